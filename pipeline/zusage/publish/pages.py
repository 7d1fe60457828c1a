"""Pages of our own: start, comparison, a single commitment. They hand plain values to templates, never markup."""

from typing import Any

from datasette import NotFound, Response
from datasette.app import Datasette
from datasette.utils import tilde_decode
from datasette.utils.asgi import Request

from ..records.vocabulary import (
    CONTROL_BY,
    DIRECTION,
    EVIDENCE_ROLE,
    MONEY_STAGE,
    RESULT,
    REVISION_FIELD,
    SLIP_REASON,
    THREAD_BY,
)  # fmt: skip
from .charts import bar, pieces, shade
from .words import day, interval, money, number

Row = dict[str, Any]
AROUND = 500
"""Characters of the document shown on either side of a quote."""

_COMMITMENT = """
SELECT c.*, t.name AS topic_name, d.title AS document_title, d.kind AS document_kind,
  substr(d.text, max(c.quote_start - :around, 0) + 1, min(c.quote_start, :around)) AS before,
  substr(d.text, c.quote_end + 1, :around) AS after, c.quote_start > :around AS cut_before,
  length(d.text) > c.quote_end + :around AS cut_after
FROM commitments c JOIN documents d ON d.id = c.document_id LEFT JOIN topics t ON t.id = c.topic WHERE c.id = :id"""
_EVIDENCE = """
SELECT e.*, d.title, d.url FROM evidence e JOIN documents d ON d.id = e.document_id
WHERE e.commitment_id = :id ORDER BY e.date, e.document_id, e.start"""
_REVISIONS = """
SELECT r.*, r.later_id = :id AS here FROM revisions r WHERE r.thread_id = :thread ORDER BY r.field, r.date, r.id"""
_SIBLINGS = """
SELECT c.id, c.meeting_date, c.organization, c.status, c.force, c.deadline_text, c.amount_text, c.quote,
  (SELECT GROUP_CONCAT(DISTINCT e.source) FROM thread_edges e WHERE c.id IN (e.earlier_id, e.later_id)) AS sources
FROM commitments c WHERE c.thread_id = :thread AND c.id <> :id ORDER BY c.meeting_date, c.id"""
_CONTROL = """
SELECT e.status, e.as_of, e.quote, l.source FROM control_links l JOIN control_entries e ON e.id = l.entry_id
WHERE l.commitment_id = :id ORDER BY e.as_of, e.id"""
_COVERAGE = """
SELECT b.id, b.name, b.state, b.population, b.withheld, coalesce(SUM(v.documents), 0) AS documents,
  coalesce(SUM(v.meetings), 0) AS meetings, MIN(CASE WHEN v.documents THEN nullif(v.month, 'undated') END) AS first,
  MAX(CASE WHEN v.documents THEN nullif(v.month, 'undated') END) AS last
FROM bodies b LEFT JOIN coverage v ON v.body_id = b.id GROUP BY b.id ORDER BY b.name"""
_COUNTS = """
SELECT (SELECT COUNT(*) FROM commitments) AS commitments, (SELECT COUNT(*) FROM bodies) AS bodies,
  (SELECT COUNT(*) FROM documents WHERE duplicate_of IS NULL) AS documents, (SELECT COUNT(*) FROM meetings) AS meetings,
  (SELECT COUNT(*) FROM bodies WHERE id NOT IN (SELECT body_id FROM coverage WHERE documents > 0)) AS not_read"""


def name_of(datasette: Datasette) -> str:
    """The name of the database that the site is about."""
    name: str = datasette.plugin_config("zusage")["database"]
    return name


async def rows(datasette: Datasette, sql: str, **params: Any) -> list[Row]:
    """The rows of a query on the site's database as plain dicts; Datasette's time limit holds."""
    result = await datasette.get_database(name_of(datasette)).execute(sql, params)
    return [dict(row) for row in result.rows]


async def site(datasette: Datasette) -> Row:
    """What every page says: the database's name, the day that the data reach to, whether towns are invented."""
    found = await rows(
        datasette,
        "SELECT MAX(date) AS newest, EXISTS (SELECT 1 FROM bodies WHERE fictional) AS fictional FROM documents",
    )
    return {"database": name_of(datasette), **found[0]}


async def start(datasette: Datasette) -> Row:
    """What the start page shows beside its words."""
    return {
        "counts": (await rows(datasette, _COUNTS))[0],
        "not_read": await rows(
            datasette, "SELECT body FROM comparison WHERE documents_read IS NULL ORDER BY body LIMIT 50"
        ),
        "withheld": await rows(
            datasette, "SELECT name, withheld FROM bodies WHERE withheld IS NOT NULL ORDER BY name LIMIT 50"
        ),
        "due_soon": await rows(datasette, "SELECT * FROM due_soon LIMIT 8"),
        "expired": await rows(datasette, "SELECT * FROM overdue WHERE status = 'expired' LIMIT 8"),
        "queries": (await datasette.get_canned_queries(name_of(datasette), None)).values(),
    }


async def comparison(request: Request, datasette: Datasette) -> Response:
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
    return await _page(datasette, request, "vergleich.html", context)


def _per_inhabitant(cell: Row) -> list[tuple[str, str]]:
    stages = MONEY_STAGE | {"unstaged": "ohne Stand"}
    amounts = {word: cell[f"{key}_per_inhabitant"] for key, word in stages.items()}
    return [(word, number(value)) for word, value in amounts.items() if value is not None]


async def commitment(request: Request, datasette: Datasette) -> Response:
    """/-/zusage/<id>: the quote in its surroundings and everything that is known of it; 404 for an unknown id."""
    key = tilde_decode(request.url_vars["id"])
    found = await rows(datasette, _COMMITMENT, id=key, around=AROUND)
    if not found:
        raise NotFound(f"Es gibt keine Zusage mit dem Schlüssel {key}.")
    c = found[0]
    evidence = await rows(datasette, _EVIDENCE, id=key)
    here = [e for e in evidence if e["document_id"] == c["document_id"]]
    context = {
        "c": c,
        "pieces": pieces(c["quote"], c["quote_start"], here),
        "amount": money(c["amount_min"], c["amount_max"], c["currency"]),
        "deadline": interval(c["due_from"], c["due_to"], c["due_bound"]) if c["due_to"] else "",
        "evidence": evidence,
        "revisions": await rows(datasette, _REVISIONS, id=key, thread=c["thread_id"]),
        "control": await rows(datasette, _CONTROL, id=key),
        "reviews": await rows(datasette, "SELECT * FROM reviews WHERE subject_id = :id ORDER BY date, id", id=key),
        "siblings": await rows(datasette, _SIBLINGS, id=key, thread=c["thread_id"]),
        "roles": EVIDENCE_ROLE,
        "fields": REVISION_FIELD,
        "directions": DIRECTION,
        "reasons": SLIP_REASON,
        "joined_by": THREAD_BY,
        "results": RESULT,
        "linked_by": CONTROL_BY,
        "citation": _citation(c),
    }
    return await _page(datasette, request, "zusage.html", context)


def _citation(c: Row) -> str:
    place = ", ".join(
        part
        for part in (
            c["body"],
            c["organization"],
            f"Sitzung vom {day(c['meeting_date'])}" if c["meeting_date"] else None,
            c["agenda_item"],
            f"S. {c['page']}" if c["page"] else None,
        )
        if part
    )
    return f"{place}: „{c['quote']}“ {c['source_url'] or ''} (zusage {c['id']})".replace("  ", " ")


async def _page(datasette: Datasette, request: Request, template: str, context: Row) -> Response:
    return Response.html(await datasette.render_template(template, context, request=request))
