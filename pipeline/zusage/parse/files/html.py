"""HTML of no known vendor: a main-text library says which paragraphs count, the page's own elements give text and place."""

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

import trafilatura
from bs4 import BeautifulSoup

from ...errors import DocumentError
from ...text import fold
from ...vendors.blocks import Piece, pieces
from ...vendors.page import Page
from ...vendors.raw_text import decode
from ...vendors.select import soup
from ..control import control_page
from ..control.html import html_rows
from ..known import NOTHING, Known
from ..minutes import to_page
from .html_tables import lines_of

LEAST_WORDS = 4
"""What is left of a page that holds only its menu is a word or two; no minutes are that short."""

_ENOUGH = 0.8
"""Share of the main text's letters that must be found again in the page's elements."""

_MOST_ALIGNED = 20_000
"""Paragraphs; aligning takes the square of their number where they repeat each other."""

_NO_LETTER = re.compile(r"\W+")


def read_html(data: bytes, name: str, known: Known = NOTHING) -> Page:
    """The page as a control list, or else its main text, each line with the path of its element.

    Raises `DocumentError` where there is no main text, and for a page nested too deeply.
    """
    if (listed := _control(data, name)) is not None:
        return listed
    markup, notes = decode(data)
    text = trafilatura.extract(markup, include_comments=False, include_tables=True, favor_recall=True)
    if not text or len(text.split()) < LEAST_WORDS:
        raise DocumentError(where=name, expected="a RIS page or a page with a main text", found="neither")
    root = soup(markup, name)
    lines = list(lines_of(root, main_pieces(_pieces(root), text)))
    page = to_page(lines, name=name, vendor="html", known=known)
    return replace(page, notes=notes + page.notes)


def _control(data: bytes, name: str) -> Page | None:
    """The page as a control list; None where it is none, or nested too deeply for its tables to be told apart."""
    if b"<table" not in data.lower():
        return None
    try:
        return control_page(html_rows(data, name), name=name, vendor="html")
    except DocumentError:
        return None


def _pieces(root: BeautifulSoup) -> list[Piece]:
    return pieces(root.body, "body") if root.body else pieces(root, "")


def main_pieces(found: Sequence[Piece], text: str) -> list[Piece]:
    """The paragraphs that `text` (a main-text library's lines) is made of, in the page's order.

    A menu repeats words of headings: only what lies between the first and the last paragraph that the two have in
    common counts, unless most of the text would be missing then.
    """
    lines = [key for line in text.split("\n") if (key := _key(line))]
    keys = [_key(piece.text) for piece in found]
    whole = "".join(lines)
    first, last = _region(keys, lines)
    inside = [p for p, key in zip(found[first:last], keys[first:last], strict=True) if key and key in whole]
    if sum(len(_key(piece.text)) for piece in inside) >= _ENOUGH * len(whole):
        return inside
    return [piece for piece, key in zip(found, keys, strict=True) if key and key in whole]


def _region(keys: Sequence[str], lines: Sequence[str]) -> tuple[int, int]:
    """Index of the first paragraph in common, and of the one after the last."""
    if len(keys) > _MOST_ALIGNED or len(lines) > _MOST_ALIGNED:
        return 0, len(keys)
    matcher = SequenceMatcher(None, keys, lines, autojunk=False)
    common = [match for match in matcher.get_matching_blocks() if match.size]
    return (common[0].a, common[-1].a + common[-1].size) if common else (0, len(keys))


def _key(text: str) -> str:
    """The letters and digits: libraries differ in blanks, marks of lists and bars between cells."""
    return _NO_LETTER.sub("", fold(text))
