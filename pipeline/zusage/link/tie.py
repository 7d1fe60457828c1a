"""What speaks for two names being one project, and the classes of names that follow from all of it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Tie:
    """A reason to take two names of a town for one project; `why` is a key of `vocabulary.SAME_BY`.

    `sure` joins at once. Else `one` joins `other` where it has no second candidate; `mutual` asks the same of `other`.
    `shortens`: `one` is a short form of `other`. `doubtful`: never followed, only told.
    """

    one: str
    other: str
    why: str
    sure: bool = False
    mutual: bool = False
    shortens: bool = False
    doubtful: bool = False
    score: float = 0.5

    @property
    def certain(self) -> bool:
        """Whether the names are the same by their letters alone, so that even a programme may go by both."""
        return self.sure or self.why in ("acronym", "acronym-in-brackets")


class Classes:
    """Names in classes, each known by its least name. Two `apart` names (programmes) never come into one class."""

    def __init__(self, names: Iterable[str], apart: Collection[str] = ()) -> None:
        self._members = {name: frozenset((name,)) for name in names}
        self._apart = frozenset(apart)

    def of(self, name: str) -> frozenset[str]:
        """The names of its class."""
        return self._members[name]

    def join(self, one: str, other: str) -> bool:
        """Makes their classes one, unless that would bring two names together that stand apart; says whether they are one."""
        both = self._members[one] | self._members[other]
        if self._members[one] is not self._members[other]:
            if len(both & self._apart) > 1:
                return False
            self._members.update(dict.fromkeys(both, both))
        return True

    def all(self) -> list[frozenset[str]]:
        """Every class once, in the order of their least names."""
        return sorted(set(self._members.values()), key=min)


def joined(names: Collection[str], ties: Iterable[Tie], apart: Collection[str] = ()) -> tuple[Classes, list[Tie]]:
    """The classes of `names` and the ties that were not followed, since a second candidate remained or both stand apart.

    Neither the order of the names nor that of the ties matters: they are taken sorted, round by round, and what a round
    joins depends on the classes before it alone.
    """
    classes, open_ties = Classes(names, apart), sorted(set(ties))
    for tie in open_ties:
        if tie.sure:
            classes.join(tie.one, tie.other)
    while settled := _clear(classes, open_ties):
        if not sum(classes.join(tie.one, tie.other) for tie in settled):  # all of them, not only up to the first
            break
    return classes, [tie for tie in open_ties if classes.of(tie.one) is not classes.of(tie.other)]


def _clear(classes: Classes, ties: Iterable[Tie]) -> list[Tie]:
    """The ties between two classes of which the side that has to choose has one candidate."""
    open_ties = [tie for tie in ties if classes.of(tie.one) is not classes.of(tie.other)]
    candidates: dict[frozenset[str], set[frozenset[str]]] = {}
    for tie in open_ties:
        one, other = classes.of(tie.one), classes.of(tie.other)
        candidates.setdefault(one, set()).add(other)
        if tie.mutual:
            candidates.setdefault(other, set()).add(one)
    return [
        tie for tie in open_ties
        if len(candidates[classes.of(tie.one)]) == 1 and (not tie.mutual or len(candidates[classes.of(tie.other)]) == 1)
    ]  # fmt: skip
