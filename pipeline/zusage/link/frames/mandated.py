"""Somebody is told to do it: wird beauftragt, wird aufgefordert, erhält den Auftrag."""

import re

from ..frame import Frame
from ..verbs import SHORT, WIRD, WURDE

FRAME = Frame(
    name="mandated",
    pattern=re.compile(
        rf"\bbeauftragt(?:e|en)?\b(?!\s+ist\b)|\b(?:{WIRD}|{WURDE})\s+(?:\S+\s+){{0,4}}(?:ermächtigt|angewiesen|verpflichtet"
        rf"|angehalten)\b|\b(?:ermächtigt|weist|wies)\b{SHORT}\b(?:die|den|das)\s+(?:Verwaltung|Bürgermeister\w*|Vorstand"
        r"|Magistrat)\b|\b(?:hat|erhält|bekommt)\s+den\s+Auftrag\b|\bmit\s+der\s+(?:Umsetzung|Durchführung"
        r"|Beschaffung)\s+betraut\b"
    ),
    force="mandated",
    governs=True,
    rank=1,
    examples=(
        "Die Verwaltung wird beauftragt, das Serviceportal bis zum 30.06.2026 freizuschalten.",
        "Das Hauptamt erhält den Auftrag, drei Angebote einzuholen.",
    ),
    counter_examples=("Die Firma ist ein guter Partner.",),
)
