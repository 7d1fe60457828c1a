"""The counts that pages need at once, made anew from the other tables: one pass over commitments for each table."""

import sqlite3
from collections.abc import Iterator
from typing import Final

from ..records import digest
from . import index, tracks
from .stated import AMOUNTS_STATED

_FACTS = """
INSERT INTO facts (body_id, topic, year, status, force, commitments, with_deadline, with_amount, slipped, slipped_days,
  first_due_to, last_due_to)
SELECT body_id, topic, substr(meeting_date, 1, 4) AS year, status, force, COUNT(*), COUNT(due_to), COUNT(coalesce(amount_min, amount_max)),
  SUM(coalesce(slipped_days, 0) > 0), SUM(max(coalesce(slipped_days, 0), 0)), MIN(due_to), MAX(due_to)
FROM commitments GROUP BY body_id, topic, year, status, force"""

# A control list is no meeting: the day it was drawn up lets no deadline pass.
_BODY_COUNTS = """
INSERT INTO body_counts
SELECT b.id, b.state, CASE WHEN b.withheld IS NOT NULL THEN 'withheld' WHEN v.documents > 0 THEN 'read'
    WHEN v.meetings > 0 THEN 'not-published' ELSE 'not-covered' END AS reading,
  coalesce(v.meetings, 0), coalesce(v.documents, 0), coalesce(v.characters, 0), d.first_day, d.read_until,
  {columns}, CASE WHEN documents > 0 AND b.withheld IS NULL THEN f.oldest_expired END
FROM bodies b
LEFT JOIN (
  SELECT body_id, SUM(meetings) AS meetings, SUM(documents) AS documents, SUM(characters) AS characters FROM coverage GROUP BY body_id
) v ON v.body_id = b.id
LEFT JOIN (
  SELECT body_id, MIN(date) AS first_day, MAX(date) AS read_until FROM documents WHERE kind <> 'control' GROUP BY body_id
) d ON d.body_id = b.id
LEFT JOIN (
  SELECT body_id, {sums}, MIN(first_due_to) FILTER (WHERE status = 'expired' AND force <> 'rejected') AS oldest_expired
  FROM facts GROUP BY body_id
) f ON f.body_id = b.id"""

_COUNTED: Final = {
    "commitments": "commitments * (force <> 'rejected')",
    "rejected": "commitments * (force = 'rejected')",
    **{
        f"of_{status}": f"commitments * (force <> 'rejected' AND status = '{status}')"
        for status in ("open", "running", "done", "delayed", "dropped", "expired", "unknown")
    },
    **{name: f"{name} * (force <> 'rejected')" for name in ("with_deadline", "with_amount", "slipped")},
    "unread_after": "with_deadline * (force <> 'rejected' AND status = 'unknown')",
}
"""Columns of `body_counts` in their order, as sums over facts."""

_STATED = """
INSERT INTO stated_amounts (body, body_id, state, population, topic, meeting_date, money_stage, currency, amount_min, amount_max,
  rhythm, share, statements, project, commitment_id) """

_MONEY_SUMS = """
INSERT INTO money_sums (body_id, topic, year, money_stage, share, rhythm, currency, amounts, amount_max, open_ended)
SELECT body_id, topic, substr(meeting_date, 1, 4) AS year, money_stage, share, rhythm, currency, COUNT(*), SUM(amount_max),
  SUM(amount_max IS NULL)
FROM stated_amounts
GROUP BY body_id, topic, year, money_stage, share, rhythm, currency"""

_PROJECT_COUNTS = """
INSERT INTO project_counts
SELECT p.key, MIN(c.project), NULL, COUNT(DISTINCT c.body_id), COUNT(*), SUM(c.status = 'done'), SUM(c.status = 'expired'),
  SUM(coalesce(c.slipped_days, 0) > 0), COUNT(coalesce(c.amount_min, c.amount_max)), MIN(c.meeting_date), MAX(c.meeting_date),
  MIN(c.due_to), MAX(c.due_to)
FROM commitments c JOIN projects p ON p.id = c.project_id
WHERE c.force <> 'rejected' GROUP BY p.key"""

# Of a group with one max(), SQLite takes the other columns from the row that holds it.
_PROJECT_TOPICS = """
UPDATE project_counts SET topic = t.topic FROM (
  SELECT key, topic, MAX(n) FROM (
    SELECT p.key, c.topic, COUNT(*) AS n FROM commitments c JOIN projects p ON p.id = c.project_id
    WHERE c.force <> 'rejected' AND c.topic IS NOT NULL GROUP BY p.key, c.topic ORDER BY p.key, c.topic
  ) GROUP BY key
) t WHERE t.key = project_counts.key"""

_FORMS = (
    "mbH",
    "AG",
    "KG",
    "eG",
    "UG",
    "SE",
    "AöR",
    "KGaA",
    "e.V.",
    "e. V.",
    "GbR",
    "OHG",
    "Zweckverband",
    "Rechenzentrum",
)


def _named(column: str) -> str:
    """Whether a name says its legal form; "AG" must not be found in the middle of a word."""
    return " OR ".join(
        f"{column} LIKE '%{form}%'" if form == "mbH" else f"' ' || {column} || ' ' GLOB '* {form}[ ,)]*'"
        for form in _FORMS
    )


_SUPPLIERS = f"""
INSERT INTO suppliers (name, commitment_id, body_id, source)
SELECT name, commitment_id, body_id, MIN(source) FROM (
  SELECT responsible AS name, id AS commitment_id, body_id, 'responsible' AS source FROM commitments WHERE {_named("responsible")}
  UNION ALL
  SELECT m.text, c.id, c.body_id, 'sentence' FROM mentions m
  JOIN commitments c ON c.document_id = m.document_id AND m.start >= c.quote_start AND m.end <= c.quote_end
  WHERE m.label = 'ORG' AND ({_named("m.text")})
) GROUP BY name, commitment_id"""

_OWN: Final = ("facts", "stated_amounts", "money_sums", "project_counts", "suppliers")
TABLES: Final = ("body_counts", *_OWN, *tracks.TABLES)
"""All tables of counts."""


def statements() -> Iterator[str]:
    """Statements that fill all of them anew from what is there, coverage included."""
    yield from (f"DELETE FROM {table}" for table in _OWN)
    yield from (_FACTS, _STATED + AMOUNTS_STATED, _MONEY_SUMS, _PROJECT_COUNTS, _PROJECT_TOPICS, _SUPPLIERS)
    yield from tracks.statements()
    yield from of_bodies()


def of_bodies() -> Iterator[str]:
    """The same for `body_counts` alone, which follows coverage: a meeting is over one day without anything new to read."""
    found = "documents > 0 AND b.withheld IS NULL"
    yield "DELETE FROM body_counts"
    yield _BODY_COUNTS.format(
        columns=", ".join(f"CASE WHEN {found} THEN coalesce(f.{name}, 0) END" for name in _COUNTED),
        sums=", ".join(f"SUM({value}) AS {name}" for name, value in _COUNTED.items()),
    )


STAMP: Final = digest(index.VERSION, *statements())
"""Another one where the counts, or the index of words, are made in another way."""

_STALE = """
WITH last (number) AS (SELECT MAX(rowid) FROM runs WHERE stored = :stamp)
SELECT (SELECT number FROM last) IS NULL
  OR EXISTS (
    SELECT 1 FROM runs WHERE rowid > (SELECT number FROM last)
    AND (fetched + parsed + tagged + linked > 0 OR (finished IS NULL AND rowid < (SELECT MAX(rowid) FROM runs)))
  )
  OR (SELECT COUNT(*) FROM commitments) <> (SELECT coalesce(SUM(commitments), 0) FROM facts)"""
"""Since the counts were made, a run found something or was cut off; or commitments went without a run that linked."""


def stale(connection: sqlite3.Connection) -> bool:
    """Whether the counts are to be made anew, before the run that asks has told what it found."""
    return bool(connection.execute(_STALE, {"stamp": STAMP}).fetchone()[0])
