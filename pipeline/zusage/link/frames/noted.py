"""The body only takes note: zur Kenntnis genommen, Kenntnisnahme."""

import re

from ..frame import Frame
from ..verbs import SHORT

FRAME = Frame(
    name="noted",
    pattern=re.compile(
        rf"\bzur\s+Kenntnis\b|\bKenntnis(?:nahme|gabe)\b|\bnimmt\b{SHORT}\bKenntnis\b|\bKenntnis\s+genommen\b"
    ),
    force="reported",
    rank=-1,
    examples=("Der Bericht zum Netzausbau wird zur Kenntnis genommen.",),
    counter_examples=("Er kennt den Bericht.",),
)
