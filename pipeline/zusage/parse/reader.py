"""Which reader a file gets: decided by its content; RIS pages and OParl objects go to their vendor."""

import json
import re
from dataclasses import replace

from ..errors import DocumentError, PageError, RecordError, UnknownVendor, ZusageError
from ..records import RawFile
from ..vendors import read_many, read_page
from ..vendors.page import BodyHead, Page
from .files import decode, read_docx, read_html, read_text, text_page
from .known import Known
from .pdf import read_pdf

_SURROGATES = re.compile(r"[\ud800-\udfff]")
"""JSON can escape half a character; no file and no database can hold one."""

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read(raw: RawFile, data: bytes, known: Known) -> list[Page]:
    """The pages in a file. Raises `ZusageError` where nothing can be read."""
    kind = raw.media_type
    if kind == "application/pdf":
        return [read_pdf(data, raw.path, known)]
    if kind == _DOCX:
        return [read_docx(data, raw.path, known)]
    if kind == "text/html":
        return [_html(data, raw, known)]
    if kind == "text/calendar":
        return [read_page(data, raw.url or raw.path)]
    if kind in ("application/json", "application/jsonl"):
        return _json(data, raw)
    if kind in ("text/plain", "text/markdown"):
        return [read_text(data, raw.path, known)]
    raise DocumentError(
        where=raw.path,
        expected="text, HTML, PDF, DOCX, JSON or iCalendar",
        found="an empty file" if kind == "application/x-empty" else kind,
    )


def _html(data: bytes, raw: RawFile, known: Known) -> Page:
    try:
        return read_page(data, raw.url or raw.path)
    except UnknownVendor:
        if raw.fetched_at:  # a council server's own page, not a file of a folder: a changed one is no running text
            raise
        return read_html(data, raw.path, known)


def _json(data: bytes, raw: RawFile) -> list[Page]:
    if raw.media_type == "application/jsonl":
        return _lines(data, raw)
    try:
        return read_many(data, raw.url or raw.path)
    except UnknownVendor:
        text, notes = decode(data, raw.path)
        return [replace(page, notes=notes + page.notes) for page in _line(text, 1, raw)]
    except RecursionError as error:
        raise RecordError(where=raw.path, expected="JSON", found="nesting without end") from error


def _lines(data: bytes, raw: RawFile) -> list[Page]:
    """The pages of JSON lines; a bad line is a page without text and with a note. Raises where no line is good."""
    text, notes = decode(data, raw.path)
    pages: list[Page] = []
    errors: list[ZusageError] = []
    for number, line in enumerate(text.split("\n"), 1):  # not splitlines: U+2028 may stand inside a text
        if not line.strip():
            continue
        try:
            pages += _line(line, number, raw)
        except (RecordError, PageError, DocumentError) as error:
            errors.append(error)
            pages.append(_blank(number, ((error.code, str(error)),)))
    if len(errors) == len(pages):
        raise errors[0] if errors else DocumentError(where=raw.path, expected="JSON lines", found="none")
    return [*([_blank(0, notes)] if notes else []), *pages]


def _blank(number: int, notes: tuple[tuple[str, str], ...]) -> Page:
    return Page(vendor="folder", kind="text", title=f"Zeile {number}", notes=notes)


def _line(line: str, number: int, raw: RawFile) -> list[Page]:
    """One JSON object with a text: {"text", "id"?, "title"?, "municipality"?, "ags"?, "date" or "reference_date"?}."""
    where = f"{raw.path}:{number}"
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:  # ValueError too: a number of 5,000 digits
        raise RecordError(where=where, expected="JSON", found=str(error)) from error
    if isinstance(record, dict) and "type" in record and "oparl" in str(record["type"]):
        return read_many(line.encode(), raw.url or raw.path)
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise RecordError(where=where, expected='an object with "text", or an OParl object', found=line[:60])
    values = {key: _SURROGATES.sub("\ufffd", str(value)) for key, value in record.items() if value is not None}
    name, start = values.get("municipality"), values.get("date") or values.get("reference_date")
    title = values.get("title") or values.get("id") or f"Zeile {number}"
    page = text_page(values["text"], where)
    return [
        replace(
            page, title=title, start=start or page.start, external_id=values.get("id") or str(number),
            body=BodyHead(name=name, ags=values.get("ags")) if name else None,
        )
    ]  # fmt: skip
