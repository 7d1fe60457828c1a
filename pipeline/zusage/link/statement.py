"""What the sentence of a claim says: force, status, who is to do it, on which condition, denied or hollow; with the words for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from .claims import Claim
from .force import clear_force, clear_status, force_of, status_of, supported
from .force_features import features, near_hits
from .frame import Hit, hits, state, strongest
from .place import Place
from .qualifiers import condition, negation
from .responsible import responsible
from .stretch import Stretch
from .trained import force_model

SURE: Final = 0.9
"""Probability from which the classifier decides against a plain formula."""

UNSUPPORTED: Final = 0.45
"""Probability from which the classifier may choose a force that nothing in the text speaks for by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """The reading of one claim; stretches count characters of the document, hits those of the claim's sentence."""

    force: str
    status: str
    responsible: Stretch | None
    condition: Stretch | None
    negation: Stretch | None
    hollow: bool
    hits: tuple[Hit, ...]
    by: str


def stated(claim: Claim, place: Place) -> Statement:
    """What is said of the claim where it stands."""
    near, every = near_hits(claim), hits(claim.sentence.text)
    said, status, by = _judged(claim, place, near)
    hollow = any(hit.frame.name == "hollow" for hit in every)
    force = "reported" if hollow else force_of(said, place)
    return Statement(
        force=force, status=status_of(force, status), responsible=responsible(claim, place),
        condition=condition(claim), negation=negation(claim), hollow=hollow, hits=tuple(near) or every, by=by,
    )  # fmt: skip


def _judged(claim: Claim, place: Place, near: Sequence[Hit]) -> tuple[str, str, str]:
    """Force and status, and what decided the force: a formula of the clause, the classifier, or the frames where there is none."""
    model, formula = force_model(), clear_force(near, place)
    if model is None:
        every = near or hits(claim.sentence.text)
        return (
            formula or strongest(every) or ("planned" if claim.deadline else "reported"),
            state(every) or "open",
            "frames",
        )
    names = features(claim, place)
    decision = model.decide(names)
    if decision.sure < UNSUPPORTED:
        decision = model.decide(names, supported(claim, place))
    status = (
        decision.status
        if decision.status_sure >= SURE
        else clear_status(near, dated=bool(claim.deadline)) or decision.status
    )
    if formula and (decision.sure < SURE or place.kind in ("proposal", "resolution")):
        return formula, status, "formula"
    return decision.force, status, f"commitments_crf:{decision.sure:.2f}"
