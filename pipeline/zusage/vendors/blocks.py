"""Elements of a page to blocks of text: one line and one spot for each paragraph, list item and table row."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bs4 import Tag
from bs4.element import PageElement

from .cleaning import clean
from .inline import inline, is_silent
from .page import Block, Spot
from .select import attr

_BLOCKS = {
    "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody",
    "tfoot", "tr", "td", "th", "pre", "blockquote", "section", "article", "center", "form", "fieldset", "hr",
    "figure", "address",
}  # fmt: skip
_PLAIN_ID = re.compile(r"[A-Za-z][\w-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A paragraph's clean text (with line breaks where it has `<br>`) and the path of its element."""

    text: str
    path: str


def pieces(root: Tag, path: str) -> list[Piece]:
    """The paragraphs under `root` in order, each with its path below `path`; those without text are left out."""
    return [piece for piece in _walk(root, path) if piece.text]


def block(parts: Sequence[Piece], kind: str, *, heading: str | None = None, item: int | None = None) -> Block | None:
    """One block of these paragraphs, joined by line breaks, one spot each; None where there are none."""
    if not parts:
        return None
    start, spots = 0, []
    for piece in parts:
        spots.append(Spot(start=start, end=start + len(piece.text), element=piece.path))
        start += len(piece.text) + 1
    return Block(
        text="\n".join(piece.text for piece in parts), kind=kind, heading=heading, item=item, spots=tuple(spots)
    )


def line(
    text: str | None, path: str, kind: str, *, heading: str | None = None, item: int | None = None
) -> Block | None:
    """A block of one printed text that the caller has read already; None where there is none."""
    cleaned = clean(text or "")
    return block([Piece(text=cleaned, path=path)] if cleaned else [], kind, heading=heading, item=item)


def present(blocks: Iterable[Block | None]) -> tuple[Block, ...]:
    """The blocks that hold text."""
    return tuple(made for made in blocks if made)


def _walk(root: Tag, path: str) -> Iterator[Piece]:
    """Runs of inline content become a paragraph of `root`; block elements below are walked."""
    totals = Counter(child.name for child in root.children if isinstance(child, Tag))
    counts: Counter[str] = Counter()
    run: list[PageElement] = []
    for child in root.children:
        if not isinstance(child, Tag):
            run.append(child)
            continue
        counts[child.name] += 1
        if is_silent(child):
            continue
        if not _is_block(child):
            run.append(child)
            continue
        yield _paragraph(run, path)
        run = []
        yield from _element(child, path_of(child, path, counts[child.name], totals[child.name]))
    yield _paragraph(run, path)


def path_of(tag: Tag, above: str, number: int, total: int) -> str:
    """A CSS path: from the nearest element with an id, with the place among its kind where there are several."""
    own = attr(tag, "id")
    if own and _PLAIN_ID.fullmatch(own):
        return f"{tag.name}#{own}"
    place = f":nth-of-type({number})" if total > 1 else ""
    if tag.name == "tr" and tag.parent is not None and tag.parent.name == "table":
        above = f"{above} > tbody"  # which every browser puts there
    return f"{above} > {tag.name}{place}" if above else f"{tag.name}{place}"


def _element(tag: Tag, path: str) -> Iterator[Piece]:
    if tag.name == "tr":
        yield from _row(tag, path)
    elif tag.name == "li":
        mark = _list_mark(tag)
        for number, piece in enumerate(piece for piece in _walk(tag, path) if piece.text):
            fresh = number == 0 and not piece.text.startswith("• ")
            yield replace(piece, text=mark + piece.text) if fresh else piece
    else:
        yield from _walk(tag, path)


def _row(row: Tag, path: str) -> Iterator[Piece]:
    """A row of several filled cells is one line: label and amount stay together; a single cell is only layout."""
    cells = [
        [piece.text for piece in _walk(cell, path) if piece.text]
        for cell in row.find_all(["td", "th"], recursive=False)
    ]
    filled = [" ".join(cell).replace("\n", " ") for cell in cells if cell]
    if len(filled) > 1:
        yield Piece(text=" | ".join(filled), path=path)
    else:
        yield from _walk(row, path)


def _paragraph(run: Iterable[PageElement], path: str) -> Piece:
    return Piece(text=clean("".join(inline(node) for node in run)), path=path)


def _list_mark(tag: Tag) -> str:
    if tag.parent is None or tag.parent.name != "ol":
        return "• "
    return f"{len(tag.find_previous_siblings('li')) + int(attr(tag.parent, 'start') or 1)}. "


def _is_block(tag: Tag) -> bool:
    """Whether an element is a block or holds one (a span around paragraphs)."""
    return tag.name in _BLOCKS or any(isinstance(node, Tag) and node.name in _BLOCKS for node in tag.descendants)
