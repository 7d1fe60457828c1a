"""Whether "über" before an amount means "more than" or "amounting to": ein Zuschuss über, sie verfügt über."""

import re
from collections.abc import Sequence

_PAPER = re.compile(
    r"(?:zuschuss|bescheid|rechnung|bürgschaft|auftrag|antrag|vertrag|kredit|darlehen|spende|scheck|angebot|betrag|summe|beitrag|nachtrag"
    r"|abschlag|ung|vermächtnis|zusage|budget|etat|schein|quittung|hypothek|schuld|beihilfe|rate|umlage|honorar|anleihe|einlage|vorschuss"
    r"|beleg|ausgabe|einnahme|gutachten|rechnungen|bescheide|bürgschaften|angebote|brief|überschuss|posten|nachlass|voranschlag|programm|paket|fonds|stipendium|police|preis|beschluss|nachweis|mittel|diskussion|debatte|liste|kauf|pauschale|haushalt|volumen|auszug|vorlage|position)(?:s|es)?[“”\",]?$",
    re.IGNORECASE,
)
"""How a noun ends that states a sum "über": a paper, a promise or the money itself, in the singular."""

_VERBS = re.compile(
    r"\b(?:verfüg(?:t|en|te|ten|end)|(?:ge)?red(?:en|et|eten)|(?:ge)?sprechen|gesprochen|spr[aiä]ch(?:en|t)?|spricht|diskutier|entsch(?:eid|ied)|verhandel"
    r"|abstimm|streit|stritt|beschließ|informier|bericht|laute[tn]|lautend|ausgestellt|abgeschlossen|debattier|nachdenken)"
)
_MANY = re.compile(
    r"(?:ionen|ungen|äge|aben|träge|fälle|maßnahmen|werte|kosten|kommen|anschaffungen|vergaben|zuschüsse)$"
)
_WITHIN = frozenset(
    ("des", "der", "dem", "vom", "und", "im", "am", "die", "das", "zum", "zur", "damals", "diesmal", "nämlich", "zwar")
)
"""Words that may stand between the paper and its sum: "die Zusage des Landes über 5 €"."""


def is_more_than(before: Sequence[str]) -> bool:
    """Whether "über" behind these words means "more than"; so it does unless a sum is stated, held or talked about."""
    for word in reversed(before[-9:]):
        if word[:1].isupper():
            if _PAPER.search(word) or _MANY.search(word):
                return not _PAPER.search(word)
        elif word not in _WITHIN and not word[0].isdigit():
            break
    return not _VERBS.search(" ".join(before[-8:]))
