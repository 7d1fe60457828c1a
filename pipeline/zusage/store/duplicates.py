"""Which documents repeat another one, so that what they say counts once: `documents.duplicate_of`.

The rule: of the same bytes in two places one document counts. A text that stands whole in another one is its duplicate: the
larger one counts, for nothing is lost there. Only where the larger one is a collection ("Sammeldokument") that holds nothing
beside such texts, it is the duplicate and they count, with their own meetings and papers. Of equal texts the one counts of
which more is known. Texts compare within a municipality and a month, and not if they belong to two sittings.

Everything follows from the documents that are there, not from their order; what changed since the last time are the files
that are not tagged yet. An idle run finds none and does nothing.
"""

from collections.abc import Collection
from datetime import date, timedelta
from functools import partial

from .database import Database
from .same_text import Text, candidates, is_made_of, stands_in
from .write import relink, to_be_tagged

DAYS = 31
"""Between two texts that are compared: papers are dated weeks before the sitting whose collection repeats them."""

_CHANGED = """
SELECT d.body_id, min(d.date), max(d.date) FROM documents d JOIN raw_files f ON f.id = d.raw_file_id JOIN bodies b ON b.id = d.body_id
WHERE (f.tagger_version IS NULL AND b.withheld IS NULL)
  OR (d.duplicate_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM documents o WHERE o.id = d.duplicate_of))
GROUP BY d.body_id ORDER BY 1"""
"""Municipalities with documents that are new, or whose other one is gone, and the days between which these lie."""

_KNOWN = """
SELECT d.id, d.date, d.meeting_id,
  (d.agenda_item_id IS NOT NULL) + (d.meeting_id IS NOT NULL) + (d.paper_id IS NOT NULL) + (d.date IS NOT NULL), coalesce(d.url, '')
FROM documents d JOIN raw_files f ON f.id = d.raw_file_id WHERE d.body_id = ? AND d.kind NOT IN ('control', 'agenda') AND """
"""Lists of decisions and agendas repeat what other texts say in other words, and are read in another way."""

_NEAR = _KNOWN + "(d.date IS NULL OR d.date BETWEEN ? AND ?) ORDER BY d.id"

_COPIES = _KNOWN + """f.sha256 = ? ORDER BY d.id"""

_SAME_BYTES = """
SELECT sha256 FROM raw_files WHERE body_id = ? GROUP BY sha256 HAVING count(*) > 1 ORDER BY 1"""


def mark_duplicates(db: Database) -> None:
    """Brings `duplicate_of` up to date around all documents that are new, in one transaction.

    A document that becomes a duplicate, or is none any more, is to be tagged again, and its municipality to be linked again.
    """
    with db.transaction():
        for body, first, last in db.connection.execute(_CHANGED).fetchall():
            copies = _copies(db, body)
            # A change reaches three months at most: a text, a larger one that it stands in, and what that is made of.
            near = _texts(db, _NEAR, body, _moved(first, -6 * DAYS), _moved(last, 6 * DAYS))
            found = settled(copies | standing_in([text for text in near if text.id not in copies]))
            inside = _moved(first, -3 * DAYS) or "", _moved(last, 3 * DAYS) or ""
            reached = {text.id for text in near if text.day is None or inside[0] <= text.day <= inside[1]}
            _mark(db, body, {key: found.get(key) for key in reached | copies.keys()})


def _mark(db: Database, body: str, wanted: dict[str, str | None]) -> None:
    """Sets what has changed; inside a transaction of the caller."""
    query = "SELECT id, raw_file_id, duplicate_of FROM documents WHERE body_id = ? ORDER BY 1"
    for document, raw, before in db.connection.execute(query, (body,)).fetchall():
        if document in wanted and wanted[document] != before:
            db.connection.execute("UPDATE documents SET duplicate_of = ? WHERE id = ?", (wanted[document], document))
            to_be_tagged(db.connection, raw)
            relink(db, body)


def _copies(db: Database, body: str) -> dict[str, str]:
    """Document → the one that counts of those of the same bytes and text; a file of several objects has several texts."""
    found: dict[str, str] = {}
    for (sha256,) in db.connection.execute(_SAME_BYTES, (body,)).fetchall():
        groups: dict[str, list[Text]] = {}
        for text in _texts(db, _COPIES, body, sha256):
            groups.setdefault(text.read(), []).append(text)
        for group in groups.values():
            counted = max(group, key=_rank)
            found |= {text.id: counted.id for text in group if text is not counted}
    return found


def _texts(db: Database, query: str, *parameters: str | None) -> list[Text]:
    rows = db.connection.execute(query, parameters).fetchall()
    return [
        Text(id=key, read=partial(_text, db, key), day=day, meeting=meeting, rank=(known, url, key))
        for key, day, meeting, known, url in rows
    ]


def _text(db: Database, document: str) -> str:
    text: str = db.connection.execute("SELECT text FROM documents WHERE id = ?", (document,)).fetchone()[0]
    return text


def _moved(day: str | None, days: int) -> str | None:
    return (date.fromisoformat(day[:10]) + timedelta(days=days)).isoformat() if day else None


def settled(found: dict[str, str]) -> dict[str, str]:
    """The documents at the ends of chains; in a circle of nearly equal texts the first id counts."""
    return {key: end for key in found if (end := _end(key, found)) != key}


def standing_in(texts: Collection[Text]) -> dict[str, str]:
    """Of each text that stands in another one, which of the two counts in its place."""
    within: dict[Text, list[Text]] = {}
    for small, large in candidates(texts):
        if _comparable(small, large) and stands_in(small, large):
            within.setdefault(small, []).append(large)
    collections = _collections(within)
    found = {large.id: max(parts, key=_size).id for large, parts in collections.items()}
    for small, larger in within.items():
        places = [large for large in larger if large not in collections and _counts(large, small, within)]
        if places and small not in collections:
            found[small.id] = max(places, key=_size).id
    return found


def _collections(within: dict[Text, list[Text]]) -> dict[Text, list[Text]]:
    """Texts that hold nothing beside others, with these; one text with a cover is one only if less is known of it."""
    parts: dict[Text, list[Text]] = {}
    for small, larger in within.items():
        for large in larger:
            if not _equal(small, large, within):
                parts.setdefault(large, []).append(small)
    return {
        large: held
        for large, held in parts.items()
        if (len(held) > 1 or _rank(large) < _rank(held[0])) and is_made_of(large, held)
    }


def _comparable(small: Text, large: Text) -> bool:
    """Two texts of a month, and not of two sittings: what two committees are told is said twice."""
    if small.meeting and large.meeting:
        return small.meeting == large.meeting
    if small.day is None or large.day is None:
        return small.day == large.day
    return abs((date.fromisoformat(small.day[:10]) - date.fromisoformat(large.day[:10])).days) <= DAYS


def _equal(one: Text, other: Text, within: dict[Text, list[Text]]) -> bool:
    return other in within.get(one, ()) and one in within.get(other, ())


def _counts(large: Text, small: Text, within: dict[Text, list[Text]]) -> bool:
    return _rank(large) > _rank(small) if _equal(small, large, within) else len(large.words) >= len(small.words)


def _rank(text: Text) -> tuple[int, str, str]:
    return text.rank


def _size(text: Text) -> tuple[int, tuple[int, str, str]]:
    return len(text.words), text.rank


def _end(key: str, found: dict[str, str]) -> str:
    seen = [key]
    while (following := found.get(seen[-1])) is not None:
        if following in seen:
            return min(seen[seen.index(following) :])
        seen.append(following)
    return seen[-1]
