"""The packaged pipeline of zusage, laid out as `spacy package` does; made by `make model`."""

from typing import Any

from spacy.util import load_model_from_init_py


def load(**overrides: Any) -> Any:
    """The pipeline."""
    return load_model_from_init_py(__file__, **overrides)
