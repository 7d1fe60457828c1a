"""Who puts a paper or a motion before the council, and whose words stand under a heading."""

import re
from typing import Final

from ...records import AgendaItem, Document
from ..office_names import UNIT
from . import cues as cue
from .actors import nominative
from .parties import GROUP, PARTY, bare, party
from .persons import persons

Said = tuple[str | None, str | None]
"""Function and party."""

ADMINISTRATION: Final = "Verwaltung"
MOVER: Final = "Antragsteller"
_OF_WHOM: Final = re.compile(rf"(?:[ \n]|:\s?)(?:(?:de[rs]|von|vom|die|den)[ \n])*(?:{GROUP}|(?P<party>{PARTY}))")
_MINUTES: Final = re.compile(r"\b(?:Niederschrift|Protokoll|Sitzung|Auszug)\b")
_HEAD: Final = 8
_LINE: Final = 120
_FUNCTION: Final = re.compile(rf"(?:{UNIT.pattern})")


def heading_voice(text: str) -> Said | None:
    """Whose words a heading announces: "Antrag der FDP-Fraktion", "Stellungnahme der Verwaltung", "Bericht des Bürgermeisters"."""
    if found := cue.TELLING.search(text):
        rest = text[found.end() :]
        one = next(persons(text[found.start() :]), None)
        if one and one.function:
            return one.function, one.party
        office = _FUNCTION.match(rest)
        return (nominative(office.group(), found.group()), None) if office else None
    return mover(text)


def mover(text: str) -> Said | None:
    """The faction whose motion the line names."""
    for found in cue.MOTION.finditer(text):
        whom = _OF_WHOM.match(text, found.end())
        named = whom and (whom["before"] or whom["behind"] or whom["party"])
        if named and (name := party(named, local=True)):
            return MOVER, bare(name)
    return None


def proposer(document: Document) -> Said | None:
    """Who speaks in a paper or motion as a whole: the faction that moves it, else the administration; None in other texts."""
    lines = [line for line in document.text[:1_500].splitlines() if line.strip()][:_HEAD]
    head = [document.title, *(line for line in lines if len(line) <= _LINE)]
    if document.kind == "paper" or (document.kind == "text" and not any(_MINUTES.search(line) for line in head)):
        moved = next((said for line in head if (said := mover(line))), None)
        is_paper = document.kind == "paper" or any(cue.PAPER.search(line) for line in head)
        return moved or ((ADMINISTRATION, None) if is_paper else None)
    return None


def moved_in(item: AgendaItem | None) -> Said | None:
    """The faction whose motion the item treats, by its title."""
    return mover(item.name) if item else None
