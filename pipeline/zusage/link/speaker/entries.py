"""One person of a list: "Frau Muster (SPD)", "Muster, Anna, SPD", "Ratsherr Muster", or the cells of a table's row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from .parties import party
from .persons import NAMES, Person, described, office_of, persons, words_of

Told = tuple[str | None, str | None]
"""Function and party."""

_ONE_NAME: Final = r"[A-ZÄÖÜ][\w.'’-]+(?: [A-ZÄÖÜ][\w.'’-]+)?"
_SURNAME: Final = re.compile(r"[A-ZÄÖÜ][\w'’-]+")
_FIRST_NAME: Final = re.compile(_ONE_NAME)
_TURNED: Final = re.compile(rf"(?P<last>{_ONE_NAME}), (?P<first>{_ONE_NAME})")
_PLAIN: Final = re.compile(rf"(?P<names>{NAMES})")
_BRACKETS: Final = re.compile(r"\s*\((?P<inside>[^()]*)\).*$", re.DOTALL)
_HONOUR: Final = re.compile(r"\s*\b(?:Dr|Prof|Mag|Dipl)\.(?:[ -]?(?:h\. ?c|med|jur|phil|rer|nat|Ing)\.?){0,3}\s*")
_ENTRIES: Final = re.compile(r"\s*(?:;|,(?![^()]*\))|\s(?:und|sowie)\s(?=[A-ZÄÖÜ]))\s*")
_GUESTS: Final = ("gäste", "gast")


def of_row(cells: Sequence[str]) -> Iterator[Person]:
    """The person of a table's row: the first cell that tells no function or party is the name, the others tell of it."""
    told: list[Told] = []
    named: list[str] = []
    for cell in cells:
        if name := party(cell):
            told.append((None, name))
        elif (office := office_of(cell)) or cell == "Verwaltung":
            told.append((office or cell, None))
        elif cell.lower() not in _GUESTS:
            named.append(cell)
    one = _turned(named[0]) or entry(named[0]) if named else None
    if one:
        told += [(None, name) for cell in named[1:] if (name := party(cell, local=True))]
        yield _made(one.names, [(one.function, one.party), *told], one.woman)


def of_line(line: str) -> Iterator[Person]:
    """The persons of a line, with commas between them or between surname and first name."""
    parts = [part for part in _ENTRIES.split(line) if part]
    if alone := _alone(parts):
        yield alone
        return
    one = None
    for part in parts:
        more = described(part) if one else None
        if one and more:
            one = replace(one, function=one.function or more[0], party=one.party or more[1])
        else:
            yield from [one] if one else []
            one = entry(part)
    yield from [one] if one else []


def _alone(parts: Sequence[str]) -> Person | None:
    """ "Muster, Anna, SPD" or "Muster, Anna (SPD)": one person, where all behind the name tells of a function or party."""
    if len(parts) < 2 or not _SURNAME.fullmatch(_HONOUR.sub("", parts[0])):
        return None
    first, inside = _HONOUR.sub("", _BRACKETS.sub("", parts[1])), _BRACKETS.search(parts[1])
    told = [described(part, local=True) for part in (*([inside["inside"]] if inside else ()), *parts[2:])]
    if not told or None in told or not _FIRST_NAME.fullmatch(first) or office_of(first) or party(first):
        return None
    return _made(words_of(f"{first} {parts[0]}"), [each[:2] for each in told if each])


def _turned(text: str) -> Person | None:
    """ "Muster, Anna" in a cell of its own."""
    found = _TURNED.fullmatch(_HONOUR.sub(" ", _BRACKETS.sub("", text)).strip())
    if not found or described(found["first"]):
        return None
    inside = _BRACKETS.search(text)
    told = described(inside["inside"], local=True) if inside else None
    return _made(words_of(f"{found['first']} {found['last']}"), [told[:2]] if told else [])


def entry(text: str) -> Person | None:
    """One person with title or salutation, or the bare name with brackets behind it; None where it is no person."""
    if found := next(persons(text), None):
        return found if found.names else None
    inside = _BRACKETS.search(text)
    told = described(inside["inside"], local=True) if inside else None
    named = _PLAIN.fullmatch(_HONOUR.sub("", _BRACKETS.sub("", text)).strip())
    return _made(words_of(named["names"]), [told[:2]] if told else []) if named and not described(text) else None


def _made(names: tuple[str, ...], told: Sequence[Told], woman: bool | None = None) -> Person:
    function = next((function for function, _ in told if function), None)
    group = next((group for _, group in told if group), None)
    return Person(start=0, end=0, names=names, function=function, party=group, woman=woman)
