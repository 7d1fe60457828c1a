"""Datasette's metadata, generated from the records, the views in the database and the published questions."""

import json
import sqlite3
from collections.abc import Set
from contextlib import closing
from pathlib import Path
from typing import Any

from .. import codebook
from ..codebook import Table
from ..errors import SchemaError
from ..raw import write_whole
from ..read_only import open_read_only
from ..records import DESCRIPTIONS, TABLES
from .looks import LOOKS, title_of
from .queries import Query, read_queries
from .question_choices import choices

TITLE = "Zusage"
DESCRIPTION = (
    "Was Gemeinden in ihren Sitzungen zur Digitalisierung zugesagt haben: welches Vorhaben, wie viel Geld, bis wann, "
    "mit dem wörtlichen Satz aus der Niederschrift. Maschinell gelesen, keine amtliche Quelle. Schweigen ist kein "
    "Urteil: Abgelaufen heißt nur, dass kein späterer Beleg gelesen wurde."
)


def metadata(db: sqlite3.Connection) -> dict[str, Any]:
    """The metadata for the database behind `db`, under its file's name.

    Raises `SchemaError` where a table of the records is missing, `ConfigError` where a question is malformed.
    """
    name = _database_name(db)
    present = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    _require_all(name, present)
    tables = {table.name: _described(table) for table in codebook.tables(db) if table.view or table.name in present}
    queries = {query.name: _query(db, query) for query in read_queries()}
    database = {"title": "Alle Daten", "description": DESCRIPTION, "tables": tables, "queries": queries}
    return {
        "title": TITLE,
        "description": DESCRIPTION,
        "plugins": {"zusage": {"database": name}},
        "databases": {name: database},
    }


def _require_all(database: str, present: Set[str]) -> None:
    missing = sorted(set(TABLES) - present)
    if missing:
        raise SchemaError(
            where=database,
            expected="the tables of zusage",
            found="no " + ", ".join(missing[:3]),
            hint="run zusage run first",
        )


def write_site(db_path: Path, folder: Path) -> None:
    """Writes `metadata.json` for the database into `folder`; raises as `metadata` does, and `StorageError`."""
    with closing(open_read_only(db_path)) as db:
        text = json.dumps(metadata(db), ensure_ascii=False, indent=2)
    write_whole(folder / "metadata.json", f"{text}\n".encode())


def _database_name(db: sqlite3.Connection) -> str:
    """The name that Datasette gives the database: its file's, without the ending."""
    path: str = next(row[2] for row in db.execute("PRAGMA database_list") if row[1] == "main")
    return Path(path).stem or "zusage"


def _described(table: Table) -> dict[str, Any]:
    entry = {
        "title": title_of(table),
        "description": table.de,
        "columns": {column.name: column.de for column in table.columns if column.de},
        "source": codebook.ORIGINS[table.origin].de,
    }
    look = LOOKS.get(table.name)
    label = DESCRIPTIONS[table.name]["label"] if table.name in TABLES else ""
    optional = {"label_column": label, "sort_desc": look.newest, "facets": list(look.facets)} if look else {}
    return {key: value for key, value in (entry | optional).items() if value}


def _query(db: sqlite3.Connection, query: Query) -> dict[str, Any]:
    return {
        "title": query.title,
        "description": query.description,
        "sql": query.bound,
        "params": [param.name for param in query.params],
        "labels": {param.name: param.label for param in query.params},
        "defaults": {param.name: param.default for param in query.params},
        "choices": {param.name: choices(db, param.choices) for param in query.params if param.choices},
        "hide_sql": True,
    }
