"""A body decides: beschließt, stimmt zu, genehmigt, verabschiedet."""

import re

from ..frame import Frame
from ..verbs import GAP, SHORT

FRAME = Frame(
    name="resolved",
    pattern=re.compile(
        r"\b(?:beschließt|beschließen|beschloss|beschlossen|verabschiedet|verabschiedete|genehmigt"
        r"|genehmigte)\b(?!\s+(?:nicht|werden\s+soll|wird|zu\s))|\bBeschlu(?:ss|ß)\s+(?:des\s+\w+\s+)?(?:vom|gefasst"
        r"|von)\b|\bwie\s+beschlossen\b|\blaut\s+(?:Rats|Gemeinderats|Stadtrats|Kreistags)?[Bb]eschluss\b|\b(?:stimmt"
        rf"|stimmte|stimmen|stimmten)\b{GAP}\b(?<!nicht\s)zu\b(?!\s+(?:\w+en\b|tun))|\bzugestimmt\b"
        rf"|\bZustimmung\s+(?:gefunden|erteilt)\b|\bfand\b{SHORT}\bZustimmung\b|\bgibt\b{SHORT}\bfrei\b"
        rf"|\bfreigegeben\b{SHORT}\b(?:Mittel|Euro|€)|\blockergemacht\b|\bentscheidet\s+sich\s+für\b"
        rf"|\bentschied(?:en)?\s+sich\s+für\b|\bfindet\b{GAP}\beine\s+Mehrheit\b"
    ),
    force="resolved",
    governs=True,
    rank=2,
    examples=(
        "Der Gemeinderat beschließt die Einführung der E-Akte für alle Ämter.",
        "Der Ausschuss stimmt der Beschaffung von 40 Notebooks zu.",
        "Dem Breitbandausbau wurde einstimmig zugestimmt.",
        "Der Kreistag habe den Beitritt im März beschlossen.",
    ),
    counter_examples=("Der Rat möge die Einführung der E-Akte beraten.", "Wir stimmen nicht zu."),
)
