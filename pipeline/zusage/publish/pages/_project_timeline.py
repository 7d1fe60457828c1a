"""The line of time beside a municipality: sittings with a statement, deadlines, and from where to where one moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ..asking import Row
from ..words import counted, day
from ._project_statements import Town

FARTHEST: Final = timedelta(days=15 * 366)
"""A deadline farther behind the last sitting than this is drawn at the edge: one odd year would squeeze all others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """From the first to the last day that is drawn; `years` are the places of each New Year in per cent."""

    first: date
    last: date

    def place(self, iso: str) -> float:
        """Where a day stands, in per cent from 1 to 99; days beyond the ends stand at them."""
        share = (date.fromisoformat(iso[:10]) - self.first) / max(self.last - self.first, timedelta(days=1))
        return round(1 + 98 * min(max(share, 0.0), 1.0), 1)

    @property
    def years(self) -> list[float]:
        return [self.place(f"{year}-01-01") for year in range(self.first.year + 1, self.last.year + 1)]


def scale(found: Sequence[Town]) -> Scale | None:
    """A scale for all days of these municipalities; None where no statement has a day."""
    said = [date.fromisoformat(row["meeting_date"][:10]) for town in found for row in town.said if row["meeting_date"]]
    if not said:
        return None
    due = [date.fromisoformat(day) for town in found for day in _due(town)]
    return Scale(first=min(said + due), last=max(said + [min(d, max(said) + FARTHEST) for d in due]))


def _due(town: Town) -> list[str]:
    moved = [town.slip["first_due_to"], town.slip["due_to"]] if town.slip else []
    return [*moved, *([town.deadline["due_to"]] if town.deadline else [])]


def span(town: Town, where: Scale) -> Row:
    """The marks of one municipality's line, and the same in words: sittings, deadlines, and from where to where one moved."""
    days = sorted({row["meeting_date"] for row in town.said if row["meeting_date"]})
    words = [
        counted(len(town.said), "Aussage", "Aussagen"),
        *([f"von {day(days[0])} bis {day(days[-1])}"] if days else []),
    ]
    words += [f"Frist {day(town.deadline['due_to'])}"] if town.deadline else []
    words += [f"verschoben von {day(town.slip['first_due_to'])} auf {day(town.slip['due_to'])}"] if town.slip else []
    due = sorted(set(_due(town)))
    ends = [where.place(iso) for iso in sorted([*days, *due])]
    return {
        "label": f"{town.name}: {', '.join(words)}", "said": [(where.place(iso), day(iso)) for iso in days],
        "due": [(where.place(iso), day(iso)) for iso in due], "ends": (ends[0], ends[-1]) if ends else None,
        "moved": (where.place(town.slip["first_due_to"]), where.place(town.slip["due_to"])) if town.slip else None,
    }  # fmt: skip
