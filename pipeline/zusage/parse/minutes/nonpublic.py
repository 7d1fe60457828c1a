"""What of minutes is not public, by the headings of their parts and the marks of their items; it is never stored."""

import re
from dataclasses import dataclass, field

from ...text import fold
from ...vendors.public import is_part_heading, part

_LETTERED = r"^[\s*#]{0,8}(?:(?:[A-Z0-9IVX]{1,4}[.)]|Teil\s[A-Z0-9IVX]{1,4}:?)\s{0,3}[-–]?\s{0,3})?"
_TAIL = r"(?:teil|sitzung)\b(?:.{0,20}|\s(?:de[rs]|am|vom)\s.{0,120}[^.\s])\s*$"
_CLOSED = re.compile(rf"{_LETTERED}nicht\s?-?öffentliche[rn]?\s{{0,3}}{_TAIL}", re.IGNORECASE)
_OPEN = re.compile(
    rf"{_LETTERED}(?:wiederherstellung der öffentlichkeit.{{0,20}}$|öffentliche[rn]?\s{{0,3}}{_TAIL})", re.IGNORECASE
)
_MARKED = re.compile(
    r"^[\s#*]{0,8}(?:[Zz]u\s+)?(?:TOP|Top|Tagesordnungspunkt|Punkt)\s{0,3}(?P<mark>NÖ|Nö|N|Ö)[\s.]{0,3}\d"
)
_PART_WORD = re.compile(r"teil|sitzung|tagesordnung|tops?\b|punkte", re.IGNORECASE)
"""Without one of these, "nichtöffentlich" is a cell of a table that says how a paper was treated."""

_NUMBERED = re.compile(
    r"^[\s#*]{0,8}(?:zu\s+)?(?:(?:top|tagesordnungspunkt|punkt)\s+)?(?:ö\s*)?(?P<number>\d{1,3}(?:\.\d{1,3}){0,3})[.):]?\s+(?P<title>.{4,300})$",
    re.IGNORECASE,
)
_SPACED = re.compile(r"^(?:\S\s{1,4}){5,60}\S$")
_SHARED = (
    "mitteilung",
    "verschiedenes",
    "sonstiges",
    "anfrage",
    "genehmigung",
    "bekannt",
    "bericht",
    "information",
    "niederschrift",
)
"""Titles, folded, that both parts have: they tell nothing."""

_KEY = 25
"""Characters of a title that are compared; longer ones break over lines."""


def despaced(text: str) -> str:
    """The line, a letter-spaced one ("B e s c h l u s s :") without its blanks."""
    return re.sub(r"\s", "", text) if _SPACED.match(text.strip()) else text


@dataclass(slots=True)
class Gate:
    """Walks minutes from top to bottom and says which lines are public.

    A heading of a part, or the mark of an item, holds until the next one. An agenda in front names both parts, and the
    minutes behind it begin without a heading: the first item printed once more opens the gate, unless a resolution or
    a debate was read before. In doubt a line stays out.
    """

    closed: bool = False
    debated: bool = False
    agenda: set[tuple[str, str]] = field(default_factory=set)

    def admits(self, text: str, *, label: str | None = None) -> bool:
        """Whether this line is public; `label` is the kind of section that it opens, if any."""
        said = _said(despaced(text))
        key = _key(text)
        if said is not None:
            self.closed = not said
        elif self.closed and not self.debated and key in self.agenda:
            self.closed = False
        if not self.closed:
            self.debated |= label not in (None, "agenda", "attendance")
            self.agenda |= {key} if key else set()
        return not self.closed


def _said(text: str) -> bool | None:
    """Whether the part or item that begins here is public; None where the line begins none."""
    if marked := _MARKED.match(text):
        return marked["mark"] == "Ö"
    if _CLOSED.match(text):
        return False
    if _OPEN.match(text):
        return True
    lowered = text.lower()
    hints = "ffentlich" in lowered or "vertraulich" in lowered or "geschlossen" in lowered
    return part(text) if hints and _PART_WORD.search(text) and is_part_heading(text) else None


def _key(text: str) -> tuple[str, str] | None:
    match = _NUMBERED.match(text)
    title = fold(match["title"])[:_KEY] if match else ""
    return (match["number"], title) if match and not title.startswith(_SHARED) else None
