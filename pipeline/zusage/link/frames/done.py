"""Finished: abgeschlossen, in Betrieb, freigeschaltet, ist umgesetzt, geliefert."""

import re

from ..frame import Frame
from ..verbs import HAT, IST, MADE, PLAIN, WURDE

FRAME = Frame(
    name="done",
    pattern=re.compile(
        rf"\b(?:{IST}|{WURDE}|konnte|konnten|{HAT}|seit)\b{PLAIN}(?<!zu )\b(?<!nicht )(?!begonnen|gestartet|vergeben"
        rf"|ausgeschrieben|gestellt|verlängert)(?:{MADE}|beendet|erledigt|übergeben|abgerechnet|online"
        rf"|fertig)\b(?!\s+(?:werden|sein\s+wird|sein\s+soll|gestellt\s+werden))|\b(?:{IST}|läuft"
        rf"|laufen)\b{PLAIN}\bin\s+Betrieb\b(?!\s+genommen\s+werden)|\b[Vv]ollzugsmeldung\b|\bonline\s+gegangen\b"
        rf"|\bin\s+Betrieb\s+(?:seit|gegangen)\b|\bging(?:en)?\b{PLAIN}\b(?:online|ans\s+Netz|in\s+Betrieb"
        r"|an\s+den\s+Start)\b|(?<!nicht )\b(?:erledigt|erl\.|abgeschlossen|umgesetzt|geliefert|realisiert"
        rf"|vollzogen)(?=\s*(?:$|[|;,.)(]))|[✓✔☑]|\binzwischen\b{PLAIN}\b(?:da|fertig|online)\b"
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
        "Die Sirene ist bis Ende Mai in Betrieb.",
        "Der Kran ist bestellt, im Mai wird er geliefert werden.",
    ),
)
