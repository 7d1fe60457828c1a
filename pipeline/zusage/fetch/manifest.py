"""manifest.csv beside files: what the texts themselves do not say (municipality, AGS, meeting day, committee, address)."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from ..errors import RecordError
from ..issues import from_error, issue
from ..records import Issue

NAME = "manifest.csv"
COLUMNS = ("file", "municipality", "ags", "date", "organization", "url")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One file's row; empty cells are None, `date` is ISO."""

    file: str
    municipality: str | None = None
    ags: str | None = None
    date: str | None = None
    organization: str | None = None
    url: str | None = None


def read_manifest(path: Path, *, source: str) -> tuple[dict[str, Row], list[Issue]]:
    """The rows by file name (first row wins) and what is wrong with others; a folder without a manifest has no rows."""
    if not path.is_file():
        return {}, []
    try:
        raw_rows = list(_raw_rows(path))
    except RecordError as error:
        return {}, [from_error("fetch", error, source=source)]
    rows: dict[str, Row] = {}
    issues: list[Issue] = []
    for number, cells in enumerate(raw_rows, 2):
        odd = partial(issue, "fetch", where=f"{path.name}:{number}", source=source)
        issues += _take(cells, odd, path.parent, rows)
    return rows, issues


def _raw_rows(path: Path) -> Iterator[dict[str, str]]:
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")  # what Excel on a German Windows writes
    header = text.split("\n", 1)[0]
    reader = csv.DictReader(io.StringIO(text), delimiter=";" if header.count(";") > header.count(",") else ",")
    if "file" not in (reader.fieldnames or ()):
        raise RecordError(where=str(path), expected=f"columns {','.join(COLUMNS)}", found=header.strip()[:80])
    for cells in reader:
        yield {key: (value or "").strip() for key, value in cells.items() if key in COLUMNS and isinstance(value, str)}


def _take(cells: dict[str, str], odd: Callable[..., Issue], folder: Path, rows: dict[str, Row]) -> Iterator[Issue]:
    name = cells.get("file", "")
    if name in rows:
        yield odd("manifest-duplicate", value=name, message=f"{name} has an earlier row; the earlier one counts")
        return
    if not (folder / name).is_file():
        yield odd("manifest-missing-file", value=name, message=f"expected {name} beside the manifest, found none")
        return
    day, ags = cells.get("date") or None, cells.get("ags") or None
    if day and not _is_day(day):
        yield odd("invalid-date", value=day, message="expected YYYY-MM-DD; the row counts without a date")
        day = None
    if ags and not (ags.isdigit() and len(ags) == 8):
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
