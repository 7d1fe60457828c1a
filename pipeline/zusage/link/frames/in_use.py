"""In use since a day that is told as past: läuft seit dem 13. Mai, sind seit Februar in den Klassen, am 1. Mai eingeschaltet."""

import re

from ..frame import Frame
from ..verbs import IST, PLAIN

_PROCESSES = (
    "Ausschreibung", "Verfahren", "Vergabe", "Prüfung", "Gespräche", "Verhandlungen", "Arbeiten", "Planung", "Umstellung",
    "Einführung", "Umsetzung", "Probe", "Probelauf", "Probebetrieb", "Testbetrieb", "Pilotbetrieb", "Frist", "Vertrag",
    "Migration", "Ausbau",
)  # fmt: skip
"""What runs before anything is in use."""
_NOT_BEHIND = "".join(rf"(?<!{name} )" for name in _PROCESSES)
_NOT_BEFORE = rf"(?!\s+(?:\w+\s+)?(?:{'|'.join(_PROCESSES)})\b)"
_NO_USE = (
    r"(?:unbesetzt|vakant|krank|\w*erkrankt|ausgeschrieben|in\s+(?:Arbeit|Vorbereitung|Bearbeitung|Planung)|im\s+Bau|im\s+Gange?|"
    r"bekannt|beteiligt|offen|überfällig|gestört|defekt|ausgefallen|nicht|kein\w*|beauftragt|bestellt)"
)
_SINCE = (
    r"seit\s+(?:dem\s+|der\s+|Anfang\s+|Mitte\s+|Ende\s+)?"
    r"(?:\d|Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Ostern|Weihnachten|gestern|"
    r"(?:einem|zwei|drei|vier|fünf|sechs|mehreren|einigen|vielen)\s+(?:Jahr|Monat|Woche))"
)

FRAME = Frame(
    name="in_use",
    pattern=re.compile(
        rf"{_NOT_BEHIND}\b(?:läuft|laufen|laufe|liefe|arbeite|arbeitet|arbeiten)\b{_NOT_BEFORE}{PLAIN}\b{_SINCE}"
        rf"|\b{_SINCE}\S{{0,12}}(?:\s+\d{{4}})?\s+(?:läuft|laufe|laufen|arbeitet|arbeite)\b"
        rf"|\b{IST}\s+(?:\w+\s+){{0,3}}?{_SINCE}(?:(?!\b{_NO_USE}\b)[^,;:?!]){{0,60}}(?:$|[.;,])"
        r"|(?<!nicht )\b(?:eingeschaltet|freigeschaltet|in\s+Dienst\s+gestellt)(?=\s*(?:$|[.;,]))"
        r"|\b(?:Echt|Wirk|Regel|Produktiv)betrieb\s+seit\b"
        r"|\b(?:ausgeliefert|eingeschaltet|freigeschaltet|übergeben|erledigt|in\s+Betrieb\s+genommen)\s+(?:am|seit)\s+(?:dem\s+)?\d"
    ),
    force="reported",
    status="done",
    rank=1,
    examples=(
        "Im Bad läuft das WLAN seit dem 4. Juni.",
        "Alle Tafeln sind seit 12. März in den Klassen.",
        "Ratsinformation: am 1. April planmäßig eingeschaltet.",
        "Ausgabe der Geräte: ausgeliefert am 3.12.2021.",
    ),
    counter_examples=(
        "Die Stelle ist seit Mai unbesetzt.",
        "Die Leiterin ist seit Juni langzeiterkrankt.",
        "Die Einführung läuft seit Januar.",
        "Das Portal wird am 1. April eingeschaltet werden.",
    ),
)
