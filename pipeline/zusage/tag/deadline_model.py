"""The trained classifier: DEADLINE or DATE, and before or after the meeting, for all calendar expressions of a text in order."""

import re
from datetime import date
from itertools import pairwise
from math import prod
from threading import Lock
from typing import Final

from pycrfsuite import Tagger

from . import deadline_cues as cue
from .deadline_features import features, side
from .deadlines import Case, settle
from .values import Found

CLASSES: Final = ("DATE-F", "DATE-P", "DEADLINE-F", "DEADLINE-P")
"""Label and side: P lies before the meeting, F does not."""

# A word that says something: neither article nor preposition.
_SAYING = re.compile(
    r"\b(?!(?:der|die|das|dem|den|des|am|im|zum|zur|vom|von|bis|ab|in|an|und|oder|zwischen)\b)[A-Za-zÄÖÜäöüß]{2,30}\b"
)
# What stands between the ends of a range, and how long it may be.
_LINK = re.compile(
    r"[ .]{0,2}(?:bis|auf|[–/-])(?: (?:zum|zur|den|dem|einschließlich|Anfang|Mitte|Ende)){0,2} ?(?=\d|[A-ZÄÖÜ]|\Z)"
)
_GAP = 24
# Days to the next such day from which on the last one is but weeks away.
_JUST_GONE = 320


class DeadlineModel:
    """A linear-chain CRF over the expressions of a text: what one is tells of the next (columns, lists, ranges)."""

    def __init__(self, data: bytes) -> None:
        self._data = data  # CRFsuite reads from these bytes as long as it lives and does not hold them itself
        self._tagger = Tagger()
        self._tagger.open_inmemory(self._data)
        self._lock = Lock()
        self._known = frozenset(self._tagger.labels())

    def classes(self, cases: list[Case], reference: date) -> list[str]:
        """The likeliest class of each of the cases, all of which have days, among those the calendar allows.

        The two ends of one range share their class where the calendar lets them.
        """
        if not cases:
            return []
        with self._lock:  # what is asked depends on what was set: Dask's workers have threads
            return self._read(cases, reference)

    def _read(self, cases: list[Case], reference: date) -> list[str]:
        self._tagger.set([features(case, reference) for case in cases])
        chosen = [self._best([at], self._open(case, reference)) for at, case in enumerate(cases)]
        for at, (case, after) in enumerate(pairwise(cases)):
            shared = self._open(case, reference) & self._open(after, reference)
            if shared and one_range(case, after):
                chosen[at] = chosen[at + 1] = self._best([at, at + 1], shared)
        return chosen

    def _open(self, case: Case, reference: date) -> frozenset[str]:
        return self._known & allowed(case, reference)

    def _best(self, places: list[int], names: frozenset[str]) -> str:
        return max(sorted(names), key=lambda name: prod(self._tagger.marginal(name, at) for at in places))

    def decide(self, cases: list[Case], reference: date) -> list[Found]:
        """The cases as DEADLINE or DATE; one that names no year is moved where it belongs."""
        names = self.classes(cases, reference)
        found = [_settled(case, name, back=name.endswith("P")) for case, name in zip(cases, names, strict=True)]
        for at, (case, after) in enumerate(pairwise(cases)):
            if one_range(case, after) and _starts(found[at + 1]) < _starts(found[at]):
                # "von Januar bis März", said in February: the first has begun, or the last is still to come.
                found[at] = _settled(case, names[at], back=True)
                if _starts(found[at + 1]) < _starts(found[at]):
                    found[at + 1] = _settled(after, names[at + 1], back=False)
        return found


def _settled(case: Case, name: str, *, back: bool) -> Found:
    return settle(case, deadline=name.startswith("DEADLINE"), back=case.yearless and back, by="deadline_crf")


def _starts(found: Found) -> date:
    assert found.time, found
    assert found.time.date_from, found
    return found.time.date_from


def allowed(case: Case, reference: date) -> frozenset[str]:
    """The classes that the calendar leaves open: a day with its year is before or after the meeting, whatever the words say.

    Where nothing is said beside the day, the guidelines' rule holds: the nearest one not before the meeting.
    """
    place = side(case, reference)
    if place == "Y" and (
        _is_bound(case, reference) or _SAYING.search(f"{case.context.left} {case.context.right}") is None
    ):
        place = "F"
    return frozenset(label for label in CLASSES if place == "Y" or label.endswith("P") == (place == "P"))


def _is_bound(case: Case, reference: date) -> bool:
    """Whether the clause orders something by that day: "bis zum 28. Februar ist zu erklären" was not said in May of the last.

    Of a day that has just gone by the minutes may well speak as of one to come.
    """
    assert case.time.date_from, case
    if (case.time.date_from - reference).days > _JUST_GONE:
        return False
    clause = case.context.clause
    ordered = cue.PLAN.search(clause) and not cue.PAST.search(clause) and not cue.NOT_YET.search(clause)
    return bool(ordered and case.deadline and not case.past and cue.BY.search(case.context.left))


def one_range(case: Case, after: Case) -> bool:
    """Whether two neighbours are the ends of one range: "vom 3. bis 5. Mai", "vom 17. auf den 24. Juni"."""
    gap = after.found.start - case.found.end
    return 0 <= gap <= _GAP and _LINK.match(case.context.right[: gap + 1]) is not None
