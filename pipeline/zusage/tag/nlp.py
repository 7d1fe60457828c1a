"""The spaCy pipeline: the packaged one, loaded by name and version, or an untrained one of a config."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import load_model_from_config, load_model_from_package
from thinc.api import Config

from ..errors import ConfigError
from . import PACKAGE
from .component import cases_of
from .deadlines import Case

NAME: Final = PACKAGE
"""The Python package under models/, laid out as `spacy package` does."""
VERSION: Final = "0.4.0"
"""The version of the packaged pipeline that this code reads; raised with every change of its features."""


def load() -> Language:
    """The packaged pipeline `de_zusage`; raises `ConfigError` where it is missing or of another version."""
    try:
        nlp = load_model_from_package(NAME)
    except ImportError as error:
        raise ConfigError(
            where=NAME, expected="the packaged pipeline", found="none", hint="run `make model`"
        ) from error
    if nlp.meta["version"] != VERSION:
        raise ConfigError(where=NAME, expected=f"version {VERSION}", found=nlp.meta["version"], hint="run `make model`")
    return nlp


def untrained(config: Path) -> Language:
    """A new pipeline of a config under models/configs, its trained parts missing: it works by rules alone."""
    return load_model_from_config(Config().from_disk(config), auto_fill=True, validate=True)


@cache
def shared() -> Language:
    """The pipeline of this process, loaded at first use (a second or two)."""
    nlp = load()
    nlp.max_length = (
        20_000_000  # no parser, no vectors: spaCy's limit of a million characters guards memory that we do not use
    )
    return nlp


def begun(nlp: Language, text: str, reference: date | None) -> Doc:
    """The text with what the rules and the sentence component read: what the trained components look at."""
    doc = _opened(nlp, text, reference)
    for name in ("rules", "sentences"):
        doc = nlp.get_pipe(name)(doc)
    return doc


def cases(text: str, reference: date) -> list[Case]:
    """The calendar expressions of `text` in their context, undecided: what the classifier of deadlines is trained on."""
    return cases_of(begun(shared(), text, reference))


def read(text: str, reference: date | None) -> Doc:
    """The tagged text; `reference` is the meeting day that relative expressions are resolved against."""
    return read_by(shared(), text, reference)


def read_by(nlp: Language, text: str, reference: date | None) -> Doc:
    """The text as tagged by a pipeline of one's own."""
    return nlp(_opened(nlp, text, reference))


def _opened(nlp: Language, text: str, reference: date | None) -> Doc:
    doc = nlp.make_doc(text)
    doc._.reference_date = reference
    return doc
