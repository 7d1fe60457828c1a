"""The spaCy pipeline, built from the one config that holds all its settings."""

from datetime import date
from functools import cache
from importlib.resources import files

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import load_model_from_config
from thinc.api import Config

from .component import cases_of
from .deadlines import Case


def build() -> Language:
    """A new pipeline from `nlp.cfg`: German tokenizer, rules, sentences, deadlines, projects.

    `nlp.to_disk(folder)` packages it; `spacy.load(folder)` finds the components through their entry points.
    """
    text = files("zusage.tag").joinpath("nlp.cfg").read_text(encoding="utf-8")
    return load_model_from_config(Config().from_str(text), auto_fill=True, validate=True)


@cache
def shared() -> Language:
    """The pipeline of this process, built at first use (a second or two)."""
    nlp = build()
    nlp.max_length = (
        20_000_000  # no parser, no vectors: spaCy's limit of a million characters guards memory that we do not use
    )
    return nlp


def cases(text: str, reference: date) -> list[Case]:
    """The calendar expressions of `text` in their context, undecided: what the classifier of deadlines is trained on."""
    nlp = shared()
    doc = nlp.make_doc(text)
    doc._.reference_date = reference
    for name in ("rules", "sentences"):
        doc = nlp.get_pipe(name)(doc)
    return cases_of(doc)


def read(text: str, reference: date | None) -> Doc:
    """The tagged text; `reference` is the meeting day that relative expressions are resolved against."""
    nlp = shared()
    doc = nlp.make_doc(text)
    doc._.reference_date = reference
    return nlp(doc)
