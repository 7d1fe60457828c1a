"""A pledge with nothing in it: Antwort zu Protokoll, wird schriftlich beantwortet, nimmt die Anregung mit."""

import re

from ..frame import Frame
from ..verbs import GAP, SHORT

FRAME = Frame(
    name="hollow",
    pattern=re.compile(
        rf"\bAntwort\b{SHORT}\b(?:zu\s+Protokoll|nachgereicht|nachreichen|zur\s+Niederschrift|schriftlich)\b"
        r"|\bschriftliche?n?\s+(?:\w+\s+)?(?:Antwort|Beantwortung)\b|\bschriftlich\s+(?:zu\s+)?(?:beantwortet|beantworten"
        rf"|nachgereicht)\b|\b(?:Beantwortung|beantwortet)\b{SHORT}\b(?:zu\s+Protokoll|zur\s+Niederschrift"
        rf"|über\s+die\s+Niederschrift)\b|\bn(?:immt|ehmen|ahm|ehme)\b{GAP}\b(?:Anregung|Hinweis|Vorschlag|Frage|Thema"
        rf"|Punkt|Kritik|es|das|dies)\b{SHORT}\b(?:mit|auf)\b(?=\W*$|,|\.|\s+und\b)"
    ),
    force="reported",
    governs=True,
    rank=5,
    examples=(
        "Der Bürgermeister sichert eine Antwort zu Protokoll zu.",
        "Die Frage zur E-Akte wird schriftlich beantwortet.",
        "Die Verwaltung nimmt die Anregung mit.",
    ),
    counter_examples=("Die Verwaltung sagt die Lieferung bis Mai zu.",),
)
