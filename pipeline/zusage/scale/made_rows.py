"""Rows of a finished database as those of other municipalities: what is a key, a day, a name is changed, each in its own way."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from ..records import columns, digest
from ..text import slug
from .made_towns import Town, Towns

_KEY = re.compile(r"[0-9a-f]{16}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(T.*)?")
_KEYS: Final = ("thread_id", "duplicate_of")
"""Columns with keys that are no foreign keys in SQL."""
_MONEY: Final = ("amount_min", "amount_max", "min", "max")
_PLACE: Final = ("ags", "state", "population", "latitude", "longitude")
_ADDED: Final = (
    "Nord", "Süd", "Ost", "West", "Mitte", "Altstadt", "Neustadt", "am Markt", "im Rathaus", "der Stadtwerke", "der Grundschulen",
    "im Bauamt", "im Sozialamt", "der Feuerwehr", "der Bibliothek", "des Bauhofs", "II", "Phase 2", "im Kreis", "der Ortsteile",
)  # fmt: skip
"""What the copies of a local undertaking are told apart by, half of them."""

Value = Any
Change = Callable[[Value], Value]


class Source:
    """All rows of some tables, and what must stay as it is: keys of undertakings that belong to no municipality, and topics."""

    def __init__(self, db: sqlite3.Connection, tables: list[str]) -> None:
        self.rows: dict[str, list[tuple[Value, ...]]] = {
            name: db.execute(f'SELECT {_names(name)} FROM "{name}" ORDER BY 1').fetchall() for name in tables
        }
        self.towns = dict(db.execute("SELECT id, name FROM bodies ORDER BY id"))
        self.shared = {key for (key,) in db.execute("SELECT id FROM projects WHERE body_id IS NULL")}
        self.topics = [key for (key,) in db.execute("SELECT id FROM topics ORDER BY id")]
        local = "SELECT DISTINCT name FROM projects WHERE body_id IS NOT NULL ORDER BY 1"
        self.local = [name for (name,) in db.execute(local)]


class Copy:
    """One copy of the source: draws its towns and changes from `rng` when it is made."""

    def __init__(self, source: Source, towns: Towns, rng: Random) -> None:
        self._shared = source.shared
        self._mask = rng.getrandbits(64)
        self._towns: dict[str, Town] = {self._key(key): towns.new(len(name)) for key, name in source.towns.items()}
        self._names = {name: self._towns[self._key(key)].name for key, name in source.towns.items()}
        self._written = re.compile("|".join(map(re.escape, self._names)))
        self._topics = _swapped(source.topics, rng)
        self._projects = {name: f"{name} {rng.choice(_ADDED)}" for name in source.local if rng.random() < 0.5}
        # One in six ends as the source does, for there must be something that is due.
        self._days = timedelta(weeks=-rng.randrange(360) if rng.random() < 0.85 else 0)
        self._factor = rng.lognormvariate(0, 0.8)

    def rows(self, table: str, rows: list[tuple[Value, ...]]) -> Iterator[tuple[Value, ...]]:
        """`rows` of `table` as those of this copy."""
        names = [column.name for column in columns(table)]
        changes = [self._change(table, column) for column in columns(table)]
        for row in rows:
            new = dict(zip(names, (change(value) for change, value in zip(changes, row, strict=True)), strict=True))
            yield row if table == "projects" and row[0] in self._shared else tuple(self._placed(table, new).values())

    def _placed(self, table: str, row: dict[str, Value]) -> dict[str, Value]:
        """What follows from the town and from a new name."""
        if table in ("bodies", "commitments"):
            town = self._towns[row["id" if table == "bodies" else "body_id"]]
            row |= {name: getattr(town, name) for name in _PLACE if name in row}
        elif table == "projects":
            row["key"] = slug(row["name"])
        return row

    def _change(self, table: str, column: Any) -> Change:
        meta, name = column.metadata, column.name
        if meta["ref"] == "topics.id":
            return lambda value: self._topics.get(value)
        if meta["primary"] or meta["ref"] or name in _KEYS:
            return self._key
        if name in _MONEY:
            return lambda value: value and round(value * self._factor, -1)
        if (table, name) in (("projects", "name"), ("commitments", "project"), ("mentions", "name")):
            return lambda value: self._projects.get(value, self._text(value))
        return (lambda value: value) if meta["choices"] else self._text

    def _key(self, value: Value) -> Value:
        if value is None or value in self._shared:
            return value
        # Ours are hashes: as good after this, and much sooner than another hash of ten million keys.
        return f"{int(value, 16) ^ self._mask:016x}" if _KEY.fullmatch(value) else digest(str(self._mask), value)

    def _text(self, value: Value) -> Value:
        if not isinstance(value, str):
            return value
        if _DAY.fullmatch(value):
            return (date.fromisoformat(value[:10]) + self._days).isoformat() + value[10:]
        return self._written.sub(lambda found: self._names[found[0]], value)


def _swapped(topics: list[str], rng: Random) -> dict[str, str]:
    """Each topic as itself or, one in three, as another one; no two become one."""
    some = [topic for topic in topics if rng.random() < 0.35]
    others = some[1:] + some[:1]
    return {topic: topic for topic in topics} | dict(zip(some, others, strict=True))


def _names(table: str) -> str:
    return ", ".join(f'"{column.name}"' for column in columns(table))
