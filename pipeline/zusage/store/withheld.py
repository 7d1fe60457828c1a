"""Which files are withheld, and how what was made of them goes; they are out of date then, so it comes back by itself."""

from .database import Database
from .write import to_be_tagged, write_linked

_WITHHELD = "fetched_at IS NOT NULL AND body_id IN (SELECT id FROM bodies WHERE withheld IS NOT NULL)"
"""Files of a source that is withheld; what was read from a folder is not of that source."""


def withheld_files(db: Database) -> set[str]:
    """Keys of the files that are neither tagged nor linked for now."""
    return {key for (key,) in db.connection.execute(f"SELECT id FROM raw_files WHERE {_WITHHELD}")}


def withdraw(db: Database, body_id: str) -> None:
    """Takes out what was tagged and linked of a withheld municipality; inside a transaction of the caller.

    Its files are out of date from then on: once nothing is withheld any more, they are tagged and linked like new ones.
    """
    files = f"SELECT id FROM raw_files WHERE {_WITHHELD} AND body_id = ?"
    for (key,) in db.connection.execute(files, (body_id,)).fetchall():
        to_be_tagged(db.connection, key)
    write_linked(db, body_id, (), None)
