"""How well commitments are judged: force, status and responsible, given the gold's claims, and through the whole product."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .. import link
from ..records import Commitment, Evidence
from ..records.vocabulary import FORCE
from .commitment_claims import STATUS_OF, given_claims
from .commitments_read import tagged
from .same_office import same_office
from .score import Tally

Passage = Mapping[str, Any]


@dataclass(slots=True)
class Judged:
    """Counts over commitments: which force and status gold and linker name, and the offices."""

    force: Counter[tuple[str, str]] = field(default_factory=Counter)
    status: Counter[tuple[str, str]] = field(default_factory=Counter)
    office: Tally = field(default_factory=Tally)

    def add(self, gold: Mapping[str, Any], force: str, status: str, office: str | None) -> None:
        """Counts one commitment."""
        self.force[gold["force"], force] += 1
        self.status[STATUS_OF[gold["status"]], status] += 1
        hit = bool(gold["body"] and office and same_office(office, gold["body"]))
        self.office.add(hit, office is not None, hit, gold["body"] is not None)

    def as_dict(self) -> dict[str, Any]:
        """{"force": accuracy, "status": accuracy, "responsible": {p, r, f1}, "commitments", "confusion": {"force", "status"}}."""
        return {
            "commitments": self.force.total(), "force": _accuracy(self.force), "status": _accuracy(self.status),
            "responsible": self.office.as_dict(),
            "confusion": {"force": _table(self.force), "status": _table(self.status)},
        }  # fmt: skip


def _accuracy(pairs: Counter[tuple[str, str]]) -> float:
    return round(sum(count for (gold, found), count in pairs.items() if gold == found) / max(1, pairs.total()), 4)


def _table(pairs: Counter[tuple[str, str]]) -> dict[str, dict[str, int]]:
    """For each gold word how often which word was found."""
    rows: dict[str, dict[str, int]] = {}
    for (gold, found), count in sorted(pairs.items()):
        rows.setdefault(gold, {})[found] = count
    return rows


def score_commitments(passages: Sequence[Passage]) -> dict[str, Any]:
    """{"given": as `Judged`, "tagged": the same with "found" {p, r, f1}}; empty where no commitment line names a force."""
    chosen = [p for p in passages if any(line["force"] for line in p.get("commitments", []))]
    return {"given": given_scores(chosen), "tagged": tagged_scores(chosen)} if chosen else {}


def given_scores(passages: Iterable[Passage]) -> dict[str, Any]:
    """The scores where project, amount and deadline of each commitment are the gold's own."""
    judged = Judged()
    for passage in passages:
        for each in given_claims(passage):
            said = link.stated(each.claim, each.place)
            judged.add(each.gold, said.force, said.status, said.responsible.text if said.responsible else None)
    return judged.as_dict()


def tagged_scores(passages: Iterable[Passage]) -> dict[str, Any]:
    """The scores of what the product makes of the passages' text; force, status and office of those that meet a gold line."""
    judged, found = Judged(), Tally()
    for passage, town in tagged(passages):
        records = list(link.link(town))
        made = [_Made(record, records) for record in records if isinstance(record, Commitment)]
        lines = [line for line in passage["commitments"] if line["force"]]
        met = [[each for each in made if each.meets(line, passage["spans"])] for line in lines]
        hits = {id(each) for of_line in met for each in of_line}
        found.add(len(hits), len(made), sum(map(bool, met)), len(lines))
        for line, of_line in zip(lines, met, strict=True):
            if of_line:
                best = max(of_line, key=lambda each: each.agrees(line, passage["spans"]))
                judged.add(line, _strongest(of_line), best.record.status, best.record.responsible)
    return {"found": found.as_dict(), **judged.as_dict()}


def _strongest(made: Iterable["_Made"]) -> str:
    """A line joins what several sentences say, and its force is the strongest that the passage gives to it (corpora/gold/README.md)."""
    return min((each.record.force for each in made), key=list(FORCE).index)


class _Made:
    """A commitment of the linker with the places of its project, amount and deadline."""

    def __init__(self, record: Commitment, records: Iterable[Any]) -> None:
        self.record = record
        wanted = {"amount": record.amount_text, "deadline": record.deadline_text}
        self._places = [
            (e.role, e.start, e.end) for e in records
            if isinstance(e, Evidence) and e.commitment_id == record.id and wanted.get(e.role, e.quote) == e.quote
        ]  # fmt: skip

    def meets(self, line: Mapping[str, Any], spans: Sequence[Mapping[str, Any]]) -> bool:
        """Whether it is about the line's project, with nothing else than the line's amount and deadline.

        A line joins what several sentences say: one of its two values is enough, where it has any.
        """
        if not self._meets_project(line["project"], spans):
            return False
        values = {part: line[part] for part in ("amount", "deadline")}
        stated = {part: any(role == part for role, _, _ in self._places) for part in values}
        right = {part: self._overlaps(part, spans[at]) for part, at in values.items() if at is not None}
        if any(stated[part] and not right.get(part) for part in values):
            return False
        return any(right.values()) or not right

    def agrees(self, line: Mapping[str, Any], spans: Sequence[Mapping[str, Any]]) -> tuple[bool, bool, float]:
        """How well it fits: the deadline first, then the amount."""
        fits = [line[part] is not None and self._overlaps(part, spans[line[part]]) for part in ("deadline", "amount")]
        return fits[0], fits[1], self.record.score

    def _meets_project(self, key: str, spans: Sequence[Mapping[str, Any]]) -> bool:
        return any(self._overlaps("project", s) for s in spans if s["label"] == "PROJECT" and s["key"] == key)

    def _overlaps(self, role: str, span: Mapping[str, Any]) -> bool:
        return any(r == role and start < span["end"] and span["start"] < end for r, start, end in self._places)


def flat(scores: Mapping[str, Any]) -> dict[str, float]:
    """What of these scores has a floor; nothing where there are none."""
    if not scores:
        return {}
    given, whole = scores["given"], scores["tagged"]
    return {
        "commitments.f1": whole["found"]["f1"], "commitments.force": whole["force"], "commitments.status": whole["status"],
        "commitments.responsible.f1": whole["responsible"]["f1"], "given.force": given["force"],
        "given.status": given["status"], "given.responsible.f1": given["responsible"]["f1"],
    }  # fmt: skip


def rendered(scores: Mapping[str, Any]) -> list[str]:
    """Lines for the terminal: the figures, and which words are taken for which (gold down, found across)."""
    lines = [f"{name:34} {number:.3f}" for name, number in flat(scores).items()]
    for name in ("force", "status") if scores else ():
        table = scores["given"]["confusion"][name]
        words = list(dict.fromkeys([*table, *(word for row in table.values() for word in row)]))
        lines.append(f"{name + ' (given)':18}" + "".join(f"{word:>10}" for word in words))
        lines += [f"{gold:18}" + "".join(f"{row.get(word, 0):>10}" for word in words) for gold, row in table.items()]
    return lines
