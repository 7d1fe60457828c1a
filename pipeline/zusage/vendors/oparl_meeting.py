"""The OParl Meeting: agenda items with resolutions and results, and the text of the minutes."""

from collections.abc import Iterator

from ..text import fold
from . import minutes_text
from . import oparl_fields as fields
from .attachments import collections, distinct
from .blocks import line, present
from .oparl_json import NAME, Object
from .page import Block, Item, Page
from .public import Gate, is_part_heading, read_number


def read_meeting(thing: Object, notes: tuple[tuple[str, str], ...]) -> Page:
    """The page of a Meeting object: agenda, resolutions, results, and the minutes where their text is given."""
    items, blocks, hidden = _agenda(thing)
    texts = [*_minutes(thing, "resultsProtocol", items, hidden), *_minutes(thing, "verbatimProtocol", items, hidden)]
    files = distinct(fields.files(thing, "invitation", "resultsProtocol", "verbatimProtocol", "auxiliaryFile"))
    committees = [name for one in fields.objects(thing, "organization") if (name := fields.text(one, "name"))]
    unnamed = (
        tuple(("organization-by-address", address) for address in fields.addresses(thing, "organization"))
        if not committees
        else ()
    )
    start, end = fields.moment(thing, "start"), fields.moment(thing, "end")
    reversed_times = bool(start and end and end < start)  # Karlsruhe states midnight of the same day for an unknown end
    cancelled = (("cancelled", fields.name(thing)),) if str(thing.get("cancelled")).lower() == "true" else ()
    return Page(
        vendor=NAME, kind="minutes" if texts else "agenda", title=fields.name(thing),
        organization=committees[0] if committees else None, meeting_name=fields.name(thing), start=start,
        end=None if reversed_times else end, location=_place(thing), external_id=fields.text(thing, "id"), items=items,
        files=files, links=fields.links(thing, {"web": "meeting"}), blocks=present(blocks) + tuple(texts),
        notes=notes + unnamed + cancelled + collections(files),
    )  # fmt: skip


def _agenda(thing: Object) -> tuple[tuple[Item, ...], list[Block | None], list[minutes_text.Hidden]]:
    """Public items, their blocks, and the heads of those that are not."""
    gate = Gate()
    items: list[Item] = []
    blocks: list[Block | None] = []
    hidden: list[minutes_text.Hidden] = []
    for index, entry in enumerate(sorted(fields.objects(thing, "agendaItem"), key=_order)):
        name = fields.text(entry, "name")
        mark, number = read_number(fields.text(entry, "number") or "")
        if name and is_part_heading(name):
            gate.pass_heading(name)
        elif not gate.admits(mark) or fields.is_hidden(entry):
            hidden += [(fold(number or ""), fold(name))] if name else []
        elif name:
            blocks += _item_blocks(entry, name, number, len(items), index)
            items.append(_item(entry, name, number, len(items)))
    return tuple(items), blocks, hidden


def _order(entry: Object) -> int:
    """Somacos writes the order as text; without one the place in the list stands (sorting is stable)."""
    stated = fields.text(entry, "order") or ""
    return int(stated) if stated.isdigit() else 0


def _item(entry: Object, name: str, number: str | None, order: int) -> Item:
    paper = next((fields.text(one, "reference") for one in fields.objects(entry, "paper")), None)
    return Item(
        number=number,
        name=name,
        order=order,
        result=fields.text(entry, "result"),
        paper_reference=paper,
        url=fields.text(entry, "web") or fields.text(entry, "id"),
    )


def _item_blocks(entry: Object, name: str, number: str | None, item: int, index: int) -> Iterator[Block | None]:
    path = f"$.agendaItem[{index}]"
    yield line(name, f"{path}.name", "agenda", heading=number, item=item)
    yield line(fields.text(entry, "resolutionText"), f"{path}.resolutionText", "resolution", item=item)
    yield line(fields.text(entry, "result"), f"{path}.result", "result", item=item)


def _minutes(thing: Object, name: str, items: tuple[Item, ...], hidden: list[minutes_text.Hidden]) -> Iterator[Block]:
    for file in fields.objects(thing, name):
        text = fields.text(file, "text")
        if text and not fields.is_hidden(file):
            yield from minutes_text.blocks_of(text, items, hidden, f"$.{name}.text")


def _place(thing: Object) -> str | None:
    place = next(iter(fields.objects(thing, "location")), {})
    parts = (fields.text(place, name) for name in ("description", "room", "streetAddress", "locality"))
    return ", ".join(part for part in parts if part) or fields.text(thing, "location") if place else None
