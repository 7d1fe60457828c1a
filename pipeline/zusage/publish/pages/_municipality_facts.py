"""Tables of a municipality's page: topics, money, committees, undertakings, control lists, what stood in the way of reading."""

from typing import Final

from datasette.app import Datasette

from ...records.vocabulary import MONEY_STAGE
from ..asking import Row, rows
from ..clauses import rank
from ..obstacles import reason

_TOPICS = """
SELECT n.topic AS id, t.name, n.commitments, n.done, n.expired, n.slipped
FROM topic_counts n LEFT JOIN topics t ON t.id = n.topic
WHERE n.body_id = :body_id AND n.commitments > 0 ORDER BY n.commitments DESC, t.name"""
# Over topics, which are parts of a whole; never over stages, shares and rhythms. "Per pupil" is no sum per inhabitant.
_MONEY = f"""
SELECT m.money_stage, m.share, m.rhythm, m.currency, SUM(m.amounts) AS amounts, SUM(m.amount_max) AS amount_max,
  SUM(m.open_ended) AS open_ended, CASE WHEN m.rhythm <> 'each' THEN SUM(m.amount_max) / b.population END AS per_inhabitant
FROM money_sums m JOIN bodies b ON b.id = m.body_id
WHERE m.body_id = :body_id
GROUP BY m.money_stage, m.share, m.rhythm, m.currency
ORDER BY {rank("m.money_stage", MONEY_STAGE)}, m.share DESC, m.rhythm = 'once' DESC, m.rhythm, m.currency"""
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
# Where a crawl met no page there is no file to name: such issues carry the key of the municipality's configuration.
_ISSUES = """
SELECT stage, code, COUNT(*) AS n, COUNT(DISTINCT place) AS places, MAX(source) AS source FROM (
  SELECT i.stage, i.code, f.id AS place, NULL AS source FROM raw_files f JOIN issues i ON i.raw_file_id = f.id
  WHERE f.body_id = :body_id
  UNION ALL
  SELECT i.stage, i.code, i."where", i.source FROM bodies b JOIN issues i ON i.source = b.config_key
  WHERE b.id = :body_id AND i.raw_file_id IS NULL
) GROUP BY stage, code ORDER BY n DESC, code"""
_FETCHING = """
SELECT i.code, i.value, COUNT(DISTINCT i."where") AS places FROM bodies b JOIN issues i ON i.source = b.config_key
WHERE b.id = :body_id AND i.stage = 'fetch' AND i.raw_file_id IS NULL GROUP BY i.code, i.value ORDER BY places DESC, i.code, i.value"""

_ASKED: Final = {
    "topics": _TOPICS, "money": _MONEY, "committees": _COMMITTEES, "projects": _PROJECTS, "lists": _LISTS, "compared": _COMPARED,
}  # fmt: skip


async def facts(datasette: Datasette, body_id: str) -> dict[str, list[Row]]:
    """The tables of a municipality that was read, by name."""
    return {name: await rows(datasette, sql, body_id=body_id) for name, sql in _ASKED.items()}


async def obstacles(datasette: Datasette, body_id: str) -> list[Row]:
    """What stood in the way of fetching and reading, by kind: `n` issues at so many `places`, which are files or addresses.

    `source` is the key by which the issues of its crawl are found; NULL where files alone tell whose they are.
    """
    return await rows(datasette, _ISSUES, body_id=body_id)


async def why_unread(datasette: Datasette, body_id: str) -> dict[str, int]:
    """Why a crawl gave nothing, in German sentences, each with the number of addresses; empty where nothing is noted."""
    told: dict[str, int] = {}
    for row in await rows(datasette, _FETCHING, body_id=body_id):
        sentence = reason(row["code"], row["value"])
        told[sentence] = told.get(sentence, 0) + row["places"]
    return told
