"""Records of a parsed file as JSON objects for people and scripts: agenda items carry their votes, texts and sections."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

import click

from ..parse import Parsed
from ..records import NAMES_OF, AgendaItem, Document, Section


def shown(parsed: Parsed) -> Iterator[dict[str, Any]]:
    """Each record as {"type": …, fields}; "sections" of an agenda item is a list of {kind, heading, text}.

    A file that tells of nothing but its municipality (an OParl Body) shows that.
    """
    texts = {r.id: r.text for r in parsed.records if isinstance(r, Document)}
    sections = [r for r in parsed.records if isinstance(r, Section)]
    told = parsed.records or (() if parsed.body.name.startswith("(") else (parsed.body,))
    for record in (*told, *parsed.issues):
        line = {"type": NAMES_OF[type(record)], **asdict(record)}
        yield {**line, **_of_item(record, sections, texts)} if isinstance(record, AgendaItem) else line


def _of_item(item: AgendaItem, sections: Sequence[Section], texts: dict[str, str]) -> dict[str, Any]:
    mine = [s for s in sections if s.agenda_item_id == item.id]
    parts = [
        {"kind": s.kind, "heading": s.heading, "text": texts[s.document_id][s.start : s.end].strip()} for s in mine
    ]
    votes = {"yes": item.votes_yes, "no": item.votes_no, "abstain": item.votes_abstain}
    return {
        "public": bool(item.public), "votes": votes if any(v is not None for v in votes.values()) else None,
        "text": "\n\n".join(part["text"] or "" for part in parts if part["kind"] != "head"), "sections": parts,
    }  # fmt: skip


def json_lines(records: Iterable[dict[str, Any]]) -> None:
    """Prints each record as one line of JSON."""
    for record in records:
        click.echo(json.dumps(record, ensure_ascii=False))
