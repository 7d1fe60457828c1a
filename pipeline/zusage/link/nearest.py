"""Within one sentence: which of its projects a child stands nearest to, and which are no more than where money comes from."""

import re
from collections.abc import Sequence

from ..records import Mention
from . import cues as cue
from .passage import Sentence

_BORDER = re.compile(r"\||[ \u00a0]{3,}|\t")


def is_charge(sentence: Sentence, child: Mention) -> bool:
    """Whether an amount is what people pay to the town, or it for being late."""
    return child.label == "AMOUNT" and bool(cue.CHARGE.search(sentence.text[: child.start - sentence.start]))


def takers(sentence: Sentence) -> list[Mention]:
    """The projects that a child can go to: a programme that money comes out of is not what the money is for."""
    return [mention for mention in sentence.of("PROJECT") if not is_source(sentence, mention)]


def meant(named: Sequence[Mention], child: Mention) -> list[Mention]:
    """The projects that a sentence may mean without naming them: for an amount never a programme, which only gives it."""
    return [m for m in named if child.label != "AMOUNT" or not (m.programme or cue.FUND.search(m.text))]


def is_source(sentence: Sentence, mention: Mention) -> bool:
    """Whether money comes out of it, by its name or kind and the words before it."""
    funds = mention.programme or cue.FUND.search(mention.text)
    return bool(funds and cue.SOURCE.search(sentence.text[: mention.start - sentence.start]))


def aside(sentence: Sentence, mention: Mention) -> bool:
    """Whether it stands in brackets."""
    before = sentence.text[: mention.start - sentence.start]
    return before.count("(") > before.count(")")


def within(sentence: Sentence, child: Mention, own: list[Mention]) -> list[Mention]:
    """The project of the same clause that stands nearest, with those that are joined to it by "und" or a comma."""
    nearest = min(own, key=lambda mention: distance(sentence, child, mention))
    return _joined(sentence, nearest, own)


def in_row(sentence: Sentence, child: Mention, own: list[Mention]) -> list[Mention]:
    """The project of the child's own cell, else that of the row's first cell that names one."""
    low = sentence.start
    same = [
        m for m in own
        if not _BORDER.search(sentence.text, min(m.end, child.end) - low, max(m.start, child.start) - low)
    ]  # fmt: skip
    return within(sentence, child, same) if same else _joined(sentence, own[0], own)


def distance(sentence: Sentence, child: Mention, project: Mention) -> float:
    """How far a project of the sentence is from a child, in characters; clause borders, rivals and brackets add to it."""
    before = project.end <= child.start
    low, high = (project.end, child.start) if before else (child.end, project.start)
    between = sentence.text[max(0, low - sentence.start) : max(0, high - sentence.start)]
    clauses = len(cue.CLAUSE.findall(between))
    rivals = sum(m.label == child.label and low <= m.start < high for m in sentence.mentions)
    # A clause border costs as much as a long clause; a rival of the same kind in between has the better claim.
    outside = aside(sentence, project) and not (before and ")" not in between)
    cost = 60 * outside + len(between) + 80 * clauses + 40 * rivals + (0 if before else 15)
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
    return one_each(sorted(group, key=lambda mention: mention.start))


def names(mentions: Sequence[Mention]) -> int:
    """How many projects they name."""
    return len({mention.name for mention in mentions})


def one_each(mentions: Sequence[Mention]) -> list[Mention]:
    """One mention for each project: the last."""
    return list({mention.name: mention for mention in mentions}.values())
