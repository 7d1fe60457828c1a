"""Refused: abgelehnt, lehnt ab, findet keine Mehrheit."""

import re

from ..frame import Frame

FRAME = Frame(
    name="rejected",
    pattern=re.compile(
        r"\babgelehnt\b|\blehn(?:t|te|en|ten)\b.{0,160}\bab\b|\bkeine\s+Mehrheit\b"
        r"|\bnicht\s+(?:empfohlen|beschlossen|zugestimmt)\b|\bAblehnung\b"
    ),
    force="rejected",
    status="dropped",
    rank=4,
    examples=(
        "Der Antrag auf Anschaffung eines Chatbots wird mit 12 zu 5 Stimmen abgelehnt.",
        "Der Ausschuss lehnt die Übertragung der Sitzungen im Internet ab.",
        "Die App wird nicht empfohlen.",
    ),
    counter_examples=("Der Rat lehnt sich zurück.",),
)
