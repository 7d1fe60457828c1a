"""A body decides: beschließt, stimmt zu, genehmigt, bewilligt."""

import re

from ..frame import Frame

FRAME = Frame(
    name="resolved",
    pattern=re.compile(
        r"\b(?:[Bb]eschließt|[Bb]eschloss(?:en)?|beschlossen|(?:ge|be)willigt|genehmigt|bewilligte"
        r"|verabschiedet)\b(?!\s+(?:nicht|werden\s+soll))"
        r"|\b(?:stimmt|stimmte|stimmen)\b.{0,120}\bzu\b|\bzugestimmt\b"
        r"|\berteilt(?:e)?\b.{0,60}\b(?:Auftrag|Zuschlag)\b|\bAuftrag\b.{0,80}\bvergeben\b"
    ),
    force="resolved",
    rank=2,
    examples=(
        "Der Gemeinderat beschließt die Einführung der E-Akte bis Ende 2026.",
        "Der Ausschuss stimmt der Beschaffung von 40 Notebooks zu.",
        "Dem Breitbandausbau wurde einstimmig zugestimmt.",
        "Der Auftrag für die Firewall wird an den günstigsten Bieter vergeben.",
    ),
    counter_examples=("Der Rat möge die Einführung der E-Akte beraten.",),
)
