"""A commitment in plain German: the sentence, what kind of promise it is, why this amount and this day, and what was not taken."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .. import link
from ..publish.commitment.why import in_words
from ..publish.words import basis, change, day, interval, misread, money
from ..records import Commitment, Evidence, Revision
from ..records.vocabulary import (
    DIRECTION,
    EVIDENCE_ROLE,
    FORCE,
    MONEY_STAGE,
    RESULT,
    REVISION_FIELD,
    SAME_BY,
    SLIP_REASON,
    STATUS,
)  # fmt: skip
from ..text import squeeze

_OWN_LINES = ("project", "amount", "deadline", "frame")
"""Roles of evidence that a line of their own is about; the others are listed below them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a commitment beside itself: `maybe` are (name, key of `SAME_BY`) of projects that may be the same."""

    evidence: list[Evidence]
    revisions: list[Revision] = field(default_factory=list)
    maybe: Iterable[tuple[str, str]] = ()
    topics: Iterable[str] = ()


def told(commitment: Commitment, known: Known) -> str:
    """The commitment as a paragraph of lines for people; a line for each thing that is known, none for what is not."""
    lines = [*_said(commitment, known), *_values(commitment, known), *_rest(known), *_history(commitment, known)]
    return "\n".join(
        [_head(commitment), *(f"  {line}" for line in lines), f"  Sicherheit {commitment.score}: {commitment.origin}"]
    )


def _head(c: Commitment) -> str:
    where = ", ".join(part for part in (c.organization, day(c.meeting_date) or "ohne Datum") if part)
    return f"{c.project} · {c.body} · {where} · {FORCE[c.force]}, {STATUS[c.status]} · {c.id}"


def _said(c: Commitment, known: Known) -> Iterator[str]:
    page = f", Seite {c.page}" if c.page else ""
    yield f"Satz: „{squeeze(c.quote)}“ [{c.quote_start}:{c.quote_end}]{page}"
    if doubt := misread(c.quality):
        yield doubt
    frames = [e for e in known.evidence if e.role == "frame"]
    for e in frames:
        name = e.why.removeprefix("frame ")
        yield f"{EVIDENCE_ROLE['frame']}: „{squeeze(e.quote)}“ – wie {link.meaning(name)} (Muster {name})"
    if not frames:
        yield f"{EVIDENCE_ROLE['frame']}: kein Wort des Satzes bindet; {FORCE[c.force]} nach der Umgebung"
    if c.speaker:
        yield f"Sprecher: {c.speaker}"
    if c.decision:
        yield f"Ergebnis zum Tagesordnungspunkt: {RESULT[c.decision]}"
    yield from (
        f"{words}"
        for flag, words in ((c.negated, "Der Satz verneint."), (c.hollow, "Eine Zusage ohne Inhalt."))
        if flag
    )


def _values(c: Commitment, known: Known) -> Iterator[str]:
    if c.amount_text:
        kind = ", ".join(
            part for part in (MONEY_STAGE.get(c.money_stage or ""), basis(c.basis) if c.basis else "") if part
        )
        value = money(c.amount_min, c.amount_max, c.currency)
        yield f"Betrag: „{squeeze(c.amount_text)}“ = {value}{f' ({kind})' if kind else ''} – {_why(known, 'amount', c.amount_text)}"
    if c.deadline_text:
        value = interval(c.due_from, c.due_to, c.due_bound) if c.due_to else "nicht auflösbar"
        yield f"Frist: „{squeeze(c.deadline_text)}“ = {value} – {_why(known, 'deadline', c.deadline_text)}"
    missing = [word for word, text in (("Betrag", c.amount_text), ("Frist", c.deadline_text)) if not text]
    if missing:
        yield f"Nicht genannt oder keinem Vorhaben sicher zuzuordnen: {', '.join(missing)}"


def _why(known: Known, role: str, text: str) -> str:
    return next((in_words(e.why) for e in known.evidence if e.role == role and e.quote == text), "ohne Beleg")


def _rest(known: Known) -> Iterator[str]:
    """Other evidence in the order of roles: who, on which condition, what was passed over, the vote, later mentions."""
    order = list(EVIDENCE_ROLE)
    rest = [e for e in known.evidence if e.role not in _OWN_LINES]
    for e in sorted(rest, key=lambda e: (order.index(e.role), e.date or "", e.start)):
        when = f", {day(e.date)}" if e.role == "later" else ""
        yield f"{EVIDENCE_ROLE[e.role]}{when}: „{squeeze(e.quote)}“ – {in_words(e.why)}"
    yield from (f"Thema: {topic}" for topic in known.topics)
    yield from (f"vielleicht dasselbe Vorhaben: {name} ({SAME_BY[why]})" for name, why in known.maybe)


def _history(c: Commitment, known: Known) -> Iterator[str]:
    """What was first stated of the thread, and each change with its reason; what silence rests on."""
    for r in sorted(known.revisions, key=lambda r: (r.field, r.date or "", r.id)):
        moved = f" ({r.days:+d} Tage)" if r.days else ""
        reason = f", Grund: {SLIP_REASON[r.reason]} „{squeeze(r.reason_quote or '')}“" if r.reason else ""
        values = (
            change(r.after, r.field)
            if r.direction == "first"
            else f"{change(r.before, r.field)} → {change(r.after, r.field)}"
        )
        yield f"{REVISION_FIELD[r.field]}, {DIRECTION[r.direction]}, {day(r.date)}: {values}{moved}{reason}"
    if c.status in ("expired", "unknown"):
        yield f"Seither gelesen: {c.read_later} Texte der Gemeinde, davon mit dem Vorhaben: {c.later_mentions}"
