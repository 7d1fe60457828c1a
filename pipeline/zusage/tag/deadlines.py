"""DEADLINE or DATE: whether a calendar expression binds something still open at the meeting, and on which side."""

from dataclasses import dataclass, replace
from datetime import date

from . import deadline_cues as cue
from .deadline_bound import bound_of
from .deadline_context import Context, context_of
from .deadline_tense import begins, directed, in_past, past_sitting
from .values import Found, TimeValue

# Never the end of something open: a point counted back from now, a decade, the year before.
_PAST_RULES = ("time_ago", "time_century", "time_decade", "time_period_previous", "time_year_previous")
_YEAR_RULES = ("time_year", "time_year_unit", "time_year_pair", "time_year_relative", "time_year_course")
_DAY_RULE = "time_day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A calendar expression in its context, and what the rules say of it.

    `deadline`: it binds something open. `back`: the words put it into the past, so that the last such day before the
    meeting is meant.
    """

    found: Found
    time: TimeValue
    context: Context
    past: bool
    deadline: bool
    back: bool

    @property
    def yearless(self) -> bool:
        """Whether it names no year and lies after the meeting as read, so that it may be meant before it."""
        return self.found.earlier is not None


def case_of(text: str, found: Found, sentence: tuple[int, int], reference: date | None) -> Case:
    """The case of `found` (label TIME); `sentence` are the character bounds of its sentence, `reference` is the meeting day."""
    assert found.time is not None, found
    context, time = context_of(text, found, sentence), found.time
    past = in_past(context) or past_sitting(context, found, reference)
    back = past and found.earlier is not None
    deadline = _is_deadline(context, found.origin, (found.earlier if back else None) or time, reference, past)
    return Case(found=found, time=time, context=context, past=past, deadline=deadline, back=back)


def settle(case: Case, *, deadline: bool, back: bool, by: str) -> Found:
    """The expression as DEADLINE with `time.bound` by, from or in, or as DATE with bound None.

    `back` moves it before the meeting; `by` names in `origin` who decided.
    """
    time = (case.found.earlier if back else None) or case.time
    bound = bound_of(case.context, time, case.found.origin) if deadline else None
    label, origin = "DEADLINE" if bound else "DATE", f"{case.found.origin}+{by}"
    return replace(case.found, label=label, origin=origin, time=replace(time, bound=bound))


def by_rules(case: Case) -> Found:
    """What the rules alone make of the case."""
    return settle(case, deadline=case.deadline, back=case.back, by="deadline_rules")


def decide(text: str, found: Found, sentence: tuple[int, int], reference: date | None) -> Found:
    """What the rules alone make of `found`."""
    return by_rules(case_of(text, found, sentence, reference))


def _is_deadline(context: Context, origin: str, time: TimeValue, reference: date | None, past: bool) -> bool:
    if context.column and (due := _by_column(context.column)) is not None:
        return due
    if origin in _PAST_RULES or _is_name(context, origin, time, reference):
        return False
    if origin in _YEAR_RULES and cue.BUDGET.search(context.left):
        return _is_money_placed(context, time, reference, past)
    if reference is None or time.date_from is None or time.date_to is None:
        return not past and bool(directed(context) or cue.PLAN.search(context.clause))
    if time.date_to < reference:
        return _missed(context)
    if time.date_from > reference:
        return not (past and cue.SINCE.search(context.left))
    return not past and _running(context, origin)


def _by_column(column: str) -> bool | None:
    """What the head of a table column says of its dates: True due, False done, None neither."""
    if cue.DUE_COLUMN.search(column):
        return True
    return False if cue.DONE_COLUMN.search(column) else None


def _is_name(context: Context, origin: str, time: TimeValue, reference: date | None) -> bool:
    """Dates that stand for a sitting, a letter, a feast or in a title, whenever they are."""
    left = context.left
    if origin.startswith(_DAY_RULE) and _is_day_name(context, time, reference):
        return True
    if origin == "time_feast":
        return not directed(context)
    title = cue.FIRST_YEAR.sub("", left)
    if origin in _YEAR_RULES and cue.TITLE.search(title) and not cue.BUDGET.search(title):
        return True
    sitting = cue.SITTING.search(left) and not cue.DIRECTED_SITTING.search(left)
    return bool(sitting or cue.OUT_OF.search(left))


def _is_day_name(context: Context, time: TimeValue, reference: date | None) -> bool:
    left = context.left
    if cue.STATE_OF.search(left) or (cue.OF_LETTER.search(left) and not begins(context)):
        return True
    if context.head is not None and cue.HEAD.fullmatch(context.head):
        return True
    if directed(context):
        return False
    label = cue.LABEL.search(left)
    event = cue.EVENT.search(context.clause) or (label and cue.EVENT.search(label[0]))
    today = reference is not None and time.date_from == reference == time.date_to
    return bool(today or event or cue.CLOCK.match(context.right))


def _is_money_placed(context: Context, time: TimeValue, reference: date | None, past: bool) -> bool:
    """Whether money that is still to be spent is placed in this budget's year."""
    if past or (reference and time.date_to and time.date_to < reference):
        return False
    return cue.MONEY.search(context.left + context.right) is not None


def _missed(context: Context) -> bool:
    """A date gone by that had been demanded or promised."""
    left, clause = context.left, context.clause
    if cue.SINCE.search(left) or cue.OF_LETTER.search(left):
        return False
    aimed = cue.BY.search(left) or cue.FOR.search(left)
    return bool(cue.INSTEAD.search(left) or cue.NOT_YET.search(clause) or (aimed and cue.DEMANDED.search(clause)))


def _running(context: Context, origin: str) -> bool:
    """A period around the meeting is open where something is still to come of it."""
    left = context.left
    if directed(context) or origin not in (*_YEAR_RULES, "time_coming_stretch"):
        return True
    if cue.FOR_YEAR.search(left) or (origin == "time_year_relative" and cue.WITHIN.search(left)):
        return True
    return bool(cue.PLAN.search(context.clause) or cue.MONEY.search(left[-80:] + context.right[:40]))


def mere_duration(case: Case) -> bool:
    """Whether "in sechs Monaten" only says how long something took ("wurde er 2.140-mal angesprochen"): no time at all."""
    if case.found.origin != "time_ahead":
        return False
    clause = case.context.clause
    counted = cue.COUNTED.search(case.context.left) is not None
    return (counted or cue.PAST.search(clause) is not None) and not cue.PLAN.search(clause)
