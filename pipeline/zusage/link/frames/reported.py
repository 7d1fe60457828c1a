"""Told, nothing bound: berichtet, teilt mit, informiert, belaufen sich."""

import re

from ..frame import Frame

FRAME = Frame(
    name="reported",
    pattern=re.compile(
        r"\bberichtet(?:e)?\b|\bteilt(?:e)?\b.{0,120}\bmit\b|\binformiert(?:e)?\b|\bbelaufen\s+sich\b"
        r"|\bbelief(?:en)?\b|\bbeträgt\b|\bbetragen\b|\bkostet(?:e|en)?\b|\bkosten\b|\berläuter(?:t|te)\b"
        r"|\berklär(?:t|te)\b"
    ),
    force="reported",
    rank=-1,
    examples=(
        "Der Fachbereichsleiter berichtet, dass die E-Rechnung läuft.",
        "Die Kosten belaufen sich auf 12.000 Euro.",
    ),
    counter_examples=("Die Verwaltung hat recht.",),
)
