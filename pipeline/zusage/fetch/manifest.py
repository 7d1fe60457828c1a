"""manifest.csv beside files: what the texts do not say (municipality, AGS, meeting day, committee, address)."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from ..errors import RecordError, publishable
from ..issues import from_error, issue
from ..records import Issue

NAME = "manifest.csv"
COLUMNS = ("file", "municipality", "ags", "date", "organization", "url")
_SURPLUS = "\x00"
"""Key of the cells behind the last column."""

_UNQUOTED = "more cells than columns, so some stand in a wrong one (a comma not quoted?); the row does not count"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One file's row; empty cells are None, `date` is ISO."""

    file: str
    municipality: str | None = None
    ags: str | None = None
    date: str | None = None
    organization: str | None = None
    url: str | None = None


def read_manifest(
    path: Path, *, source: str, where: str = NAME, only: str | None = None
) -> tuple[dict[str, Row], list[Issue]]:
    """The rows by file name (first row wins) and what is wrong with others; a folder without a manifest has no rows.

    `where` is the manifest's name in issues; with `only`, nothing but the row of that file is read.
    """
    if not path.is_file():
        return {}, []
    try:
        header, lines = _lines(path, where)
    except RecordError as error:
        return {}, [from_error("fetch", error, source=source)]
    rows: dict[str, Row] = {}
    issues = list(_header_issues(header, partial(issue, "fetch", where=f"{where}:1", source=source)))
    for number, cells in lines:
        if only in (None, cells.get("file")):
            odd = partial(issue, "fetch", where=f"{where}:{number}", source=source)
            issues += _take(cells, odd, path.parent, rows)
    return rows, issues


def _lines(path: Path, where: str) -> tuple[list[str], list[tuple[int, dict[str, str]]]]:
    """The header, and each row with the number of the line that it ends on."""
    try:
        text = _text(path.read_bytes())
        header = text.split("\n", 1)[0]
        delimiter = ";" if header.count(";") > header.count(",") else ","
        reader = csv.DictReader(io.StringIO(text), delimiter=delimiter, restkey=_SURPLUS, restval="")
        lines = [(reader.line_num, {key.strip(): _cell(value) for key, value in cells.items()}) for cells in reader]
    except (OSError, csv.Error) as error:
        raise RecordError(where=where, expected="a readable CSV file", found=publishable(error)) from error
    names = [name.strip() for name in reader.fieldnames or ()]
    if "file" not in names:
        raise RecordError(where=where, expected=f"columns {','.join(COLUMNS)}", found=header.strip()[:80])
    return names, lines


def _text(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")  # what Excel on a German Windows writes
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _cell(value: str | list[str]) -> str:
    return (value if isinstance(value, str) else ",".join(value)).strip()


def _header_issues(names: list[str], odd: Callable[..., Issue]) -> Iterator[Issue]:
    for name in names:
        if name and name not in COLUMNS:
            yield odd("manifest-column", value=name, message=f"expected {','.join(COLUMNS)}; this column is not read")


def _take(cells: dict[str, str], odd: Callable[..., Issue], folder: Path, rows: dict[str, Row]) -> Iterator[Issue]:
    name = cells["file"]
    if name in rows:
        yield odd("manifest-duplicate", value=name, message=f"{name} has an earlier row; the earlier one counts")
        return
    if Path(name).name != name or not (folder / name).is_file():
        yield odd("manifest-missing-file", value=name, message=f"expected {name} beside the manifest, found none")
        return
    if cells.get(_SURPLUS):
        yield odd("manifest-surplus", value=cells[_SURPLUS], message=_UNQUOTED)
        return
    day, ags = cells.get("date") or None, cells.get("ags") or None
    if day and not _is_day(day):
        yield odd("invalid-date", value=day, message="expected YYYY-MM-DD; the row counts without a date")
        day = None
    if ags and not (ags.isascii() and ags.isdecimal() and len(ags) == 8):
        yield odd("invalid-ags", value=ags, message="expected 8 digits; the row counts without an AGS")
        ags = None
    rows[name] = Row(
        file=name, municipality=cells.get("municipality") or None, ags=ags, date=day,
        organization=cells.get("organization") or None, url=cells.get("url") or None,
    )  # fmt: skip


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
