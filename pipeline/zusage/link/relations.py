"""Which amount and which deadline belongs to which project: `costs` and `due`, or nothing.

First version: the same sentence decides where it names a project; else the sentences before, the heading above and the
title of the agenda item, unless the sentence speaks of something else. None is an answer.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..records import Mention
from . import cues as cue
from .passage import LONGEST, Sentence, sentences

_REACH = 3
"""How many sentences back a project is still what "the measure" means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """`child` (AMOUNT or DEADLINE) belongs to the project of mention `head`; `why` names the cue."""

    head: Mention
    child: Mention
    label: str
    why: str


def relate(
    text: str, mentions: Sequence[Mention], title: Sequence[Mention] = (), scope: tuple[int, int] | None = None
) -> list[Relation]:
    """The relations of one passage: of `text`, or of its stretch `scope` (one agenda item).

    `title` are PROJECT mentions of the heading of the item that the text treats.
    """
    found: list[Relation] = []
    passage = sentences(text, mentions, scope)
    subject = _subject([mention for sentence in passage for mention in sentence.of("PROJECT")])
    for sentence in passage:
        for child in _children(sentence):
            own = _takers(sentence) or ([] if child.label == "AMOUNT" else sentence.of("PROJECT"))
            heads, why = (
                (_within(sentence, child, own), "same sentence")
                if own
                else _before(passage, sentence, title or subject)
            )
            label = "costs" if child.label == "AMOUNT" else "due"
            found += [Relation(head=head, child=child, label=label, why=why) for head in heads]
    return found


def _children(sentence: Sentence) -> list[Mention]:
    """The amounts and deadlines that may belong to a project; none of an endless sentence."""
    if len(sentence.text) > LONGEST:
        return []
    found = sentence.of("AMOUNT", "DEADLINE")
    return [m for m in found if m.label != "AMOUNT" or not cue.CHARGE.search(sentence.text[: m.start - sentence.start])]


def _subject(named: list[Mention]) -> list[Mention]:
    """What the passage is about, where it names one project only, or one far more often than all others together."""
    counts = Counter(mention.name for mention in named if not mention.programme) or Counter(m.name for m in named)
    if not counts:
        return []
    name, count = counts.most_common(1)[0]
    alone = len(counts) == 1 or (count >= 3 and count > 2 * (counts.total() - count))
    return [next(mention for mention in named if mention.name == name)] if alone else []


def _takers(sentence: Sentence) -> list[Mention]:
    """The projects that a child can go to: a programme that money comes out of is not what the money is for."""

    def source(mention: Mention) -> bool:
        funds = mention.programme or cue.FUND.search(mention.text)
        return bool(funds and cue.SOURCE.search(sentence.text[: mention.start - sentence.start]))

    return [mention for mention in sentence.of("PROJECT") if not source(mention)]


def _within(sentence: Sentence, child: Mention, own: list[Mention]) -> list[Mention]:
    """The project of the same clause that stands nearest, with those that are joined to it by "und" or a comma."""
    nearest = min(own, key=lambda mention: _distance(sentence, child, mention))
    return _joined(sentence, nearest, own)


def _distance(sentence: Sentence, child: Mention, project: Mention) -> float:
    before = project.end <= child.start
    low, high = (project.end, child.start) if before else (child.end, project.start)
    between = sentence.text[max(0, low - sentence.start) : max(0, high - sentence.start)]
    clauses = len(cue.CLAUSE.findall(between))
    rivals = sum(m.label == child.label and low <= m.start < high for m in sentence.mentions)
    # A clause border costs as much as a long clause; a rival of the same kind in between has the better claim.
    opened = sentence.text[: project.start - sentence.start]
    aside = opened.count("(") > opened.count(")") and not (before and ")" not in between)
    cost = 60 * aside + len(between) + 80 * clauses + 40 * rivals + (0 if before else 15)
    return cost - 120 if not before and cue.PURPOSE.match(between) else cost


def _joined(sentence: Sentence, nearest: Mention, own: list[Mention]) -> list[Mention]:
    index = own.index(nearest)
    group = [nearest]
    for step in (-1, 1):
        at = index
        while 0 <= at + step < len(own):
            left, right = sorted((own[at], own[at + step]), key=lambda mention: mention.start)
            if not cue.JOINED.match(sentence.text[left.end - sentence.start : right.start - sentence.start]):
                break
            at += step
            group.append(own[at])
    return _one_each(sorted(group, key=lambda mention: mention.start))


def _before(passage: list[Sentence], sentence: Sentence, title: Sequence[Mention]) -> tuple[list[Mention], str]:
    """The project that the sentence speaks of without naming it: from the sentences before, the heading, the item's title."""
    if cue.ELSEWHERE.search(sentence.text):
        return [], ""
    for earlier in _back(passage, sentence):
        if _names(named := _takers(earlier)) == 1:
            return _one_each(named[-1:]), "sentence before"
        if named:
            both = {m.name for m in _heading(passage, sentence) or title} & {m.name for m in named}
            return ([m for m in _one_each(named) if m.name in both], "heading") if len(both) == 1 else ([], "")
        if cue.ELSEWHERE.search(earlier.text):
            return [], ""
    if headed := _heading(passage, sentence):
        return _one_each(headed), "heading"
    return (_one_each(title), "item title") if _names(title) == 1 else ([], "")


def _heading(passage: list[Sentence], sentence: Sentence) -> list[Mention]:
    """PROJECT mentions of the nearest heading above; a line that ends with a colon only leads over to the next one."""
    for earlier in reversed(passage[: sentence.index]):
        if earlier.heading and (earlier.of("PROJECT") or not earlier.text.rstrip().endswith(":")):
            return earlier.of("PROJECT")
    return []


def _back(passage: list[Sentence], sentence: Sentence) -> list[Sentence]:
    """The sentences before that this one may go on from, nearest first: of its paragraph, and farther where it points back."""
    near: list[Sentence] = []
    points = bool(cue.POINTS_BACK.search(sentence.text))
    for earlier in reversed(passage[max(0, sentence.index - _REACH) : sentence.index]):
        if not points and earlier.paragraph != sentence.paragraph:
            break
        near.append(earlier)
        if earlier.heading:
            break
    return near


def _names(mentions: Sequence[Mention]) -> int:
    return len({mention.name for mention in mentions})


def _one_each(mentions: Sequence[Mention]) -> list[Mention]:
    """One mention for each project: the last."""
    return list({mention.name: mention for mention in mentions}.values())
