"""The amounts of a thread's ledger: its first total, and each later one that replaces it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..records import Commitment, Revision, digest
from ..text import fold
from .context import Reading
from .standing import same_step
from .surroundings import BESIDE, around
from .totals import Total, replaced, states, total_of

_MOVED = re.compile(
    r"steig|gestieg|erhoeh|sink|gesunken|senk|teurer|billiger|guenstiger|reich(?:en|t) nicht|\bstatt\b|"
    r"waechst|wachs|gewachsen|gegenueber|mehrkosten|nachtrag|bisher|urspruenglich|"
    r"nunmehr|mehrausgabe|ueberplan|kostensteigerung|aus [^.]{0,30} werden|neu (?:kalkuliert|berechnet)|"
    r"geschichte|verringer|reduzier|von [^.]{0,30} auf"
)
_MOST_TIMES = 2.5
"""A total that is so many times the other one is that of another thing, unless the text names both."""


def repricings(
    thread_id: str, documents: Sequence[list[Commitment]], readings: Mapping[str, Reading]
) -> Iterator[Revision]:
    """The rows, in the order of days; `documents` are the statements of each, `readings` by document id."""
    current = None
    for stated in documents:
        later = total_of(stated, readings[stated[0].document_id])
        if later is None:
            continue
        reading = readings[later.statement.document_id]
        if current is None:
            former = _former(later, reading) or later
            yield first_statement(thread_id, former.statement, "amount", str(former.value))
            if former is not later:
                yield _repricing(thread_id, former, later)
        elif _repriced(current, later, reading):
            yield _repricing(thread_id, current, later)
        else:
            continue
        current = later


def _former(later: Total, reading: Reading) -> Total | None:
    """The total that a first one says it takes the place of, where the sentence says that it moved."""
    value = replaced(later, reading) if _MOVED.search(fold(later.statement.quote)) else None
    return replace(later, value=value) if value and _near(value, later.value) else None


def _near(one: float, other: float) -> bool:
    return max(one, other) <= _MOST_TIMES * min(one, other)


def first_statement(thread_id: str, stated: Commitment, what: str, value: str | None) -> Revision:
    """The row of the first value of a thread, which nothing may change."""
    return Revision(
        id=digest("revision", stated.id, what, "first"), thread_id=thread_id, commitment_id=stated.id, later_id=stated.id, field=what,
        direction="first", date=stated.meeting_date, after=value, quote=stated.quote,
    )  # fmt: skip


def _repricing(thread_id: str, before: Total, later: Total) -> Revision:
    return Revision(
        id=digest("revision", before.statement.id, later.statement.id, "amount"), thread_id=thread_id,
        commitment_id=before.statement.id, later_id=later.statement.id, field="amount",
        direction="more" if later.value > before.value else "less", date=later.statement.meeting_date,
        before=str(before.value), after=str(later.value), quote=later.statement.quote,
    )  # fmt: skip


def _repriced(before: Total, later: Total, reading: Reading) -> bool:
    """Whether a later meeting's total replaces the one before: it names both, or says that it changed, or speaks of the same."""
    one, other = before.statement, later.statement
    if later.value == before.value or (other.meeting_date or "") <= (one.meeting_date or ""):
        return False
    start, end = other.quote_start, other.quote_end
    said = around(reading.document.text, start, end, *BESIDE)
    if states(reading, before.value, start - BESIDE[0], end + BESIDE[1]) and _MOVED.search(fold(said)):
        return True
    alike = (before.stage, before.basis) == (later.stage, later.basis) and same_step(one, other)
    return _near(before.value, later.value) and (alike or bool(_MOVED.search(fold(other.quote))))
