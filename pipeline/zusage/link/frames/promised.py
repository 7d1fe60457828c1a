"""Someone gives their word: sagt zu, sichert zu, verspricht, wird vorlegen."""

import re

from ..frame import Frame
from ..verbs import DO, GAP, SHORT, WIRD

FRAME = Frame(
    name="promised",
    pattern=re.compile(
        rf"\bsag(?:t|te|ten|en|e)\b{GAP}\bzu\b(?!\s+(?:\w+en\b|tun|dem|der|den|ein|Punkt|TOP|Frage))|\b[Zz]ugesagt\b"
        rf"|\bsicher(?:t|te|n|ten|e)\b{GAP}\bzu\b|\bzugesichert\b|\bZusage\b|\bzusag(?:en|te|t)\b|\bverspr(?:icht|ach|achen"
        r"|ochen|echen|eche)\b|\bversprechen\b|\bgaranti(?:ert|erte|ere)\b|\bWort\s+(?:gegeben|halten)\b"
        rf"|\bgibt\b{SHORT}\bsein\s+Wort\b|\b(?:{WIRD})\b{GAP}\b(?:vorlegen|vorgelegt|nachreichen|nachgereicht"
        rf"|nachliefern)\b(?!\s+(?:worden|können))|\bsteht\s+dafür\s+ein\b|\bwir\s+werden\b{GAP}\b{DO}\b"
    ),
    force="promised",
    governs=True,
    rank=1,
    examples=(
        "Die Bürgermeisterin sagt zu, die App bis zum Sommer freizuschalten.",
        "Einen Vorschlag werden wir bis Mitte Dezember vorlegen.",
        "Die Fachbereichsleiterin sicherte den Abschluss bis Jahresende zu.",
        "Er werde das Konzept im Mai vorlegen.",
    ),
    counter_examples=("Der Stadtrat stimmt zu.", "Er sagt, dass es regnet."),
)
