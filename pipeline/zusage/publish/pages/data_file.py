"""The files that go with the data: citation, description, checksums, codebook, and those of an export under their own paths."""

import json
import sqlite3
from functools import partial
from pathlib import Path
from typing import Final

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
from ..kept_export import File, export_of
from ..media_types import content_type
from ..package import CITATION, DESCRIPTOR, SUMS
from ..streams import only_head
from ..told_export import description, given, sums
from ..whole_tables import open_to_all, published_here

ROUTE = (
    r"^/-/daten/(?P<name>CITATION\.cff|datapackage\.json|SHA256SUMS|codebook\.md"
    r"|[a-z-]+\.(?:csv|jsonl|parquet|atom|ics)|tables/\w+\.(?:csv|parquet))$"
)
_FORMS: Final = {CITATION: "yaml", SUMS: "txt"}


async def page(request: Request, datasette: Datasette) -> Response | File:
    """/-/daten/<name>: citation and description for every site; where there is an export, all its files by their paths in it."""
    tag = tag_of(datasette, request)
    if same := unchanged(request, tag):
        return same
    name = request.url_vars["name"]
    kind = content_type(_FORMS.get(name, name.rpartition(".")[2]))
    folder = await export_of(datasette)
    if name in (CITATION, DESCRIPTOR, SUMS):
        made = await _made(request, datasette, folder)
        if name in made:
            return Response(made[name], headers={"ETag": tag}, content_type=kind)
    elif folder and name in given(folder, await _kept(datasette)):
        headers = {"content-type": kind, "etag": tag}
        whole = File(path=folder / name, content_type=kind, headers=headers)
        return only_head(headers) if request.method == "HEAD" else whole
    raise NotFound("Diese Datei gibt es nur, wo neben der Datenbank ein fertiger Export liegt, der sie herausgibt.")


async def _made(request: Request, datasette: Datasette, folder: Path | None) -> dict[str, bytes]:
    """What the site says itself: how to cite it, what there is, and the checksums of an export."""
    cited = {CITATION: cff((await site(datasette))["newest"], instance(datasette))}
    if folder is None:
        return cited | {DESCRIPTOR: await _described(request, datasette)}
    kept, database = await _kept(datasette), datasette.get_database(name_of(datasette))
    told = await database.execute_fn(partial(description, folder=folder, kept=kept, instance=instance(datasette)))
    served = cited | {DESCRIPTOR: told}
    return served | {SUMS: sums(folder, kept, served)}


async def _kept(datasette: Datasette) -> set[str]:
    return {table.name for table in await published_here(datasette) if not open_to_all(datasette, table)}


async def _described(request: Request, datasette: Datasette) -> bytes:
    """The data package with the site's own addresses; sizes and checksums are known of written files alone."""

    def describe(db: sqlite3.Connection) -> bytes:
        tables = [table.name for table in published(db) if open_to_all(datasette, table)]
        files = {name: {"path": absolute(datasette, request, addresses.table(name, "csv"))} for name in tables}
        return json.dumps(descriptor(db, files, instance(datasette)), ensure_ascii=False, indent=2).encode()

    made: bytes = await datasette.get_database(name_of(datasette)).execute_fn(describe)
    return made
