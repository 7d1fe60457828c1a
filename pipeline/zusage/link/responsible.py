"""Who is to do it: office, unit, authority or firm by function; never a person's name, never the body that merely decides."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from .claims import Claim
from .clauses import clause_around
from .office_roles import verbs_of
from .offices import candidates
from .passage import Sentence
from .place import Place
from .responsible_features import office_features
from .stretch import Stretch, shifted
from .trained import OfficeModel, office_model

_REACH: Final = 3
"""Sentences on either side of the claim's in which the office may be named."""
_HEAD: Final = 4
_FOOT: Final = 3
"""Sentences of a letter's head and foot, which name the office that writes and the one that is written to."""

ENOUGH: Final = 0.34
"""Probability from which a candidate is taken; chosen by cross-validation over towns."""


def responsible(claim: Claim, place: Place, model: OfficeModel | None = None) -> Stretch | None:
    """The likeliest office as a stretch of the document, by `model` or the packaged one; None where none is likely enough."""
    model = model or office_model()
    if model is None:
        return None
    judged = [
        (model.chance(office_features(claim, place, where, found)), where, found)
        for where, found in offices(claim, place)
    ]
    chance, where, found = max(judged, key=lambda each: each[0], default=(0.0, None, None))
    if where is None or found is None or chance < ENOUGH:
        return None
    return replace(shifted(found, where.start), why=f"responsible_crf {chance:.2f}: {found.why}")


def offices(claim: Claim, place: Place) -> Iterator[tuple[Sentence, Stretch]]:
    """Every candidate in the sentences around the claim's, in the head, the headings and the foot, and beside its project."""
    around = place.around()
    edges = {*(each.index for each in (*around[:_HEAD], *around[-_FOOT:])), *place.sentence.above}
    for sentence in around:
        near = abs(sentence.index - place.sentence.index) <= _REACH or sentence.index in edges
        if near or any(mention.name == claim.project.name for mention in sentence.of("PROJECT")):
            yield from ((sentence, found) for found in candidates(sentence) if not _merely_decides(sentence, found))


def _merely_decides(sentence: Sentence, found: Stretch) -> bool:
    """Whether a council or committee decides or gives orders in its clause: then another one carries it out."""
    clause = sentence.text[slice(*clause_around(sentence.text, found.start, found.end))]
    return found.why == "body" and not {"decides", "tells"}.isdisjoint(verbs_of(clause))
