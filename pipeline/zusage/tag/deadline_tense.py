"""Whether the words around a calendar expression speak of what had happened by the meeting."""

from datetime import date

from . import deadline_cues as cue
from .deadline_context import Context
from .values import Found

_FAR = 1000


def in_past(context: Context) -> bool:
    """True for "im Juli konnten ...", "seit Juli", "Antrag vom 3. Juli"; False for plans, orders and open states."""
    if _is_past_by_preposition(context):
        return True
    left, clause = context.left, context.clause
    if cue.WHEN.search(left) and cue.SAID.search(clause):
        return True
    planned = cue.PLAN.search(clause)
    if cue.PAST.search(clause):
        # "Im Mai konnte ... gestellt werden" is over; "wurde gebeten, bis Mai zu berichten" is not.
        limited = cue.BY.search(left) or cue.FROM.search(left)
        return not (planned and limited) or cue.NOT_YET.search(clause) is not None
    if planned:
        return False
    return not directed(context) if cue.STATE.search(clause) else _nearest_is_past(context)


def _is_past_by_preposition(context: Context) -> bool:
    left = context.left
    if any(pattern.search(left) for pattern in (cue.SINCE, cue.STATE_OF, cue.INSTEAD, cue.OUT_OF)):
        return True
    if (cue.OF_LETTER.search(left) and not begins(context)) or (
        cue.DONE.match(context.right) and not cue.BY.search(left)
    ):
        return True
    return bool(cue.NOT_YET.search(context.clause) and cue.STILL.search(context.right))


def _nearest_is_past(context: Context) -> bool:
    """In a clause without a verb the nearest one of the sentence tells the tense."""
    distance = {}
    for name, patterns in (("past", (cue.PAST, cue.STATE)), ("plan", (cue.PLAN,))):
        before = [len(context.left) - match.end() for pattern in patterns for match in pattern.finditer(context.left)]
        after = [match.start() for pattern in patterns if (match := pattern.search(context.right))]
        distance[name] = min([*before, *after, _FAR])
    return distance["past"] < distance["plan"]


def past_sitting(context: Context, found: Found, reference: date | None) -> bool:
    """Sittings are named in the weeks around them: of the last and the next such day the nearer one is meant."""
    if not (reference and found.earlier and found.earlier.date_from and cue.SITTING.search(context.left)):
        return False
    assert found.time, found
    assert found.time.date_from, found
    return found.time.date_from - reference > reference - found.earlier.date_from


def begins(context: Context) -> bool:
    """ "mit Wirkung vom 1. Mai", "vom 1. Mai an", "vom 1. bis 5. Mai": a "vom" that begins something."""
    return bool(cue.EFFECT.search(context.left) or cue.FROM_TAIL.match(context.right))


def directed(context: Context) -> bool:
    """Whether a preposition sets a limit: bis, spätestens, vor, ab, von ... bis, zum; not seit."""
    left = context.left
    if cue.SINCE.search(left):
        return False
    ranged = cue.FROM_VON.search(left) and cue.FROM_TAIL.match(context.right)
    return bool(cue.BY.search(left) or cue.FROM.search(left) or cue.ON_TO.search(left) or ranged)
