"""What the codebook says of a table and of a column, and of itself."""

# ruff: noqa: E501 - one column, one line

from dataclasses import dataclass
from typing import Final


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
