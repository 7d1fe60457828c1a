"""What a parameter of a published question may be chosen from: a closed vocabulary, or rows of the database."""

import sqlite3
from collections.abc import Mapping
from typing import Final

from ..records import vocabulary as v

_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "force": v.FORCE, "status": v.STATUS, "stage": v.MONEY_STAGE, "result": v.RESULT, "conflict": v.CONFLICT,
    "differing": {"ja": "nur Unterschiede"},
}  # fmt: skip
_ROWS: Final[Mapping[str, str]] = {
    "topics": "SELECT id, name FROM topics ORDER BY name",
    "states": "SELECT DISTINCT state, state FROM bodies WHERE state IS NOT NULL ORDER BY 1",
}
KINDS: Final = frozenset({*_WORDS, *_ROWS})


def choices(db: sqlite3.Connection, kind: str) -> list[tuple[str, str]]:
    """Value and German label of each choice of one of `KINDS`, in the order in which a form shows them."""
    return list(_WORDS[kind].items()) if kind in _WORDS else list(db.execute(_ROWS[kind]))
