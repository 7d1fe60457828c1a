"""Who is to do it: office, unit, authority or firm by function; never a person's name, never the body that merely decides."""

from collections.abc import Iterator, Sequence
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

_CERTAIN: Final = 1e-6

ENOUGH: Final = 0.30
"""Share from which a candidate is taken; chosen by cross-validation over towns."""


def responsible(claim: Claim, place: Place, model: OfficeModel | None = None) -> Stretch | None:
    """The likeliest office as a stretch of the document, by `model` or the packaged one; None where none is likely enough."""
    model = model or office_model()
    if model is None:
        return None
    found = list(offices(claim, place))
    chances = [model.chance(office_features(claim, place, *one)) for one in found]
    shares = shared([each.text for _, each in found], chances)
    at = max(range(len(found)), key=lambda number: (shares[number], chances[number]), default=None)
    if at is None or shares[at] < ENOUGH:
        return None
    where, chosen = found[at]
    return replace(shifted(chosen, where.start), why=f"responsible_crf {shares[at]:.2f}: {chosen.why}")


def shared(names: Sequence[str], chances: Sequence[float]) -> list[float]:
    """The chance of each name beside its rivals: at most one office is meant, and one named twice is likelier.

    >>> [round(share, 2) for share in shared(["Bauamt", "Kreis", "Bauamt"], [0.5, 0.5, 0.5])]
    [0.5, 0.25, 0.5]
    """
    odds = [chance / max(1 - chance, _CERTAIN) for chance in chances]
    of_name: dict[str, float] = {}
    for name, each in zip(names, odds, strict=True):
        of_name[name.lower()] = of_name.get(name.lower(), 0.0) + each
    return [of_name[name.lower()] / (1 + sum(odds)) for name in names]


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
