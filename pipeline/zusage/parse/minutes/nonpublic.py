"""What of minutes is not public, by the headings of their parts and the marks of their items; it is never stored."""

import re
from dataclasses import dataclass, field

from ...text import fold
from ...vendors.public import is_part_heading, part
from .heads import Head
from .numbers import Key

_LETTERED = r"^[\s*#]{0,8}(?:(?:[A-Z0-9IVX]{1,4}[.)]|Teil\s[A-Z0-9IVX]{1,4}:?)\s{0,3}[-–]?\s{0,3})?"
_OF = r"(?:(?:protokoll|niederschrift|tagesordnung)\s{0,3}(?:zum|des|für den|[-–:])\s{0,3})?"
"""Before the name of a part: "Protokoll zum nichtöffentlichen Teil"."""

_PARTS = r"(?:teils?|sitzung(?:steils?)?|beratung|tagesordnung(?:spunkte)?|angelegenheiten|beratungspunkte)\b"
_TAIL = _PARTS + r"(?:.{0,20}|\s(?:de[rs]|am|vom)\s.{0,120}[^.\s])\s*$"
_CLOSED = re.compile(
    rf"{_LETTERED}(?:{_OF}nicht\s?-?öffentliche[rn]?\s{{0,3}}{_TAIL}|nicht\s?-?öffentlich\W{{0,3}}(?<=[:)])\s*$)"
    r"|^[\s*#]{0,8}(?:[A-Z]|[IVX]{1,4}|Teil\s\w{1,3})[.):]{0,2}\s{0,3}[-–]?\s{0,3}nicht\s?-?öffentlich\W{0,3}$"
    r"|^\W{0,4}(?:(?:unter|unter dem)\s)?ausschluss der öffentlichkeit\W{0,4}$"
    r"|^\W{0,4}die öffentlichkeit (?:wird|ist)(?: nun(?:mehr)?)?(?: von der sitzung)? ausgeschlossen\W{0,4}$",
    re.IGNORECASE,
)
_SAYS_CLOSED = re.compile(
    r"^[\s#*]{0,8}(?:zu\s)?(?:TOP|Tagesordnungspunkt|Punkt)\s{0,3}[\d.]{1,8}\s{0,3}"
    r"\((?:nicht\s?-?öffentlich|nö|n\.?\s?ö\.?)\)",
    re.IGNORECASE,
)
"""The head of an item that is marked behind its number: "TOP 12 (nichtöffentlich)"."""

_OPEN = re.compile(
    rf"{_LETTERED}(?:wiederherstellung der öffentlichkeit.{{0,20}}$|{_OF}öffentliche[rn]?\s{{0,3}}{_TAIL})",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"^[\s#*]{0,8}(?:[Zz]u\s+)?(?:TOP|Top|Tagesordnungspunkt|Punkt)\s{0,3}(?P<mark>NÖ|Nö|N|Ö)[\s.]{0,3}\d"
)
_MAY_NAME_ITEM = re.compile(r"[\s#*]{0,8}[zZtTpP]")
"""How lines begin that the two patterns above fit: with "zu", or one of the words for an item."""

_OF_OPEN = re.compile(r"^[\s#*|]{0,8}Ö[\s.]{0,2}\d")
_OF_CLOSED = re.compile(r"^[\s#*|]{0,8}N(?:Ö|ö)?[\s.]{0,2}\d{1,3}(?:\.\d{1,3}){0,3}[\s.:)|]")
"""Marks without the word TOP; "N 4" says something only where items marked "Ö 3" stand beside it."""

_PART_WORD = re.compile(r"teil|sitzung|tagesordnung|tops?\b|punkte", re.IGNORECASE)
"""Without one of these, "nichtöffentlich" is a cell of a table that says how a paper was treated."""

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
    return re.sub(r"\s", "", text) if text[1:2].isspace() and _SPACED.match(text.strip()) else text


@dataclass(slots=True)
class Gate:
    """Walks minutes from top to bottom and says which lines are public.

    A heading of a part, or the mark of an item, holds until the next one. An agenda in front names both parts, and the
    minutes behind it begin without a heading: the first item printed once more opens the gate, unless a resolution or
    a debate was read before. A title that both parts have ("Mitteilungen") opens it only where the numbers run through
    both parts, so that the number is of the public one. In doubt a line stays out.
    """

    closed: bool = False
    debated: bool = False
    marked: bool = False
    lowest: Key | None = None
    agenda: set[tuple[Key, str]] = field(default_factory=set)

    def admits(self, text: str, *, label: str | None = None, head: Head | None = None, below: str = "") -> bool:
        """Whether this line is public.

        `label` is the kind of section that it opens, `head` the item's head that it may be, if any; `below` is the
        line that holds the title of a head without one.
        """
        said = self._marks(text)
        said = _said(despaced(text)) if said is None else said
        key = _key(head, below) if head else None
        if said is not None:
            self.closed = not said
        elif self.closed and not self.debated and key in self.agenda and self._tells(key):
            self.closed = False
        if self.closed and key and not self.debated:
            self.lowest = min(self.lowest or key[0], key[0])
        if not self.closed:
            # An item that comes again in the open part is no longer the agenda's: from there on the minutes speak.
            self.debated |= key in self.agenda or (bool(self.agenda) and label not in (None, "agenda", "attendance"))
            self.agenda |= {key} if key else set()
        return not self.closed

    def _marks(self, text: str) -> bool | None:
        if not text.lstrip(" #*|").startswith(("Ö", "N")):
            return None
        if _OF_OPEN.match(text):
            self.marked = True
            return True
        return False if self.marked and _OF_CLOSED.match(text) else None

    def _tells(self, key: tuple[Key, str] | None) -> bool:
        return key is not None and (
            not key[1].startswith(_SHARED) or (self.lowest is not None and key[0] < self.lowest)
        )


def _said(text: str) -> bool | None:
    """Whether the part or item that begins here is public; None where the line begins none."""
    if _MAY_NAME_ITEM.match(text):
        if marked := _MARKED.match(text):
            return marked["mark"] == "Ö"
        if _SAYS_CLOSED.match(text):
            return False
    lowered = text.lower()
    if "ffentlich" not in lowered and "vertraulich" not in lowered and "geschlossen" not in lowered:
        return None
    if _CLOSED.match(text):
        return False
    if _OPEN.match(text):
        return True
    return part(text) if _PART_WORD.search(text) and is_part_heading(text) else None


def _key(head: Head, below: str) -> tuple[Key, str] | None:
    title = fold(head.title or below)[:_KEY]
    return (head.key, title) if len(title) >= 4 else None
