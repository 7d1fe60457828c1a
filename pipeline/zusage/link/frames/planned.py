"""Announced or intended: soll, ist geplant, ist vorgesehen, voraussichtlich, wird eingeführt."""

import re

from ..frame import Frame

FRAME = Frame(
    name="planned",
    pattern=re.compile(
        r"\b[Ss]oll(?:en|te|ten)?\b|\bgeplant\b|\bvorgesehen\b|\bvoraussichtlich\b|\bbeabsichtigt\b"
        r"|\bangestrebt\b|\bist\s+(?:für|zum|bis)\b.{0,160}?\bzu\s+rechnen\b|\bin\s+Aussicht\b|\bplant\b"
        r"|\b(?:werden|wird|werde)\b.{0,160}\b(?:eingeführt|angeschafft|beschafft|ausgestattet|umgesetzt"
        r"|freigeschaltet|angebunden|angeschlossen|erneuert|erfolgen|entstehen|starten|beginnen|bereitgestellt"
        r"|abgeschlossen|fertiggestellt|ausgebaut|gestellt|erweitert|abgelöst|umgestellt|eingerichtet|beginnt"
        r"|erhalten|verfügbar)\b"
        r"|\b(?:steh(?:t|en)|stünden)\b.{0,120}\bzur\s+Verfügung\b|\bzur\s+Verfügung\b.{0,40}\bsteh(?:t|en)\b"
        r"|\b(?:eingeplant|eingestellt|veranschlagt|bereitgestellt)\b"
    ),
    force="planned",
    examples=(
        "Das Geoportal soll im Frühjahr 2025 ans Netz gehen.",
        "Für die E-Akte sind 45.000 Euro im Haushalt veranschlagt.",
        "Im kommenden Jahr stehen 200.000 Euro zur Verfügung.",
        "Die Umstellung ist bis Ende März vorgesehen.",
    ),
    counter_examples=("Der Vorsitzende eröffnet die Sitzung.",),
)
