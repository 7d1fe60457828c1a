"""On which side a deadline binds: by (bis, spätestens), from (ab, nicht vor), in (im, während)."""

from . import deadline_cues as cue
from .deadline_context import Context
from .values import TimeValue


def bound_of(context: Context, time: TimeValue, origin: str) -> str:
    """The key of `vocabulary.DUE_BOUND` after the words beside the expression and the head of its table column."""
    left = context.left
    if origin.startswith("time_within") or cue.RANGE_END.search(left) or cue.DUE_COLUMN.search(context.column or ""):
        return "by"
    if cue.NOT_BEFORE.search(left):
        return "from"
    if cue.INTO.search(left) and cue.MOVING.search(context.clause):
        return "in"
    if cue.BY.search(left) or cue.BY_NOUN.search(left):
        return "by"
    ranged = cue.FROM_VON.search(left) and cue.FROM_TAIL.match(context.right)
    if cue.FROM.search(left) or ranged or cue.RANGE_BEGIN.match(context.right):
        return "from"
    day = time.date_from is not None and time.date_from == time.date_to
    return "by" if day and cue.ON_TO.search(left) else "in"
