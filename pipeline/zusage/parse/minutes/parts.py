"""The lines of minutes under their labels: sections of items, lists of names and agendas in front and behind."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...records.vocabulary import LISTS
from ...text import squeeze
from ..lines import Line
from .added import Cut
from .agenda import Printed
from .lists import attendance_from, ends_attendance, signs
from .rows import Row
from .sections import vote_is_over


@dataclass(slots=True)
class Part:
    """Lines under one label of one item, while the minutes are read."""

    kind: str
    item: int | None
    heading: str | None = None
    lines: list[Line] = field(default_factory=list)


def parts_of(rows: Sequence[Row], found: Cut, agendas: Sequence[Printed]) -> list[Part]:
    """The rows under their labels: a label holds until the next one, a list until its last line.

    Where no item begins, the file's own headings begin sections as well.
    """
    first, final = min(found.begins, default=0), max(found.begins, default=len(rows))
    names = attendance_from(rows[:first])
    lists = {agenda.start: agenda.stop for agenda in agendas}
    parts = [Part(kind="head" if found.begins else "text", item=None)]
    listed = 0
    for index, row in enumerate(rows):
        if index in found.begins:
            parts.append(Part(kind="text", item=found.begins[index], heading=squeeze(row.line.text)))
        elif index in lists:
            parts.append(Part(kind="agenda", item=None, heading=squeeze(row.line.text)[:120]))
            listed = lists[index]
        elif row.line.heading and not found.begins:
            parts.append(Part(kind=_headed(row), item=None, heading=squeeze(row.line.text)[:120]))
        elif index >= listed and (kind := _opens(parts[-1], row, named=index == names, in_minutes=bool(found.begins))):
            label = row.label == kind
            parts.append(Part(kind=kind, item=parts[-1].item, heading=squeeze(row.line.text)[:120] if label else None))
        elif index > final and parts[-1].item is not None and signs(row.text):
            parts.append(Part(kind="text", item=None))
        elif index == listed and listed and parts[-1].kind == "agenda":
            parts.append(Part(kind="text" if parts[-1].item is not None else "head", item=parts[-1].item))
        parts[-1].lines.append(row.line)
    return parts


def _headed(row: Row) -> str:
    """The kind of section under a heading of a text without items, whose lists are content."""
    return row.label if row.label and row.label not in LISTS else "text"


def _opens(part: Part, row: Row, *, named: bool, in_minutes: bool) -> str | None:
    """The kind of section that begins with this row, None where the one before goes on."""
    if part.kind == "head" and row.label in ("discussion", "facts"):
        return None  # "Protokoll" is what the paper calls itself
    if row.label and (in_minutes or row.label not in LISTS):
        return None if row.label == part.kind == "attendance" else row.label
    if named and part.kind == "head":
        return "attendance"
    if (part.kind == "attendance" and ends_attendance(row.text)) or (part.kind == "result" and vote_is_over(row.text)):
        return "text" if part.item is not None else "head"
    return None
