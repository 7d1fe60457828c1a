"""Gold of whole minutes: a folder for each town with the text as lines and what a reader finds in it.

The format is described in corpora/gold/README.md, "Whole minutes".
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from ..errors import RecordError
from .places import MINUTES_GOLD

TEXT = "minutes.txt"


class GoldItem(BaseModel):
    """An item: `title` as its head prints it, `first` and `last` its lines from 1, `sections` of (kinds, first line).

    Kinds are keys of `vocabulary.SECTION`; where several are right they are joined by "|".
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    number: str | None
    title: str
    first: int
    last: int
    sections: list[tuple[str, int]] = []

    def kinds(self, line: int) -> frozenset[str]:
        """What the line may be taken for: the kinds of the section that it stands in."""
        here = [kinds for kinds, first in self.sections if first <= line]
        return frozenset(here[-1].split("|") if here else _PLAIN)


_PLAIN = ("text", "facts", "discussion")
"""What stands under an item's head without a label is none of decision, proposal or vote."""


class GoldMinutes(BaseModel):
    """Minutes of one fictional town; `agenda` is (number, title) as the council's site prints it, `font` that of the PDF."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    town: str
    layout: str
    font: str
    committee: str
    day: str
    items: list[GoldItem]
    agenda: list[tuple[str, str]]
    lists: dict[str, list[tuple[int, int]]]
    non_public: list[tuple[int, int]]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        ends = [line for item in self.items for line in (item.first, item.last)]
        if ends != sorted(ends) or any(first > last for first, last in _ranges(self)):
            raise ValueError("items come one after the other, and a range's first line before its last")
        if any(not item.first <= line <= item.last for item in self.items for _, line in item.sections):
            raise ValueError("a section begins on a line of its item")
        return self


def _ranges(gold: GoldMinutes) -> list[tuple[int, int]]:
    return [*gold.non_public, *(each for ranges in gold.lists.values() for each in ranges)]


@dataclass(frozen=True, slots=True)
class Whole:
    """One document: its folder's name, its text, its gold."""

    name: str
    text: str
    gold: GoldMinutes

    @property
    def lines(self) -> list[str]:
        """The lines as they are counted in the gold; a form feed is no end of a line."""
        return self.text.removesuffix("\n").split("\n")

    @property
    def fingerprinted(self) -> dict[str, Any]:
        """What a floor depends on."""
        return {"name": self.name, "text": self.text, **self.gold.model_dump()}


def is_minutes(folder: Path) -> bool:
    """Whether the folder holds documents of this kind."""
    return any(folder.glob(f"*/{MINUTES_GOLD}"))


def read_minutes(folder: Path) -> Iterator[Whole]:
    """The documents of a split, by name. Raises `RecordError` where one is not as the README says."""
    for path in sorted(folder.glob(f"*/{MINUTES_GOLD}")):
        try:
            gold = GoldMinutes.model_validate(json.loads(path.read_text(encoding="utf-8")))
            text = (path.parent / TEXT).read_text(encoding="utf-8")
        except (OSError, ValueError) as error:
            found = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
            raise RecordError(where=str(path), expected="gold of whole minutes", found=found) from error
        yield Whole(path.parent.name, text, gold)
