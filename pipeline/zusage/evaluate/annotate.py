"""Plain passages in, annotated passages out: the annotation format, one JSON object a line."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from .. import link, tag
from ..errors import RecordError
from ..records import Amount, Body, Document, Mention, TimeExpression


def annotate(lines: Iterable[str], source: str = "stdin") -> Iterator[dict[str, Any]]:
    """Each object with "spans" and "relations" added; a line that is no such object comes back as {"id", "error"}.

    Needs "text"; "reference_date" (ISO day of the meeting) resolves relative expressions.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                record = read_line(line, f"{source}:{number}")
            except RecordError as error:
                yield {"id": f"{source}:{number}", "error": str(error)}
            else:
                yield {**record, **spans_and_relations(record["text"], record.get("reference_date"))}


def read_line(line: str, where: str) -> dict[str, Any]:
    """The object on a line; raises `RecordError` where it is none, has no text or no valid day."""
    try:
        record = json.loads(line.removeprefix("\ufeff"))
        json.dumps(
            record, ensure_ascii=False
        ).encode()  # half a character, or a byte that is no UTF-8, cannot be printed
    except (ValueError, RecursionError) as error:  # a number of 4,301 digits is a plain ValueError
        raise RecordError(where=where, expected="a JSON object in UTF-8", found=str(error)) from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise RecordError(where=where, expected='an object with a string "text"', found=line.strip()[:60])
    day = record.get("reference_date")
    try:
        date.fromisoformat(day) if day else None
    except (TypeError, ValueError) as error:
        raise RecordError(where=where, expected='"reference_date" as YYYY-MM-DD', found=repr(day)) from error
    return record


def spans_and_relations(text: str, reference_date: str | None) -> dict[str, Any]:
    """{"spans": [{start, end, text, label, value, origin}], "relations": [{head, child, label}]} of a passage."""
    document = document_of(text, reference_date)
    records = tag.tag(document)
    mentions = [record for record in records if isinstance(record, Mention)]
    values = {r.mention_id: _value(r) for r in records if isinstance(r, Amount | TimeExpression)}
    index = {mention.id: number for number, mention in enumerate(mentions)}
    relations = [
        {"head": index[r.head.id], "child": index[r.child.id], "label": r.label}
        for r in link.relate(text, identified(document, mentions))
    ]
    return {"spans": [_span(mention, values) for mention in mentions], "relations": relations}


def document_of(text: str, reference_date: str | None) -> Document:
    """A passage as a document of its own."""
    return Document(
        id="passage", raw_file_id="", body_id="", kind="text", title="passage", date=reference_date or None, text=text
    )


def identified(document: Document, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions with one name for each project, as the linker's next step gets them."""
    reading = link.Reading(document=document, mentions=tuple(mentions), amounts={}, times={}, items={})
    town = link.Town(body=Body(id="", name=""), readings=(reading,), known=tag.known_names())
    return link.identified(town)[0].readings[0].mentions


def _span(mention: Mention, values: dict[str, dict[str, Any]]) -> dict[str, Any]:
    span: dict[str, Any] = {"start": mention.start, "end": mention.end, "text": mention.text, "label": mention.label}
    if mention.id in values:
        span["value"] = values[mention.id]
    if mention.name:
        span["name"] = mention.name
    return {**span, "origin": mention.origin}


def _value(record: Amount | TimeExpression) -> dict[str, Any]:
    if isinstance(record, Amount):
        value: dict[str, Any] = {"min": record.min, "max": record.max, "currency": record.currency}
        return {**value, "approx": True} if record.approx else value
    value = {"from": record.date_from, "to": record.date_to}
    return {**value, "bound": record.bound} if record.bound else value
