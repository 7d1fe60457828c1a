"""Days in figures without a year: bis zum 31.12., am 9.9., 24. und 31.12., 15.05. bis 20.05.2024."""

import re
from datetime import date

from ..calendar import dated, nearest
from ..values import Rule, TimeValue
from ._time_days import FIRST, RECURS, WEEKDAY, days, in_law
from ._time_numbered import numbered
from ._time_ranges import begun
from ._time_words import DAY, OPEN, YEAR, full_year, sample

# The last dot may fail ("bis 30.6 an das Amt") where words lead to a day and none of a measure follows.
_PATTERN = re.compile(
    rf"{OPEN}(?P<span>{FIRST}(?P<day>{DAY})\. ?(?P<month>[01]?\d)(?:\.|(?P<bare>(?=[!?;)]|,? (?:um|an|in|im|bei|beim|ist|sind|wird"
    r"|werden|war|zu|zur|und|oder|bis|nicht|vorliegen|einzureichen|abzugeben|vorzulegen)\b|,? ?$))))"
    r"(?!\d| (?:19|20)\d\d(?!\d)| ?Uhr| ?%)"
)
_ONE = rf"(?:{WEEKDAY},? (?:den |dem )?)?{DAY}\. ?[01]?\d\."
_LINK = r",? ?(?:bis|und|oder|sowie|bzw\.|[–/,-]) ?(?:zum |auf den |dem |den |am )?(?:einschließlich |einschl\. )?"
# What stands behind: the end of a range or list, whose year it shares; or the hour.
_RANGE = re.compile(
    rf"(?:{_LINK}(?:{DAY}\. ?(?:/|und) ?)?(?:{WEEKDAY},? (?:den |dem )?)?{DAY}\. ?(?P<month>[01]?\d)\.){{1,7}}"
    rf"(?: ?(?P<year>{YEAR})|(?P<yy>\d\d)(?![.:]))(?!\d)"
)
_CLOCK = re.compile(
    r",? ?(?:um |ab |von |gegen |[(])?\d{1,2}(?:[.:]\d\d)? ?(?:[-–] ?\d{1,2}(?:[.:]\d\d)? ?)?(?:Uhr|h\b)|,? \d\d:\d\d"
)
# What stands before: the other dates of the list ...
_CHAIN = re.compile(rf"(?:(?<![\d.]){_ONE}(?P<year>{YEAR}|\d\d)?{_LINK}(?:{WEEKDAY},? (?:den |dem )?)?){{1,6}}$")
_LAST = re.compile(rf"(?P<day>{DAY})\. ?(?P<month>[01]?\d)\. ?(?P<year>{YEAR}|\d\d){_LINK}$")
# ... and the words that lead to a day, for "3.1." also numbers a heading.
_LEADS = re.compile(
    r"(?:(?<!\w)(?:[Aa]m|[Vv]om|[Zz]um|[Bb]is|[Aa]b|[Ss]eit|de[mns]|[Ss]pätestens|[Ff]rühestens|[Ll]ängstens|[Ee]inschließlich|[Vv]on)|[Ee]inschl\.|inkl\.|Stand:?|Stichtag:?"
    rf"|Frist:?|[Tt]ermine?s?:?|Datum:?|[a-z]schluss:?|Abgabe:?|Eingang:?|(?:[Ss]tichtag|[Ff]rist|[Tt]ermin) ?\(|{WEEKDAY},?) ?$"
)
# "Ende: 20.10." is said of the clock.
_HOUR = re.compile(r"(?<!\w)(?:Beginn|Ende|Sitzungsende|um|geschlossen):? $")
_DATE = re.compile(rf"(?<!\d)(?P<day>{DAY})\. ?(?P<month>[01]?\d)\.")
_END = re.compile(rf" ?(?:bis|[–-]) ?(?:zum |einschließlich )?(?:{WEEKDAY},? )?(?P<day>{DAY})\. ?(?P<month>[01]?\d)\.")
_NAMED_DAY = re.compile(rf"(?<!\w){WEEKDAY}")
_AHEAD = re.compile(rf"(?:{_LINK}{_ONE}){{1,6}}")
_WEAK = re.compile(r"(?:\w\w\.?|[(|:,;–]) $|[(\t]$")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    month = int(match["month"])
    template = days(match, f"{{y}}-{month:02d}")
    hour = _HOUR.search(match.string[max(0, match.start() - 16) : match.start()])
    if template is None or hour or numbered(match) or in_law(match) or RECURS.match(match.string, match.end()):
        return None
    follows = None if match["bare"] is not None else _RANGE.match(match.string, match.end())
    if follows:
        year = int(follows["year"] or full_year(follows["yy"], reference))
        return dated(template.format(y=year - (month > int(follows["month"]))))
    start = match.start("span")
    before = match.string[max(0, start - 64) : start]
    if last := _LAST.search(before):
        return nearest(template, _day(last, reference) or reference)
    if not _led(match, before):
        return None
    if end := _END.match(match.string, match.end()):
        return begun(template, f"{{y}}-{int(end['month']):02d}-{int(end['day']):02d}", reference)
    return nearest(template, reference)


def _day(match: re.Match[str], reference: date | None) -> date | None:
    year = match["year"] if len(match["year"]) == 4 else full_year(match["year"], reference)
    value = dated(f"{year}-{int(match['month']):02d}-{int(match['day']):02d}")
    return value.date_from if value else None


def _led(match: re.Match[str], before: str) -> bool:
    """Whether something says that it is a day: words before, the hour behind, figures that number no heading."""
    chain = _CHAIN.search(before)
    head = before[: chain.start()] if chain else before
    if _LEADS.search(head) or (chain and _NAMED_DAY.search(chain[0])):
        return True
    if match["bare"] is not None:
        return False
    sure = _sure(match) and len(match["month"]) == 2
    if (sure and (_WEAK.search(head) or match["first"])) or _CLOCK.match(match.string, match.end()):
        return True
    ahead = _AHEAD.match(match.string, match.end())
    listed = (chain[0] if chain else "") + (ahead[0] if ahead else "")
    return bool(listed) and (_sure(match) or any(map(_sure, _DATE.finditer(listed))))


def _sure(match: re.Match[str]) -> bool:
    """Figures that hardly number a heading: 24.5., 03.05."""
    day, month = match["day"], match["month"]
    return int(day) > 12 or (day[0] == "0" and month[0] == "0")


RULE = Rule(
    name="time_day_numeric_yearless",
    label="TIME",
    yearless=True,
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Rückmeldung bis zum 31.12. an die Kämmerei", "31.12.", "2024-12-31"),
        sample("Mit Schreiben vom 26.02. wurde bewilligt.", "26.02.", "2025-02-26"),
        sample("Das Treffen ist am 9.9. im Rathaus.", "9.9.", "2024-09-09"),
        sample("vom 15.12. bis 10.01.2025 geschlossen", "15.12.", "2024-12-15"),
        sample("Die Auslegung läuft 02.05.–31.05.2025.", "02.05.", "2025-05-02"),
        sample("am Dienstag, 21.05., um 18 Uhr", "21.05.", "2024-05-21"),
        sample("Di. 04.06. Ortstermin", "04.06.", "2024-06-04"),
        sample("Messe 4.6.-6.6.24", "4.6.", "2024-06-04"),
        sample("am 3.6., 10.6. und 17.6.2025", "10.6.", "2025-06-10"),
        sample("Termine: 11.06., 10.09. und 12.11.", "12.11.", "2024-11-12"),
        sample("vom 01.10.2024 bis 31.03. gesperrt", "31.03.", "2025-03-31"),
        sample("am 24. und 31.12.", "24. und 31.12.", "2024-12-24..2024-12-31", "2024-12-24/2024-12-31"),
        sample("Öffnungszeit 1.4.-31.10.", "1.4.", "2024-04-01"),
        sample("bis 30.6 an das Amt", "30.6", "2024-06-30"),
        sample("fand am l8.08. statt", "l8.08.", "2024-08-18"),
    ),
    counter_examples=(
        "3.1. Bericht der Verwaltung",
        "Nach Ziffer 4.2. gilt dies nicht.",
        "vgl. Ziff. 2.1. bis 2.4. und gemäß 4.1. und 4.2. der Satzung",
        "Beginn um 18.30. Ende offen.",
        "Die Sporthalle misst am Rand 40.20. Meter.",
        "zum 31.12. eines jeden Jahres",
        "bis 3.5 Meter Höhe",
    ),
)
