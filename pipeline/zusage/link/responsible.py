"""Who is to do it: office or unit by function, never a person's name."""

import re

_UNIT = (
    r"(?:(?:Stadt|Gemeinde|Kreis|Amts)?[Vv]erwaltung|(?:Ober)?[Bb]ürgermeister(?:in)?|Landr(?:at|ätin)|Landkreis|Kreisverwaltung|Magistrat|"
    r"Gemeindevorstand|Bezirksamt|Senat|Stadtwerke|Zweckverband|Kämmer(?:ei|er|in)|Schulträger|Eigenbetrieb|Rechenzentrum|"
    r"Fachbereich\s+(?:\d{1,3}|[A-ZÄÖÜ]\w+)|Fachdienst\s+(?:\d{1,3}|[A-ZÄÖÜ]\w+)|Dezernat\s+(?:\d{1,2}|[IVX]{1,4})|Amt\s+für\s+[A-ZÄÖÜ]\w+|"
    r"(?:Haupt|Bau|Schul|IT|Personal|Ordnungs|Bürger)-?[Aa]mt|IT-Abteilung|Stabsstelle\s+\w+|Deutsche\s+Telekom|Telekom|Land|Bund|Kreis)"
)
_ACTS = re.compile(
    rf"(?:\b(?:[Dd]ie|[Dd]er|[Dd]as|[Dd]en)\s+(?P<subject>{_UNIT})(?:\s+(?:der|des)\s+\w+)?\s+(?:wird|werden|sagt|will|soll|sollte|plant|muss|hat|legt|"
    rf"beschafft|prüft|sichert|beabsichtigt|erhält|beginnt|führt|stellt|rechnet|wurde)\b)"
    rf"|\b(?:beauftrag(?:t|te)|bittet|bat|ersucht|ermächtigt|fordert)\s+(?:die|den|das)\s+(?P<object>{_UNIT})\b"
    rf"|\b(?:wird|wurde)\s+(?:die|der|das)\s+(?P<passive>{_UNIT})\s+(?:beauftragt|gebeten|ermächtigt|aufgefordert)"
    rf"|\b(?:durch|seitens|vom|von)\s+(?:die|den|der|des|das)?\s*(?P<agent>{_UNIT})\b"
)


def responsible(sentence: str) -> str | None:
    """The office that acts or is told to act in the sentence, as written ("Fachbereich 15"); None where none is named."""
    match = _ACTS.search(sentence)
    found = next((part for part in match.groups() if part), None) if match else None
    return " ".join(found.split()) if found else None
