"""Who is who in one document: persons of its list of those present and of its text, by the words of their names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from ...text import fold
from .attendance import members
from .persons import Person, persons
from .titles import is_body

_GENERAL: Final = ("Mitglied", "Verwaltung", "Stadtrat", "Gemeinderat", "Marktgemeinderat", "Kreisrat", "Ratsmitglied")
"""What a list says of many at once; what is said beside one name goes before it."""
_PLAIN: Final = frozenset((
    "verwaltung", "stadtverwaltung", "gemeindeverwaltung", "rat", "stadtrat", "gemeinderat", "kreistag", "ausschuss",
    "magistrat", "mitglied", "ratsmitglied", "buergermeister", "buergermeisterin", "oberbuergermeister",
    "oberbuergermeisterin", "vorsitzender", "vorsitzende",
))  # fmt: skip
"""Words that a list may hold in the place of a name, and that give away nobody."""
_MOST: Final = 50
"""Persons of one name that are kept: with so many nobody can be told apart."""
_WORD: Final = re.compile(r"[\w'’]+(?:-[\w'’]+)*")


class Directory:
    """Persons by name. Of several that share a surname none is meant, unless first name, sex or party tell which."""

    def __init__(self, lists: Iterable[str], texts: Iterable[str]) -> None:
        self._listed: dict[str, list[Person]] = {}
        self._told: dict[str, list[Person]] = {}
        for text in lists:
            self._keep(self._listed, members(text))
        for text in texts:
            self._keep(self._told, (one for one in persons(text) if one.names))

    def _keep(self, index: dict[str, list[Person]], found: Iterator[Person]) -> None:
        for one in {replace(each, start=0, end=0): None for each in found}:
            for word in one.names:
                if len(namesakes := index.setdefault(word, [])) < _MOST:
                    namesakes.append(one)

    def knows(self, names: tuple[str, ...]) -> bool:
        """Whether such a name stands in the list of those present or elsewhere in the text."""
        return bool(_with(self._listed, names) or _with(self._told, names))

    def resolved(self, one: Person) -> tuple[str | None, str | None]:
        """Function and party of a person, by what is said beside the name, in the list, or elsewhere in the text."""
        listed = _distinct(_fitting(_with(self._listed, one.names), one))
        if len(listed) > 1:
            return _member(one.function, one.party)
        told = _fitting(_with(self._told, one.names), one)
        functions = {each.function for each in told if each.function}
        groups = {each.party for each in told if each.party}
        own = listed[0] if listed else None
        function = one.function or _first(
            own.function if own and own.function not in _GENERAL else None,
            functions.pop() if len(functions) == 1 else None,
            _of_sex(own.function, one) if own else None,
        )
        return _member(
            function, one.party or (own.party if own else None) or (groups.pop() if len(groups) == 1 else None)
        )

    def safe(self, said: str) -> bool:
        """Whether no word of `said` is part of a name that the document gives to a person."""
        words = {fold(word) for word in _WORD.findall(said)}
        parts = words | {part for word in words for part in word.split("-")}
        return not any(self._is_name(part) for part in parts - _PLAIN)

    def _is_name(self, word: str) -> bool:
        return word in self._listed or word in self._told


def _with(index: dict[str, list[Person]], names: tuple[str, ...]) -> list[Person]:
    """The persons with all these words in their names, or with the first of them: a capital word may follow a name."""
    for end in range(len(names), 0, -1):
        if found := [one for one in index.get(names[0], ()) if set(names[:end]) <= set(one.names)]:
            return found
    return []


def _fitting(found: list[Person], one: Person) -> list[Person]:
    """Those of whom nothing said beside the name is untrue."""
    return [
        each
        for each in found
        if (each.woman is None or one.woman is None or each.woman == one.woman)
        and (
            not each.party
            or not one.party
            or each.party.removesuffix("-Fraktion") == one.party.removesuffix("-Fraktion")
        )
    ]


def _distinct(found: list[Person]) -> list[Person]:
    """Without those that only say the same again: a list may name the chair twice."""
    return [
        one
        for n, one in enumerate(found)
        if not any(set(one.names) <= set(other.names) and one is not other for other in found[:n])
    ]


def _first(*functions: str | None) -> str | None:
    return next((function for function in functions if function), None)


def _of_sex(function: str | None, one: Person) -> str | None:
    """ "Stadträte: ..." tells no sex, "Frau Muster" does."""
    if function and one.woman and is_body(function):
        return function.removesuffix("rat") + "rätin"
    return function


def _member(function: str | None, group: str | None) -> tuple[str | None, str | None]:
    """Somebody with a party and no function is a member of the body."""
    return (function or ("Mitglied" if group else None)), group
