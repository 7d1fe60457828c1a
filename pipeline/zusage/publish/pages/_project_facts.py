"""What is asked of a project beside its statements: where it is only mentioned, who is named with it, what may be the same."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from datasette.app import Datasette

from ..asking import Row, rows
from ..clauses import only
from ._read import read_together

MOST: Final = 30
"""Companies and offices that are named, those of most municipalities."""
_MENTIONED = """
SELECT DISTINCT d.body_id FROM projects p JOIN project_mentions l ON l.project_id = p.id JOIN mentions m ON m.id = l.mention_id
JOIN documents d ON d.id = m.document_id WHERE p.key = :key AND p.body_id IS NULL"""
_MOVES = """
SELECT r.date, r."before", r."after", r.slipped_days, r.reason, r.reason_quote, r.quote, c.body, c.id,
  COUNT(*) OVER () AS of
FROM projects p JOIN commitments c ON c.project_id = p.id JOIN revisions r ON r.later_id = c.id
JOIN bodies b ON b.id = c.body_id WHERE p.key = :key AND b.withheld IS NULL AND r.field = 'deadline' AND r.direction IN ('later', 'earlier')
ORDER BY r.slipped_days DESC, c.body, r.id LIMIT 20"""
_SUPPLIERS = """
SELECT DISTINCT s.name, s.body_id FROM projects p JOIN commitments c ON c.project_id = p.id
JOIN suppliers s ON s.commitment_id = c.id JOIN bodies b ON b.id = c.body_id WHERE p.key = :key AND b.withheld IS NULL"""
_MAYBE = """
SELECT o.key, MIN(o.name) AS name, l.why, COUNT(DISTINCT coalesce(p.body_id, o.body_id, '')) AS bodies, MAX(l.score) AS score
FROM projects p JOIN (
  SELECT project_id AS a, other_id AS b, why, score FROM project_links
  UNION ALL SELECT other_id, project_id, why, score FROM project_links
) l ON l.a = p.id JOIN projects o ON o.id = l.b
WHERE p.key = :key AND o.key <> :key GROUP BY o.key, l.why ORDER BY score DESC, bodies DESC, name LIMIT 30"""


async def moves(datasette: Datasette, key: str) -> list[Row]:
    """Deadlines that were moved, twenty at most, the farthest first; `of` is the number of all."""
    return await rows(datasette, _MOVES, key=key)


async def maybe(datasette: Datasette, key: str) -> list[Row]:
    """Projects of other names that may be the same, the surest first."""
    return await rows(datasette, _MAYBE, key=key)


async def named(
    datasette: Datasette, key: str, said: Sequence[Row], texts: Mapping[str, int]
) -> dict[str, list[tuple[str, Row]]]:
    """Companies and offices (`firmen`, `stellen`), those that most municipalities name first, each with what was read of these."""
    companies = [(row["name"], row["body_id"]) for row in await rows(datasette, _SUPPLIERS, key=key)]
    offices = [(row["responsible"], row["body_id"]) for row in said if row["force"] != "rejected"]
    return {"firmen": _most_named(companies, texts), "stellen": _most_named(offices, texts)}


def _most_named(pairs: Iterable[tuple[str | None, str]], texts: Mapping[str, int]) -> list[tuple[str, Row]]:
    naming: dict[str, set[str]] = {}
    for name, body in pairs:
        if name:
            naming.setdefault(name, set()).add(body)
    return [
        (name, read_together(of, texts)) for name, of in sorted(naming.items(), key=lambda n: (-len(n[1]), n[0]))[:MOST]
    ]


async def silent(datasette: Datasette, key: str, projects: Sequence[Row], said: Sequence[Row]) -> dict[str, Any]:
    """Municipalities that only mention it, those that were read and do not, and those of which nothing can be told."""
    found = await rows(datasette, "SELECT reading, COUNT(*) AS n FROM body_counts GROUP BY reading")
    states = {row["reading"]: row["n"] for row in found}
    promising = {row["body_id"] for row in said}
    mentioning = {row["body_id"] for row in projects if row["body_id"] and not row["withheld"]}
    if any(row["body_id"] is None for row in projects):
        mentioning |= {row["body_id"] for row in await rows(datasette, _MENTIONED, key=key)}
    return {
        "states": states, "mentioning": len(mentioning - promising),
        "silent": max(0, states.get("read", 0) - len(mentioning | promising)),
    }  # fmt: skip


async def with_quotes(datasette: Datasette, said: Sequence[Row]) -> list[Row]:
    """The statements with their words, which are only read for those that are shown."""
    these = only("id", "id", [row["id"] for row in said])
    found = await rows(datasette, f"SELECT id, quote FROM commitments WHERE {these.sql}", **these.params)
    quotes = {row["id"]: row["quote"] for row in found}
    return [row | {"quote": quotes[row["id"]]} for row in said]
