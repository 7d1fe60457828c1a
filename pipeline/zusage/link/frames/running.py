"""Under way: läuft, hat begonnen, wird derzeit, in Umsetzung."""

import re

from ..frame import Frame

FRAME = Frame(
    name="running",
    pattern=re.compile(
        r"\b(?:läuft|laufen)\b(?!.{0,60}\baus\b)|\b(?:hat|haben|wurde|wurden)\b.{0,80}\bbegonnen\b"
        r"|\b[Dd]erzeit\b|\b[Aa]ktuell\b|\bin\s+(?:der\s+)?(?:Umsetzung|Arbeit|Bearbeitung|Vorbereitung)\b"
        r"|\bgestartet\b|\bTestbetrieb\b|\bPilot(?:betrieb|phase)\b|\bangelaufen\b"
    ),
    status="running",
    examples=(
        "Die Einführung läuft seit Januar.",
        "Derzeit wird der Workflow getestet.",
        "Mit dem Ausbau wurde im März begonnen.",
    ),
    counter_examples=("Die Verträge laufen zum 30. Juli aus.",),
)
