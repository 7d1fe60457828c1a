"""Where a document states how a body decided: result sections, labelled lines, sentences, each as a statement."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..records import Section
from ..sentences import sentence_bounds
from ..text import fold
from ..vendors.results import action, outcome, read_result
from ..vendors.votes import Votes, read_votes
from .context import Reading
from .vote_sentences import LABEL, LONGEST, says, told

_RUNNING = ("text", "discussion", "resolution")
"""Sections whose sentences may tell the vote; facts and proposals tell of other sittings."""

_BALLOT = re.compile(
    r"\W{0,6}(?:(?:[Zz]u )?(?:TOP|Punkt|Ziffer|Ziff\.|Nr\.|Nummer|(?:Änderungs|Ergänzungs|Haupt|Zusatz)?[Aa]ntrag|Abstimmung über)\s"
    r"|\d{1,2}(?:\.\d{1,2})?[.):]\s)"
)
"""What begins another ballot of the same item."""

_LINE = 120
"""Characters of a line that may still belong to a vote after an empty line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedResult:
    """A stretch that states a result or a count, with what it says.

    `item_id` where it belongs to an agenda item; `section` is the kind of its section.
    """

    reading: Reading
    item_id: str | None
    source: str
    section: str
    start: int
    end: int
    result: str | None
    votes: Votes

    @property
    def quote(self) -> str:
        """The words, verbatim."""
        return self.reading.document.text[self.start : self.end]


def stated_results(reading: Reading) -> list[StatedResult]:
    """The stated results of a document, in the order of the text; a paper states none, for it only proposes."""
    if reading.document.kind == "paper":
        return []
    text = reading.document.text
    found: list[StatedResult] = []
    for first, last in _joined(reading):
        bounds = first.start, last.end
        pieces = list(_ballots(text, *bounds) if first.kind == "result" else told(text, *bounds))
        found += [_made(reading, first, start, end) for start, end in pieces]
    if not reading.sections:
        whole = Section(id="", document_id=reading.document.id, kind="text", start=0, end=len(text))
        found += [_made(reading, whole, start, end) for start, end in told(text, 0, len(text))]
    settled = {s.item_id for s in found if s.result not in (None, "other") or s.votes.stated}
    found += [made for s in reading.sections if (made := _resolved(reading, s)) and made.item_id not in settled]
    return sorted(found, key=lambda statement: statement.start)


def _joined(reading: Reading) -> Iterator[tuple[Section, Section]]:
    """First and last section of each stretch to read: an agenda prints result and votes as two parts of one statement."""
    text, held = reading.document.text, list[Section]()
    for section in reading.sections:
        follows = held and held[-1].kind == section.kind == "result" and not (held[-1].heading or section.heading)
        if (
            follows
            and held[-1].agenda_item_id == section.agenda_item_id
            and not text[held[-1].end : section.start].strip()
        ):
            held.append(section)
            continue
        if held:
            yield held[0], held[-1]
        held = [section] if section.kind == "result" or section.kind in _RUNNING else []
    if held:
        yield held[0], held[-1]


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\n]*\S", text[start:end]):
        blank = len(match.group()) - len(match.group().lstrip())
        yield start + match.start() + blank, start + match.end()


def _ballots(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The statements of a result section: one for each ballot, without the label in front and what follows behind."""
    label = LABEL.match(text, start, end)
    held: list[tuple[int, int]] = []
    counted = False
    for line in _lines(text, label.end() if label else start, end):
        if counted and line[1] - line[0] > _LINE and "\n" in text[held[-1][1] : line[0]].strip(" ")[1:]:
            break  # a paragraph behind the vote is no part of it
        if counted and _BALLOT.match(text, *line):
            yield from _trimmed(text, held)
            held, counted = [], False
        held.append(line)
        counted = counted or says(text[held[-2:][0][0] : line[1]])
    yield from _trimmed(text, held)


def _trimmed(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    while lines and not says(text[slice(*lines[-1])]) and not any(c.isdigit() for c in text[slice(*lines[-1])]):
        if len(lines) == 1 and lines[0][1] - lines[0][0] <= LONGEST and read_result(text[slice(*lines[0])]):
            break  # a wording that no rule knows is a result too: "Konsensliste"
        lines.pop()
    if lines and lines[-1][1] - lines[0][0] <= 3 * LONGEST:
        yield lines[0][0], lines[-1][1]


def _resolved(reading: Reading, section: Section) -> StatedResult | None:
    """What the first sentence of a resolution says was done, where its item states no vote."""
    if section.kind != "resolution":
        return None
    text = reading.document.text
    label = LABEL.match(text, section.start, section.end)
    start = label.end() if label else section.start
    bounds = next(iter(sentence_bounds(text[start : min(section.end, start + 1_000)])), None)
    if bounds is None or action(text[start + bounds[0] : start + bounds[1]]) in (None, "other"):
        return None
    return _made(reading, section, start + bounds[0], start + bounds[1])


def _made(reading: Reading, section: Section, start: int, end: int) -> StatedResult:
    text = reading.document.text
    quote = text[start:end]
    votes = read_votes(quote, led=section.kind == "result" or _follows_label(text, start))
    return StatedResult(
        reading=reading, item_id=section.agenda_item_id or reading.document.agenda_item_id, section=section.kind,
        source="head" if _in_head(reading, section) else "text", start=start, end=end,
        result=outcome(read_result(quote), votes), votes=votes,
    )  # fmt: skip


def _follows_label(text: str, start: int) -> bool:
    first = max(text.rfind("\n", max(0, start - 60), start) + 1, start - 60, 0)
    return any(match.end() == start for match in LABEL.finditer(text, first, start))


def _in_head(reading: Reading, section: Section) -> bool:
    """Whether it is what a RIS prints beside the item, not what the minutes say."""
    if reading.document.kind == "agenda" or fold(section.heading or "").startswith("beschlussart"):
        return True
    boxed = section.kind == "result" and section.heading is None and reading.document.kind == "item"
    return boxed and LABEL.match(reading.document.text, section.start) is not None
