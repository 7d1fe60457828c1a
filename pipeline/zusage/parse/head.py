"""What the head of minutes or a letter says of itself: day and committee, read from the first lines."""

import re
from datetime import date

HEAD_CHARACTERS = 2_500

_MONTHS = (
    "januar",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
)
_DAY = (
    r"(?P<day>\d{1,2})\.\s?(?:(?P<month>\d{1,2})\.\s?|(?P<name>"
    + "|".join(m.capitalize() for m in _MONTHS)
    + r")\s)(?P<year>\d{4})\b"
)
# Words that introduce the day of the sitting; a day without such a word may be a letter's or a law's.
_CUES = (
    r"(?:Sitzungstermin|Sitzungstag|Sitzungsdatum|Termin|Datum|Tag|Sitzung\s+am|Sitzung\s+vom|am|vom)"
    r"\s*:?\s{0,20}(?:den\s+)?(?:(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So)\.?,?\s+)?(?:dem\s+|den\s+)?"
)
_SITTING = re.compile(_CUES + _DAY)
_ANY = re.compile(_DAY)
_COMMITTEE = re.compile(
    r"\b((?:Stadt|Gemeinde|Markt|Kreis|Orts|Verbandsgemeinde)rat(?:e?s)?|Rat(?:es)?|Kreistag(?:e?s)?|Bezirksversammlung|"
    r"Stadtverordnetenversammlung|Gemeindevertretung|Stadtvertretung|(?:[A-ZÄÖÜ][\wäöüß-]{2,40}ausschuss(?:es)?|Ausschuss(?:es)? für [^\n.,:;(]{3,80}))"
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
    spoken = _MINUTES.search(head)
    if not spoken:
        return None
    match = _SITTING.search(head) or _ANY.search(head, max(0, spoken.start() - 200), spoken.end() + 400)
    return _iso(match) if match else None


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
