"""Under way: läuft, hat begonnen, wird derzeit, in Umsetzung, bestellt."""

import re

from ..frame import Frame
from ..verbs import GAP, HAT, IST, WURDE

FRAME = Frame(
    name="running",
    pattern=re.compile(
        rf"\b(?:läuft|laufen|laufe)\b(?!.{{0,60}}\b(?:aus|ab)\b)|\b(?:{HAT}|{IST}|{WURDE})\b{GAP}\b(?:begonnen|gestartet"
        r"|angelaufen|bestellt|in\s+Auftrag\s+gegeben)\b|\bbestellt\b(?=\s*(?:$|[|;,.)]))|\b[Dd]erzeit\b|\b[Zz]urzeit\b"
        r"|\b[Gg]egenwärtig\b|\b[Aa]ktuell\b|\bgerade\b|\bin\s+(?:der\s+)?(?:Umsetzung|Arbeit|Bearbeitung|Vorbereitung"
        r"|Ausführung|Bau)\b|\bim\s+(?:Test|Aufbau|Gange?|Bau|Probebetrieb)\b|\bgestartet\b|\bTestbetrieb\b"
        r"|\bPilot(?:betrieb|phase|projekt)?\b|\bangelaufen\b|\bProbe(?:lauf|betrieb)\b|\bwird\s+(?:bereits|schon"
        r"|weiter)\b|\bim\s+Plan\b|\bplanmäßig\b|\blaufend\b|\bfortgesetzt\b"
    ),
    status="running",
    rank=1,
    examples=(
        "Die Einführung läuft seit Januar.",
        "Derzeit wird der Workflow getestet.",
        "Mit dem Ausbau wurde im März begonnen.",
    ),
    counter_examples=("Die Verträge laufen zum 30. Juli aus.",),
)
