"""A contract is given: Auftrag vergeben, Zuschlag erteilt, geht an."""

import re

from ..frame import Frame
from ..verbs import GAP, SHORT

FRAME = Frame(
    name="awarded",
    pattern=re.compile(
        rf"\berteilt(?:e|en)?\b{SHORT}\b(?:Auftrag|Zuschlag)\b(?!,)|\b(?:Auftrag|Aufträge|Zuschlag)\b{GAP}\b(?:vergeben"
        r"|erteilt|erhält|erhielt|erhalten|bekam|bekommt)\b(?!\s+werden\s+soll)|\b(?:erhält|erhielt|erhalten|bekam|bekommt"
        rf"|ging\s+an|geht\s+an)\b{SHORT}\b(?:Auftrag|Zuschlag)\b(?!,)|\bvergibt\b|\bvergab(?:en)?\b|\b(?:Auftrag|Zuschlag"
        r"|Vergabe)\s+an\b|\bAuftragsvergabe\s+an\b"
    ),
    force="resolved",
    rank=2,
    examples=(
        "Der Auftrag für die Firewall wird an den günstigsten Bieter vergeben.",
        "Den Zuschlag erhält die Rechenwerk GmbH.",
    ),
    counter_examples=("Die Verwaltung vergleicht die Angebote.",),
)
