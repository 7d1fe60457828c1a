"""Tense, mood and voice of a clause by the forms of its verbs: blank German has no tagger, and these forms are few."""

import re
from typing import Final

from .verbs import GAP, HAT, IST, MUSS, SOLL

_PART: Final = r"(?:[a-zäöü]{0,14}ge[a-zäöüß]{2,14}(?:t|en)|[a-zäöü]{2,16}iert|(?:be|er|ver|zer|ent|über|unter|[a-zäöü]{2,5}(?:be|er|ver))[a-zäöüß]{3,14}(?:t|en|an))"
_INF: Final = r"[a-zäöüß]{3,20}(?:en|ern|eln)"
FORMS: Final = {
    "passive": re.compile(rf"\b(?:wird|werden|werde)\b{GAP}\b{_PART}\b|\b{_PART}\s+(?:wird|werden|werde)\b"),
    "past-passive": re.compile(rf"\b(?:wurde|wurden|worden)\b"),
    "state": re.compile(rf"\b{IST}\b{GAP}\b{_PART}\b|\b{_PART}\s+{IST}\b"),
    "perfect": re.compile(rf"\b{HAT}\b{GAP}\b{_PART}\b|\b{_PART}\s+{HAT}\b"),
    "future": re.compile(rf"\b(?:wird|werden|werde|werdet)\b{GAP}\b{_INF}\b"),
    "should": re.compile(rf"\b{SOLL}\b"),
    "must": re.compile(rf"\b{MUSS}\b"),
    "can": re.compile(r"\b(?:kann|können|könne|könnte|könnten|darf|dürfen|dürfe)\b"),
    "will": re.compile(r"\b(?:will|wollen|wolle|wollten|möchte|möchten)\b"),
    "to-do": re.compile(r"\bzu\s+[a-zäöü]{4,20}n\b|\b(?:ab|an|auf|aus|be|ein|vor|um|frei|bereit|fest|fertig|her|zurück)zu[a-zäöü]{4,18}n\b"),
    "infinitive-end": re.compile(rf"\b{_INF}\W*$"),
    "past": re.compile(r"\b(?:war|waren|hatte|hatten|[a-zäöü]{2,14}te|[a-zäöü]{2,14}ten|ging|gingen|kam|kamen|bekam|gab|stand|lag|blieb|lief|fiel|nahm|hielt|erhielt|begann|schlug)\b"),
    "indirect": re.compile(r"\b(?:sei|seien|werde|habe|solle|könne|müsse|wolle|gebe|stehe|liege|komme|gehe|laufe|beginne|erhalte|übernehme|koste|rechne|folge|trage|mache)\b"),
    "we": re.compile(r"\b(?:[Ww]ir|[Ii]ch|uns|unser\w*)\b"),
    "not": re.compile(r"\b(?:nicht|kein\w*|niemand|nie)\b"),
    "no-verb": re.compile(r"(?!)"),
}  # fmt: skip
"""Names of what a clause may show."""


def forms(clause: str) -> list[str]:
    """Which of `FORMS` a clause shows; "no-verb" where it shows none that a verb makes."""
    plain = clause.replace("\n", " ")
    found = [name for name, pattern in FORMS.items() if pattern.search(plain)]
    return found or ["no-verb"]
