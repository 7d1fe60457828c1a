"""The files that go with the data: citation, description, checksums, codebook."""

import json
import sqlite3

from datasette import NotFound, Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from .. import addresses
from ..answering import absolute
from ..asking import name_of, site
from ..citation import cff
from ..conditional import tag_of, unchanged
from ..datapackage import descriptor, published
from ..instance import instance
from ..kept_export import export_of
from ..media_types import content_type
from ..package import CITATION, CODEBOOK, DESCRIPTOR, SUMS
from ..whole_tables import open_to_all

ROUTE = r"^/-/daten/(?P<name>CITATION\.cff|datapackage\.json|SHA256SUMS|codebook\.md)$"
_FORMS = {CITATION: "yaml", DESCRIPTOR: "json", SUMS: "txt", CODEBOOK: "md"}


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/daten/<name>: citation and description for every site, checksums and codebook where there is an export."""
    tag = tag_of(datasette, request)
    if same := unchanged(request, tag):
        return same
    name = request.url_vars["name"]
    folder = await export_of(datasette)
    if folder and name != CITATION:
        body = (folder / name).read_bytes()
    elif name == CITATION:
        body = cff((await site(datasette))["newest"], instance(datasette))
    elif name == DESCRIPTOR:
        body = await _described(request, datasette)
    else:
        raise NotFound("Diese Datei gibt es nur, wo neben der Datenbank ein fertiger Export liegt.")
    return Response(body, headers={"ETag": tag}, content_type=content_type(_FORMS[name]))


async def _described(request: Request, datasette: Datasette) -> bytes:
    """The data package with the site's own addresses; sizes and checksums are known of written files alone."""

    def describe(db: sqlite3.Connection) -> bytes:
        tables = [table.name for table in published(db) if open_to_all(datasette, table)]
        files = {name: {"path": absolute(datasette, request, addresses.table(name, "csv"))} for name in tables}
        return json.dumps(descriptor(db, files, instance(datasette)), ensure_ascii=False, indent=2).encode()

    made: bytes = await datasette.get_database(name_of(datasette)).execute_fn(describe)
    return made
