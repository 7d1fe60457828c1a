"""What a rule is and what it finds: pattern, production, examples and counter-examples side by side."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountValue:
    """An amount in units of `currency`: one number min = max; "bis zu" min None; "mindestens" max None."""

    min: float | None
    max: float | None
    currency: str = "EUR"
    approx: bool = False
    stage: str | None = None
    basis: str | None = None
    share: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeValue:
    """A closed interval of days; both ends None where it cannot be resolved. `bound`: by, from, in or None (a DATE).

    `timex_type`, `timex_value`, `timex_mod` as in ISO 24617-1 (TIMEX3): DATE 2025-Q3 END.
    """

    date_from: date | None
    date_to: date | None
    bound: str | None = None
    timex_type: str = "DATE"
    timex_value: str | None = None
    timex_mod: str | None = None


class Reason(NamedTuple):
    """`what` stands in `text[start:end]` and speaks for a topic; `kind` is project, name, word or stem, strongest first."""

    kind: str
    what: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TopicScore:
    """A topic's key, its chance from 0 to 1, and what speaks for it."""

    topic: str
    score: float
    why: tuple[Reason, ...] = ()


def best_of(scores: Iterable[TopicScore]) -> list[TopicScore]:
    """Of each topic its highest score, the highest first."""
    best: dict[str, TopicScore] = {}
    for score in scores:
        best[score.topic] = max(best.get(score.topic, score), score, key=lambda s: s.score)
    return sorted(best.values(), key=lambda s: (-s.score, s.topic))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A stretch `text[start:end]`; `label` is AMOUNT, TIME (before the deadline decision), DEADLINE, DATE or PROJECT.

    `earlier` is the value that a TIME without a year has if the last such day before the meeting is meant. `topics` are those of a
    PROJECT, the best first, once it was read for topics; `topic` is the best, before that the one of the rule that covers it.
    """

    start: int
    end: int
    label: str
    origin: str
    amount: AmountValue | None = None
    time: TimeValue | None = None
    earlier: TimeValue | None = None
    name: str | None = None
    topic: str | None = None
    topics: tuple[TopicScore, ...] = ()
    score: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """`span` stands in `text` and means `value` when the meeting is on `reference` (ISO date)."""

    text: str
    span: str
    value: AmountValue | TimeValue
    reference: str = "2024-05-15"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way of writing a value.

    `pattern` must have a group "span" (the extent after ANNOTATION rules); `produce` gets the match and the meeting day
    (None where unknown) and returns the value, or None where the match is no such value after all. `signs`: every match
    has one of these within its reach, so that only the text around them is searched; without any, around figures.
    `yearless`: a TIME whose match may leave the year open, so that the words decide on which side of the meeting it lies.
    """

    name: str
    label: str
    pattern: re.Pattern[str]
    produce: Callable[[re.Match[str], date | None], AmountValue | TimeValue | None]
    examples: tuple[Example, ...]
    counter_examples: tuple[str, ...] = ()
    priority: int = 0
    signs: tuple[str, ...] = ()
    yearless: bool = False
