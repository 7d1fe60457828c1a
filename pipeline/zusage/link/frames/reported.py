"""Told, nothing bound: berichtet, teilt mit, kostet, beläuft sich, zahlt."""

import re

from ..frame import Frame
from ..verbs import GAP, SHORT

FRAME = Frame(
    name="reported",
    pattern=re.compile(
        rf"\bberichtet(?:e)?\b|\bteil(?:t|te|en|e)\b{GAP}\bmit\b|\binformiert(?:e)?\b|\bbel(?:aufen|äuft|ief"
        r"|iefen)\s+sich\b|\bbetr(?:ägt|agen|ug|ugen|üge|age)\b|\bkostet(?:e|en)?\b|\bkosten\b|\bkoste\b|\bzahl(?:t|en|te"
        rf"|e)\b|\berläuter(?:t|te)\b|\berklär(?:t|te)\b|\bfällt\b{SHORT}\ban\b|\bfallen\b{SHORT}\ban\b"
        rf"|\bschlägt\b{SHORT}\bzu\s+Buche\b|\büberweist\b|\bausgegeben\b|\bverausgabt\b|\babgerufen\b"
    ),
    force="reported",
    rank=-2,
    examples=("Der Fachbereichsleiter berichtet von der E-Rechnung.", "Die Kosten belaufen sich auf 12.000 Euro."),
    counter_examples=("Die Verwaltung hat recht.",),
)
