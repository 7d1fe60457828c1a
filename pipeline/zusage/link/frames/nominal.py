"""A date beside a noun of doing, without a verb: Inbetriebnahme: 3. Quartal, Abschluss bis, Termin."""

import re

from ..frame import Frame

FRAME = Frame(
    name="nominal",
    pattern=re.compile(
        r"\b(?:Inbetriebnahme|Fertigstellung|Abschluss|Start|Beginn|Umsetzung|Einführung|Lieferung|Freischaltung"
        r"|Produktivsetzung|Echtbetrieb|Produktivbetrieb|Vergabe|Ausschreibung|Montage|Ausführung|Baubeginn|Bauende"
        r"|Rollout|Go-?[Ll]ive|Umstellung|Umzug|Migration|Test|Schulung|Termin|Frist|Zeitplan|Laufzeit|Ablösung|Anschluss"
        r"|Ausbau|Rest|Restarbeiten|Abnahme|Bereitstellung)\b\s*(?:\([^)]{0,30}\))?\s*(?::|–|-|=|bis|ab|im|zum|am|Ende"
        r"|Mitte|Anfang|\d|[IV]{1,3}\.?\s|Q\d|KW|Frühjahr|Sommer|Herbst|Winter)"
    ),
    force="planned",
    rank=-1,
    examples=("Inbetriebnahme: 3. Quartal 2026", "• Abschluss bis Ende Mai", "Start im Herbst"),
    counter_examples=("Der Abschluss der Beratung war einmütig.",),
)
