"""What a control list (Beschlusskontrolle) says, as lines for people: its rows, and the rows that are about a commitment."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from ..records import ControlEntry
from ..records.vocabulary import CONTROL_BY, STATUS

_LINKED = """
SELECT e.status, e.as_of, e.quote, l.source FROM control_links l JOIN control_entries e ON e.id = l.entry_id
WHERE l.commitment_id = ? ORDER BY e.as_of, e.id
"""


def of_file(records: Iterable[Any]) -> Iterator[str]:
    """The rows of the control lists among the records of a file."""
    for entry in (record for record in records if isinstance(record, ControlEntry)):
        named = " · ".join(part for part in (entry.reference, entry.decided_on, entry.deadline_text) if part)
        yield f"{entry.decision} · {named or 'ohne Nummer und Tag'}\n  laut Verwaltung {STATUS[entry.status]}: „{entry.quote}“"


def stored_of_commitment(connection: sqlite3.Connection, key: str) -> Iterator[str]:
    """The state of a commitment according to the administration, with the row and what links it."""
    for status, as_of, quote, source in connection.execute(_LINKED, (key,)):
        yield f"  laut Verwaltung {STATUS[status]} (Stand {as_of or 'ohne Datum'}, {CONTROL_BY[source]}): „{quote}“"
