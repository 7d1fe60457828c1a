"""Finished: abgeschlossen, in Betrieb, freigeschaltet, ist umgesetzt, geliefert."""

import re

from ..frame import Frame
from ..verbs import GAP, HAT, IST, MADE, SHORT, WURDE

FRAME = Frame(
    name="done",
    pattern=re.compile(
        rf"\b(?:{IST}|{WURDE}|konnte|konnten|{HAT}|seit)\b{GAP}(?<!zu )\b(?<!nicht )(?!begonnen|gestartet|vergeben|ausgeschrieben)(?:{MADE}|beendet|erledigt|übergeben|abgerechnet|online|fertig)\b(?!\s+(?:werden|sein\s+wird|sein\s+soll))"
        rf"|\b(?:{IST}|läuft|laufen)\b{SHORT}\bin\s+Betrieb\b(?!\s+genommen\s+werden)|\b[Vv]ollzugsmeldung\b|\bonline\s+gegangen\b|\bin\s+Betrieb\s+(?:seit|gegangen)\b|\bging(?:en)?\b{GAP}\b(?:online|ans\s+Netz|in\s+Betrieb|an\s+den\s+Start)\b|\b(?:erledigt|erl\.|abgeschlossen|umgesetzt|geliefert|realisiert|vollzogen)(?=\s*(?:$|[|;,.)(]))|[✓✔☑]|\binzwischen\b{SHORT}\b(?:da|fertig|online)\b"
    ),
    force="reported",
    status="done",
    rank=2,
    examples=(
        "Der Breitbandausbau in den Ortsteilen ist abgeschlossen.",
        "Das Serviceportal ging am 1. Juli ans Netz.",
        "Die Notebooks wurden im Mai ausgeliefert.",
        "Amt 40 | erledigt",
    ),
    counter_examples=(
        "Die E-Akte soll bis 2026 umgesetzt werden.",
        "Der Ausbau ist noch nicht geplant.",
        "Die Anlage ist bis Mai zu übergeben.",
    ),
)
