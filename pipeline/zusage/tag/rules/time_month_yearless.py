"""Months without a year: im Mai, bis Mitte Dezember, Juli/August; a range's end lends its year (Januar bis März 2026)."""

import re
from datetime import date

from ..calendar import between, dated, nearest
from ..values import Example, Rule, TimeValue
from ._time_words import MONTH, MONTH_NAME, PART, YEAR, month_number, named, part

_PATTERN = re.compile(
    rf"(?<![\w-])(?<!\d\.)(?<!\d\. )(?<!\d \. )(?P<span>(?:(?P<part>{PART}) (?:des Monats )?)?(?:(?P<first>{MONTH_NAME}) ?/ ?)?(?P<month>{MONTH_NAME})s?)"
    rf"(?![\w-]|\.\w| {YEAR}|/\d)"
)
# Mai, März, April and August are also people: alone they need a word that leads to a time.
_PERSONAL = ("Mai", "März", "August", "April")
_LEADS = re.compile(
    rf"(?:[Ii]m|[Bb]is|[Bb]is zum|[Zz]um|[Aa]b|[Ss]eit|[Vv]om|[Vv]or|[Nn]ach|[Dd]e[nms]|[Dd]er|und|oder|[Ff]ür|[Vv]on|[Aa]uf|noch|erst|schon"
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
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        Example(text="Wir starten im Juli damit.", span="Juli", value=between("2024-07-01", "2024-07-31", timex="2024-07")),
        Example(text="ab Mai nutzbar", span="Mai", value=between("2024-05-01", "2024-05-31", timex="2024-05")),
        Example(text="bis Mitte Dezember darzulegen", span="Mitte Dezember", value=between("2024-12-11", "2024-12-20", timex="2024-12", mod="MID")),
        Example(text="bis Ende April", span="Ende April", value=between("2025-04-21", "2025-04-30", timex="2025-04", mod="END")),
        Example(text="im Laufe des Januars", span="Januars", value=between("2025-01-01", "2025-01-31", timex="2025-01")),
        Example(text="im Juli/August gesperrt", span="Juli/August", value=between("2024-07-01", "2024-08-31", timex="2024-07/2024-08")),
        Example(text="von Juni bis August 2022", span="Juni", value=between("2022-06-01", "2022-06-30", timex="2022-06")),
        Example(text="von November bis Februar 2026", span="November", value=between("2025-11-01", "2025-11-30", timex="2025-11")),
        Example(text="noch im Sep-\ntember", span="Sep-\ntember", value=between("2024-09-01", "2024-09-30", timex="2024-09")),
    ),
    counter_examples=(
        "Herr August fragt nach.",
        "Frau Dr. März dankt.",
        "die August-Bebel-Straße",
        "In der Mai-Sitzung wurde vertagt.",
        "Stadtrat Mai (SPD) erläutert den Antrag.",
        "Ratsfrau April widerspricht.",
    ),
)  # fmt: skip
