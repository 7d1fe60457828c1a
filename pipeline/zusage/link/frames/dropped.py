"""Given up: eingestellt, aufgegeben, wird nicht weiterverfolgt, abgekündigt."""

import re

from ..frame import Frame

FRAME = Frame(
    name="dropped",
    pattern=re.compile(
        r"\b(?:wird|werden|wurde|wurden|ist|sind)\b.{0,120}\b(?:aufgegeben|verworfen|gestoppt|abgebrochen"
        r"|abgekündigt|abgeschaltet)\b"
        r"|\bnicht\s+(?:weiter\s?verfolgt|weitergeführt|fortgeführt|fortgesetzt)\b"
        r"|\b(?:Projekt|Vorhaben|Betrieb|Testbetrieb|Versuch|Pilotbetrieb)\b.{0,80}\beingestellt\b"
        r"|\bverzichtet\b.{0,80}\bauf\b|\bauf\b.{0,100}\bverzichtet\b"
    ),
    force="reported",
    status="dropped",
    rank=4,
    examples=(
        "Der Chatbot wird aufgegeben.",
        "Das Vorhaben Bürger-App wird nicht weiterverfolgt.",
        "Die alte Plattform wurde zum Jahresende abgekündigt.",
    ),
    counter_examples=("200.000 Euro wurden in den Haushalt eingestellt.",),
)
