"""Undertakings that a later text does not name: "die Maßnahme" under the paper of an earlier item, its title, or a reference.

Such a stretch (the title, or the reference) stands for the project from then on: the linker gets a mention of it there,
which is never stored. `origin` says what it is known from.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from ..records import Mention
from .agenda import Scope, scopes_of
from .canonical import name_of
from .context import Reading, Town
from .earlier_items import EarlierItems
from .own_names import OwnNames
from .references import Reference

ORIGIN = "taken-up:"
_SCORE = {"project": 1.0, "paper": 1.0, "title": 0.99, "reference": 1.0}
"""As sure as `relations` asks of what is mentioned once; the edges of a thread carry how sure the join is."""

_SHORT = 4
_WORD = re.compile(r"(?<![\w-])[A-ZÄÖÜ]\w+(?![\w-])")


def taken_up(town: Town) -> Town:
    """The town with a mention wherever a paper, title or reference alone says which earlier undertaking is meant."""
    seen = EarlierItems(sources=town.sources, names=OwnNames(town=town.body.name))
    added: dict[str, list[Mention]] = {}
    for scope in scopes_of(town):
        more = tuple(_unnamed(scope, seen))
        added.setdefault(scope.reading.document.id, []).extend(more)
        seen.keep(replace(scope, projects=tuple(sorted((*scope.projects, *more), key=lambda m: m.start))))
    readings = (
        replace(r, mentions=tuple(sorted((*r.mentions, *added.get(r.document.id, ())), key=lambda m: (m.start, m.end))))
        for r in town.readings
    )
    return _borne_out(replace(town, readings=tuple(readings)))


def _borne_out(town: Town) -> Town:
    """The town with its mentions as sure as can be where another document names the same undertaking."""
    homes: dict[str, set[str]] = defaultdict(set)
    for reading in town.readings:
        for mention in _projects(reading):
            homes[name_of(mention)].add(reading.document.id)

    def sure(mention: Mention) -> Mention:
        known = mention.label == "PROJECT" and len(homes[name_of(mention)]) > 1
        return replace(mention, score=_SCORE["project"]) if known else mention

    return replace(town, readings=tuple(replace(r, mentions=tuple(sure(m) for m in r.mentions)) for r in town.readings))


def _projects(reading: Reading) -> Iterator[Mention]:
    return (mention for mention in reading.mentions if mention.label == "PROJECT")


def _unnamed(scope: Scope, seen: EarlierItems) -> Iterator[Mention]:
    """The mentions to be added to a scope: the town's own names, its title, each reference in a line that names no project."""
    named = list(_named(scope, seen)) if "project" in seen.sources else []
    yield from named
    scope = replace(scope, projects=tuple(sorted((*scope.projects, *named), key=lambda m: m.start)))
    start, end = scope.head
    if not scope.titled and end > start and (known := _of_title(scope, seen)):
        source, earlier = known
        yield _mention(scope, earlier, start, end, source)
    if "reference" in seen.sources:
        for reference in scope.references(seen.by_number):
            meant = None if _named_in_line(scope, reference) else seen.told(reference, scope)
            if meant:
                yield _mention(scope, meant, reference.start, reference.end, "reference")


def _named(scope: Scope, seen: EarlierItems) -> Iterator[Mention]:
    """Names that earlier texts taught, where the text has no mention yet."""
    text, taken = scope.reading.document.text, [(m.start, m.end) for m in scope.projects]
    for start, end, known in sorted(
        (*seen.names.within(text, scope.start, scope.end), *_again(scope)), key=lambda n: (n[0], -n[1], n[2].id)
    ):
        if not any(first < end and start < last for first, last in taken):
            taken.append((start, end))
            yield replace(
                known,
                id="",
                start=start,
                end=end,
                text=text[start:end],
                origin=f"{ORIGIN}project",
                score=_SCORE["project"],
            )


def _again(scope: Scope) -> Iterator[tuple[int, int, Mention]]:
    """Where a name that the tagger saw once in the text stands there once more: one word, as it was written then."""
    own = {m.text: m for m in scope.projects if not m.programme and len(m.text) > _SHORT and m.text.isalpha()}
    text = scope.reading.document.text
    for match in _WORD.finditer(text, scope.start, scope.end) if own else ():
        if known := own.get(match.group()):
            yield match.start(), match.end(), known


def _of_title(scope: Scope, seen: EarlierItems) -> tuple[str, Scope] | None:
    """The earlier item that this one goes on with, by its paper or its title."""
    if "paper" in seen.sources and (found := seen.under(scope)):
        return "paper", found
    titled = seen.called(scope) if "title" in seen.sources else None
    if titled and not _rival(scope, titled):
        return "title", titled
    return None


def _rival(scope: Scope, earlier: Scope) -> bool:
    """Whether the text names another undertaking of its own: a title that comes again every year says nothing then."""
    return bool(scope.main) and not scope.main & earlier.main


def _named_in_line(scope: Scope, reference: Reference) -> bool:
    first, last = scope.line(reference)
    return any(first <= m.start < last for m in scope.projects)


def _mention(scope: Scope, earlier: Scope, start: int, end: int, source: str) -> Mention:
    known = earlier.lead()
    assert known is not None
    return replace(
        known, id="", start=start, end=end, text=scope.reading.document.text[start:end], origin=f"{ORIGIN}{source}",
        score=_SCORE[source],
    )  # fmt: skip
