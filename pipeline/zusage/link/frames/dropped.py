"""Given up: aufgegeben, nicht weiterverfolgt, abgekündigt, eingestellt, gekündigt."""

import re

from ..frame import Frame
from ..verbs import GAP, SHORT, WIRD

FRAME = Frame(
    name="dropped",
    pattern=re.compile(
        rf"\b(?:aufgegeben|verworfen|gestoppt|abgebrochen|abgekündigt|abgeschaltet|stillgelegt|beerdigt)\b(?!\s+werden\s+soll)|\bnicht\s+(?:weiter\s?verfolgt|weitergeführt|fortgeführt|fortgesetzt|mehr\s+weiterverfolgt)\b|\bkündigt\b{SHORT}\bab\b|\bEinstellung\s+des\b|\bentfällt\b|\bentfallen\b|\bhinfällig\b|\bist\s+vom\s+Tisch\b"
        rf"|\b(?:Projekt|Vorhaben|Betrieb|Testbetrieb|Versuch|Pilotbetrieb|Dienst)\b{GAP}\beingestellt\b|\bverzichtet\b{GAP}\bauf\b|\bauf\b{GAP}\bverzichtet\b|\bkommt\b{SHORT}\bnicht\b(?=\W*$|[;.])|\b{WIRD}\b{GAP}\bbeendet\b|\bgekündigt\b"
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
