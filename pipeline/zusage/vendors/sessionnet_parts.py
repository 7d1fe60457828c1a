"""Word texts and file boxes of SessionNet pages."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from .addresses import absolute
from .attachments import attachment
from .blocks import pieces
from .page import Attachment, Block
from .sections import split
from .select import attr, words

_DECIDES = re.compile(
    r"(?:Der|Die|Das)\s(?:\S+\s){1,8}?(?:beschließt|empfiehlt|stimmt|beauftragt|nimmt|bewilligt|genehmigt)\b"
)
"""How a resolution begins that stands in a paper without heading."""


def texts_of(page: BeautifulSoup, kind: str) -> tuple[Block, ...]:
    """Blocks of the Word texts; papers print several without headings, and only how it begins shows a proposal."""
    blocks: list[Block] = []
    for number, text in enumerate(page.select("div.smcdocmsword"), 1):
        path = f"div#{attr(text, 'id')}" if attr(text, "id") else f"div.smcdocmsword:nth-of-type({number})"
        found = pieces(text, path)
        proposes = kind == "text" and bool(found) and bool(_DECIDES.match(found[0].text))
        blocks += split(found, "proposal" if proposes else kind)
    return tuple(blocks)


def files_of(page: BeautifulSoup, base: str) -> Iterator[Attachment]:
    """File boxes: an icon button and a text link with the same address; Layout 4 states the size."""
    for link in page.select("a[href*='getfile']"):
        address = absolute(base, attr(link, "href"))
        box = link.find_parent(class_="smc-d-el") or link.find_parent("td")
        if address:
            size = words(box.select_one("span.smcdosize")) if isinstance(box, Tag) else None
            yield attachment(words(link) or "", address, size=size or "", media=attr(link, "title"))
