"""Coverage as a calendar: a row for each year, twelve cells, each with its state. Templates draw it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ..asking import Row

UNDATED: Final = "undated"
"""Stands in `coverage.month` for texts without a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """`key` is YYYY-MM; `state` is `read`, `not-published` (meetings are known, no text) or `not-covered`."""

    key: str
    state: str
    meetings: int = 0
    documents: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Years, newest first, each with twelve months; `documents` counts texts, `read`, `known` and `between` months.

    `known` have meetings without a text; `between` lie between the first and the last month and say nothing.
    """

    years: tuple[tuple[str, tuple[Month, ...]], ...]
    first: str
    last: str
    read: int
    known: int
    between: int
    undated: int


def calendar(coverage: Sequence[Row]) -> Calendar | None:
    """The calendar of a municipality's rows of `coverage`; None where there are none."""
    if not coverage:
        return None
    months = {row["month"]: _month(row) for row in coverage if row["month"] != UNDATED}
    first, last = min(months, default=""), max(months, default="")
    span = 12 * (int(last[:4]) - int(first[:4])) + int(last[5:7]) - int(first[5:7]) + 1 if months else 0
    read = sum(month.state == "read" for month in months.values())
    return Calendar(
        years=tuple(_year(year, months) for year in range(int(last[:4]), int(first[:4]) - 1, -1)) if months else (),
        first=first,
        last=last,
        read=read,
        known=len(months) - read,
        between=span - len(months),
        undated=sum(row["documents"] for row in coverage if row["month"] == UNDATED),
    )


def _month(row: Row) -> Month:
    state = "read" if row["documents"] else "not-published"
    return Month(key=row["month"], state=state, meetings=row["meetings"], documents=row["documents"])


def _year(year: int, months: dict[str, Month]) -> tuple[str, tuple[Month, ...]]:
    keys = [f"{year:04}-{number:02}" for number in range(1, 13)]
    return str(year), tuple(months.get(key) or Month(key=key, state="not-covered") for key in keys)
