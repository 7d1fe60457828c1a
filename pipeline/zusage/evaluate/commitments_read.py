"""A gold passage as the linker meets it: read by the parser, with the gold's marks or with what the tagger finds."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .. import link, tag
from ..parse.assemble import assemble
from ..parse.files.text import text_page
from ..records import AgendaItem, Amount, Body, Document, Mention, RawFile, Section, TimeExpression, digest

Passage = Mapping[str, Any]


def parsed(passage: Passage) -> tuple[Body, Document, tuple[Section, ...], dict[str, AgendaItem]]:
    """Document, sections and items of the passage's text, as the parser reads a file of it.

    Where the parser leaves lines out (a non-public part), the offsets of the gold would not hold: then the text has no sections.
    """
    text, name = passage["text"], passage["id"]
    raw = RawFile(
        id=name, source="gold", path=name, sha256="", size=len(text), media_type="text/plain",
        municipality=passage["municipality"], date=passage["reference_date"],
    )  # fmt: skip
    made = assemble(raw, [text_page(text, name)])
    document = next(record for record in made.records if isinstance(record, Document))
    sections = tuple(record for record in made.records if isinstance(record, Section))
    if len(document.text) != len(text):
        plain = {"text": text, "date": passage["reference_date"], "title": name}
        return made.body, Document(id=name, raw_file_id=name, body_id=made.body.id, kind="text", **plain), (), {}
    return made.body, document, sections, {r.id: r for r in made.records if isinstance(r, AgendaItem)}


def given(passage: Passage) -> link.Reading:
    """The passage with the gold's spans as mentions, each PROJECT by its key."""
    _, document, sections, items = parsed(passage)
    counts: Counter[tuple[str, str]] = Counter()
    mentions = []
    for span in passage["spans"]:
        counts[span["label"], span["text"]] += 1
        mentions.append(_mention(document, span, counts[span["label"], span["text"]]))
    values = list(zip(mentions, passage["spans"], strict=True))
    return link.Reading(
        document=document, sections=sections, items=items, mentions=tuple(mentions),
        amounts={m.id: _amount(m, s["value"]) for m, s in values if m.label == "AMOUNT" and s.get("value")},
        times={m.id: _time(m, s["value"]) for m, s in values if m.label in ("DEADLINE", "DATE") and s.get("value")},
    )  # fmt: skip


def _mention(document: Document, span: Mapping[str, Any], count: int) -> Mention:
    return Mention(
        id=digest("gold", document.id, span["label"], span["text"], str(count)), document_id=document.id,
        label=span["label"], start=span["start"], end=span["end"], text=span["text"], name=span.get("key"), origin="gold",
    )  # fmt: skip


def _amount(mention: Mention, value: Mapping[str, Any]) -> Amount:
    return Amount(mention_id=mention.id, min=value.get("min"), max=value.get("max"))


def _time(mention: Mention, value: Mapping[str, Any]) -> TimeExpression:
    return TimeExpression(
        mention_id=mention.id, date_from=value.get("from"), date_to=value.get("to"), bound=value.get("bound")
    )


def tagged(passages: Iterable[Passage]) -> Iterator[tuple[Passage, link.Town]]:
    """Each passage with its municipality as the product would read it from a file of that text alone."""
    for passage in passages:
        body, document, sections, items = parsed(passage)
        reading = link.Reading.of(document, (*sections, *items.values()), tag.tag(document, sections))
        yield passage, link.Town(body=body, readings=(reading,), known=tag.known_names())
