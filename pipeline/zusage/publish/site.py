"""Datasette's metadata, generated from the records, the views in the database and the published questions."""

import json
import re
import sqlite3
from pathlib import Path
from typing import Any

from ..errors import SchemaError
from ..raw import write_whole
from ..records import DESCRIPTIONS, TABLES, columns
from .choices import choices
from .looks import LOOKS
from .queries import Query, read_queries

TITLE = "Zusage"
DESCRIPTION = (
    "Was Gemeinden in ihren Sitzungen zur Digitalisierung zugesagt haben: welches Vorhaben, wie viel Geld, bis wann, "
    "mit dem wörtlichen Satz aus der Niederschrift. Maschinell gelesen, keine amtliche Quelle. Schweigen ist kein "
    "Urteil: Abgelaufen heißt nur, dass kein späterer Beleg gelesen wurde."
)
CODEBOOK = {
    "title": "Wörterbuch der Daten",
    "description": "Was jede Tabelle und jede Spalte bedeutet, deutsch und englisch.",
    "columns": {
        "table_name": "Tabelle oder Sicht.",
        "column_name": "Spalte; leer, wo die ganze Tabelle gemeint ist.",
        "de": "Bedeutung auf Deutsch.",
        "en": "Bedeutung auf Englisch.",
        "choices": "Zugelassene Werte, durch Leerzeichen getrennt.",
    },
}
"""The one table that is no record: the store writes it for people who open the file without Datasette."""
_NOTE = re.compile(r"^-- (title|de|column (\w+)): (.+)$", re.MULTILINE)


def metadata(db: sqlite3.Connection) -> dict[str, Any]:
    """The metadata for the database behind `db`, under its file's name.

    Raises `SchemaError` where a table of the records is missing, `ConfigError` where a question is malformed.
    """
    name = database_name(db)
    present = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    missing = sorted(set(TABLES) - present)
    if missing:
        raise SchemaError(
            where=name,
            expected="the tables of zusage",
            found="no " + ", ".join(missing[:3]),
            hint="run zusage run first",
        )
    tables = {table: _table(table) for table in sorted(TABLES)}
    tables |= {"codebook": CODEBOOK} if "codebook" in present else {}
    queries = {query.name: _query(db, query) for query in read_queries()}
    database = {"title": "Alle Daten", "description": DESCRIPTION, "tables": tables | _views(db), "queries": queries}
    return {
        "title": TITLE,
        "description": DESCRIPTION,
        "plugins": {"zusage": {"database": name}},
        "databases": {name: database},
    }


def write_site(db_path: Path, folder: Path) -> None:
    """Writes `metadata.json` for the database into `folder`; raises as `metadata` does, and `StorageError`."""
    db = open_read_only(db_path)
    try:
        text = json.dumps(metadata(db), ensure_ascii=False, indent=2)
    finally:
        db.close()
    write_whole(folder / "metadata.json", f"{text}\n".encode())


def open_read_only(path: Path) -> sqlite3.Connection:
    """A connection that cannot write; raises `SchemaError` where there is no such file or it is no database."""
    try:
        db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        db.execute("SELECT name FROM sqlite_master")
    except sqlite3.DatabaseError as error:
        raise SchemaError(
            where=str(path), expected="a database", found=str(error), hint="run zusage run first"
        ) from error
    return db


def database_name(db: sqlite3.Connection) -> str:
    """The name that Datasette gives the database: its file's, without the ending."""
    path: str = next(row[2] for row in db.execute("PRAGMA database_list") if row[1] == "main")
    return Path(path).stem or "zusage"


def _table(name: str) -> dict[str, Any]:
    look = LOOKS[name]
    entry: dict[str, Any] = {
        "title": look.title,
        "description": DESCRIPTIONS[name]["de"],
        "columns": {c.name: c.metadata["de"] for c in columns(name)},
    }
    optional = {"label_column": DESCRIPTIONS[name]["label"], "sort_desc": look.newest, "facets": list(look.facets)}
    return entry | {key: value for key, value in optional.items() if value}


def _views(db: sqlite3.Connection) -> dict[str, Any]:
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view' ORDER BY name").fetchall()
    return {name: _view(sql, [c[1] for c in db.execute(f'PRAGMA table_info("{name}")')]) for name, sql in rows}


def _view(sql: str, names: list[str]) -> dict[str, Any]:
    """Title and notes stand as comments in the view's SQL; a column without one means what it does in commitments."""
    notes = {column or key: text for key, column, text in _NOTE.findall(sql)}
    known = {c.name: c.metadata["de"] for c in columns("commitments")} | notes
    entry = {"title": notes.get("title"), "description": notes.get("de")}
    return {key: text for key, text in entry.items() if text} | {"columns": {n: known[n] for n in names if n in known}}


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
