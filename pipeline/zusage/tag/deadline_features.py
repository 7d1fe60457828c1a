"""What the trained model sees of a calendar expression: the words beside it, cues around it, its distance, the rules' view."""

import re
from datetime import date

from . import deadline_cues as cue
from .deadline_tense import directed, past_sitting
from .deadlines import Case

_WORD = re.compile(r"[A-Za-zÄÖÜäöüß]+|\d+|[^\w\s]")
_FINITE = re.compile(
    r"\b(?:hat|habe|haben|hatten?|ist|sind|war|waren|sei|seien|wird|werden|werde|wurden?|würden?|soll|sollen|sollten?|solle"
    r"|will|wollen|kann|können|könne|muss|müssen|müsse|müsste|lag|lagen|fand|fanden|kommt|kommen|komme|gibt|gab|geht|ging"
    r"|steht|stand|beginnt|begann|findet|tritt|trat|läuft|lief)\b"
)
_CUES = {
    name: getattr(cue, name)
    for name in ("PLAN", "PAST", "STATE", "SAID", "EVENT", "MONEY", "DEMANDED", "NOT_YET", "STILL")
}
_TAILS = {name: getattr(cue, name) for name in ("FROM_TAIL", "RANGE_BEGIN", "DONE", "CLOCK", "BORROWED")}
_NEAR = (15, 45, 120, 240, 320, 400)
"""Days ahead at which the next such day stops being the likelier one: minutes speak of the weeks around them."""


def side(case: Case, reference: date) -> str:
    """Where the expression lies: P before the meeting, R around it, F after it, Y after it but perhaps meant before it."""
    first, last = case.time.date_from, case.time.date_to
    assert first, case
    assert last, case
    if case.yearless:
        return "Y"
    return "P" if last < reference else "F" if first > reference else "R"


def features(case: Case, reference: date) -> list[str]:
    """The features of an expression that has days, as words for a linear model."""
    left, right = _words(case.context.left)[-12:], _words(case.context.right)[:12]
    place = side(case, reference)
    alone = [f"o={case.found.origin}", f"{place}{case.found.origin[:9]}", f"l1r0={' '.join(left[-1:] + right[:1])}"]
    alone += [f"l{i}={left[-i] if len(left) >= i else '^'}" for i in range(1, 5)]
    alone += [f"r{i}={right[i] if len(right) > i else '$'}" for i in range(3)]
    paired = [f"l1={' '.join(left[-1:])}", f"l12={' '.join(left[-2:])}"]
    paired += [*_ruled(case, reference), *_seen(case)]
    alone += _distance(case, reference)
    return ["b", place, *alone, *paired, *(f"{place}|{feature}" for feature in paired)]


def _words(text: str) -> list[str]:
    return ["0" if word.isdigit() else word.lower() for word in _WORD.findall(text)]


def _ruled(case: Case, reference: date) -> list[str]:
    context = case.context
    head = [] if context.head is None else [f"head={' '.join(_words(context.head)[-1:])}"]
    column = [f"col={word}" for word in _words(context.column or "")]
    sitting = past_sitting(context, case.found, reference)
    said = f"rule={case.deadline:d}{case.back:d}"
    return [said, f"past={case.past:d}", f"sitting={sitting:d}", f"limit={directed(context):d}", *head, *column]


def _seen(case: Case) -> list[str]:
    """The cues in the clause, before and after the expression, and the finite verbs next to it."""
    left, right = case.context.left[-120:], case.context.right[:120]
    found = [
        f"{place}{name}"
        for name, pattern in _CUES.items()
        for place, text in _places(case, left, right)
        if pattern.search(text)
    ]
    found += [f"T{name}" for name, pattern in _TAILS.items() if pattern.match(case.context.right)]
    before = [match[0] for match in _FINITE.finditer(case.context.left)]
    after = _FINITE.search(case.context.right)
    return [*found, f"verb<{before[-1] if before else ''}", f"verb>{after[0] if after else ''}"]


def _places(case: Case, left: str, right: str) -> tuple[tuple[str, str], ...]:
    return ("C", case.context.clause), ("L", left), ("R", right)


def _distance(case: Case, reference: date) -> list[str]:
    assert case.time.date_from, case
    days = (case.time.date_from - reference).days
    if not case.yearless:
        return [f"dist={max(-12, min(12, days // 60))}"]
    return [f"ahead={days // 30}", f"ahead<{next((limit for limit in _NEAR if days < limit), 'far')}"]
