"""On which condition a claim stands, and whether its sentence denies it."""

import re
from collections.abc import Iterator
from typing import Final

from .claims import Claim
from .clauses import borders
from .force_features import anchor_of
from .stretch import Stretch, shifted, stretch

CONDITION: Final = re.compile(
    r"(?<!auch )\b(?:[Ss]ofern|[Ff]alls|(?<=, )soweit|Soweit|[Ww]enn|[Ss]obald|[Vv]orausgesetzt|"
    r"[Uu]nter\s+der\s+(?:Voraussetzung|Bedingung|Maßgabe)|[Ss]olange)\b"
    r"(?:[^.;:!?]|(?<=\d)\.(?=\s?\w)){3,160}?(?=,|(?<!\d)\.|\.$|[;:!?]|\s[–-]\s|\)|$)"
    r"|\b[Vv]orbehaltlich\b[^.,;:!?]{3,90}?(?=\s+(?:wird|werden|soll|sollen|ist|sind|kann)\b|[.,;:!?)]|$)"
    r"|\b[Uu]nter\s+(?:dem\s+)?(?:Vorbehalt|Haushaltsvorbehalt|Finanzierungsvorbehalt)\b[^.,;:!?]{0,120}"
    r"|\b[Nn]ach\s+(?:der\s+)?(?:Genehmigung|Freigabe|Inkrafttreten|Rechtskraft|Bewilligung|Zustimmung)\s+"
    r"(?:des|der|durch)\s+[^.,;:!?]{3,60}?(?=\s+(?:wird|werden|soll|sollen|ist|kann|können)\b|[.,;:!?]|$)"
    r"|\b(?:ohne|nur\s+mit)\s+(?:eine\s+)?Förderung\b|\bhängt\b[^.;:!?]{0,60}\bab\b|\babhängig\s+von\b[^.,;:!?]{3,80}"
)
"""Wording that makes a statement depend on something else."""

_NOT: Final = re.compile(r"\b(?:nicht|kein(?:e[rsnm]?)?|nie(?:mals)?|keinesfalls|keineswegs)\b")
_NO_DENIAL: Final = re.compile(
    r"(?:nicht\s+(?:nur|vor|allein|bloß|zuletzt|mehr\s+als|öffentlich\w*|weniger|länger\s+als|später\s+als|unerheblich\w*)|kein\w*\s+(?:weitere|Bedenken|Zweifel))\b"
)
"""A "nicht" that denies nothing: "nicht nur", "nicht vor 2026"."""


def condition(claim: Claim) -> Stretch | None:
    """The condition that the claim's sentence sets, verbatim; the one nearest to the claim's value."""
    text, anchor = claim.sentence.text, anchor_of(claim)
    found = [stretch(text, *match.span(), "condition") for match in CONDITION.finditer(text)]
    nearest = min(found, key=lambda each: abs(each.start - anchor[0]), default=None)
    return shifted(nearest, claim.sentence.start) if nearest else None


def negation(claim: Claim) -> Stretch | None:
    """The word that denies what the claim's own clause says."""
    text, anchor = claim.sentence.text, anchor_of(claim)
    near = (span for span in denials(text) if not borders(text, anchor, span))
    return next((shifted(stretch(text, *span, "negation"), claim.sentence.start) for span in near), None)


def denials(text: str) -> Iterator[tuple[int, int]]:
    """Where a sentence denies something."""
    for match in _NOT.finditer(text):
        if not _NO_DENIAL.match(text, match.start()):
            yield match.span()
