"""Rows of control lists as `ControlEntry`: what the administration says became of a decision. They make no commitments."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..control_lists import JOINT, cells, roles
from ..records import Body, ControlEntry, Section, TimeExpression, digest
from .context import Reading
from .control_status import joined, of_note, of_tick
from .paper_numbers import paper_number, paper_numbers

_PERSON = re.compile(r"\b(?:Herr|Herrn|Frau|Hr\.|Fr\.)(?=\s)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a row, with its place in the document's text."""

    role: str | None
    head: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An entry, and the committee that decided it where the row names one; the list may have been laid before another."""

    entry: ControlEntry
    organization: str | None = None


def is_control(reading: Reading) -> bool:
    """Whether the document is a control list."""
    return reading.document.kind == "control"


def entries(reading: Reading, body: Body) -> Iterator[Listed]:
    """The rows of a control list that say what was decided."""
    for section in reading.sections:
        row = row_cells(reading.document.text, section) if section.kind == "control" else []
        if any(cell.role == "decision" and cell.text for cell in row):
            panel = next(
                (cell.text for cell in row if cell.role == "body" and cell.text), reading.document.organization
            )
            yield Listed(entry=_entry(reading, body, section, row), organization=panel)


def row_cells(text: str, section: Section) -> list[Cell]:
    """The cells of a row under their columns, which the section's heading names; none where the numbers differ."""
    heads = (section.heading or "").split(JOINT)
    found = cells(text[section.start : section.end], len(heads))
    return [
        Cell(role=role, head=head, start=section.start + start, end=section.start + end,
             text=text[section.start + start : section.start + end])
        for role, head, (start, end) in zip(roles(heads), heads, found or [], strict=bool(found))
    ]  # fmt: skip


def _entry(reading: Reading, body: Body, section: Section, row: Sequence[Cell]) -> ControlEntry:
    document = reading.document
    cell = {each.role: each for each in reversed(row) if each.role and each.text}
    raw = document.text[section.start : section.end]
    start = section.start + len(raw) - len(raw.lstrip())
    end = start + len(raw.strip())
    due, decided = _time(cell.get("deadline"), reading), _time(cell.get("decided_on"), reading)
    office = cell.get("responsible")
    return ControlEntry(
        id=digest("control", document.id, str(start)), document_id=document.id, body_id=body.id, reference=_reference(cell),
        decided_on=decided.date_from if decided and decided.date_from == decided.date_to else None, decision=cell["decision"].text,
        responsible=office.text if office and not _PERSON.search(office.text) else None,
        deadline_text=cell["deadline"].text if "deadline" in cell else None, due_from=due.date_from if due else None,
        due_to=due.date_to if due else None, note=_note(row), status=status(row), as_of=document.date, page=reading.page(start),
        start=start, end=end, quote=document.text[start:end],
    )  # fmt: skip


def _reference(cell: dict[str, Cell]) -> str | None:
    """The column's number as printed, or one that the decision's own words announce."""
    if (stated := cell.get("reference")) and paper_number(stated.text):
        return stated.text
    words = cell["decision"].text
    announced = next((words[start:end] for start, end, _ in paper_numbers(words)), None)
    return announced or (stated.text if stated else None)


def _note(row: Sequence[Cell]) -> str | None:
    """The note with most words, verbatim; there may be a column for the state and one for remarks."""
    notes = [each.text for each in row if each.role == "note" and each.text]
    return max(notes, key=len, default=None)


def status(row: Sequence[Cell]) -> str:
    """State according to the row's notes, in the order of its columns, and to its ticks; `unknown` where they tell none."""
    notes = [found for each in row if each.role == "note" and (found := of_note(each.text))]
    ticks = [found for each in row if each.role == "tick" and each.text and (found := of_tick(each.text, each.head))]
    said = notes[0] if notes else None
    for other in notes[1:]:
        said = joined(said, other)
    return joined(ticks[0] if ticks else None, said)


def _time(cell: Cell | None, reading: Reading) -> TimeExpression | None:
    """The last calendar expression inside a cell: "verlängert von März bis 30.09.2025" ends there."""
    if cell is None:
        return None
    inside = [
        m for m in reading.mentions if m.label in ("DEADLINE", "DATE") and cell.start <= m.start < m.end <= cell.end
    ]
    found = [time for m in inside if (time := reading.times.get(m.id)) and time.date_to]
    return found[-1] if found else None
