"""Said not to be finished: noch nicht abgeschlossen, nur teilweise in Betrieb."""

import re

from ..frame import Frame

FRAME = Frame(
    name="not_done",
    pattern=re.compile(
        r"\b(?:noch\s+)?nicht\b.{0,40}\b(?:abgeschlossen|fertiggestellt|freigeschaltet|umgesetzt|in\s+Betrieb"
        r"|eingeführt|angeschafft|erledigt|angeschlossen)\b"
        r"|\b(?:[Bb]islang|[Bb]isher|erst)\s+(?:nur\s+)?\d+\s+von\s+\d+\b|\bnur\s+teilweise\b"
        r"|\bteilweise\s+umgesetzt\b"
    ),
    status="running",
    rank=3,
    examples=("Die E-Akte ist im Bauamt noch nicht eingeführt.", "Bislang 31 von 40 Leistungen sind in Betrieb."),
    counter_examples=("Der Ausbau ist abgeschlossen.",),
)
