"""Commitments of one document: each sentence that binds, bounds or pays a named project, with all its evidence."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from ..records import AgendaItem, Body, Commitment, Evidence, digest
from ..records.vocabulary import LISTS, RELATED_BY
from ..text import squeeze
from .claims import Claim, claims
from .context import Reading
from .identity import project_of
from .passage import LONGEST, Sentence, sentences
from .passed import passed_over
from .place import Place, place_of
from .relation_rules import Rules
from .relations import Verdict, verdicts
from .scopes import scopes
from .speaker import Speakers
from .statement import Statement, stated

_BINDING = ("resolved", "mandated", "promised", "planned", "requested", "considered", "rejected")
_TELLING = ("done", "delayed", "dropped")
_QUIET = ("head", "result", *LISTS)
"""Sections without statements of their own."""

_ITEM_HEAD = re.compile(r"#|(?:Zu\s+)?(?:TOP|Punkt|Tagesordnungspunkt)\s+(?:Ö\s*)?\d")
"""Titles name plans with their years ("Agenda 2025 bis 2030"); nobody promises in them."""


def commitments(reading: Reading, body: Body) -> Iterator[Commitment | Evidence]:
    """The commitments of a document and what each rests on; quotes are literal stretches of its text.

    A sentence that stands there twice is told once.
    """
    told: set[str] = set()
    speakers = Speakers(reading)
    for claim, place, inside in _claims(reading):
        said = stated(claim, place)
        made = (
            _record(claim, place, body, said, speakers.at(place.passage, place.sentence))
            if _counts(claim, said)
            else None
        )
        if made and made.id not in told:
            told.add(made.id)
            yield made
            yield from _evidence(claim, made, place, said)
            yield from passed_over(made, claim, inside)


def _claims(reading: Reading) -> Iterator[tuple[Claim, Place, list[Verdict]]]:
    """The claims of each sentence that may say something, with its place and the verdicts on its amounts and deadlines."""
    for scope in scopes(reading):
        rules = Rules(reading.document.text, reading.mentions, scope.title, (scope.start, scope.end))
        found = list(verdicts(rules))  # in the order of their children
        starts = [verdict.child.start for verdict in found]
        for sentence in rules.passage:
            place = place_of(reading, rules.passage, sentence)
            if not _quiet(place):
                inside = found[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
                related = [relation for verdict in inside for relation in verdict.relations]
                yield from ((claim, place, inside) for claim in claims(sentence, related))


def passages(reading: Reading) -> Iterator[list[Sentence]]:
    """The sentences of each stretch that is read by itself: an agenda item, or the whole text."""
    for scope in scopes(reading):
        yield sentences(reading.document.text, reading.mentions, (scope.start, scope.end))


def _quiet(place: Place) -> bool:
    text = place.sentence.text
    return place.kind in _QUIET or len(text) > LONGEST or bool(_ITEM_HEAD.match(text))


def _counts(claim: Claim, said: Statement) -> bool:
    """A mere mention is no commitment; a value is one, and so is a binding or telling sentence about a project it names."""
    if claim.amount or claim.deadline:
        return True
    binds = said.force in _BINDING or said.status in _TELLING
    plain = any(hit.frame.rank >= 0 for hit in said.hits)
    return plain and not claim.sentence.heading and binds


def _record(claim: Claim, place: Place, body: Body, said: Statement, speaker: str | None) -> Commitment:
    reading, item = place.reading, place.item
    document, project = reading.document, project_of(claim.project, body.id)
    quote, start = claim.sentence.text, claim.sentence.start
    amount = reading.amounts.get(claim.amount.id) if claim.amount else None
    due = reading.times.get(claim.deadline.id) if claim.deadline else None
    key = digest("commitment", body.id, document.date or document.id, project.id, squeeze(quote),
                 claim.amount.text if claim.amount else "", claim.deadline.text if claim.deadline else "")  # fmt: skip
    return Commitment(
        id=key, body=body.name, ags=body.ags, state=body.state, population=body.population, organization=document.organization,
        meeting_date=document.date, agenda_item=_item_name(item), project=project.name, topic=project.topic,
        responsible=squeeze(said.responsible.text) if said.responsible else None, force=said.force, status=said.status,
        amount_text=claim.amount.text if claim.amount else None, amount_min=amount.min if amount else None,
        amount_max=amount.max if amount else None, currency=amount.currency if amount else None,
        money_stage=amount.stage if amount else None, basis=amount.basis if amount else None,
        deadline_text=claim.deadline.text if claim.deadline else None, due_from=due.date_from if due else None,
        due_to=due.date_to if due else None, due_bound=due.bound if due else None, quote=quote, page=reading.page(start),
        document_id=document.id, source_url=document.url, score=_score(claim, said), origin=_origin(claim, said),
        condition=said.condition.text if said.condition else None, negated=int(said.negation is not None), hollow=int(said.hollow),
        body_id=body.id, project_id=project.id, agenda_item_id=item.id if item else None,
        quote_start=start, quote_end=claim.sentence.end, speaker=speaker, quality=reading.quality(start, claim.sentence.end),
    )  # fmt: skip


def _item_name(item: AgendaItem | None) -> str | None:
    return f"{item.number} {item.name}".strip() if item and item.number else (item.name if item else None)


def _score(claim: Claim, said: Statement) -> float:
    """Certain steps keep the score, guessed ones cost: the project from elsewhere, no frame, no value."""
    score = claim.project.score
    score *= 1.0 if all(r.why in ("sentence", "row") for r in claim.relations) else 0.75
    score *= 1.0 if said.hits else 0.8
    return round(score * (1.0 if claim.relations else 0.7), 3)


def _origin(claim: Claim, said: Statement) -> str:
    rules = sorted({r.child.origin for r in claim.relations} | {claim.project.origin})
    frames = dict.fromkeys(f"frame:{hit.frame.name}" for hit in said.hits)
    return " ".join([*frames, said.by, *rules])


def _evidence(claim: Claim, made: Commitment, place: Place, said: Statement) -> Iterator[Evidence]:
    pieces = [("project", claim.project.start, claim.project.end, claim.project.id, claim.project.origin)]
    for r in claim.relations:
        role = "amount" if r.label == "costs" else "deadline"
        pieces.append((role, r.child.start, r.child.end, r.child.id, f"{RELATED_BY[r.why]}; {r.child.origin}"))
    start = claim.sentence.start
    pieces += [("frame", start + hit.start, start + hit.end, "", f"frame {hit.frame.name}") for hit in said.hits]
    for role, found in (("responsible", said.responsible), ("condition", said.condition), ("negation", said.negation)):
        if found:
            pieces.append((role, found.start, found.end, "", found.why))
    for role, start, end, mention_id, why in dict.fromkeys(pieces):
        yield Evidence(
            id=digest("evidence", made.id, role, str(start), str(end), why), commitment_id=made.id, role=role,
            document_id=made.document_id, mention_id=mention_id or None, date=made.meeting_date, start=start, end=end,
            quote=place.reading.document.text[start:end], why=why,
        )  # fmt: skip
