"""What of minutes is not public, by the headings of their parts and the marks of their items; it is never stored."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ...records.vocabulary import LISTS
from ...text import fold
from .heads import Head, bare
from .marks import is_closed, is_open, is_open_beside, plain_number, unmarked
from .numbers import Key
from .part_headings import begins_closed, ends_open, heading, is_of_closed_sitting, plain, reopens, speaks

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

_VERB = re.compile(
    r"\b(?:wird|werden|wurden?|ist|sind|hat|haben|stimmt|beschließt|nimmt|teilt|berichtet|erklärt|fragt)\b"
)
_END = re.compile(r"\w{4,}[.!?]$")
_VOTE = re.compile(r"\d\s?:\s?\d{1,3}$|einstimmig|mehrheitlich|zugestimmt|Ja-?[Ss]timme|\d\s(?:Ja|Nein)\b")
_LONG = 50
_SEEN = 300
"""Characters of a line that are searched for a sentence."""

_FEW, _MOST = 0.3, 0.5
"""Shares of an agenda's items that come again behind it, where it is called an agenda and where it is not."""


def despaced(text: str) -> str:
    """The line, a letter-spaced one ("B e s c h l u s s :") without its blanks."""
    return re.sub(r"\s", "", text) if text[1:2].isspace() and _SPACED.match(text.strip()) else text


@dataclass(slots=True)
class Gate:
    """Walks minutes from top to bottom and says which lines are public.

    A heading of a part, the mark of an item, or a sentence by which the closed part begins holds until the next one. An
    agenda in front names both parts, and the minutes behind it begin without a heading: the first item printed once more
    opens the gate, unless a resolution or a debate was read before. A title that both parts have ("Mitteilungen") opens
    it only where the numbers run through both parts, so that the number is of the public one. An item that stood in the
    closed part of the agenda is closed wherever it comes again. In doubt a line stays out.
    """

    last_lines: Mapping[tuple[Key, str], int] | None = None
    closed: bool = False
    cause: str = ""  # "part", "mark" or "sentence"
    debated: bool = False
    marked: bool = False
    ended: bool = False
    lowest: Key | None = None
    last: Key | None = None
    agenda: set[tuple[Key, str]] = field(default_factory=set)
    again: set[tuple[Key, str]] = field(default_factory=set)
    hidden: set[tuple[Key, str]] = field(default_factory=set)
    above: tuple[str, str] = ("", "")
    labelled: bool = False
    line: int = 0

    def admits(self, text: str, *, label: str | None = None, head: Head | None = None, below: str = "") -> bool:
        """Whether this line is public.

        `label` is the kind of section that it opens, `head` the item's head that it may be, if any; `below` is the
        next line that holds words.
        """
        key = item_key(head, below) if head else None
        said = self._says(text, head, below, key)
        if said is not None:
            self.closed, self.cause = not said[0], said[1]
            self.ended = False
        self._remember(text, label, key, head)
        return not self.closed

    def _says(self, text: str, head: Head | None, below: str, key: tuple[Key, str] | None) -> tuple[bool, str] | None:
        """Whether public text begins here, and what says so; None where it goes on as it was."""
        marked = self._marks(text, head, below)
        if marked is not None:
            return marked, "mark"
        if speaks(text) or speaks(self.above[1]):
            if (said := heading(text[:_SEEN].strip(), self.above[1], self.above[0])) is not None:
                return said, "part"
            if (told := self._sentence(text[:_SEEN])) is not None:
                return told, "sentence"
        if self.closed and key in self.agenda and self._comes_again(key):
            return True, "agenda"
        if not self.closed and key and key not in self.agenda and (key in self.hidden or self.ended):
            return False, "part"
        return None

    def _sentence(self, text: str) -> bool | None:
        """What a sentence tells that ends in this line. A letterhead tells when the parts began; no part begins there."""
        if not speaks(text) and not speaks(self.above[1]):
            return None
        whole = plain(" ".join((*self.above, text)))
        if self.closed:
            return True if reopens(whole) else None
        if not self.agenda:
            return False if is_of_closed_sitting(plain(text)) else None
        if begins_closed(whole) or begins_closed(plain(text)):
            return False
        self.ended |= ends_open(whole)
        return None

    def _marks(self, text: str, head: Head | None, below: str) -> bool | None:
        if is_closed(text, head, below):
            return False
        if is_open(text):
            self.marked = True
            return True
        number = plain_number(text) if "N" in text[:10] else None
        if number is not None and (self.marked or (self.last is not None and number == self.last[0] + 1)):
            return False
        return True if self.closed and self.cause == "mark" and is_open_beside(text, head) else None

    def _comes_again(self, key: tuple[Key, str] | None) -> bool:
        """Whether an item of the agenda in front shows that the public part begins, or goes on."""
        if self.debated and (self.cause != "sentence" or key in self.again):
            return False
        if key is None or (key[1].startswith(_SHARED) and (self.lowest is None or key[0] >= self.lowest)):
            return False
        if self._was_agenda():
            return True
        self.debated = True
        return False

    def _was_agenda(self) -> bool:
        """Whether enough of the public items come again from here on: of other parts that begin with 1 few titles are alike."""
        if self.last_lines is None or self.cause == "sentence":
            return True
        left = sum(self.last_lines.get(key, -1) >= self.line for key in self.agenda)
        return left > (_FEW if self.labelled else _MOST) * len(self.agenda)

    def _remember(self, text: str, label: str | None, key: tuple[Key, str] | None, head: Head | None) -> None:
        if self.closed and key:
            self.hidden.add(key)
            if not self.debated:
                self.lowest = min(self.lowest or key[0], key[0])
        if not self.closed:
            # An item that comes again in the open part is no longer the agenda's: from there on the minutes speak.
            self.again |= {key} & self.agenda if key else set()
            if not self.debated and self.agenda:
                self.debated = key in self.agenda or _is_debate(label) or _is_prose(text, head)
            self.agenda |= {key} if key else set()
            self.last = head.key if head else self.last
        self.above = ("" if head else self.above[1], bare(text)[-_SEEN:])
        self.labelled |= label == "agenda"
        self.line += 1


def _is_debate(label: str | None) -> bool:
    return label is not None and label not in LISTS


def _is_prose(text: str, head: Head | None) -> bool:
    """Whether the line is of a sentence: an agenda has titles alone."""
    words = text.strip()
    if head is not None or not words:
        return False
    ends = words.count(" ") >= 2 and _END.search(words) is not None
    return ends or _VOTE.search(words) is not None or (len(words) > _LONG and _VERB.search(words) is not None)


def item_key(head: Head, below: str) -> tuple[Key, str] | None:
    """What tells an item from others: its number and the beginning of its title; None where it has too little of one."""
    title = fold(unmarked(head.title or below))[:_KEY]
    return (head.key, title) if len(title) >= 3 else None
