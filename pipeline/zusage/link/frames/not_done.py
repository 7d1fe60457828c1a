"""Said not to be finished: noch nicht abgeschlossen, nur teilweise in Betrieb, steht aus."""

import re

from ..frame import Frame
from ..verbs import SHORT

FRAME = Frame(
    name="not_done",
    pattern=re.compile(
        rf"\bnoch\s+(?:immer\s+)?(?:nicht|kein\w*)\b|\bnicht\b{SHORT}\b(?:abgeschlossen|fertiggestellt|freigeschaltet"
        r"|umgesetzt|in\s+Betrieb|eingeführt|angeschafft|erledigt|angeschlossen|begonnen)\b|\b(?:[Bb]islang|[Bb]isher"
        r"|erst)\s+(?:nur\s+)?\S+\s+(?:von|der)\s+\S+|\bnur\s+teilweise\b|\bteilweise\s+umgesetzt\b|\bsteh(?:t"
        rf"|en)\b{SHORT}\baus\b|\bausstehend\b|\bfehlt\b|\bfehlen\b|\boffen\b(?=\s*(?:$|[|;,.)]))"
    ),
    status="running",
    rank=3,
    examples=("Die E-Akte ist im Bauamt noch nicht da.", "Bislang 31 von 40 Leistungen sind nutzbar."),
    counter_examples=("Der Ausbau ist abgeschlossen.",),
)
