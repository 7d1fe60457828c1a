"""How lines are laid out: rows of tables, points of lists, page numbers, headings and what stands under them."""

import re
from collections.abc import Iterator

_HEADING_LENGTH = 110
_TITLE_LENGTH = 400
LONGEST = 2_000
"""Characters of a sentence; what is longer is a table or debris without stops, and nobody could check a quote of it."""

_BULLETS = "*•·●▪◦Ø§►➢→✓✗■□–+>\uf0b7\uf0a7\uf0d8\uf02d-"
_MARKS = " \t\u00a0#" + _BULLETS
_MONTH = r"(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)"
_BULLET = re.compile(
    rf"(?:([{re.escape(_BULLETS)}\uf000-\uf0ffo])|\(?(\d{{1,2}}|[a-z])[.)]|(?:Nr\.|Ziff\.)[ ]?\d)[ \t\u00a0](?!\s*{_MONTH})"
)
_POINT = re.compile(r"[ \u00a0]{0,20}\S{1,3}[ \u00a0]{1,8}")
_LIST_ONLY = re.compile(r"[►➢→✓✗■□\uf000-\uf0ff][ \t\u00a0]{0,8}\S")
"""Bullets that only printed lists have; those that running text knows too are split with the sentences."""
_NEXT_LINE = re.compile(r"\n([ \u00a0]{0,20})(?=\S)")
_BLANKS = re.compile(r"[ \u00a0]{0,200}")
_CELLS = re.compile(r"\S ?\| ?\S|\w\S?[ \u00a0]{4,}\S|\w\S?[ \u00a0]{3,}\S[^\n]{0,300}?\S[ \u00a0]{3,}\S|\S\t+\S|\.{6}")
PAGE = re.compile(r"[–-]?[ ]?(?:Seite[ ])?\d{1,4}[ ]?[–-]?(?:[ ]von[ ]\d{1,4})?")
_ITEM_HEAD = re.compile(
    r"(?:#+[ ]|(?:\d+\.\s*)?(?:Zu\s+)?(?:TOP|Punkt|Tagesordnungspunkt)\s*(?:Ö\s*|N\s*)?\d|(?:Betreff|Betr\.?|Gegenstand|Thema)\s*:)"
)
"""Begins the title of an agenda item, a motion or a letter: what all that follows is about."""
_DEEPEST = 6

TITLE, HEADING, LEAD, POINT = range(4)
"""Levels: title of an item, heading, line that ends with a colon, bullet that others explain. A higher one closes the lower ones."""


def points(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The points of a list and the rows of a table that were taken for one sentence, each by itself."""
    for cut in _NEXT_LINE.finditer(text, start, end):
        new = _LIST_ONLY.match(text, cut.end()) or (_in_row(text, start) and _in_row(text, cut.end()))
        if new or len(cut[1]) < _indent(text, cut.start()) - 1:  # less far in than the line before it
            yield start, start + len(text[start : cut.start()].rstrip())
            start = cut.end()
    yield start, end


def _indent(text: str, at: int) -> int:
    """How far in the line begins that ends at `at`."""
    found = _BLANKS.match(text, _line_start(text, at))
    return len(found.group()) if found else 0


def _in_row(text: str, at: int) -> bool:
    """Whether the line around `at` has several cells."""
    begin, stop = _line_start(text, at), text.find("\n", at, at + LONGEST)
    if stop < 0 and at + LONGEST < len(text):
        return False  # a line without end is debris
    mark = _POINT.match(text, begin)
    begin = mark.end() if mark else begin
    return _CELLS.search(text, begin, at + LONGEST if stop < 0 else stop) is not None


def _line_start(text: str, at: int) -> int:
    """Where the line around `at` begins, or the last part of it that is of bearable length."""
    low = max(0, at - LONGEST)
    return max(low, text.rfind("\n", low, at) + 1)


class Rows:
    """Tells where the row of a table begins that a place stands in; asked in the order of places, it reads each line once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._end, self._row = -1, -1

    def at(self, start: int) -> int:
        """Where the line around `start` begins, if it has several cells, else -1."""
        if start > self._end:
            stop = self._text.find("\n", start)
            self._end = len(self._text) if stop < 0 else stop
            self._row = _line_start(self._text, start) if _in_row(self._text, start) else -1
        return self._row


def bullet_at(text: str, start: int) -> str:
    """What kind of bullet a sentence begins with, and how far in: "1" for all numbers; empty without one."""
    found = _BULLET.match(text, start)
    if not found:
        return ""
    indent = start - text.rfind("\n", max(0, start - 40), start) - 1
    return f"{indent // 2}{found[1] or ('1' if (found[2] or '1').isdigit() else 'a')}"


def level_of(text: str, start: int, end: int, bullet: str, follows: str | None) -> int:
    """How high a heading stands; -1 for a sentence that is none."""
    if _ITEM_HEAD.match(text, start, end) and end - start <= _TITLE_LENGTH and text[end - 1] not in ".!?;":
        return TITLE
    if not _is_heading(text, start, end):
        return -1
    if text[start:end].rstrip("*_ ").endswith(":"):
        return LEAD
    if bullet:  # a number at the margin counts headings as often as it counts points
        explained = follows is not None and follows != bullet
        return POINT if explained else HEADING if bullet[1:] == "1" and follows is None else -1
    return HEADING


def _is_heading(text: str, start: int, end: int) -> bool:
    """A short line of its own without a closing stop, or one that ends with a colon."""
    piece = text[start:end]
    if len(piece) > _HEADING_LENGTH or piece.rstrip("*_ ")[-1:] in ".!?;," or "\n" in piece.strip():
        return False
    line_start = text.rfind("\n", 0, start) + 1
    return not text[line_start:start].strip(_MARKS) and text[end : end + 3].lstrip(" \t\u00a0*")[:1] in ("\n", "\r", "")


class Headings:
    """The headings over a sentence, as a stack."""

    def __init__(self) -> None:
        self._open: list[tuple[int, int, str]] = []
        self._fresh = False

    def leads(self, level: int, follows: str | None) -> int:
        """The level of a heading once it is clear that something stands under it: no point explains the one before its list."""
        return -1 if level == POINT and any(mark == follows for *_, mark in self._open[-_DEEPEST:] if mark) else level

    def before(self, number: int, level: int, bullet: str) -> tuple[int, ...]:
        """The headings over sentence `number`, which is one of `level` itself, or none (-1)."""
        while self._open and self._closes(level, bullet):
            self._open.pop()
        above = tuple(each for each, *_ in self._open[-_DEEPEST:])
        if level >= 0:
            self._open.append((number, level, bullet))
        self._fresh = level >= 0
        return above

    def _closes(self, level: int, bullet: str) -> bool:
        """Whether the innermost heading ends here: at the next one of its kind or a higher one, or at its list's next point."""
        _, last, mark = self._open[-1]
        if bullet and any(bullet == other for *_, other in self._open[-_DEEPEST:]):
            return True
        # Two headings with nothing between them are one title in two lines.
        return level >= 0 and (last > level or (last == level and not self._fresh and not (mark and bullet)))
