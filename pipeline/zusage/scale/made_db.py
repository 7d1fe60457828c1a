"""A database of a million mentions, to measure the site on: `python -m zusage.scale.made_db FILE --mentions 1000000`.

Made of the rows of a finished database (the sample's), copied hundreds of times: each copy has other towns, sizes, days,
amounts, topics, names of local undertakings, and keys of its own. Texts keep their length, so quotes stay literal. Values
no longer agree with the words that they were read from: it is made for its size, and says nothing of any town.
Left out are the tables `anchors`, `sightings`, `table_cells`, which no page reads as a whole.
"""

import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

import click

from .. import schema, store, tag
from ..errors import ConfigError
from ..read_only import open_read_only
from ..records import TABLES, columns
from ..store.counts import TABLES as COUNTS
from .made_rows import Copy, Source
from .made_towns import Towns

LEFT_OUT = ("anchors", "coverage", "reviews", "runs", "sightings", "table_cells", "words", *COUNTS)
"""Not copied: see above; coverage, reviews, words and counts are made by `finish`, runs are of the machine."""

ONCE = ("scores", "topics")
"""The same for all municipalities."""

UNREAD = 0.025
"""Of all municipalities, those of which nothing was read."""

_MANY = 20
"""Copies in one transaction."""


def make(source: Path, target: Path, mentions: int, seed: int = 1) -> None:
    """Writes the database to `target`, which must not be there yet, and finishes it as a run does.

    Raises `ConfigError` where `target` exists or `source` has no mentions.
    """
    if target.exists():
        raise ConfigError(where=str(target), expected="no such file yet", found="one")
    rng = Random(seed)
    with closing(open_read_only(source)) as old:
        kept = Source(old, [name for name in TABLES if name not in LEFT_OUT])
    if not kept.rows["mentions"]:
        raise ConfigError(where=str(source), expected="a database with mentions", found="none")
    db = store.Database(target)
    try:
        _fill(db.connection, kept, -(-mentions // len(kept.rows["mentions"])), rng)
        store.finish(db, target.parent / "no-reviews", tag.common_words())
    finally:
        db.close()


def _fill(connection: sqlite3.Connection, kept: Source, copies: int, rng: Random) -> None:
    """Indices are made after the rows, and no disk is waited for: a file that is cut short is made again."""
    for pragma in ("synchronous = OFF", "foreign_keys = OFF", "cache_size = -1000000"):
        connection.execute(f"PRAGMA {pragma}")
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").fetchall()
    for (index,) in found:
        connection.execute(f'DROP INDEX "{index}"')
    for name in ONCE:
        _insert(connection, name, kept.rows[name])
    towns = Towns(rng)
    for first in range(0, copies, _MANY):
        connection.execute("BEGIN")
        for _ in range(first, min(first + _MANY, copies)):
            _write(connection, kept, Copy(kept, towns, rng))
        connection.execute("COMMIT")
    _insert(connection, "bodies", _unread(kept, towns, copies))
    for statement in schema.ddl():
        connection.execute(statement)
    connection.execute("PRAGMA foreign_keys = ON")


def _write(connection: sqlite3.Connection, kept: Source, copy: Copy) -> None:
    for name, rows in kept.rows.items():
        if name not in ONCE:
            _insert(connection, name, copy.rows(name, rows))


def _insert(connection: sqlite3.Connection, name: str, rows: Iterable[tuple[Any, ...]]) -> None:
    places = ", ".join("?" for _ in columns(name))
    connection.executemany(f'INSERT OR IGNORE INTO "{name}" VALUES ({places})', rows)


def _unread(kept: Source, towns: Towns, copies: int) -> Iterator[tuple[Any, ...]]:
    """Municipalities that are known and not read; every tenth of them is withheld."""
    names = [column.name for column in columns("bodies")]
    pattern = dict(zip(names, kept.rows["bodies"][0], strict=True))
    for number in range(round(copies * len(kept.rows["bodies"]) * UNREAD)):
        town = towns.new(9)
        own = {name: getattr(town, name) for name in town.__slots__}
        withheld = "Die Quelle wird nicht richtig gelesen." if number % 10 == 0 else None
        row = (
            pattern
            | own
            | {"id": f"unread{number:010d}", "withheld": withheld, "legal_basis": "made", "config_key": None}
        )
        yield tuple(row[name] for name in names)


@click.command(help="Write a large database for measuring to FILE.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--mentions", type=int, default=1_000_000, show_default=True, help="How many mentions at least.")
@click.option(
    "--source", type=click.Path(path_type=Path, exists=True), default=Path("build/zusage.db"), show_default=True
)
@click.option("--seed", type=int, default=1, show_default=True)
def main(file: Path, mentions: int, source: Path, seed: int) -> None:
    """Command line; says how long it took."""
    begun = monotonic()
    make(source, file, mentions, seed)
    sys.stdout.write(f"{file}: {file.stat().st_size / 1e6:,.0f} MB in {monotonic() - begun:.0f} s\n")


if __name__ == "__main__":
    main()
