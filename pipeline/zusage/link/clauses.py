"""Borders between the clauses of a sentence, so that wording counts for what stands in its own clause."""

import re
from typing import Final

_COMMA: Final = r",\s*"
_STRONG_WORDS: Final = (
    r"(?:und|aber|sondern|während|wobei|sodass|so\s+dass|weil|da|obwohl|nachdem|sobald|solange|sofern|wenn|falls|bis|jedoch|doch|denn|"
    r"nicht|erst|so|damit|bevor|ehe|indem|zumal|allerdings|dann|danach|dort|dabei|dagegen|hingegen|nur)"
)
_WEAK_WORDS: Final = (
    r"(?:dass|daß|ob|um|wie|wozu|wofür|weshalb|die|der|das|dem|den|deren|dessen|welche[rsnm]?|wonach|wodurch|worauf|womit|was|wer|wann|"
    r"dieser?|diese[snm])"
)
STRONG: Final = re.compile(rf"[;:?!]\s|\s[–-]\s|\n\s{{0,8}}[•·▪–*-]\s|\s\|\s|{_COMMA}{_STRONG_WORDS}\b")
"""What parts two statements. A mere comma does not, since it parts the members of a list as well."""

BORDER: Final = re.compile(rf"{STRONG.pattern}|{_COMMA}{_WEAK_WORDS}\b")
"""The same, and what begins a clause that the one before it governs: "sagt zu, dass ...", "wird beauftragt, die ... zu ..."."""


def borders(text: str, one: tuple[int, int], other: tuple[int, int], border: re.Pattern[str] = BORDER) -> int:
    """How many borders lie between two stretches of a sentence; 0 where they share a clause or overlap."""
    (_, low), (high, _) = sorted((one, other))
    return sum(1 for _ in border.finditer(text, low, high)) if low < high else 0


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause around a stretch of a sentence."""
    low = max((match.end() for match in BORDER.finditer(text, 0, start)), default=0)
    after = BORDER.search(text, end)
    return low, after.start() + 1 if after else len(text)
