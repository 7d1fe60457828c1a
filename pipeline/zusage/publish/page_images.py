"""Images of the pages that quotes stand on: what may be shown, and what of it is drawn."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datasette.app import Datasette

from ..pdf_pages import DRAWING
from ..raw import RawStore
from .asking import Row, name_of, rows
from .instance import instance
from .kept_images import drawn

_SOURCE = """
SELECT f.id, f.path, f.sha256, f.media_type, f.fetched_at IS NOT NULL AND b.withheld IS NOT NULL AS withheld
FROM commitments c JOIN documents d ON d.id = c.document_id JOIN raw_files f ON f.id = d.raw_file_id
JOIN bodies b ON b.id = d.body_id WHERE c.id = :id"""
_BOXES = "SELECT page, x0, y0, x1, y1 FROM quote_boxes WHERE commitment_id = :id ORDER BY number"
_ANCHORS = """
SELECT a.* FROM documents d JOIN anchors a ON a.document_id = d.id
WHERE d.raw_file_id = :file AND a.page = :page AND a.x0 IS NOT NULL ORDER BY d.id, a.start, a.id"""
_TEXT = "SELECT substr(text, :first + 1, :length) AS text FROM documents WHERE id = :document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The file that a quote stands in, and its boxes by page. `lacking` says in German why there are no images, if so."""

    file: Row
    boxes: dict[int, list[list[float]]]
    lacking: str


async def source_of(datasette: Datasette, key: str) -> Source | None:
    """The source of a commitment by its id; None where there is no such commitment."""
    found = await rows(datasette, _SOURCE, id=key)
    if not found:
        return None
    boxes: dict[int, list[list[float]]] = {}
    for row in await rows(datasette, _BOXES, id=key):
        boxes.setdefault(row["page"], []).append([row["x0"], row["y0"], row["x1"], row["y1"]])
    return Source(file=found[0], boxes=boxes, lacking=_lacking(instance(datasette).raw, found[0], boxes))


def _lacking(folder: Path | None, file: Row, boxes: dict[int, Any]) -> str:
    if file["media_type"] != "application/pdf":
        return "Die Quelle ist kein PDF und hat deshalb keine Seiten, die sich abbilden lassen."
    if file["withheld"]:
        return "Die Quelle ist vorerst zurückgehalten."
    if not boxes:
        return "Die Stelle des Satzes auf der Seite ist nicht bekannt."
    if folder is None or not RawStore(folder).has(file["sha256"]):
        return "Die Datei selbst liegt auf dieser Seite nicht vor; der Link zum Original führt hin."
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """An image, empty where the page cannot be drawn, and the key under which it is kept."""

    key: str
    png: bytes


async def image(datasette: Datasette, source: Source, page: int) -> Drawn:
    """Page `page` of the source with its boxes: as it was kept, or drawn now."""
    order = await _order(datasette, source, page)
    key = hashlib.sha256(json.dumps([DRAWING, order], sort_keys=True).encode()).hexdigest()[:32]
    folder = instance(datasette).raw
    assert folder is not None
    file = RawStore(folder).path(source.file["sha256"])
    return Drawn(key=key, png=await drawn(_folder(datasette) / f"{key}.png", order | {"file": str(file)}))


async def _order(datasette: Datasette, source: Source, page: int) -> dict[str, Any]:
    """What a child is told. All of it is in the key: what is published changes, and the image with it."""
    anchors: dict[str, list[Row]] = {}
    for row in await rows(datasette, _ANCHORS, file=source.file["id"], page=page):
        anchors.setdefault(row["document_id"], []).append(row)
    parts = [await _part(datasette, document, found) for document, found in anchors.items()]
    return {"sha256": source.file["sha256"], "page": page, "parts": parts, "boxes": source.boxes[page]}


async def _part(datasette: Datasette, document: str, anchors: list[Row]) -> dict[str, Any]:
    first, last = min(a["start"] for a in anchors), max(a["end"] for a in anchors)
    (found,) = await rows(datasette, _TEXT, document=document, first=first, length=last - first)
    moved = [a | {"start": a["start"] - first, "end": a["end"] - first} for a in anchors]
    return {"text": found["text"], "anchors": moved}


def _folder(datasette: Datasette) -> Path:
    path = Path(datasette.get_database(name_of(datasette)).path)
    return path.with_name(f"{path.name}.bilder")
