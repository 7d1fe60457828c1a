"""From HTML to bs4's tree, built by lxml: without what a vendor never reads, and no deeper than an editor writes."""

import gc
import re
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning
from bs4.builder._lxml import LXMLTreeBuilder
from bs4.element import AttributeDict

from ..errors import DocumentError

Skip = Mapping[str, frozenset[str]]
"""Element name → ids and classes; such elements are left out with all that is in them, whatever they have if empty.

bs4's own strainers choose among the outermost elements only; menus and buttons stand deeper.
"""

_PROLOG = re.compile(r"^\s{0,20}<\?xml[^>]{0,200}\?>")
"""Pages say that they are XML and are not well-formed."""

_DEEPEST = 150


def soup(text: str, where: str, skip: Skip | None = None) -> BeautifulSoup:
    """The parsed page without `skip`; lxml, because it keeps the order of broken tables.

    Raises `DocumentError` naming `where` for a page nested so deeply that no editor can have written it.
    """
    with warnings.catch_warnings(), _uncollected():
        # ALLRIS 3 puts XML prologs before HTML, now and then damaged ones; that it is HTML is certain here.
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(_PROLOG.sub("", text, count=1), builder=_Builder(where, skip or {}))


@contextmanager
def _uncollected() -> Iterator[None]:
    """No collection of garbage meanwhile: a tree under construction holds none, and looking for it takes a third."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


class _Builder(LXMLTreeBuilder):
    """bs4's builder with plain attributes, which leaves out branches and refuses trees without end."""

    def __init__(self, where: str, skip: Skip) -> None:
        super().__init__(attribute_dict_class=AttributeDict)
        self.where, self.skip = where, skip
        self.depth = self.silent = 0

    def initialize_soup(self, soup: BeautifulSoup) -> None:
        """Takes the tree to fill."""
        super().initialize_soup(soup)
        self.tree = soup

    def start(self, tag: str | bytes, attrib: dict[str | bytes, str | bytes], nsmap: Mapping[str, str] = {}) -> None:
        """An element begins; as a class of lxml's targets has it."""
        if self.silent or self._skipped(str(tag), attrib):
            self.silent += 1
            return
        self.depth += 1
        if self.depth > _DEEPEST:
            raise DocumentError(
                where=self.where, expected=f"elements nested at most {_DEEPEST} deep", found="a deeper one"
            )
        # HTML knows no namespaces; bs4's own way through them costs as much as the tree.
        self.tree.handle_starttag(str(tag), None, None, AttributeDict(attrib))

    def end(self, tag: str | bytes) -> None:
        """An element ends."""
        if self.silent:
            self.silent -= 1
        else:
            self.depth -= 1
            self.tree.handle_endtag(str(tag))

    def data(self, data: str | bytes) -> None:
        """Text between elements."""
        if not self.silent:
            self.tree.handle_data(str(data))

    def comment(self, text: str | bytes) -> None:
        """A comment; it is no text."""
        if not self.silent:
            super().comment(text)

    def _skipped(self, tag: str, attrib: Mapping[str | bytes, str | bytes]) -> bool:
        names = self.skip.get(tag)
        if names is None:
            return False
        return not names or not names.isdisjoint(f"{attrib.get('id', '')!s} {attrib.get('class', '')!s}".split())
