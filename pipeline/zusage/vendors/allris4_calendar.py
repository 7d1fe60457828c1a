"""Calendars and lists of meetings of ALLRIS 3 and 4: a row for each meeting, the day only in the first of a day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import Tag

from ..text import fold
from .addresses import absolute
from .allris4_agenda import Row, rows_of
from .allris4_months import months_of
from .allris4_names import committee
from .allris4_source import Source, has_class
from .german_dates import read_date, read_times, start_end
from .page import MeetingHead
from .select import attr, words
from .states import cancelled

_TABLES = {"calenderView", "tl1", "dataTable"}
_DAY = re.compile(r"^(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?,?\s?)?(\d{1,2})\.?$")
_TIMES = re.compile(r"^\d{1,2}[:.]\d{2}(?:\s?Uhr|\s?[AP]M)?(?:\s?[-–]\s?\d{1,2}[:.]\d{2}(?:\s?Uhr|\s?[AP]M)?)?$")
_AGENDA = re.compile(r"(?:^|/)to010(?:_r)?(?:\.asp)?\?")
_FORM = re.compile(r"(?:^|/)to010(?:_\w)?\.asp")
_BUTTONS = {"TO", "Pro", "NIE", "NS", "BES"}
_LABELS = {
    "raum": "place", "ort": "place", "sitzungsort": "place", "gremium": "committee", "sitzung": "name",
    "betreff": "name", "bezeichnung": "name", "status": "state",
}  # fmt: skip
"""Headings of columns, folded, that say what stands below."""


@dataclass(slots=True)
class _Day:
    """The day carried from row to row. The rows of a calendar are in order: a smaller day is the next month's."""

    month: str | None
    day: str | None = None

    def pass_cell(self, number: int) -> None:
        if self.month is None:
            return
        if self.day and number < int(self.day[8:]):
            year, month = int(self.month[:4]), int(self.month[5:])
            self.month = f"{year + month // 12}-{month % 12 + 1:02}"
        self.day = f"{self.month}-{number:02}"


def read_meetings(source: Source, text: str) -> tuple[MeetingHead, ...]:
    """The meetings of the page in order, `text` being its source; raises `MissingPart` where nothing says which month."""
    tables = source.with_class("table", *_TABLES)
    if not tables:
        raise source.here.missing("table.calenderView, table.tl1", expected="1 table or more", found="0")
    found = [head for table in tables for head in _meetings(source, table, _Day(months_of(source, text)))]
    return tuple({(head.url or head.name, head.start): head for head in found}.values())


def _meetings(source: Source, table: Tag, day: _Day) -> Iterator[MeetingHead]:
    tags = table.find_all("tr")
    labels = next((_labels(tag) for tag in tags if tag.find("th")), [])
    for row in rows_of(tags):
        values = _values(row, labels, day)
        link = row.tag.find("a", href=_AGENDA)
        name = values.get("name") or (words(link) if isinstance(link, Tag) else None)
        url, known = _address(source, row.tag, link), link or row.tag.find("form", action=_FORM)
        if name is None or not (known or "times" in values):
            continue  # a day without meeting, a holiday
        start = _tooltip_day(link) or day.day
        if start is None:
            raise source.here.missing("the month", expected="a month or a full date", found="only days")
        yield _head(name, url, start, values, struck=row.tag.find(["s", "del", "strike"]) is not None)


def _head(name: str, url: str | None, day: str, values: dict[str, str], *, struck: bool) -> MeetingHead:
    off = cancelled(name, values.get("state"), values.get("place"))
    start, end = start_end(day, values.get("times"))
    return MeetingHead(
        name=name, organization=values.get("committee") or committee(name), start=start, end=end,
        location=values.get("place"), state=off or values.get("state"), cancelled=bool(off) or struck, url=url,
    )  # fmt: skip


def _labels(row: Tag) -> list[str]:
    """What stands in each column by its heading; a heading may span several."""
    made: list[str] = []
    for cell in row.find_all("th", recursive=False):
        wide = attr(cell, "colspan")
        made += [_LABELS.get(fold(words(cell) or ""), "")] * (int(wide) if wide.isdigit() else 1)
    return made


def _values(row: Row, labels: list[str], day: _Day) -> dict[str, str]:
    """Times, name, place and so on of a row; its day goes into `day`."""
    found: dict[str, str] = {}
    for number, cell in enumerate(row.cells):
        text = words(cell)
        if text is None:
            continue
        last = cell is row.cells[-1] and ("place" in labels or (not labels and has_class(cell, "text4")))
        kind = _kind(cell, text, labels[number] if number < len(labels) else "place" if last else "")
        if kind == "date":
            day.day = read_date(text)
        elif kind == "day":
            match = _DAY.match(text)
            day.pass_cell(int(match[1]) if match else 0)
        elif kind:
            found.setdefault(kind, text)
    return found


def _kind(cell: Tag, text: str, label: str) -> str:
    """What a cell with text holds: by its class, else by its form, else by its column's heading."""
    classes = cell.get("class") or ()
    if text in _BUTTONS:
        return ""
    if "raum" in classes:
        return "place"
    if cell.find("a", href=_AGENDA) or "textCol" in classes:
        return "name"
    if "time" in classes or _TIMES.match(text):
        return "times" if read_times(text)[0] else ""
    if _DAY.match(text):
        return "day"
    if read_date(text) and len(text) < 20:
        return "date"
    if label or cell.find("form"):
        return label
    return "" if classes else "name"


def _address(source: Source, row: Tag, link: object) -> str | None:
    """The meeting's page as a key; of a meeting without agenda the product's id stands in the calendar export's form."""
    if isinstance(link, Tag):
        return absolute(source.base, attr(link, "href"))
    field = row.find("input", attrs={"name": "SILFDNR"})
    form = field.find_parent("form") if field else None
    if field is None or form is None:
        return None
    return absolute(source.base, f"{attr(form, 'action').split('?')[0]}?SILFDNR={attr(field, 'value')}")


def _tooltip_day(link: object) -> str | None:
    return read_date(attr(link, "data-simpletooltip-text")) if isinstance(link, Tag) else None
