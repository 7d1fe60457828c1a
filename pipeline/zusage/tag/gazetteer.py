"""Known names: the patterns of `topics/*.yml`, looked up by their first two letters at the beginning of each word."""

import re
from collections.abc import Iterator
from functools import cache

from .base_forms import base_form
from .lookup import Lookup
from .stops import stop_reason
from .taxonomy import read_topics
from .values import Found

SCORE = 0.95
_BEFORE = re.compile(r"(?<![\w-])(?:[A-ZÄÖÜ0-9]\w{0,30}-){1,3}\Z")
_AFTER = re.compile(r"(?:-\w{1,40}){1,4}")
_SAME = re.compile(
    r"""(?:[Uu]msetzung|[Ee]inführung|[Aa]usbau|[Pp]rojekt|[Pp]rogramm|[Mm]ittel|[Ff]örder|[Aa]ntr[aä]g|[Ll]eistung|[Rr]oll-?[Oo]ut|
    [Uu]mstellung|[Vv]erfahren|[Ss]ystem|[Ll]ösung|[Ss]oftware|[Ll]izenz|[Aa]nbindung|[Mm]igration|[Ff]inanz|[Gg]elder|[Gg]esetz|
    [Nn]ovell|[Pp]ilot|[Vv]orhaben|[Mm]aßnahme|[Ss]tandard|[Pp]rozess)\w*\Z""",
    re.VERBOSE,
)
"""Last parts that leave a hyphenated compound the name it has: the OZG-Umsetzung is the OZG, the OZG-Portal is not."""


def find_names(text: str, start: int, end: int) -> Iterator[Found]:
    """Every known name that begins within `text[start:end]`, with the hyphenated compound that it is part of."""
    for match, (name, topic) in _names().matches(text, start, end):
        if found := _whole(text, match, name, topic):
            yield found


@cache
def _names() -> Lookup[tuple[str | None, str]]:
    return Lookup(_fragments())


def _fragments() -> Iterator[tuple[str, tuple[str | None, str]]]:
    for topic in read_topics():
        for project in topic.projects:
            yield from ((fragment, (project.name, topic.key)) for fragment in project.patterns)
        yield from ((fragment, (None, topic.key)) for fragment in topic.patterns)


def _whole(text: str, match: re.Match[str], known: str | None, topic: str) -> Found | None:
    before = _BEFORE.search(text[max(0, match.start() - 60) : match.start()])
    after = _AFTER.match(text, match.end())
    start = match.start() - (len(before[0]) if before else 0)
    end = after.end() if after else match.end()
    if after and stop_reason(text[start:end]):
        return None
    same = known and not before and (not after or _SAME.match(after[0].rpartition("-")[2]))
    name = known if same else base_form(text[start:end])
    origin = f"topic_{topic}"
    return Found(start=start, end=end, label="PROJECT", origin=origin, name=name, topic=topic, score=SCORE)
