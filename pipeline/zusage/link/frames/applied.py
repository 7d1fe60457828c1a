"""Applied for, as told: Förderantrag gestellt, ist beantragt."""

import re

from ..frame import Frame
from ..verbs import GAP, HAT, IST, WURDE

FRAME = Frame(
    name="applied",
    pattern=re.compile(
        rf"\b(?:{IST}|{HAT}|{WURDE})\b{GAP}\bbeantragt\b(?:\s+worden)?(?=[\s.,;]|$)|\b(?:Förder"
        rf"|Zuwendungs)?[Aa]ntrag\b{GAP}\b(?:gestellt|eingereicht|läuft)\b"
    ),
    force="reported",
    status="running",
    rank=3,
    examples=("Die Förderung ist beim Land beantragt.", "Der Förderantrag wurde im Mai eingereicht."),
    counter_examples=("Die Fraktion beantragt ein WLAN.",),
)
