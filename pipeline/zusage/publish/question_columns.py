"""What the columns of published questions mean, in German and English; a question with others says so in its header."""

import sqlite3
from functools import cache
from typing import Final

from ..codebook import Column
from .queries import FOLDER, Query, column_of

COMMON: Final = FOLDER / "columns.txt"
"""Columns that several questions have, one a line, as in the header of a question."""


def question_columns(db: sqlite3.Connection, query: Query) -> tuple[Column, ...]:
    """The columns of a question's result as the codebook describes them; empty sentences where nobody did."""
    given = {param.name: "" for param in query.params}
    cursor = db.execute(f"SELECT * FROM ({query.inner}) LIMIT 0", given)
    meant = common() | query.columns
    sentences = ((name, meant.get(name, ("", ""))) for name, *_ in cursor.description)
    return tuple(Column(name=name, de=de, en=en) for name, (de, en) in sentences)


@cache
def common() -> dict[str, tuple[str, str]]:
    """Column → what it means in German and English; raises `ConfigError` naming the line that says no such thing."""
    lines = COMMON.read_text(encoding="utf-8").splitlines()
    return dict(column_of(COMMON.name, line) for line in lines)
