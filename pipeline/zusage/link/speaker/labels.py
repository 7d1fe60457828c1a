"""Labels of speakers at the beginning of a line: "Stadtrat Muster (CDU):", "Anna Muster (SPD):", "Der Vorsitzende:", "Verwaltung:"."""

import re
from typing import Final

from .directory import Directory
from .parties import party
from .persons import NAMES, Person, persons, words_of

_COLON: Final = re.compile(r"[ \n]?(?:\[[^\]\n]{1,40}\])?[ ]?:(?=\s|$)")
_BEFORE: Final = re.compile(
    r"[^\w(]{0,4}(?:(?:Der|Die|(?:Antwort|Stellungnahme|Auskunft)[ ](?:der|des|von))[ \n])?(?=\w)"
)
_NAMED: Final = re.compile(
    rf"[^\w(]{{0,4}}(?:(?:Prof|Dr)\.[ ]?){{0,2}}(?P<names>{NAMES})"
    r"[ \n]?(?:\((?P<party>[^()\n]{1,40})\))?[ ]?(?:\[[^\]\n]{1,40}\])?[ ]?:(?=\s|$)"
)
_OFFICE: Final = re.compile(
    r"\W{0,4}(?:(?:Antwort|Stellungnahme|Auskunft)[ ](?:der|des)[ ])?(?P<office>(?:[A-ZÄÖÜ][a-zäöü]*)?[Vv]erwaltung|"
    r"Bezirksamt|Magistrat|Kämmerei)(?:e?s)?[ ]?:(?=\s|$)"
)
_CLERK: Final = re.compile(r"^(?:Schrift|Protokoll)", re.IGNORECASE)
_LENGTH: Final = 160


def label(text: str, directory: Directory) -> Person | None:
    """The speaker whose label the line begins with; None where it begins with none."""
    text = text[:_LENGTH]
    start = _BEFORE.match(text)
    first = next(persons(text), None) if start else None
    if (
        start
        and first
        and first.start <= start.end()
        and _COLON.match(text, first.end)
        and not _CLERK.match(first.function or "")
    ):
        return first
    if found := _OFFICE.match(text):
        return Person(start=found.start(), end=found.end(), names=(), function=found["office"])
    found = _NAMED.match(text)
    if not found:
        return None
    names, group = words_of(found["names"]), party(found["party"] or "", local=True)
    if names and (group or (not found["party"] and directory.knows(names))):
        return Person(start=found.start(), end=found.end(), names=names, party=group)
    return None


def labels_in(text: str, directory: Directory) -> Person | None:
    """The last label at the beginning of one of the lines of a sentence: what stands before it is a remark in brackets."""
    lines = text.split("\n")
    found = [label("\n".join(lines[n : n + 2]), directory) for n in range(len(lines))]
    return next((each for each in reversed(found) if each), None)
