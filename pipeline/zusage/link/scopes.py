"""The stretches of a document that are read by themselves: one agenda item each, with the projects that its title names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..records import AgendaItem, Mention, Section
from ..text import fold
from .context import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A stretch from `start` to `end`; `title` are mentions of the projects in the title of the item that it treats."""

    start: int
    end: int
    title: tuple[Mention, ...]


def scopes(reading: Reading) -> Iterator[Scope]:
    """The sections of one agenda item after the other; the whole text where it has no items."""
    grouped = groupby(reading.sections, key=lambda section: section.agenda_item_id)
    stretches = [(key, list(sections)) for key, sections in grouped]
    named = [mention for mention in reading.mentions if mention.label == "PROJECT"]
    if not stretches:
        yield Scope(start=0, end=len(reading.document.text), title=_title(named, [], _item(reading, None)))
    for key, sections in stretches:
        start, end = sections[0].start, sections[-1].end
        inside = [mention for mention in named if start <= mention.start < end]
        heads = [s for s in reading.sections if s.kind == "head" and s.agenda_item_id]
        yield Scope(start=start, end=end, title=(*_within(named, heads), *_title(inside, heads, _item(reading, key))))


def _item(reading: Reading, key: str | None) -> AgendaItem | None:
    return reading.items.get(key or reading.document.agenda_item_id or "")


def _within(named: Sequence[Mention], heads: Sequence[Section]) -> tuple[Mention, ...]:
    """The mentions in the heading that a document of a single item carries in its text."""
    return tuple(m for m in named if any(s.start <= m.start < s.end for s in heads))


def _title(named: Sequence[Mention], heads: Sequence[Section], item: AgendaItem | None) -> tuple[Mention, ...]:
    """One mention for each project that the item's name names too: a title need not stand in the text itself."""
    name = f" {fold(item.name)} " if item and not heads else ""
    first = {m.name: m for m in reversed(named) if re.search(rf"\W{re.escape(fold(m.text))}\W", name)}
    return tuple(first[name] for name in sorted(first, key=str))
