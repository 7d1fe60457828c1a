"""Fills the counts along threads, of topics and of silence: each in few passes, where the views took a join for every row."""

from collections.abc import Iterator
from typing import Final

from ..records.vocabulary import MONEY_STAGE, SLIP_REASON, THREAD_BY
from ..schema import in_german

_TOPIC_COUNTS = f"""
INSERT INTO topic_counts (body_id, topic, commitments, done, slipped, expired, rejected, mean_slip, {", ".join(MONEY_STAGE)}, unstaged)
SELECT c.*, {", ".join(f"m.{key}" for key in (*MONEY_STAGE, "unstaged"))} FROM (
  SELECT body_id, topic, SUM(commitments * (force <> 'rejected')), SUM(commitments * (status = 'done')), SUM(slipped),
    SUM(commitments * (status = 'expired')), SUM(commitments * (force = 'rejected')),
    CAST(ROUND(1.0 * SUM(slipped_days) / NULLIF(SUM(slipped), 0)) AS INTEGER)
  FROM facts GROUP BY body_id, topic
) c LEFT JOIN (
  SELECT body_id, topic,
    {", ".join(f"SUM(amount_max) FILTER (WHERE money_stage IS '{key}') AS {key}" for key in MONEY_STAGE)},
    SUM(amount_max) FILTER (WHERE money_stage IS NULL) AS unstaged
  FROM money_sums WHERE rhythm = 'once' AND share = 'whole' AND currency = 'EUR' GROUP BY body_id, topic
) m ON m.body_id = c.body_id AND m.topic IS c.topic"""


# Of a group with one max(), SQLite takes the other columns from the row that holds it.
_THREAD_COUNTS = f"""
INSERT INTO thread_counts
SELECT c.thread_id, c.body_id, c.body, c.project, c.meetings, c.first_day, c.last_day, c.statements, e.edges, e.sources,
  first."after", coalesce(last."after", first."after"), last.slipped_days, coalesce(last.moves, 0), why.reasons,
  first.later_id, last.later_id
FROM (
  SELECT thread_id, MIN(body_id) AS body_id, MIN(body) AS body, MAX(project) AS project, COUNT(DISTINCT meeting_date) AS meetings,
    MIN(meeting_date) AS first_day, MAX(meeting_date) AS last_day, COUNT(*) AS statements
  FROM commitments WHERE thread_id IS NOT NULL GROUP BY thread_id
) c
LEFT JOIN (
  SELECT thread_id, SUM(n) AS edges, group_concat({in_german("source", THREAD_BY)}, ', ') AS sources
  FROM (SELECT thread_id, source, COUNT(*) AS n FROM thread_edges GROUP BY thread_id, source) GROUP BY thread_id
) e ON e.thread_id = c.thread_id
LEFT JOIN (
  SELECT thread_id, "after", later_id, MIN(id) FROM revisions WHERE field = 'deadline' AND direction = 'first' GROUP BY thread_id
) first ON first.thread_id = c.thread_id
LEFT JOIN (
  SELECT thread_id, "after", later_id, slipped_days, COUNT(*) AS moves, MAX(coalesce(date, '') || id)
  FROM revisions WHERE field = 'deadline' AND direction <> 'first' GROUP BY thread_id
) last ON last.thread_id = c.thread_id
LEFT JOIN (
  SELECT thread_id, group_concat({in_german("reason", SLIP_REASON)}, ', ') AS reasons FROM (
    SELECT thread_id, reason FROM revisions WHERE field = 'deadline' AND direction <> 'first' AND reason IS NOT NULL
    GROUP BY thread_id, reason
  ) GROUP BY thread_id
) why ON why.thread_id = c.thread_id"""

# Read, of the same committee, after the last word on the undertaking, and without a word of it. CROSS JOIN keeps the order: by
# the name of a committee, which thousands of municipalities share, the way is a thousand times as long.
_SILENCES = """
INSERT INTO silences
SELECT c.id, COUNT(*), group_concat(m.date, '; ')
FROM commitments c
CROSS JOIN (
  SELECT DISTINCT body_id, organization, date FROM documents WHERE date IS NOT NULL AND kind <> 'control'
  ORDER BY body_id, organization, date
) m ON m.body_id = c.body_id AND m.organization IS c.organization AND m.date > c.meeting_date
WHERE c.later_mentions = 0 AND c.status IN ('open', 'running', 'delayed', 'expired')
  AND (c.due_to IS NOT NULL OR c.force IN ('resolved', 'mandated', 'promised'))
GROUP BY c.id"""

# In the order of the timeline, which is then read as it stands: to sort it takes seconds on a million mentions.
_EVENTS = """
INSERT INTO events (body, project, date, event, commitment_id, document_id, evidence_id, revision_id)
SELECT body, project, date, event, commitment_id, document_id, evidence_id, revision_id FROM (
  SELECT body, project, meeting_date AS date, 'stated' AS event, id AS commitment_id, document_id, NULL AS evidence_id,
    NULL AS revision_id FROM commitments
  UNION ALL
  SELECT c.body, c.project, e.date, e.role, c.id, e.document_id, e.id, NULL
  FROM evidence e JOIN commitments c ON c.id = e.commitment_id WHERE e.role IN ('later', 'decision')
  UNION ALL
  SELECT c.body, c.project, r.date, r.field, c.id, later.document_id, NULL, r.id
  FROM revisions r JOIN commitments c ON c.id = r.commitment_id JOIN commitments later ON later.id = r.later_id
  WHERE r.direction <> 'first'
)
ORDER BY body, project, date, event, commitment_id, evidence_id, revision_id"""

TABLES: Final = ("topic_counts", "thread_counts", "silences", "events")


def statements() -> Iterator[str]:
    """Statements that fill all of them anew, after those of `counts`."""
    yield from (f"DELETE FROM {table}" for table in TABLES)
    yield from (_TOPIC_COUNTS, _THREAD_COUNTS, _SILENCES, _EVENTS)
