"""How much one file may give: what is beyond is cut, and a note says what."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..vendors.page import Block, Page

MAX_CHARACTERS = 10_000_000
"""Characters of one file. A year of verbatim minutes of a large city is 2 million, a budget of 2,000 pages 6 million."""

MAX_RECORDS = 20_000
"""Items, meetings, attachments or links of one page each; the longest calendar or paper seen has some 1,000."""

MAX_PLACES = 1_000_000
"""Places (lines, words of scans, cells): 2,000 pages of scans have 800,000 words."""

MAX_PAGES = 50_000
"""Objects of one JSON file; a list of OParl is cut into pages of 100."""

_LISTS = ("items", "meetings", "files", "links")


def bounded(pages: Sequence[Page]) -> list[Page]:
    """The pages, or as much of them as a file may give; the last one that is kept notes what was left out."""
    kept = [_fewer(page) for page in pages[:MAX_PAGES]]
    left = MAX_CHARACTERS, MAX_PLACES
    for index, page in enumerate(kept):
        kept[index], left = _shorter(page, *left)
    if len(pages) > MAX_PAGES:
        kept[-1] = _noted(kept[-1], f"{len(pages) - MAX_PAGES:,} of {len(pages):,} objects were left out")
    return kept


def _fewer(page: Page) -> Page:
    """The page with as many records as it may have; blocks of items that are left out belong to none."""
    for name in _LISTS:
        if (count := len(getattr(page, name))) > MAX_RECORDS:
            cut = {name: getattr(page, name)[:MAX_RECORDS]}
            page = _noted(replace(page, **cut), f"{count - MAX_RECORDS:,} of {count:,} {name} were left out")
    blocks = tuple(
        replace(block, item=None) if block.item is not None and block.item >= len(page.items) else block
        for block in page.blocks
    )
    return page if blocks == page.blocks else replace(page, blocks=blocks)


def _shorter(page: Page, characters: int, places: int) -> tuple[Page, tuple[int, int]]:
    """The page with so many characters and places at most, and how many of each are left for the next one."""
    size, spots = sum(len(block.text) for block in page.blocks), sum(len(block.spots) for block in page.blocks)
    if size <= characters and spots <= places:
        return page, (characters - size, places - spots)
    blocks = tuple(_within(page.blocks, characters, places))
    left = size - sum(len(block.text) for block in blocks)
    return _noted(replace(page, blocks=blocks), f"{left:,} of {size:,} characters were left out, from the end"), (0, 0)


def _within(blocks: Sequence[Block], characters: int, places: int) -> Iterator[Block]:
    for block in blocks:
        if characters <= 0 or places <= 0:
            return
        spots = block.spots[:places]
        end = min(characters, len(block.text) if spots == block.spots else spots[-1].end)
        inside = tuple(replace(spot, end=min(spot.end, end)) for spot in spots if spot.start < end)
        yield replace(block, text=block.text[:end], spots=inside)
        characters, places = characters - len(block.text), places - len(block.spots)


def _noted(page: Page, message: str) -> Page:
    return replace(page, notes=(*page.notes, ("cut", f"more than a file may give: {message}")))
