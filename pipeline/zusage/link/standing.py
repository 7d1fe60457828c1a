"""What is known of a commitment, told over its thread and measured against the documents that were read, never against silence."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..records import Commitment
from .frame import hits
from .nouns import nouns

_SETTLED = ("done", "dropped")
_COMMON = 2
"""Nouns, beside the project's name, that make two sentences speak of one step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a thread was measured against: days of documents that speak of it (`mentioned`), and of all that were read, both in
    their order; `ends` are its statements that it is done or dropped.
    """

    as_of: str
    mentioned: Sequence[str]
    read: Sequence[str]
    ends: Sequence[Commitment]


def standing(commitment: Commitment, known: Known, *, moved_to: str | None, late: bool = False) -> str:
    """The status: what a later meeting said last, else what the statement says itself, unless its day has passed.

    `moved_to`: the day that a later meeting put in the place of its own; `late`: its day is later than the first one of the thread.
    `expired` needs documents read after the day of which none mentions the undertaking; with nothing read after it: `unknown`.
    """
    if not commitment.meeting_date:
        return "unknown"
    stated = "open" if _ahead(commitment) else commitment.status
    if stated in _SETTLED:
        return stated
    settled = (c.status for c in reversed(known.ends) if _after(c, commitment) and same_step(commitment, c))
    if end := next(settled, None):
        return end
    if moved_to and moved_to > (commitment.due_to or ""):
        return "delayed"
    if not _passed(commitment, known.as_of):
        return "delayed" if late else stated
    return _after_its_day(commitment, stated, known)


def _after(later: Commitment, earlier: Commitment) -> bool:
    return (later.meeting_date or "") > (earlier.meeting_date or "")


def _passed(commitment: Commitment, as_of: str) -> bool:
    return bool(commitment.due_to) and commitment.due_bound != "from" and (commitment.due_to or "") < as_of


def _ahead(commitment: Commitment) -> bool:
    """Whether a sentence that is read as done says so of a day to come: "wird bis Juni abgeschlossen" has the word of what is over."""
    to_come = (commitment.due_to or "") > (commitment.meeting_date or "")
    return (
        commitment.status == "done" and to_come and any(hit.frame.name == "upcoming" for hit in hits(commitment.quote))
    )


def _after_its_day(commitment: Commitment, stated: str, known: Known) -> str:
    if stated == "delayed":  # the text itself says that the day is missed: no silence makes that less known
        return "delayed"
    day = commitment.due_to or ""
    if not known.read or known.read[-1] <= day:
        return "unknown"
    return stated if known.mentioned and known.mentioned[-1] > day else "expired"


def ends_of(thread: Sequence[Commitment]) -> list[Commitment]:
    """The statements that say that the undertaking, or a step of it, is done or dropped; a refused motion ends nothing.

    Nor does what something costs: a sum that is told as a fact is no end of the undertaking. And nor does what a classifier
    alone reads so: an end that no formula states would close a thread that later meetings go on with.
    """
    return [c for c in thread if c.status in _SETTLED and _formula(c) and not _ahead(c)]


def last_states(thread: Sequence[Commitment]) -> list[str]:
    """The statuses of a thread's last day; that it is done or dropped counts only where it ends the thread, unless nothing else is said."""
    last = max((c.meeting_date or "" for c in thread), default="")
    said = [c for c in thread if (c.meeting_date or "") == last]
    ends = ends_of(said)
    kept = [c.status for c in said if c.status not in _SETTLED or c in ends]
    return kept or [c.status for c in said]


def _formula(stated: Commitment) -> bool:
    """Whether a formula of the sentence says that it is over, beside a sum one of the undertaking's end."""
    found = {hit.frame.name for hit in hits(stated.quote) if hit.frame.status == stated.status}
    paid = stated.status == "done" and stated.amount_text and "in_use" not in found
    refused = stated.force == "rejected" and "dropped" not in found
    return bool(found) and not (paid or refused)


def same_step(a: Commitment, b: Commitment) -> bool:
    """Whether the sentences share nouns beside the project's name; the very sentence that names no other noun does too."""
    mine, theirs = nouns(a.quote, a.project), nouns(b.quote, b.project)
    return len(mine & theirs) >= min(_COMMON, len(mine), len(theirs))
