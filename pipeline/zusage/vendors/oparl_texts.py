"""Texts that servers put into OParl's files: minutes of an item (more!rubin, `resolutionFile.text`), papers, whole minutes."""

import re
from collections.abc import Iterator

from . import oparl_fields as fields
from .blocks import Piece
from .cleaning import clean
from .oparl_json import Object
from .page import Block
from .sections import split

_PARAGRAPH = re.compile(r"(?<=[.!?:])[ \t]{2,}|[ \t]{3,}")
"""more!rubin writes a paragraph's end as blanks; two of them stand for a quotation mark as well, so a sentence must end."""

_LINES_OF_A_TEXT = 4
"""A text of so many lines has its paragraphs; runs of blanks in it are columns."""

_AFTER_TITLE = re.compile(r"^[^\w(]*(?:\([^()]{1,60}\))?[^\w(]*")
"""Between the title of an item and its text: the paper's number in brackets."""

_WORDS_OF_AN_INDEX = 10


def paragraphs(text: str, path: str) -> list[Piece]:
    """The paragraphs of a text below `path`; none of more!rubin's older papers, where an index of words stands for it."""
    if _is_index(text):
        return []
    lines = text.splitlines()
    cut = _PARAGRAPH.split if len(lines) < _LINES_OF_A_TEXT else lambda line: [line]
    parts = ((number, part) for number, line in enumerate(lines, 1) for part in cut(line))
    return [Piece(text=made, path=f"{path}:line({number})") for number, part in parts if (made := clean(part))]


def minutes_of_item(entry: Object, title: str, item: int, path: str) -> Iterator[Block]:
    """What the minutes say under an item (`title` is its number and name), from the file of its resolution."""
    for file in fields.objects(entry, "resolutionFile"):
        text = fields.text(file, "text")
        if text and not fields.is_hidden(file):
            found = paragraphs(_after_title(text, title), f"{path}resolutionFile.text")
            yield from split(found, "discussion", item=item)


def _after_title(text: str, title: str) -> str:
    """`text` without the title that it begins with; quotation marks and breaks count as nothing, for they get lost."""
    wanted, found = [char for char in title.lower() if char.isalnum()], 0
    for index, char in enumerate(text):
        if found == len(wanted):
            return _AFTER_TITLE.sub("", text[index:], count=1)
        if char.isalnum():
            if char.lower() != wanted[found]:
                return text
            found += 1
    return "" if found == len(wanted) else text


def _is_index(text: str) -> bool:
    """Whether a text is a list of words ("01.04.2009;aller;am;an;anmeldung;")."""
    return text.count(";") > max(_WORDS_OF_AN_INDEX, text.count(" "))
