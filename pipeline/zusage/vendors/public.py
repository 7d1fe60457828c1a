"""What is public and what is not: marks before item numbers, headings of agenda parts."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from ..text import fold, squeeze

_MARK = re.compile(r"^(?P<mark>NÖ|Nö|Ö|N|ö|n)(?=[\s.\d]|$)\.?\s{0,3}(?P<number>.{0,40})$")
_SUPPLEMENT = re.compile(r"\s{0,5}(?:Nachtrag\b.{0,40}|\*)$", re.DOTALL)
"""A supplement mark in the number's cell: "Ö 4 Nachtrag: 01.09.2026 *"."""

_CLOSED = re.compile(r"nicht[\s-]{0,2}oeffentlich|vertraulich|geheim|geschlossene")
_OPEN = re.compile(r"(?<!nicht)(?<!nicht )(?<!nicht-)oeffentlich")
_MADE_KNOWN = re.compile(r"bekannt|gefasst|\baus\b")
_FILLING = re.compile(
    r"\b(?:nicht|oeffentliche[rnsm]?|oeffentlich|teil|sitzung|sitzungsteil|tagesordnung|tagesordnungspunkte?|tops?|vertrauliche[rnsm]?|geschlossene[rnsm]?"
    r"|nichtoeffentliche[rnsm]?|nichtoeffentlich|und|der|des|in|im|zur|die|[a-d]|[ivx]{1,4}|\d{1,2})\b"
)


def read_number(printed: str) -> tuple[bool | None, str | None]:
    """The mark and the number of "Ö 3.1", "N 12", "NÖ 4", "7": True public, False not, None where there is no mark."""
    text = squeeze(_SUPPLEMENT.sub("", printed))
    match = _MARK.match(text)
    if match is None:
        return None, text or None
    return not match["mark"].lower().startswith("n"), match["number"].strip() or None


def part(heading: str) -> bool | None:
    """Whether the part under `heading` is public; None where the heading says nothing or names both parts."""
    text = fold(heading)
    closed, opened = bool(_CLOSED.search(text)), bool(_OPEN.search(text))
    return None if closed == opened else opened


@lru_cache(maxsize=4096)  # the same names stand on every page, each of them twice
def hides(name: str) -> bool:
    """Whether a file's name says that it is not public ("Niederschrift nichtöffentlich").

    What is made known of a non-public sitting is public: "Bekanntgabe nichtöffentlich gefasster Beschlüsse".
    """
    return part(name) is False and not _MADE_KNOWN.search(fold(name))


def is_part_heading(title: str) -> bool:
    """Whether a title is nothing but the heading of a part ("II. Nichtöffentlicher Teil"), not an item's title.

    "Bekanntgabe der in nichtöffentlicher Sitzung gefassten Beschlüsse" is a public item.
    """
    text = fold(title)
    return part(title) is not None and not re.sub(r"[\W_]+", "", _FILLING.sub(" ", text))


@dataclass(slots=True)
class Gate:
    """Walks an agenda from top to bottom and says which rows are public.

    A heading or a mark holds until the next one; an unmarked row is like the row before it, and public where nothing
    was said yet. A row marked public under a non-public heading stays out: one of the two is wrong, and silence harms
    nobody. `closed` are the numbers of the rows that stayed out.
    """

    heading: bool | None = None
    last: bool | None = None
    closed: list[str] = field(default_factory=list)

    def pass_heading(self, text: str) -> None:
        """Takes note of a heading row."""
        said = part(text)
        if said is not None:
            self.heading, self.last = said, said

    def admits(self, mark: bool | None, number: str | None = None) -> bool:
        """Whether the row with this mark is public; of one that is not, `number` is all that is kept."""
        if mark is not None:
            self.last = mark
        public = self.last is not False and self.heading is not False
        if number and not public:
            self.closed.append(number)
        return public
