"""Addresses of what stands behind a mark: the rows that it counts, in one of Datasette's tables."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from datasette.utils import tilde_encode

from ..filters import NO_TOPIC, SIZES, Filters

Args = list[tuple[str, str]]
_DAYS: Final = {"slipped": "last_date"}
"""The column that years and months pick by, where it is not the day of the sitting."""
_ONLY: Final = {"thread_counts": frozenset({"body_id", "slipped_days"})}
"""Tables that do not know all of what the filters ask for, with what they know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """`database` is the name that Datasette gives the database; what the filters let through is always kept."""

    database: str
    filters: Filters

    def listing(self, table: str = "commitments", /, **more: str | None) -> str | None:
        """The rows of `table` that the filters let through and `more`, in the table's notation (`due_to__gte`), picks.

        A column in `more` stands in place of the filters' own. None where the table cannot say it.
        """
        args = _filtered(self.filters, more, _DAYS.get(table, "meeting_date"))
        known = _ONLY.get(table)
        if args is None or (known and {key.partition("__")[0] for key, _ in args} - known):
            return None
        return f"/{tilde_encode(self.database)}/{tilde_encode(table)}?{urlencode(args)}"


def _filtered(filters: Filters, more: Mapping[str, str | None], day: str) -> Args | None:
    replaced = {key.partition("__")[0] for key in more}
    topics = [] if "topic" in replaced else _topics(filters.thema)
    sizes = [] if "body_id" in replaced else _sizes(filters.groesse)
    if topics is None or sizes is None:
        return None
    days = [(f"{day}__gte", filters.first), (f"{day}__lte", filters.last)]
    own = [*_among("body_id", filters.gemeinde), *_among("state", filters.land), *topics, *sizes, *days]
    kept = [(key, value) for key, value in own if value and key.partition("__")[0] not in replaced]
    return [*kept, *((key, value) for key, value in more.items() if value is not None)]


def _among(column: str, values: Sequence[str]) -> Args:
    if len(values) > 1:
        return [(f"{column}__in", json.dumps(values, ensure_ascii=False))]
    return [(column, value) for value in values]


def _topics(values: Sequence[str]) -> Args | None:
    """The table cannot say "this topic or none"."""
    if NO_TOPIC not in values:
        return _among("topic", values)
    return [("topic__isnull", "1")] if len(values) == 1 else None


def _sizes(values: Sequence[str]) -> Args | None:
    """Neighbouring classes are one range; others the table cannot say."""
    places = sorted(list(SIZES).index(value) for value in values)
    if not places:
        return []
    if places[-1] - places[0] + 1 != len(places):
        return None
    classes = list(SIZES.values())
    least, below = classes[places[0]].least, classes[places[-1]].below
    return [("population__gte", str(least)), ("population__lt", str(below) if below else "")]
