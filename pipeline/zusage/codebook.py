"""The codebook: what every table, view, column and value means, from the records and from the comments in the views' SQL.

The `codebook` table, the page, `docs/codebook.md` and Datasette's column help are all made of this.
"""

# ruff: noqa: E501 - one column, one line

import re
import sqlite3
from dataclasses import dataclass
from typing import Final

from .records import DESCRIPTIONS, TABLES, columns
from .records.meanings import IN_VIEWS, VOCABULARIES, vocabulary_of

_NOTE = re.compile(r"^-- (title|de|en|column|english) ?(\w*): (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column with both sentences; `vocabulary` names the closed vocabulary, `ref` is "table.column" of a foreign key."""

    name: str
    de: str
    en: str
    kind: str = ""
    key: bool = False
    optional: bool = True
    ref: str = ""
    vocabulary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table or view: `title` is the view's own, "" for tables; `origin` is a key of `ORIGINS`."""

    name: str
    view: bool
    de: str
    en: str
    columns: tuple[Column, ...]
    title: str = ""
    origin: str = "derived"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where the rows of a table come from and under which terms they may be used, in both languages."""

    de: str
    en: str


ORIGINS: Final = {
    "taken": Origin(
        de="Abgeschrieben von den öffentlichen Seiten der Ratsinformationssysteme; es gilt, was die Gemeinde dazu sagt (Spalte licence der Gemeinden).",
        en="Taken from the public pages of council information systems; what the municipality says applies (column licence of bodies).",
    ),
    "derived": Origin(
        de="Von zusage aus den gelesenen Texten gewonnen; wörtliche Zitate bleiben Teile ihrer Quelle.",
        en="Made by zusage from the texts read; verbatim quotes remain parts of their source.",
    ),
    "own": Origin(
        de="Aus dem Projekt zusage selbst: Läufe, Prüfungen, Messungen, Verzeichnisse. Frei wie das Programm (Apache-2.0).",
        en="By the project zusage itself: runs, checks, measurements, lists. Free as the program is (Apache-2.0).",
    ),
}  # fmt: skip
_TAKEN = (
    "agenda_items", "anchors", "bodies", "control_entries", "decisions", "documents", "files", "meetings", "organizations", "papers",
    "raw_files", "sections", "sightings", "table_cells",
)  # fmt: skip
_OWN = ("codebook", "issues", "plausibility", "reviews", "runs", "scores", "topics")

BOOK: Final = Table(
    name="codebook",
    view=False,
    title="Wörterbuch der Daten",
    de="Was jede Tabelle, jede Spalte und jeder zugelassene Wert bedeutet, deutsch und englisch.",
    en="What every table, column and allowed value means, in German and English.",
    origin="own",
    columns=(
        Column(name="table_name", kind="Text", key=True, optional=False, de="Tabelle oder Sicht.", en="Table or view."),
        Column(name="column_name", kind="Text", key=True, optional=False, de="Spalte; leer, wo die ganze Tabelle gemeint ist.", en="Column; empty where the whole table is meant."),
        Column(name="value", kind="Text", key=True, optional=False, de="Zugelassener Wert; leer, wo die ganze Spalte gemeint ist.", en="Allowed value; empty where the whole column is meant."),
        Column(name="label", kind="Text", optional=False, de="Deutsches Wort für den Wert.", en="German word for the value."),
        Column(name="de", kind="Text", optional=False, de="Bedeutung auf Deutsch.", en="Meaning in German."),
        Column(name="en", kind="Text", optional=False, de="Bedeutung auf Englisch.", en="Meaning in English."),
        Column(name="choices", kind="Text", optional=False, de="Zugelassene Werte, durch Komma getrennt.", en="Allowed values, parted by commas."),
    ),
)  # fmt: skip
"""The one table that is no record: the store writes it for people who open the file without Datasette."""


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
    return Table(name=name, view=False, de=said["de"], en=said["en"], columns=_columns(name), origin=_origin(name))


def _origin(name: str) -> str:
    return "taken" if name in _TAKEN else "own" if name in _OWN else "derived"


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
        en=notes.get(("en", ""), ""), columns=tuple(_noted(column, notes, known.get(column)) for column in names),
    )  # fmt: skip


def _noted(name: str, notes: dict[tuple[str, str], str], known: Column | None) -> Column:
    de, en = notes.get(("column", name)), notes.get(("english", name))
    vocabulary = IN_VIEWS.get(name, known.vocabulary if known else "")
    return Column(
        name=name, de=de or (known.de if known else ""), en=en or (known.en if known and not de else ""),
        vocabulary=vocabulary, ref="commitments.id" if name in ("commitment_id", "later_id") else "",
    )  # fmt: skip
