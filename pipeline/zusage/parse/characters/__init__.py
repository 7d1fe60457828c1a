"""Characters of lines made right: ligatures, umlauts, soft hyphens, symbols; what is lost is counted, not guessed.

Most pages need nothing, so one search over a page's text decides whether its lines are looked at one by one.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from ..lines import PARTNER, Line, Part
from .letterspacing import WIDE, closed_up, may_be_spaced
from .list_marks import marks, symbol
from .lost_umlauts import restored
from .symbols import TABLE, windows

# Word writes glyphs of Calibri that have no character of their own as the character of the glyph's number, or as that
# number in plane 16: https://corp.unicode.org/pipermail/unicode/2016-March/003478.html
_GLYPHS = {"Ɵ": "ti", "Ʃ": "tt", "ƞ": "tf", "Ō": "ft", "ƫ": "tti", "Ư": "ff", "Ņ": "fk"}
_PLANE_16 = {chr(0x100000 + ord(glyph)): letters for glyph, letters in _GLYPHS.items()}
_FONT_FORMS = {"\uf000": "ff", "\uf001": "fi", "\uf002": "fl", "\uf003": "ffi", "\uf004": "ffl"}
_HYPHENS = dict.fromkeys("\u2010\u2011\ufffe\x02", "-")
_NOTHING = dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff", "")
_ALWAYS = _PLANE_16 | _FONT_FORMS | _HYPHENS | _NOTHING
_HYPHEN_MARKS = ("\ufffe", "\x02")

_CONTROL = "\x00-\x08\x0b\x0e-\x1f\x7f-\x9f"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
_ODD = re.compile(
    f"[\x00\x01\x03-\x08\x0b\x0e-\x1f\x7f-\x9f{_PRIVATE}{''.join(_GLYPHS)}\u00a8\u00ad\u0300-\u036f\u200b-\u200d\u2010\u2011\u2060\ufb00-\ufb06\ufeff\ufffd]"
)
"""What is to be repaired; of control characters not PDFium's mark of a hyphen, which nearly every page has."""

_LOST = re.compile(f"[{_CONTROL}{_PRIVATE}\ufffd]")
_LETTER = re.compile(r"[^\W\d_]")
_LOST_SHARE = 0.1
_COMMON_SHARE = 0.22
"""Of letters, those that are e, n, i or r: in German 0.42, in letters by chance 0.15."""

_FEW_LETTERS = 60
"""Fewer say nothing: "TH", "GmbH" and "km" between the numbers of a table."""

_LOWER = "a-zäöüß"
_CHANGES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    # Fonts with a table of symbols put their letters at U+F020 to U+F0FF; four in a row are text, one is a bullet.
    (re.compile(r"[\uf020-\uf0ff]{4,}"), lambda found: windows(ord(c) - 0xF000 for c in found.group())),
    (re.compile(f"[{''.join(_ALWAYS)}]"), lambda found: _ALWAYS[found.group()]),
    (re.compile(r"[\ufb00-\ufb06]"), lambda found: unicodedata.normalize("NFKC", found.group())),
    (
        re.compile(rf"(?<=[{_LOWER}])[{''.join(_GLYPHS)}]|(?<=[A-Z])[ƟƩƞŌƫƯ](?=[{_LOWER}])|Ɵ(?=[{_LOWER}])"),
        lambda found: _GLYPHS[found.group()],
    ),
    (re.compile(r"[^\W\d_][\u0300-\u036f]+"), lambda found: unicodedata.normalize("NFC", found.group())),
    (re.compile(r"\u00a8[aouAOU]"), lambda found: unicodedata.normalize("NFC", found.group()[1] + "\u0308")),
    (re.compile(rf"\u00ad[ ](?={PARTNER.pattern})"), lambda found: "- "),
    (
        re.compile(rf"\u00ad(?:[ ](?=[{_LOWER}])|(?=\s*\S))"),
        lambda found: "",
    ),  # the last of a line is for `lines.block`
    (re.compile(r"[\x80-\x9f]"), lambda found: windows(map(ord, found.group()))),
    (re.compile(rf"\(cid:\d{{1,5}}\)|[{_CONTROL}]"), lambda found: "\ufffd"),
    (re.compile(r"[^\W\d_]{0,30}\ufffd[\w\ufffd]{0,30}"), lambda found: restored(found.group())),
)


def cleaned(lines: Sequence[Line]) -> list[Line]:
    """The lines with their characters repaired and list marks made one; places and parts lead to the same letters."""
    text = "\n".join(line.text for line in lines)
    odd, spaced, found = _is_odd(text), may_be_spaced(text), marks([line.text for line in lines])
    return [
        _cleaned(line, found.get(index))
        if index in found or spaced or (odd and _is_odd(line.text))
        else _hyphen_shown(line)
        for index, line in enumerate(lines)
    ]


def lost(lines: Sequence[Line]) -> int:
    """How many characters of the lines are none that a person could read."""
    text = "".join(line.text for line in lines)
    if text.isprintable() and "\ufffd" not in text:
        return 0
    return len(_LOST.findall(text)) if _is_odd(text) else 0


def usable(lines: Sequence[Line]) -> bool:
    """Whether the text of a page is German or at least one to read; not so where its font says nothing of its characters.

    Such text is characters without meaning, or letters that stand for others ("1LHGHUVFKULIW"), the common ones among the rare.
    """
    text = "".join(line.text for line in lines)
    if lost(lines) > _LOST_SHARE * len(text):
        text = "".join(line.text for line in cleaned(lines))
        if len(_LOST.findall(text)) > _LOST_SHARE * len(text):
            return False
    common = sum(map(text.count, "enirENIR"))
    if common > _COMMON_SHARE * len(text):
        return True
    letters = len(_LETTER.findall(text))
    return letters < _FEW_LETTERS or common > _COMMON_SHARE * letters


def _is_odd(text: str) -> bool:
    return _ODD.search(text) is not None or "(cid:" in text


def _hyphen_shown(line: Line) -> Line:
    return replace(line, text=line.text[:-1] + "-") if line.text.endswith(_HYPHEN_MARKS) else line


def _cleaned(line: Line, mark: re.Match[str] | None) -> Line:
    """One line: `places` says for each character of the new text where it stood in the old one."""
    text, places = line.text, list(range(len(line.text)))
    if mark:
        text, places = _put(text, places, mark.start("mark"), mark.end("mark"), symbol(mark["mark"]))
    if _is_odd(text) or text.endswith(_HYPHEN_MARKS):
        for pattern, change in _CHANGES:
            for found in reversed(list(pattern.finditer(text))):
                text, places = _put(text, places, found.start(), found.end(), change(found))
        text = text.translate(TABLE)
    for start, end, put in reversed(list(closed_up(text))):
        text, places = _put(text, places, start, end, put)
    text = text.replace(WIDE, " ")
    if text == line.text:
        return line
    first = line.first + places[0] if line.first is not None and places else line.first
    return replace(line, text=text, first=first, parts=_parts(line, places))


def _put(text: str, places: list[int], start: int, end: int, put: str) -> tuple[str, list[int]]:
    inside = places[start:end]
    moved = [inside[min(index, len(inside) - 1)] for index in range(len(put))]
    return text[:start] + put + text[end:], places[:start] + moved + places[end:]


def _parts(line: Line, places: list[int]) -> tuple[Part, ...]:
    """The line's parts moved, and one for each stretch of letters that stood together, so that offsets count right."""
    moved = tuple(
        replace(part, start=bisect_left(places, part.start), end=bisect_left(places, part.end)) for part in line.parts
    )
    breaks = [index for index in range(1, len(places)) if places[index] != places[index - 1] + 1]
    if line.first is None or not breaks:
        return moved
    bounds = [0, *breaks, len(places)]
    return moved + tuple(
        Part(start=start, end=end, first=line.first + places[start]) for start, end in pairwise(bounds) if start < end
    )
