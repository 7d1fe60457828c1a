"""Put off by the body: zurückgestellt, vertagt, verwiesen, abgesetzt."""

import re

from ..frame import Frame
from ..verbs import GAP

FRAME = Frame(
    name="postponed",
    pattern=re.compile(
        r"\bzurück(?:ge|zu)stell(?:t|en)\b|\bvertag(?:t|en|te)\b|\babgesetzt\b|\bzurückgezogen\b|\bverwiesen\b"
        rf"|\bstellt(?:e|en)?\b{GAP}\bzurück\b|\bverweist\b{GAP}\b(?:in\s+den|an\s+den)\b|\bauf\s+Eis\b"
        r"|\bspäter\s+(?:noch\s+einmal\s+)?(?:beraten|entscheiden)\b"
    ),
    force="considered",
    status="delayed",
    governs=True,
    rank=4,
    examples=(
        "Die Beschaffung der iPads wird bis zur Haushaltsberatung zurückgestellt.",
        "Der Tagesordnungspunkt Digitaler Zwilling wird vertagt.",
    ),
    counter_examples=("Die Mittel stehen bereit.",),
)
