"""The ledger of a thread: its first stated deadline and amount, and each later statement that says something else.

A wrong slip accuses somebody, a missed one only stays silent. So a later day is a slip only where it is the whole undertaking's,
and the old day had passed, or the text beside it speaks of delay, or both say in words that it is done by then.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from ..records import Commitment, Revision, digest
from ..text import fold
from .reasons import only_reason_in, reason_in
from .repricing import first_statement, repricings
from .standing import ends_of
from .steps import completes
from .surroundings import BESIDE, around
from .threads import Thread
from .values import deadline_of, same_day, taken_back

_LATE = re.compile(
    r"verschieb|verschob|verzoeg|verspaet|\bspaeter\b|nicht (?:mehr )?(?:zu halten|einzuhalten|haltbar|"
    r"erreich|eingehalten)|\berst\b|"
    r"neuer? (?:termin|zeitplan|zielpunkt|uebergabetermin|datum|ziel)|neuen (?:termin|zeitplan|"
    r"uebergabetermin)|\bstatt\b|urspruenglich|"
    r"verlaenger|hinausge|nicht vor\b|nunmehr|verstrichen|nicht mehr fertig|aufgehalten|in verzug|"
    r"im verzug|termin nicht|vierte|"
    r"geaenderte[rn]? (?:bauablauf|zeitplan|termin)|nach dem beschlossenen termin|nicht (?:rechtzeitig|"
    r"fristgerecht)|avisiert"
)
_FAR = 900
"""Characters before a new day in which an item that is about one undertaking may give the reason."""
_EARLY = re.compile(r"vorgezogen|vorzieh|\bfrueher\b|schneller|\beher\b|vorfristig|beschleunig")


@dataclass(slots=True)
class Ledger:
    """`dated`: commitment id → first day of the thread and days slipped since; `moved_to`: id of a statement → the day put in its place."""

    revisions: list[Revision] = field(default_factory=list)
    dated: dict[str, tuple[str | None, int | None]] = field(default_factory=dict)
    moved_to: dict[str, str] = field(default_factory=dict)


def ledger_of(thread: Thread) -> Ledger:
    """The rows of a thread, in the order of days; documents without a day state nothing that could be ordered.

    A programme that many municipalities carry out has dates of many measures, none its own.
    """
    made = Ledger()
    readings = {s.scope.reading.document.id: s.scope.reading for s in thread.strands}
    texts = {key: reading.document.text for key, reading in readings.items()}
    documents = list(_documents(thread))
    _deadlines(thread, documents, texts, made)
    made.revisions += repricings(thread.id, documents, readings)
    return made


def _documents(thread: Thread) -> Iterator[list[Commitment]]:
    """The statements of each dated document."""
    dated = [c for c in thread.commitments if c.meeting_date]
    for _, stated in groupby(dated, key=lambda c: (c.meeting_date, c.document_id)):
        yield list(stated)


def _deadlines(thread: Thread, documents: Sequence[list[Commitment]], texts: Mapping[str, str], made: Ledger) -> None:
    first = current = None
    settled = False
    for stated in documents if thread.local else ():
        later = deadline_of(stated)
        if later is not None and not settled:
            if first is None or current is None:
                first, current = taken_back(stated, later) or later, later
                made.revisions.append(first_statement(thread.id, first, "deadline", first.due_to))
                if first is not later:
                    made.revisions.append(_moved(thread, first, first, later, texts))
                    made.moved_to[first.id] = later.due_to or ""
            elif _moves(current, later, stated, texts):
                made.revisions.append(_moved(thread, first, current, later, texts))
                made.moved_to |= {
                    c.id: later.due_to or ""
                    for c in thread.commitments
                    if (c.meeting_date or "") < (later.meeting_date or "") and c.due_to == current.due_to
                }
                current = later
            if first is not None and current is not None and same_day(current, later):
                slipped = _days(first.due_to, current.due_to)
                made.dated[later.id] = first.due_to, slipped or None
        # What sets a day ahead is not over, whatever else it says is done.
        settled = settled or (later is None and bool(ends_of(stated)))


def _moves(current: Commitment, later: Commitment, stated: Sequence[Commitment], texts: Mapping[str, str]) -> bool:
    """Whether a later meeting's day is a move of the current one, and no other step's."""
    if same_day(current, later) or (later.meeting_date or "") <= (current.meeting_date or ""):
        return False
    said = fold(around(texts[later.document_id], later.quote_start, later.quote_end, *BESIDE))
    passed = (current.due_to or "") < (later.meeting_date or "")
    if (later.due_to or "") < (current.due_to or ""):
        return bool(_EARLY.search(said))
    late = bool(_LATE.search(said)) or any(c.status == "delayed" and c.due_to == later.due_to for c in stated)
    return late or (completes(later) and (passed or completes(current)))


def _moved(
    thread: Thread, first: Commitment, before: Commitment, later: Commitment, texts: Mapping[str, str]
) -> Revision:
    said = around(texts[later.document_id], later.quote_start, later.quote_end)
    slipped = _days(before.due_to, later.due_to) or 0
    reason = (reason_in(said, said.find(later.quote)) or _told_before(thread, later)) if slipped > 0 else None
    return Revision(
        id=digest("revision", before.id, later.id, "deadline"), thread_id=thread.id, commitment_id=before.id, later_id=later.id,
        field="deadline", direction="later" if slipped > 0 else "earlier", date=later.meeting_date, before=before.due_to,
        after=later.due_to, days=slipped, slipped_days=_days(first.due_to, later.due_to), reason=reason[0] if reason else None,
        reason_quote=reason[1] if reason else None, quote=later.quote,
    )  # fmt: skip


def _told_before(thread: Thread, later: Commitment) -> tuple[str, str] | None:
    """The one reason that an item about nothing else gives in the sentences farther before the new day."""
    home = next((s for s in thread.strands if s.main and later in s.commitments), None)
    if home is None or later.quote_start >= home.scope.end:
        return None
    start = max(home.scope.start, later.quote_start - _FAR)
    return only_reason_in(home.scope.reading.document.text[start : later.quote_end])


def _days(first: str | None, last: str | None) -> int | None:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days if first and last else None
