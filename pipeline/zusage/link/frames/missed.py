"""Not kept or not to be kept: nicht möglich, nicht zu halten, ausgeschlossen, verstrichen, hätte sollen."""

import re

from ..frame import Frame
from ..verbs import GAP

FRAME = Frame(
    name="missed",
    pattern=re.compile(
        r"\bnicht\s+(?:mehr\s+)?(?:rechtzeitig|wie\s+(?:geplant|zugesagt|vorgesehen)|fristgerecht|fristgemäß)\b"
        r"|\bnicht\s+(?:mehr\s+)?(?:bis|zum|im)\s+(?:\S+\s+){1,4}(?:zu\s+)?(?:fertig|möglich|schaffen|bewerkstelligen"
        r"|erreicht|abgeschlossen|haltbar|beendet)\b|\bnicht\s+(?:mehr\s+)?(?:möglich|zu\s+halten|haltbar|gehalten"
        r"|eingehalten|einzuhalten|erreicht|erreichbar|zu\s+schaffen|schaffen|geschafft|fertig|zu\s+machen"
        r"|zu\s+bewerkstelligen|realistisch|erfüllt)\b|\bausgeschlossen\b|\bverstrichen\b|\büberschritten\b|\bverfehlt\b"
        r"|\bunmöglich\b|\bnichts\s+(?:passiert|geschehen|gehört|getan)\b|\bbis\s+heute\s+(?:nicht|kein\w*)\b|\b(?:hätte"
        rf"|hätten)\b{GAP}\bsollen\b|\bsollte\b{GAP}\b(?:schon|bereits|längst|ursprünglich|eigentlich)\b"
        r"|\bversprochen\s+(?:gewesen|war)\b"
    ),
    status="delayed",
    governs=True,
    rank=4,
    examples=(
        "Alle Leistungen bis Ende 2022 anzubieten, wird nicht möglich sein.",
        "Der Termin ist nicht zu halten.",
        "Das Netz hätte im Mai stehen sollen.",
    ),
    counter_examples=("Der Termin steht.", "Der Anschluss kommt nicht vor 2026."),
)
