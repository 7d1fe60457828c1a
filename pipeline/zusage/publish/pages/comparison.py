"""Municipalities, Länder, size classes or years side by side, with coverage beside every count."""

from functools import partial
from typing import Any

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ...records.vocabulary import STATUS
from .. import addresses
from ..answering import answer, runnable
from ..asking import name_of, rows
from ..charts import Links, bar, shade
from ..clauses import only
from ..comparing import LITTLE, rows_of
from ..filters import SIZES, Filters
from ._comparison import HEADS, Figures, all_rows, all_topics, columns, figures, stages, totals
from ._comparison_form import form
from ._comparison_view import PAGE, View, address, asked_view
from ._paging import paging, part

ROUTE = r"^/-/vergleich$"
SIDE_BY_SIDE = 6
"""Up to so many chosen municipalities stand in columns of their own."""
_COMMON = """
SELECT p.key, MIN(p.name) AS name FROM projects p WHERE {these}
GROUP BY p.key HAVING COUNT(DISTINCT p.body_id) = :towns ORDER BY name LIMIT 30"""


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/vergleich: municipalities, Länder, size classes or years by topics, status and money, with coverage beside every count."""
    filters, view = await asked_view(datasette, request.args)
    every = await all_rows(datasette, filters, view)
    where = paging(view.page, len(every), PAGE)
    found = await figures(datasette, filters, view, part(every, where))
    topics = await all_topics(datasette)
    context = {
        "filters": filters, "view": view, "unknown": view.unknown, "rows": found.rows, "paging": where,
        "totals": await totals(datasette, filters, view, every), "heads": HEADS,
        "topics": columns(found, filters, topics), "found": found, "stages": stages(found),
        "bars": {row["key"]: bar({key: row[key] or 0 for key in STATUS}) for row in found.rows}, "statuses": STATUS,
        "shade": shade, "most": max(found.cells.values(), default=1) or 1, "little": LITTLE,
        "listings": _listings(datasette, filters, view, found), "sorted_by": view.heads(partial(address, filters, view)),
        "drill": _drill(filters, view, found),
        "pages": where.around(partial(address, filters, view)), "by_year": address(filters, view, ebene="jahr", sort=""),
        "csv": address(filters, view).replace(addresses.COMPARISON, f"{addresses.COMPARISON}.csv", 1),
        "sql": rows_of(filters, view.level, view.order, down=view.down), "sql_page": _sql_page(datasette, filters, view),
        **await form(datasette, filters, view, topics, request.args.get("ort") or ""),
        **await _side_by_side(datasette, filters, view, found),
    }  # fmt: skip
    return await answer(datasette, request, "vergleich.html", context)


async def _side_by_side(datasette: Datasette, filters: Filters, view: View, found: Figures) -> dict[str, Any]:
    """Two to six chosen municipalities as columns, and the undertakings of which all of them speak."""
    keys = [row["key"] for row in found.rows]
    if not filters.gemeinde or view.level != "gemeinde" or not 2 <= len(keys) <= SIDE_BY_SIDE:
        return {"side_by_side": False}
    these = only("p.body_id", "id", keys)
    common = await rows(datasette, _COMMON.format(these=these.sql), towns=len(keys), **these.params)
    return {"side_by_side": True, "common": common}


def _drill(filters: Filters, view: View, found: Figures) -> dict[str, str]:
    """Where a row leads: a municipality to its page, a Land, a size class or a year to what it is made of."""
    if view.level == "gemeinde":
        return {row["key"]: addresses.municipality(row["key"]) for row in found.rows}
    if view.level == "jahr":
        years = [row["key"] for row in found.rows if row["key"]]
        return {year: address(filters, view, ebene="", sort="", von=year, bis=year) for year in years}
    return {
        row["key"]: address(filters, view, ebene="", **{view.level: row["key"]}) for row in found.rows if row["key"]
    }


def _listings(datasette: Datasette, filters: Filters, view: View, found: Figures) -> dict[tuple[str, str | None], str]:
    """The commitments behind a count by topic, in Datasette's table, where that can say the same."""
    links = Links(database=name_of(datasette), filters=filters)
    listed = {}
    for key, topic in found.cells:
        about = {"topic": topic} if topic else {"topic__isnull": "1"}
        listed[key, topic] = links.listing(**_row_filter(view.level, key), **about, force__not="rejected") or ""
    return listed


def _row_filter(level: str, key: str) -> dict[str, str | None]:
    if level == "gemeinde":
        return {"body_id": key}
    if level == "land":
        return {"state": key} if key else {"state__isnull": "1"}
    if level == "jahr":
        return {"meeting_date__startswith": key} if key else {"meeting_date__isnull": "1"}
    if not key:
        return {"population__isnull": "1"}
    return {"population__gte": str(SIZES[key].least), "population__lt": str(SIZES[key].below or "") or None}


def _sql_page(datasette: Datasette, filters: Filters, view: View) -> str:
    """Where the rows' SELECT may be run and changed; "" where the site takes no SQL."""
    clause = rows_of(filters, view.level, view.order, down=view.down)
    return runnable(datasette, clause.sql, clause.params)
