"""One row of an agenda's table: its number, title and paper by the cells' classes, in older layouts by their place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bs4 import Tag

from .public import hides, is_part_heading
from .select import attr, below, by_class, children, printed, words
from .sessionnet_outcome import Line, paragraphs, row_line

ROW_ID = "smc_contol_to_"
"""How ids of item rows begin, also where the cells have no classes (4.3, layout 3)."""

_HEADINGS = {"totrenn", "smc-table-group", "smcrowh"}
_INSIDE = {"smc-table-cell-box-normal", "smc-d-el"}
_OUTCOME = re.compile(r"(?:Beschluss|Abstimmung|Ergebnis|Beratungsergebnis|Bemerkung)\s?:")


@dataclass(slots=True, kw_only=True)
class Row:
    """A row with its classes and cells, and the cell of its number; None there for headings and following rows."""

    tag: Tag
    parts: Mapping[str, list[Tag]]
    cells: list[Tag]
    number: Tag | None

    @property
    def is_heading(self) -> bool:
        """Whether it opens a part of the agenda: by its class, or as a single cell that names a part.

        Where a layout changes its classes, the part that is not public must not be overlooked.
        """
        if self.number is not None:
            return False
        text = (words(self.cells[0]) or "") if len(self.cells) == 1 else ""
        own = {*self.tag.get_attribute_list("class"), *self.parts}
        return bool(own & _HEADINGS) or hides(text) or is_part_heading(text)

    def title(self) -> str:
        """The title as printed; in its cell can stand result, vote and files as well, but not in its own element."""
        own = self._first("smc-card-header-title-simple", "smc-card-header-title")
        if own is not None:
            return printed(own).strip()
        cell = self._title_cell()
        text = printed(cell)
        for box in below(cell, "div", "p"):
            if _INSIDE.intersection(box.get_attribute_list("class")):
                text = text.replace(printed(box), "")
        return text.strip()

    def paper(self) -> str | None:
        """The paper's number: in its own cell, or in older layouts the link to a paper outside of the title."""
        stated = self._first("smc_field_voname") or self._own_link() or self._first("smc_datatype_vo")
        if stated is not None:
            return words(stated)
        title = self._title_cell()
        inside = {id(tag) for tag in below(title, "a")} if title and self.links("__kvonr") else set()
        return next((text for tag in self.links("__kvonr") if id(tag) not in inside and (text := words(tag))), None)

    def links(self, parameter: str) -> list[Tag]:
        """The links with this parameter."""
        return [tag for tag in self.parts.get("<a>", ()) if parameter in attr(tag, "href")]

    def lines(self) -> Iterator[Line]:
        """Result and votes: paragraphs, or in a row of its own with classes (layout 4) or known by the label."""
        yield from paragraphs(self.parts)
        cells = () if self.number else self.cells[:2]
        label = self._first("smc_topr") or next((cell for cell in cells if _OUTCOME.match(words(cell) or "")), None)
        if label is not None:
            value = label.find_next_sibling("td")
            yield row_line(self.tag, label, value if isinstance(value, Tag) else None)

    def _first(self, *names: str) -> Tag | None:
        return next((self.parts[name][0] for name in names if name in self.parts), None)

    def _title_cell(self) -> Tag | None:
        return self._first("tobetr", "tolink", "smc_topht") or (self.cells[1] if len(self.cells) > 1 else None)

    def _own_link(self) -> Tag | None:
        cell = self._first("tovo")
        return next(iter(below(cell, "a")), None)


def row_of(tag: Tag) -> Row:
    """The row of an element."""
    parts = by_class(tag)
    cells = children(tag, "td", "th")
    stated = next((parts[name][0] for name in ("tofnum", "smc_tophn") if name in parts), None)
    by_id = len(cells) > 1 and attr(tag, "id").startswith(ROW_ID)
    return Row(tag=tag, parts=parts, cells=cells, number=stated or (cells[0] if by_id else None))
