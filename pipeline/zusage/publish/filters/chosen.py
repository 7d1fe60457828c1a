"""What is filtered by: the values of an address after they were checked, as an address again and as conditions for WHERE."""

from dataclasses import dataclass, field, replace
from typing import Any, Final

from ..clauses import Clause, among, joined
from .conditions import of_days, of_places, of_topics, of_topics_of_text
from .days import first_day, last_day

WORDS: Final = {
    "gemeinde": "Gemeinde", "thema": "Thema", "land": "Land", "groesse": "Gemeindegröße", "jahr": "Jahr",
    "verbindlichkeit": "Verbindlichkeit", "stand": "Stand", "von": "von", "bis": "bis",
}  # fmt: skip
"""All filters in the order of an address, and what people call them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Checked values, as in the address. `von` and `bis` are a year, a month or a day (ISO) of the meeting, or "".

    `unknown` holds a German sentence for each value that was left out: pages show them, files refuse.
    """

    gemeinde: tuple[str, ...] = ()
    thema: tuple[str, ...] = ()
    land: tuple[str, ...] = ()
    groesse: tuple[str, ...] = ()
    jahr: tuple[str, ...] = ()
    verbindlichkeit: tuple[str, ...] = ()
    stand: tuple[str, ...] = ()
    von: str = ""
    bis: str = ""
    unknown: tuple[str, ...] = field(default=(), compare=False)

    @property
    def address(self) -> dict[str, tuple[str, ...]]:
        """What is set, to build an address from: `orte.chart(name, "svg", **filters.address)`."""
        held = {name: getattr(self, name) for name in WORDS}
        return {name: (value,) if isinstance(value, str) else value for name, value in held.items() if value}

    def without(self, *names: str) -> "Filters":
        """The same with some filters not set."""
        empty: dict[str, Any] = {name: type(getattr(self, name))() for name in names}
        return replace(self, **empty)

    def whole_years(self) -> "Filters":
        """The same with years for months and days; `unknown` tells which."""
        finer = [f"„{value}“" for value in (self.von, self.bis) if len(value) > 4]
        told = (f"Hier zählen ganze Jahre: {' und '.join(finer)} gilt als ganzes Jahr.",) if finer else ()
        return replace(self, von=self.von[:4], bis=self.bis[:4], unknown=(*self.unknown, *told))

    @property
    def first(self) -> str:
        """The first day, ISO; "" where `von` is not set."""
        return first_day(self.von)

    @property
    def last(self) -> str:
        """The last day, ISO; "" where `bis` is not set."""
        return last_day(self.bis)

    def commitments(self) -> Clause:
        """The condition on `commitments c`; with `von` or `bis`, commitments without a day of meeting drop out."""
        towns = among("c.body_id", "gemeinde", self.gemeinde)
        parts = [*of_places("c", towns, self.land, self.groesse), *of_topics("c.topic", self.thema)]
        parts += of_days("c.meeting_date", self.first, self.last, 10)
        parts += among("substr(c.meeting_date, 1, 4)", "jahr", self.jahr)
        parts += among("c.force", "verbindlichkeit", self.verbindlichkeit)
        return joined([*parts, *among("c.status", "stand", self.stand)])

    def documents(self) -> Clause:
        """The condition on `documents d JOIN bodies b`; texts have neither force nor status, so these filters are left aside."""
        towns = among("d.body_id", "gemeinde", self.gemeinde)
        parts = [*of_places("b", towns, self.land, self.groesse), *of_topics_of_text(self.thema)]
        parts += among("substr(d.date, 1, 4)", "jahr", self.jahr)
        return joined([*parts, *of_days("d.date", self.first, self.last, 10)])

    def bodies(self) -> Clause:
        """The condition on `bodies b`: towns, Länder and sizes, whatever was or was not found there."""
        return joined(of_places("b", among("b.id", "gemeinde", self.gemeinde), self.land, self.groesse))

    def months(self) -> Clause:
        """The condition on the months of `coverage v`; with `von` or `bis`, the row `undated` drops out."""
        return joined(of_days("v.month", self.first, self.last, 7, also=" AND v.month <> 'undated'"))

    def facts(self, table: str = "f") -> Clause:
        """The condition on the columns `topic` and `year` of `facts f`, or of another table that counts whole years.

        Ask for `whole_years` first.
        """
        return joined([*of_topics(f"{table}.topic", self.thema), *of_days(f"{table}.year", self.first, self.last, 4)])

    def topics(self, table: str) -> Clause:
        """The condition on the column `topic` of what a query calls `table`."""
        return joined(of_topics(f"{table}.topic", self.thema))
