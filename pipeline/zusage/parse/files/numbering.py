"""The numbers that Word puts before paragraphs by itself: they stand in no text run, and heads of items are often such."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

BULLET = "• "
_NO_LEVEL = 9
"""The outline level of body text."""

_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Level:
    """How one level of a list is counted and shown; levels of the same `counted` go on with each other's numbers."""

    counted: str
    start: int
    form: str
    text: str


class Numbering:
    """Counts through a document; paragraphs must be asked in order. Source: ECMA-376-1, 17.9 (numbering)."""

    def __init__(self, document: Document) -> None:
        self._levels = _levels(document)
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def mark(self, paragraph: Paragraph) -> str:
        """What Word prints before the paragraph ("1.2 ", "a) ", "• "), empty where it is in no list."""
        number, depth = _place(paragraph)
        level = self._levels.get(number, {}).get(depth)
        if level is None:
            styled = paragraph.style is not None and (paragraph.style.name or "").startswith("List")
            return BULLET if styled and not number else ""
        counts = self._counts[level.counted]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        if level.form in ("bullet", "none"):
            return BULLET if level.form == "bullet" else ""
        known = self._levels[number]
        shown = _PLACE.sub(lambda m: _shown(int(m[1]) - 1, counts, known), level.text)
        return f"{shown} " if shown else ""


def _shown(depth: int, counts: dict[int, int], levels: dict[int, _Level]) -> str:
    level = levels.get(depth)
    return _formatted(counts.get(depth, level.start), level.form) if level else ""


def _formatted(count: int, form: str) -> str:
    if form.endswith("Letter"):
        text = chr(ord("a") + (count - 1) % 26)
    elif form.endswith("Roman"):
        text = _roman(count)
    else:
        return str(count)
    return text.upper() if form.startswith("upper") else text


def _roman(count: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (count // value)
        count %= value
    return text


def is_heading(paragraph: Paragraph) -> bool:
    """Whether Word's outline holds the paragraph, by its own level or its style's, or it is the title. Source: 17.3.1.20 there."""
    levels = (each.find(qn("w:outlineLvl")) for each in _properties(paragraph))
    level = next((int(found.get(qn("w:val"))) for found in levels if found is not None), _NO_LEVEL)
    return level < _NO_LEVEL or (paragraph.style is not None and paragraph.style.name == "Title")


def _properties(paragraph: Paragraph) -> Iterator[Any]:
    """What the paragraph itself says of it, then its style and those that the style is based on."""
    elements: list[Any] = [paragraph._p]
    style: Any = paragraph.style
    while style is not None:
        elements.append(style.element)
        style = style.base_style
    return (each.pPr for each in elements if each.pPr is not None)


def _place(paragraph: Paragraph) -> tuple[str, int]:
    """List and level of a paragraph, its own or its style's; the list is empty where there is none."""
    for each in _properties(paragraph):
        if each.numPr is not None and each.numPr.numId is not None:
            number = str(each.numPr.numId.val)
            depth = each.numPr.ilvl.val if each.numPr.ilvl is not None else 0
            return ("" if number == "0" else number), int(depth)
    return "", 0


def _levels(document: Document) -> dict[str, dict[int, _Level]]:
    """w:numId → level → how it is counted."""
    try:
        root: Any = document.part.numbering_part.element
    except (KeyError, NotImplementedError):  # python-docx makes none where there is none
        return {}
    abstract = {each.get(qn("w:abstractNumId")): each for each in root.iter(qn("w:abstractNum"))}
    made: dict[str, dict[int, _Level]] = {}
    for each in root.iter(qn("w:num")):
        key = each.find(qn("w:abstractNumId")).get(qn("w:val"))
        if key in abstract:
            restarted = each.find(qn("w:lvlOverride")) is not None
            counted = each.get(qn("w:numId")) if restarted else f"abstract {key}"
            made[each.get(qn("w:numId"))] = {
                int(level.get(qn("w:ilvl"))): _level(level, counted) for level in abstract[key].iter(qn("w:lvl"))
            }
    return made


def _level(level: Any, counted: str) -> _Level:
    def value(name: str, default: str) -> str:
        found = level.find(qn(name))
        return default if found is None else str(found.get(qn("w:val"), default))

    return _Level(
        counted=counted,
        start=int(value("w:start", "1")),
        form=value("w:numFmt", "decimal"),
        text=value("w:lvlText", ""),
    )
