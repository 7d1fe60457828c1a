"""A question: fragt, erkundigt sich, möchte wissen, ob ... wird."""

import re

from ..frame import Frame

FRAME = Frame(
    name="asked",
    pattern=re.compile(
        r"\b(?:fragt|fragte|fragen|fragten|erkundigt|erkundigte|möchte\s+(?:\w+\s+){0,2}wissen"
        r"|wollte\s+(?:\w+\s+){0,2}wissen|will\s+(?:\w+\s+){0,2}wissen|hinterfragt)\b|\b[Aa]nfrage\b|\b(?:[Ff]rage"
        r"|Auf\s+die\s+Frage)\b|\?\s*[\"“»]?\s*$|\bum\s+(?:Auskunft|Erläuterung|Information|Antwort)\b"
    ),
    force="requested",
    governs=True,
    rank=-1,
    examples=("Herr Beck fragt nach dem Stand der E-Akte.", "Wann wird das WLAN eingeschaltet?"),
    counter_examples=("Die Sitzung war öffentlich.",),
)
