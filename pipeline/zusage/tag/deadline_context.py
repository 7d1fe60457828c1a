"""What stands around a calendar expression: its sentence to either side, its clause, its line, its table column."""

import re
from dataclasses import dataclass
from itertools import takewhile

from .deadline_cues import CLOCK
from .folding import unfold
from .values import Found

# Characters to either side; a sentence longer than that is a list or a table.
_REACH = 320
_TABLE = 8000
_CLAUSE = re.compile(
    # No border inside a number or clock time, nor behind an ordinal or an abbreviation: "1,2 Mio. Euro", "am 3. Mai".
    r"[;!?(]|[,:](?!\d)|(?<=[a-zäöüß]{3})\. | [–-] |– |\t|\n|\|"
    r"| und (?=(?:ist|sind|wird|werden|soll|sollen|hat|haben|wurden?|war|waren|kann|muss|will)\b)"
)
_GAP = re.compile(r" {3,}|\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The folded words of the sentence before and after an expression, and its clause with ◆ in its place.

    `head`: what stands before it on its line where nothing but a clock time follows. `column`: the head of the table
    column whose cell it fills. Both None elsewhere.
    """

    left: str
    right: str
    clause: str
    head: str | None
    column: str | None


def context_of(text: str, found: Found, sentence: tuple[int, int]) -> Context:
    """The context of `found` in `text`; `sentence` are the character bounds of its sentence."""
    low, high = max(sentence[0], found.start - _REACH), min(max(sentence[1], found.end), found.end + _REACH)
    if not text[low : found.start].strip():
        low = _line_before(text, low)
    left, right = unfold(text[low : found.start]).text, unfold(text[found.end : high]).text
    begins = [match.end() for match in _CLAUSE.finditer(left)]
    ends = _CLAUSE.search(right)
    clause = f"{left[begins[-1] if begins else 0 :]}◆{right[: ends.start() if ends else len(right)]}"
    line = _line(text, found)
    head, column = _head(text, found, line), _column(text, found, line)
    return Context(left=left, right=right, clause=clause, head=head, column=column)


def _line_before(text: str, low: int) -> int:
    """Where the line above begins: "bis\\n31. Dezember" looks as if a numbered sentence began with the figure."""
    above = text[max(0, low - 80) : low]
    stripped = above.rstrip()
    if not stripped or stripped[-1] in ".!?:;|" or "\n" in above[len(stripped) :].replace("\n", "", 1):
        return low
    return low - len(above) + stripped.rfind("\n") + 1


def _line(text: str, found: Found) -> tuple[int, int] | None:
    """The bounds of the line; None for one so long that it is running text."""
    start, stop = (
        text.rfind("\n", max(0, found.start - _REACH), found.start),
        text.find("\n", found.end, found.end + _REACH),
    )
    if (start < 0 and found.start > _REACH) or (stop < 0 and len(text) - found.end > _REACH):
        return None
    return start + 1, len(text) if stop < 0 else stop


def _head(text: str, found: Found, line: tuple[int, int] | None) -> str | None:
    if line is None or found.start - line[0] > 80:
        return None
    rest = text[found.end : line[1]]
    alone = not rest.strip(" \t\u00a0\r.") or CLOCK.match(rest)
    return unfold(text[line[0] : found.start]).text.lstrip() if alone else None


def _column(text: str, found: Found, bounds: tuple[int, int] | None) -> str | None:
    if bounds is None:
        return None
    line, at, span = text[bounds[0] : bounds[1]], found.start - bounds[0], text[found.start : found.end]
    above = text[max(0, bounds[0] - _TABLE) : bounds[0]].split("\n")[-2::-1]
    if "|" in line:
        return _parted(line, at, span, list(takewhile(lambda row: "|" in row, above)))
    rest = line[at + len(span) :]
    if not _GAP.search(line[max(0, at - 3) : at]) or not (_GAP.match(rest) or not rest.strip()):
        return None
    rows = list(takewhile(str.strip, above))
    return _aligned(rows[-1], at) if rows else None


def _parted(line: str, at: int, span: str, rows: list[str]) -> str | None:
    """The head of a column between "|"; None where the cell holds more than the expression or no row stands above."""
    index = line.count("|", 0, at)
    cells = rows[-1].split("|") if rows else []
    return cells[index] if line.split("|")[index].strip() == span and index < len(cells) else None


def _aligned(row: str, at: int) -> str | None:
    """The cell of `row` that begins nearest to the offset `at`; None where none begins within a dozen characters."""
    cells = [(abs(match.start() - at), match[0]) for match in re.finditer(r"\S+(?: {1,2}\S+)*", row)]
    near = min(cells, default=(_REACH, ""))
    return near[1] if near[0] <= 12 and len(cells) > 1 else None
