"""What the head of minutes or a letter says of itself: day and committee, read from the first lines."""

import re
from datetime import date

from ...vendors.german_dates import GERMAN_MONTHS

HEAD_CHARACTERS = 1_200
"""Further down, days are those of earlier minutes, papers and laws."""

_NAMES = "|".join(month.capitalize() for month in GERMAN_MONTHS)
_DAY = re.compile(rf"\b(?P<day>\d{{1,2}})\.\s?(?:(?P<month>\d{{1,2}})\.\s?|(?P<name>{_NAMES})\s)(?P<year>\d{{4}})\b")
_CUE = re.compile(
    r"(?:Sitzungs?(?:termin|tag|datum)?|Termin|Datum|Tag|Sitzung\s+(?:am|vom)|\bam\s?:|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|"
    r"\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?)\s*[:,|]?\s*(?:de[mn]|am|vom)?\s*$"
)
_LIMIT = re.compile(r"\b(?:bis(?:\s+(?:zum|spätestens))?|spätestens|ab(?:\s+dem)?|zum|seit)\s+$")
"""Before a day that is a deadline, not the sitting's."""

_EARLIER = re.compile(r"(?:Genehmigung|Überweisung|Vorlage|Beschluss|Antrag|Schreiben|Niederschrift der)[^\n]{0,80}\Z")
_TITLE_DAY = re.compile(rf"\A\s{{0,20}}{_DAY.pattern}\s+[-–]\s+\S")
"""An excerpt is titled "12.03.2025 - 4 Breitbandausbau"."""

_ADJECTIVES = r"(?:[A-ZÄÖÜ]\w+-,?\s+){0,3}(?:und\s+)?"
_PLACE = r"der\s(?:Stadt|Gemeinde|Verbandsgemeinde|Samtgemeinde)|des\s(?:Rates|Stadtrate?s|Gemeinderate?s|Kreis|Markt)"
_AFTER_NAME = rf"(?=\s(?:am|vom|im|in|statt|{_PLACE})|\s[-–]\s|\s\d|\s*[\n.,:;(]|\s*$)"
_NAME_PART = r"[^\n.,:;(]"
_FOR = (
    rf"Ausschuss(?:es)?\s(?:für|zur)\s(?:{_NAME_PART}{{2,50}},\s(?=[^\n.:;(]{{2,90}}\sund\s)){{0,4}}"
    rf"{_NAME_PART}{{3,80}}?{_AFTER_NAME}"
)
_COMMITTEE = re.compile(
    r"\b((?:Stadt|(?:Samtg|Verbandsg|Ortsg|G)emeinde|Markt|Kreis|Orts|Bezirks)(?:bei)?rat(?:e?s)?|Rat(?:es)?(?=ssitzung|\b)"
    r"|Kreistag(?:e?s)?|Bezirksversammlung|Bezirksvertretung|Stadtverordnetenversammlung|Gemeindevertretung|Stadtvertretung"
    rf"|{_ADJECTIVES}[A-ZÄÖÜ][\wäöüß-]{{2,40}}ausschuss(?:es)?|{_FOR})"
)
_GENITIVE = re.compile(
    r"(?<=rat)(?:e?s)$|(?<=Rat)es$|(?<=tag)(?:e?s)$|(?<=ausschuss)es$|(?<=Ausschuss)es(?= (?:für|zur))"
)
_MINUTES = re.compile(
    r"\b(?:\w*niederschrift|\w*protokoll|\w*sitzung(?:s(?:termin|tag|datum))?|Auszug)\b", re.IGNORECASE
)
_PROSE = 100
"""Characters; a day in a longer line stands in running text and is anybody's."""


_AS_OF = re.compile(r"\b(?:Stand|Stichtag)\b\s{0,3}:?\s{0,3}(?:(?:am|vom|zum|per)\s{1,3})?$")


def as_of_day(text: str) -> str | None:
    """ISO day that a list was drawn up on ("Stand: 12.06.2025"), from the head of `text`; None where it names none."""
    head = text[:HEAD_CHARACTERS]
    days = (m for m in _DAY.finditer(head) if _AS_OF.search(head[max(0, m.start() - 30) : m.start()]))
    return next((day for match in days if (day := _iso(match))), None)


def sitting_day(text: str) -> str | None:
    """ISO day of the sitting from the head of `text`; None where the head names none.

    Only texts that speak of a sitting in their head are asked: the first day of a letter is the letter's.
    """
    head = text[:HEAD_CHARACTERS]
    if title := _TITLE_DAY.match(head):
        return _iso(title)
    if not _MINUTES.search(head):
        return None
    days = [match for match in _DAY.finditer(head) if not _EARLIER.search(head, 0, match.start())]
    named = [match for match in days if _CUE.search(head[max(0, match.start() - 60) : match.start()])]
    alone = [m for m in days if len(_line_around(head, m)) <= _PROSE and not _LIMIT.search(head[: m.start()])]
    return next((day for match in (named or alone) if (day := _iso(match))), None)


def committee(text: str) -> str | None:
    """Name of the committee in the nominative, from the head of `text` where it speaks of a sitting."""
    head = text[:HEAD_CHARACTERS]
    match = _COMMITTEE.search(head) if _MINUTES.search(head) else None
    return _GENITIVE.sub("", " ".join(match.group(1).split())) if match else None


def _line_around(text: str, match: re.Match[str]) -> str:
    end = text.find("\n", match.end())
    return text[text.rfind("\n", 0, match.start()) + 1 : end if end >= 0 else len(text)]


def _iso(match: re.Match[str]) -> str | None:
    month = int(match["month"]) if match["month"] else GERMAN_MONTHS.index(match["name"].lower()) + 1
    try:
        return date(int(match["year"]), month, int(match["day"])).isoformat()
    except ValueError:
        return None
