"""What the classifier of responsible offices looks at: where a candidate stands beside the claim, its part in the sentence, its kind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from .claims import Claim
from .clauses import borders, clause_around
from .force_features import anchor_of, near_hits
from .frame import hits
from .office_kinds import kind_of
from .office_roles import part_of, speaks, verbs_of
from .offices import candidates
from .passage import Sentence
from .place import Place
from .stretch import Stretch

_WORD: Final = re.compile(r"[^\W\d_]+|[|:;,()–-]")
_ARTICLE: Final = re.compile(r"\b(?:der|die|das|den|dem|des)\s+$", re.IGNORECASE)
_REACH: Final = 60
"""Characters on either side of a candidate in which its neighbours are looked for."""
_LETTER: Final = re.compile(r"\bAn d(?:ie|as|en)\b|z\.\s?Hd\.|Sehr geehrte|Lieber?\b")
_SELF: Final = re.compile(r"\b(?:[Ww]ir|[Uu]ns|[Uu]nsere?[rmns]?|[Mm]an)\b")
_ASKS: Final = re.compile(r"\b(?:bitte\w*|erbitte\w*|erwarte\w*|[Ss]ie)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seat:
    """A candidate in its clause: on which side of the claim, in which part, of which kind."""

    where: Sentence
    span: tuple[int, int]
    clause: str
    side: str
    part: str
    kind: str
    topic: str

    @property
    def broad(self) -> str:
        return "own" if self.side in ("clause", "own") else "else"


def office_features(claim: Claim, place: Place, where: Sentence, found: Stretch) -> list[str]:
    """Names of what holds of a candidate of the sentence `where`, asked for the claim."""
    seat = _seat(claim, place, where, found)
    near = _in_sentence(claim, seat) if where is place.sentence else _elsewhere(place, seat)
    named = [*_seated(seat), *_verbs(seat), *_frames(claim, seat), *near, *_persons(seat), *_words(where, found)]
    doc = f"doc:{place.reading.document.kind}+{seat.kind}"
    return sorted({"bias", f"by:{found.why}", doc, "name:" + found.text.lower().split()[0][-5:], *named})


def _seat(claim: Claim, place: Place, where: Sentence, found: Stretch) -> _Seat:
    span = found.start, found.end
    low, high = clause_around(where.text, *span)
    subjects = [m.start - where.start for m in where.of("PROJECT") if m.name == claim.project.name]
    topic = "clause" if any(low <= at < high for at in subjects) else "named" if subjects else "no"
    return _Seat(
        where=where, span=span, clause=where.text[low:high], side=_side(claim, place, where, span),
        part=part_of(where.text, *span), kind=kind_of(found.text), topic=topic,
    )  # fmt: skip


def _side(claim: Claim, place: Place, where: Sentence, span: tuple[int, int]) -> str:
    steps = where.index - place.sentence.index
    if not steps:
        return "own" if borders(where.text, anchor_of(claim), span) else "clause"
    if abs(steps) <= 3:
        return ("before" if steps < 0 else "after") + ("1" if abs(steps) == 1 else "")
    return "above" if where.index in place.sentence.above else "head" if steps < 0 else "foot"


def _seated(seat: _Seat) -> Iterator[str]:
    side, part, kind, topic = seat.side, seat.part, seat.kind, seat.topic
    rivals = candidates(seat.where)
    yield from (f"at:{side}", f"role:{part}", f"kind:{kind}", f"topic:{topic}", f"at+role:{side}+{part}")
    yield from (f"at+kind:{side}+{kind}", f"at+topic:{side}+{topic}", f"role+kind:{part}+{kind}")
    yield f"role+topic:{seat.broad}+{part}+{topic}"
    yield f"rivals:{seat.broad}:{min(len(rivals), 4)}"
    yield f"first-rival:{seat.broad}:{rivals[0].start == seat.span[0]}"
    if seat.where.row >= 0:
        yield from ("row", f"row+{kind}+{seat.broad}")
    if seat.where.heading:
        yield "heading"


def _verbs(seat: _Seat) -> Iterator[str]:
    for verb in verbs_of(seat.clause) or ["no"]:
        yield from (f"verbs:{verb}", f"verbs+role:{verb}+{seat.part}", f"verbs+kind:{verb}+{seat.kind}")
        yield f"verbs+role:{seat.broad}+{verb}+{seat.part}"
    yield from (f"cl:{word}" for word in re.findall(r"[a-zäöüß]{3,}", seat.clause))


def _frames(claim: Claim, seat: _Seat) -> Iterator[str]:
    """The frames of the claim, and those of the candidate's own clause."""
    for hit in near_hits(claim):
        yield f"claim-frame:{hit.frame.name}:{seat.broad}"
        if seat.broad == "own":
            yield f"claim-frame:{hit.frame.name}+{seat.part}"
    for hit in hits(seat.where.text):
        if not borders(seat.where.text, seat.span, (hit.start, hit.end)):
            yield from (f"frame:{hit.frame.name}", f"frame+role:{hit.frame.name}+{seat.part}")
            yield f"frame-{'behind' if hit.start >= seat.span[1] else 'before'}:{hit.frame.name}"


def _in_sentence(claim: Claim, seat: _Seat) -> Iterator[str]:
    anchor, span = anchor_of(claim), seat.span
    value = "deadline" if claim.deadline else "amount" if claim.amount else "none"
    yield f"borders:{min(borders(seat.where.text, anchor, span), 3)}"
    yield f"before:{span[1] <= anchor[0]}"
    yield f"apart:{min(abs(span[0] - anchor[0]) // 40, 5)}"
    yield from (f"asks-for:{value}", f"asks-for:{value}+{seat.part}")


def _elsewhere(place: Place, seat: _Seat) -> Iterator[str]:
    """What ties another sentence to the claim's: its values, its row, whether the claim's names offices of its own, a letter."""
    own, where = place.sentence, seat.where
    offices = min(len(candidates(own)), 2)
    yield from (f"value:{bool(where.of('AMOUNT', 'DEADLINE'))}", f"same-paragraph:{where.paragraph == own.paragraph}")
    yield from (f"own-has:{offices}", f"own-has:{offices}+{seat.side}")
    if where.row >= 0:
        yield f"row-same:{where.row == own.row}"
    if _LETTER.search(where.text):
        yield f"letter:{bool(_ASKS.search(own.text))}"
    if _SELF.search(own.text):
        yield f"self+{seat.side}+{seat.kind}"


def _persons(seat: _Seat) -> Iterator[str]:
    """Whether the office stands beside a person's name: as a title, as the speaker's, or in brackets behind it."""
    base, (start, end) = seat.where.start, seat.span
    for mention in seat.where.of("PER"):
        if 0 <= mention.start - base - end <= 1:
            yield from ("person", f"person+at:{seat.broad}")
            yield f"speaker:{speaks(seat.where.text[mention.end - base :])}"
        if 0 <= start - (mention.end - base) <= 3:
            yield from ("of-person", f"of-person+at:{seat.side}")


def _words(where: Sentence, found: Stretch) -> Iterator[str]:
    before, after = where.text[: found.start], where.text[found.end :]
    left, right = _WORD.findall(before[-_REACH:].lower()), _WORD.findall(after[:_REACH].lower())
    yield from (f"l1:{' '.join(left[-1:])}", f"l2:{' '.join(left[-2:])}")
    yield from (f"r1:{' '.join(right[:1])}", f"r2:{' '.join(right[:2])}")
    yield "prep:" + " ".join(_WORD.findall(_ARTICLE.sub("", before[-_REACH:].lower()))[-1:])
    if before.count("(") > before.count(")"):
        yield "brackets"
