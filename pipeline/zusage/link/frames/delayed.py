"""Late or not to be kept: verzögert, verschiebt sich, nicht möglich, erst, statt."""

import re

from ..frame import Frame

FRAME = Frame(
    name="delayed",
    pattern=re.compile(
        r"\bverzöger(?:t|te|n|ung|ungen)\b|\bVerzug\b|\bVerzögerung(?:en)?\b|\bverschiebt\b|\bverschoben\b"
        r"|\bverlängert\b|\bverspätet\b|\bin\s+Rückstand\b"
        r"|\bnicht\s+(?:mehr\s+)?(?:bis|zum|im|vor|rechtzeitig|wie\s+geplant|fristgerecht)\b"
        r"|\bnicht\s+(?:mehr\s+)?(?:möglich|zu\s+halten|haltbar|eingehalten|erreicht|zu\s+schaffen|fertig"
        r"|zu\s+bewerkstelligen)\b"
        r"|\bspäter\s+als\b|\bhinter\s+dem\s+(?:Zeitplan|Plan)\b"
        r"|\b(?:statt|anstatt|anstelle)\s+(?:wie\s+)?(?:bis|im|zum|am|zu|bisher|ursprünglich|geplant)\b"
        r"|\bnun(?:mehr)?\s+(?:erst|voraussichtlich|bis|im|zum|für)\b"
        r"|\b(?:wird|werden|soll|sollen|ist|sind|folgt|startet|erfolgt|kommt"
        r"|beginnt)\s+(?:\S+\s+){0,6}erst\s+(?:im|zum|bis|Ende|Mitte|Anfang|ab|nach|\d{4})\b"
    ),
    status="delayed",
    rank=3,
    examples=(
        "Die Einführung der E-Akte verschiebt sich auf Ende 2026.",
        "Alle Leistungen bis Ende 2022 anzubieten, wird nicht möglich sein.",
        "Der Start erfolgt nun voraussichtlich im Herbst.",
        "Das Portal kommt erst im 2. Quartal 2026.",
    ),
    counter_examples=("Der Rat tagt zum ersten Mal.",),
)
