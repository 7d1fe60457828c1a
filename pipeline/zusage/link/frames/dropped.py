"""Given up: aufgegeben, verworfen, nicht weiterverfolgt, entfällt, Betrieb eingestellt."""

import re

from ..frame import Frame
from ..verbs import GAP, SHORT

FRAME = Frame(
    name="dropped",
    pattern=re.compile(
        r"\b(?:aufgegeben|verworfen|gestoppt|abgebrochen|beerdigt)\b(?!\s+werden\s+soll)|\bnicht\s+(?:weiter\s?verfolgt"
        r"|weitergeführt|fortgeführt|fortgesetzt|mehr\s+weiterverfolgt)\b|\bEinstellung\s+des\b|\bentfällt\b|\bentfallen\b"
        r"|\bhinfällig\b|\bist\s+vom\s+Tisch\b|\b(?:Projekt|Vorhaben|Betrieb|Testbetrieb|Versuch|Pilotbetrieb"
        rf"|Dienst)\b{GAP}\beingestellt\b|\bverzichtet\b{GAP}\bauf\b|\bauf\b{GAP}\bverzichtet\b"
        rf"|\b(?:gibt|geben|gebe|gab|gaben)\b{GAP}\b(?:Vorhaben|Projekt|WLAN|App|Plan|Pläne)\b{SHORT}\bauf(?=[.;,]|$)"
        rf"|\bkommt\b{SHORT}\bnicht\b(?=\W*$|[;.])"
    ),
    force="reported",
    status="dropped",
    rank=4,
    examples=(
        "Der Chatbot wird aufgegeben.",
        "Das Vorhaben Bürger-App wird nicht weiterverfolgt.",
        "Der Rat verzichtet auf die App.",
        "Der Kreis gibt das Vorhaben deshalb auf.",
    ),
    counter_examples=("200.000 Euro wurden in den Haushalt eingestellt.",),
)
