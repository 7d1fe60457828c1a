"""Whether a later deadline moves an earlier one, or belongs to another step of the same undertaking.

A wrong slip accuses somebody, a missed one only stays silent: so a later day alone proves nothing. The later meeting must
speak of delay right there, or the old day must have passed and both sentences must speak of the same step.
"""

import re
from collections.abc import Sequence

from ..records import Commitment
from ..text import fold

_NOUN = re.compile(r"\b[A-ZÄÖÜ][\wäöüß-]{4,}")
_NEAR = 500
"""Characters between a deadline and the sentence of its document that speaks of delay."""

_STEM = 6
_COMMON = 2
"""Nouns, beside the project's name, that make two sentences speak of one step."""

_EMPTY = frozenset(
    (
        "verwal", "stadtv", "gemein", "burger", "buerge", "oberbu", "stadtr", "aussch", "herr", "stadt", "kommun", "projek",
        "januar", "februa", "april", "august", "septem", "oktobe", "novemb", "dezemb", "quarta", "halbja", "fruehj", "sommer",
        "herbst", "winter", "jahres", "anfang", "massna", "beschl", "mittel", "kosten", "prozen",
    )
)  # fmt: skip
"""Stems that stand in sentences about anything."""


def slipped_from(commitment: Commitment, made: Sequence[Commitment], thread: Sequence[Commitment]) -> Commitment | None:
    """The earlier commitment whose deadline this one moves; None where it moves none. `made` are the earlier ones of the thread."""
    if not commitment.due_to or not _bounds(commitment):
        return None
    fitting = [
        c
        for c in made
        if _moved_by(c, commitment) and (commitment.status == "delayed" or _explained(c, commitment, thread))
    ]
    return max(fitting, key=lambda c: (len(_nouns(c) & _nouns(commitment)), c.meeting_date or "", c.id), default=None)


def _explained(before: Commitment, commitment: Commitment, thread: Sequence[Commitment]) -> bool:
    """One step by its nouns, and the old day has passed or a sentence nearby says that the undertaking is late."""
    if not (_nouns(before) & _nouns(commitment) and same_step(before, commitment)):
        return False
    return (before.due_to or "") < (commitment.meeting_date or "") or _speaks_of_delay(commitment, thread)


def _bounds(commitment: Commitment) -> bool:
    """Whether the deadline says when something is to be ready: not a begin, not the budget year that money stands in."""
    if (
        commitment.due_bound == "from"
        or commitment.force == "rejected"
        or not (commitment.due_from and commitment.due_to)
    ):
        return False
    whole_year = commitment.due_from[5:] == "01-01" and commitment.due_to[5:] == "12-31"
    return not (commitment.due_bound == "in" and whole_year and commitment.amount_text)


def same_step(a: Commitment, b: Commitment) -> bool:
    """Whether the sentences share nouns beside the project's name; the very sentence that names no other noun does too."""
    shared = _nouns(a) & _nouns(b)
    return len(shared) >= min(_COMMON, len(_nouns(a)), len(_nouns(b)))


def _moved_by(before: Commitment, later: Commitment) -> bool:
    """An open day of an earlier meeting that lies before the later one's; a day that had passed when it was named was none."""
    if not (before.due_to and later.due_to and before.meeting_date and later.meeting_date):
        return False
    return (
        before.meeting_date < later.meeting_date
        and _bounds(before)
        and before.meeting_date <= before.due_to < later.due_to
    )


def _speaks_of_delay(commitment: Commitment, thread: Sequence[Commitment]) -> bool:
    return any(
        c.status == "delayed"
        and c.document_id == commitment.document_id
        and abs(c.quote_start - commitment.quote_start) < _NEAR
        for c in thread
    )


def _nouns(commitment: Commitment) -> set[str]:
    """Stems of the quote's capitalised words without those of the project's name and of offices and seasons."""
    own = {fold(word)[:_STEM] for word in _NOUN.findall(commitment.project)}
    return {fold(word)[:_STEM] for word in _NOUN.findall(commitment.quote)} - own - _EMPTY
