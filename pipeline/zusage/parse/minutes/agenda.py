"""The agenda as minutes print it in front, or that of the next sitting behind: lists of titles that are no debate."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from ...records.vocabulary import LISTS
from ...text import fold
from ...vendors.page import Item
from .heads import Head
from .lists import ends_attendance
from .matching import squashed
from .numbers import Key, step
from .rows import Row
from .titles import title_of

_NEAR = 7
"""Rows from one title to the next: a title of four lines, its paper and a heading of a part."""

_ABOVE = 8
_DENSE = 4.0
_REPEATED = 0.6
_SPREAD = 2
_TRIED = 8
_FOLLOWING = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A list of items in rows `start` to before `stop`; `coming` is that of another sitting."""

    start: int
    stop: int
    items: tuple[Item, ...]
    coming: bool = False


def printed(rows: Sequence[Row]) -> list[Printed]:
    """The agendas that the text prints apart from what was said, in order."""
    titles: dict[Key, list[tuple[int, str]]] = {}
    for index, row in enumerate(rows):
        if row.head:
            titles.setdefault(row.head.key, []).append((index, squashed(row.head.title or _below(rows, index))))
    return [made for run in _runs(rows) if (made := _agenda(rows, run, titles))]


def _below(rows: Sequence[Row], index: int) -> str:
    return next((row.text for row in rows[index + 1 : index + 4] if row.text), "")


def _runs(rows: Sequence[Row]) -> Iterator[list[int]]:
    """Numbered lines that follow close upon each other."""
    run: list[int] = []
    for index, row in enumerate(rows):
        if row.head is None:
            continue
        if run and not _is_near(rows, run[-1], index):
            yield run
            run = []
        before = rows[run[-1]].head if run else None
        if before is None:
            run = [index]
        elif _alike(before, row.head) and step(before.key, row.head.key):
            run.append(index)
        elif row.head.key == (1,):
            yield run
            run = [index]
    if run:
        yield run


def _is_near(rows: Sequence[Row], above: int, below: int) -> bool:
    between = rows[above + 1 : below]
    return below - above <= _NEAR and not any(
        (row.label and row.label != "agenda") or ends_attendance(row.text) for row in between
    )


def _alike(one: Head, other: Head) -> bool:
    return one.style == other.style or "sub" in (one.style, other.style)


def _agenda(rows: Sequence[Row], run: Sequence[int], titles: dict[Key, list[tuple[int, str]]]) -> Printed | None:
    heading = _heading(rows, run[0])
    if len(run) < (2 if heading is not None else 3):
        return None
    coming = heading is not None and "naechste" in fold(rows[heading].text)
    stop = title_of(rows, run[-1]).stop
    share = sum(_again(rows, index, run[-1], titles) for index in run) / len(run)
    dense = (stop - run[0]) / len(run) <= _DENSE and len(rows) - stop > stop - run[0]
    listed = heading is not None and dense and not _goes_on(rows, run[-1], stop)
    if not coming and not listed and (share < _REPEATED or (heading is None and not _in_front(rows, run, titles))):
        return None
    items = []
    for index in run:
        title, head = title_of(rows, index), rows[index].head
        if head and title.name:
            items.append(Item(number=head.number, name=title.name, paper_reference=title.reference))
    return Printed(start=run[0] if heading is None else heading, stop=stop, items=tuple(items), coming=coming)


def _in_front(rows: Sequence[Row], run: Sequence[int], titles: dict[Key, list[tuple[int, str]]]) -> bool:
    """Whether a list stands before all debate and what it repeats lies far apart: points of a proposal come again too."""
    if run[0] > _FOLLOWING or any(row.label and row.label not in LISTS for row in rows[: run[0]]):
        return False
    later = [titles[head.key][-1][0] for index in (run[0], run[-1]) if (head := rows[index].head)]
    return later[-1] - later[0] >= _SPREAD * (run[-1] - run[0])


def _goes_on(rows: Sequence[Row], last: int, stop: int) -> bool:
    """Whether the next number of the list is the next item of the text: then it is the text, with little to say."""
    head = rows[last].head
    near = rows[stop : stop + _FOLLOWING]
    following = (row.head for row in near if row.head and head and row.head.style == head.style)
    after = next(following, None)
    return head is not None and after is not None and step(head.key, after.key) == 1.0


def _heading(rows: Sequence[Row], first: int) -> int | None:
    """The row above the run that calls it an agenda, no other item between them."""
    for index in range(first - 1, max(-1, first - _ABOVE), -1):
        if rows[index].head:
            return None
        if rows[index].label == "agenda":
            return index
    return None


def _again(rows: Sequence[Row], index: int, last: int, titles: dict[Key, list[tuple[int, str]]]) -> bool:
    """Whether an item with this number and title stands below the run."""
    head = rows[index].head
    if head is None:
        return False
    title = squashed(head.title or _below(rows, index))[:40]
    same = titles[head.key]
    after = bisect(same, (last, "\uffff"))
    return any(fuzz.ratio(title, other[:40]) >= 60 for _, other in same[after : after + _TRIED])
