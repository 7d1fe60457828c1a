"""What the head of minutes or a letter says of itself: day and committee, read from the first lines."""

import re
from datetime import date

HEAD_CHARACTERS = 1_200
"""Further down, days are those of earlier minutes, papers and laws."""

_MONTHS = (
    "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"
)  # fmt: skip
_NAMES = "|".join(month.capitalize() for month in _MONTHS)
_DAY = re.compile(rf"\b(?P<day>\d{{1,2}})\.\s?(?:(?P<month>\d{{1,2}})\.\s?|(?P<name>{_NAMES})\s)(?P<year>\d{{4}})\b")
_CUE = re.compile(
    r"(?:Sitzungs?(?:termin|tag|datum)?|Termin|Datum|Tag|Sitzung\s+(?:am|vom)|\bam\s?:|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|"
    r"\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?)\s*[:,|]?\s*(?:de[mn]|am|vom)?\s*$"
)
_EARLIER = re.compile(r"(?:Genehmigung|Überweisung|Vorlage|Beschluss|Antrag|Schreiben|Niederschrift der)[^\n]{0,80}$")
_COMMITTEE = re.compile(
    r"\b((?:Stadt|Gemeinde|Markt|Kreis|Orts|Verbandsgemeinde)rat(?:e?s)?|Rat(?:es)?|Kreistag(?:e?s)?|Bezirksversammlung|"
    r"Stadtverordnetenversammlung|Gemeindevertretung|Stadtvertretung|(?:(?:[A-ZÄÖÜ]\w+-,?\s+){0,3}(?:und\s+)?[A-ZÄÖÜ][\wäöüß-]{2,40}ausschuss(?:es)?|Ausschuss(?:es)? für [^\n.,:;(]{3,80}))"
)
_GENITIVE = re.compile(r"(?<=rat)(?:e?s)$|(?<=Rat)es$|(?<=tag)(?:e?s)$|(?<=ausschuss)es$|(?<=Ausschuss)es(?= für)")
_MINUTES = re.compile(
    r"\b(?:Niederschrift|Protokoll|Sitzung|Beschlussprotokoll|Ergebnisprotokoll|Auszug)\b", re.IGNORECASE
)


def sitting_day(text: str) -> str | None:
    """ISO day of the sitting from the head of `text`; None where the head names none.

    Only texts that speak of a sitting in their head are asked: the first day of a letter is the letter's.
    """
    head = text[:HEAD_CHARACTERS]
    if not _MINUTES.search(head):
        return None
    days = [match for match in _DAY.finditer(head) if not _EARLIER.search(head, 0, match.start())]
    named = [match for match in days if _CUE.search(head[max(0, match.start() - 60) : match.start()])]
    return next((day for match in (named or days) if (day := _iso(match))), None)


def committee(text: str) -> str | None:
    """Name of the committee in the nominative, from the head of `text` where it speaks of a sitting."""
    head = text[:HEAD_CHARACTERS]
    match = _COMMITTEE.search(head) if _MINUTES.search(head) else None
    return _GENITIVE.sub("", " ".join(match.group(1).split())) if match else None


def _iso(match: re.Match[str]) -> str | None:
    month = int(match["month"]) if match["month"] else _MONTHS.index(match["name"].lower()) + 1
    try:
        return date(int(match["year"]), month, int(match["day"])).isoformat()
    except ValueError:
        return None
