"""Who was there: lists of names in front of minutes, with and without a label of their own."""

import re
from collections.abc import Sequence

from .rows import Row

_ROLE = re.compile(
    r"(?:Herr|Frau|Hr\.|Fr\.|Ratsherr|Ratsfrau|Ratsmitglied|Stadtr[aä]t|StR|RM|Gemeinder[aä]t|Gemeindevertreter|Kreistags|Oberbürgermeister|Bürgermeister"
    r"|Ortsvorsteher|Ortsbürgermeister|Beigeordnet|Vorsitz|Stellv|Schriftführ|Protokollführ|Mitglied|Dr\.|Prof\.|Stadtverordnet"
    r"|Fraktion|Verwaltung|Gäste|Gast\b|Presse|Zuhörer|Entschuldigt|Es fehl|Anwesend|Abwesend|Von der Verwaltung|Sachkundige|Beratend)"
)
_PARTY = re.compile(
    r"\b(?:CDU|CSU|SPD|FDP|AfD|GRÜNE|GAL|UWG|FWG|FW|BfB|ÖDP|Volt|LINKE|Linke|Grüne|Freie Wähler|BSW|parteilos|fraktionslos)\b"
)
_GROUP = re.compile(
    rf"(?:[\w/ -]{{0,30}}-?[Ff]raktion(?:\s[\w/ -]{{1,30}})?"
    rf"|(?:Bündnis 90/)?(?:Die )?{_PARTY.pattern}|(?:Von der )?Verwaltung|Gäste|Vorsitz\w{{0,6}}):?"
)
_MOSTLY = 0.7
_NAME = re.compile(r"^(?:[A-ZÄÖÜ][\w'.-]{1,25},?\s){1,3}[A-ZÄÖÜ][\w'-]{2,25}(?:\s?[(,|].{0,60})?$")
_CALLED = re.compile(
    r"(?:Anwesen(?:d|de|heit)|Teilnehm|Entschuldigt|Abwesend|Es fehl|Nicht anwesend|Vorsitz|Stimmberechtigte|Sitzungsteilnehmer)"
)
_OPENS = re.compile(r"\b(?:eröffnet|begrüßt|heißt\b.{0,60}\bwillkommen|stellt\b.{0,80}\bfest|wird\b.{0,60}\bgenehmigt)")
_SIGNED = re.compile(r"(?:Zur Beurkundung|Für die Richtigkeit|gez\.|F\.\s?d\.\s?R|Unterschriften)")
_LOWER = re.compile(r"\b[a-zäöüß]{3,}\b")
_PROSE_WORDS = 6
_SHORT = 80
_FRONT = 150
"""Rows in which a list of names may begin: two pages."""

_RUN = 4
"""Lines of names one below the other that are a list without being called one."""


def attendance_from(rows: Sequence[Row]) -> int | None:
    """Where a list of names without a label begins among the rows in front of the minutes; None where there is none."""
    start, count = 0, 0
    for index, row in enumerate(rows[:_FRONT]):
        if _CALLED.match(row.text) and len(row.text) < _SHORT and not ends_attendance(row.text):
            return index
        if _is_name(row.text):
            start, count = (index, 1) if not count else (start, count + 1)
            if count == _RUN:
                return start
        elif row.text:
            count = 0
    return None


def group_and_names(texts: Sequence[str]) -> bool:
    """Whether the lines are names below the labels of their groups ("SPD-Fraktion"), as one of two lists side by side.

    A column of a table holds names or groups: the other column tells the one of the other.
    """
    groups = sum(_GROUP.fullmatch(text) is not None for text in texts)
    names = sum(_NAME.match(text) is not None and not _GROUP.fullmatch(text) for text in texts)
    return 0 < groups <= names and groups + names >= _MOSTLY * len(texts)


def signs(text: str) -> bool:
    """Whether the minutes are signed from this line on."""
    return _SIGNED.match(text) is not None


def ends_attendance(text: str) -> bool:
    """Whether this line can be no part of a list of names: a sentence, most often the one that opens the sitting."""
    if len(text) < 30 or text.endswith(":"):
        return False
    return _OPENS.search(text) is not None or (len(text) > 60 and len(_LOWER.findall(text)) >= _PROSE_WORDS)


def _is_name(text: str) -> bool:
    if not text or len(text) > 90 or ends_attendance(text):
        return False
    return bool(_ROLE.match(text) or _PARTY.search(text) or _NAME.match(text))
