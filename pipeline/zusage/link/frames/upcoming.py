"""Said of the future as a fact: wird eingeführt, startet im, kommt, geht in Betrieb."""

import re

from ..frame import Frame
from ..verbs import DO, GAP, MADE, WIRD

FRAME = Frame(
    name="upcoming",
    pattern=re.compile(
        rf"\b{WIRD}\b{GAP}\b(?:{MADE}|{DO}|verfügbar)\b(?!\s+worden)|\b(?:startet|starte|beginnt|beginne|kommt|komme|kommen"
        r"|folgt|folge|erfolgt|erfolge|geht|gehe|gehen|wechselt|erhält|erhalten|bekommt|bekommen|tritt|ersetzt|zieht"
        r"|übernimmt|löst|entsteht|entstehen|öffnet)\b"
    ),
    force="planned",
    rank=-1,
    examples=(
        "Die E-Akte wird im Herbst im Bauamt eingeführt.",
        "Das neue Netz startet im Mai.",
        "Das Portal gehe im Juni online.",
    ),
    counter_examples=("Der Vorsitzende eröffnet die Sitzung.",),
)
