"""Size classes of municipalities."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """A size class: inhabitants from `least` to below `below` (None: no upper end)."""

    label: str
    least: int
    below: int | None

    def within(self, column: str) -> str:
        """The condition in SQL that the number of inhabitants in `column` is of this class."""
        upper = f" AND {column} < {self.below}" if self.below else ""
        return f"{column} >= {self.least}{upper}"


SIZES: Final = {
    "landgemeinde": Size(label="Landgemeinde, unter 5.000", least=0, below=5_000),
    "kleinstadt": Size(label="Kleinstadt, 5.000 bis unter 20.000", least=5_000, below=20_000),
    "mittelstadt": Size(label="Kleinere Mittelstadt, 20.000 bis unter 50.000", least=20_000, below=50_000),
    "groessere-mittelstadt": Size(label="Größere Mittelstadt, 50.000 bis unter 100.000", least=50_000, below=100_000),
    "grossstadt": Size(label="Kleinere Großstadt, 100.000 bis unter 500.000", least=100_000, below=500_000),
    "metropole": Size(label="Große Großstadt, ab 500.000", least=500_000, below=None),
}
"""By inhabitants alone, with names and limits of the BBSR (Laufende Raumbeobachtung, Stadt- und Gemeindetyp).

The BBSR also weighs what a town is the centre for, which our data do not tell.
"""
