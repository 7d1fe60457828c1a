"""Known names: the patterns of `topics/*.yml`, looked up by their first two letters at the beginning of each word."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from .base_forms import base_form
from .fragments import stems
from .stops import stop_reason
from .taxonomy import read_topics
from .values import Found

_WORD = re.compile(r"(?<!\w)[\w@]")
_BEFORE = re.compile(r"(?<![\w-])(?:[A-ZÄÖÜ0-9]\w{0,30}-){1,3}\Z")
_AFTER = re.compile(r"(?:-\w{1,40}){1,4}")
_SAME = re.compile(
    r"(?:[Uu]msetzung|[Ee]inführung|[Aa]usbau|[Pp]rojekt|[Pp]rogramm|[Mm]ittel|[Ff]örder|[Aa]ntr[aä]g|[Ll]eistung|[Rr]oll-?[Oo]ut|[Uu]mstellung|[Vv]erfahren|[Ss]ystem|"
    r"[Ll]ösung|[Ss]oftware|[Ll]izenz|[Aa]nbindung|[Mm]igration|[Ff]inanz|[Gg]elder|[Gg]esetz|[Nn]ovell|[Pp]ilot|[Vv]orhaben|[Mm]aßnahme|[Pp]roze|[Ss]tandard|[Pp]rozess)\w*\Z"
)
SCORE = 0.95


@dataclass(frozen=True, slots=True)
class _Entry:
    pattern: re.Pattern[str]
    name: str | None
    topic: str


@cache
def _index() -> Mapping[str, tuple[_Entry, ...]]:
    entries: defaultdict[str, list[_Entry]] = defaultdict(list)
    for topic in read_topics():
        named = [(fragment, project.name) for project in topic.projects for fragment in project.patterns]
        for fragment, name in [*named, *((fragment, None) for fragment in topic.patterns)]:
            entry = _Entry(re.compile(rf"(?:{fragment})(?!\w)"), name, topic.key)
            for key in {stem[:2] for stem in stems(fragment)}:
                entries[key].append(entry)
    return {key: tuple(found) for key, found in entries.items()}


def name_stems() -> frozenset[str]:
    """The plain beginnings of all known names, for a scan that asks whether any can be there."""
    fragments = (f for topic in read_topics() for f in [*topic.patterns, *(f for p in topic.projects for f in p.patterns)])
    return frozenset(stem for fragment in fragments for stem in stems(fragment))


def find_names(text: str, start: int, end: int) -> Iterator[Found]:
    """Every known name that begins within `text[start:end]`, with the hyphenated compound that it is part of."""
    index = _index()
    for word in _WORD.finditer(text, start, end):
        at = word.start()
        for entry in index.get(text[at : at + 2], ()):
            match = entry.pattern.match(text, at, end)
            if match and (found := _whole(text, match, entry)):
                yield found


def _whole(text: str, match: re.Match[str], entry: _Entry) -> Found | None:
    before = _BEFORE.search(text[max(0, match.start() - 60) : match.start()])
    after = _AFTER.match(text, match.end())
    start = match.start() - (len(before[0]) if before else 0)
    end = after.end() if after else match.end()
    if after and stop_reason(text[start:end]):
        return None
    same = entry.name and not before and (not after or _SAME.match(after[0].rpartition("-")[2]))
    name = entry.name if same else base_form(text[start:end])
    return Found(start=start, end=end, label="PROJECT", origin=f"topic_{entry.topic}", name=name, topic=entry.topic, score=SCORE)
