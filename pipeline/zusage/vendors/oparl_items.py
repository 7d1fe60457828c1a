"""The OParl AgendaItem: public items with resolution, result and files, in a meeting or alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup

from ..errors import NotPublic
from ..text import fold
from . import oparl_fields as fields
from .attachments import distinct
from .blocks import block, line, pieces, present
from .minutes_text import Hidden
from .oparl_files import file_links, files
from .oparl_json import NAME, Object
from .oparl_texts import minutes_of_item
from .page import Agenda, Attachment, Block, Item, Page
from .public import Gate, is_part_heading, read_number
from .results import stated

_MARKUP = re.compile(r"</?(?:p|br|div|span|b|strong|ul|ol|li|table|tr|td)\b[^<>]{0,200}>", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What an agenda gave: public items and their blocks, their files, and the heads of items that are not public."""

    agenda: Agenda
    files: tuple[Attachment, ...]
    hidden: tuple[Hidden, ...]


def read_agenda(thing: Object) -> Found:
    """The agenda embedded in a meeting.

    A missing `public` says nothing; marks ("N 3") and headings ("Nichtöffentlicher Teil", an item of SD.NET without
    number) then decide. An item marked so itself does not speak for those after it.
    """
    gate = Gate()
    items: list[Item] = []
    blocks: list[Block] = []
    attached: list[Attachment] = []
    hidden: list[Hidden] = []
    for index, entry in _ordered(thing):
        name = fields.text(entry, "name")
        mark, number = read_number(fields.text(entry, "number") or "")
        if fields.is_deleted(entry):
            continue
        if name and is_part_heading(name):
            gate.pass_heading(name)
        elif _is_closed(gate, entry, mark, number):
            hidden += [(fold(number or ""), fold(name))] if name else []
        elif name:
            blocks += item_blocks(entry, len(items), f"$.agendaItem[{index}].")
            items.append(item_of(entry, len(items)))
            attached += files(entry, "resolutionFile", "auxiliaryFile")
    agenda = Agenda(items=tuple(items), blocks=tuple(blocks), non_public=tuple(gate.closed))
    return Found(agenda=agenda, files=tuple(attached), hidden=tuple(hidden))


def read_item(thing: Object, notes: tuple[tuple[str, str], ...]) -> Page:
    """The page of an AgendaItem that was asked for alone. Raises `NotPublic` where its number says so."""
    mark, number = read_number(fields.text(thing, "number") or "")
    if mark is False:
        raise NotPublic(where=f"{NAME} AgendaItem {thing.get('id', '')}: number", expected="a public item", found="N")
    attached = distinct(files(thing, "resolutionFile", "auxiliaryFile"))
    start = fields.moment(thing, "start")
    return Page(
        vendor=NAME, kind="item", title=f"TOP {number}: {fields.name(thing)}" if number else fields.name(thing),
        start=start, external_id=fields.text(thing, "id"), items=(item_of(thing, None),), files=attached,
        blocks=tuple(item_blocks(thing, 0, "$.")), notes=notes,
        links=(*fields.links(thing, {"meeting": "meeting", "web": "agenda_item"}), *file_links(attached, None)),
    )  # fmt: skip


def item_of(entry: Object, order: int | None) -> Item:
    """A public item; its paper is named only where it is embedded, in the item or in its consultation."""
    holders = [entry, *fields.objects(entry, "consultation")]
    papers = [fields.text(paper, "reference") for holder in holders for paper in fields.objects(holder, "paper")]
    return Item(
        number=read_number(fields.text(entry, "number") or "")[1],
        name=fields.name(entry),
        order=order,
        result=stated(fields.text(entry, "result")),
        paper_reference=next((paper for paper in papers if paper), None),
        url=fields.text(entry, "web") or fields.text(entry, "id"),
    )


def item_blocks(entry: Object, item: int, path: str) -> Iterator[Block]:
    """Title, resolution and result of an item, each with its place in the JSON below `path`.

    more!rubin repeats the result as the resolution's text and writes the minutes of the item into the resolution's file.
    """
    name, number = fields.text(entry, "name"), read_number(fields.text(entry, "number") or "")[1]
    result, said = stated(fields.text(entry, "result")), fields.text(entry, "resolutionText") or ""
    resolution = None if fold(said) == fold(result or "") else _resolution(said, f"{path}resolutionText", item)
    yield from present((line(name, f"{path}name", "agenda", heading=number, item=item), resolution))
    yield from minutes_of_item(entry, f"{number or ''} {name}", item, path)
    yield from present((line(result, f"{path}result", "result", item=item),))


def _is_closed(gate: Gate, entry: Object, mark: bool | None, number: str | None) -> bool:
    if fields.is_hidden(entry):
        gate.closed += [number] if number else []
        return True
    public = True if str(entry.get("public")).lower() in ("true", "1") else None
    return not gate.admits(mark if mark is not None else public, number)


def _ordered(thing: Object) -> list[tuple[int, Object]]:
    """The items with their place in the list, by `order`; Somacos writes it as text, and where it is missing the list's order holds."""
    return sorted(enumerate(fields.objects(thing, "agendaItem")), key=lambda one: _order(one[1]))


def _order(entry: Object) -> int:
    place = (fields.text(entry, "order") or "").removesuffix(".0")
    return int(place) if place.isdigit() else 0


def _resolution(text: str, path: str, item: int) -> Block | None:
    if not _MARKUP.search(text):
        return line(text, path, "resolution", item=item)
    return block(pieces(BeautifulSoup(text, "lxml"), path), "resolution", item=item)
