"""Word texts, file boxes and links of SessionNet pages."""

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlencode

from bs4 import Tag

from .addresses import absolute, canonical
from .attachments import attachment
from .blocks import pieces
from .page import Attachment, Block
from .sections import split
from .select import attr, words
from .sessionnet_sheet import Notes, Sheet

_DECIDES = re.compile(
    r"(?:Der|Die|Das)\s(?:\S+\s){1,8}?(?:beschließt|empfiehlt|stimmt|beauftragt|nimmt|bewilligt|genehmigt)\b"
)
"""How a resolution begins that stands in a paper without heading."""

_FILE = re.compile(r"(?:^|/)(?:getfile|ydocstart)\.(?:php|asp)\?", re.IGNORECASE)


def texts_of(texts: Sequence[Tag], kind: str, *, item: int | None = None) -> tuple[Block, ...]:
    """Blocks of Word texts; papers print several without headings, and only how it begins shows a proposal."""
    blocks: list[Block] = []
    for number, text in enumerate(texts, 1):
        path = f"div#{attr(text, 'id')}" if attr(text, "id") else f"div.smcdocmsword:nth-of-type({number})"
        found = pieces(text, path)
        proposes = kind == "text" and bool(found) and bool(_DECIDES.match(found[0].text))
        blocks += split(found, "proposal" if proposes else kind, item=item)
    return tuple(blocks)


def unread(sheet: Sheet) -> Notes:
    """A note where Word's text stands outside of the boxes that are read: their name may have changed."""
    boxes = {id(tag) for box in sheet.left("smcdocmsword") for tag in box.find_all(class_="WordSection1")}
    outside = [tag for tag in sheet.left("WordSection1") if id(tag) not in boxes]
    return (("unread-text", f"{len(outside)} texts outside of div.smcdocmsword"),) if outside else ()


def files_of(sheet: Sheet) -> Iterator[Attachment]:
    """File boxes; Layout 4 states the size, old layouts send a form.

    Where the page's address is not known, the file's is as printed.
    """
    sizes = _sizes(sheet)
    for link in sheet.anchors:
        if _FILE.search(href := attr(link, "href")):
            address, size = absolute(sheet.base, href) or canonical(href), sizes.get(id(link), "")
            name = (words(link) or "").removesuffix(size).strip()  # the size can stand inside of the link
            yield attachment(name, address, size=size, media=attr(link, "title"))
    yield from _forms(sheet, sheet.left("<form>"))


def _sizes(sheet: Sheet) -> dict[int, str]:
    """The printed size of each link that has one: inside of it, beside it in its cell, or in a cell of its own."""
    found: dict[int, str] = {}
    for size in sheet.left("smcdosize"):
        box = size.find_parent(["a", "td", "li", "div"])
        if box is not None and box.name == "td" and box.find("a") is None:
            box = box.find_parent("tr")
        if box is not None:
            found |= {id(link): words(size) or "" for link in ([box] if box.name == "a" else box.find_all("a"))}
    return found


def _forms(sheet: Sheet, forms: Iterable[Tag]) -> Iterator[Attachment]:
    """Files behind a form (4.x): its hidden fields name the file, its row the title."""
    for form in forms:
        if "ydocstart" not in (action := attr(form, "action")):
            continue
        fields = [(attr(field, "name"), attr(field, "value")) for field in form.find_all("input", type="hidden")]
        href = f"{action.partition('?')[0]}?{urlencode(fields)}"
        row = form.find_parent("tr")
        yield attachment(words(row) or words(form) or "", absolute(sheet.base, href) or canonical(href))
