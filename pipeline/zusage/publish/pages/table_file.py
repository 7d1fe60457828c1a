"""Whole tables as files."""

from datasette import NotFound, Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ...codebook import Table
from .. import forms
from ..asking import name_of
from ..conditional import tag_of, unchanged
from ..datapackage import published
from ..instance import instance
from ..kept import File, export_of
from ..package import path_of
from ..streams import Stream, only_head
from .lists import TYPES

ROUTE = r"^/-/tabelle/(?P<table>\w+)\.(?P<form>csv|parquet)$"


async def page(request: Request, datasette: Datasette) -> Response | Stream | File:
    """/-/tabelle/<table>.<csv|parquet>: all rows; 404 for a table that there is not, or that is not handed out whole."""
    tag = tag_of(datasette, request)
    if same := unchanged(request, tag):
        return same
    name, form = request.url_vars["table"], request.url_vars["form"]
    tables: tuple[Table, ...] = await datasette.get_database(name_of(datasette)).execute_fn(published)
    table = next((table for table in tables if table.name == name), None)
    if table is None:
        raise NotFound(f"Es gibt keine Tabelle mit dem Namen {name}.")
    if not open_to_all(datasette, table):
        raise NotFound(
            f"Die Tabelle {name} ist aus den Quellen abgeschrieben; diese Seite gibt sie nicht als Ganzes heraus."
        )
    headers = {
        "content-type": TYPES[form], "etag": tag, "content-disposition": f'attachment; filename="zusage-{name}.{form}"',
    }  # fmt: skip
    if request.method == "HEAD":
        return only_head(headers)
    folder = await export_of(datasette)
    if folder:
        return File(path=folder / path_of(name, form), content_type=TYPES[form], headers=headers)
    described = forms.of_table(name)
    names = ", ".join(f'c."{column.name}"' for column in described)
    sql = f'SELECT {names} FROM "{name}" c {forms.ordered(name)}'
    return Stream(datasette=datasette, sql=sql, params={}, form=forms.FORMS[form], headers=headers, described=described)


def open_to_all(datasette: Datasette, table: Table) -> bool:
    """Whether the site hands the table out whole: what is taken from the sources goes with the database file."""
    return table.origin != "taken" or instance(datasette).downloads
