"""A topic across municipalities: who promises what in it, what is due, how much money, by year and Land."""

from functools import partial
from typing import Any

from datasette import NotFound, Response
from datasette.app import Datasette
from datasette.utils import tilde_decode
from datasette.utils.asgi import Request

from ...records.vocabulary import STATUS
from .. import addresses
from ..answering import answer
from ..asking import Row, rows
from ..charts import Stretch, bar, chart
from ..comparing import LITTLE
from ..filters import Filters
from ._comparison import STATES, all_rows
from ._comparison_view import PAGE, View, ordering
from ._paging import paging, part
from ._topic import deadlines, money, projects, rejected, years

ROUTE = r"^/-/thema/(?P<key>[^/]+)$"
CHARTS = ("fristen", "verschiebungen")


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/thema/<id>: the topic in all municipalities; 404 for an unknown id."""
    key = tilde_decode(request.url_vars["key"])
    found = await rows(datasette, "SELECT * FROM topics WHERE id = :key", key=key)
    if not found:
        raise NotFound(f"Es gibt kein Thema mit dem Schlüssel {key}.")
    filters = Filters(thema=(key,))
    view = ordering(request.args, "gemeinde", "-zusagen")
    context = {
        "topic": found[0], "unknown": view.unknown, "little": LITTLE, "statuses": STATUS,
        "years": await years(datasette, key), "money": await money(datasette, filters),
        "projects": await projects(datasette, key), "rejected": await rejected(datasette, key),
        "charts": [await chart(datasette, name, filters) for name in CHARTS],
        **await deadlines(datasette, key), **await _places(datasette, filters, view),
    }  # fmt: skip
    return await answer(datasette, request, "thema.html", context)


async def _places(datasette: Datasette, filters: Filters, view: View) -> dict[str, Any]:
    """Municipalities, a page of them, and all Länder; with the totals over all municipalities."""
    every = await all_rows(datasette, filters, view)
    lands = await all_rows(datasette, filters, View(level="land", asked="land", order="name", down=False, page=1))
    # A municipality that was read and promises nothing in this topic is counted, not listed.
    listed = [row for row in every if row["commitments"]]
    where = paging(view.page, len(listed), PAGE)
    shown = part(listed, where)
    totals = {key: sum(row[key] or 0 for row in every) for key in ("commitments", *STATES, *STATUS)}
    here = partial(addresses.topic, filters.thema[0])
    return {
        "rows": shown, "lands": lands, "paging": where, "totals": totals, "all_bar": _bar(totals), "per_1000": _per_1000(every),
        "bars": {row["key"]: _bar(row) for row in (*shown, *lands)}, "sorted_by": view.heads(here),
        "pages": where.around(partial(here, sort=view.sort)),
    }  # fmt: skip


def _bar(row: Row) -> tuple[Stretch, ...]:
    return bar({key: row[key] or 0 for key in STATUS})


def _per_1000(every: list[Row]) -> float | None:
    """Over all municipalities that were read and whose inhabitants are known."""
    known = [row for row in every if row["reading"] == "read" and row["population"]]
    inhabitants = sum(row["population"] for row in known)
    return 1000 * sum(row["commitments"] for row in known) / inhabitants if inhabitants else None
