"""Which commitment a row of a control list is about: by the paper's number, and by wording with the day of the decision.

A wrong link makes the administration contradict itself, a missing one only leaves a row alone. So neither side may speak
against the other: numbers that both have must fit, and so must days and committees.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from ..records import AgendaItem, Commitment, ControlEntry, ControlLink, digest
from ..text import fold
from .committees import may_be_same
from .context import Reading, Town
from .control import Listed
from .nouns import nouns
from .paper_numbers import PaperNumber, paper_number, paper_numbers

_HEAD = 300
"""Characters at the beginning of an item in which its own number stands; further down those of others do."""

_BINDING = ("resolved", "mandated", "promised", "planned")
_LEAST = {True: 0.5, False: 0.75}
"""Likeness of wording from which a link is made without a number: with the same day, and where the row names no day."""

_SHORT, _NAMED = 6, 88
"""Names of so few letters must stand in the row as they are; of longer ones, likeness of 100 from which they are the same."""

_LEAST_NUMBERED = 0.25
_CLOSE = 0.03
"""Commitments so little behind the best are about the row as well: an item may say it in two sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    commitment: Commitment
    numbers: tuple[PaperNumber, ...]
    words: str


def control_links(listed: Sequence[Listed], commitments: Sequence[Commitment], town: Town) -> Iterator[ControlLink]:
    """A link for each row and each commitment that it is about, with its source and score; none where nothing fits."""
    candidates = _candidates(commitments, town) if listed else []
    by_stem: dict[str, list[int]] = {}
    for index, candidate in enumerate(candidates):
        for stem in {*candidate.words.split(), *(number.key for number in candidate.numbers)}:
            by_stem.setdefault(stem, []).append(index)
    for row in listed:
        number = paper_number(row.entry.reference or "")
        wanted = {*nouns(row.entry.decision), *([number.key] if number else [])}
        near = sorted({index for stem in wanted for index in by_stem.get(stem, ())})
        yield from _best(row, number, [candidates[index] for index in near])


def _candidates(commitments: Sequence[Commitment], town: Town) -> list[_Candidate]:
    heads = {r.document.id: r for r in town.readings}
    items = {key: item for reading in town.readings for key, item in reading.items.items()}
    starts = {s.agenda_item_id: (r, s.start) for r in town.readings for s in reversed(r.sections) if s.agenda_item_id}
    return [
        _Candidate(
            commitment=c,
            numbers=tuple(_numbers(c, items, starts, heads)),
            words=" ".join(sorted(nouns(f"{c.project}\n{c.agenda_item or ''}\n{c.quote}"))),
        )
        for c in commitments
        if c.force != "rejected" and c.hollow == 0
    ]


def _numbers(
    commitment: Commitment,
    items: Mapping[str, AgendaItem],
    starts: Mapping[str, tuple[Reading, int]],
    readings: Mapping[str, Reading],
) -> Iterator[PaperNumber]:
    """The numbers of the commitment's item, of the beginning of its text, of a paper's title and of the quote itself."""
    item = items.get(commitment.agenda_item_id or "")
    if item and item.paper_reference and (stated := paper_number(item.paper_reference)):
        yield stated
    if (place := starts.get(commitment.agenda_item_id or "")) is not None:
        head = place[0].document.text[place[1] : place[1] + _HEAD]
    else:
        head = readings[commitment.document_id].document.title
    for text in (head, commitment.quote):
        yield from (number for _, _, number in paper_numbers(text))


def _best(row: Listed, number: PaperNumber | None, candidates: Sequence[_Candidate]) -> Iterator[ControlLink]:
    found = [(score, source, c.commitment) for c in candidates for score, source in [_fit(row, number, c)] if score]
    top = max((score for score, _, _ in found), default=0.0)
    best = [each for each in found if each[0] >= top - _CLOSE]
    if all(source == "number" for _, source, _ in best) and len({c.project_id for _, _, c in best}) > 1:
        return  # a paper on several undertakings, and no word that says which
    for score, source, commitment in best:
        yield ControlLink(
            id=digest("control-link", row.entry.id, commitment.id), entry_id=row.entry.id, commitment_id=commitment.id,
            source=source, score=round(score, 3),
        )  # fmt: skip


def _fit(row: Listed, number: PaperNumber | None, candidate: _Candidate) -> tuple[float, str]:
    """Score and source of a link; 0 where something speaks against it, or too little for it."""
    entry, commitment = row.entry, candidate.commitment
    if not _same_sitting(row, commitment):
        return 0.0, ""
    numbered = number is not None and any(number.fits(own) for own in candidate.numbers)
    if number and candidate.numbers and not numbered:
        return 0.0, ""
    same_day = entry.decided_on is not None and entry.decided_on == commitment.meeting_date
    if not numbered and entry.decided_on and not same_day:
        return 0.0, ""
    alike = _alike(entry, candidate)
    extra = 0.04 * (commitment.force in _BINDING) + 0.06 * bool(entry.due_to and entry.due_to == commitment.due_to)
    if numbered and (alike or same_day or not entry.decided_on):
        source = "number-and-text" if alike >= _LEAST_NUMBERED else "number"
        return min(1.0, 0.5 + 0.25 * alike + 0.15 * same_day + extra), source
    if numbered or alike < _LEAST[same_day]:
        return 0.0, ""
    return min(1.0, 0.55 * alike + 0.2 * same_day + extra), "text"


def _same_sitting(row: Listed, commitment: Commitment) -> bool:
    """Whether the list can speak of the meeting: it was held before, and by the committee that the row names."""
    if row.entry.as_of and commitment.meeting_date and commitment.meeting_date > row.entry.as_of:
        return False
    return not (row.organization and commitment.organization) or may_be_same(row.organization, commitment.organization)


def _alike(entry: ControlEntry, candidate: _Candidate) -> float:
    """Likeness from 0 to 1: half that the row names the project, half the wording of both. A sentence that shares neither
    project nor word with the row is about something else, though it stands under the same title.
    """
    commitment, own = candidate.commitment, nouns(entry.decision)
    project, decision = _compact(commitment.project), _compact(entry.decision)
    named = project in decision or (len(project) > _SHORT and fuzz.partial_ratio(project, decision) >= _NAMED)
    if not named and not own & nouns(commitment.quote):
        return 0.0
    wording = fuzz.token_set_ratio(" ".join(sorted(own)), candidate.words) / 100
    return 0.5 * named + 0.5 * wording


def _compact(text: str) -> str:
    """`text` folded, without blanks and hyphens: "hybride Sitzungen" and "Hybridsitzung" differ in two letters."""
    return fold(text).replace(" ", "").replace("-", "")
