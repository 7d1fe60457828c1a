"""Forecast: voraussichtlich, ist zu rechnen, dürfte, erwartet."""

import re

from ..frame import Frame
from ..verbs import SHORT

FRAME = Frame(
    name="expected",
    pattern=re.compile(
        rf"\b[Vv]oraussichtlich\b|\bvermutlich\b|\bvorauss\.|\bzu\s+rechnen\b|\b(?:rechnet|rechne|rechnen)\b{SHORT}\bmit\b|\b(?:dürfte|dürften)\b|\b(?:erwartet|erwarten|erwarte)\b|\bhofft?\b|\bhoffe\b|\bgeht\b{SHORT}\bdavon\s+aus\b|\bspätestens\b|\bfrühestens\b"
    ),
    force="planned",
    examples=("Mit der Freischaltung ist im Mai zu rechnen.", "Die Geräte kommen voraussichtlich im Herbst."),
    counter_examples=("Der Rat tagt im Mai.",),
)
