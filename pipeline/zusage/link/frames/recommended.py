"""A committee or office recommends, which is not yet a decision: empfiehlt, Beschlussvorschlag."""

import re

from ..frame import Frame

FRAME = Frame(
    name="recommended",
    pattern=re.compile(
        r"\bempf(?:iehlt|ahl|ehlen|ohlen|ehle)\b|\bBeschluss(?:vorschlag|empfehlung|antrag|entwurf)\b"
        r"|\bBeschlußvorschlag\b|\bwird\s+vorgeschlagen\b|\bEmpfehlung\b|\bVorschlag\s+der\s+Verwaltung\b"
    ),
    force="requested",
    governs=True,
    rank=2,
    examples=(
        "Der Ausschuss empfiehlt dem Rat den Beitritt zum Portal.",
        "Es wird vorgeschlagen, die Lizenzen zu verlängern.",
    ),
    counter_examples=("Der Rat beschließt den Beitritt.",),
)
