"""Finished: abgeschlossen, in Betrieb, freigeschaltet, ist umgesetzt."""

import re

from ..frame import Frame

FRAME = Frame(
    name="done",
    pattern=re.compile(
        r"\b(?:ist|sind|wurde|wurden|konnte|konnten|hat|haben|war|waren|seit)\b.{0,140}\b(?<!zu )(?:abgeschlossen"
        r"|fertiggestellt|freigeschaltet|umgesetzt|in\s+Betrieb\s+genommen|angeschafft|ausgeliefert|eingeführt"
        r"|eingerichtet|beendet|erledigt|übergeben|ausgestattet|angeschlossen"
        r"|abgerechnet)\b(?!\s+(?:werden\s+(?:soll|muss|kann)|sein\s+wird|sein\s+soll))"
        r"|\b(?:ist|sind|läuft|laufen)\b.{0,60}\bin\s+Betrieb\b(?!\s+genommen\s+werden)"
        r"|\b[Vv]ollzugsmeldung\b|\bonline\s+gegangen\b"
        r"|\bging(?:en)?\b.{0,80}\b(?:online|ans\s+Netz|in\s+Betrieb)\b"
    ),
    force="reported",
    status="done",
    rank=2,
    examples=(
        "Der Breitbandausbau in den Ortsteilen ist abgeschlossen.",
        "Das Serviceportal ging am 1. Juli ans Netz.",
        "Die Notebooks wurden im Mai ausgeliefert und angeschafft.",
    ),
    counter_examples=(
        "Die E-Akte soll bis 2026 umgesetzt werden.",
        "Der Ausbau ist noch nicht geplant.",
        "Die Anlage ist bis Mai zu übergeben.",
    ),
)
