"""The stretches of a document that are read by themselves: one agenda item each, with the projects that its title names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
    named = [mention for mention in reading.mentions if mention.label == "PROJECT"]
    heads = [s for s in reading.sections if s.kind == "head" and s.agenda_item_id]
    for start, end, key in reading.stretches():
        inside = [mention for mention in named if start <= mention.start < end]
        yield Scope(start=start, end=end, title=(*_within(named, heads), *_title(inside, heads, reading.item(key))))


def _within(named: Sequence[Mention], heads: Sequence[Section]) -> tuple[Mention, ...]:
    """The mentions in the heading that a document of a single item carries in its text."""
    return tuple(m for m in named if any(s.start <= m.start < s.end for s in heads))


def _title(named: Sequence[Mention], heads: Sequence[Section], item: AgendaItem | None) -> tuple[Mention, ...]:
    """One mention for each project that the item's name names too: a title need not stand in the text itself."""
    name = f" {fold(item.name)} " if item and not heads else ""
    first = {m.name: m for m in reversed(named) if re.search(rf"\W{re.escape(fold(m.text))}\W", name)}
    return tuple(first[name] for name in sorted(first, key=str))
