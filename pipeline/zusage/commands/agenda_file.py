"""An agenda that the user gives: a page, an OParl meeting, or a list of number and title as JSON, CSV or text."""

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .. import parse
from ..errors import ConfigError
from ..raw import sniff
from ..records import AgendaItem, RawFile
from ..scale.agendas import as_item
from ..vendors.page import Item

_LINE = re.compile(
    r"^\s{0,20}(?:(?:TOP|Punkt|Ö|§)\s{0,3})?(?P<number>\d{1,3}(?:\.\d{1,3}){0,3}\s?[a-z]?)[.):]{0,2}\s{1,20}(?P<name>\S.*)$"
)
_LONGEST_HEAD = 1_000
"""Characters of a line that may be the head of a table; a page without line breaks is none."""
_NUMBER, _NAME = ("number", "nummer", "top"), ("name", "titel", "title", "betreff")


def read_agenda(path: Path) -> tuple[Item, ...]:
    """The items in order. Raises `ConfigError` where the file holds none."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(where=str(path), expected="a readable file", found=str(error)) from error
    items = tuple(_listed(data)) or tuple(_page(data, path))
    if not items:
        raise ConfigError(
            where=str(path), expected="an agenda: a page, an OParl meeting, or number and title as JSON, CSV or lines",
            found="no item",
        )  # fmt: skip
    return items


def _page(data: bytes, path: Path) -> Iterator[Item]:
    raw = RawFile(
        id=path.name, source="agenda", path=path.name, sha256="", size=len(data), media_type=sniff(data, path.name)
    )
    for record in parse.parse(raw, data).records:
        if isinstance(record, AgendaItem) and record.order is not None:
            yield as_item(record)


def _listed(data: bytes) -> Iterator[Item]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return
    pairs = [pair for pair in _json(text) or _csv(text) or _lines(text) if pair[1].strip()]
    for order, (number, name) in enumerate(pairs):
        yield Item(number=number.strip().removeprefix("Ö ") or None, name=name.strip(), order=order)


def _json(text: str) -> list[tuple[str, str]]:
    """[[number, name], …], or [{"number", "name"}, …], or either as "agenda" of an object."""
    try:
        found: Any = json.loads(text)
    except (ValueError, RecursionError):
        return []
    rows = found.get("agenda") if isinstance(found, dict) else found
    return [pair for row in rows if (pair := _pair(row))] if isinstance(rows, list) else []


def _pair(row: Any) -> tuple[str, str] | None:
    if isinstance(row, list) and len(row) == 2:
        return str(row[0] or ""), str(row[1])
    if isinstance(row, dict) and isinstance(row.get("name"), str):
        return str(row.get("number") or ""), row["name"]
    return None


def _csv(text: str) -> list[tuple[str, str]]:
    """Rows under a head that names number and title."""
    head, _, body = text.partition("\n")
    if len(head) > _LONGEST_HEAD:
        return []
    rows = csv.DictReader(io.StringIO(f"{head.lower()}\n{body}", newline=None), delimiter=max(";,\t", key=head.count))
    names = {column.strip(): column for column in rows.fieldnames or () if column}
    number, name = (next((names[each] for each in of if each in names), None) for of in (_NUMBER, _NAME))
    if number is None or name is None:
        return []
    return [(row[number] or "", row[name]) for row in rows if row[name]]


def _lines(text: str) -> list[tuple[str, str]]:
    """Lines that begin with a number; other lines (a heading) count nothing. A page of HTML is no list."""
    if text.lstrip().startswith("<"):
        return []
    found = (_LINE.match(line) for line in text.splitlines())
    return [(match["number"], match["name"]) for match in found if match]
