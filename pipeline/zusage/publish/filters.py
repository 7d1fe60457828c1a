"""The filters of the site, the same on every page: towns, topics, Länder, size classes, and from when to when.

An address carries them as `gemeinde`, `thema`, `land`, `groesse` (each as often as one likes), `von` and `bis`.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Protocol

from datasette.app import Datasette

from ..germany import STATES
from .asking import rows

NO_TOPIC: Final = "ohne"
"""Stands in `thema` for commitments that have no topic."""
MOST: Final = 60
"""So many values of one filter are read; more are told to the reader."""
_DAY = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?", re.ASCII)
_WORDS: Final = {
    "gemeinde": "Gemeinde", "thema": "Thema", "land": "Land", "groesse": "Gemeindegröße", "von": "von", "bis": "bis",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """A size class: inhabitants from `least` to below `below` (None: no upper end)."""

    label: str
    least: int
    below: int | None


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


class Args(Protocol):
    """A query string as Datasette hands it out (`request.args`)."""

    def getlist(self, name: str) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A condition for WHERE, always a whole one ("1" where nothing is filtered), and the values of its parameters."""

    sql: str
    params: Mapping[str, str | int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Checked values, as in the address. `von` and `bis` are a year, a month or a day (ISO) of the meeting, or "".

    `unknown` holds a German sentence for each value that was left out: pages show them, files refuse.
    """

    gemeinde: tuple[str, ...] = ()
    thema: tuple[str, ...] = ()
    land: tuple[str, ...] = ()
    groesse: tuple[str, ...] = ()
    von: str = ""
    bis: str = ""
    unknown: tuple[str, ...] = field(default=(), compare=False)

    @property
    def address(self) -> dict[str, tuple[str, ...]]:
        """What is set, to build an address from: `orte.chart(name, "svg", **filters.address)`."""
        held = {name: getattr(self, name) for name in _WORDS}
        return {name: (value,) if isinstance(value, str) else value for name, value in held.items() if value}

    @property
    def first(self) -> str:
        """The first day, ISO; "" where `von` is not set."""
        return _day(self.von, last=False) or ""

    @property
    def last(self) -> str:
        """The last day, ISO; "" where `bis` is not set."""
        return _day(self.bis, last=True) or ""

    def commitments(self) -> Clause:
        """The condition on `commitments c`; with `von` or `bis`, commitments without a day of meeting drop out."""
        return joined([*self._places("c", "body_id"), *self._topics("c"), *self._days("c.meeting_date", 10)])

    def bodies(self) -> Clause:
        """The condition on `bodies b`: towns, Länder and sizes, whatever was or was not found there."""
        return joined(self._places("b", "id"))

    def months(self) -> Clause:
        """The condition on the months of `coverage v`; with `von` or `bis`, the row `undated` drops out."""
        return joined(self._days("v.month", 7))

    def facts(self) -> Clause:
        """The condition on topics and years of `facts f`, which counts whole years: ask for `whole_years` first."""
        return joined([*self._topics("f"), *self._days("f.year", 4)])

    def topics(self, table: str) -> Clause:
        """The condition on the column `topic` of what a query calls `table`."""
        return joined(self._topics(table))

    def whole_years(self) -> "Filters":
        """The same with years for months and days; `unknown` tells which."""
        finer = [f"„{value}“" for value in (self.von, self.bis) if len(value) > 4]
        told = (f"Hier zählen ganze Jahre: {' und '.join(finer)} gilt als ganzes Jahr.",) if finer else ()
        return replace(self, von=self.von[:4], bis=self.bis[:4], unknown=(*self.unknown, *told))

    def _places(self, table: str, key: str) -> Iterable[Clause]:
        yield from among(f"{table}.{key}", "gemeinde", self.gemeinde)
        yield from among(f"{table}.state", "land", self.land)
        ranges = [_range(f"{table}.population", name) for name in self.groesse]
        if ranges:
            yield Clause(sql=f"({' OR '.join(ranges)})", params={})

    def _topics(self, table: str) -> Iterable[Clause]:
        named = list(among(f"{table}.topic", "thema", [key for key in self.thema if key != NO_TOPIC]))
        if NO_TOPIC not in self.thema:
            yield from named
        else:
            parts = [f"{table}.topic IS NULL", *(clause.sql for clause in named)]
            yield Clause(sql=f"({' OR '.join(parts)})", params=named[0].params if named else {})

    def _days(self, column: str, characters: int) -> Iterable[Clause]:
        for name, sign, day in (("von", ">=", self.first), ("bis", "<=", self.last)):
            if day:
                dated = " AND v.month <> 'undated'" if column == "v.month" else ""
                # A query may ask for years here and for months there.
                place = f"{name}_{characters}"
                yield Clause(sql=f"{column} {sign} :{place}{dated}", params={place: day[:characters]})


async def read(datasette: Datasette, args: Args) -> Filters:
    """The filters of a query string, each value held against the database; what is not known stands in `unknown`."""
    given = {name: tuple(dict.fromkeys(v for v in args.getlist(name) or () if v)) for name in _WORDS}
    known = {
        "gemeinde": await _known(datasette, "bodies", given["gemeinde"]),
        "thema": await _known(datasette, "topics", given["thema"]) | {NO_TOPIC},
        "land": set(STATES.values()),
        "groesse": set(SIZES),
    }
    kept: dict[str, Any] = {name: tuple(v for v in given[name][:MOST] if v in known[name]) for name in known}
    unknown = [_left_out(name, v) for name in known for v in given[name] if v not in kept[name]]
    for name in ("von", "bis"):
        days = [v for v in given[name] if _day(v, last=False)]
        kept[name] = days[0] if days else ""
        unknown += [_left_out(name, v) for v in given[name] if v != kept[name]]
    return _in_order(Filters(**kept, unknown=tuple(unknown)))


async def choices(datasette: Datasette) -> dict[str, list[tuple[str, str]]]:
    """What a form can offer: key and name for each filter. Of more than 60 municipalities none are offered: search finds them."""
    bodies = await rows(datasette, "SELECT id, name FROM bodies ORDER BY name, id LIMIT :most", most=MOST + 1)
    topics = await rows(datasette, "SELECT id, name FROM topics ORDER BY name, id")
    states = await rows(datasette, "SELECT DISTINCT state FROM bodies WHERE state IS NOT NULL ORDER BY state")
    return {
        "gemeinde": [(b["id"], b["name"]) for b in bodies] if len(bodies) <= MOST else [],
        "thema": [*((t["id"], t["name"]) for t in topics), (NO_TOPIC, "ohne Thema")],
        "land": [(s["state"], s["state"]) for s in states],
        "groesse": [(key, size.label) for key, size in SIZES.items()],
    }


async def _known(datasette: Datasette, table: str, values: Sequence[str]) -> set[str]:
    names = {f"v{number}": value for number, value in enumerate(values[:MOST])}
    among = ", ".join(f":{name}" for name in names)
    return {row["id"] for row in await rows(datasette, f"SELECT id FROM {table} WHERE id IN ({among})", **names)}


def _in_order(filters: Filters) -> Filters:
    """Nothing lies between a later `von` and an earlier `bis`: both are left out and told."""
    if not (filters.first and filters.last and filters.first > filters.last):
        return filters
    told = f"„von {filters.von}“ liegt nach „bis {filters.bis}“: Beides wurde weggelassen."
    held = {name: getattr(filters, name) for name in ("gemeinde", "thema", "land", "groesse")}
    return Filters(**held, unknown=(*filters.unknown, told))


def _left_out(name: str, value: str) -> str:
    return f"Unbekannter Wert für „{_WORDS[name]}“: „{value[:80]}“ wurde weggelassen."


def _day(text: str, *, last: bool) -> str | None:
    """The first or last day of a year, a month or a day; None for anything else."""
    found = _DAY.fullmatch(text)
    if not found or found[1] == "0000":
        return None
    year, month = int(found[1]), int(found[2] or (12 if last else 1))
    length = monthrange(year, month)[1]
    day = int(found[3] or (length if last else 1))
    return f"{found[1]}-{month:02}-{day:02}" if 1 <= day <= length else None


def among(column: str, name: str, values: Sequence[str]) -> Iterable[Clause]:
    """`column` is one of `values`, each a parameter `name_1`, `name_2`, ...; nothing where there are none."""
    params = {f"{name}_{number}": value for number, value in enumerate(values, 1)}
    if params:
        yield Clause(sql=f"{column} IN ({', '.join(f':{key}' for key in params)})", params=params)


def _range(column: str, name: str) -> str:
    size = SIZES[name]
    upper = f" AND {column} < {size.below}" if size.below else ""
    return f"({column} >= {size.least}{upper})"


def only(column: str, name: str, values: Sequence[str]) -> Clause:
    """The same as one condition, which nothing meets where there are no values."""
    return next(iter(among(column, name, values)), Clause(sql="0", params={}))


def joined(parts: Iterable[Clause]) -> Clause:
    """All of the parts at once."""
    held = list(parts)
    params = {key: value for part in held for key, value in part.params.items()}
    return Clause(sql=" AND ".join(part.sql for part in held) or "1", params=params)
