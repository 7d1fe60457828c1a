"""Whole tables as files."""

from datasette import NotFound, Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ..conditional import tag_of, unchanged
from ..formats import WRITERS
from ..formats.columns import of_table, selected
from ..kept_export import File, export_of
from ..media_types import content_type
from ..package import path_of
from ..streams import Stream, only_head
from ..whole_tables import open_to_all, published_here

ROUTE = r"^/-/tabelle/(?P<table>\w+)\.(?P<form>csv|parquet)$"


async def page(request: Request, datasette: Datasette) -> Response | Stream | File:
    """/-/tabelle/<table>.<csv|parquet>: all rows; 404 for a table that there is not, or that is not handed out whole."""
    tag = tag_of(datasette, request)
    if same := unchanged(request, tag):
        return same
    name, form = request.url_vars["table"], request.url_vars["form"]
    await _require_open(datasette, name)
    kind = content_type(form)
    headers = {
        "content-type": kind, "etag": tag, "content-disposition": f'attachment; filename="zusage-{name}.{form}"',
    }  # fmt: skip
    if request.method == "HEAD":
        return only_head(headers)
    folder = await export_of(datasette)
    if folder:
        return File(path=folder / path_of(name, form), content_type=kind, headers=headers)
    return Stream(
        datasette=datasette, sql=selected(name), params={}, writer=WRITERS[form], headers=headers, described=of_table(name)
    )  # fmt: skip


async def _require_open(datasette: Datasette, name: str) -> None:
    table = next((table for table in await published_here(datasette) if table.name == name), None)
    if table is None:
        raise NotFound(f"Es gibt keine Tabelle mit dem Namen {name}.")
    if not open_to_all(datasette, table):
        raise NotFound(
            f"Die Tabelle {name} ist aus den Quellen abgeschrieben; diese Seite gibt sie nicht als Ganzes heraus."
        )
