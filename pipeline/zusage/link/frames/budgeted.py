"""Money set aside: veranschlagt, eingeplant, steht zur Verfügung, Haushaltsansatz."""

import re

from ..frame import Frame
from ..verbs import GAP, SHORT

FRAME = Frame(
    name="budgeted",
    pattern=re.compile(
        r"\b(?:eingeplant|veranschlagt|bereitgestellt|bereitgehalten|etatisiert|vorgemerkt)\b|\b(?:im"
        rf"|in\s+den)\b{GAP}\b(?:Haushalt\w*|Etat|Finanzplan\w*|Nachtrag\w*)\b{GAP}\beingestellt\b|\beingestellt\b"
        rf"|\b(?:steh(?:t|en)|stünden|stehe|standen)\b{GAP}\b(?:zur\s+Verfügung|bereit|im\s+(?:\w*[Hh]aushalt|Etat))\b"
        rf"|\bzur\s+Verfügung\b{SHORT}\b(?:steh(?:t|en)|stünden|stehe|gestellt)\b|\b(?:Haushalts|Plan)?[Aa]nsatz\b"
        r"|\bVerpflichtungsermächtigung\b|\b[Hh]aushaltsmittel\b"
    ),
    force="planned",
    examples=(
        "Für die E-Akte sind 45.000 Euro im Haushalt veranschlagt.",
        "Im kommenden Jahr stehen 200.000 Euro zur Verfügung.",
    ),
    counter_examples=("Die Sitzung war öffentlich.",),
)
