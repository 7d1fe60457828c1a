"""Asked for, not decided: beantragt, bittet, fordert, möge, regt an."""

import re

from ..frame import Frame

FRAME = Frame(
    name="requested",
    pattern=re.compile(
        r"\bbeantrag(?:t|te|en|ten)\b|\b(?:bittet|bat|bitten)\b(?!.{0,40}\bum\s+(?:Auskunft|Verständnis|Erläuterung|Information|Aufmerksamkeit|Wortmeldung|Antwort|Entschuldigung))|\b(?:fordert|forderte|fordern)\b"
        r"|\bmöge(?:n)?\b|\bregt(?:e)?\b.{0,120}\ban\b|\bschl(?:ägt|ug)\b.{0,120}\bvor\b|\b[Ww]unsch\b"
        r"|\bwünscht(?:e)?\b|\bgebeten\b|\baufgefordert\b|\bersucht\b|\bgefordert\b"
    ),
    force="requested",
    rank=2,
    examples=(
        "Die Fraktion beantragt, in der Bücherei bis Juni ein WLAN einzurichten.",
        "Der Rat möge beschließen, eine Bürger-App einzuführen.",
        "Ein Stadtrat regt ein digitales Bürgerbüro an.",
    ),
    counter_examples=("Die Sitzung war öffentlich.",),
)
