"""A suggestion or wish: regt an, Anregung, schlägt vor, wünscht, wäre sinnvoll."""

import re

from ..frame import Frame
from ..verbs import GAP

FRAME = Frame(
    name="suggested",
    pattern=re.compile(
        rf"\breg(?:t|te|en)\b{GAP}\ban\b|\b[Aa]nregung\b|\bangeregt\b|\bschl(?:ägt|ug|age|agen|ugen)\b{GAP}\bvor\b"
        r"|\bvorgeschlagen\b|\b[Ww]unsch\b|\bwünsch(?:t|te|en|ten|e)\b|\bgewünscht\b|\bkönnte\s+man\b|\bsollte\s+man\b"
        r"|\bwäre\s+(?:gut|sinnvoll|schön|wünschenswert)\b|\bwürde\s+(?:sich\s+)?(?:freuen|begrüßen)\b|\bIdee\b"
    ),
    force="requested",
    governs=True,
    rank=2,
    examples=(
        "Ein Stadtrat regt ein digitales Bürgerbüro an.",
        "Herr Beck schlägt ein WLAN im Freibad vor.",
        "Sie wünscht sich eine App für den Bus.",
    ),
    counter_examples=("Die Sitzung war öffentlich.",),
)
