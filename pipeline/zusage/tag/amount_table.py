"""Amounts of table cells whose currency stands in the head of their column or above the table: "Mittel (EUR)", "Angaben in T€"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import dropwhile, islice

from .amount_money_words import is_money
from .amount_parts import exact, is_year
from .amount_reading import read_number, scale
from .values import Found

_UNIT = r"(?P<unit>T ?€|TEUR|T-?Euro|(?:Tsd\.?|Mio\.?|Mrd\.?|Tausend|Millionen) ?(?:€|Euros?|EUR)|€|EUR|Euro)"
# The currency as a head has it: at the end of the cell, alone, in brackets or behind "in"; "Ansatz 2021 EUR", "Kosten in T€".
_HEAD_CELL = re.compile(rf"(?:(?:[^\d|.;:]|\b(?:19|20)\d\d\b|\.(?= )){{0,40}}?[ (\[/])??{_UNIT}[)\]]?\s?")
_ABOVE = re.compile(rf"\b(?:Beträge|Angaben|Werte|Zahlen|Summen|Ansätze)\b[^.|\n]{{0,30}} in {_UNIT}(?![A-Za-z0-9])")
_CELL = re.compile(r"[^\s|](?:[^|\t\n ]| (?! )){0,80}")
_NUMBER = re.compile(r"[-−–+]?(?:\d{1,3}(?:\.\d{3}){1,4}|\d{1,9})(?:,\d{1,2}|,--?)?")
_FORMATTED = re.compile(r"\.\d{3}|,\d\d\Z|,--?\Z")
_COUNTING = re.compile(
    r"%|\bAnzahl|\bZahl der|[mk]²|\b(?:qm|km|ha|kWh|MWh|Stk|St)\b|Stellen|VZÄ|Nutzer|Einwohner|[Ss]tunden|[Qq]uote|[a-z]grad\b|[Ff]läche"
    r"|Menge|Person(?:en)?\b|Schüler|Kinder|[Pp]lätze|Fälle|Besucher|Lizenzen|Geräte"
)
_MINUS = re.compile(r"\|[ \u00a0](?:[-−–]|\./\.)[ \u00a0]\Z")
_ROWS = 80
"""Lines below a head that are looked at: a page and a half."""
_APART = 8
"""Characters by which a cell may stand beside its head: numbers are set to the right, heads are not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """Where the unit holds: in the column `start` to `end` of the line, or everywhere (None); `others` are the columns beside."""

    factor: Decimal
    column: tuple[int, int, int] | None
    others: tuple[tuple[int, int], ...] = ()


def table_amounts(text: str) -> Iterator[Found]:
    """The amounts of cells below a head with a currency, in the order of their heads: label AMOUNT, `origin` amount_table.

    A cell that says its currency itself is found by the rules as well, with the same value.
    """
    for place, line in _lines(text):
        for head in _heads(line):
            rows = islice(_lines(text, place + len(line) + 1), _ROWS)
            yield from _column(rows, head)


def is_debit(text: str, start: int) -> bool:
    """Whether the cell of an amount begins with a minus that stands apart: "| – 1.200 T€", "| ./. 300 €"."""
    return _MINUS.search(text, max(0, start - 6), start) is not None


def _lines(text: str, place: int = 0) -> Iterator[tuple[int, str]]:
    while place < len(text):
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        yield place, text[place:end]
        place = end + 1


def _heads(line: str) -> list[_Head]:
    """The units that a line states for what stands below it; most lines state none."""
    if not any(sign in line for sign in ("€", "EUR", "Euro")):
        return []
    if above := _ABOVE.search(line[:400]):
        return [_Head(factor=_factor(above["unit"]), column=None)]
    cells = _cells(line) if len(line) <= 400 else []
    found = [(match, cell, index) for cell, index in cells if (match := _HEAD_CELL.fullmatch(cell[0]))]
    if len(cells) < 2:
        return []
    spans = tuple(cell.span() for cell, _ in cells)
    return [
        _Head(factor=_factor(m["unit"]), column=(*cell.span(), i), others=tuple(s for s in spans if s != cell.span()))
        for m, cell, i in found
    ]


def _factor(unit: str) -> Decimal:
    return scale(unit if unit[:1] in "TM" else None)


def _cells(line: str) -> list[tuple[re.Match[str], int]]:
    """The cells of a row with their column's number; between strokes where there are any, else between wide gaps."""
    return [(cell, line.count("|", 0, cell.start())) for cell in _CELL.finditer(line)]


def _column(rows: Iterator[tuple[int, str]], head: _Head) -> Iterator[Found]:
    names: dict[int, str] = {}
    for place, line in dropwhile(lambda row: not row[1].strip(), rows):
        cells = _cells(line) if len(line) <= 400 else []
        if (
            not cells
            or _ABOVE.search(line)
            or (head.column and any(_HEAD_CELL.fullmatch(cell[0]) for cell, _ in cells))
        ):
            return
        for cell, index in cells if len(cells) > 1 and not _counts(cells[0][0][0]) else []:
            number = _NUMBER.fullmatch(cell[0].strip())
            other = head.column is None and _counts(names.get(index, ""))
            if number and not other and not is_year(number[0]) and _belongs(cell, index, head, "|" in line):
                value = read_number(number[0].lstrip("+"))
                if value is not None:
                    start, amount = place + cell.start(), exact(value * head.factor)
                    yield Found(
                        start=start, end=start + len(number[0]), label="AMOUNT", origin="amount_table", amount=amount
                    )
        names = names or ({index: cell[0] for cell, index in cells} if "|" in line else {})


def _belongs(cell: re.Match[str], index: int, head: _Head, stroked: bool) -> bool:
    """Whether the head stands over the cell; below a unit that holds everywhere only what is written like money is meant."""
    if head.column is None:
        return _FORMATTED.search(cell[0].strip()) is not None
    start, end, column = head.column
    if stroked:
        return index == column
    if any(_away(cell, other) < _away(cell, (start, end)) for other in head.others):
        return False
    return (
        cell.start() < end + _APART
        and cell.end() > start - _APART
        and min(abs(cell.end() - end), abs(cell.start() - start)) <= 2 * _APART
    )


def _away(cell: re.Match[str], head: tuple[int, int]) -> int:
    """How far a cell is set from a head: by its left or its right edge, whichever is nearer."""
    return min(abs(cell.start() - head[0]), abs(cell.end() - head[1]))


def _counts(row: str) -> bool:
    """Whether a row's own head says that it counts something else: "Anzahl Lizenzen", "Deckungsgrad in %", not "Kosten je Nutzer"."""
    return _COUNTING.search(row) is not None and not any(map(is_money, re.findall(r"[A-Za-zÄÖÜäöüß]{4,40}", row)[:1]))
