"""A municipality's commitments by what became of them: open, expired, slipped, done, each list with how many there are."""

from typing import Final

from datasette.app import Datasette

from ..asking import Row, rows

SHOWN: Final = 10
"""Commitments in each list; the rest is a link."""

_COLUMNS = """c.id AS commitment_id, c.project, c.status, c.force, c.responsible, c.amount_text, c.due_to, c.meeting_date,
  c.organization, c.quote, c.moved_to"""
_SINCE = "c.later_mentions, c.read_later"

# What is due soon comes first, then what has no deadline, then what is past its deadline or has a new one elsewhere.
_OPEN = f"""
SELECT {_COLUMNS}, {_SINCE}, COUNT(*) OVER () AS total,
  CASE WHEN c.due_to >= n.day AND c.moved_to IS NULL THEN CAST(julianday(c.due_to) - julianday(n.day) AS INTEGER) END AS days_left
FROM commitments c JOIN (SELECT coalesce(MAX(read_until), '') AS day FROM body_counts) n
WHERE c.body_id = :body_id AND c.status IN ('open', 'running', 'delayed') AND c.force <> 'rejected'
ORDER BY CASE WHEN c.due_to >= n.day AND c.moved_to IS NULL THEN 0 WHEN c.due_to IS NULL THEN 1 ELSE 2 END,
  c.due_to, c.meeting_date DESC, c.id
LIMIT {SHOWN}"""
_EXPIRED = f"""
SELECT {_COLUMNS}, {_SINCE}, COUNT(*) OVER () AS total FROM commitments c
WHERE c.body_id = :body_id AND c.status = 'expired' AND c.force <> 'rejected'
ORDER BY c.due_to DESC, c.id LIMIT {SHOWN}"""
_DONE = f"""
SELECT {_COLUMNS}, COUNT(*) OVER () AS total FROM commitments c
WHERE c.body_id = :body_id AND c.status = 'done' AND c.force <> 'rejected'
ORDER BY c.meeting_date DESC, c.id LIMIT {SHOWN}"""
_SLIPPED = f"""
SELECT {_COLUMNS}, t.first_due_to, t.moves, t.slipped_days, t.reasons, COUNT(*) OVER () AS total
FROM thread_counts t JOIN commitments c ON c.id = t.last_id
WHERE t.body_id = :body_id AND t.slipped_days > 0 ORDER BY t.slipped_days DESC, t.thread_id LIMIT {SHOWN}"""


async def groups(datasette: Datasette, body_id: str) -> dict[str, Row]:
    """`open`, `expired`, `slipped`, `done`: each with `items` (10 at most) and `total`, rejected motions left out.

    What slipped stands in its other group too: it is counted by undertaking, the others by statement.
    """
    asked = {"open": _OPEN, "expired": _EXPIRED, "slipped": _SLIPPED, "done": _DONE}
    found = {name: await rows(datasette, sql, body_id=body_id) for name, sql in asked.items()}
    return {name: {"items": items, "total": items[0]["total"] if items else 0} for name, items in found.items()}
