"""Months without a year: im Mai, bis Mitte Dezember, Juli/August; Januar of "Januar bis März 2026" borrows it."""

import re
from datetime import date

from ..calendar import dated, nearest
from ..values import Rule, TimeValue
from ._time_words import MONTH, MONTH_NAME, MONTH_SIGNS, PART, YEAR, month_number, named, part, sample

_PATTERN = re.compile(
    rf"(?<![\w-])(?<!\d\.)(?<!\d\. )(?<!\d \. )(?P<span>(?:(?P<part>{PART}) (?:des Monats )?)?(?:"
    rf"(?P<first>{MONTH_NAME}) ?/ ?)?(?P<month>{MONTH_NAME})s?)"
    rf"(?![\w-]|\.\w| {YEAR}|/\d)"
)
# Mai, März, April and August are also people: alone they need a word that leads to a time.
_PERSONAL = ("Mai", "März", "August", "April")
_LEADS = re.compile(
    rf"(?:[Ii]m|[Bb]is|[Bb]is zum|[Zz]um|[Aa]b|[Ss]eit|[Vv]om|[Vv]or|[Nn]ach|[Dd]e[nms]|[Dd]er|und|oder|[Ff]ür"
    rf"|[Vv]on|[Aa]uf|noch|erst|schon"
    rf"|ens|bereits|{MONTH_NAME},?|{PART}|Monats?|[Dd]iese[nms]|ten|sten) $|[(:|–/] ?$"
)
_BORROWED = re.compile(
    rf"(?:,? ?(?:bis|und|oder|[–/,-]) ?(?:zum |Anfang |Mitte |Ende )?(?P<last>{MONTH})){{1,3}} ?(?P<year>{YEAR})(?!\d)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    start = match.start("span")
    alone = match["month"] in _PERSONAL and not match["part"] and not match["first"]
    if named(match) or (alone and not _LEADS.search(match.string[max(0, start - 12) : start])):
        return None
    month = month_number(match["month"])
    mod = part(match["part"])
    follows = _BORROWED.match(match.string, match.end())
    if follows:
        return dated(f"{int(follows['year']) - (month > month_number(follows['last']))}-{month:02d}", mod)
    return nearest(_template(match["first"], month), reference, mod)


def _template(first: str | None, month: int) -> str:
    if not first:
        return f"{{y}}-{month:02d}"
    later = "z" if month_number(first) > month else "y"
    return f"{{y}}-{month_number(first):02d}/{{{later}}}-{month:02d}"


RULE = Rule(
    name="time_month_yearless",
    label="TIME",
    signs=MONTH_SIGNS,
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("Wir starten im Juli damit.", "Juli", "2024-07-01..2024-07-31", "2024-07"),
        sample("ab Mai nutzbar", "Mai", "2024-05-01..2024-05-31", "2024-05"),
        sample("bis Mitte Dezember darzulegen", "Mitte Dezember", "2024-12-11..2024-12-20", "2024-12", "MID"),
        sample("bis Ende April", "Ende April", "2025-04-21..2025-04-30", "2025-04", "END"),
        sample("im Laufe des Januars", "Januars", "2025-01-01..2025-01-31", "2025-01"),
        sample("im Juli/August gesperrt", "Juli/August", "2024-07-01..2024-08-31", "2024-07/2024-08"),
        sample("von Juni bis August 2022", "Juni", "2022-06-01..2022-06-30", "2022-06"),
        sample("von November bis Februar 2026", "November", "2025-11-01..2025-11-30", "2025-11"),
        sample("noch im Sep-\ntember", "Sep-\ntember", "2024-09-01..2024-09-30", "2024-09"),
    ),
    counter_examples=(
        "Herr August fragt nach.",
        "Frau Dr. März dankt.",
        "die August-Bebel-Straße",
        "In der Mai-Sitzung wurde vertagt.",
        "Stadtrat Mai (SPD) erläutert den Antrag.",
        "Ratsfrau April widerspricht.",
    ),
)
