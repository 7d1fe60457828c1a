"""Linked files: one for each address, with size; what is marked non-public stays out, collections are named."""

import re
from collections.abc import Iterable
from dataclasses import replace

from ..text import squeeze
from .page import Attachment
from .public import hides

_SIZE = re.compile(r"(\d{1,3}(?:\.\d{3})*(?:,\d{1,2})?|\d{1,9})\s?(Bytes?|[KMG]B)\b", re.IGNORECASE)
_UNIT = {"b": 1, "k": 1024, "m": 1024**2, "g": 1024**3}
_SIZE_IN_NAME = re.compile(r"\s{0,3}\((?:\d[\d.,]{0,12}\s?(?:Bytes?|[KMG]B))\)\s*$", re.IGNORECASE)
_COLLECTION = re.compile(
    r"sammeldokument|aktenmappe|gesamtdokument|sitzungspaket|alle (?:dokumente|anlagen)|im paket", re.IGNORECASE
)
_MEDIA = {
    "pdf": "application/pdf", "doc": "application/msword", "txt": "text/plain", "html": "text/html",
    "tif": "image/tiff", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}  # fmt: skip


def read_size(text: str) -> int | None:
    """Bytes from "259,2 kB", "323&nbsp;KB" or "Größe: 1,4 MB" (1 KB = 1,024 bytes); None where no size is stated."""
    match = _SIZE.search(text.replace("\xa0", " "))
    if match is None:
        return None
    return round(float(match[1].replace(".", "").replace(",", ".")) * _UNIT[match[2][0].lower()])


def media_type(stated: str) -> str | None:
    """A media type from "application/pdf", "pdf", "Dateityp: pdf"; None where none is known in it."""
    if re.fullmatch(r"[a-z]+/[\w.+-]+", stated):
        return stated
    return next((_MEDIA[word] for word in re.findall(r"[a-z]{3,4}", stated.lower()) if word in _MEDIA), None)


def attachment(name: str, url: str, *, size: str = "", media: str = "", external_id: str | None = None) -> Attachment:
    """A file from printed name (its size in brackets is taken off), address, and where size and type are stated."""
    printed = squeeze(name)
    return Attachment(
        name=_SIZE_IN_NAME.sub("", printed), url=url, size=read_size(size) or read_size(printed),
        media_type=media_type(media), external_id=external_id,
    )  # fmt: skip


def distinct(found: Iterable[Attachment]) -> tuple[Attachment, ...]:
    """The public files, each address once: the icon button comes without a name, one of two lists without the size."""
    kept: dict[str, Attachment] = {}
    for file in found:
        if not hides(file.name) and (file.url not in kept or not kept[file.url].name):
            kept[file.url] = file
        elif file.url in kept and not kept[file.url].size:
            kept[file.url] = replace(kept[file.url], size=file.size)
    return tuple(file for file in kept.values() if file.name)


def collections(files: Iterable[Attachment]) -> tuple[tuple[str, str], ...]:
    """A note for each file that repeats others: read as well, it would count every text twice."""
    return tuple(("collection-file", f"{file.name}: {file.url}") for file in files if _COLLECTION.search(file.name))
