"""What is asked of a topic: by municipality, Land and year, what is due, what expired, which projects, how much money."""

from typing import Final

from datasette.app import Datasette

from ...records.vocabulary import STATUS
from ..asking import Row, rows, selected, site
from ..comparing import money_of
from ..filters import Filters
from ._comparison import STAGES

PROJECTS: Final = 20
_YEARS: Final = """
SELECT f.year, SUM(f.commitments) AS commitments, COUNT(DISTINCT f.body_id) AS bodies, {counts}
FROM facts f JOIN bodies b ON b.id = f.body_id
WHERE f.topic = :topic AND f.force <> 'rejected' AND b.withheld IS NULL GROUP BY f.year ORDER BY f.year IS NULL, f.year DESC"""
_READ: Final = """
SELECT nullif(substr(v.month, 1, 4), 'unda') AS year, SUM(v.documents) AS documents, COUNT(DISTINCT v.body_id) AS bodies
FROM coverage v JOIN bodies b ON b.id = v.body_id WHERE v.documents > 0 AND b.withheld IS NULL GROUP BY 1"""
_REJECTED: Final = """
SELECT coalesce(SUM(t.rejected), 0) AS n FROM topic_counts t JOIN bodies b ON b.id = t.body_id
WHERE t.topic = :topic AND b.withheld IS NULL"""
_PROJECTS: Final = """
SELECT key, name, bodies, commitments FROM project_counts WHERE topic = :topic ORDER BY bodies DESC, key LIMIT :most"""
_DUE: Final = """
SELECT c.due_to, CAST(julianday(c.due_to) - julianday(:day) AS INTEGER) AS days_left, c.body, c.project, c.status, c.force,
  c.responsible, c.amount_text, c.meeting_date, c.quote, c.id AS commitment_id
FROM commitments c JOIN bodies b ON b.id = c.body_id
WHERE b.withheld IS NULL AND c.topic = :topic AND c.status IN ('open', 'running', 'delayed')
  AND c.force <> 'rejected' AND c.due_to >= :day AND c.moved_to IS NULL
ORDER BY c.due_to, c.body, c.id LIMIT 8"""
_EXPIRED: Final = """
SELECT c.due_to, c.body, c.project, c.status, c.force, c.responsible, c.amount_text, c.meeting_date, c.quote, c.later_mentions,
  c.read_later, c.moved_to, c.id AS commitment_id
FROM commitments c JOIN bodies b ON b.id = c.body_id
WHERE b.withheld IS NULL AND c.topic = :topic AND c.status = 'expired' AND c.force <> 'rejected'
ORDER BY c.due_to DESC, c.body, c.id LIMIT 8"""


async def years(datasette: Datasette, topic: str) -> list[Row]:
    """Commitments by year, newest first, each with the texts and municipalities read in it; years only read are there too."""
    counts = ", ".join(f"coalesce(SUM(f.commitments) FILTER (WHERE f.status = '{s}'), 0) AS \"{s}\"" for s in STATUS)
    found = {row["year"]: row for row in await rows(datasette, _YEARS.format(counts=counts), topic=topic)}
    read = {row["year"]: row for row in await rows(datasette, _READ)}
    nothing = {"commitments": 0, "bodies": 0, **dict.fromkeys(STATUS, 0)}
    return [
        {"year": year} | (found.get(year) or nothing)
        | {"documents": read[year]["documents"] if year in read else 0, "read": read[year]["bodies"] if year in read else 0}
        for year in sorted({*found, *read}, key=lambda year: year or "", reverse=True)
    ]  # fmt: skip


async def money(datasette: Datasette, filters: Filters) -> list[Row]:
    """Amounts by stage over all municipalities that state one, in the order of the money's way; stages are never added."""
    found = {row["money_stage"]: row for row in await selected(datasette, money_of(filters, "alle"))}
    return [found[stage] | {"word": word} for stage, word in STAGES.items() if stage in found]


async def projects(datasette: Datasette, topic: str) -> list[Row]:
    """The projects of most municipalities in it."""
    return await rows(datasette, _PROJECTS, topic=topic, most=PROJECTS)


async def rejected(datasette: Datasette, topic: str) -> int:
    """How many rejected motions there are: files hold them, no figure does."""
    return int((await rows(datasette, _REJECTED, topic=topic))[0]["n"])


async def deadlines(datasette: Datasette, topic: str) -> dict[str, list[Row]]:
    """What is due soonest, seen from the newest text read, and what expired last without a later word of it."""
    day = (await site(datasette))["newest"] or ""
    return {
        "due_soon": await rows(datasette, _DUE, topic=topic, day=day),
        "expired": await rows(datasette, _EXPIRED, topic=topic),
    }
