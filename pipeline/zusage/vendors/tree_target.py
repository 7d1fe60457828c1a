"""What lxml's parser tells, as bs4's elements: bs4's own way there takes three times as long."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from bs4 import BeautifulSoup, Comment, Tag
from bs4.builder._lxml import LXMLTreeBuilder
from bs4.element import AttributeValueList, NavigableString, PageElement

from ..errors import DocumentError

Skip = Mapping[str, frozenset[str]]
"""Element name → ids and classes; such elements are left out with all that is in them, whatever they have if empty.

bs4's own strainers choose among the outermost elements only; menus and buttons stand deeper.
"""

_DEEPEST = 150
_BLOCKS = frozenset(("div", "p", "table", "thead", "tbody", "tr", "td", "th", "ul", "ol", "li"))
_SPACE = " \t\r\n\f"
_BUILDER = LXMLTreeBuilder()
_STRINGS = _BUILDER.string_containers  # scripts, styles and templates are no text
_VERBATIM = _BUILDER.preserve_whitespace_tags


class Target:
    """Fills `page`, as a class of lxml's targets; leaves out branches and refuses trees without end."""

    def __init__(self, page: BeautifulSoup, where: str, skip: Skip | None, flat: Skip) -> None:
        self.where, self.skip, self.flat = where, skip or {}, flat
        self.blocks = _BLOCKS if skip is not None else frozenset()
        self.open: list[tuple[Tag, type[NavigableString], bool] | None] = []
        self.parent: Tag = page
        self.string: type[NavigableString] = NavigableString
        self.verbatim = False
        self.last: PageElement | None = None
        self.texts: list[str] = []
        self.silent = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self.silent or (name in self.skip and _named(self.skip[name], attributes)):
            self.silent += 1
            return
        if name in self.flat and _named(self.flat[name], attributes):
            self.open.append(None)
            return
        self.open.append((self.parent, self.string, self.verbatim))
        if len(self.open) > _DEEPEST:
            raise DocumentError(
                where=self.where, expected=f"elements nested at most {_DEEPEST} deep", found="a deeper one"
            )
        if self.texts:
            self._settle(before_block=name in self.blocks)
        tag = _element(name, attributes)
        self._add(tag)
        self.parent = tag
        self.string = _STRINGS.get(name, self.string)
        self.verbatim = self.verbatim or name in _VERBATIM

    def end(self, name: str) -> None:
        """An element ends."""
        if self.silent:
            self.silent -= 1
            return
        around = self.open.pop()
        if around is not None:
            if self.texts:
                self._settle(before_block=name in self.blocks)
            self.parent, self.string, self.verbatim = around

    def data(self, text: str) -> None:
        """Text between elements."""
        if not self.silent:
            self.texts.append(text)

    def comment(self, text: str) -> None:
        """A comment; it is no text, and a page without its menus is kept without its comments."""
        if not self.skip:
            self._settle(before_block=False)
            self._add(Comment(text))

    def close(self) -> None:
        """The page ends."""
        self._settle(before_block=False)

    def _settle(self, *, before_block: bool) -> None:
        """Text that is complete becomes one string, blanks alone one character, as bs4 has it.

        White space before a block begins or ends is not shown by any browser, and is half of a page's texts.
        """
        text = "".join(self.texts)
        self.texts.clear()
        blank = not text.strip(_SPACE)
        if not text or (blank and before_block):
            return
        if blank and not self.verbatim:
            text = "\n" if "\n" in text else " "
        self._add(self.string(text))

    def _add(self, node: PageElement) -> None:
        """What `PageElement.setup` does for a node that comes last, in half the time."""
        parent, last = self.parent, self.last
        node.parent, node.previous_element = parent, last
        if last is not None:
            last.next_element = node
        if parent.contents:
            before = node.previous_sibling = parent.contents[-1]
            before.next_sibling = node
        parent.contents.append(node)
        self.last = node


def _element(name: str, attributes: Mapping[str, str]) -> Tag:
    """An element without parent and content; a copy of a made one takes a fifth of the time of bs4's constructor."""
    tag = Tag.__new__(Tag)
    tag.__dict__.update(_made(name), attrs=dict(attributes), contents=[])
    if "class" in tag.attrs:
        # Only classes become lists: looking for the ten other attributes of several values takes a tenth.
        tag.attrs["class"] = AttributeValueList(attributes["class"].split())
    return tag


@cache
def _made(name: str) -> dict[str, Any]:
    """What bs4's constructor gives an element of this name; elements hold nothing else (bs4 is pinned in constraints)."""
    return vars(Tag(builder=_BUILDER, name=name))


def _named(names: frozenset[str], attributes: Mapping[str, str]) -> bool:
    """Whether an element has one of these names as its id or class; no names are all names."""
    return not names or attributes.get("id") in names or not names.isdisjoint(attributes.get("class", "").split())
