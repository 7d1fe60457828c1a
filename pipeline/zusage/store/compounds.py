"""German compounds in their parts: a noun is cut where a known first part, with or without a joint, meets a known noun.

Of several borders that one wins which leaves the fewest parts, then the longest last one ("Hopfen|straße", not "Hopfens|trasse").
What is known decides: common words of the language and those of the texts themselves.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ..spelling import key

_JOINTS: Final = ("", "s", "es", "n", "en", "ens", "er", "e")
# No parts: an Antrag is no Trag, a Vorlage no Lage.
_PREFIX_WORDS = """
ab an anti auf aus bei bevor da dabei dafür damit dar daran darauf daraus darin darüber darum davon davor dazu durch ein ent er fort
für gegen ge her heran heraus herein herum hervor hin hinaus hinein hinter hinzu in inter los miss mit nach neben nieder ob pro sub
über um un unter ur ver vor voraus vorbei vors weg weiter wider wieder zer zu zurück zusammen
"""
# Endings that are words too, or names of places.
_ENDING_WORDS = """
asse chen ende enden ender enste erin erinnen ern eren esse haft heit heiten iger igen innen ionen isch ische ischen keit keiten lein
lich liche lichen licher los lose loses loser samt schaft schaften tion ung ungen
"""
_SHORT = "alt amt app bau bio eck eis end erd gas geo hof kai kur neu not oko ort ost rad rat see sud tag tal tor tur web weg"
_SHORT_ENDS = "amt app art bau hof hub ort rat see tag tor uhr weg"
_PREFIXES: Final = frozenset(map(key, _PREFIX_WORDS.split()))
_ENDINGS: Final = frozenset(_ENDING_WORDS.split())
_SHORT_FIRST: Final = frozenset(_SHORT.split())
_SHORT_LAST: Final = frozenset(_SHORT_ENDS.split())
_LONG: Final = 6
"""Shorter words are not cut: what is left is too often a chance ("Sta|tor")."""


class Compounds:
    """Cuts words given in the index's spelling (`spelling.key`)."""

    def __init__(self, words: Iterable[str]) -> None:
        """`words` as written: those with a capital are nouns, which a compound ends in; it may begin with any."""
        written = list(words)
        self._words = {key(word) for word in written}
        self._nouns = {key(word) for word in written if word[:1].isupper() and not word.isupper()}
        self._best = lru_cache(maxsize=200_000)(self._search)

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of a noun, or nothing where it is no compound: "glasfaserausbau" → glas, faser, ausbau."""
        borders = self._borders(word)
        return tuple(word[a:b] for a, b in zip((0, *borders), (*borders, len(word)), strict=True)) if borders else ()

    def _borders(self, word: str) -> tuple[int, ...]:
        return self._best(word)[1] if len(word) >= _LONG else ()

    def _search(self, word: str) -> tuple[int, tuple[int, ...]]:
        """How many known words the best cut gives (0 for none), and all borders, those inside the parts too."""
        best: tuple[int, tuple[int, ...]] = (0, ())
        for at in range(3, len(word) - 2):
            last = word[at:]
            count = 1 if self._ends(last) else self._best(last)[0] if len(last) >= _LONG else 0
            if count and (not best[0] or count + 1 < best[0]) and self._begins(word[:at]):
                inner = {*self._borders(word[:at]), at, *(at + border for border in self._borders(last))}
                best = (count + 1, tuple(sorted(inner)))
        return best

    def _ends(self, last: str) -> bool:
        return last in self._nouns and last not in _ENDINGS and (len(last) > 3 or last in _SHORT_LAST)

    def _begins(self, first: str) -> bool:
        for joint in _JOINTS:
            bare = first.removesuffix(joint)
            long = len(bare) > 3 or bare in _SHORT_FIRST
            if first.endswith(joint) and long and bare in self._words and bare not in _PREFIXES:
                return True
        # "Schul|amt", "Sprach|kurs": the first part has lost its ending.
        return len(first) > 3 and first not in _PREFIXES and (f"{first}e" in self._nouns or f"{first}en" in self._nouns)
