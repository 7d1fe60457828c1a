"""A pledge with nothing in it: Antwort zu Protokoll, wird schriftlich beantwortet."""

import re

from ..frame import Frame

FRAME = Frame(
    name="hollow",
    pattern=re.compile(
        r"\bAntwort\b.{0,60}\b(?:zu\s+Protokoll|nachgereicht|zur\s+Niederschrift)\b"
        r"|\bschriftlich\s+(?:beantwortet|beantworten|nachgereicht)\b|\bnehmen?\b.{0,60}\bmit\b$"
    ),
    force="reported",
    rank=5,
    examples=(
        "Der Bürgermeister sichert eine Antwort zu Protokoll zu.",
        "Die Frage zur E-Akte wird schriftlich beantwortet.",
    ),
    counter_examples=("Die Verwaltung sagt die Lieferung bis Mai zu.",),
)
