"""How binding a claim is in the light of where it stands: a Beschlussvorschlag decides nothing, a Beschluss does, by its vote."""

from collections.abc import Sequence
from typing import Final

from .claims import Claim
from .frame import Hit, hits, state, strongest
from .place import Place
from .setting import close_setting, title_setting
from .votes import vote_on

_WEAKER: Final = ("considered", "requested", "rejected", "reported")
"""What a sentence says of itself in a proposal or a resolution: a test stays a test, whoever decides it."""

_FROM_RESULT: Final = {
    "rejected": "rejected",
    "withdrawn": "requested",
    "postponed": "considered",
    "referred": "considered",
}
_DECIDED: Final = ("unanimous", "majority", "adopted", "amended")


_CLEAR: Final = ("mandated", "resolved", "considered", "postponed", "recommended", "promised", "rejected")
"""Frames of the plain formulas of minutes: where one stands in the claim's own clause, a classifier in doubt does not decide."""

_CLEAR_STATUS: Final = ("delayed", "missed", "rejected", "dropped", "postponed", "done", "in_use")

_ASKING: Final = ("moved", "proposed")
_OF_SETTING: Final = {
    "decided": ("resolved", "mandated"), "listed": ("resolved", "mandated"), "moved": ("requested",),
    "proposed": ("requested",), "asked": ("requested",),
}  # fmt: skip
"""What a kind of text speaks for by itself."""


def clear_force(near: Sequence[Hit], place: Place) -> str | None:
    """The force that a formula in the claim's own clause states by itself; None where there is none."""
    clear = [hit for hit in near if hit.frame.name in _CLEAR]
    force = strongest(clear)
    if force is None or any(hit.frame.rank > max(each.frame.rank for each in clear) for hit in near):
        return None
    return "requested" if close_setting(place) in _ASKING and force not in _WEAKER else force


def supported(claim: Claim, place: Place) -> frozenset[str]:
    """The forces that something speaks for: a frame of the sentence or of another one on the project, its setting, a vote.

    A plan and a report need no cue of their own.
    """
    found = {hit.frame.force for each in (place.sentence, *place.on(claim.project)) for hit in hits(each.text)}
    found |= set(_OF_SETTING.get(close_setting(place), ())) | set(_OF_SETTING.get(title_setting(place), ()))
    vote = vote_on(place)
    found |= {_FROM_RESULT.get(vote, "resolved"), "mandated"} if vote and vote != "noted" else set()
    return frozenset({"planned", "reported", *(force for force in found if force)})


def clear_status(near: Sequence[Hit], *, dated: bool) -> str | None:
    """The status that a formula in the claim's own clause states: late, finished or given up; None where there is none.

    What runs now counts only where the claim has no date: "läuft bis Mai" may be a plan.
    """
    names = _CLEAR_STATUS if dated else (*_CLEAR_STATUS, "running")
    return state([hit for hit in near if hit.frame.name in names])


def force_of(said: str, place: Place) -> str:
    """The force of a claim whose own words and surroundings say `said`, corrected by what its section allows."""
    kind = place.kind
    if kind == "proposal" or (kind == "resolution" and place.reading.document.kind == "paper"):
        return said if said in _WEAKER else _adopted(said, place)
    if kind == "resolution" and said not in _WEAKER:
        vote = vote_on(place)
        return _FROM_RESULT.get(vote or "", "mandated" if said == "mandated" else "resolved")
    return "rejected" if said == "requested" and _refused(place) else said


def _adopted(said: str, place: Place) -> str:
    """A proposal that its item adopted binds like a resolution."""
    result = place.item.result if place.item else None
    if result in _DECIDED:
        return "mandated" if said == "mandated" else "resolved"
    return _FROM_RESULT.get(result or "", "requested")


def _refused(place: Place) -> bool:
    return place.item is not None and place.item.result == "rejected"


def status_of(force: str, status: str) -> str:
    """The status that goes with a force: what was refused is dropped."""
    return "dropped" if force == "rejected" else status
