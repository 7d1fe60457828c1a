"""The database for those who only look at it: publishing, and commands that tell of it."""

import sqlite3
from pathlib import Path

from .errors import SchemaError


def open_read_only(path: Path) -> sqlite3.Connection:
    """A connection that cannot write; raises `SchemaError` where there is no such file or it is no database."""
    try:
        db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        db.execute("SELECT name FROM sqlite_master")
    except sqlite3.DatabaseError as error:
        raise SchemaError(
            where=str(path), expected="a database", found=str(error), hint="run zusage run first"
        ) from error
    return db
