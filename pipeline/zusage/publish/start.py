"""What the start page shows beside its words."""

from datasette.app import Datasette

from .asking import Row, name_of, rows

_COUNTS = """
SELECT (SELECT COUNT(*) FROM commitments) AS commitments, (SELECT COUNT(*) FROM bodies) AS bodies,
  (SELECT COUNT(*) FROM documents WHERE duplicate_of IS NULL) AS documents, (SELECT COUNT(*) FROM meetings) AS meetings,
  (SELECT COUNT(*) FROM bodies WHERE id NOT IN (SELECT body_id FROM coverage WHERE documents > 0)) AS not_read"""


async def start(datasette: Datasette) -> Row:
    """What the start page shows beside its words."""
    return {
        "counts": (await rows(datasette, _COUNTS))[0],
        "not_read": await rows(
            datasette, "SELECT body FROM comparison WHERE documents_read IS NULL ORDER BY body LIMIT 50"
        ),
        "withheld": await rows(
            datasette, "SELECT name, withheld FROM bodies WHERE withheld IS NOT NULL ORDER BY name LIMIT 50"
        ),
        "due_soon": await rows(datasette, "SELECT * FROM due_soon LIMIT 8"),
        "expired": await rows(datasette, "SELECT * FROM overdue WHERE status = 'expired' LIMIT 8"),
        "queries": (await datasette.get_canned_queries(name_of(datasette), None)).values(),
    }
