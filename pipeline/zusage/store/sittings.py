"""What only all pages of a source together tell of a sitting: its committee's name, and that two rows are one sitting.

OParl names committees by their address alone (OParl 1.1, Meeting.organization), so the name stands in another file. A
calendar may print a short name of a committee where the sitting's own page has the whole one: both carry its address.
"""

from collections.abc import Iterator

from ..issues import issue
from ..records import Issue
from .database import Database
from .write import relink

_CODE = "organization-by-address"

_NAMED = """
SELECT m.id, m.body_id, o.id, o.name FROM meetings m
JOIN organizations o ON o.body_id = m.body_id AND o.external_id = m.organization_url
WHERE m.organization_id IS NULL GROUP BY m.id"""

_UNNAMED = """
SELECT organization_url, count(*) FROM meetings
WHERE organization_id IS NULL AND organization_url IS NOT NULL GROUP BY 1 ORDER BY 1"""

_TWINS = """
DELETE FROM meetings WHERE external_id LIKE 'http%'
  AND NOT EXISTS (SELECT 1 FROM agenda_items i WHERE i.meeting_id = meetings.id)
  AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.meeting_id = meetings.id)
  AND EXISTS (SELECT 1 FROM meetings o WHERE o.body_id = meetings.body_id AND o.external_id = meetings.external_id
              AND o.id <> meetings.id AND (EXISTS (SELECT 1 FROM agenda_items i WHERE i.meeting_id = o.id)
                                           OR EXISTS (SELECT 1 FROM documents d WHERE d.meeting_id = o.id)))"""
"""Rows that only a calendar tells of, beside the row of the same address that holds the sitting itself."""


def settle(db: Database) -> None:
    """Names committees and takes out twins, in one transaction; municipalities that got a name are to be linked again.

    A committee of which no file tells becomes an issue, one for each address.
    """
    with db.transaction() as connection:
        for meeting, body, organization, name in connection.execute(_NAMED).fetchall():
            connection.execute(
                "UPDATE meetings SET organization_id = ?, organization = ? WHERE id = ?", (organization, name, meeting)
            )
            connection.execute(
                "UPDATE documents SET organization = ? WHERE meeting_id = ? AND organization IS NULL", (name, meeting)
            )
            relink(db, body)
        connection.execute(_TWINS)
        connection.execute("DELETE FROM issues WHERE stage = 'parse' AND code = ?", (_CODE,))
        db.put(list(_unnamed(db)))


def _unnamed(db: Database) -> Iterator[Issue]:
    for address, count in db.connection.execute(_UNNAMED):
        yield issue(
            "parse", _CODE, where=address, value=str(count),
            message=f"expected a file that names this committee, found none; {count} meetings are without one",
        )  # fmt: skip
