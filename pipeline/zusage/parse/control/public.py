"""The blocks of a control list that may be kept: what its headings or cells call not public is left out."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ...control_lists import split
from ...text import fold
from ...vendors.page import Block
from ..lines import shifted

_CLOSED = re.compile(r"nicht\s?-?öffentlich", re.IGNORECASE)
_OPEN = re.compile(r"\böffentlich", re.IGNORECASE)
_MARKS = {"noe", "nichtoeffentlich", "nicht oeffentlich"}
"""Cells, folded, of rows that are not public."""

_HEADING = 120
"""Characters; a longer line that speaks of closed sittings is running text."""


def public(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks without those under a heading that says they are not public, and rows whose own cell says so.

    A heading holds until the next one of the other kind; one that names both ("öffentliche und nichtöffentliche") changes nothing.
    """
    closed = False
    for each in blocks:
        if each.kind != "control" and len(each.text) <= _HEADING:
            shut, opened = bool(_CLOSED.search(each.text)), bool(_OPEN.search(each.text))
            closed = shut if shut != opened else closed
        if not closed and not (each.kind == "control" and _MARKS & {fold(text) for text in split(each.text)}):
            yield each


def paragraphs(blocks: Sequence[Block], *, contiguous: bool) -> Iterator[Block]:
    """The blocks; lines outside of tables that follow each other are one."""
    for kind, group in groupby(blocks, key=lambda each: each.kind):
        members = list(group)
        if kind not in ("head", "text"):
            yield from members
            continue
        text, spots, joint = "", [], "" if contiguous else "\n"
        for index, each in enumerate(members):
            text += joint if index else ""
            spots += shifted(each.spots, len(text))
            text += each.text
        yield Block(text=text, kind=kind, spots=tuple(spots))
