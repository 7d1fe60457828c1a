"""Months without a year: im Mai, bis Mitte Dezember, Juli/August; Januar of "Januar bis März 2026" borrows it."""

import re
from datetime import date

from ..calendar import nearest
from ..values import Rule, TimeValue
from ._time_months import NOT_DAY, in_compound
from ._time_numbered import named
from ._time_periods import ONE_PART, PARTS, before, in_part, in_year
from ._time_words import MONTH, MONTH_NAME, MONTH_SIGNS, OF_YEAR, YEAR, month_number, sample, stated_year

# The abbreviations that are safe alone; "Dez. II" is a department.
_SHORT = r"(?:Jan|Jän|Febr?|Mrz|Apr|Aug|Sept?|Okt|Nov|Dez(?!\. ?(?:[IVX\d]|OB)))\."
_NAME = (
    rf"(?:{MONTH_NAME}|{_SHORT}|(?:Jan|Feb|Mär|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov)(?= ?(?:[–-]|bis) ?{MONTH} ?{YEAR}))"
)
_PATTERN = re.compile(
    rf"{NOT_DAY}(?P<span>(?:{PARTS} (?:des (?:Monats )?)?)?(?:(?P<first>{_NAME}) ?/ ?)?(?P<month>{_NAME})(?P<of>s)?)"
    rf"(?![\w]|-(?!{MONTH})|\.\w| {YEAR}|/\d)"
)
# Mai, März, April and August are also people, Jan. and Jun. too: alone they need a word that leads to a time.
_PERSONAL = ("Mai", "März", "August", "April", "Jan.")
_LEADS = re.compile(
    rf"(?:\b(?:[Ii]m|[Bb]is|[Bb]is zum|[Zz]um|[Aa]b|[Ss]eit|[Vv]om|[Vv]or|[Nn]ach|[Dd]e[nms]|[Dd]er|[Ff]ür"
    rf"|[Vv]on|[Aa]uf|noch|erst|schon|[Zz]wischen|[Mm]it|[Gg]egen|[Üü]ber|[Pp]ro|[Ee]nde|[Ii]n|einschließlich|einschl\.|inkl\."
    rf"|bereits|voraussichtlich|{MONTH_NAME},?(?: und| oder)?|{ONE_PART}|Monate?s?|[Dd]iese[nms])|ens|ten|sten) $|[(:|–/-] ?$"
)
_FIRST_NAME = re.compile(r" [A-ZÄÖÜ][a-zäöüß]")
_NEXT = rf"(?:,? ?(?:bis|und|oder|[–/,-]) ?(?:zum |einschließlich )?(?:{ONE_PART} )?(?:\d{{1,2}}\. ?)?(?P<last>{MONTH})){{1,4}}"
_BORROWED = re.compile(rf"(?:{_NEXT}| ?(?:bis|[–-]) (?:zum )?(?:{ONE_PART}|Jahresende)),?{OF_YEAR}(?!\d)")
_RANGE = re.compile(
    rf" ?(?P<join>bis|[–-]|und) ?(?:zum |einschließlich )?(?:{ONE_PART} )?(?:\d{{1,2}}\. ?)?(?P<last>{MONTH})(?![\w-])"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    start = match.start("span")
    left = match.string[max(0, start - 24) : start]
    if named(match) or in_compound(match) or (match["of"] and match["month"] == "Mai" and not left.endswith("des ")):
        return None
    month = month_number(match["month"])
    later = "z" if match["first"] and month_number(match["first"]) > month else "y"
    template = f"{{{later}}}-{month:02d}"
    if match["first"]:
        template = f"{{y}}-{month_number(match['first']):02d}/{template}"
    follows = _BORROWED.match(match.string, match.end())
    if follows:
        year = stated_year(follows, reference)
        return in_part(match, template.format(y=before(year, int(month > _last(follows))), z=year))
    ranged = _RANGE.match(match.string, match.end())
    to = ranged if ranged and (ranged["join"] != "und" or left.endswith("wischen ")) else None
    if not to and _is_person(match, left):
        return None
    return in_year(match, template, _year_of_range(month, to, reference) if to else None, reference)


def _last(follows: re.Match[str]) -> int:
    return month_number(follows["last"]) if follows["last"] else 12


def _is_person(match: re.Match[str], left: str) -> bool:
    """ "Mai (SPD)", "Juli Zeh": a month's name alone without a word that leads to a time."""
    if match["part"] or match["first"] or _LEADS.search(left):
        return False
    return match["month"] in _PERSONAL or (
        match["month"] == "Juli" and bool(_FIRST_NAME.match(match.string, match.end()))
    )


def _year_of_range(month: int, to: re.Match[str], reference: date | None) -> str | None:
    """The year in which a range begins whose far end is the nearest such month."""
    last = month_number(to["last"])
    far = nearest(f"{{y}}-{last:02d}", reference)
    return before((far.timex_value or "XXXX")[:4], int(month > last)) if far else None


RULE = Rule(
    name="time_month_yearless",
    label="TIME",
    yearless=True,
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
        sample("Bauzeit April bis November 2017", "April", "2017-04-01..2017-04-30", "2017-04"),
        sample("Aufkommen Jan. bis Aug. 2025", "Jan.", "2025-01-01..2025-01-31", "2025-01"),
        sample("zwischen März und Juli", "März", "2024-03-01..2024-03-31", "2024-03"),
        sample("von Oktober bis Ende 2025", "Oktober", "2025-10-01..2025-10-31", "2025-10"),
        sample("Zuschlag Dez., Bau offen", "Dez.", "2024-12-01..2024-12-31", "2024-12"),
        sample("Anfang/Mitte Juli", "Anfang/Mitte Juli", "2024-07-01..2024-07-20", "2024-07-01/2024-07-20"),
        sample("noch im Sep-\ntember", "Sep-\ntember", "2024-09-01..2024-09-30", "2024-09"),
    ),
    counter_examples=(
        "Juli Zeh liest aus ihrem Roman.",
        "Der Mais steht hoch.",
        "Das Dez. III prüft.",
        "Herr August fragt nach.",
        "Frau Dr. März dankt.",
        "die August-Bebel-Straße",
        "In der Mai-Sitzung wurde vertagt.",
        "Stadtrat Mai (SPD) erläutert den Antrag.",
        "Ratsfrau April widerspricht.",
    ),
)
