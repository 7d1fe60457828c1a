"""Which reader a file gets: decided by its content; RIS pages and OParl objects go to their vendor."""

import json
import re
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from ..errors import DocumentError, PageError, RecordError, UnknownVendor, ZusageError
from ..records import RawFile
from ..text import squeeze
from ..vendors import read_many, read_page
from ..vendors.page import BodyHead, Page
from .files import decode, read_docx, read_html, read_text, text_page
from .known import Known
from .pdf import read_pdf

_TAG = re.compile(r"<[^<>]{0,500}>")
MAX_SAID = 4_000
"""Bytes of a page in which its title and first words stand."""

_SURROGATES = re.compile(r"[\ud800-\udfff]")
"""JSON can escape half a character; no file and no database can hold one."""

_OFFICE = "application/vnd.openxmlformats-officedocument."
_DOCX = f"{_OFFICE}wordprocessingml.document"

_NAMES = {
    "application/x-empty": "an empty file",
    "application/octet-stream": "binary data of no known kind",
    "application/x-ole-storage": "a file of old Word, Excel or PowerPoint (.doc, .xls, .ppt)",
    "application/rtf": "RTF",
    "application/vnd.oasis.opendocument": "an OpenDocument file (.odt, .ods)",
    f"{_OFFICE}spreadsheetml.sheet": "an Excel file",
    f"{_OFFICE}presentationml.presentation": "a PowerPoint file",
    "application/zip": "a ZIP archive",
    "application/gzip": "a gzip archive",
    "application/x-executable": "a program",
    "image/png": "a PNG picture",
    "image/jpeg": "a JPEG picture",
    "image/tiff": "a TIFF picture",
}
"""What is not read, in words."""

MAX_HTML = 20_000_000
"""Bytes; the largest pages of council systems have half a million, and the main-text library stops here."""


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
        where=raw.path, expected="text, HTML, PDF, DOCX, JSON or iCalendar", found=_NAMES.get(kind, kind)
    )


def _html(data: bytes, raw: RawFile, known: Known) -> Page:
    if len(data) > MAX_HTML:
        raise DocumentError(where=raw.path, expected=f"a page of at most {MAX_HTML:,} bytes", found=f"{len(data):,}")
    if (suffix := PurePosixPath(urlsplit(raw.path).path).suffix.lower()) in (".pdf", ".docx"):
        # What a server sends in place of a file: "Ihre Sitzung ist abgelaufen", "Zugriff verweigert".
        said = squeeze(_TAG.sub(" ", decode(data[:MAX_SAID], raw.path)[0]))
        raise DocumentError(
            where=raw.path, expected=f"a file as its name says ({suffix})", found=f"a web page: {said[:100]}"
        )
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
