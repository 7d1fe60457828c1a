"""SQL from the records: tables with comments, keys, closed vocabularies, their words, indices. Written once, in the records."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import Field
from types import NoneType
from typing import Any, get_args, get_type_hints

from .records import DESCRIPTIONS, INDEXES, TABLES, columns

VERSION = 7
"""Raised whenever a table changes its columns; a database of another version is rebuilt, never guessed at."""

_SQL = {int: "INTEGER", float: "REAL", str: "TEXT"}


def ddl() -> Iterator[str]:
    """Statements that make all tables and indices; nothing is dropped."""
    for name in sorted(TABLES):
        yield create_table(name)
        for column in columns(name):
            if column.metadata["index"]:
                yield f'CREATE INDEX IF NOT EXISTS "idx_{name}_{column.name}" ON "{name}" ("{column.name}")'
        yield from (_index(name, index) for index in INDEXES[name])


def create_table(name: str) -> str:
    """CREATE TABLE of one record; comments hold the descriptions, so `.schema` in the sqlite3 shell is a codebook."""
    hints = get_type_hints(TABLES[name])
    fields = columns(name)
    lines = [_column(f, hints[f.name], last=f is fields[-1]) for f in fields]
    return f'CREATE TABLE IF NOT EXISTS "{name}" ( -- {DESCRIPTIONS[name]["en"]}\n' + "\n".join(lines) + "\n)"


def insert(name: str) -> str:
    """INSERT with a place for each column, in order; an existing row is changed in place (no delete, so no cascade)."""
    names = [f.name for f in columns(name)]
    quoted = ", ".join(f'"{n}"' for n in names)
    key = next(f.name for f in columns(name) if f.metadata["primary"])
    changes = ", ".join(f'"{n}" = excluded."{n}"' for n in names if n != key)
    places = ", ".join("?" for _ in names)
    return f'INSERT INTO "{name}" ({quoted}) VALUES ({places}) ON CONFLICT ("{key}") DO UPDATE SET {changes}'


def _column(field: Field[Any], hint: Any, *, last: bool) -> str:
    meta = field.metadata
    kinds = [kind for kind in get_args(hint) or (hint,) if kind is not NoneType]
    optional = NoneType in get_args(hint)
    parts = [f'  "{field.name}" {_SQL[kinds[0]]}']
    parts += ["PRIMARY KEY"] if meta["primary"] else []
    parts += [] if optional else ["NOT NULL"]
    parts += [f'CHECK ("{field.name}" IN ({_quoted(meta["choices"])}))'] if meta["choices"] else []
    parts += [_reference(meta["ref"])] if meta["ref"] else []
    return " ".join(parts) + ("" if last else ",") + f" -- {meta['en']}"


def _reference(ref: str) -> str:
    table, column = ref.split(".")
    # Deferred: a batch is one transaction and may fill tables in any order.
    return f'REFERENCES "{table}" ("{column}") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED'


def _index(name: str, index: str) -> str:
    over, where, condition = index.partition(" WHERE ")
    label = re.sub(r"\W+", "_", over) + ("_some" if where else "")
    return f'CREATE INDEX IF NOT EXISTS "idx_{name}_{label}" ON "{name}" ({over}){where}{condition}'


def _quoted(words: tuple[str, ...]) -> str:
    assert all(re.fullmatch(r"[\w -]+", word) for word in words)
    return ", ".join(f"'{word}'" for word in words)


def in_german(column: str, words: Mapping[str, str], other: str = "") -> str:
    """SQL that turns the keys of a vocabulary into its German words, and everything else into `other`, or NULL without one."""
    pairs = " ".join(f"WHEN '{key}' THEN '{word}'" for key, word in words.items())
    return f"CASE {column} {pairs} ELSE '{other}' END" if other else f"CASE {column} {pairs} END"
