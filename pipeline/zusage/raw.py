"""The raw store: bytes under their SHA-256, written whole or not at all; and what kind of file the bytes are."""

import hashlib
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .errors import StorageError

_MAGIC = (
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\xd0\xcf\x11\xe0", "application/x-ole-storage"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\x7fELF", "application/x-executable"),
    (b"{\\rtf", "application/rtf"),
)
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_OFFICE = (
    (b"mimetypeapplication/vnd.oasis.opendocument", "application/vnd.oasis.opendocument"),
    (b"xl/workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/presentation", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
"""Names stand uncompressed in a zip; the first entry of OpenDocument says what it is."""

_MARKUP = re.compile(
    rb"<(?:!doctype html|\?xml|!--|(?:html|head|body|div|main|article|section|table|p|ul|ol|h[1-6]|span|form)[\s/>])"
)
"""How a page, or a part of one, begins; in lower case."""

_TEXT = bytes(range(9, 14)) + bytes(range(32, 256))
"""Bytes of texts: all but control characters."""


def sniff(data: bytes, name: str = "") -> str:
    """The media type that the bytes show; the name decides only between kinds of text (.html, .json, .jsonl, .md).

    Unknown binary data is `application/octet-stream`, no bytes at all `application/x-empty`.
    """
    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        return "application/x-empty"
    if b"%PDF-" in data[:1024]:  # ISO 32000-1, implementation note 13: the header may stand in the first 1,024 bytes
        return "application/pdf"
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith(b"PK\x03\x04"):
        return _packed_kind(data, name)
    if b"endobj" in data and b"startxref" in data:  # a PDF that lost its head, or has more than 1,024 bytes before it
        return "application/pdf"
    return _text_kind(data, name)


def _packed_kind(data: bytes, name: str) -> str:
    if b"word/document" in data:
        return _DOCX
    for mark, kind in _OFFICE:
        if mark in data:
            return kind
    # The suffix makes a damaged one a damaged DOCX, which is the better message.
    return _DOCX if name.lower().endswith(".docx") else "application/zip"


def _text_kind(data: bytes, name: str) -> str:
    head = data[:4096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text/plain"
    if b"\x00" in head or len(head.translate(None, _TEXT)) > len(head) // 50:
        return "application/octet-stream"
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    suffix = Path(name).suffix.lower()
    if _MARKUP.match(start) or (suffix in (".html", ".htm") and b"<" in start):
        return "text/html"
    if suffix == ".jsonl":
        return "application/jsonl"
    if suffix == ".json" or (start[:1] in (b"{", b"[") and suffix not in (".txt", ".md")):
        return "application/json"
    if start.startswith(b"begin:vcalendar"):
        return "text/calendar"
    if b"<html" in start or b"<body" in start:
        return "text/html"
    return "text/markdown" if suffix == ".md" else "text/plain"


@dataclass(frozen=True, slots=True)
class RawStore:
    """Blobs of a folder: `<folder>/<2 hex>/<sha256>`. Beside them lies fetch.db, where fetch keeps what it knows of them."""

    folder: Path

    def put(self, data: bytes) -> str:
        """Stores `data` and returns its SHA-256; raises `StorageError` where the disk refuses."""
        sha256 = hashlib.sha256(data).hexdigest()
        if not self.has(sha256):
            write_whole(self.path(sha256), data)
        return sha256

    def has(self, sha256: str) -> bool:
        """Whether the blob is there."""
        return os.access(self.path(sha256), os.R_OK)

    def get(self, sha256: str) -> bytes:
        """The bytes; raises `StorageError` where the blob is gone."""
        try:
            return self.path(sha256).read_bytes()
        except OSError as error:
            raise StorageError(
                where=str(self.path(sha256)), expected="a stored file", found=str(error), hint="fetch the source again"
            ) from error

    def path(self, sha256: str) -> Path:
        """Where the blob lies, or would."""
        return self.folder / sha256[:2] / sha256


@contextmanager
def whole(target: Path) -> Iterator[Path]:
    """A file beside `target` that takes its name when all is written: readers see all of it or nothing.

    Raises `StorageError` where the disk is full or the folder is not writable.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        # Not `tempfile`: its files can be read by nobody else, and a web server may have to.
        part = target.with_name(f".part-{secrets.token_hex(8)}")
        try:
            yield part
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(
            where=str(target),
            expected="a writable place",
            found=error.strerror or str(error),
            hint="free space or choose another folder",
        ) from error


def write_whole(target: Path, data: bytes) -> None:
    """Writes `data` to `target` all or nothing; raises `StorageError` as `whole` does."""
    with whole(target) as part:
        part.write_bytes(data)
