"""Commitments of one document: each sentence that binds, bounds or pays a named project, with all its evidence."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from ..records import AgendaItem, Body, Commitment, Evidence, Section, digest
from ..records.vocabulary import RELATED_BY
from ..text import squeeze
from . import frame
from .claims import Claim, claims
from .context import Reading
from .force import force_of
from .identity import project_of
from .passage import LONGEST, Sentence, sentences
from .passed import passed_over
from .relations import judged
from .responsible import responsible
from .scopes import scopes

_BINDING = ("resolved", "mandated", "promised", "planned", "requested", "considered", "rejected")
_TELLING = ("done", "delayed", "dropped")
_QUIET = ("head", "agenda", "attendance", "result")
"""Sections without statements of their own."""

_ITEM_HEAD = re.compile(r"#|(?:Zu\s+)?(?:TOP|Punkt|Tagesordnungspunkt)\s+(?:Ö\s*)?\d")
"""Titles name plans with their years ("Agenda 2025 bis 2030"); nobody promises in them."""


def commitments(reading: Reading, body: Body) -> Iterator[Commitment | Evidence]:
    """The commitments of a document and what each rests on; quotes are literal stretches of its text.

    A sentence that stands there twice is told once.
    """
    text, told = reading.document.text, set[str]()
    for scope in scopes(reading):
        bounds = (scope.start, scope.end)
        verdicts = judged(text, reading.mentions, scope.title, bounds)  # in the order of their children
        starts = [verdict.child.start for verdict in verdicts]
        for sentence in sentences(text, reading.mentions, bounds):
            section = reading.section(sentence.start)
            if not _quiet(sentence, section):
                inside = verdicts[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
                for claim in claims(sentence, [relation for verdict in inside for relation in verdict.relations]):
                    found = list(_commitment(claim, reading, body, section))
                    made = next((each for each in found if isinstance(each, Commitment)), None)
                    if made and made.id not in told:
                        told.add(made.id)
                        yield from (*found, *passed_over(made, claim, inside))


def _quiet(sentence: Sentence, section: Section | None) -> bool:
    listed = section is not None and section.kind in _QUIET
    return listed or len(sentence.text) > LONGEST or bool(_ITEM_HEAD.match(sentence.text))


def _commitment(claim: Claim, reading: Reading, body: Body, section: Section | None) -> Iterator[Commitment | Evidence]:
    said = frame.read(claim.sentence.text)
    item = reading.items.get((section.agenda_item_id if section else None) or reading.document.agenda_item_id or "")
    force = force_of(said.force, reading, section, item) or ("planned" if claim.deadline else "reported")
    refused = force == "rejected" or (force == "requested" and item is not None and item.result == "rejected")
    status = "dropped" if refused else said.status or "open"
    if not _counts(claim, force, status):
        return
    made = _record(claim, reading, body, item, force, status, said)
    yield made
    yield from _evidence(claim, made, reading, said)


def _counts(claim: Claim, force: str, status: str) -> bool:
    """A mere mention is no commitment; a value is one, and so is a binding or telling sentence about a project it names."""
    if claim.amount or claim.deadline:
        return True
    return not claim.sentence.heading and (force in _BINDING or status in _TELLING)


def _record(
    claim: Claim, reading: Reading, body: Body, item: AgendaItem | None, force: str, status: str, said: frame.Reading
) -> Commitment:
    document, project = reading.document, project_of(claim.project, body.id)
    quote, start = claim.sentence.text, claim.sentence.start
    amount = reading.amounts.get(claim.amount.id) if claim.amount else None
    due = reading.times.get(claim.deadline.id) if claim.deadline else None
    key = digest("commitment", body.id, document.date or document.id, project.id, squeeze(quote),
                 claim.amount.text if claim.amount else "", claim.deadline.text if claim.deadline else "")  # fmt: skip
    return Commitment(
        id=key, body=body.name, ags=body.ags, state=body.state, population=body.population, organization=document.organization,
        meeting_date=document.date, agenda_item=_item_name(item), project=project.name, topic=project.topic,
        responsible=responsible(quote), force=force, status=status,
        amount_text=claim.amount.text if claim.amount else None, amount_min=amount.min if amount else None,
        amount_max=amount.max if amount else None, currency=amount.currency if amount else None,
        money_stage=amount.stage if amount else None, basis=amount.basis if amount else None,
        deadline_text=claim.deadline.text if claim.deadline else None, due_from=due.date_from if due else None,
        due_to=due.date_to if due else None, due_bound=due.bound if due else None, quote=quote, page=reading.page(start),
        document_id=document.id, source_url=document.url, score=_score(claim, said), origin=_origin(claim, said),
        body_id=body.id, project_id=project.id, agenda_item_id=item.id if item else None,
        quote_start=start, quote_end=claim.sentence.end,
    )  # fmt: skip


def _item_name(item: AgendaItem | None) -> str | None:
    return f"{item.number} {item.name}".strip() if item and item.number else (item.name if item else None)


def _score(claim: Claim, said: frame.Reading) -> float:
    """Certain steps keep the score, guessed ones cost: the project from elsewhere, no frame, no value."""
    score = claim.project.score
    score *= 1.0 if all(r.why in ("sentence", "row") for r in claim.relations) else 0.75
    score *= 1.0 if said.hits else 0.8
    return round(score * (1.0 if claim.relations else 0.7), 3)


def _origin(claim: Claim, said: frame.Reading) -> str:
    rules = sorted({r.child.origin for r in claim.relations} | {claim.project.origin})
    frames = [f"frame:{name}" for name, _, _ in said.hits]
    return " ".join([*frames, *rules])


def _evidence(claim: Claim, made: Commitment, reading: Reading, said: frame.Reading) -> Iterator[Evidence]:
    pieces = [("project", claim.project.start, claim.project.end, claim.project.id, claim.project.origin)]
    for r in claim.relations:
        role = "amount" if r.label == "costs" else "deadline"
        pieces.append((role, r.child.start, r.child.end, r.child.id, f"{RELATED_BY[r.why]}; {r.child.origin}"))
    for name, start, end in said.hits:
        pieces.append(("frame", claim.sentence.start + start, claim.sentence.start + end, "", f"frame {name}"))
    for role, start, end, mention_id, why in pieces:
        yield Evidence(
            id=digest("evidence", made.id, role, str(start), str(end), why), commitment_id=made.id, role=role,
            document_id=made.document_id, mention_id=mention_id or None, date=made.meeting_date, start=start, end=end,
            quote=reading.document.text[start:end], why=why,
        )  # fmt: skip
