"""Topics in plain German words, for `zusage explain`."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from .. import tag
from ..records import Document, DocumentTopic, Evidence, MentionTopic

_OF_MENTION = """
SELECT t.name, m.score, m.why FROM mention_topics m JOIN topics t ON t.id = m.topic_id WHERE m.mention_id = ? ORDER BY m.score DESC, t.name
"""
NONE = "kein Thema der Digitalisierung"


def of_documents(records: Iterable[Any]) -> Iterator[str]:
    """A line for each document with its topics and the words they rest on, or that it has none."""
    known = list(records)
    for document in (record for record in known if isinstance(record, Document)):
        mine = [r for r in known if isinstance(r, DocumentTopic) and r.document_id == document.id]
        yield f"Themen von „{document.title}“: {'; '.join(_told(_named(mine))) or NONE}"


def of_project(evidence: Iterable[Evidence], records: Iterable[Any]) -> list[str]:
    """The topics of a commitment's project, by the mention that its evidence points to."""
    mention = _mention(evidence)
    return _told(_named([r for r in records if isinstance(r, MentionTopic) and r.mention_id == mention]))


def stored_of_project(connection: sqlite3.Connection, evidence: Iterable[Evidence]) -> list[str]:
    """The same from the database."""
    return _told(connection.execute(_OF_MENTION, (_mention(evidence),)).fetchall())


def _mention(evidence: Iterable[Evidence]) -> str | None:
    return next((e.mention_id for e in evidence if e.role == "project"), None)


def _named(found: Iterable[DocumentTopic | MentionTopic]) -> list[tuple[str, float, str]]:
    names = {topic.id: topic.name for topic in tag.topics()}
    return sorted(((names[r.topic_id], r.score, r.why) for r in found), key=lambda row: (-row[1], row[0]))


def _told(rows: Iterable[tuple[str, float, str]]) -> list[str]:
    """ "Digitale Bibliothek (0,93: Onleihe [12], Bücherei [40])": the score, and the words of the text with their places."""
    return [f"{name} ({f'{score:.2f}'.replace('.', ',')}{f': {why}' if why else ''})" for name, score, why in rows]
