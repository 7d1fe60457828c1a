"""Only looked into: prüfen, Prüfauftrag, Machbarkeit, wird erwogen."""

import re

from ..frame import Frame
from ..verbs import GAP, SOLL, WIRD

FRAME = Frame(
    name="considered",
    pattern=re.compile(
        rf"\b(?:zu\s+)?prüfen\b|\b[Pp]rüfauftrag\b|\b(?:{WIRD}|{SOLL})\b{GAP}\b(?:geprüft|untersucht|erwogen)\b|\bprüft\b"
        r"|\bprüfe\b|\bMachbarkeits(?:studie|prüfung|untersuchung)\b|\buntersuchen\b|\bin\s+Erwägung\b|\berwägt\b"
        r"|\bdenkbar\b|\bin\s+Prüfung\b|\bwird\s+überlegt\b|\büberlegt\b|\bob\s+und\s+wann\b|\bnoch\s+offen\b"
    ),
    force="considered",
    governs=True,
    rank=3,
    examples=(
        "Die Verwaltung wird beauftragt, den Einsatz eines Chatbots zu prüfen.",
        "Ob ein digitaler Zwilling entsteht, wird bis Herbst geprüft.",
    ),
    counter_examples=("Die Rechnung wurde im Mai geprüft.",),
)
