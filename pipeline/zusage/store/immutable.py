"""What nobody may change in the database: the first statement of each undertaking.

Triggers refuse to change or delete a row of `revisions` with `direction` first, and to change or delete a
`commitments.first_due_to`, on every connection.

Two things make such rows anew from the documents themselves: linking a municipality again (`write_linked`), and
reading a file again or taking it out, with all that hangs on it by foreign keys. They do so inside `rebuilding`, which drops the
triggers and makes them again in the caller's transaction: other connections never see a database without them, and a failure
takes the drop back with everything else.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

_SAID = "RAISE(ABORT, 'the first statement of an undertaking is not changed')"
_TRIGGERS = {
    "first_statement_stays": f"""BEFORE UPDATE ON revisions WHEN OLD.direction = 'first' BEGIN SELECT {_SAID}; END""",
    "first_statement_is_kept": f"""BEFORE DELETE ON revisions WHEN OLD.direction = 'first' BEGIN SELECT {_SAID}; END""",
    # INSERT OR REPLACE deletes without asking the triggers for DELETE.
    "first_statement_is_not_replaced": f"""BEFORE INSERT ON revisions
        WHEN EXISTS (SELECT 1 FROM revisions WHERE id = NEW.id AND direction = 'first') BEGIN SELECT {_SAID}; END""",
    "first_due_to_stays": f"""BEFORE UPDATE ON commitments WHEN OLD.first_due_to IS NOT NEW.first_due_to BEGIN SELECT {_SAID}; END""",
    "first_due_to_is_kept": f"""BEFORE DELETE ON commitments WHEN OLD.first_due_to IS NOT NULL BEGIN SELECT {_SAID}; END""",
    "first_due_to_is_not_replaced": f"""BEFORE INSERT ON commitments
        WHEN EXISTS (SELECT 1 FROM commitments WHERE id = NEW.id AND first_due_to IS NOT NEW.first_due_to) BEGIN SELECT {_SAID}; END""",
}


def statements() -> Iterator[str]:
    """CREATE TRIGGER for each of them; those that are there stay."""
    for name, body in _TRIGGERS.items():
        yield f"CREATE TRIGGER IF NOT EXISTS {name} {body}"


@contextmanager
def rebuilding(connection: sqlite3.Connection) -> Iterator[None]:
    """Lets the caller's transaction make first statements anew; raises what the caller raises, who then rolls all of it back."""
    for name in _TRIGGERS:
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")
    yield
    for statement in statements():
        connection.execute(statement)
