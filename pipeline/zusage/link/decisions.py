"""How bodies decided: a `Decision` for every stated result, its contradictions, and the commitments it belongs to."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..issues import issue
from ..records import AgendaItem, Commitment, Decision, Evidence, Issue, Section, digest
from ..text import squeeze
from ..vendors.votes import Votes, read_votes
from .context import Reading, Town
from .stated_results import StatedResult, stated_results
from .vote_conflicts import against_itself, between

_PRECISE = ("unanimous", "majority", "rejected", "amended", "postponed", "referred", "withdrawn")
_FINAL = ("resolution", "proposal")
"""Sections whose own ballot follows them; what is said elsewhere goes with the item's last one."""


def decided(found: Iterable[Commitment], town: Town) -> tuple[list[Commitment], list[Decision | Evidence | Issue]]:
    """The commitments with their item's result; and all decisions, the evidence that they are, and contradictions."""
    told = [statement for reading in town.readings for statement in stated_results(reading)]
    by_item: dict[str, list[StatedResult]] = {}
    for statement in told:
        by_item.setdefault(statement.item_id or statement.reading.document.id, []).append(statement)
    records: list[Decision | Evidence | Issue] = []
    for statement in told:
        siblings = by_item[statement.item_id or statement.reading.document.id]
        records += _recorded(statement, _conflict(statement, siblings))
    records += _heads(town, by_item)
    readings = {reading.document.id: reading for reading in town.readings}
    made: list[Commitment] = []
    for commitment in found:
        own = by_item.get(commitment.agenda_item_id or commitment.document_id, [])
        chosen = _chosen(commitment, own, readings[commitment.document_id])
        item = readings[commitment.document_id].items.get(commitment.agenda_item_id or "")
        made.append(replace(commitment, decision=chosen.result if chosen else item.result if item else None))
        records += [_evidence(commitment, statement) for statement in _shown(chosen, own)]
    return made, records


def _conflict(statement: StatedResult, siblings: Sequence[StatedResult]) -> str | None:
    """What it says otherwise than itself, or than every ballot of a place that is read before it."""
    if own := against_itself(statement.quote, statement.votes):
        return own
    places: dict[tuple[str, str], list[StatedResult]] = {}
    for other in siblings:
        if statement.item_id and _place(other) < _place(statement):
            places.setdefault(_place(other), []).append(other)
    for others in places.values():
        said = [between(statement.quote, statement.votes, other.quote, other.votes) for other in others]
        if all(said) and not _agreed(others, [s for s in siblings if _place(s) == _place(statement)]):
            return said[-1]
    return None


def _place(statement: StatedResult) -> tuple[str, str]:
    """Heads before texts, so that the text's statement carries the flag."""
    return statement.source, statement.reading.document.id


def _agreed(others: Sequence[StatedResult], mine: Sequence[StatedResult]) -> bool:
    """Whether some ballot here is one of there: of an item's several ballots a head repeats only the last."""
    return len(mine) > 1 and any(between(a.quote, a.votes, b.quote, b.votes) is None for a in mine for b in others)


def _recorded(statement: StatedResult, conflict: str | None) -> Iterator[Decision | Issue]:
    document = statement.reading.document
    yield _decision(
        statement.votes, statement.quote, document.id, statement.item_id, statement.source, statement.result, conflict,
        statement.start, statement.end,
    )  # fmt: skip
    if conflict:
        yield issue(
            "link", "decision-conflict", where=f"{document.title} [{statement.start}]", value=squeeze(statement.quote),
            message=_MESSAGE[conflict], raw_file_id=document.raw_file_id,
        )  # fmt: skip


_MESSAGE = {
    "result": "the result contradicts the votes, or what another place says of the same item",
    "votes": "another place states other votes on the same item",
    "sum": "the votes by party do not add up to the stated whole",
}


def _decision(
    votes: Votes, quote: str, document_id: str, item_id: str | None, source: str, result: str | None, conflict: str | None = None,
    start: int | None = None, end: int | None = None,
) -> Decision:  # fmt: skip
    return Decision(
        id=digest("decision", item_id or "", document_id, str(start), quote), document_id=document_id, agenda_item_id=item_id,
        source=source, result=result, votes_yes=votes.yes, votes_no=votes.no, votes_abstain=votes.abstain,
        votes_biased=votes.biased, conflict=conflict, start=start, end=end, quote=quote,
        by_party=json.dumps(dict(votes.by_party), ensure_ascii=False) if votes.by_party else None,
    )  # fmt: skip


def _heads(town: Town, by_item: dict[str, list[StatedResult]]) -> Iterator[Decision]:
    """The results of items' heads that stand in none of the texts read (the tooltip of an icon, a field of OParl)."""
    for item_id, reading in _documents(town).items():
        item = reading.items.get(item_id)
        told = [squeeze(statement.quote) for statement in by_item.get(item_id, [])]
        if item is None or not item.result_text or any(_within(item, quote) for quote in told):
            continue
        votes = read_votes(item.result_text)
        if item.result or votes.stated:
            yield _decision(votes, item.result_text, reading.document.id, item.id, "head", item.result)


def _within(item: AgendaItem, quote: str) -> bool:
    printed = squeeze(item.result_text or "")
    return quote in printed or printed in quote


def _documents(town: Town) -> dict[str, Reading]:
    """Item id → the first document that treats it."""
    first: dict[str, Reading] = {}
    for reading in town.readings:
        for item_id in (reading.document.agenda_item_id, *(s.agenda_item_id for s in reading.sections)):
            if item_id:
                first.setdefault(item_id, reading)
    return first


def _chosen(commitment: Commitment, own: Sequence[StatedResult], reading: Reading) -> StatedResult | None:
    """The ballot on a commitment: the next one behind a resolution or proposal, else the item's last precise one."""
    if not own or (commitment.agenda_item_id is None and len(own) > 1):
        return None
    section: Section | None = reading.section(commitment.quote_start)
    here = [s for s in own if s.reading.document.id == commitment.document_id and s.source == "text"]
    behind = [s for s in here if s.end > commitment.quote_start]
    if section is not None and section.kind in _FINAL and behind:
        return behind[0]
    ordered = sorted(own, key=lambda s: (_weight(s.result), s in here, s.section == "result", s.start))
    return ordered[-1]


def _weight(result: str | None) -> int:
    """A head's "ungeändert beschlossen" says less than the text's "einstimmig", and "keine Abstimmung" nothing."""
    return 0 if result in (None, "other") else 2 if result in _PRECISE else 1


def _shown(chosen: StatedResult | None, own: Sequence[StatedResult]) -> Iterator[StatedResult]:
    """The chosen statement, and what other documents say last of the same item."""
    if chosen is None:
        return
    last = {statement.reading.document.id: statement for statement in own}
    last[chosen.reading.document.id] = chosen
    yield from last.values()


def _evidence(commitment: Commitment, statement: StatedResult) -> Evidence:
    document = statement.reading.document
    return Evidence(
        id=digest("evidence", commitment.id, "decision", document.id, str(statement.start)), commitment_id=commitment.id,
        role="decision", document_id=document.id, date=document.date, start=statement.start, end=statement.end,
        quote=statement.quote, why=f"decision: {statement.result or 'votes'} ({statement.source})",
    )  # fmt: skip
