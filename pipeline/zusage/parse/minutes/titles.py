"""Titles of items: joined where they run over lines, without paper numbers, dots and page numbers beside them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...text import squeeze
from ..lines import Line, block
from .heads import Head, open_ended, step
from .rows import Row

_WORD = (
    r"(?:(?:Beschluss|Informations|Mitteilungs|Verwaltungs|Sitzungs|Berichts|Antrags)?[Vv]orlagen?|Drucksachen?|Drs\.|DS|Antrag)"
    r"(?:-?\s?Nr\.?|nummer|-ID)?\s{0,2}[:.]?\s{0,3}"
)
_KINDS = r"(?:DS|Drs|BV|VO|VL|MV|IV|SV|RV|GV|AN|AF|AT|BE|VV|KT|SR|GR|STVV|SVV|BVV|V|A|B|M|I)"
_ID = rf"(?:{_KINDS}[ -])?(?:[A-ZÄÖÜ][A-Za-zäöü]{{0,9}}[./-]){{0,3}}\d{{1,6}}(?:\s?[/-]\s?(?:\d[\w.]{{0,8}}|[A-Z]{{1,4}}(?!\w))){{1,4}}"
_PAPER = re.compile(rf"[(\[]?(?:{_WORD})?(?P<id>{_ID})[)\]]?(?:\s\(?(?:öffentlich|ö)\)?)?")
_BEHIND = re.compile(rf"[\s,;:–-]{{0,4}}[(\[]?(?:{_WORD}(?P<named>{_ID})|(?<=\s)(?P<plain>{_ID}))[)\]]?$")
_BEFORE = re.compile(rf"(?:{_WORD}(?P<named>{_ID})|(?P<plain>{_ID}))\s{{0,3}}[-–:,]?\s{{1,8}}(?=[A-ZÄÖÜ„\"])")
_YEARS = re.compile(r"(?:19|20)\d\d\s?[/-]\s?(?:(?:19|20)\d\d|\d\d)")
"""A school year or a budget of two years, not a paper's number."""

_CELLS = re.compile(r"\s{4,}|\s*\|\s*|\t+")
_LEADER = re.compile(r"[\s.…_]{3,}\d{0,3}$")
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

_DIGIT = re.compile(r"\d")
_TAIL, _HEAD, _LONGEST = 8, 24, 80
"""Characters: how near the end a paper's number ends, how near the start one begins, how long a line of one is at most."""

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


def cleaned(text: str) -> tuple[str, str | None]:
    """A line of a title without paper number, dots and page number, and that paper number."""
    cells = [cell for cell in _CELLS.split(text) if cell]
    references = [paper for cell in cells[1:] if (paper := paper_in(cell))]
    words = next((cell for cell in cells if not paper_in(cell)), "")
    words = _LEADER.sub("", words) if words.endswith(tuple("0123456789._…")) else words
    for match in (
        _BEHIND.search(words) if _DIGIT.search(words, len(words) - _TAIL) else None,
        _BEFORE.match(words) if _DIGIT.search(words, 0, _HEAD) else None,
    ):
        found = (match["named"] or match["plain"]) if match else None
        if match and found and not (match["plain"] and _YEARS.fullmatch(found)):
            words = words.removesuffix(match.group()).removeprefix(match.group()).strip()
            references.append(found)
    return words.strip(), squeeze(references[0]) if references else None


def paper_in(text: str) -> str | None:
    """The paper's number where the text is nothing else."""
    may_be = len(text) < _LONGEST and (text[-1:].isalnum() or text[-1:] in ")]") and _DIGIT.search(text)
    match = _PAPER.fullmatch(text) if may_be else None
    return squeeze(match["id"]) if match else None


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
