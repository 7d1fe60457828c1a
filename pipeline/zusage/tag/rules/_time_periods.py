"""Shared by quarters, half-years, seasons and weeks: their numbers, parts and coordinations, and the year that they borrow."""

import re
from datetime import date, timedelta

from ..calendar import dated, nearest
from ..values import TimeValue
from ._time_words import OF_YEAR, ORDINAL, YEAR, full_year, ordinal, part, stated_year

# "Beginn 2025" in a plan is a noun and its year; "zu Beginn 2025", "Beginn des Jahres" are parts of it.
ONE_PART = (
    r"(?:Anfang|Mitte|Ende|Beginn(?= de[sr] | [a-zäöü]{4,12}e[ns] [JMQHS])"
    r"|(?:(?<=[Zz]u )|(?<=[Zz]um )|(?<=[Ss]eit )|(?<=[Aa]b )|(?<=[Bb]is )|(?<=/))Beginn)"
)
# "Mitte/Ende 2025" is one span, "Mitte bis Ende 2025" two.
PARTS = rf"(?:(?P<part>{ONE_PART})(?:(?: ?/ ?| und | oder | bzw\. )(?P<until>{ONE_PART}))?)"

# The number of a quarter or half: 2., II., zweites, 2tes; scanned II as Il. The loose ones need a year or a clear unit.
CLEAR_NTH = rf"(?:{ORDINAL}|[1-4]te[nrsm]?|[Il]{{1,3}} ?\.|I{{1,3}}|IV)"
NTH = rf"(?:{CLEAR_NTH}|[1-4])"
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}

# Behind "zwischen" the "und" joins two ends, two spans; else "2. und 3. Quartal" share their head.
NO_RANGE = r"(?<!wischen )(?<!wischen dem )(?<!wischen der )(?<!wischen den )"
AND = r"(?: ?[/&+] ?| ?(?:und|oder|bzw\.|u\.|sowie) )"
FIRST = rf"(?:{NO_RANGE}(?P<first>{NTH})(?: ?[,/] ?{NTH}){{0,2}},?{AND}(?:(?:de[mnr]|das|die|im|in der) )?)?"

# Nothing stands right before a number: but "1.-3. Quartal", "1. Quartal-3. Quartal" are ranges.
OPEN_PERIOD = r"(?:(?<![\w.,-])|(?<=\d\.-)|(?<=[IVl]\.-)|(?<=[lW]-))"

# The year of a period: also "/2025", "-2025", "/25", and a bare "25" at the end of a cell or clause.
PERIOD_YEAR = (
    rf"(?:,?(?:{OF_YEAR}| ?[/–-] ?(?P<slashed>{YEAR})(?!\d|/\d)| ?/ ?(?P<short>\d\d)(?![\d/-]|[.,:]\d|\.[ \d]?\d))"
    r"| (?P<bare>\d\d)(?= ?(?:[),.;|\t\n]|$)(?! ?\d|,\d)))(?![\w%€])"
)
_REACH = 5
"""Years before or after the meeting within which two bare figures are a year."""

# The years that are counted from now with their noun; those of schools begin with August.
YEAR_KIND = (
    r"(?:Schulj|Kindergartenj|K[Ii][Tt]a-?[Jj]|HH-?J|J"
    r"|(?:Haushalts|Kalender|Wirtschafts|Geschäfts|Rechnungs|Förder|Plan|Berichts)j)ahr"
)
_BEFORE_WHAT = re.compile(r" (?:vor de[mnr] |vor (?:Corona|Beginn)|seiner |ihrer )")
_OF_WHAT = re.compile(r" (?:der|des) [A-ZÄÖÜ]")
_ARTICLE = re.compile(r"(?:[Dd](?:ie|er|en|em|as)|[Ii]m) $")
_OF_SCHOOL = re.compile(r"Schul|Kinder|K[Ii][Tt]a")


def nth(word: str) -> int:
    """1 to 4 for "2.", "II", "Il.", "zweiten", "2tes"."""
    figures = word.replace("l", "I").rstrip(". ") if word[0] in "Il" else ""
    return _ROMAN[figures] if figures in _ROMAN else ordinal(word)


def period_year(match: re.Match[str], reference: date | None) -> str | None:
    """The year of a `PERIOD_YEAR`; None where two bare figures are too far from the meeting to be one."""
    if match["slashed"]:
        return match["slashed"]
    if match["short"] or match["bare"]:
        year = full_year(match["short"] or match["bare"], reference)
        near = reference is None or abs(int(year) - reference.year) <= _REACH
        return year if match["short"] or near else None
    return stated_year(match, reference)


def of_school(unit: str | None) -> bool:
    """Whether a `YEAR_KIND` runs from August to July."""
    return unit is not None and _OF_SCHOOL.match(unit) is not None


def last_of_all(match: re.Match[str]) -> bool:
    """True for "dem letzten Jahr vor der Pandemie": the last of a row, not the one before the meeting."""
    which, start = match["which"], match.start("span")
    if which is None or which[:5].lower() != "letzt":
        return False
    # "die letzte Woche der Ferien"; but "letzte Woche der Verwaltung mitgeteilt".
    of = _OF_WHAT.match(match.string, match.end()) and _ARTICLE.search(match.string[max(0, start - 4) : start])
    return of is not None or _BEFORE_WHAT.match(match.string, match.end()) is not None


def before(year: str, steps: int) -> str:
    """The year `steps` earlier; unknown stays unknown."""
    return year if "X" in year else str(int(year) - steps)


def stretched(start: date, end: date) -> TimeValue | None:
    """The interval of these days, in whole months where it has them."""
    whole = start.day == 1 and (end + timedelta(days=1)).day == 1
    cut = 7 if whole else 10
    return dated(f"{start.isoformat()[:cut]}/{end.isoformat()[:cut]}")


def between(first: TimeValue | None, last: TimeValue | None) -> TimeValue | None:
    """From the beginning of `first` to the end of `last`; None where either is none or has no days."""
    if first is None or last is None or first.date_from is None or last.date_to is None:
        return None
    return stretched(first.date_from, last.date_to)


def in_part(match: re.Match[str], timex: str) -> TimeValue | None:
    """The part of the period that a `PARTS` says, the whole without one."""
    first = part(match["part"])
    if not match["until"]:
        return dated(timex, first)
    return between(dated(timex, first), dated(timex, part(match["until"]))) or dated(timex)


def nearest_part(match: re.Match[str], template: str, reference: date | None) -> TimeValue | None:
    """As `in_part`, of the period of `template` that is the nearest not before the meeting (see `calendar.nearest`)."""
    value = nearest(template, reference, part(match["until"] or match["part"]))
    return in_part(match, value.timex_value or "") if value and match["until"] else value


def in_year(match: re.Match[str], template: str, year: str | None, reference: date | None) -> TimeValue | None:
    """The part of `template` in `year`, or the nearest where that is None."""
    if year is None:
        return nearest_part(match, template, reference)
    later = "XXXX" if "X" in year else str(int(year) + 1)
    return in_part(match, template.format(y=year, z=later))
