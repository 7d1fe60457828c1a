"""An old system ends: abgekündigt, abgeschaltet, gekündigt, stillgelegt, läuft aus."""

import re

from ..frame import Frame
from ..verbs import GAP, SHORT, WIRD

FRAME = Frame(
    name="discontinued",
    pattern=re.compile(
        rf"\b(?:abgekündigt|abgeschaltet|stillgelegt|gekündigt|außer\s+Betrieb)\b|\bkündigt\b{SHORT}\bab\b|\b(?:läuft"
        rf"|laufen|laufe)\b{SHORT}\baus\b|\bendet\b|\bende\b|\b{WIRD}\b{GAP}\bbeendet\b"
        rf"|\b{WIRD}\b{SHORT}\beingestellt\b(?!\s+(?:in|im))"
    ),
    force="planned",
    examples=(
        "Die alte Plattform wird zum Jahresende abgekündigt.",
        "Der Vertrag läuft im Mai aus.",
        "Die Wartung endet im Juni.",
    ),
    counter_examples=("Am Ende der Sitzung wird gedankt.",),
)
