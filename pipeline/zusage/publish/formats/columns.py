"""The columns of a file and the order of its rows, from the records or from the values themselves."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from types import NoneType
from typing import Any, Final, get_args, get_type_hints

from ...codebook import BOOK
from ...codebook import Column as Described
from ...records import TABLES, columns

Batch = Sequence[Sequence[Any]]
BATCH: Final = 5_000
"""Rows that are held and written at once: also a row group of Parquet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a file: `kind` is str, int or float; `optional` where values may be missing; `note` in English."""

    name: str
    kind: type
    optional: bool = True
    note: str = ""


@cache
def of_table(name: str) -> tuple[Column, ...]:
    """The columns of a table of the records, or of the codebook."""
    if name == BOOK.name:
        return tuple(Column(name=c.name, kind=str, optional=False, note=c.en) for c in BOOK.columns)
    hints = get_type_hints(TABLES[name])
    return tuple(_column(field.name, hints[field.name], field.metadata["en"]) for field in columns(name))


def of_values(names: Sequence[str], batches: Iterable[Batch]) -> tuple[Column, ...]:
    """The columns of rows that no record describes: a column that holds texts and numbers is one of texts."""
    kinds: list[set[type]] = [set() for _ in names]
    for batch in batches:
        for found, values in zip(kinds, zip(*batch, strict=True), strict=True):
            found.update(map(type, values))
    return tuple(Column(name=name, kind=_widest(found)) for name, found in zip(names, kinds, strict=True))


def selected(name: str, condition: str = "1") -> str:
    """A SELECT for all columns of the rows of a table that meet a condition on `c`, in the order of `ordered`."""
    return f"{unordered(name)} WHERE {condition} {ordered(name)}"


def unordered(name: str) -> str:
    """SELECT and FROM for all columns of a table called `c`."""
    names = ", ".join(f'c."{column.name}"' for column in of_table(name))
    return f'SELECT {names} FROM "{name}" c'


def ordered(name: str) -> str:
    """ORDER BY for all rows of a table called `c`: commitments newest first, those without a day last; others by key."""
    if name == "commitments":
        return "ORDER BY c.meeting_date DESC, c.id DESC"
    keys = BOOK.columns if name == BOOK.name else columns(name)
    return "ORDER BY " + ", ".join(f'c."{key.name}"' for key in keys if _is_key(key))


def _is_key(column: Any) -> bool:
    return bool(column.key if isinstance(column, Described) else column.metadata["primary"])


def _column(name: str, hint: Any, note: str) -> Column:
    kinds = get_args(hint) or (hint,)
    kind = next(k for k in kinds if k is not NoneType)
    return Column(name=name, kind=kind, optional=NoneType in kinds, note=note)


def _widest(kinds: set[type]) -> type:
    found = kinds - {NoneType}
    if found and found <= {int, float}:
        return float if float in found else int
    return str
