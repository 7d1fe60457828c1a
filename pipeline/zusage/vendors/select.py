"""Selections that say how many hits they expect, so that a changed page is an error and not an empty column."""

from collections import defaultdict
from dataclasses import dataclass

from bs4 import Tag
from bs4.element import NavigableString

from ..errors import MissingPart
from ..text import squeeze
from .tree import soup as soup  # readers know it from here

_NAMED = frozenset(("a", "base", "form", "table"))
_BREAKS = {"br", "p", "div", "td", "th", "tr", "li"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Which page is being read, for the error text."""

    vendor: str
    page: str
    url: str

    def missing(self, part: str, *, expected: str, found: str, hint: str = "") -> MissingPart:
        """The error for `part` (a selector or the name of a field)."""
        where = f"{self.vendor} {self.page} {self.url}: {part}"
        return MissingPart(where=where, expected=expected, found=found[:200], hint=hint)


def by_class(root: Tag) -> dict[str, list[Tag]]:
    """Each class under `root` with its elements in order: one walk in place of a selection for each class and row.

    Links, forms, tables and the base of links stand under their name in brackets as well: "<a>".
    """
    found: dict[str, list[Tag]] = defaultdict(list)
    for node in root.descendants:
        if isinstance(node, Tag):
            for name in node.attrs.get("class") or ():
                found[name].append(node)
            if node.name in _NAMED:
                found[f"<{node.name}>"].append(node)
    return found


def children(root: Tag, *names: str) -> list[Tag]:
    """The elements of these names directly in `root`, in order; for each row of a table bs4's own search is slow."""
    return [node for node in root.contents if isinstance(node, Tag) and node.name in names]


def below(root: Tag | None, *names: str) -> list[Tag]:
    """The elements of these names anywhere below `root`, in order."""
    return [node for node in root.descendants if isinstance(node, Tag) and node.name in names] if root else []


def one(root: Tag, selector: str, here: Here) -> Tag:
    """The only hit of `selector` under `root`; raises `MissingPart` where there are none or several."""
    hits = root.select(selector)
    if len(hits) != 1:
        raise here.missing(selector, expected="exactly 1 element", found=str(len(hits)))
    return hits[0]


def at_most_one(root: Tag, selector: str, here: Here) -> Tag | None:
    """The only hit, or None; raises `MissingPart` where there are several."""
    hits = root.select(selector)
    if len(hits) > 1:
        raise here.missing(selector, expected="at most 1 element", found=str(len(hits)))
    return hits[0] if hits else None


def some(root: Tag, selector: str, here: Here) -> list[Tag]:
    """All hits; raises `MissingPart` where there is none."""
    hits = root.select(selector)
    if not hits:
        raise here.missing(selector, expected="1 element or more", found="0")
    return hits


def attr(tag: Tag, name: str) -> str:
    """An attribute as text, empty where it is absent."""
    value = tag.attrs.get(name)
    return value if isinstance(value, str) else " ".join(value or ())


def words(tag: Tag | None) -> str | None:
    """The text of `tag` on one line, spans joined without a blank; None where there is no tag or no text."""
    if tag is None:
        return None
    return squeeze(_text(tag, " ")) or None


def printed(tag: Tag | None) -> str:
    """The text of `tag` with its line breaks, those of the source too: titles are typed in several lines."""
    return _text(tag, "\n") if tag else ""


def _text(tag: Tag, line_break: str) -> str:
    parts: list[str] = []
    for node in tag.descendants:
        if type(node) is NavigableString:  # comments and scripts are subclasses
            parts.append(node)
        elif isinstance(node, Tag) and node.name in _BREAKS:
            parts.append(line_break)
    return "".join(parts)
