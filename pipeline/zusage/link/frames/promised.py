"""The administration gives its word: sagt zu, wird vorlegen, sichert zu."""

import re

from ..frame import Frame

FRAME = Frame(
    name="promised",
    pattern=re.compile(
        r"\bsag(?:t|te|ten|en)\b.{0,140}\bzu\b|\bzugesagt\b|\bsicher(?:t|te|n)\b.{0,120}\bzu\b"
        r"|\bzugesichert\b|\bverspr(?:icht|ach|ochen)\b"
        r"|\b(?:werden|wird|werde)\b.{0,140}\b(?:vorlegen|vorgelegt|nachreichen|nachgereicht|berichten"
        r"|informieren)\b"
    ),
    force="promised",
    rank=1,
    examples=(
        "Die Bürgermeisterin sagt zu, die App bis zum Sommer freizuschalten.",
        "Einen Vorschlag werden wir bis Mitte Dezember vorlegen.",
        "Die Fachbereichsleiterin sicherte den Abschluss bis Jahresende zu.",
    ),
    counter_examples=("Der Stadtrat stimmt zu.", "Er sagt, dass es regnet."),
)
