"""Where statements on one vote contradict each other, or themselves: words against counts, parties against the whole."""

from ..vendors.results import action, manner
from ..vendors.votes import Votes

_CARRIED = ("adopted", "amended", "noted")
_PUT_OFF = ("postponed", "referred", "withdrawn")


def against_itself(words: str, votes: Votes) -> str | None:
    """The key of `vocabulary.CONFLICT` for one statement: "einstimmig" with 3 Nein, 12 Ja of which parties give 11."""
    if _sums_differ(votes):
        return "sum"
    yes, no, abstain = votes.counts
    how, what = manner(words), action(words)
    if how == "unanimous" and no and yes:
        return "result"
    if how == "majority" and what != "rejected" and yes and no == 0 and abstain == 0:
        return "result"
    carried = what in _CARRIED or (how is not None and what is None)
    if carried and yes is not None and no is not None and no >= yes > 0:
        return "result"
    return None


def between(words: str, votes: Votes, other_words: str, other_votes: Votes) -> str | None:
    """The key of `vocabulary.CONFLICT` for two statements on one vote.

    "einstimmig" and "abgelehnt" do not contradict each other: the one says how many, the other what.
    """
    what, other = action(words), action(other_words)
    if what and other and _kind(what) != _kind(other) and "other" not in (what, other):
        return "result"
    how = {manner(words), manner(other_words)}
    if how == {"unanimous", "majority"}:
        return "result"
    mine, theirs = (*votes.counts, votes.biased), (*other_votes.counts, other_votes.biased)
    pairs = zip(mine, theirs, strict=True)
    return "votes" if any(a is not None and b is not None and a != b for a, b in pairs) else None


def _kind(what: str) -> str:
    return "carried" if what in _CARRIED else "put off" if what in _PUT_OFF else what


def _sums_differ(votes: Votes) -> bool:
    """Whether the parties' votes do not make the whole; a party without a number under a label leaves it open."""
    for place, whole in enumerate(votes.counts):
        parts = [count for _, counts in votes.by_party if (count := counts[place]) is not None]
        if whole is not None and parts and sum(parts) != whole:
            return True
    return False
