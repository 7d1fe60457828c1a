"""Text panels (a heading, a link that folds it, the text in `docPart`) and files of ALLRIS 4."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag

from .addresses import absolute
from .attachments import attachment
from .blocks import block, pieces
from .page import Attachment, Block
from .results import printed_votes
from .sections import kind_of, split
from .select import attr, words

_RUNNING = ("discussion", "facts", "text")
"""Kinds of running text, where labels such as "Beschluss:" open a section of their own."""

_COMPONENT = re.compile(r"\?\d{1,6}-\d{1,3}\.")
_UNFOLDED = re.compile(r"\s+(?:ausblenden|einblenden)$")


def panels_of(page: BeautifulSoup) -> tuple[tuple[Block, ...], tuple[tuple[str, str], ...]]:
    """Blocks of all text panels; panels without `docPart` (agenda, stations of a paper) hold tables read elsewhere."""
    blocks: list[Block] = []
    notes: list[tuple[str, str]] = []
    for panel in page.select("div.compFull:has(div.docPart)"):
        heading = _heading(panel)
        kind = kind_of(heading) if heading else None
        if kind is None:
            notes.append(("unknown-section", heading or "(panel without heading)"))
        blocks += _panel(panel, kind or "text", heading)
    return tuple(blocks), tuple(notes)


def _heading(panel: Tag) -> str | None:
    """The panel's heading; where it is empty, the tooltip of the link that folds it ("Beschluss ausblenden")."""
    printed = words(panel.select_one("h2.expandedTitle"))
    link = panel.select_one("div.expcol a[data-simpletooltip-text]")
    return printed or (_UNFOLDED.sub("", attr(link, "data-simpletooltip-text")) if link else None) or None


def _panel(panel: Tag, kind: str, heading: str | None) -> Iterator[Block]:
    for text in panel.select("div.docPart"):
        found = pieces(text, f"div#{attr(text, 'id')}" if attr(text, "id") else "div.docPart")
        if kind in _RUNNING:
            yield from split(found, kind, heading=heading)
        elif made := block(found, kind, heading=heading):
            yield made


def votes_of(texts: tuple[Block, ...]) -> str | None:
    """The vote as printed in the panel Abstimmungsergebnis."""
    return printed_votes(next((made.text.replace("\n", " ") for made in texts if made.kind == "result"), ""))


def files_of(page: BeautifulSoup, base: str) -> Iterator[Attachment]:
    """Documents of the head and the list of attachments; "disable" marks a document that is not there."""
    for link in page.select("#dokumenteHeaderPanel a.doclink:not(.disable), a.attlink:not(.disable)"):
        href = attr(link, "href")
        # The address of a component names its page as well; canonical, all attachments would be that page.
        address = urljoin(base, href) if _COMPONENT.search(href) else absolute(base, href)
        if address and not href.startswith("#"):
            size = words(link.find_parent("tr")) if link.find_parent("tr") else ""
            yield attachment(
                words(link) or "",
                address,
                size=size or "",
                media="pdf" if "pdf" in attr(link, "class") else address[-4:],
            )
