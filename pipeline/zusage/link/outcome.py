"""How an undertaking stands after the last word on it: over, late, silent, under way or still only promised."""

import re
from collections.abc import Sequence

from ..records import Commitment, Revision
from .frame import hits
from .standing import ends_of
from .steps import is_whole

_BINDING = ("resolved", "mandated", "promised")
_CLOSING = re.compile(
    r"Abschlu(?:ss|ß)(?:bericht)?\b|Schlu(?:ss|ß)(?:bericht|abrechnung)|Erfahrungsbericht", re.IGNORECASE
)
"""Titles of agenda items under which a body is told that something is over."""


def outcome(statements: Sequence[Commitment], moves: Sequence[Revision] = ()) -> str | None:
    """A key of `vocabulary.STATUS`, told by the statements of one thread, in any order, and its ledger; None without a statement.

    What is done or dropped stays so; then silence behind the last day, a day that moved back, what runs. A sum that is
    told as a fact says nothing of it.
    """
    told = sorted((c for c in statements if c.meeting_date), key=lambda c: (c.meeting_date or "", c.quote_start, c.id))
    if not told:
        return None
    if end := _end(told):
        return end
    final = _final(told)
    if final and final.status == "expired":
        return "expired"
    if _late(told, moves):
        return "delayed"
    if final and final.status == "unknown":
        return "unknown"
    return "running" if any(_runs(c) for c in told) else "open"


def _end(told: Sequence[Commitment]) -> str | None:
    """Done or dropped, by the last statement that says so of the whole; a refused motion ends what was only ever asked for."""
    ends = ends_of([c for c in told if not c.deadline_text or is_whole(c)])
    after = [c for c in told if c.status == "delayed" and c.due_to and is_whole(c)]
    if ends and not any((c.meeting_date or "") > (ends[-1].meeting_date or "") for c in after):
        return ends[-1].status
    last = [c for c in told if c.meeting_date == told[-1].meeting_date]
    refused = [c for c in told if c.force == "rejected"]
    bound = any(c.force in _BINDING and not c.amount_text for c in told if c.meeting_date != told[-1].meeting_date)
    if refused and refused[-1] in last and (not bound or any(_given_up(c) for c in refused if c in last)):
        return "dropped"
    closed = any(_CLOSING.search(c.agenda_item or "") for c in last) and not any(c.status == "delayed" for c in last)
    return "done" if closed else None


def _final(told: Sequence[Commitment]) -> Commitment | None:
    """The statement of the last stated day of the whole; of a step's where there is none other."""
    dated = [c for c in told if c.due_to and c.due_bound != "from"]
    whole = [c for c in dated if is_whole(c)] or dated
    return max(whole, key=lambda c: (c.meeting_date or "", c.due_to or ""), default=None)


def _late(told: Sequence[Commitment], moves: Sequence[Revision]) -> bool:
    last = [move for move in moves if move.field == "deadline"]
    slipped = any((move.slipped_days or 0) > 0 for move in sorted(last, key=lambda move: move.date or "")[-1:])
    return slipped or any(c.status == "delayed" and c.meeting_date != told[0].meeting_date for c in told)


def _given_up(stated: Commitment) -> bool:
    """Whether a formula says of the undertaking itself, of no sum or day, that it is given up."""
    plain = not (stated.amount_text or stated.deadline_text)
    return plain and any(hit.frame.name == "dropped" for hit in hits(stated.quote))


def _runs(stated: Commitment) -> bool:
    return stated.status == "running" or stated.money_stage == "contracted"
