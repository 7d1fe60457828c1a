"""Values behind marks: `~800..1000 DEM` for money, `by 2025-09..2025-12` for time; the syntax is described in corpora/gold/README.md."""

import re
from calendar import monthrange
from datetime import date
from typing import Any

NUMBER = r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?"
AMOUNT = re.compile(rf"(~?)({NUMBER})?(?:(\.\.)({NUMBER})?)?(?: ([A-Z]{{3}}))?")
DAYS = r"\d{4}(?:-\d\d){0,2}"
TIME = re.compile(rf"(?:(by|from|in) )?({DAYS})(?:\.\.({DAYS}))?")


def read_amount_value(text: str) -> dict[str, Any]:
    """The value of `~800..1000 EUR`, where sign, one end and currency may be missing; ValueError for anything else."""
    if not (found := AMOUNT.fullmatch(text)) or not (found[2] or found[4]):
        raise ValueError(text)
    about, low, several, high, currency = found.groups()
    ends = [float(end) if end else None for end in (low, high if several else low)]
    return {"min": ends[0], "max": ends[1], "currency": currency or "EUR"} | ({"approx": True} if about else {})


def write_amount_value(value: dict[str, Any]) -> str:
    """The shortest writing of an amount."""
    low, high = ("" if end is None else repr(end).removesuffix(".0") for end in (value["min"], value["max"]))
    currency = "" if value["currency"] == "EUR" else f" {value['currency']}"
    return f"{'~' if value.get('approx') else ''}{low if low == high != '' else f'{low}..{high}'}{currency}"


def read_time_value(text: str) -> dict[str, Any]:
    """The value of `by 2025-09..2025-12`, months and years being filled up to days; ValueError for anything else."""
    if not (found := TIME.fullmatch(text)):
        raise ValueError(text)
    bound, first, last = found.groups()
    return {"from": _day(first, "01-01"), "to": _day(last or first, "12-31")} | ({"bound": bound} if bound else {})


def write_time_value(value: dict[str, Any]) -> str:
    """The shortest writing of an interval: in years, else in months, else in days."""
    ends = value["from"], value["to"]
    sizes = [size for size in (4, 7, 10) if (_day(ends[0][:size], "01-01"), _day(ends[1][:size], "12-31")) == ends]
    first, last = (end[: sizes[0]] for end in ends)
    return (f"{value['bound']} " if "bound" in value else "") + (first if first == last else f"{first}..{last}")


def _day(text: str, rest: str) -> str:
    """A year or month filled up to a day from `rest`, the first or last month and day; ValueError if there is none."""
    year, month, *day = [*text.split("-"), *([rest[:2]] if len(text) == 4 else [])]
    last = monthrange(int(year), int(month))[1] if rest == "12-31" else 1
    return date(int(year), int(month), int(day[0]) if day else last).isoformat()
