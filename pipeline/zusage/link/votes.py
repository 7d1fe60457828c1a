"""Which vote applies to a sentence: the item's, or the one that the text states in it, over its list or below it."""

from collections.abc import Iterator
from typing import Final

from ..vendors.results import read_result
from .passage import Sentence
from .place import Place
from .vote_sentences import told

_REACH: Final = 14
"""Sentences below in which the vote may be stated."""


def vote_on(place: Place) -> str | None:
    """Key of `vocabulary.RESULT`, or None where no vote is stated."""
    if place.item is not None and place.item.result:
        return place.item.result
    for sentence in _votes(place):
        result = read_result(sentence.text)
        if result and result != "other":
            return result
    return None


def _votes(place: Place) -> Iterator[Sentence]:
    """The sentences that state a vote: its own, the line over its list, those below."""
    text, lead = place.reading.document.text, place.lead()
    for sentence in (place.sentence, *([lead] if lead else []), *place.after(_REACH)):
        if next(told(text, sentence.start, sentence.end), None):
            yield sentence
