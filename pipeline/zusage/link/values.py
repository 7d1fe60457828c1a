"""Which of the deadlines that a document states is the undertaking's own final day."""

import re
from collections.abc import Iterable
from datetime import date

from ..records import Commitment
from .steps import clause, completes, is_whole

_OVER = re.compile(
    r"nicht (?:mehr )?(?:zu |einzu|ge)?(?:halten|haltbar|erreich|zuhalten)|einzuhalten|urspruenglich|"
    r"bisher|verstrichen|\bstatt\b|nicht wie|"
    r"nicht mehr (?:in|zu|im|fertig)|traut sich|haette|sollte\b|nicht zum|hatten? sie|erklaert, bis"
)
"""What takes a date back, or tells of it as of something past."""


def deadline_of(stated: Iterable[Commitment]) -> Commitment | None:
    """The statement of one document that sets the undertaking's own final day; None where none does.

    Those that say in words that it is done by then go first.
    Of two that overlap the narrower one ("Mitte 2025, genauer 30. Juni"), else the later one: earlier ones are steps or over.
    """
    fitting = [c for c in stated if bounds(c) and is_whole(c) and not _over(c, c.deadline_text)]
    if not fitting:
        return None
    fitting = [c for c in fitting if completes(c)] or fitting
    last = max(fitting, key=lambda c: (c.due_to or "", c.id))
    return min((c for c in fitting if same_day(c, last)), key=lambda c: (_width(c), c.id))


def taken_back(stated: Iterable[Commitment], later: Commitment) -> Commitment | None:
    """The statement of the same document whose day it takes back for a later one: "nicht im Juni, sondern im März"."""
    before = [c for c in stated if c.due_to and c.due_bound != "from" and c.due_to < (later.due_to or "")]
    return min((c for c in before if _over(c, c.deadline_text)), key=lambda c: (c.due_to or "", c.id), default=None)


def bounds(commitment: Commitment) -> bool:
    """Whether the deadline says when something is to be ready: not a begin, not past, not the budget year that money stands in."""
    if commitment.due_bound == "from" or commitment.force == "rejected" or commitment.status == "dropped":
        return False
    if not (commitment.due_from and commitment.due_to and commitment.meeting_date):
        return False
    whole_year = commitment.due_from[5:] == "01-01" and commitment.due_to[5:] == "12-31"
    budgeted = commitment.due_bound == "in" and whole_year and commitment.amount_text
    return not budgeted and commitment.due_to >= commitment.meeting_date


def same_day(one: Commitment, other: Commitment) -> bool:
    """Whether two deadlines may be one, said in other words: one lies inside the other, or both end on one day."""
    a, b = (one.due_from or "", one.due_to or ""), (other.due_from or "", other.due_to or "")
    return a[1] == b[1] or (a[0] <= b[0] and b[1] <= a[1]) or (b[0] <= a[0] and a[1] <= b[1])


def _width(commitment: Commitment) -> int:
    return (date.fromisoformat(commitment.due_to or "") - date.fromisoformat(commitment.due_from or "")).days


def _over(commitment: Commitment, words: str | None) -> bool:
    return bool(_OVER.search(clause(commitment.quote, words or "")))
