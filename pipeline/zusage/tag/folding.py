"""Text as the patterns of time read it: words cut at a line end joined, one character for any white space; and the way back."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from .misread import mend

# What minutes do to a date: words cut at a line end ("De-\nzember"), soft hyphens, no-break blanks, line breaks.
# "Bau-\nund" keeps its hyphen. Runs of more than three blanks are table columns, empty lines are paragraphs.
_FOLD = re.compile(
    r"(?<=[a-zäöüß])[-\u00ad\ufffe\x02][ \t]{0,3}\r?\n[ \t]{0,8}(?=[a-zäöüß])(?!(?:und|oder|sowie|bzw)\b)"
    r"|[\u00ad\ufffe\x02\u200b]|\s{2,}|[^\S ]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """`text` with every stretch of white space as one character and cut words joined, and the way back."""

    text: str
    cuts: tuple[int, ...]
    shifts: tuple[int, ...]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the unfolded text of `text[start:end]`."""
        return start + self._shift(start), end - 1 + self._shift(end - 1) + 1

    def _shift(self, position: int) -> int:
        index = bisect_right(self.cuts, position)
        return self.shifts[index - 1] if index else 0


def unfold(text: str) -> Folded:
    """`text` as the patterns read it: blank for a blank, tab for a column gap, line feed for a paragraph's end."""
    parts: list[str] = []
    cuts: list[int] = []
    shifts: list[int] = []
    done = length = 0
    for match in _FOLD.finditer(text):
        blank = _blank(match[0])
        parts += (text[done : match.start()], blank)
        length += match.start() - done + len(blank)
        done = match.end()
        if len(match[0]) != len(blank):
            cuts.append(length)
            shifts.append(done - length)
    parts.append(text[done:])
    return Folded(text=mend("".join(parts)), cuts=tuple(cuts), shifts=tuple(shifts))


def _blank(found: str) -> str:
    if not found.isspace():
        return ""
    breaks = found.count("\n")
    if breaks > 1:
        return "\n"
    return "\t" if not breaks and (len(found) > 3 or "\t" in found) else " "
