"""Forecast: voraussichtlich, ist zu rechnen, dürfte, erwartet."""

import re

from ..frame import Frame
from ..verbs import SHORT

FRAME = Frame(
    name="expected",
    pattern=re.compile(
        rf"\b[Vv]oraussichtlich\b|\bvermutlich\b|\bvorauss\.|\bzu\s+rechnen\b|\b(?:rechnet|rechne|rechnen)\b{SHORT}\bmit\b"
        rf"|\b(?:dürfte|dürften)\b|\b(?:erwartet|erwarten|erwarte)\b|\bhofft?\b|\bhoffe\b|\bgeht\b{SHORT}\bdavon\s+aus\b"
        r"|\bspätestens\b|\bfrühestens\b|\bnicht\s+vor\b|\berst\s+(?:im|zum|bis|Ende|Mitte|Anfang|ab|nach|in|wieder"
        r"|Frühjahr|Herbst|Sommer|Winter|\d{4}|Q\d)"
    ),
    force="planned",
    examples=("Mit der Freischaltung ist im Mai zu rechnen.", "Die Geräte kommen voraussichtlich im Herbst."),
    counter_examples=("Der Rat tagt im Mai.",),
)
