"""Late: verzögert, verschiebt sich, verspätet, nun erst, statt wie geplant, neuer Termin."""

import re

from ..frame import Frame

FRAME = Frame(
    name="delayed",
    pattern=re.compile(
        r"\b[Vv]erzöger(?:t|te|n|e|ung|ungen)\b|\bVerzug\b|\bverschieb(?:t|en|e|ung)\b|\bVerschiebung\b|\bverschoben\b"
        r"|\bverschob(?:en)?\b|\bverspätet\b|\b[Vv]erspätung\b|\bRückstand\b|\b[Ll]ieferschwierigkeiten\b|\bLieferverzug\b"
        r"|\bLieferengp(?:ass|ässe)\b|\bspäter\s+als\b|\bhinter\s+dem\s+(?:Zeitplan|Plan)\b|\bhinkt\b|\bstockt\b"
        r"|\bgerutscht\b|\brutscht\b|\b(?:statt|anstatt|anstelle|ursprünglich)\s+(?:\w+\s+)?(?:bis|im|zum|am|zu|für|auf|ab"
        r"|bisher|ursprünglich|geplant|vorgesehen|Ende|Anfang|Mitte|schon|angekündigt)\b|\bstatt\s+(?:\S+\s+){0,3}erst\b"
        r"|\bnun(?:mehr)?\s+(?:erst|voraussichtlich|bis|im|zum|für|auf)\b|\bneuer?\s+(?:Termin|Zeitplan|Ziel(?:termin)?)\b"
        r"|\bFristverlängerung\b"
    ),
    status="delayed",
    rank=3,
    examples=(
        "Die Einführung der E-Akte verschiebt sich auf Ende 2026.",
        "Der Start erfolgt nun voraussichtlich im Herbst.",
        "Das Portal kommt nun erst im 2. Quartal 2026.",
        "Aufbau statt Juli 2024 erst im Frühjahr",
    ),
    counter_examples=("Der Rat tagt zum ersten Mal.", "Der Anschluss kommt nicht vor 2026."),
)
