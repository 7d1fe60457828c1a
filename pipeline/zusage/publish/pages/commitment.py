"""A single commitment: the quote in its surroundings and everything that is known of it."""

from datasette import NotFound, Response
from datasette.app import Datasette
from datasette.utils import tilde_decode
from datasette.utils.asgi import Request

from ...records.vocabulary import CONTROL_BY, DIRECTION, EVIDENCE_ROLE, RESULT, REVISION_FIELD, SLIP_REASON, THREAD_BY
from ..asking import Row, answer, rows
from ..charts import pieces
from ..words import day, interval, money

ROUTE = r"^/-/zusage/(?P<id>[^/]+)$"
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


async def page(request: Request, datasette: Datasette) -> Response:
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
    return await answer(datasette, request, "zusage.html", context)


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
