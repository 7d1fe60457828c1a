"""Money is granted: bewilligt, Zuwendungsbescheid, Förderzusage."""

import re

from ..frame import Frame
from ..verbs import GAP, SHORT

FRAME = Frame(
    name="granted",
    pattern=re.compile(
        rf"\b(?:ge|be)willigt(?:e|en)?\b|\b(?:Zuwendungs|Förder|Bewilligungs)bescheid\b{GAP}\b(?:liegt|ging|erhalten|vor"
        rf"|eingegangen|überreicht|vom|ist)\b|\bBescheid\b{GAP}\b(?:liegt|lag)\b{SHORT}\bvor\b"
    ),
    force="resolved",
    rank=2,
    examples=("Das Land bewilligt für die Tablets 90.000 Euro.", "Der Zuwendungsbescheid über 80.000 Euro liegt vor."),
    counter_examples=("Der Bescheid steht noch aus.",),
)
