"""Not to be kept: nicht möglich, nicht zu halten, ausgeschlossen, verstrichen."""

import re

from ..frame import Frame
from ..verbs import GAP

FRAME = Frame(
    name="missed",
    pattern=re.compile(
        rf"\bnicht\s+(?:mehr\s+)?(?:bis|zum|im|vor|rechtzeitig|wie\s+geplant|fristgerecht|fristgemäß)\b|\bnicht\s+(?:mehr\s+)?(?:möglich|zu\s+halten|haltbar|gehalten|eingehalten|einzuhalten|erreicht|erreichbar|zu\s+schaffen|schaffen|geschafft|fertig|zu\s+machen|zu\s+bewerkstelligen|realistisch|erfüllt)\b|\bausgeschlossen\b|\bverstrichen\b|\bunmöglich\b|\bnichts\s+(?:passiert|geschehen|gehört|getan)\b|\bbis\s+heute\s+(?:nicht|kein\w*)\b|\b(?:hätte|hätten)\b{GAP}\bsollen\b|\bsollte\b{GAP}\b(?:schon|bereits|längst|ursprünglich|eigentlich)\b|\bversprochen\s+(?:gewesen|war)\b"
    ),
    status="delayed",
    governs=True,
    rank=4,
    examples=("Alle Leistungen bis Ende 2022 anzubieten, wird nicht möglich sein.", "Der Termin ist nicht zu halten."),
    counter_examples=("Der Termin steht.",),
)
