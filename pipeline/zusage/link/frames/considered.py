"""Only looked into: prüfen, Prüfauftrag, Machbarkeit, wird untersucht."""

import re

from ..frame import Frame

FRAME = Frame(
    name="considered",
    pattern=re.compile(
        r"\bzu\s+prüfen\b|\b[Pp]rüfauftrag\b|\b(?:wird|werden|werde|soll|sollen)\b.{0,100}\bgeprüft\b"
        r"|\bprüft\b|\bMachbarkeits(?:studie|prüfung)\b|\buntersuch(?:t|en)\b|\bin\s+Erwägung\b|\berwägt\b"
        r"|\bdenkbar\b"
    ),
    force="considered",
    rank=3,
    examples=(
        "Die Verwaltung wird beauftragt, den Einsatz eines Chatbots zu prüfen.",
        "Ob ein digitaler Zwilling entsteht, wird bis Herbst geprüft.",
    ),
    counter_examples=("Die Rechnung wurde im Mai geprüft.",),
)
