"""Refused: abgelehnt, lehnt ab, findet keine Mehrheit, nicht empfohlen."""

import re

from ..frame import Frame
from ..verbs import GAP, SHORT

FRAME = Frame(
    name="rejected",
    pattern=re.compile(
        rf"\bab\s?gelehnt\b|\blehn(?:t|te|en|ten|e)\b{GAP}\bab\b|\b(?:keine|nicht\s+die\s+(?:nötige"
        r"|erforderliche))\s+Mehrheit\b|\bnicht\s+(?:empfohlen|beschlossen|zugestimmt|befürwortet|genehmigt|angenommen)\b"
        r"|\bAblehnung\b|\babzulehnen\b|\bscheitert(?:e)?\b|\bgescheitert\b|\b(?:wird|werden"
        rf"|werde)\b{GAP}\bnicht\s+(?:eingeführt|angeschafft|beschafft|umgesetzt|gebaut|verlängert|aufgenommen|gefördert"
        rf"|unterstützt)\b|\bstimmt(?:e|en)?\b{SHORT}\bnicht\s+zu\b|\bversagt(?:e)?\b|\bgestrichen\b|\bstreicht\b"
        rf"|\bdavon\b{SHORT}\babgesehen\b|\bvon\b{GAP}\bwird\s+abgesehen\b"
    ),
    force="rejected",
    status="dropped",
    governs=True,
    rank=4,
    examples=(
        "Der Antrag auf Anschaffung eines Chatbots wird mit 12 zu 5 Stimmen abgelehnt.",
        "Der Ausschuss lehnt die Übertragung der Sitzungen im Internet ab.",
        "Die App wird nicht empfohlen.",
        "Das Geld für die App wird gestrichen.",
    ),
    counter_examples=("Der Rat lehnt sich zurück.",),
)
