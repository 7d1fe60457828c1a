"""Which reader a file gets: decided by its content; RIS pages and OParl objects go to their vendor."""

import json

from ..errors import DocumentError, RecordError, UnknownVendor
from ..records import RawFile
from ..vendors import read_many, read_page
from ..vendors.page import Block, Page
from .markup import read_docx, read_html
from .pdf import read_pdf
from .text_files import decode, read_text

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read(raw: RawFile, data: bytes) -> list[Page]:
    """The pages in a file. Raises `ZusageError` where nothing can be read."""
    kind = raw.media_type
    if kind == "application/pdf":
        return [read_pdf(data, raw.path)]
    if kind == _DOCX:
        return [read_docx(data, raw.path)]
    if kind == "text/html":
        return [_html(data, raw)]
    if kind in ("application/json", "application/jsonl"):
        return _json(data, raw)
    if kind in ("text/plain", "text/markdown"):
        return [read_text(data, raw.path)]
    raise DocumentError(
        where=raw.path,
        expected="text, HTML, PDF, DOCX or JSON",
        found="an empty file" if kind == "application/x-empty" else kind,
    )


def _html(data: bytes, raw: RawFile) -> Page:
    try:
        return read_page(data, raw.url or raw.path)
    except UnknownVendor:
        return read_html(data, raw.path)


def _json(data: bytes, raw: RawFile) -> list[Page]:
    if raw.media_type == "application/jsonl":
        text, _ = decode(data, raw.path)
        return [
            page
            for number, line in enumerate(text.splitlines(), 1)
            if line.strip()
            for page in _line(line, number, raw)
        ]
    try:
        return read_many(data, raw.url or raw.path)
    except UnknownVendor:
        return _line(decode(data, raw.path)[0], 1, raw)


def _line(line: str, number: int, raw: RawFile) -> list[Page]:
    """One JSON object that carries a text: {"text", "id"?, "title"?, "municipality"?, "date" or "reference_date"?}."""
    where = f"{raw.path}:{number}"
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise RecordError(where=where, expected="JSON", found=str(error)) from error
    if isinstance(record, dict) and "type" in record and "oparl" in str(record["type"]):
        return read_many(line.encode(), raw.url or raw.path)
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise RecordError(where=where, expected='an object with "text", or an OParl object', found=line[:60])
    title = str(record.get("title") or record.get("id") or f"Zeile {number}")
    start = record.get("date") or record.get("reference_date")
    return [
        Page(
            vendor="folder", kind="text", title=title, start=str(start) if start else None,
            external_id=str(record.get("id") or number), blocks=(Block(text=record["text"]),), contiguous=True,
        )
    ]  # fmt: skip
