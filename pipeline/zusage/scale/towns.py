"""A municipality out of the database as the linker wants it."""

from typing import Any

from ..link import Reading, Town
from ..records import AgendaItem, Amount, Anchor, Body, Document, Mention, Section, TimeExpression
from ..store import Database, withheld_files
from ..tag import known_names


def read_town(db: Database, body_id: str) -> Town:
    """The body with all its documents in the order of their days (undated ones first) and everything found in them.

    Documents of a source that is withheld are not there, nor those whose text counts elsewhere.
    """
    held = withheld_files(db)
    found = (
        d for d in db.get(Document, "body_id = ?", (body_id,)) if d.raw_file_id not in held and d.duplicate_of is None
    )
    documents = sorted(found, key=lambda d: (d.date or "", d.id))
    mine = "document_id IN (SELECT id FROM documents WHERE body_id = ?)"
    of_mention = f"mention_id IN (SELECT id FROM mentions WHERE {mine})"
    sections, anchors, mentions = (_grouped(db.get(record, mine, (body_id,))) for record in (Section, Anchor, Mention))
    amounts = {amount.mention_id: amount for amount in db.get(Amount, of_mention, (body_id,))}
    times = {time.mention_id: time for time in db.get(TimeExpression, of_mention, (body_id,))}
    items = {
        item.id: item
        for item in db.get(AgendaItem, "meeting_id IN (SELECT id FROM meetings WHERE body_id = ?)", (body_id,))
    }
    readings = (
        Reading(
            document=d,
            sections=tuple(sections.get(d.id, ())),
            anchors=tuple(anchors.get(d.id, ())),
            mentions=tuple(mentions.get(d.id, ())),
            amounts=amounts,
            times=times,
            items=items,
        )
        for d in documents
    )
    return Town(body=db.get(Body, "id = ?", (body_id,))[0], readings=tuple(readings), known=known_names())


def _grouped(rows: list[Any]) -> dict[str, list[Any]]:
    """Rows by document, in the order of the text."""
    groups: dict[str, list[Any]] = {}
    for row in sorted(rows, key=lambda row: (row.start, row.end)):
        groups.setdefault(row.document_id, []).append(row)
    return groups
