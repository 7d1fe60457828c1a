"""What the form of the comparison offers."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from datasette.app import Datasette

from ...germany import STATES
from ..asking import Row, rows
from ..comparing import LEVELS
from ..filters import SIZES, Filters
from ..named import names_of
from ._comparison_view import View, address

_OFFERED: Final = 20
_NAMED: Final = "SELECT id, name, state FROM bodies WHERE name LIKE :start ESCAPE '\\' ORDER BY name, id LIMIT :most"


async def form(datasette: Datasette, filters: Filters, view: View, topics: Sequence[Row], start: str) -> dict[str, Any]:
    """What the form offers: topics by area, Länder, sizes, years, and municipalities whose names begin with `start`."""
    span = await rows(
        datasette, "SELECT MIN(month) AS first, MAX(month) AS last FROM coverage WHERE month <> 'undated'"
    )
    years = range(int(span[0]["first"][:4]), int(span[0]["last"][:4]) + 1) if span[0]["first"] else ()
    return {
        "areas": {area: list(of) for area, of in groupby(topics, key=itemgetter("area"))},
        "states": sorted(STATES.values()), "sizes": SIZES, "levels": list(LEVELS), "start": start,
        "years": [str(year) for year in years], "chosen": await names_of(datasette, "bodies", filters.gemeinde),
        "offered": [
            town | {"href": address(filters, view, gemeinde=(*filters.gemeinde, town["id"]))}
            for town in await _named(datasette, start) if town["id"] not in filters.gemeinde
        ],
    }  # fmt: skip


async def _named(datasette: Datasette, start: str) -> list[Row]:
    if not start.strip():
        return []
    start = start.strip()[:1].upper() + start.strip()[1:80]
    for sign in "\\%_":
        start = start.replace(sign, f"\\{sign}")
    return await rows(datasette, _NAMED, start=f"{start}%", most=_OFFERED)
