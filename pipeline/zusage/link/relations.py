"""Which amount and which deadline belongs to which project: `costs` and `due`, or nothing; and what else was looked at.

`relate` gives the relations alone, `judged` for each child the projects passed over too, with a reason for each.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..records import Mention
from . import cues as cue
from .nearest import is_source, meant
from .passage import Sentence
from .relation_rules import Rules

LABELS = {"AMOUNT": "costs", "DEADLINE": "due"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """`child` (AMOUNT or DEADLINE) belongs to the project of mention `head`; `why` is a key of `vocabulary.RELATED_BY`."""

    head: Mention
    child: Mention
    label: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOver:
    """A project that was looked at for a child and not taken; `why` is a key of `vocabulary.PASSED_BY`."""

    project: Mention
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A child with its relations, or why it stays alone (`why`, a key of `vocabulary.RELATED_BY`), and what was passed over."""

    child: Mention
    relations: tuple[Relation, ...]
    why: str
    passed: tuple[PassedOver, ...]


def relate(
    text: str, mentions: Sequence[Mention], title: Sequence[Mention] = (), scope: tuple[int, int] | None = None
) -> list[Relation]:
    """The relations of one passage, in the order of their children: of `text`, or of its stretch `scope` (one agenda item).

    `title` are PROJECT mentions of the heading of the item that the text treats.
    """
    rules = Rules(text, mentions, title, scope)
    return [r for sentence, child in rules.children() for r in _related(child, *rules.decide(sentence, child))]


def judged(
    text: str, mentions: Sequence[Mention], title: Sequence[Mention] = (), scope: tuple[int, int] | None = None
) -> list[Verdict]:
    """As `relate`, but a verdict for each child, also for one that stays alone."""
    return list(verdicts(Rules(text, mentions, title, scope)))


def verdicts(rules: Rules) -> Iterator[Verdict]:
    """The verdicts of a passage that is read already."""
    return (_verdict(rules, sentence, child) for sentence, child in rules.children())


def _related(child: Mention, heads: Sequence[Mention], why: str) -> tuple[Relation, ...]:
    return tuple(Relation(head=head, child=child, label=LABELS[child.label], why=why) for head in heads)


def _verdict(rules: Rules, sentence: Sentence, child: Mention) -> Verdict:
    heads, why = rules.decide(sentence, child)
    passed = _passed(rules, sentence, child, heads, why)
    return Verdict(child=child, relations=_related(child, heads, why), why=why, passed=tuple(passed))


def _passed(
    rules: Rules, sentence: Sentence, child: Mention, heads: Sequence[Mention], why: str
) -> Iterator[PassedOver]:
    """Each other project in reach, once, where it stands nearest."""
    told = {head.name for head in heads}
    for place, project in rules.in_reach(sentence, child):
        if project.name not in told:
            told.add(project.name)
            yield PassedOver(project=project, why=_reason(place, project, child, bool(heads), why))


def _reason(place: Sentence, project: Mention, child: Mention, taken: bool, why: str) -> str:
    """Why a project in reach was not taken: what is wrong with it, else what spoke for another one, else why none was."""
    if is_source(place, project) or not meant([project], child):
        return "source"
    if not taken:
        return why
    inside = place.start <= child.start < place.end
    if not inside:
        return "nearer"
    low, high = sorted((project.start, child.start))
    return "clause" if cue.CLAUSE.search(place.text, low - place.start, high - place.start) else "distance"
