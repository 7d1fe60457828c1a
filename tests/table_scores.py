"""How many cells, units and amounts of the cases in `tests/tables` are read right: `python tests/table_scores.py`."""

import sys
from collections import Counter
from dataclasses import dataclass
from typing import Any

from made_tables import CASES, load, table_pdf
from zusage.parse import parse
from zusage.records import Amount, Document, Mention, RawFile, Section, TableCell
from zusage.tag import tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Expected, found and right ones of a kind."""

    expected: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            expected=self.expected + other.expected, found=self.found + other.found, right=self.right + other.right
        )


def measure(case: dict[str, Any], data: bytes, kind: str = "application/pdf") -> dict[str, Score]:
    """The scores of one case: cells (place and text), heads and units (of every filled cell below the head), amounts with value."""
    raw = RawFile(id="raw", source="tests", path="a", sha256="", size=len(data), media_type=kind)
    records = parse(raw, data).records
    (document,) = (record for record in records if isinstance(record, Document))
    cells = [record for record in records if isinstance(record, TableCell)]
    wanted = list(_wanted(case))
    return {
        "cells": _score([place[:4] for place in wanted], [_place(each, document) for each in cells]),
        "heads": _score(
            [(*place[:3], place[4]) for place in wanted if place[6]],
            [(*_place(each, document)[:3], each.head) for each in cells if _below(each, case)],
        ),
        "units": _score(
            [(*place[:3], place[5]) for place in wanted if place[6]],
            [(*_place(each, document)[:3], each.unit) for each in cells if _below(each, case)],
        ),
        "amounts": _score([(text, _pair(value)) for text, value in case["amounts"]], _amounts(records, document)),
    }


def _wanted(case: dict[str, Any]) -> list[tuple[Any, ...]]:
    """Table, row, column, text, head, unit of each filled cell, and whether it stands below the head."""
    made = []
    for number, table in enumerate(case["tables"]):
        for row, texts in enumerate(table["cells"]):
            units = table.get("row_units", {}).get(row, table["units"])
            for column, text in enumerate(texts):
                if text:
                    made.append(
                        (number, row, column, text, table["heads"][column], units[column], row >= table["head_rows"])
                    )
    return made


def _place(cell: TableCell, document: Document) -> tuple[int, int, int, str]:
    return cell.table_number, cell.row_number, cell.column_number, document.text[cell.start : cell.end]


def _below(cell: TableCell, case: dict[str, Any]) -> bool:
    tables = case["tables"]
    return cell.table_number >= len(tables) or cell.row_number >= tables[cell.table_number]["head_rows"]


def _amounts(records: tuple[Any, ...], document: Document) -> list[tuple[str, tuple[float, float]]]:
    found = tag(document, [record for record in records if isinstance(record, Section)])
    values = {each.mention_id: (each.min, each.max) for each in found if isinstance(each, Amount)}
    return [(each.text, values[each.id]) for each in found if isinstance(each, Mention) and each.label == "AMOUNT"]


def _pair(value: float | list[float]) -> tuple[float, float]:
    low, high = value if isinstance(value, list) else (value, value)
    return float(low), float(high)


def _score(expected: list[Any], found: list[Any]) -> Score:
    right = Counter(map(repr, expected)) & Counter(map(repr, found))
    return Score(expected=len(expected), found=len(found), right=right.total())


def main() -> None:
    """Prints the sums, and the cases in which something is wrong."""
    sums: dict[str, Score] = {}
    for path in CASES:
        case = load(path)
        scores = measure(case, table_pdf(case))
        for name, score in scores.items():
            sums[name] = sums.get(name, Score()) + score
            if not score.expected == score.found == score.right:
                sys.stdout.write(f"{path.stem} {name} {score}\n")
    for name, score in sums.items():
        sys.stdout.write(f"{name}: {score.right} right of {score.expected} expected and {score.found} found\n")


if __name__ == "__main__":
    main()
