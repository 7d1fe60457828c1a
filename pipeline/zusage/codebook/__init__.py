"""The codebook: what every table, view, column and value means, from the records and from the comments in the views' SQL.

The `codebook` table, the page, `docs/codebook.md` and Datasette's column help are all made of this.
"""

import re
import sqlite3

from ..records import DESCRIPTIONS, TABLES, columns
from ..records.meanings import IN_VIEWS, VOCABULARIES, vocabulary_of
from .described import BOOK, Column, Table
from .origins import ORIGINS, origin_of

_NOTE = re.compile(r"^-- (title|de|en|column|english) ?(\w*): (.+)$", re.MULTILINE)


def tables(db: sqlite3.Connection) -> tuple[Table, ...]:
    """The tables of the records, then the codebook itself, then the views of `db`, each by name."""
    views = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view' ORDER BY name").fetchall()
    kinds = {name: [row[1] for row in db.execute(f'PRAGMA table_info("{name}")')] for name, _ in views}
    return (*map(_table, sorted(TABLES)), BOOK, *(_view(name, sql, kinds[name]) for name, sql in views))


def rows(db: sqlite3.Connection) -> list[dict[str, str]]:
    """The rows of the `codebook` table: one for each table, column and value of a closed vocabulary."""
    found: list[dict[str, str]] = []
    for table in tables(db):
        found.append(_row(table.name, "", de=table.de, en=table.en))
        for column in table.columns:
            words = VOCABULARIES[column.vocabulary].words if column.vocabulary else ()
            choices = ", ".join(word.key for word in words)
            found.append(_row(table.name, column.name, de=column.de, en=column.en, choices=choices))
            found += [_row(table.name, column.name, w.key, w.label, de=w.de, en=w.en) for w in words]
    return found


def _row(
    table: str, column: str, value: str = "", label: str = "", *, de: str, en: str, choices: str = ""
) -> dict[str, str]:
    return {
        "table_name": table, "column_name": column, "value": value, "label": label, "de": de, "en": en, "choices": choices,
    }  # fmt: skip


def _table(name: str) -> Table:
    said = DESCRIPTIONS[name]
    return Table(name=name, view=False, de=said["de"], en=said["en"], columns=_columns(name), origin=origin_of(name))


def _columns(name: str) -> tuple[Column, ...]:
    return tuple(
        Column(
            name=field.name, de=field.metadata["de"], en=field.metadata["en"], kind=_kind(str(field.type)),
            key=field.metadata["primary"], optional="None" in str(field.type), ref=field.metadata["ref"],
            vocabulary=vocabulary_of(field.metadata["choices"]),
        )
        for field in columns(name)
    )  # fmt: skip


def _kind(hint: str) -> str:
    return "ganze Zahl" if "int" in hint else "Zahl" if "float" in hint else "Text"


def _view(name: str, sql: str, names: list[str]) -> Table:
    """A view from the comments in its SQL; a column without a note means what it does in commitments."""
    notes = {(kind, column): text for kind, column, text in _NOTE.findall(sql)}
    known = {c.name: c for c in _columns("commitments")}
    return Table(
        name=name, view=True, title=notes.get(("title", ""), ""), de=notes.get(("de", ""), ""),
        en=notes.get(("en", ""), ""), columns=tuple(_noted(f"{name}.{column}", notes, known.get(column)) for column in names),
    )  # fmt: skip


def _noted(full: str, notes: dict[tuple[str, str], str], known: Column | None) -> Column:
    name = full.partition(".")[2]
    de, en = notes.get(("column", name)), notes.get(("english", name))
    vocabulary = IN_VIEWS.get(full, IN_VIEWS.get(name, known.vocabulary if known else ""))
    return Column(
        name=name, de=de or (known.de if known else ""), en=en or (known.en if known and not de else ""),
        vocabulary=vocabulary, ref="commitments.id" if name in ("commitment_id", "later_id") else "",
    )  # fmt: skip


__all__ = ["BOOK", "ORIGINS", "Column", "Table", "rows", "tables"]
