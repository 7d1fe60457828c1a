"""Whether two names can be one committee's: "Bauausschuss" and "Ausschuss für Bauen und Umwelt", "Rat" and "Stadtrat"."""

import re

from ..text import fold

_COMMITTEE = re.compile(r"ausschu(?:ss|sses)|beirat(?:es)?")
_WORD = re.compile(r"[a-z]{3,}")
_EMPTY = frozenset(("fuer", "und", "zur", "der", "des", "die", "den", "stadt", "gemeinde"))
_SHORTEST = 6
"""Letters; a single word that is shorter, or has several capitals ("StVV"), is an abbreviation and fits any committee."""


def may_be_same(one: str, other: str) -> bool:
    """Whether nothing in the names speaks against it: a council is no committee, and two committees share a word of their field."""
    fields = _fields(one), _fields(other)
    if fields[0] is None or fields[1] is None:
        return True
    if not fields[0] or not fields[1]:
        return fields[0] == fields[1]
    return any(a.startswith(b[:4]) or b.startswith(a[:4]) for a in fields[0] for b in fields[1])


def _fields(name: str) -> frozenset[str] | None:
    """The words of a committee's field; none for a council, and None for a name that may be anything."""
    folded = fold(name)
    if _COMMITTEE.search(folded):
        return frozenset(_WORD.findall(_COMMITTEE.sub(" ", folded))) - _EMPTY
    short = len(folded) < _SHORTEST or sum(c.isupper() for c in name) > 1
    return None if short and folded != "rat" and " " not in folded else frozenset()
