"""Everything said of a project by name, told per municipality: since when, by when, how much, and what became of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any, Final

from ...records.vocabulary import STATUS
from ...text import fold
from ..asking import Row
from ._comparison import STAGES
from ._read import read_together

SAID: Final = """
SELECT c.id, c.body_id, c.body, c.state, c.population, c.meeting_date, c.organization, c.project, c.force, c.status,
  c.amount_text, c.amount_min, c.amount_max, c.currency, c.money_stage, c.basis, c.deadline_text, c.due_from, c.due_to,
  c.due_bound, c.first_due_to, c.slipped_days, c.responsible
FROM projects p JOIN commitments c ON c.project_id = p.id JOIN bodies b ON b.id = c.body_id
WHERE p.key = :key AND b.withheld IS NULL
ORDER BY c.meeting_date, c.id"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """What one municipality said of it, oldest first; `amounts` holds the newest amount of each stage.

    `deadline` is the newest statement with a deadline (of several on one day, that with the latest), `slip` the newest that
    moved an earlier deadline back. Rejected motions stand among `said` and nowhere else.
    """

    key: str
    name: str
    population: int | None
    said: tuple[Row, ...]
    statuses: Mapping[str, int]
    since: str | None
    last: str | None
    deadline: Row | None
    slip: Row | None
    amounts: tuple[Row, ...]


def towns(said: Sequence[Row]) -> list[Town]:
    """The statements by municipality, in the order of their names."""
    held: dict[str, list[Row]] = {}
    for row in said:
        held.setdefault(row["body_id"], []).append(row)
    return sorted((_town(rows) for rows in held.values()), key=lambda town: fold(town.name))


def _town(said: Sequence[Row]) -> Town:
    meant = [row for row in said if row["force"] != "rejected"]
    due = [row for row in meant if row["due_to"]]
    days = [row["meeting_date"] for row in said if row["meeting_date"]]
    amounts = {row["money_stage"]: row for row in meant if row["amount_text"]}
    return Town(
        key=said[0]["body_id"], name=said[0]["body"], population=said[0]["population"], said=tuple(said),
        statuses={key: n for key in STATUS if (n := sum(row["status"] == key for row in meant))},
        since=days[0] if days else None, last=days[-1] if days else None,
        deadline=max(due, key=lambda row: (row["meeting_date"] or "", row["due_to"]), default=None),
        slip=next((row for row in reversed(due) if (row["slipped_days"] or 0) > 0 and row["first_due_to"]), None),
        amounts=tuple(amounts[stage] for stage in STAGES if stage in amounts),
    )  # fmt: skip


ORDERS: Final[Mapping[str, Callable[[Town], Any]]] = {
    "name": lambda town: fold(town.name),
    "einwohner": lambda town: town.population,
    "seit": lambda town: town.since,
    "zuletzt": lambda town: town.last,
    "frist": lambda town: town.deadline and town.deadline["due_to"],
    "verschoben": lambda town: town.slip and town.slip["slipped_days"],
    "aussagen": lambda town: len(town.said),
}
"""What municipalities may be sorted by, as an address says it."""


def in_order(found: Sequence[Town], order: str, *, down: bool) -> list[Town]:
    """Sorted; those without a value come last, whichever way."""
    value = ORDERS[order]
    known = [town for town in found if value(town) is not None]
    return sorted(known, key=value, reverse=down) + [town for town in found if value(town) is None]


def by_stage(said: Sequence[Row], texts: Mapping[str, int]) -> list[Row]:
    """One-off whole amounts in euros for each stage: how many, of how many municipalities, least, middle, greatest.

    `texts` are the texts read of each municipality; what was read of those that state an amount stands beside it.

    The same amount said again by a municipality counts once. Stages are never added, nor amounts of different towns.
    """
    held: dict[str | None, dict[tuple[str, float], Row]] = {}
    for row in said:
        value = row["amount_max"] if row["amount_max"] is not None else row["amount_min"]
        if value is not None and row["force"] != "rejected" and row["currency"] == "EUR" and _whole(row["basis"] or ""):
            held.setdefault(row["money_stage"], {})[row["body_id"], value] = row
    return [_stage(word, held[stage], texts) for stage, word in STAGES.items() if stage in held]


def _stage(word: str, amounts: Mapping[tuple[str, float], Row], texts: Mapping[str, int]) -> Row:
    values = [value for _, value in amounts]
    return read_together({body for body, _ in amounts}, texts) | {
        "stage": word, "amounts": len(values), "least": min(values), "middle": median(values), "most": max(values),
    }  # fmt: skip


def _whole(basis: str) -> bool:
    """Neither a share nor per year, month or piece: as the view `money` parts them."""
    return not any(
        word in f",{basis.replace(' ', ',')}," for word in (",per,", "yearly", "monthly", ",share,", "grant")
    )
