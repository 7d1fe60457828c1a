"""How well whole minutes are cut: agenda items, their sections, the lists in front, what is not public.

Each document is read twice as text and twice as PDF, along the agenda that its council's site prints and without it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from ..parse import Known
from ..records.vocabulary import LISTS
from ..text import fold, slug
from ..vendors.page import Item, Page
from .minutes_gold import GoldItem, GoldMinutes, Whole
from .minutes_lines import Stretch, stretches
from .minutes_table import WHAT
from .score import Tally

WAYS: Final = ("text, agenda known", "text, alone", "PDF, agenda known", "PDF, alone")
_LABELLED = ("facts", "discussion", "proposal", "resolution", "result", "money")


def score_minutes(documents: Sequence[Whole]) -> dict[str, Any]:
    """{way: {"all" or document: {"items", "sections", "kinds", "lists", "hidden": P, R, F1 and counts}}}.

    Items are right by number, title (the head's or the site's, punctuation aside) and head's line (±1) where they end
    before the next one; sections by kind and first line; "kinds" counts lines of items whose kind is right, "lists" lines
    of attendance and agenda, "hidden" non-public lines that are left out.
    """
    scores: dict[str, Any] = {way: {} for way in WAYS}
    for document in documents:
        for way in WAYS:
            scores[way][document.name] = _scored(document, way)
    for rows in scores.values():
        total = {what: Tally() for what in WHAT}
        for row in rows.values():
            for what, tally in row.items():
                total[what].add(tally.tp, tally.predicted, tally.tp_gold, tally.gold)
        rows["all"] = total
    return {
        way: {name: {what: tally.as_dict() for what, tally in row.items()} for name, row in rows.items()}
        for way, rows in scores.items()
    }


def _scored(document: Whole, way: str) -> dict[str, Tally]:
    agenda = tuple(Item(number=n, name=name, order=i) for i, (n, name) in enumerate(document.gold.agenda))
    known = Known(agenda=agenda if way.endswith("known") else ())
    page, found = stretches(document, known, pdf=way.startswith("PDF"))
    filled = {number for number, line in enumerate(document.lines, 1) if line.strip()}
    found = [replace(each, lines=tuple(line for line in each.lines if line in filled)) for each in found]
    return {
        "items": _items(document.gold, page, found, known),
        "sections": _sections(document.gold, found),
        "kinds": _kinds(document.gold, found, filled),
        "lists": _lists(document.gold, found, filled),
        "hidden": _hidden(document, found, filled),
    }


def _items(gold: GoldMinutes, page: Page, found: Sequence[Stretch], known: Known) -> Tally:
    """Known items that the minutes do not treat may be given without any text: those count neither way."""
    given = [
        (item, lines)
        for index, item in enumerate(page.items)
        if (lines := [n for each in found if each.block.item == index for n in each.lines])
        or slug(item.name) not in {slug(each.name) for each in known.agenda}
    ]
    bounds = sorted({*(item.first for item in gold.items), *(first for first, _ in gold.non_public)})
    names = {_number(number): name for number, name in gold.agenda}
    left, right = list(gold.items), 0
    for item, lines in given:
        if lines and (hit := next((g for g in left if _is(item, lines, g, bounds, names)), None)):
            left.remove(hit)
            right += 1
    return Tally(right, len(given), right, len(gold.items))


def _is(item: Item, lines: Sequence[int], gold: GoldItem, bounds: Sequence[int], names: Mapping[str, str]) -> bool:
    titles = {slug(gold.title), slug(names.get(_number(gold.number), gold.title))}
    beyond = next((line for line in bounds if line > gold.first), max(lines))
    return (
        _number(item.number) == _number(gold.number)
        and slug(item.name) in titles
        and abs(lines[0] - gold.first) <= 1
        and max(lines) <= beyond
    )


def _number(number: str | None) -> str:
    return slug(number or "")


def _sections(gold: GoldMinutes, found: Sequence[Stretch]) -> Tally:
    """A kind that goes on after a table is one section; a gold section that may be plain text need not be found."""
    marked = [(kinds.split("|"), line) for item in gold.items for kinds, line in item.sections]
    parts = [e for e in found if e.block.item is not None and e.lines and e.block.kind != "table"]
    new = [
        each for before, each in zip([None, *parts], parts, strict=False)
        if not before or (before.block.kind, before.block.item) != (each.block.kind, each.block.item)
    ]  # fmt: skip
    given = [(each.block.kind, each.lines[0]) for each in new if each.block.kind in _LABELLED]
    right = sum(any(kind in kinds and abs(line - at) <= 1 for kinds, at in marked) for kind, line in given)
    wanted = [(kinds, at) for kinds, at in marked if "text" not in kinds]
    met = sum(any(kind in kinds and abs(line - at) <= 1 for kind, line in given) for kinds, at in wanted)
    return Tally(right, len(given), met, len(wanted))


def _kinds(gold: GoldMinutes, found: Sequence[Stretch], filled: set[int]) -> Tally:
    kinds = {line: each.block.kind for each in found if each.block.item is not None for line in each.lines}
    lines = [(item, line) for item in gold.items for line in range(item.first, item.last + 1) if line in filled]
    right = sum(kinds.get(line) in item.kinds(line) | {"table"} for item, line in lines)
    return Tally(right, len(lines), right, len(lines))


def _lists(gold: GoldMinutes, found: Sequence[Stretch], filled: set[int]) -> Tally:
    tally = Tally()
    for kind in LISTS:
        given = {line for each in found if each.block.kind == kind for line in each.lines}
        wanted = {line for first, last in gold.lists.get(kind, []) for line in range(first, last + 1)} & filled
        right = len(given & wanted)
        tally.add(right, len(given), right, len(wanted))
    return tally


def _hidden(document: Whole, found: Sequence[Stretch], filled: set[int]) -> Tally:
    """Lines of the non-public part that no block holds; its own heading may stand."""
    shown = {line for each in found for line in each.lines}
    inside = {line for first, last in document.gold.non_public for line in range(first, last + 1)} & filled
    secret = {line for line in inside if "nichtoeffentlich" not in fold(document.lines[line - 1])}
    kept = len(secret - shown)
    return Tally(kept, len(secret), kept, len(secret))
