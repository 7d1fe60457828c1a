"""Asked for by a motion or a proposal: beantragt, möge beschließen, fordert, empfiehlt."""

import re

from ..frame import Frame
from ..verbs import SHORT

FRAME = Frame(
    name="requested",
    pattern=re.compile(
        r"\bbeantrag(?:t|te|en|ten)\b(?!\s+(?:worden|werden|und\s+bewilligt))|\b(?:bittet|bat|bitten|baten"
        r"|bitte)\b(?!.{0,40}\bum\s+(?:Auskunft|Verständnis|Erläuterung|Information|Aufmerksamkeit|Wortmeldung|Antwort"
        r"|Entschuldigung))|\b(?:fordert|forderte|fordern|forderten|fordere|verlangt|verlangte|verlangen)\b|\bmöge(?:n)?\b"
        r"|\bwolle\s+beschließen\b|\b(?:gebeten|aufgefordert|ersucht|gefordert)\b|\bForderung\b|\bAntrag\b(?!\w)"
        rf"|\bappelliert\b|\bdrängt(?:e|en)?\b{SHORT}\bauf\b|\bsetzt\b{SHORT}\bdafür\s+ein\b"
        rf"|\bspricht\b{SHORT}\bdafür\s+aus\b|\bplädiert\b"
    ),
    force="requested",
    governs=True,
    rank=2,
    examples=(
        "Die Fraktion beantragt, in der Bücherei bis Juni ein WLAN einzurichten.",
        "Die Verwaltung möge eine Bürger-App einführen.",
        "Der Ortsbeirat forderte schnelles Internet.",
    ),
    counter_examples=("Die Sitzung war öffentlich.",),
)
