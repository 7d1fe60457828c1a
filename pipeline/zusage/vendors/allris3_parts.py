"""The documents inside ALLRIS 3 pages, cut from the raw source: a parser of the whole page loses or mixes them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import Tag
from bs4.element import NavigableString

from .blocks import Piece, block, pieces
from .page import Block
from .sections import split
from .select import soup

_ANCHOR = re.compile(r'<a (?:id="[^"]{0,40}" )?name="allris([A-Z]{2})"[^<>]{0,80}>\s?</a>')
_KINDS = {
    "WP": "discussion",
    "BS": "resolution",
    "AE": "result",
    "SV": "facts",
    "BV": "proposal",
    "FA": "money",
    "AN": "text",
}
_HEADINGS = {
    "WP": "Wortprotokoll", "BS": "Beschluss", "AE": "Abstimmungsergebnis", "SV": "Sachverhalt",
    "BV": "Beschlussvorschlag", "FA": "Finanzielle Auswirkungen", "AN": "Anlagen",
}  # fmt: skip
_RUNNING = ("WP", "SV", "BS")
"""Parts of running text, where labels such as "Abstimmung:" open a section of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """What follows the anchor `allris<code>`: the source of one complete document, empty where the section is."""

    code: str
    html: str


def cut(text: str) -> tuple[str, tuple[Cut, ...]]:
    """The page without its inner documents (head, lists of attachments, footer), and these documents in order."""
    anchors = list(_ANCHOR.finditer(text))
    before, head = _unnamed(text[: anchors[0].start()] if anchors else text)
    frame, parts = [head], [Cut(code="", html=html) for html in before]
    ends = [anchor.start() for anchor in anchors[1:]] + [len(text)]
    for anchor, end in zip(anchors, ends, strict=False):  # without anchors there is one end too many
        inner, rest = _take(text[anchor.end() : end])
        frame.append(rest)
        parts += [Cut(code=anchor[1], html=html) for html in inner or [""]]
    return "".join(frame), tuple(parts)


def _unnamed(head: str) -> tuple[list[str], str]:
    """Documents inside the page before the first known anchor: the anchor may have another name now."""
    body = head.find("<body")
    if body < 0 or "<html" not in head[body:]:
        return [], head
    found, rest = _take(head[body:])
    return found, head[:body] + rest


def _take(stretch: str) -> tuple[list[str], str]:
    """The complete documents in a stretch of source, and what lies around them; one cut off ends with the stretch."""
    found, rest, position = [], [], 0
    while (start := stretch.find("<html", position)) >= 0:
        end = stretch.find("</html>", start)
        end = end + len("</html>") if end >= 0 else len(stretch)
        found.append(stretch[start:end])
        rest.append(stretch[position:start])
        position = end
    rest.append(stretch[position:])
    return found, re.sub(r"<\?xml[^>]{0,200}\?>|<!DOCTYPE[^>]{0,300}>", "", "".join(rest))


def blocks_of(parts: tuple[Cut, ...]) -> tuple[tuple[Block, ...], tuple[tuple[str, str], ...]]:
    """Blocks of all parts that hold text, and a note for each section code that is not known."""
    blocks: list[Block] = []
    for piece in parts:
        blocks += _blocks(piece)
    unknown = tuple(("unknown-section", f"allris{piece.code or '?'}") for piece in parts if piece.code not in _KINDS)
    return tuple(blocks), unknown


def _blocks(piece: Cut) -> Iterator[Block]:
    found = _pieces(piece)
    kind, heading = _KINDS.get(piece.code, "text"), _HEADINGS.get(piece.code)
    if piece.code in _RUNNING:
        yield from split(found, kind, heading=heading)
    elif made := block(found, kind, heading=heading):
        yield made


def body_of(piece: Cut) -> Tag | None:
    """The body of an inner document, parsed by itself; None where the section is empty."""
    return soup(piece.html, f"allris3 allris{piece.code}").body


def _pieces(piece: Cut) -> list[Piece]:
    """Paragraphs with paths from the anchor on.

    A browser merges the inner body into the page, so its k-th div is the k-th div after the anchor.
    """
    body, above = body_of(piece), f'a[name="allris{piece.code}"]'
    if body is None:
        return []
    if any(type(child) is NavigableString and child.strip() for child in body.children):
        return pieces(body, above)
    found: list[Piece] = []
    for child in body.find_all(recursive=False):
        place = len(child.find_previous_siblings(child.name)) + 1
        found += pieces(child, " ~ ".join([above] + [child.name] * place))
    return found
