"""Agenda cards of SessionNet (si0056, layout 6): a button with badge and title, below it what was decided."""

import re
from collections.abc import Iterator, Mapping

from bs4 import Tag

from ..records import Link
from .addresses import absolute
from .blocks import line, present
from .page import Agenda, Block, Item
from .public import Gate, read_number
from .select import attr, by_class, printed, words
from .sessionnet_outcome import outcome_blocks, paragraphs, with_outcome
from .sessionnet_parts import texts_of
from .sessionnet_sheet import Sheet

_TEXTS = re.compile(r"to0058\.(?:php|asp)\?[^'\"\s<>]{1,200}")
_CHAIR = re.compile(r"\n\s{0,99}\n\s{0,99}Vorsitz:.{0,200}$", re.DOTALL)
"""Nürnberg's agendas name who takes the chair below the title."""

Parts = Mapping[str, list[Tag]]


def read_cards(sheet: Sheet) -> Agenda:
    """Public items and their blocks; cards of others are taken out of the page with their links and files."""
    gate, hidden = Gate(), []
    items: list[Item] = []
    blocks: list[Block | None] = []
    cards = list(_cards(sheet))
    inside = sum("smc-card-text-title" in parts for _, parts in cards)
    if inside < len(sheet.left("smc-card-text-title")):
        raise sheet.here.missing("div.card", expected="a card around each title", found=str(inside))
    for card, parts in cards:
        if "smc-card-text-title" not in parts:
            gate.pass_heading(_heading(parts))
            continue
        item = _item(sheet, parts, gate, len(items))
        if item is None:
            hidden.append(card)
        else:
            blocks += _blocks(card, parts, item)
            items.append(item)
    sheet.drop(hidden)
    return Agenda(items=tuple(items), blocks=present(blocks), non_public=tuple(gate.closed))


def text_links(sheet: Sheet, day: str | None) -> Iterator[Link]:
    """Where the texts of the cards that are left stand, if a badge says that there are any."""
    for _, parts in _cards(sheet):
        address = _texts(sheet, parts)
        if address:
            yield Link(url=address, kind="agenda_item", day=day)


def _cards(sheet: Sheet) -> Iterator[tuple[Tag, Parts]]:
    """Cards of the agenda with their classes; a card around several items is only a frame."""
    for card in sheet.left("card"):
        parts = by_class(card)
        if len(parts.get("smc-card-text-title", ())) < 2:
            yield card, parts


def _heading(parts: Parts) -> str:
    return words(next(iter(parts.get("card-header-title") or parts.get("card-header") or ()), None)) or ""


def _item(sheet: Sheet, parts: Parts, gate: Gate, order: int) -> Item | None:
    badges = [badge for badge in parts.get("badge", ()) if "smc-badge-count" not in badge.get_attribute_list("class")]
    stated = words(badges[0]) if badges else None
    mark, number = read_number(stated or "")
    title = _title(parts)
    if not gate.admits(mark, number and stated) or not title:
        return None
    paper = next((tag for tag in _links(parts) if "__kvonr" in attr(tag, "href") and words(tag)), None)
    own = next((tag for tag in _links(parts) if "__ktonr" in attr(tag, "href")), None)
    item = Item(
        number=number, name=" ".join(title.split()), order=order, paper_reference=words(paper),
        url=absolute(sheet.base, attr(own, "href")) if own else _texts(sheet, parts),
    )  # fmt: skip
    return with_outcome(item, list(paragraphs(parts)))


def _title(parts: Parts) -> str:
    return _CHAIR.sub("", printed(parts["smc-card-text-title"][0]).strip()).strip()


def _links(parts: Parts) -> list[Tag]:
    return [tag for body in parts.get("card-body", ()) for tag in body.find_all("a")]


def _texts(sheet: Sheet, parts: Parts) -> str | None:
    """The address of the item's texts; only a badge "Texte" says that there are any."""
    if not any("Text" in (words(badge) or "") for badge in parts.get("smc-badge-count", ())):
        return None
    header = next(iter(parts.get("card-header", ())), None)
    match = _TEXTS.search(attr(header, "onclick")) if header else None
    return absolute(sheet.base, match[0]) if match else None


def _blocks(card: Tag, parts: Parts, item: Item) -> Iterator[Block | None]:
    header = next(iter(parts.get("card-header", ())), None)
    body = next((box for box in parts.get("collapse", ()) if attr(box, "id")), None)
    own = f"div#{attr(header, 'id')}" if header and attr(header, "id") else "div.card"
    yield line(_title(parts), f"{own} .smc-card-text-title", "agenda", heading=item.number, item=item.order)
    below = f"div#{attr(body, 'id')}" if body else own
    yield from outcome_blocks(list(paragraphs(parts)), below, item.order)
    yield from texts_of(parts.get("smcdocmsword", ()), "discussion", item=item.order)
