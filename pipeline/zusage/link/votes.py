"""Which vote applies to a sentence: the item's, or the one that the text states below or above it."""

import re
from collections.abc import Iterator
from typing import Final

from ..vendors.results import read_result
from .passage import Sentence
from .place import Place

_VOTE: Final = re.compile(
    r"\b[Ee]instimmig|\b[Mm]ehrheitlich|\bMehrheit\b|\b[Gg]egenstimmen?\b|\b\d{1,3}\s*(?:gegen|zu|:)\s*\d{1,3}\b(?!\s*Uhr)(?:\s*:\s*\d{1,3})?(?:\s+Stimmen|\W|$)|"
    r"\bJa\b.{0,20}\bNein\b|\bso\s+beschlossen\b|\bangenommen\b|\babgelehnt\b|\bvertagt\b|\bzurückgestellt\b|\bverwiesen\b|\bEnthaltung"
)
_LABEL: Final = re.compile(
    r"^\W{0,6}(?:Abstimmung|Beratungsergebnis|Ergebnis|Beschlu(?:ss|ß)\b|Empfehlung|D(?:er|em|ie)\s+(?:Antrag|Vorlage|\w*[Vv]orschlag)|Der\s+Rat\b|Der\s+\w*[Aa]usschu|Zu\s+\d|\(|–|-|Bei\s|Mit\s|Einstimmig|Mehrheit)"
)
_REACH: Final = 14
_LONGEST: Final = 260


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
    """The sentences that may state the vote: its own, the line over its list, those below."""
    lead = place.lead()
    for sentence in (place.sentence, *([lead] if lead else []), *place.after(_REACH)):
        own = sentence is place.sentence or sentence is lead
        if len(sentence.text) < _LONGEST and _VOTE.search(sentence.text) and (own or _LABEL.match(sentence.text)):
            yield sentence
