"""What a reader types into a search box, as an expression for FTS5 that cannot fail, and as words to mark in the results.

Words must all occur and may go on ("glas" finds "Glasfaser"); parts of compounds count ("ausbau" finds "Glasfaserausbau").
"in quotes": these words in this order and form. A minus leaves out, OR (ODER) between two words lets one of them do.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from ...spelling import TAIL, WORD, key, plain

LONGEST: Final = 400
"""Characters of a query that are read."""
MOST: Final = 16
"""Words and phrases of a query that are read."""
_PIECE = re.compile(r'(?P<minus>(?<!\S)[-\u2212])?(?:"(?P<phrase>[^"]*)(?:"|\Z)|(?P<word>[^\s"]+))')
_QUOTES = str.maketrans(dict.fromkeys("„“”‟«»", '"'))
_OR: Final = ("OR", "ODER")
_AND: Final = ("AND", "UND")
_FUNCTION_WORDS = """
aber alle als also am an auch auf aus bei beim bis da dann das dass dem den der des die dies diese dieser dieses doch durch ein eine
einem einen einer eines er es für hat ihr im in ins ist kann mit nach nicht noch nur ob oder per pro sein sich sie sind so soll über
um und uns unter vom von vor war was wenn wer wie wird zu zum zur
"""
_FUNCTION: Final = frozenset(map(key, _FUNCTION_WORDS.split()))
"""Words that stand everywhere: they must occur, but "die" shall not find "dienstlich"."""
_BASES: Final = {
    "ern": ("", "er"), "en": ("", "e"), "er": ("", "e"), "em": ("",), "es": ("", "e"), "e": ("",), "n": ("",), "s": ("",),
}  # fmt: skip
"""Endings of inflected words, longest first, and what may stand instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Words in the index's spelling that stand in a row; `whole` where they were in quotes, so that nothing else will do."""

    words: tuple[str, ...]
    written: str = field(default="", compare=False)
    whole: bool = False
    hyphenated: bool = False

    @property
    def open(self) -> bool:
        """Whether the last word may go on."""
        last = self.words[-1]
        return not self.whole and len(last) > 2 and not last.isdigit() and last not in _FUNCTION

    @property
    def beginnings(self) -> tuple[str, ...]:
        """What a single word, a part of one or hyphenated words in one may begin with."""
        joined = "".join(self.words)
        return (joined,) if self.open and (len(self.words) == 1 or self.hyphenated) else ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Shorter forms of the same word: "schulen" → schule, schul; with the ending of the genitive again."""
        word = self.words[0]
        if not self.open or len(self.words) > 1 or not word.isalpha():
            return ()
        ending = next((e for e in _BASES if word.endswith(e) and len(word) - len(e) > 3), "")
        bases = [word.removesuffix(ending) + other for other in _BASES.get(ending, ())]
        forms = (base + more for base in bases for more in ("", "s", "es"))
        return tuple(dict.fromkeys(form for form in forms if not form.startswith(word)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Of each group of `wanted` one term must occur, of `unwanted` none; `cut` where not everything was read."""

    wanted: tuple[tuple[Term, ...], ...] = ()
    unwanted: tuple[Term, ...] = ()
    cut: bool = field(default=False, compare=False)

    @property
    def terms(self) -> tuple[Term, ...]:
        """All terms that results may be found by."""
        return tuple(term for group in self.wanted for term in group)

    @property
    def expression(self) -> str:
        """The FTS5 expression; "" where nothing is wanted, for FTS5 cannot look for what is only left out."""
        if not self.wanted:
            return ""
        wanted = " AND ".join(map(_any_of, self.wanted))
        return f"({wanted}) NOT {_any_of(self.unwanted)}" if self.unwanted else wanted


def parse(text: str) -> Query:
    """The query of whatever was typed; what is no word is passed over."""
    # SQLite ends a query at a NUL, in the middle of a quoted term.
    read = text[:LONGEST].replace("\0", " ").translate(_QUOTES)
    pieces = list(_PIECE.finditer(read))
    unwanted = tuple(term for piece in pieces[:MOST] if piece["minus"] and (term := _term(piece)))
    return Query(wanted=_wanted(pieces[:MOST]), unwanted=unwanted, cut=len(text) > LONGEST or len(pieces) > MOST)


def _wanted(pieces: Iterable[re.Match[str]]) -> tuple[tuple[Term, ...], ...]:
    """Groups of which one term must occur each; OR joins a term to the group right before it."""
    groups: list[tuple[Term, ...]] = []
    joins = False
    for piece in pieces:
        joined, joins = joins, piece["word"] in _OR and not piece["minus"] and bool(groups)
        term = None if piece["minus"] or piece["word"] in _OR else _term(piece)
        if term and joined:
            groups[-1] = (*groups[-1], term)
        elif term:
            groups.append((term,))
    return tuple(groups)


def search_terms(text: str) -> str:
    """The same as an expression, for Datasette's own search boxes: what nothing answers to where nothing is wanted."""
    return parse(text).expression or '""'


def _term(piece: re.Match[str]) -> Term | None:
    if piece["word"] in _AND:
        return None
    text = piece["word"] or piece["phrase"] or ""
    words = tuple(key(word) for word in WORD.findall(plain(text)))
    hyphenated = bool(re.fullmatch(r"[^\W_]+(?:[-\u2010\u2011][^\W_]+)+[^\w]*", text))
    if not words:
        return None
    written = text if piece["word"] else f'"{text}"'
    return Term(words=words, written=written, whole=piece["word"] is None, hyphenated=hyphenated)


def _any_of(terms: Iterable[Term]) -> str:
    return f"({' OR '.join(phrase for term in terms for phrase in _phrases(term))})"


def _phrases(term: Term) -> Iterator[str]:
    yield f'"{" ".join(term.words)}"' + (" *" if term.open else "")
    for beginning in term.beginnings:
        if term.hyphenated:
            yield f'"{beginning}" *'
        yield f'"{TAIL}{beginning}" *'
    for form in term.forms:
        yield f'"{form}" OR "{TAIL}{form}"'
