"""Late: verzögert, verschiebt sich, verspätet, erst im, statt wie geplant."""

import re

from ..frame import Frame
from ..verbs import IST, SHORT, SOLL, WIRD

FRAME = Frame(
    name="delayed",
    pattern=re.compile(
        r"\b[Vv]erzöger(?:t|te|n|e|ung|ungen)\b|\bVerzug\b|\bverschieb(?:t|en|e|ung)\b|\bVerschiebung\b|\bverschoben\b|\bverschob(?:en)?\b|\bverspätet\b|\b[Vv]erspätung\b|\bRückstand\b|\b[Ll]ieferschwierigkeiten\b|\bLieferverzug\b|\bLieferengp(?:ass|ässe)\b|\bspäter\s+als\b|\bhinter\s+dem\s+(?:Zeitplan|Plan)\b|\bhinkt\b|\bstockt\b|\bruht\b"
        rf"|\b(?:statt|anstatt|anstelle|ursprünglich|eigentlich|zunächst)\s+(?:\w+\s+)?(?:bis|im|zum|am|zu|für|auf|ab|bisher|ursprünglich|geplant|vorgesehen|Ende|Anfang|Mitte|schon|angekündigt)\b|\bstatt\s+(?:\S+\s+){{0,3}}erst\b|\bnun(?:mehr)?\s+(?:erst|voraussichtlich|bis|im|zum|für|auf)\b|\bneuer?\s+(?:Termin|Zeitplan|Ziel(?:termin)?)\b|\bverläng(?:ert|ern|erung)\b{SHORT}\b(?:Frist|bis)\b|\bFristverlängerung\b"
        rf"|\b(?:{WIRD}|{SOLL}|{IST}|folgt|folge|startet|erfolgt|kommt|komme|kommen|beginnt|liefert|geliefert)\b\s+(?:\S+\s+){{0,6}}erst\s+(?:im|zum|bis|Ende|Mitte|Anfang|ab|nach|in|wieder|Frühjahr|Herbst|Sommer|Winter|\d|Q\d)|\berst\s+(?:im|Ende|Mitte|Anfang|ab)\b"
    ),
    status="delayed",
    rank=3,
    examples=(
        "Die Einführung der E-Akte verschiebt sich auf Ende 2026.",
        "Der Start erfolgt nun voraussichtlich im Herbst.",
        "Das Portal kommt erst im 2. Quartal 2026.",
    ),
    counter_examples=("Der Rat tagt zum ersten Mal.",),
)
