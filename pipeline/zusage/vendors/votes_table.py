"""Tables of votes: a party in each row and a label over each column, or the other way round."""

import re

from ..text import fold
from .vote_words import ORDER, Said, label_of

_CELLS = re.compile(r"\s*\|\s*|\t+|\s{3,}")
_TOTAL = ("gesamt", "summe", "insgesamt", "ergebnis", "zusammen")
_PRINTED = {"yes": "Ja", "no": "Nein", "abstain": "Enthaltungen"}
_HEADS = 3
"""Cells of a table with labels in its first column: the label and two parties."""


def from_table(text: str) -> tuple[Said, str]:
    """The counts by party in the first table of `text`, and `text` without them; a row or column of sums stays as totals."""
    lines = text.split("\n")
    rows = [[cell.strip(" *") for cell in _CELLS.split(line.strip(" |\r"))] for line in lines]
    for index, row in enumerate(rows):
        labels = [label_of(cell) for cell in row]
        if sum(label is not None for label in labels) >= 2 and not any(cell.isdigit() for cell in row):
            return _read(lines, rows, index, labels, row)
        names = len(row) >= _HEADS and not any(cell.isdigit() for cell in row)
        if (
            names
            and sum(label_of(below[0]) is not None and len(below) >= _HEADS for below in rows[index + 1 : index + 4])
            >= 2
        ):
            return _read(lines, rows, index, labels, row)
    return [], text


def _read(
    lines: list[str], rows: list[list[str]], index: int, labels: list[str | None], head: list[str]
) -> tuple[Said, str]:
    """The rows under a head; cells are counted from the right, for the corner above the names is often empty."""
    said: Said = []
    kept = lines[:index]
    for line, row in zip(lines[index + 1 :], rows[index + 1 :], strict=True):
        width = len(row) - 1
        own = label_of(row[0])
        cells = [
            (row[0], label, cell) if own is None else (name, own, cell)
            for name, label, cell in zip(head[-width:], labels[-width:], row[1:], strict=False)
            if width and cell.isdigit()
        ]
        counts = [(party, label, int(cell)) for party, label, cell in cells if label in ORDER]
        sums = [f"{_PRINTED[label]}: {count}" for party, label, count in counts if fold(party).startswith(_TOTAL)]
        said += [count for count in counts if not fold(count[0]).startswith(_TOTAL)]
        kept.append(", ".join(sums) if counts else line)
    return said, "\n".join(kept)
