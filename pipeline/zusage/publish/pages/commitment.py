"""A single commitment: the quote in its surroundings and everything that is known of it."""

from datasette import NotFound, Response
from datasette.app import Datasette
from datasette.utils import tilde_decode
from datasette.utils.asgi import Request

from ...records import vocabulary as v
from ...text import squeeze
from ..addresses import commitment as address_of
from ..answering import answer
from ..asking import Row, rows
from ..charts import Piece, pieces
from ..commitment import citing
from ..commitment.doubts import doubts
from ..commitment.force_and_status import FORCE_MEANING, STATUS_MEANING
from ..commitment.thread import Sitting, thread_of
from ..commitment.why import in_words, origins
from ..instance import instance
from ..page_images import source_of
from ..words import interval, money

ROUTE = r"^/-/zusage/(?P<id>[^/]+)$"
AROUND = 500
"""Characters of the document shown on either side of a quote."""

_COMMITMENT = """
SELECT c.*, t.name AS topic_name, p.key AS project_key, d.title AS document_title, f.media_type, f.fetched_at,
  substr(d.text, max(c.quote_start - :around, 0) + 1, min(c.quote_start, :around)) AS before,
  substr(d.text, c.quote_end + 1, :around) AS after, c.quote_start > :around AS cut_before,
  length(d.text) > c.quote_end + :around AS cut_after,
  (SELECT w.due_to FROM thread_counts w WHERE w.thread_id = c.thread_id) AS last_due_to
FROM commitments c JOIN documents d ON d.id = c.document_id JOIN raw_files f ON f.id = d.raw_file_id
JOIN projects p ON p.id = c.project_id LEFT JOIN topics t ON t.id = c.topic WHERE c.id = :id"""
_EVIDENCE = """
SELECT e.*, d.title FROM evidence e JOIN documents d ON d.id = e.document_id
WHERE e.commitment_id = :id AND e.role <> 'later' ORDER BY e.document_id, e.start, e.id"""
_TOPICS = """
SELECT t.name, m.score, m.why FROM evidence e JOIN mention_topics m ON m.mention_id = e.mention_id JOIN topics t ON t.id = m.topic_id
WHERE e.commitment_id = :id AND e.role = 'project' ORDER BY m.score DESC, t.name"""
_MAYBE = """
SELECT p.name, p.key, l.why FROM (
  SELECT other_id AS id, why FROM project_links WHERE project_id = :project
  UNION SELECT project_id, why FROM project_links WHERE other_id = :project
) l JOIN projects p ON p.id = l.id ORDER BY p.name, l.why"""
_DECISIONS = "SELECT * FROM decisions WHERE agenda_item_id = :item ORDER BY source, id"
_OTHERWISE = """
SELECT difference FROM control_compared WHERE commitment_id = :id AND difference NOT IN ('none', 'unclear') ORDER BY entry_id"""
# The shortest element around the first character is the most exact.
_ELEMENT = """
SELECT element FROM anchors WHERE document_id = :document AND start <= :first AND "end" > :first AND element IS NOT NULL
ORDER BY "end" - start LIMIT 1"""


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/zusage/<id>: the quote in its surroundings and everything that is known of it; 404 for an unknown id."""
    key = tilde_decode(request.url_vars["id"])
    found = await rows(datasette, _COMMITMENT, id=key, around=AROUND)
    if not found:
        raise NotFound(f"Es gibt keine Zusage mit dem Schlüssel {key}.")
    context = _said(found[0]) | await _known(datasette, found[0]) | await _place(datasette, found[0])
    context |= _taken_along(datasette, context)
    return await answer(datasette, request, "zusage.html", context | _WORDS)


_WORDS = {
    "roles": v.EVIDENCE_ROLE, "fields": v.REVISION_FIELD, "directions": v.DIRECTION, "reasons_of": v.SLIP_REASON,
    "joined_by": v.THREAD_BY, "results": v.RESULT, "linked_by": v.CONTROL_BY, "alike": v.SAME_BY, "force_meaning": FORCE_MEANING,
    "status_meaning": STATUS_MEANING, "kinds": v.DOCUMENT_KIND,
}  # fmt: skip


def _said(c: Row) -> Row:
    return {
        "c": c,
        "amount": money(c["amount_min"], c["amount_max"], c["currency"]),
        "deadline": interval(c["due_from"], c["due_to"], c["due_bound"]) if c["due_to"] else "",
        "origins": origins(c["origin"]),
    }


async def _known(datasette: Datasette, c: Row) -> Row:
    key = c["id"]
    evidence = [dict(e, told=in_words(e["why"])) for e in await rows(datasette, _EVIDENCE, id=key)]
    decisions = await rows(datasette, _DECISIONS, item=c["agenda_item_id"])
    thread = await thread_of(datasette, c)
    changes = [r for each in thread if isinstance(each, Sitting) for s in each.statements for r in s["changes"]]
    here = [e for e in evidence if e["document_id"] == c["document_id"]]
    return {
        "evidence": evidence,
        "marked": _marked(c, here),
        "decisions": [d for d in decisions if d["result"]],
        "thread": thread,
        "doubts": list(doubts(c, changes, decisions, await rows(datasette, _OTHERWISE, id=key))),
        "topics": await rows(datasette, _TOPICS, id=key),
        "maybe": await rows(datasette, _MAYBE, project=c["project_id"]),
    }


def _marked(c: Row, here: list[Row]) -> dict[str, tuple[Piece, ...]]:
    """The quote and what stands around it, cut where evidence begins and ends; no word is cut at the outer ends."""
    before = c["before"].partition(" ")[2] or c["before"] if c["cut_before"] else c["before"]
    after = c["after"].rpartition(" ")[0] or c["after"] if c["cut_after"] else c["after"]
    return {
        "before": pieces(before, c["quote_start"] - len(before), here),
        "quote": pieces(c["quote"], c["quote_start"], here),
        "after": pieces(after, c["quote_end"], here),
    }


async def _place(datasette: Datasette, c: Row) -> Row:
    source = await source_of(datasette, c["id"])
    assert source is not None
    element = await rows(datasette, _ELEMENT, document=c["document_id"], first=c["quote_start"])
    return {
        "pages": [] if source.lacking else list(source.boxes),
        "no_image": source.lacking,
        "element": element[0]["element"] if element else "",
    }


def _taken_along(datasette: Datasette, context: Row) -> Row:
    c, site = context["c"], instance(datasette)
    address = site.address + address_of(c["id"]) if site.address else ""
    text = citing.report(c, address, _facts(context))
    return {
        "citations": {"Text": citing.plain(c, address), "BibTeX": citing.bibtex(c, address), "CSL-JSON": citing.csl(c, address)},
        "report": text,
        "mail": citing.mail(site.contact, c, text) if site.contact else "",
        "review": citing.review(c),
    }  # fmt: skip


def _facts(context: Row) -> str:
    c = context["c"]
    parts = (
        f"Vorhaben „{c['project']}“",
        f"Betrag „{c['amount_text']}“ = {context['amount']}" if c["amount_text"] else "kein Betrag",
        f"Frist „{c['deadline_text']}“ = {context['deadline'] or 'nicht auflösbar'}"
        if c["deadline_text"]
        else "keine Frist",
        v.FORCE[c["force"]],
        v.STATUS[c["status"]],
    )
    return squeeze(", ".join(parts))
