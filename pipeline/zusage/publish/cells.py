"""Cells of Datasette's tables as people read them: words for keys, amounts with points, links where a key leads to a page."""

import re
from typing import Any

from datasette.app import Datasette
from datasette.utils import tilde_encode
from markupsafe import Markup

from ..records import TABLES
from . import addresses
from .asking import name_of
from .words import basis, day, number, words_of

_AMOUNTS = (
    "amount_min", "amount_max", "difference", "Summe", "je Einwohner", "per_inhabitant", "mindestens", "höchstens", "Betrag zuvor",
    "Betrag danach", "Unterschied", "kleinster Betrag", "größter Betrag", "beantragt", "bewilligt", "beauftragt", "abgerufen", "ausgezahlt",
    "bewilligt je Einwohner",
)  # fmt: skip
_BASES = ("basis", "zählt", "zählt danach")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_KEYS = {"Gemeinde (Schlüssel)": addresses.municipality, "Vorhaben (Schlüssel)": addresses.project}
"""Columns of questions with a key that leads to a page of ours."""


def cell(row: Any, value: Any, column: str, table: str | None, datasette: Datasette) -> Markup | None:
    """The cell of a `sqlite3.Row` as markup; None where it shows its value as it is. `table` is None for questions."""
    if isinstance(value, str) and value in (words := words_of(table, column)):
        return Markup('<span class="wort {}">{}</span>').format(value, words[value])
    if column in _AMOUNTS and isinstance(value, int | float):
        return Markup('<span class="zahl">{}</span>').format(number(value))
    if table is None and isinstance(value, float):  # a share, a mean: all its digits, as Germans write them
        return Markup('<span class="zahl">{}</span>').format(str(value).replace(".", ","))
    if column in _BASES and isinstance(value, str):
        return Markup('<span class="wort">{}</span>').format(basis(value))
    address = _address(row, column, table, datasette) if value else None
    if address and column == "Zusage":
        return Markup('<a href="{}" aria-label="zur Zusage {}">zur Zusage</a>').format(address, value)
    if address and isinstance(value, dict):
        return Markup('<a href="{}">{}</a> <em>{}</em>').format(address, value["label"], value["value"])
    if address:
        return Markup('<a href="{}">{}</a>').format(address, value)
    # Tables are filtered by days as they are stored; a question's answer is only read.
    return Markup("{}").format(day(value)) if table is None and _DAY.fullmatch(str(value)) else None


def _address(row: Any, column: str, table: str | None, datasette: Datasette) -> str | None:
    """Where a cell leads: tables link their own keys, but views and questions have none that Datasette knows of."""
    key = "id" if table == "commitments" else "commitment_id"
    if column == "project" and (table == "commitments" or table not in TABLES) and key in row.keys():  # noqa: SIM118 - a sqlite3.Row iterates over its values
        return str(datasette.urls.path(addresses.commitment(row[key])))
    if column in ("commitment_id", "earlier_id", "later_id", "Zusage"):
        return str(datasette.urls.path(addresses.commitment(_plain(row[column]))))
    if column in _KEYS:
        return str(datasette.urls.path(_KEYS[column](str(row[column]))))
    if column == "duplicate_of" or (table not in TABLES and column in ("document_id", "Dokument")):
        return str(datasette.urls.row(name_of(datasette), "documents", tilde_encode(str(row[column]))))
    return None


def _plain(value: Any) -> str:
    """A key as it is stored: where a table names the row that it leads to, Datasette gives both as one value."""
    return str(value["value"] if isinstance(value, dict) else value)
