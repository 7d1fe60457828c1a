"""Everything said of a project by name, told per municipality: since when, by when, how much, and what became of it."""

from collections.abc import Callable, Collection, Mapping, Sequence
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
# CROSS JOIN keeps the order: from the few projects of the name to their statements, not through all amounts.
AMOUNTS: Final = """
SELECT n.body_id, n.money_stage, coalesce(n.amount_max, n.amount_min) AS value
FROM projects p CROSS JOIN amounts_named n ON n.project_id = p.id JOIN bodies b ON b.id = n.body_id
WHERE p.key = :key AND b.withheld IS NULL AND n.rhythm = 'once' AND n.share = 'whole' AND n.currency = 'EUR'"""
"""One-off whole amounts in euros, by the rule that all sums of money follow."""


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


def by_stage(amounts: Sequence[Row], texts: Mapping[str, int]) -> list[Row]:
    """Rows of `AMOUNTS` for each stage: how many, of how many municipalities, least, middle, greatest.

    `texts` are the texts read of each municipality; what was read of those that state an amount stands beside it.

    The same amount said again by a municipality counts once. Stages are never added, nor amounts of different towns.
    """
    held: dict[str | None, set[tuple[str, float]]] = {}
    for row in amounts:
        held.setdefault(row["money_stage"], set()).add((row["body_id"], row["value"]))
    return [_stage(word, held[stage], texts) for stage, word in STAGES.items() if stage in held]


def _stage(word: str, amounts: Collection[tuple[str, float]], texts: Mapping[str, int]) -> Row:
    values = [value for _, value in amounts]
    return read_together({body for body, _ in amounts}, texts) | {
        "stage": word, "amounts": len(values), "least": min(values), "middle": median(values), "most": max(values),
    }  # fmt: skip
