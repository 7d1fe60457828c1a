"""Tables of a municipality's page: topics, money, committees, undertakings, control lists, what stood in the way of reading."""

from typing import Final

from datasette.app import Datasette

from ..asking import Row, rows

_TOPICS = """
SELECT n.topic AS id, t.name, n.commitments, n.done, n.expired, n.slipped
FROM topic_counts n LEFT JOIN topics t ON t.id = n.topic
WHERE n.body_id = :body_id AND n.commitments > 0 ORDER BY n.commitments DESC, t.name"""
# Over topics, which are parts of a whole; never over stages, shares and rhythms. "Per pupil" is no sum per inhabitant.
_MONEY = """
SELECT m.money_stage, m.share, m.rhythm, m.currency, SUM(m.amounts) AS amounts, SUM(m.amount_max) AS amount_max,
  SUM(m.open_ended) AS open_ended, CASE WHEN m.rhythm <> 'each' THEN SUM(m.amount_max) / b.population END AS per_inhabitant
FROM money_sums m JOIN bodies b ON b.id = m.body_id
WHERE m.body_id = :body_id
GROUP BY m.money_stage, m.share, m.rhythm, m.currency ORDER BY m.money_stage IS NULL, m.money_stage, m.share, m.rhythm"""
_COMMITTEES = """
SELECT name, SUM(meetings) AS meetings, SUM(commitments) AS commitments, MAX(last) AS last FROM (
  SELECT coalesce(m.organization, o.name) AS name, 1 AS meetings, 0 AS commitments, m.start AS last
  FROM meetings m LEFT JOIN organizations o ON o.id = m.organization_id
  WHERE m.body_id = :body_id AND coalesce(m.cancelled, 0) = 0
  UNION ALL
  SELECT organization, 0, 1, meeting_date FROM commitments WHERE body_id = :body_id AND force <> 'rejected'
) GROUP BY name ORDER BY name IS NULL, commitments DESC, meetings DESC, name LIMIT 100"""
_PROJECTS = """
SELECT own.*, n.bodies FROM (
  SELECT p.key, MIN(c.project) AS name, COUNT(*) AS commitments, MIN(c.meeting_date) AS first, MAX(c.meeting_date) AS last
  FROM commitments c JOIN projects p ON p.id = c.project_id
  WHERE c.body_id = :body_id AND c.force <> 'rejected' GROUP BY p.key
) own LEFT JOIN project_counts n ON n.key = own.key
ORDER BY own.commitments DESC, own.name, own.key LIMIT 20"""
_LISTS = """
SELECT e.document_id, MAX(e.as_of) AS as_of, COUNT(*) AS entries, SUM(e.status = 'done') AS done,
  SUM(EXISTS (SELECT 1 FROM control_links l WHERE l.entry_id = e.id)) AS linked
FROM control_entries e WHERE e.body_id = :body_id GROUP BY e.document_id ORDER BY as_of DESC, e.document_id LIMIT 10"""
# A line may be about several commitments: the surest stands for it, since SQLite takes the other columns from max()'s row.
_COMPARED = """
SELECT project, stated, found, difference, as_of, stated_quote, quote, commitment_id, MAX(score) FROM control_compared
WHERE entry_id IN (SELECT id FROM control_entries WHERE body_id = :body_id) AND difference NOT IN ('none', 'unclear')
GROUP BY entry_id ORDER BY as_of DESC, entry_id LIMIT 10"""
_ISSUES = """
SELECT i.stage, i.code, COUNT(*) AS n, COUNT(DISTINCT f.id) AS files FROM raw_files f JOIN issues i ON i.raw_file_id = f.id
WHERE f.body_id = :body_id GROUP BY i.stage, i.code ORDER BY n DESC, i.code"""

_ASKED: Final = {
    "topics": _TOPICS, "money": _MONEY, "committees": _COMMITTEES, "projects": _PROJECTS, "lists": _LISTS, "compared": _COMPARED,
}  # fmt: skip


async def facts(datasette: Datasette, body_id: str) -> dict[str, list[Row]]:
    """The tables of a municipality that was read, by name."""
    return {name: await rows(datasette, sql, body_id=body_id) for name, sql in _ASKED.items()}


async def obstacles(datasette: Datasette, body_id: str) -> list[Row]:
    """What stood in the way of reading its files, by kind; of use above all where nothing was read."""
    return await rows(datasette, _ISSUES, body_id=body_id)
