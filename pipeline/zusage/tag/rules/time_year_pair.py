"""Two or three years joined by strokes: Doppelhaushalt 2019/2020, 2023/24, 2021/2022/2023, Wahlperiode 2020/2025, DHH 24/25."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_numbered import numbered
from ._time_words import OPEN, SCHOOL_YEAR, YEAR, full_year, sample, second_year

_PATTERN = re.compile(
    rf"{OPEN}(?P<span>(?:(?P<year>{YEAR}) ?/ ?(?:(?P<middle>{YEAR}|\d\d)/)?(?P<second>{YEAR}|\d\d)|(?P<short>\d\d)/(?P<end>\d\d)))"
    r"(?![\w/%€-]|[.,]\d| ?(?:€|EUR|Euro|ZR\b))"
)
_SCHOOL = re.compile(
    rf"{SCHOOL_YEAR},? {YEAR} ?/ ?(?:{YEAR}|\d\d)(?:(?:,| und| bis| sowie| oder| ?[–-]) ?(?:{YEAR}/(?:{YEAR}|\d\d),? (?:und )?)?){{1,3}}$"
)
_SHORT = re.compile(r"(?:Doppelhaushalte?s?|Haushalte?s?|D?HH|Saison|Spielzeit|Doppeletat|Etat|Heizperiode) $")
# Terms of office and programmes span years; other pairs are neighbours.
_LONG = re.compile(
    r"(?:[Ww]ahl|[Ll]egislatur|[Aa]mts|[Ff]örder|[Ff]inanz|[Pp]rogramm|[Vv]ergabe)(?:periode|zeit|zeitraum)(?:en)? $"
    r"|[a-zäöü](?:plan|programm|konzept|strategie)(?:es|s)? $"
    r"|(?:Leitbild|Zeitraum|Agenda|Plan|Programm|Konzept|Strategie) $"
)
# Terms of universities, and courts' and registers' numbers: "2 K 2019/20".
_OTHER = re.compile(r"(?:[Ss]emester|WS|SS|WiSe|SoSe|(?<![\w.])\d{1,3} [A-Z]{1,3}|[Rr]eg(?:ister)?\.?|Flur) $")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    start = match.start("span")
    before = match.string[max(0, start - 64) : start]
    if numbered(match) or _OTHER.search(before):
        return None
    if match["short"]:
        return _short(match, reference) if _SHORT.search(before) else None
    last = _last(match, 10 if _LONG.search(before) else 2)
    if last is None:
        return None
    school = not match["middle"] and _SCHOOL.search(before)
    return dated(f"{match['year']}-08-01/{last}-07-31" if school else f"{match['year']}/{last}")


def _last(match: re.Match[str], most: int) -> str | None:
    """The last year, at most so many after the first, or the one after the middle; None where the figures are no such years."""
    if match["middle"]:
        middle = second_year(match["year"], match["middle"])
        return second_year(middle, match["second"]) if middle else None
    full = match["second"] if len(match["second"]) == 4 else match["year"][:2] + match["second"]
    return full if 0 < int(full) - int(match["year"]) <= most else None


def _short(match: re.Match[str], reference: date | None) -> TimeValue | None:
    first, last = full_year(match["short"], reference), full_year(match["end"], reference)
    return dated(f"{first}/{last}") if int(last) - int(first) == 1 else None


RULE = Rule(
    name="time_year_pair",
    label="TIME",
    signs=("/",),
    pattern=_PATTERN,
    produce=_produce,
    priority=1,
    examples=(
        sample("im Doppelhaushalt 2019/2020", "2019/2020", "2019-01-01..2020-12-31", "2019/2020"),
        sample("im DHH 2024/25", "2024/25", "2024-01-01..2025-12-31", "2024/2025"),
        sample("nach der Saison 2023/24", "2023/24", "2023-01-01..2024-12-31", "2023/2024"),
        sample("Umsetzung\n2022/23", "2022/23", "2022-01-01..2023-12-31", "2022/2023"),
        sample("Ansätze 2021/2022/2023", "2021/2022/2023", "2021-01-01..2023-12-31", "2021/2023"),
        sample("in der Wahlperiode 2020/2025", "2020/2025", "2020-01-01..2025-12-31", "2020/2025"),
        sample("Schuljahre 2014/15 bis 2018/19", "2018/19", "2018-08-01..2019-07-31", "2018-08-01/2019-07-31"),
        sample("im Doppelhaushalt 24/25", "24/25", "2024-01-01..2025-12-31", "2024/2025"),
    ),
    counter_examples=(
        "Vorlage 2023/24",
        "Drucksache Nr. 2019/2020",
        "Vorlage: 2022/0698",
        "DS 2022/031 zum Antrag",
        "Aktenzeichen 2020/21/3",
        "das Verhältnis 2010/2090",
        "Pos. 2019/20-4",
        "Az.: 2 K 2019/20",
        "im Wintersemester 2023/24",
        "Beschluss 24/25",
    ),
)
