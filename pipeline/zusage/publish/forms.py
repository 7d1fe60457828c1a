"""Rows as bytes, piece by piece: CSV, JSON lines, Parquet. The same rows give the same bytes, and never all are held at once."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import NoneType
from typing import Any, Final, get_args, get_type_hints

from ..codebook import BOOK
from ..codebook import Column as Described
from ..records import TABLES, columns

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


def of_table(name: str) -> tuple[Column, ...]:
    """The columns of a table of the records, or of the codebook."""
    if name == BOOK.name:
        return tuple(Column(name=c.name, kind=str, optional=False, note=c.en) for c in BOOK.columns)
    hints = get_type_hints(TABLES[name])
    return tuple(_column(field.name, hints[field.name], field.metadata["en"]) for field in columns(name))


def ordered(name: str) -> str:
    """ORDER BY for all rows of a table called `c`: commitments newest first, those without a day last; others by key."""
    if name == "commitments":
        return "ORDER BY c.meeting_date DESC, c.id DESC"
    keys = BOOK.columns if name == BOOK.name else columns(name)
    return "ORDER BY " + ", ".join(f'c."{key.name}"' for key in keys if _is_key(key))


def _is_key(column: Any) -> bool:
    return bool(column.key if isinstance(column, Described) else column.metadata["primary"])


def of_values(names: Sequence[str], batches: Iterable[Batch]) -> tuple[Column, ...]:
    """The columns of rows that no record describes: a column that holds texts and numbers is one of texts."""
    kinds: list[set[type]] = [set() for _ in names]
    for batch in batches:
        for found, values in zip(kinds, zip(*batch, strict=True), strict=True):
            found.update(map(type, values))
    return tuple(Column(name=name, kind=_widest(found)) for name, found in zip(names, kinds, strict=True))


def _column(name: str, hint: Any, note: str) -> Column:
    kinds = get_args(hint) or (hint,)
    kind = next(k for k in kinds if k is not NoneType)
    return Column(name=name, kind=kind, optional=NoneType in kinds, note=note)


def _widest(kinds: set[type]) -> type:
    found = kinds - {NoneType}
    if found and found <= {int, float}:
        return float if float in found else int
    return str


def csv_plain(described: Sequence[Column], batches: Iterable[Batch]) -> Iterator[bytes]:
    """Comma-separated UTF-8 with points in numbers (RFC 4180)."""
    yield _csv([[column.name for column in described]])
    for batch in batches:
        yield _csv(batch)


def csv_excel(described: Sequence[Column], batches: Iterable[Batch]) -> Iterator[bytes]:
    """As German Excel reads it: BOM, semicolons, decimal commas; text that it would run gets an apostrophe in front."""
    yield b"\xef\xbb\xbf" + _csv([[_cell(column.name) for column in described]], delimiter=";")
    for batch in batches:
        yield _csv([[_cell(value) for value in row] for row in batch], delimiter=";")


def jsonl(described: Sequence[Column], batches: Iterable[Batch]) -> Iterator[bytes]:
    """One JSON object a line."""
    names = [column.name for column in described]
    for batch in batches:
        yield "".join(f"{_json(dict(zip(names, row, strict=True)))}\n" for row in batch).encode()


def json_rows(head: dict[str, Any], described: Sequence[Column], batches: Iterable[Batch]) -> Iterator[bytes]:
    """One JSON object: `head` and, after it, `rows` as objects."""
    names, before = [column.name for column in described], ""
    yield f'{_json(head)[:-1]}, "rows": ['.encode()
    for batch in batches:
        for row in batch:
            yield f"{before}\n{_json(dict(zip(names, row, strict=True)))}".encode()
            before = ","
    yield b"\n]}\n"


def parquet(described: Sequence[Column], batches: Iterable[Batch]) -> Iterator[bytes]:
    """Parquet with a type for each column and its English sentence as the field's metadata."""
    import pyarrow.parquet  # 0.4 s and three threads, which only this format needs

    kinds = {str: pyarrow.string(), int: pyarrow.int64(), float: pyarrow.float64()}
    schema = pyarrow.schema(
        [
            pyarrow.field(
                c.name, kinds[c.kind], nullable=c.optional, metadata={"description": c.note} if c.note else None
            )
            for c in described
        ]
    )
    sink = _Sink()
    with pyarrow.parquet.ParquetWriter(pyarrow.PythonFile(sink, mode="w"), schema) as writer:
        for batch in batches:
            values = [
                [_typed(c.kind, v) for v in held] for c, held in zip(described, zip(*batch, strict=True), strict=True)
            ]
            arrays = [pyarrow.array(held, type=kinds[c.kind]) for c, held in zip(described, values, strict=True)]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))
            yield sink.taken()
    yield sink.taken()


Form = Callable[[Sequence[Column], Iterable[Batch]], Iterator[bytes]]
FORMS: Final[dict[str, Form]] = {"csv": csv_plain, "jsonl": jsonl, "parquet": parquet}


class _Sink(io.RawIOBase):
    """Holds what was written until it is taken."""

    def __init__(self) -> None:
        self.held = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.held += data
        return len(data)

    def taken(self) -> bytes:
        data, self.held = bytes(self.held), bytearray()
        return data


def _csv(rows: Iterable[Sequence[Any]], delimiter: str = ",") -> bytes:
    with io.StringIO(newline="") as text:
        csv.writer(text, delimiter=delimiter).writerows(rows)
        return text.getvalue().encode()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _typed(kind: type, value: Any) -> Any:
    return value if value is None or isinstance(value, kind) else kind(value)


def _cell(value: Any) -> Any:
    if isinstance(value, float):
        return repr(value).removesuffix(".0").replace(".", ",")
    # OWASP, CSV Injection: these openings make a formula of scraped text.
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")) else value
