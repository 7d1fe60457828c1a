"""From HTML to bs4's tree, built by lxml: without what a vendor never reads, and no deeper than an editor writes."""

import gc
import re
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import cast

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning
from bs4._typing import _AttributeValues, _RawOrProcessedAttributeValues
from bs4.builder._lxml import LXMLTreeBuilder
from bs4.element import AttributeDict, AttributeValueList

from ..errors import DocumentError

Skip = Mapping[str, frozenset[str]]
"""Element name → ids and classes; such elements are left out with all that is in them, whatever they have if empty.

bs4's own strainers choose among the outermost elements only; menus and buttons stand deeper.
"""

_TREES: ContextVar[list[BeautifulSoup]] = ContextVar("_TREES")

_PROLOG = re.compile(r"^\s{0,20}<\?xml[^>]{0,200}\?>")
"""Pages say that they are XML and are not well-formed."""

_DEEPEST = 150
_BLOCKS = frozenset(("div", "p", "table", "thead", "tbody", "tr", "td", "th", "ul", "ol", "li"))
_SPACE = " \t\r\n\f"


def soup(text: str, where: str, skip: Skip | None = None, flat: Skip | None = None) -> BeautifulSoup:
    """The parsed page without `skip` (and then without blanks between blocks); lxml keeps the order of broken tables.

    Of the elements of `flat` only what is in them is kept.

    Raises `DocumentError` naming `where` for a page nested so deeply that no editor can have written it.
    """
    with warnings.catch_warnings():
        # ALLRIS 3 puts XML prologs before HTML, now and then damaged ones; that it is HTML is certain here.
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        page = BeautifulSoup(_PROLOG.sub("", text, count=1), builder=_Builder(where, skip, flat or {}))
    _TREES.get([]).append(page)
    return page


@contextmanager
def uncollected() -> Iterator[None]:
    """No collection of garbage meanwhile: a tree in use holds none, and looking for it again and again takes a third.

    The trees made meanwhile are taken apart at the end: their elements all know each other, so that without it only a
    collection would free them. Nothing read from a page may hold its elements.
    """
    running, token = gc.isenabled(), _TREES.set([])
    gc.disable()
    try:
        yield
    finally:
        for tree in _TREES.get():
            for root in tree.find_all(True, recursive=False):
                root.decompose()
        _TREES.reset(token)
        if running:
            gc.enable()


class _Builder(LXMLTreeBuilder):
    """bs4's builder with plain attributes, which leaves out branches and refuses trees without end."""

    def __init__(self, where: str, skip: Skip | None, flat: Skip) -> None:
        super().__init__(attribute_dict_class=AttributeDict)
        self.where, self.skip, self.flat = where, skip or {}, flat
        self.flattened: list[bool] = []
        self.blocks = _BLOCKS if skip is not None else frozenset()
        self.silent = 0

    def initialize_soup(self, soup: BeautifulSoup) -> None:
        """Takes the tree to fill."""
        super().initialize_soup(soup)
        self.tree = soup

    def _replace_cdata_list_attribute_values(
        self, tag_name: str, attrs: _RawOrProcessedAttributeValues
    ) -> _AttributeValues:
        """Only classes become lists: looking for the ten other attributes of several values takes a tenth."""
        values = cast("_AttributeValues", attrs)
        names = values.get("class")
        if isinstance(names, str):
            values["class"] = AttributeValueList(names.split())
        return values

    def start(self, tag: str | bytes, attrib: dict[str | bytes, str | bytes], nsmap: Mapping[str, str] = {}) -> None:
        """An element begins; as a class of lxml's targets has it."""
        if self.silent or (tag in self.skip and _named(self.skip[str(tag)], attrib)):
            self.silent += 1
            return
        self.flattened.append(tag in self.flat and _named(self.flat[str(tag)], attrib))
        if self.flattened[-1]:
            return
        if len(self.flattened) > _DEEPEST:
            raise DocumentError(
                where=self.where, expected=f"elements nested at most {_DEEPEST} deep", found="a deeper one"
            )
        if tag in self.blocks:
            self._forget_blanks()
        # HTML knows no namespaces; bs4's own way through them costs as much as the tree.
        self.tree.handle_starttag(str(tag), None, None, AttributeDict(attrib))

    def end(self, tag: str | bytes) -> None:
        """An element ends."""
        if self.silent:
            self.silent -= 1
            return
        if self.flattened.pop():
            return
        if tag in self.blocks:
            self._forget_blanks()
        self.tree.handle_endtag(str(tag))

    def data(self, data: str | bytes) -> None:
        """Text between elements."""
        if not self.silent:
            self.tree.handle_data(str(data))

    def comment(self, text: str | bytes) -> None:
        """A comment; it is no text, and a page without its menus is kept without its comments."""
        if not self.skip:
            super().comment(text)

    def _forget_blanks(self) -> None:
        """White space before a block begins or ends is not shown by any browser, and is half of a page's texts."""
        waiting = self.tree.current_data
        if waiting and not any(text.strip(_SPACE) for text in waiting):
            waiting.clear()


def _named(names: frozenset[str], attrib: Mapping[str | bytes, str | bytes]) -> bool:
    """Whether an element has one of these names as its id or class; no names are all names."""
    return not names or attrib.get("id") in names or not names.isdisjoint(str(attrib.get("class", "")).split())
