"""Commitments in the making: in each sentence the projects, and for each the amount and the deadline that belong to it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..records import Mention
from .passage import Sentence
from .relations import Relation

_REPLACED = re.compile(
    r"\b(?:[Nn]icht(?:\s+mehr)?|[Ss]tatt|[Aa]n(?:statt|stelle)|[Uu]rsprünglich|[Bb]isher)\s+(?:\S+\s+){0,4}$"
)
"""Before a deadline that the sentence takes back: "nicht zum Jahresende, sondern ..."."""

_FROM = re.compile(r"\b(?:von|vom|zwischen|ab)\s+(?:\S+\s+){0,2}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One commitment in the making: a sentence, its project and the amount and deadline that belong to it."""

    sentence: Sentence
    project: Mention
    amount: Mention | None
    deadline: Mention | None
    relations: tuple[Relation, ...]


def claims(sentence: Sentence, inside: list[Relation]) -> Iterator[Claim]:
    """A claim for each project of the sentence, and for each of its deadlines; `inside` are the sentence's relations."""
    heads = {r.head.name: r.head for r in inside}
    for mention in sentence.of("PROJECT"):
        heads.setdefault(mention.name, mention)
    for name, head in heads.items():
        mine = tuple(r for r in inside if r.head.name == name)
        amounts = _unique(r.child for r in mine if r.label == "costs")
        deadlines = _standing(_unique(r.child for r in mine if r.label == "due"), sentence)
        for deadline in (*deadlines,) or (None,):
            amount = _nearest(amounts, deadline) if len(deadlines) > 1 else _main(amounts, sentence)
            yield Claim(sentence=sentence, project=head, amount=amount, deadline=deadline, relations=mine)


def _unique(mentions: Iterable[Mention]) -> list[Mention]:
    return list({mention.id: mention for mention in mentions}.values())


def _standing(deadlines: list[Mention], sentence: Sentence) -> list[Mention]:
    """The deadlines that the sentence sets: not the one that another one replaces, nor the begin of a range."""
    return [
        d
        for number, d in enumerate(deadlines)
        if number == len(deadlines) - 1 or not (_REPLACED.search(_before(d, sentence)) or _is_begin(d, deadlines[number + 1], sentence))
    ]  # fmt: skip


def _before(mention: Mention, sentence: Sentence) -> str:
    return sentence.text[: mention.start - sentence.start]


def _is_begin(first: Mention, second: Mention, sentence: Sentence) -> bool:
    between = sentence.text[first.end - sentence.start : max(first.end, second.start) - sentence.start]
    return between.strip() in ("bis", "bis zum", "–", "-", "bis Ende", "bis zur") and bool(
        _FROM.search(_before(first, sentence))
    )


def _nearest(amounts: list[Mention], deadline: Mention | None) -> Mention | None:
    """With several deadlines, the amount right beside this one; an amount farther off belongs to none of them for sure."""
    near = [a for a in amounts if deadline and min(abs(a.start - deadline.end), abs(deadline.start - a.end)) < 60]
    return near[0] if near else None


def _main(amounts: list[Mention], sentence: Sentence) -> Mention | None:
    """With several amounts, the one that the sentence moves to ("um X auf Y"), else the first."""
    for amount in amounts:
        if (
            sentence.text[: amount.start - sentence.start]
            .rstrip()
            .endswith((" auf", " auf jeweils", " auf rund", " insgesamt"))
        ):
            return amount
    return amounts[0] if amounts else None
