"""Calendar expressions by timexy, a component for spaCy."""

import re
from datetime import date
from functools import cache

import spacy
import timexy  # noqa: F401 - registers its component
from spacy.language import Language

from . import Times
from ._periods import of_timex

DISTRIBUTION = "timexy"
NOTES = {"times": "de"}
_VALUE = re.compile(r'type="DATE" value="([^"]*)"')


def times(text: str, reference: date) -> Times:
    """Its dates; durations name no days. "Mai 2024" comes as its first day: without a day's number it is the month."""
    finds = Times()
    for span in _pipeline()(text).ents:
        if value := _VALUE.search(span.kb_id_):
            month = re.fullmatch(r"[^\W\d]+\.? \d{4}", span.text)
            finds.append((span.start_char, span.end_char, *(of_timex(value[1][: 7 if month else 10]) or (None, None))))
    return finds


@cache
def _pipeline() -> Language:
    nlp = spacy.blank("de")
    nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})
    return nlp
