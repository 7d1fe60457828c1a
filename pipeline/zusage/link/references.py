"""What a text refers back to: numbers of papers, and days of earlier meetings."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..records import Mention, TimeExpression
from .paper_numbers import PaperNumber, paper_number, paper_numbers

_BARE = re.compile(
    r"(?<![\w/.-])(?:[A-Z]{1,3}[/ ])?(?:\d{1,4}/\d{2,4}(?:/\d{2,4})?|\d{1,5}/[IVX]{1,5})(?:-\d{1,2})?(?![\w/])"
)
_TOLD = re.compile(
    r"\b(?:Sitzung(?:en)?|Beschluss(?:es)?|\w*beschluss(?:es)?|Niederschrift|Protokoll|Beratung|Antrag|Vorlage|berichtet|beschlossen|zugesagt|"
    r"Frage|Auskunft|Bezug|Zusage|Bericht)\b[^.\n]{0,40}?\b(?:vom|am|des|von)\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A stretch of a text that points to an earlier paper (`number`) or to an earlier meeting (`day`, ISO)."""

    start: int
    end: int
    text: str
    number: PaperNumber | None = None
    day: str | None = None


def numbers_in(text: str, known: Collection[str], start: int = 0, end: int | None = None) -> Iterator[Reference]:
    """References by number in `text[start:end]`: those that a word announces, and bare ones whose key is among the `known`."""
    taken: list[tuple[int, int]] = []
    stretch = text[start:end]
    for first, last, number in paper_numbers(stretch):
        taken.append((first, last))
        yield Reference(start=start + first, end=start + last, text=stretch[first:last], number=number)
    for match in _BARE.finditer(stretch):
        inside = any(first < match.end() and match.start() < last for first, last in taken)
        bare = None if inside else paper_number(match.group())
        if bare and bare.key in known:
            yield Reference(start=start + match.start(), end=start + match.end(), text=match.group(), number=bare)


def days_in(text: str, mentions: Iterable[Mention], times: Mapping[str, TimeExpression]) -> Iterator[Reference]:
    """References by the day of a meeting: "wie in der Sitzung vom | 12.03.2024 berichtet"; `times` by mention id."""
    for mention in mentions:
        time = times.get(mention.id) if mention.label in ("DATE", "DEADLINE") else None
        if time and time.date_from and time.date_from == time.date_to and _TOLD.search(text[: mention.start][-80:]):
            yield Reference(start=mention.start, end=mention.end, text=mention.text, day=time.date_to)
