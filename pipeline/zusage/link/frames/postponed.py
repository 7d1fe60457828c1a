"""Put off by the body: zurückgestellt, vertagt, verwiesen."""

import re

from ..frame import Frame

FRAME = Frame(
    name="postponed",
    pattern=re.compile(r"\bzurückgestellt\b|\bvertagt\b|\babgesetzt\b|\bzurückgezogen\b|\bverwiesen\b"),
    force="considered",
    rank=4,
    examples=(
        "Die Beschaffung der iPads wird bis zur Haushaltsberatung zurückgestellt.",
        "Der Tagesordnungspunkt Digitaler Zwilling wird vertagt.",
    ),
    counter_examples=("Die Mittel stehen bereit.",),
)
