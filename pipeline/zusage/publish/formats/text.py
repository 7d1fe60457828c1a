"""Rows as CSV, for programs and for German Excel, and as JSON."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from .columns import Batch, Column


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


def csv_of(rows: Sequence[Mapping[str, Any]], names: Sequence[str] = ()) -> bytes:
    """Rows with the same columns as `csv_plain` writes them, names of columns first: `names` where there are no rows."""
    head = list(rows[0]) if rows else names
    return _csv([head, *(list(row.values()) for row in rows)]) if head else b""


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


def _csv(rows: Iterable[Sequence[Any]], delimiter: str = ",") -> bytes:
    with io.StringIO(newline="") as text:
        csv.writer(text, delimiter=delimiter).writerows(rows)
        return text.getvalue().encode()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _cell(value: Any) -> Any:
    if isinstance(value, float):
        return repr(value).removesuffix(".0").replace(".", ",")
    # OWASP, CSV Injection: these openings make a formula of scraped text.
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")) else value
