"""The data as a Data Package (https://datapackage.org, version 2): every table with its columns, keys, licence and sources."""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any, Final

from .. import __version__
from ..codebook import ORIGINS, Column, Table, tables
from ..records.meanings import VOCABULARIES
from .citation import TITLE, author
from .clauses import NEWEST
from .instance import Instance
from .looks import title_of
from .site import DESCRIPTION
from .words import web_address

PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
TYPES: Final = {"Text": "string", "ganze Zahl": "integer", "Zahl": "number"}
"""A column's kind as the codebook names it → its type in JSON Schema and in Table Schema."""
_APACHE: Final = {"name": "Apache-2.0", "path": "https://www.apache.org/licenses/LICENSE-2.0"}
_SOURCES = "SELECT name, website, licence FROM bodies ORDER BY name, id"

Files = Mapping[str, Mapping[str, Any]]
"""Table → what is known of its CSV file: `path` at least, `bytes` and `hash` where it is written already."""


def published(db: sqlite3.Connection) -> tuple[Table, ...]:
    """The tables of the database that go out as files: those of the records and the codebook, where they are there."""
    present = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return tuple(table for table in tables(db) if not table.view and table.name in present)


def descriptor(db: sqlite3.Connection, files: Files, instance: Instance) -> dict[str, Any]:
    """`datapackage.json` for the tables that `files` tells of."""
    newest = db.execute(NEWEST).fetchone()[0]
    described = [table for table in published(db) if table.name in files]
    home = {"homepage": instance.address} if instance.address else {}
    return {
        "$schema": PROFILE,
        "name": "zusage",
        "title": TITLE,
        "description": f"{DESCRIPTION} Datenstand: {newest or 'unbekannt'}.",
        "version": __version__,
        **home,
        "contributors": [{"title": author(instance), "roles": ["publisher"]}],
        "keywords": ["Kommunalpolitik", "Digitalisierung"],
        "licenses": [_licence(key) for key in dict.fromkeys(table.origin for table in described)],
        "sources": [_source(*row) for row in db.execute(_SOURCES)],
        "resources": [_resource(table, files[table.name], set(files)) for table in described],
    }


def _licence(origin: str) -> dict[str, str]:
    # A licence must have a name or a path; what only the sources say has no name of its own.
    return (_APACHE if origin == "own" else {"name": "other-at-source"}) | {"title": ORIGINS[origin].de}


def _source(name: str, website: str | None, licence: str | None) -> dict[str, str]:
    address = web_address(website)
    known = {"path": address} if address else {}
    return {"title": name, **known, "licence": licence or "keine genannt"}


def _resource(table: Table, file: Mapping[str, Any], names: set[str]) -> dict[str, Any]:
    return {
        "name": table.name,
        "title": title_of(table),
        "description": f"{table.de} / {table.en}",
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True, "header": True},
        "licenses": [_licence(table.origin)],
        **file,
        "schema": _schema(table, names),
    }


def _schema(table: Table, names: set[str]) -> dict[str, Any]:
    foreign = [_foreign(column, table.name) for column in table.columns if column.ref.partition(".")[0] in names]
    keys = [column.name for column in table.columns if column.key]
    return {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": keys,
        **({"foreignKeys": foreign} if foreign else {}),
    }


def _field(column: Column) -> dict[str, Any]:
    kind = TYPES[column.kind]
    # In CSV a text of no characters looks like none, so only what is never empty is required.
    required = not column.optional and (kind != "string" or bool(column.vocabulary or column.ref))
    words: Iterable[Any] = VOCABULARIES[column.vocabulary].words if column.vocabulary else ()
    constraints = {"required": True} if required else {}
    chosen = {"enum": [word.key for word in words]} if words else {}
    described = f"{column.de} / {column.en}"
    return {"name": column.name, "type": kind, "description": described} | _some("constraints", constraints | chosen)


def _some(key: str, value: dict[str, Any]) -> dict[str, Any]:
    return {key: value} if value else {}


def _foreign(column: Column, table: str) -> dict[str, Any]:
    other, _, key = column.ref.partition(".")
    return {"fields": [column.name], "reference": {"resource": "" if other == table else other, "fields": [key]}}
