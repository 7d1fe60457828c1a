"""What Tesseract makes of scribbles, specks, logos and frames: told from print by confidence and by shape."""

import re
from statistics import median

from .words import Row, Word

_SURE = 0.6
_DOUBTFUL = 0.35
_TALL = 2.2
"""Times the page's usual height of words: what is read there without confidence is a signature, or a heading if it is a word."""

_LETTERS = re.compile(r"[^\W\d_]{2,}")
_VOWEL = re.compile(r"[aeiouyäöü]", re.IGNORECASE)
_MARKS = re.compile(r"[.,:;/()„“”\"'!?§€%&+*•·–—-]+")
"""Marks that stand alone in print: bullets, dashes, an ampersand."""


def usual_height(rows: list[Row]) -> float:
    """The height of words in pixels, as most of them have it; 0 without words."""
    heights = [word.height for row in rows for word in row if word.score >= _SURE and len(word.text) > 2]
    return median(heights) if heights else 0.0


def printed(rows: list[Row], height: float) -> list[Row]:
    """The rows without what is no print; a word that is hard to read stays, with its score."""
    kept = [[word for word in row if not _is_noise(word, row, height)] for row in rows]
    return [row for row in kept if row]


def _is_noise(word: Word, row: Row, height: float) -> bool:
    if word.score >= 0.9:
        return False
    if not any(char.isalnum() for char in word.text):
        return word.score < _SURE or not _MARKS.fullmatch(word.text)
    if _in_print(row, word) and _is_wordlike(word.text):
        return False
    if height and word.height > _TALL * height and word.score < 0.75:
        return word.score < _DOUBTFUL or len(word.text) < 4 or not _is_wordlike(word.text)
    return word.score < (_DOUBTFUL if len(word.text) > 1 else 0.75)


def _in_print(row: Row, word: Word) -> bool:
    """Whether words that were read with confidence stand in its line: then it is a word too, if a damaged one."""
    sure = sum(len(other.text) for other in row if other is not word and other.score >= _SURE)
    return sure > len(word.text)


def _is_wordlike(text: str) -> bool:
    """Letters with a vowel among them, or a number: mixed signs are what scribbles are read as."""
    core = text.strip(".,:;()„“”\"'!?-–’‘")
    if any(char.isdigit() for char in core):
        return not _LETTERS.search(core)
    return len(core) > 1 and core.replace("-", "").replace("/", "").isalpha() and bool(_VOWEL.search(core))
