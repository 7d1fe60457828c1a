"""Municipalities that do not exist, for a database of a million mentions: name, Land, size, place."""

from dataclasses import dataclass
from random import Random

from ..germany import STATES, in_state

_SYLLABLES = (
    "al", "bru", "dorn", "el", "fal", "gro", "hal", "imm", "kem", "lin", "mo", "nau", "ost", "pel", "ra", "ste", "tan", "ul", "wei", "zel",
    "bach", "feld", "heim", "a", "e", "n", "s",
)  # fmt: skip
_PARTS = {length: [s for s in _SYLLABLES if len(s) == length] for length in (1, 2, 3, 4)}
_SHARES = {
    "01": 10, "02": 1, "03": 9, "04": 1, "05": 4, "06": 4, "07": 22, "08": 11, "09": 20, "10": 1, "11": 1, "12": 4, "13": 7,
    "14": 4, "15": 2, "16": 6,
}  # fmt: skip
"""How many of 107 municipalities lie in each Land, one at least: roughly as Destatis counts them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """What a copy of a municipality is called and where it lies."""

    name: str
    ags: str
    state: str
    population: int
    latitude: float
    longitude: float


class Towns:
    """Gives new towns for ever; the same ones for the same `rng`."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._taken: set[str] = set()

    def new(self, length: int) -> Town:
        """A town with a name of so many letters (six or more), which none before had."""
        land = self._rng.choices(list(_SHARES), list(_SHARES.values()))[0]
        ags = f"{land}{900_000 + len(self._taken)}"
        latitude, longitude = self._place(ags)
        population = min(max(int(self._rng.lognormvariate(9.0, 1.2)), 200), 3_000_000)
        return Town(
            name=self._name(length), ags=ags, state=STATES[land], population=population, latitude=latitude, longitude=longitude
        )  # fmt: skip

    def _name(self, length: int) -> str:
        while True:
            name = ""
            while len(name) < length:
                name += self._rng.choice(_PARTS[min(length - len(name), self._rng.choice((2, 3, 3, 4)))])
            if name not in self._taken:
                self._taken.add(name)
                return name.title()

    def _place(self, ags: str) -> tuple[float, float]:
        while True:
            latitude, longitude = self._rng.uniform(47.3, 54.9), self._rng.uniform(5.9, 14.9)
            if in_state(ags, latitude, longitude):
                return round(latitude, 5), round(longitude, 5)
