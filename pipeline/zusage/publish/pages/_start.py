"""What the start page shows beside its words."""

from typing import Final

from datasette.app import Datasette

from ..asking import Row, name_of, rows

SHOWN: Final = 6
"""Commitments in each list."""

# Only read municipalities have counts: a Land of which nothing was read gets NULL, which is no zero.
_LANDS = """
SELECT state, COUNT(*) AS known, SUM(reading = 'read') AS read, SUM(meetings) AS meetings, SUM(documents) AS documents,
  SUM(commitments) AS commitments, SUM(expired) AS expired
FROM body_counts GROUP BY state ORDER BY state IS NULL, state"""
_UNREAD = """
SELECT reading, id, name, of FROM (
  SELECT n.reading, b.id, b.name, COUNT(*) OVER (PARTITION BY n.reading) AS of,
    ROW_NUMBER() OVER (PARTITION BY n.reading ORDER BY b.name, b.id) AS place
  FROM body_counts n JOIN bodies b ON b.id = n.body_id WHERE n.reading IN ('not-covered', 'not-published')
) WHERE place <= 20 ORDER BY reading, place"""
_WITHHELD = "SELECT id, name, withheld FROM bodies WHERE withheld IS NOT NULL ORDER BY name LIMIT 20"
_DUE_SOON = f"SELECT * FROM due_soon LIMIT {SHOWN}"
_EXPIRED = f"SELECT * FROM overdue WHERE likely(status = 'expired') LIMIT {SHOWN}"
_NEWEST = f"""
SELECT c.id AS commitment_id, c.body_id, c.body, c.project, c.status, c.force, c.responsible, c.amount_text, c.due_to,
  c.meeting_date, c.quote, c.moved_to
FROM commitments c ORDER BY c.meeting_date DESC, c.id LIMIT {SHOWN}"""
_TOPICS = """
SELECT t.id, t.name, f.commitments, f.bodies
FROM (
  SELECT topic, SUM(commitments) AS commitments, COUNT(*) AS bodies FROM topic_counts
  WHERE topic IS NOT NULL AND commitments > 0 GROUP BY topic
) f JOIN topics t ON t.id = f.topic ORDER BY f.commitments DESC, t.name"""
_PROJECTS = (
    "SELECT key, name, bodies, commitments FROM project_counts ORDER BY bodies DESC, commitments DESC, key LIMIT 12"
)


async def start(datasette: Datasette) -> Row:
    """What the start page shows beside its words: counts per Land, lists of commitments, ways into the data."""
    lands = await rows(datasette, _LANDS)
    return {
        "lands": lands,
        "total": {key: sum(land[key] or 0 for land in lands) for key in lands[0] if key != "state"} if lands else {},
        "unread": await rows(datasette, _UNREAD),
        "withheld": await rows(datasette, _WITHHELD),
        "due_soon": await rows(datasette, _DUE_SOON),
        "expired": await rows(datasette, _EXPIRED),
        "newest": await rows(datasette, _NEWEST),
        "topics": await rows(datasette, _TOPICS),
        "projects": await rows(datasette, _PROJECTS),
        "queries": (await datasette.get_canned_queries(name_of(datasette), None)).values(),
    }
