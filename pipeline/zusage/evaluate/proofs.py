"""Whether the tagger finds in an example line what the line says, no more and no less."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from .. import tag
from ..records import Amount, Document, Mention, TimeExpression
from .forms import FormLine, FormMark

_FIELDS: Final = {"basis": "basis", "stage": "stage", "share": "share", "timex": "timex_value", "mod": "timex_mod"}


def misses(line: FormLine) -> list[str]:
    """What the tagger finds otherwise than `line` says, one sentence each; empty where all of it is right."""
    found = list(_found(line))
    wanted = {(mark.start, mark.end): mark for mark in line.marks}
    spans = {(mention.start, mention.end) for mention, _ in found}
    problems = [f"not found: {line.text[start:end]!r}" for start, end in wanted if (start, end) not in spans]
    for mention, record in found:
        mark = wanted.get((mention.start, mention.end))
        problems += (
            _differences(mark, mention, record) if mark else [f"found too much: {mention.text!r} ({mention.origin})"]
        )
    return problems


def rules_fired(line: FormLine) -> set[str]:
    """The names of the rules, compositions and decisions by which the tagger found what it finds in `line`."""
    return {part for mention, _ in _found(line) for part in mention.origin.partition("@")[0].split("+")}


def _found(line: FormLine) -> Iterable[tuple[Mention, Amount | TimeExpression]]:
    document = Document(
        id="line", raw_file_id="", body_id="", kind="text", title="line", date=line.reference, text=line.text
    )
    records = tag.tag(document)
    values = {record.mention_id: record for record in records if isinstance(record, Amount | TimeExpression)}
    return [(record, values[record.id]) for record in records if isinstance(record, Mention) and record.id in values]


def _differences(mark: FormMark, mention: Mention, record: Amount | TimeExpression) -> Iterator[str]:
    same = mark.label == mention.label or (mark.label == "TIME" and mention.label in ("DEADLINE", "DATE"))
    if not same:
        yield f"{mention.text!r} is {mention.label}, not {mark.label}"
    pairs = [*_values(mark, record), *((key, getattr(record, _FIELDS[key]), value) for key, value in mark.more.items())]
    for name, is_, should in pairs:
        if is_ != should:
            yield f"{mention.text!r}: {name} is {is_}, not {should} ({mention.origin})"


def _values(mark: FormMark, record: Amount | TimeExpression) -> Iterator[tuple[str, Any, Any]]:
    """(name, found, wanted) of each part of the value."""
    want = mark.value
    if isinstance(record, Amount):
        yield (
            "amount",
            (record.min, record.max, record.currency),
            (want.get("min"), want.get("max"), want.get("currency")),
        )
        yield "approx", bool(record.approx), bool(want.get("approx"))
        return
    yield "days", _span(record.date_from, record.date_to), _span(want.get("from"), want.get("to"))
    if mark.label == "DEADLINE":
        yield "bound", record.bound, want.get("bound")


def _span(first: str | None, last: str | None) -> tuple[date | None, date | None]:
    return (date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None)
