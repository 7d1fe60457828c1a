"""Lists of those present: names with function and party, in lines, in tables, under the party's or the administration's label."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ...text import squeeze
from ..layout import LONGEST
from .entries import Told, of_line, of_row
from .parties import bare, party
from .persons import Person, persons
from .titles import function_of

_LABEL: Final = re.compile(r"\s{0,8}(?P<label>[^:|\t\n]{2,70}):(?P<rest>.*)")
_CELLS: Final = re.compile(r"\s*(?:\||\t|\s{3,})\s*")
_FOR_PARTY: Final = re.compile(r"(?:[Ff]ür\s(?:die\s)?|[Vv]on\s(?:der\s)?|[Ff]raktion\s(?:der\s)?)(?P<party>.+)")
_GROUPS: Final = (
    ("Verwaltung", re.compile(r"verwaltung|zentrale dienste")),
    ("Stadtrat", re.compile(r"stadtr[aä]te?$|stadtratsmitglied")),
    ("Gemeinderat", re.compile(r"^gemeinder[aä]te?$|^gemeinderatsmitglied")),
    ("Marktgemeinderat", re.compile(r"^marktgemeinder")),
    ("Kreisrat", re.compile(r"^kreisr[aä]t")),
    ("Ratsmitglied", re.compile(r"^ratsmitglied")),
    ("Mitglied", re.compile(r"mitglied")),
    (
        None,
        re.compile(
            r"entschuldigt|fehl|abwesend|gäste|gast\b|anwesen|teilnehm|vorsitz|magistrat|vorstand|schrift|protokoll"
        ),
    ),
)
"""What the label over some names makes of those who have no function of their own; None where it makes them nothing."""

_LABEL_WORDS: Final = 4
_MARKS: Final = " \t-–•|"


def members(text: str) -> Iterator[Person]:
    """The persons of a list of those present, in order; labels over them tell function or party where they do not themselves.

    >>> [(one.names, one.function, one.party) for one in members("SPD: Anna Muster, Bert Beispiel\\nVerwaltung:\\nFrau Probe, FB 3")]
    [(('anna', 'muster'), 'Mitglied', 'SPD'), (('bert', 'beispiel'), 'Mitglied', 'SPD'), (('probe',), 'FB 3', None)]
    """
    group: Told = (None, None)
    for line in text.splitlines():
        told, rest = _group_of(line[:LONGEST])
        group = told or group
        yield from (_grouped(one, group) for one in _persons_of(rest))


def _grouped(one: Person, group: Told) -> Person:
    """The person with what the label over it tells: a councillor under "Verwaltung" is still one."""
    function, named = group
    named = one.party or named
    function = one.function or (None if one.party and function == "Verwaltung" else function)
    return replace(one, party=named, function=function or ("Mitglied" if named else None))


def _group_of(line: str) -> tuple[Told | None, str]:
    """What a label at the line's beginning tells of those behind and below, and the rest of the line."""
    found = _LABEL.fullmatch(line)
    label, rest = (found["label"], found["rest"]) if found else (line, "")
    told = _label(squeeze(label).strip(_MARKS))
    return (None, line) if told is None else (told, rest)


def _label(text: str) -> Told | None:
    named = _FOR_PARTY.fullmatch(text)
    if name := party(named["party"] if named else text):
        return None, bare(name)
    if len(text.split()) > _LABEL_WORDS or any(one.names for one in persons(text)):
        return None
    for function, pattern in _GROUPS:
        if pattern.search(text.lower()):
            return function, None
    title = function_of(text)
    return (title, None) if title and len(text.split()) <= 2 else None


def _persons_of(line: str) -> Iterator[Person]:
    cells = [cell for cell in _CELLS.split(line.strip(_MARKS)) if cell]
    yield from of_row(cells) if len(cells) > 1 else of_line(line.strip(_MARKS))
