"""The trained classifier: DEADLINE or DATE, and before or after the meeting, for all calendar expressions of a text in order."""

from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final

from pycrfsuite import Tagger

from .deadline_features import features, side
from .deadlines import Case, settle
from .values import Found

CLASSES: Final = ("DATE-F", "DATE-P", "DEADLINE-F", "DEADLINE-P")
"""Label and side: P lies before the meeting, F does not."""


class DeadlineModel:
    """A linear-chain CRF over the expressions of a text: what one is tells of the next (columns, lists, ranges)."""

    def __init__(self, data: bytes) -> None:
        self._data = data  # CRFsuite reads from these bytes as long as it lives and does not hold them itself
        self._tagger = Tagger()
        self._tagger.open_inmemory(self._data)
        self._known = frozenset(self._tagger.labels())

    def classes(self, cases: list[Case], reference: date) -> list[str]:
        """The likeliest class of each of the cases, all of which have days, among those the calendar allows."""
        if cases:
            self._tagger.set([features(case, reference) for case in cases])
        return [
            max(self._known & allowed(case, reference), key=lambda name: (self._tagger.marginal(name, at), name))
            for at, case in enumerate(cases)
        ]

    def decide(self, cases: list[Case], reference: date) -> list[Found]:
        """The cases as DEADLINE or DATE; one that names no year is moved where it belongs."""
        return [
            settle(case, reference, deadline=name.startswith("DEADLINE"), back=case.yearless and name.endswith("P"))
            for case, name in zip(cases, self.classes(cases, reference), strict=True)
        ]


def allowed(case: Case, reference: date) -> frozenset[str]:
    """The classes that the calendar leaves open: a day with its year is before or after the meeting, whatever the words say."""
    place = side(case, reference)
    return frozenset(label for label in CLASSES if place == "Y" or label.endswith("P") == (place == "P"))


@cache
def load_model(name: str) -> DeadlineModel:
    """The model of the package data `name`; FileNotFoundError where it is missing."""
    return DeadlineModel(files("zusage.tag").joinpath(name).read_bytes())
