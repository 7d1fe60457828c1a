"""Whole minutes as the parser reads them, with the lines of the gold that each block stands on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..parse import Known
from ..parse.reader import read
from ..raw import sniff
from ..records import RawFile
from ..vendors.page import Block, Page
from .minutes_gold import Whole
from .minutes_pdf import lines_at, pages_of, to_pdf


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block with the numbers of the lines that it stands on, from 1."""

    block: Block
    lines: tuple[int, ...]


def stretches(document: Whole, known: Known, *, pdf: bool) -> tuple[Page, list[Stretch]]:
    """The document as the parser reads it, from its text or from the PDF made of it, with the lines of each block."""
    if pdf:
        page = _read(to_pdf(document.lines, document.gold.font), f"{document.name}.pdf", known)
        sheets = pages_of(document.lines)
        return page, [Stretch(block, tuple(_lines_of(block, sheets))) for block in page.blocks]
    page = _read(document.text.encode(), f"{document.name}.txt", known)
    return page, list(_followed(page.blocks, document.lines))


def _read(data: bytes, name: str, known: Known) -> Page:
    raw = RawFile(id=name, source="gold", path=name, sha256="", size=len(data), media_type=sniff(data, name))
    return read(raw, data, known)[0]


def _lines_of(block: Block, sheets: Sequence[Sequence[tuple[int, str]]]) -> list[int]:
    places = [(spot.page, spot.box) for spot in block.spots if spot.page and spot.box]
    return sorted({line for page, box in places for line in lines_at(sheets, page, box[1], box[3])})


def _followed(blocks: Sequence[Block], lines: Sequence[str]) -> Iterator[Stretch]:
    """Blocks of a text keep its lines in their order; some lines are left out."""
    at = 0
    for block in blocks:
        numbers = []
        for text in filter(None, map(str.strip, block.text.split("\n"))):
            hit = next((n for n in range(at, len(lines)) if text in lines[n]), None)
            if hit is not None:
                numbers.append(hit + 1)
                at = hit + 1
        yield Stretch(block, tuple(numbers))
