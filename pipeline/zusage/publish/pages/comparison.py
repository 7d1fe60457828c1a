"""Municipalities by topics, with coverage beside every count."""

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ...records.vocabulary import MONEY_STAGE
from ..asking import Row, answer, rows
from ..charts import bar, shade
from ..words import number

ROUTE = r"^/-/vergleich$"

_COVERAGE = """
SELECT b.id, b.name, b.state, b.population, b.withheld, coalesce(SUM(v.documents), 0) AS documents,
  coalesce(SUM(v.meetings), 0) AS meetings, MIN(CASE WHEN v.documents THEN nullif(v.month, 'undated') END) AS first,
  MAX(CASE WHEN v.documents THEN nullif(v.month, 'undated') END) AS last
FROM bodies b LEFT JOIN coverage v ON v.body_id = b.id GROUP BY b.id ORDER BY b.name"""


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/vergleich: municipalities by topics, with coverage beside every count."""
    bodies = await rows(datasette, _COVERAGE)
    # Those without counts, not read or nothing found, are told beside the name.
    cells = await rows(datasette, "SELECT * FROM comparison WHERE coverage = 'gelesen'")
    statuses = await rows(datasette, "SELECT body_id, status, COUNT(*) AS n FROM commitments GROUP BY body_id, status")
    topics = {row["id"]: row["name"] for row in await rows(datasette, "SELECT id, name FROM topics ORDER BY name")}
    used = {cell["topic"] for cell in cells}
    by_body: dict[str, dict[str, int]] = {b["id"]: {} for b in bodies}
    for row in statuses:
        by_body[row["body_id"]][row["status"]] = row["n"]
    context = {
        "bodies": bodies,
        "topics": {key: label for key, label in (topics | {None: "ohne Thema"}).items() if key in used},
        "cells": {(cell["body_id"], cell["topic"]): cell | {"money": _per_inhabitant(cell)} for cell in cells},
        "bars": {body: bar(counts) for body, counts in by_body.items()},
        "shade": shade,
        "most": max((cell["commitments"] for cell in cells), default=1) or 1,
    }
    return await answer(datasette, request, "vergleich.html", context)


def _per_inhabitant(cell: Row) -> list[tuple[str, str]]:
    stages = MONEY_STAGE | {"unstaged": "ohne Stand"}
    amounts = {word: cell[f"{key}_per_inhabitant"] for key, word in stages.items()}
    return [(word, number(value)) for word, value in amounts.items() if value is not None]
