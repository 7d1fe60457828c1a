"""Announced or intended: soll, ist geplant, ist vorgesehen, angestrebt, will."""

import re

from ..frame import Frame
from ..verbs import SHORT, SOLL

FRAME = Frame(
    name="planned",
    pattern=re.compile(
        rf"\b{SOLL}\b|\b(?:geplant|vorgesehen|beabsichtigt|angestrebt|anvisiert|terminiert|angesetzt|angekündigt"
        r"|avisiert)\w{0,2}\b|\b(?:plant|planen|plane|will|wollen|wolle|beabsichtigen|strebt|strebe|anstreben|visiert"
        r"|kündigt|kündigte)\b|\bin\s+Aussicht\b|\bin\s+Planung\b|\bZiel\s+(?:ist|sei)\b|\bZiel:"
        rf"|\bsteht\b{SHORT}\ban\b(?=\W|$)|\bbevor(?:steht|stehend)"
    ),
    force="planned",
    governs=True,
    examples=(
        "Das Geoportal soll im Frühjahr 2025 ans Netz gehen.",
        "Die Umstellung sei für Ende März vorgesehen.",
        "Der Landkreis plant eine App für den Nahverkehr.",
    ),
    counter_examples=("Der Vorsitzende eröffnet die Sitzung.",),
)
