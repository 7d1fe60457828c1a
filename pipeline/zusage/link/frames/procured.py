"""To be bought: wird beschafft, Beschaffung von, Anschaffung."""

import re

from ..frame import Frame
from ..verbs import GAP, WIRD

FRAME = Frame(
    name="procured",
    pattern=re.compile(
        rf"\b{WIRD}\b{GAP}\b(?:beschafft|angeschafft|gekauft|erworben|geleast|gemietet)\b(?!\s+worden)|\b(?:Beschaffung"
        r"|Anschaffung|Kauf|Erwerb|Ersatzbeschaffung)\b"
    ),
    force="planned",
    rank=-1,
    examples=("Für die Schulen werden 40 Tablets beschafft.", "Anschaffung von zwölf Notebooks: 9.600 Euro"),
    counter_examples=("Die Tablets liegen im Schrank.",),
)
