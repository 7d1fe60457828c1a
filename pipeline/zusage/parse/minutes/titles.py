"""Titles of items: joined where they run over lines, without paper numbers, dots and page numbers beside them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...text import squeeze
from ..lines import Line, block
from .heads import Head, open_ended
from .numbers import step
from .papers import cleaned, paper_in
from .rows import Row

_SENTENCE = re.compile(
    r"(?:Der|Die|Das|Es|Herr|Frau|Hr\.|Fr\.|Ein|Eine|Auf|Nach|In|Im|Am|Mit|Zu|Zur|Zum|Für|Er|Sie|Dem|Den|Hierzu|Keine|Ohne|Wortmeldung"
    r"|Ratsherr|Ratsfrau|Ratsmitglied|Stadtr[aä]t\w*|Bürgermeister\w*|Oberbürgermeister\w*|Beigeordnete\w?|Vorsitzende\w?|Ausschuss\w*)\b"
)
VERB = re.compile(
    r"\b(?:wird|werden|wurde|wurden|ist|sind|hat|haben|beschließt|stimmt|nimmt|soll|sollen|beauftragt|bittet|empfiehlt|legt|stehen)\b"
)
"""Verbs that make a sentence; titles of items have none."""

_NO_TITLE = re.compile(r"[^\w(„\"–'-]|-{2}|gez\b|[^\w]*$")
"""What begins with a bullet, or signs the minutes, goes on with no title."""

_LINES = 5
_ASIDE = re.compile(r"(?:[A-ZÄÖÜ][\w-]{1,30}|dazu)\s?:(?:\s|$)")
"""Who brought it in, who reports: "Antrag: SPD", "dazu:"."""

_LEAST = 30
_WIDTH = 36
"""Letters; a shorter line is not full, whatever stands beside it."""

_NEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title with the number of its paper, and the row behind its last line."""

    name: str
    reference: str | None
    stop: int


def title_of(rows: Sequence[Row], index: int) -> Title:
    """The title of the item whose head is the row at `index`."""
    head = rows[index].head
    text, reference = cleaned(head.title if head else rows[index].text)
    pieces = [text] if text else []
    at = last = index
    while at + 1 < len(rows) and at - index < _LINES + 1 and len(pieces) < _LINES:
        at += 1
        row = rows[at]
        if row.text and (paper := paper_in(row.text)):
            reference, last = reference or paper, at
            continue
        if not row.text and not pieces:
            continue
        if not (_begins(row) if not pieces else _goes_on(rows, index, last, at, pieces[-1])):
            break
        text, found = cleaned(row.text)
        reference, last = reference or found, at
        pieces += [text] if text else []
    name = squeeze(block([Line(text=piece) for piece in pieces]).text).strip(" *|")[:300]
    return Title(name=name, reference=reference, stop=last + 1)


def _begins(row: Row) -> bool:
    return not row.label and not (row.head and (row.head.strong or not row.head.title))


def _goes_on(rows: Sequence[Row], start: int, last: int, at: int, piece: str) -> bool:
    """Whether the title goes on in row `at`, `last` being the row of its last line so far."""
    row, head = rows[at], rows[start]
    if not row.text or row.label or (row.head and row.head.strong) or _NO_TITLE.match(row.text):
        return False
    if open_ended(piece) and not piece.endswith((" -", " –")):
        return True
    if row.gap or (row.head and _is_next(rows[start], row.head)):
        return False
    if _ASIDE.match(row.text):
        return False
    if row.text[0].islower() or row.text[0] in "(–-":
        return True
    if row.left > head.left + 2 * row.unit:
        return at == last + 1 or row.left >= rows[last].left
    if at > last + 1 or _SENTENCE.match(row.text):
        return False
    return _is_full(rows, last, row) or _stands_apart(rows, last, at)


def _is_next(first: Row, head: Head) -> bool:
    """Whether a numbered line below a head is an item or a point of its own."""
    follows = first.head is not None and first.head.style == head.style and step(first.head.key, head.key) > 0
    return follows or (bool(head.title) and head.style != "roman")


def _stands_apart(rows: Sequence[Row], last: int, at: int) -> bool:
    """Whether white stands soon below this row, and all above it is of one kind: titles are set narrower than text."""
    below = next((n for n in range(at + 1, min(at + 3, len(rows))) if not rows[n].text or rows[n].gap), None)
    if below is None or len(rows[last].text) < _LEAST or rows[last].line.page != rows[at].line.page:
        return False
    return not any(
        row.label or row.text.endswith((".", "!", "?", ":")) or VERB.search(row.text) for row in rows[at:below]
    )


def _is_full(rows: Sequence[Row], last: int, following: Row) -> bool:
    """Whether the first word of the next row had no room in the last one."""
    near = [row.right for row in rows[max(0, last - 3) : last + _NEAR] if row.line.page == rows[last].line.page]
    if rows[last].right - rows[last].left < _WIDTH * following.unit:
        return False
    word = len(following.text.split(" ", 1)[0]) + 1
    return rows[last].right + word * following.unit > max(near)
