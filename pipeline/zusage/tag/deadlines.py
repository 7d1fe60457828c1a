"""DEADLINE or DATE: whether a calendar expression binds something still open at the meeting, and on which side."""

import re
from dataclasses import replace
from datetime import date

from . import deadline_cues as cue
from .calendar import last_before
from .deadline_context import Context, context_of
from .values import Found, TimeValue

# Never the end of something open: a point counted back from now, a decade, the year before.
_PAST_RULES = ("time_ago", "time_decade", "time_year_previous")
_YEAR_RULES = ("time_year", "time_year_unit", "time_year_pair", "time_year_relative", "time_year_course")
_DAY_RULE = "time_day"


def decide(text: str, found: Found, sentence: tuple[int, int], reference: date | None) -> Found:
    """`found` (label TIME) as DEADLINE with `time.bound` by, from or in, or as DATE with bound None.

    A date without a year that the words put into the past is moved back to the last such one before the meeting.
    """
    time = found.time
    if time is None:
        return replace(found, label="DATE")
    context = context_of(text, found, sentence)
    past = _in_past(context, found) or _past_sitting(context, time, reference)
    if past and _movable(found, context) and reference and time.date_from and time.date_from > reference:
        time = last_before(time, reference)
    bound = _bound(context, time, found.origin) if _is_deadline(context, found, time, reference, past) else None
    return replace(found, label="DEADLINE" if bound else "DATE", time=replace(time, bound=bound))


def _movable(found: Found, context: Context) -> bool:
    """Only what names no year moves; the first end of "Juni bis August 2022" has borrowed one."""
    return found.origin.endswith("_yearless") and not re.match(
        r" ?(?:bis|[–-]) ?[^.;]{0,20}(?:19|20)\d\d", context.right
    )


def _in_past(context: Context, found: Found) -> bool:
    """Whether the words speak of something that had happened by the meeting."""
    left, clause = context.left, context.clause
    if cue.SINCE.search(left) or (cue.OF_LETTER.search(left) and not _begins(context)):
        return True
    if cue.DONE.match(context.right) and not cue.BY.search(left):
        return True
    if cue.STATE_OF.search(left) or cue.INSTEAD.search(left) or (cue.NOT_YET.search(clause) and cue.STILL.search(context.right)):
        return True
    if cue.WHEN.search(left) and cue.SAID.search(clause):
        return True
    planned, past = cue.PLAN.search(clause), cue.PAST.search(clause)
    if past and planned:
        # "Im Mai konnte ... gestellt werden" is over; "wurde gebeten, bis Mai zu berichten" is not.
        return not (cue.BY.search(left) or cue.FROM.search(left)) or bool(cue.NOT_YET.search(clause))
    if past or planned:
        return past is not None
    return _nearest_is_past(context)


def _past_sitting(context: Context, time: TimeValue, reference: date | None) -> bool:
    """Sittings are named in the weeks around them: of the last and the next such day the nearer one is meant."""
    if not (reference and time.date_from and cue.SITTING.search(context.left)):
        return False
    return time.date_from - reference > reference - (last_before(time, reference).date_from or date.min)


def _nearest_is_past(context: Context) -> bool:
    """In a clause without a verb the nearest one of the sentence tells the tense."""
    distance = {}
    for name, pattern in (("past", cue.PAST), ("plan", cue.PLAN)):
        before = [len(context.left) - match.end() for match in pattern.finditer(context.left)]
        after = pattern.search(context.right)
        distance[name] = min([*before, after.start() if after else 320])
    return distance["past"] < distance["plan"]


def _begins(context: Context) -> bool:
    return bool(cue.EFFECT.search(context.left) or cue.FROM_TAIL.match(context.right))


def _is_deadline(context: Context, found: Found, time: TimeValue, reference: date | None, past: bool) -> bool:
    if context.column and (cue.DUE_COLUMN.search(context.column) or cue.DONE_COLUMN.search(context.column)):
        return cue.DUE_COLUMN.search(context.column) is not None
    if found.origin in _PAST_RULES or _is_name(context, found, time, reference):
        return False
    budget = _budget(context, found, time, reference, past)
    if budget is not None:
        return budget
    if reference is None or time.date_from is None or time.date_to is None:
        return not past and bool(_directed(context) or cue.PLAN.search(context.clause))
    if time.date_to < reference:
        return _missed(context)
    if time.date_from > reference:
        return not (past and cue.SINCE.search(context.left))
    return _running(context, found, past)


def _is_name(context: Context, found: Found, time: TimeValue, reference: date | None) -> bool:
    """Dates that stand for a sitting, a letter, a feast or in a title, whenever they are."""
    left = context.left
    if found.origin.startswith(_DAY_RULE) and _is_day_name(context, time, reference):
        return True
    if found.origin == "time_feast":
        return not _directed(context)
    if found.origin in _YEAR_RULES and cue.TITLE.search(left) and not cue.BUDGET.search(left):
        return True
    return bool(cue.SITTING.search(left)) and not cue.DIRECTED_SITTING.search(left)


def _is_day_name(context: Context, time: TimeValue, reference: date | None) -> bool:
    directed = _directed(context)
    if cue.OF_LETTER.search(context.left) and not _begins(context):
        return True
    if cue.STATE_OF.search(context.left):
        return True
    if context.head is not None and cue.HEAD.fullmatch(context.head):
        return True
    if reference and time.date_from == reference == time.date_to and not directed:
        return True
    label = cue.LABEL.search(context.left)
    event = cue.EVENT.search(context.clause) or (label and cue.EVENT.search(label[0]))
    return not directed and bool(event or cue.CLOCK.match(context.right))


def _directed(context: Context) -> bool:
    """Whether a preposition sets a limit: bis, spätestens, vor, ab, zum; not seit."""
    left = context.left
    if cue.SINCE.search(left):
        return False
    return bool(cue.BY.search(left) or cue.FROM.search(left) or cue.ON_TO.search(left))


def _budget(context: Context, found: Found, time: TimeValue, reference: date | None, past: bool) -> bool | None:
    """For a budget's year: whether money is placed in it that is still to be spent; None for any other expression."""
    if found.origin not in _YEAR_RULES or not cue.BUDGET.search(context.left):
        return None
    if reference and time.date_to and time.date_to < reference:
        return False
    return not past and bool(cue.MONEY.search(context.left + context.right))


def _missed(context: Context) -> bool:
    """A date gone by that had been demanded or promised."""
    if cue.SINCE.search(context.left) or cue.OF_LETTER.search(context.left):
        return False
    if cue.INSTEAD.search(context.left):
        return True
    aimed = cue.BY.search(context.left) or cue.FOR.search(context.left)
    return bool(cue.NOT_YET.search(context.clause) or (aimed and cue.DEMANDED.search(context.clause)))


def _running(context: Context, found: Found, past: bool) -> bool:
    """A period around the meeting is open where something is still to come of it."""
    if past or cue.SINCE.search(context.left):
        return False
    if _directed(context):
        return True
    if found.origin == "time_year_relative" and cue.WITHIN.search(context.left):
        return True
    if found.origin in _YEAR_RULES and cue.FOR_YEAR.search(context.left):
        return True
    if found.origin in _YEAR_RULES or found.origin == "time_coming_stretch":
        return bool(cue.PLAN.search(context.clause) or cue.MONEY.search(context.left[-80:] + context.right[:40]))
    return True


def _bound(context: Context, time: TimeValue, origin: str) -> str:
    left = context.left
    if origin == "time_within" or cue.RANGE_END.search(left) or cue.DUE_COLUMN.search(context.column or ""):
        return "by"
    if cue.BY.search(left) and not cue.NOT_BEFORE.search(left):
        return "by"
    begins = cue.FROM_VON.search(left) and cue.FROM_TAIL.match(context.right)
    if cue.FROM.search(left) or begins or cue.RANGE_BEGIN.match(context.right):
        return "from"
    return "by" if cue.ON_TO.search(left) and time.date_from == time.date_to and time.date_from else "in"
