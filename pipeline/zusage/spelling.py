"""How words are spelled in the full-text index, for what writes it and what asks it: one spelling for ä, ae and a, for ß and ss."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

TOKENIZE: Final = "unicode61 remove_diacritics 2"
"""FTS5's tokenizer; it lowers letters and drops accents itself, dots of umlauts among them."""
TAIL: Final = "0"
"""Stands in the index before a part of a compound and before a hyphenated word in one: no word of a text begins so."""
WORD: Final = re.compile(r"[^\W_]+")
"""What FTS5's unicode61 takes for one token: letters and digits."""
HYPHENATED: Final = re.compile(r"(?<![^\W_])[^\W_]+(?:[-\u2010\u2011][^\W_]+)+")
_HYPHENS: Final = re.compile("[-\u2010\u2011]")
# What stands before a u is looked at last: a pattern that begins with a plain choice of letters is found four times as fast.
_E = re.compile(r"([aouAOU])[eE](?<![aeioquyäöüAEIOQUYÄÖÜ][uU][eE])")


def plain(text: str) -> str:
    """`text` with as many words as before: ae, oe, ue as a, o, u (not in "neue", "Quelle"), ß as ss.

    The rule of Lucene's GermanNormalizationFilter, after Snowball's "german2". The dots of umlauts are left to the tokenizer.
    """
    return _E.sub(r"\1", text.replace("ß", "ss").replace("ẞ", "SS"))


@lru_cache(maxsize=100_000)
def key(word: str) -> str:
    """A single word as it stands in the index: "Bürgerbüro", "Buergerbuero" → "burgerburo"."""
    lowered = plain(word).lower()
    if lowered.isascii():
        return lowered
    return "".join(c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c))


def joined(text: str) -> set[str]:
    """The hyphenated words of `text` in one: "E-Akte" → "eakte"."""
    # Most words have no hyphen: to look at each of them with the pattern takes ten times as long.
    some = " ".join(word for word in _HYPHENS.sub("-", text).split() if "-" in word)
    return {"".join(map(key, WORD.findall(word))) for word in HYPHENATED.findall(some)}
