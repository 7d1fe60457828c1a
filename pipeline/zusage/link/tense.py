"""Tense, mood and voice of a clause by the forms of its verbs: blank German has no tagger, and these forms are few."""

import re
from typing import Final

from .verbs import GAP, HAT, IST, MUSS, SOLL

_PART: Final = (
    r"(?:[a-zäöü]{0,14}ge[a-zäöüß]{2,14}(?:t|en)|[a-zäöü]{2,16}iert|"
    r"(?:be|er|ver|zer|ent|über|unter|[a-zäöü]{2,5}(?:be|er|ver))[a-zäöüß]{3,14}(?:t|en|an))"
)
_INFINITIVE: Final = r"[a-zäöüß]{3,20}(?:en|ern|eln)"
_FORMS: Final = {
    "passive": rf"\b(?:wird|werden|werde)\b{GAP}\b{_PART}\b|\b{_PART}\s+(?:wird|werden|werde)\b",
    "past-passive": r"\b(?:wurde|wurden|worden)\b",
    "state": rf"\b{IST}\b{GAP}\b{_PART}\b|\b{_PART}\s+{IST}\b",
    "perfect": rf"\b{HAT}\b{GAP}\b{_PART}\b|\b{_PART}\s+{HAT}\b",
    "future": rf"\b(?:wird|werden|werde|werdet)\b{GAP}\b{_INFINITIVE}\b",
    "should": rf"\b{SOLL}\b",
    "must": rf"\b{MUSS}\b",
    "can": r"\b(?:kann|können|könne|könnte|könnten|darf|dürfen|dürfe)\b",
    "will": r"\b(?:will|wollen|wolle|wollten|möchte|möchten)\b",
    "to-do": r"\bzu\s+[a-zäöü]{4,20}n\b|\b(?:ab|an|auf|aus|be|ein|vor|um|frei|bereit|fest|fertig|her|zurück)zu[a-zäöü]{4,18}n\b",
    "infinitive-end": rf"\b{_INFINITIVE}\W*$",
    "past": (
        r"\b(?:war|waren|hatte|hatten|[a-zäöü]{2,14}te|[a-zäöü]{2,14}ten|ging|gingen|kam|kamen|bekam|gab|stand|lag|blieb|lief|"
        r"fiel|nahm|hielt|erhielt|begann|schlug)\b"
    ),
    "indirect": (
        r"\b(?:sei|seien|werde|habe|solle|könne|müsse|wolle|gebe|stehe|liege|komme|gehe|laufe|beginne|erhalte|übernehme|koste|"
        r"rechne|folge|trage|mache)\b"
    ),
    "we": r"\b(?:[Ww]ir|[Ii]ch|uns|unser\w*)\b",
    "not": r"\b(?:nicht|kein\w*|niemand|nie)\b",
}
_COMPILED: Final = {name: re.compile(pattern) for name, pattern in _FORMS.items()}


def forms(clause: str) -> list[str]:
    """What a clause shows: "passive", "perfect", "must" ...; "no-verb" where it shows none of these."""
    plain = clause.replace("\n", " ")
    return [name for name, pattern in _COMPILED.items() if pattern.search(plain)] or ["no-verb"]
