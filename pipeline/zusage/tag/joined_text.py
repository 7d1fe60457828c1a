"""A text as it would stand on one endless line, with the way back to the offsets of the original."""

import re
from bisect import bisect_right
from dataclasses import dataclass

# One class of characters first, so that the scan runs over letters at full speed; the branches look back at what it took.
_ODD = re.compile(
    "[-\u2010\u2011\u00ad\\s](?:"
    "(?P<soft>(?<=\u00ad)(?:[ \t]*\r?\n[ \t]*)?)"
    "|(?P<hyphen>(?<=\\w[-\u2010\u2011])[ \t\u00a0]*\r?\n[ \t\u00a0]*(?=\\w))"
    "|(?P<blank>(?<=\\s)\\s+|(?<=[^\\S ])))"
)
_DASHES = str.maketrans("\u2010\u2011", "--")
_ELLIPSIS = re.compile(r"(?:und|oder|sowie|bzw|beziehungsweise)\b")


@dataclass(frozen=True, slots=True)
class Joined:
    """`text` without line ends; `starts[i]` of it stands at `origins[i]` of the original, and what follows runs in step."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original behind a non-empty stretch of `text`."""
        return self._back(start), self._back(end - 1) + 1

    def place(self, offset: int) -> int:
        """Where an offset of the original stands in `text`; one inside what was dropped gives the place behind it."""
        i = bisect_right(self.origins, offset) - 1
        limit = self.starts[i + 1] if i + 1 < len(self.starts) else len(self.text)
        return min(self.starts[i] + offset - self.origins[i], limit)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a non-empty stretch of the original stands in `text`: what `origin` leads back from."""
        return self.place(start), self.place(end - 1) + 1

    def _back(self, offset: int) -> int:
        i = bisect_right(self.starts, offset) - 1
        return self.origins[i] + offset - self.starts[i]


def join(text: str) -> Joined:
    """Divided words put together, soft hyphens dropped, other white space one blank; an empty line stays a line end.

    A hyphen at a line's end goes between small letters, keeps its place before a capital ("Online-\\nDienst") and keeps
    a blank before und, oder, sowie ("Online- und").
    """
    pieces: list[str] = []
    starts, origins = [0], [0]
    length = last = 0
    for match in _ODD.finditer(text):
        start, end = match.span()
        instead = _instead(match)
        pieces += text[last:start], instead
        length += start - last
        if instead:
            starts.append(length)
            origins.append(start)
        length += len(instead)
        starts.append(length)
        origins.append(end)
        last = end
    pieces.append(text[last:])
    return Joined("".join(pieces).translate(_DASHES), tuple(starts), tuple(origins))


def _instead(match: re.Match[str]) -> str:
    taken = match[0]
    if match.lastgroup == "soft":
        return ""
    if match.lastgroup == "blank":
        return "\n" if taken.count("\n") > 1 else " "
    before, after = match.string[match.start() - 1], match.string[match.end()]
    if _ELLIPSIS.match(match.string, match.end()):
        return "- "
    return "" if before.islower() and after.islower() else "-"
