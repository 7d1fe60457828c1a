"""From HTML to bs4's tree, built by lxml: without what a vendor never reads, and no deeper than an editor writes."""

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from bs4 import BeautifulSoup
from lxml import etree

from .tree_target import Skip as Skip  # readers know it from here
from .tree_target import Target

_TREES: ContextVar[list[BeautifulSoup]] = ContextVar("_TREES")

_PROLOG = re.compile(r"^\s{0,20}<\?xml[^>]{0,200}\?>")
"""Pages say that they are XML and are not well-formed."""


def soup(text: str, where: str, skip: Skip | None = None, flat: Skip | None = None) -> BeautifulSoup:
    """The parsed page without `skip` (and then without blanks between blocks); lxml keeps the order of broken tables.

    Of the elements of `flat` only what is in them is kept.

    Raises `DocumentError` naming `where` for a page nested so deeply that no editor can have written it.
    """
    page = BeautifulSoup("", "lxml")
    parser = etree.HTMLParser(target=Target(page, where, skip, flat or {}))
    parser.feed(_PROLOG.sub("", text, count=1))
    parser.close()
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
