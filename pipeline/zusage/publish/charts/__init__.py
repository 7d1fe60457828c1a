"""Charts, one module each, found by walking this folder: `CHART` says what it asks and how its rows are drawn.

`chart` is what pages embed, `_grafik.html` draws it. Own drawing, since no library tried gives SVG without style or script
whose marks are links: vl-convert 1.9 (84 MB, 0.4 to 0.9 s a chart) turns links within the site into addresses of another
host, pygal 3.1 needs a style sheet and style attributes inside, matplotlib 3.11 writes style attributes and draws words as
outlines. All three give other bytes each time.
"""

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any
from zlib import crc32

from datasette.app import Datasette

from .. import addresses
from ..answering import runnable
from ..asking import Row, name_of, rows, selected
from ..clauses import Clause
from ..empties import EMPTY
from ..filters import Filters
from ..words import day, month, number
from ._chart import Chart
from ._links import Links
from ._scene import told
from ._stretches import Piece, Stretch, bar, pieces, shade

TABLE_ROWS = 200
"""Rows of the table on a page; the CSV has all."""


@cache
def charts() -> dict[str, Chart]:
    """All charts by name; modules with an underscore are helpers."""
    names = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    modules: dict[str, Any] = {name: import_module(f"{__name__}.{name}") for name in names}
    return {name: module.CHART for name, module in modules.items()}


async def found(datasette: Datasette, name: str, filters: Filters) -> tuple[Clause, list[Row]]:
    """The question that a chart asks, with the values of its parameters, and its rows; KeyError for an unknown name."""
    asked = charts()[name].ask(filters)
    return asked, await selected(datasette, asked)


async def chart(datasette: Datasette, name: str, filters: Filters) -> dict[str, Any]:
    """Everything that `_grafik.html` needs to show a chart, as plain values; KeyError for an unknown name."""
    held = charts()[name]
    asked, given = await found(datasette, name, filters)
    links = Links(database=name_of(datasette), filters=filters)
    shown = [key for key in (given[0] if given else {}) if key not in held.hidden]
    empty = "" if given else await _empty(datasette, filters)
    return {
        "id": f"grafik-{name}-{crc32(repr(filters).encode()):08x}",
        "title": held.title,
        "description": held.description,
        "scene": held.draw(given) if given else told(EMPTY[empty]),
        "hrefs": [_address(datasette, held.link(row, links)) for row in given],
        "columns": shown,
        "linked": held.linked,
        "rows": [[_cell(row[key]) for key in shown] for row in given[:TABLE_ROWS]],
        "more": max(0, len(given) - TABLE_ROWS),
        "note": held.note(given),
        "empty": empty,
        "sql": asked.sql,
        "params": asked.params,
        "runnable": runnable(datasette, asked.sql, asked.params),
        "files": {form: addresses.chart(name, form, **filters.address) for form in ("csv", "json", "svg", "sql")},
        "page": addresses.chart_page(name, **filters.address),
    }


def _address(datasette: Datasette, path: str | None) -> str:
    return str(datasette.urls.path(path)) if path else ""


def _cell(value: Any) -> tuple[str, bool]:
    """A value in German, and whether it is a number."""
    if isinstance(value, int | float):
        return number(value), True
    said = month(value)
    return (said if said != value else day(value)) or "–", False


_READ = """
SELECT coalesce(SUM(v.documents), 0) AS documents, coalesce(SUM(v.meetings), 0) AS meetings, COUNT(DISTINCT b.id) AS bodies,
  COUNT(DISTINCT CASE WHEN b.withheld IS NOT NULL THEN b.id END) AS withheld
FROM bodies b LEFT JOIN coverage v ON v.body_id = b.id AND {months} WHERE {bodies}"""


async def _empty(datasette: Datasette, filters: Filters) -> str:
    """Which of `empties.EMPTY` fits a chart without rows, for the towns and the time that the filters name."""
    bodies, months = filters.bodies(), filters.months()
    asked = _READ.format(months=months.sql, bodies=bodies.sql)
    read = (await rows(datasette, asked, **bodies.params, **months.params))[0]
    if read["bodies"] and read["bodies"] == read["withheld"]:
        return "withheld"
    if read["documents"]:
        return "nothing-found"
    return "not-published" if read["meetings"] else "not-covered"


__all__: Sequence[str] = ["Chart", "Links", "Piece", "Stretch", "bar", "chart", "charts", "found", "pieces", "shade"]
