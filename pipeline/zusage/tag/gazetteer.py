"""Known names: the patterns of `topics/*.yml`, looked up by their first two letters at the beginning of each word."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from .base_forms import base_form
from .fragments import opening
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


@dataclass(frozen=True, slots=True)
class _Entry:
    pattern: re.Pattern[str]
    name: str | None
    topic: str


@dataclass(frozen=True, slots=True)
class _Index:
    scan: re.Pattern[str]
    entries: Mapping[str, tuple[_Entry, ...]]


def find_names(text: str, start: int, end: int) -> Iterator[Found]:
    """Every known name that begins within `text[start:end]`, with the hyphenated compound that it is part of."""
    index = _index()
    for hit in index.scan.finditer(text, start, end):
        at = hit.start()
        for entry in index.entries[text[at : at + 2]]:
            match = entry.pattern.match(text, at, end)
            if match and (found := _whole(text, match, entry)):
                yield found


@cache
def _index() -> _Index:
    entries: defaultdict[str, list[_Entry]] = defaultdict(list)
    rests: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for fragment, name, topic in _fragments():
        entry = _Entry(re.compile(rf"(?:{fragment})(?!\w)"), name, topic)
        keys, rest = opening(fragment)
        for key in keys:
            entries[key].append(entry)
            rests[key[0]][key[1]].append(rest)
    return _Index(scan(rests), {key: tuple(found) for key, found in entries.items()})


def _fragments() -> Iterator[tuple[str, str | None, str]]:
    for topic in read_topics():
        yield from ((fragment, project.name, topic.key) for project in topic.projects for fragment in project.patterns)
        yield from ((fragment, None, topic.key) for fragment in topic.patterns)


def scan(rests: Mapping[str, Mapping[str, list[str]]]) -> re.Pattern[str]:
    """All fragments as one expression, branched by first and by second letter: a word meets few of the hundreds."""
    branches = (
        re.escape(first)
        + "(?:"
        + "|".join(f"{re.escape(second)}(?:{'|'.join(tails)})" for second, tails in seconds.items())
        + ")"
        for first, seconds in sorted(rests.items())
    )
    # The hit is one letter: names within names are met too, and the longest wins later.
    return re.compile(rf"(?<!\w)(?=(?:{'|'.join(branches)})(?!\w))[\w@]")


def _whole(text: str, match: re.Match[str], entry: _Entry) -> Found | None:
    before = _BEFORE.search(text[max(0, match.start() - 60) : match.start()])
    after = _AFTER.match(text, match.end())
    start = match.start() - (len(before[0]) if before else 0)
    end = after.end() if after else match.end()
    if after and stop_reason(text[start:end]):
        return None
    same = entry.name and not before and (not after or _SAME.match(after[0].rpartition("-")[2]))
    name = entry.name if same else base_form(text[start:end])
    origin = f"topic_{entry.topic}"
    return Found(start=start, end=end, label="PROJECT", origin=origin, name=name, topic=entry.topic, score=SCORE)
