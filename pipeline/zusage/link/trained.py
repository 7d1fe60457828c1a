"""The trained parts of linking, from the packaged pipeline: the classifiers of force and status, and of responsible offices."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Final

from pycrfsuite import Tagger

PACKAGE: Final = "de_zusage"
FOLDER: Final = "commitments"
"""Folder in the packaged pipeline, beside what the tagger loads."""
FORCE_FILE: Final = "force.crfsuite"
OFFICE_FILE: Final = "responsible.crfsuite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the classifier says of a claim; `sure` and `status_sure` are the probabilities of each."""

    force: str
    status: str
    sure: float
    status_sure: float


class _Classifier:
    """A CRFsuite model in memory; ask it under its lock, for what is asked depends on what was set: Dask's workers have threads."""

    def __init__(self, data: bytes) -> None:
        self._data = data  # CRFsuite reads from these bytes as long as it lives and does not hold them itself
        self._tagger = Tagger()
        self._tagger.open_inmemory(self._data)
        self._lock = Lock()


class ForceModel(_Classifier):
    """A linear-chain CRF over two steps, force then status: what one is tells of the other."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        known = sorted(self._tagger.labels())
        self._labels = [[label for label in known if label.startswith(step)] for step in ("force:", "status:")]

    def decide(self, names: Sequence[str], supported: Collection[str] = ()) -> Decision:
        """The likeliest force, of `supported` where the claim's place speaks for some, and the likeliest status."""
        with self._lock:
            self._tagger.set(steps(names))
            chances = [
                {label.partition(":")[2]: self._tagger.marginal(label, at) for label in self._labels[at]}
                for at in (0, 1)
            ]
        forces = {force: chance for force, chance in chances[0].items() if not supported or force in supported}
        force, sure = max(forces.items(), key=lambda item: item[1])
        status, status_sure = max(chances[1].items(), key=lambda item: item[1])
        return Decision(force=force, status=status, sure=round(sure, 3), status_sure=round(status_sure, 3))


def steps(names: Sequence[str]) -> list[list[str]]:
    """The features of both steps."""
    return [[f"force|{name}" for name in names], [f"status|{name}" for name in names]]


class OfficeModel(_Classifier):
    """A classifier of one candidate: is this the office that is to do it?"""

    def chance(self, names: Sequence[str]) -> float:
        """Probability that a candidate of these features is the one."""
        with self._lock:
            self._tagger.set([list(names)])
            return float(self._tagger.marginal("yes", 0))


@cache
def force_model() -> ForceModel | None:
    """The packaged classifier; None where the package has none, so that the rules alone decide."""
    data = _packaged(FORCE_FILE)
    return ForceModel(data) if data else None


@cache
def office_model() -> OfficeModel | None:
    """The packaged classifier; None where the package has none."""
    data = _packaged(OFFICE_FILE)
    return OfficeModel(data) if data else None


def _packaged(name: str) -> bytes | None:
    spec = find_spec(PACKAGE)  # importing the package would load spaCy
    folders = spec.submodule_search_locations if spec else None
    file = Path(next(iter(folders)), FOLDER, name) if folders else None
    return file.read_bytes() if file and file.is_file() else None
