"""Titles of agenda items: what they are about without the words of the trade, and whether two are about one matter."""

import re
from collections.abc import Iterator
from typing import Generic, TypeVar

from rapidfuzz import fuzz

from ..text import fold

T = TypeVar("T")


def _listed(names: str) -> frozenset[str]:
    return frozenset(names.split())


_OFFICE = _listed(
    """
    digital digitale digitaler digitales digitalen digitalisierung vorhaben
    antrag antraege anfrage anfragen vorlage beschluss beschluesse beschlussfassung beschlusskontrolle grundsatzbeschluss bericht
    berichte sachstand sachstandsbericht zwischenstand zwischenbericht schlussbericht abschlussbericht einfuehrung umsetzung
    vergabe auftragsvergabe zuschlag beauftragung beratung information informationen mitteilung mitteilungen bekanntgabe
    bekanntgaben verwaltung buergermeister buergermeisters buergermeisterin oberbuergermeister oberbuergermeisters fraktion
    fraktionen gruppe spd cdu csu fdp fwg gruene gruenen linke nachtrag aenderung ergaenzung fortschreibung haushalt haushaltsplan
    haushaltssatzung haushaltsjahr einwohnerfragestunde buergerfragestunde fragestunde verschiedenes sonstiges kontrolle stand
    stellungnahme rat rates stadtrat gemeinderat ausschuss stadt gemeinde markt mehrkosten und der die das des den dem ein eine
    einer eines fuer von vom zum zur mit ueber auf aus bei hier sowie sachlage weitere weiteres neue neuer neues neuen quartal
    vollzug aus dem rat ersten jahr verfahren kosten ueberplanmaessiger aufwand ausgabe aufhebung ausschreibung terminverschiebung
    verschiebung sachstandes bauablauf ausfuehrung auftragnehmers
    """
)
"""Words that titles of any matter have."""
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SIMILAR = 88
_LONE = 9
"""Letters of a word that tells a matter by itself."""


def telling(title: str) -> tuple[str, ...]:
    """The words of a title that say what it is about, folded; numbers and the words of the trade left out."""
    words = (fold(word) for word in _WORD.findall(title))
    return tuple(word for word in words if word not in _OFFICE and len(word) > 2 and not any(c.isdigit() for c in word))


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How sure two titles are about one matter, from 0 to 1, by their telling words; 0 where either says too little."""
    few, many = sorted((one, other), key=len)
    if not few or (len(few) == 1 and len(few[0]) < _LONE):
        return 0.0
    score = fuzz.token_set_ratio(" ".join(few), " ".join(many))
    # The shorter one inside the longer one is enough only where it is most of it: "Digitalisierung" is no matter.
    return score / 100 if score >= _SIMILAR and 3 * len(few) >= len(many) else 0.0


class TitleIndex(Generic[T]):
    """Things by the words of their titles; asking takes the rarest words first, so that it never walks through all."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[tuple[tuple[str, ...], T]]] = {}

    def add(self, title: tuple[str, ...], thing: T) -> None:
        """Keeps `thing` under its title's telling words."""
        for word in title:
            self._by_word.setdefault(word, []).append((title, thing))

    def like(self, title: tuple[str, ...], most: int = 20) -> Iterator[tuple[float, T]]:
        """The latest things of such a title with their scores, `most` of each of its two rarest words."""
        rare = sorted((word for word in title if word in self._by_word), key=lambda w: (len(self._by_word[w]), w))[:2]
        for word in rare:
            for other, thing in self._by_word[word][-most:]:
                if score := alike(title, other):
                    yield score, thing
