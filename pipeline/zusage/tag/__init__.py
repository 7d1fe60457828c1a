"""Stage 3, tag: a text to its mentions with values. Pure: no network, no database.

`tag` works on a document and gives records, `annotate` on plain text and gives the lines of the annotation format.
`nlp` builds the spaCy pipeline, `component` holds its parts, `rules/` and `topics/` what they look for.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from importlib.resources import files

from ..issues import issue
from ..records import (
    Amount,
    Document,
    DocumentTopic,
    Issue,
    Mention,
    MentionTopic,
    Score,
    Section,
    SectionTopic,
    TimeExpression,
    Topic,
    digest,
)  # fmt: skip
from .taxonomy import read_topics
from .timex import precision_of
from .topic_records import mention_topics, stretch_topics
from .values import Found

VERSION = "4"
"""Raised with every change of what is found; documents of an older version are tagged anew."""

PACKAGE = "de_zusage"
"""The packaged pipeline; its scores are read without loading it."""
_MEASURED = ("gold_set", "slice", "label", "match")
_SKIPPED = {"attendance": ("PROJECT", "AMOUNT", "DEADLINE", "DATE"), "agenda": ("PROJECT", "AMOUNT", "DEADLINE")}
"""Labels that mean nothing in a list of names or in the printed agenda (the item itself says it again)."""

TagRecord = Mention | Amount | TimeExpression | MentionTopic | SectionTopic | DocumentTopic | Issue


def tag(document: Document, sections: Sequence[Section] = ()) -> list[TagRecord]:
    """Mentions with their values and topics, topics of sections and of the document, and an issue for each expression without a value.

    Every mention is a literal stretch.
    """
    # spaCy takes a second to import: a run that has nothing to tag, and the help text, do without it.
    from .component import founds
    from .nlp import read
    from .topic_component import topics_in

    doc = read(document.text, date.fromisoformat(document.date) if document.date else None)
    return [*_mentions(document, sections, founds(doc)), *stretch_topics(document, sections, topics_in(doc))]


def _mentions(document: Document, sections: Sequence[Section], found: Sequence[Found]) -> Iterator[TagRecord]:
    counts: Counter[tuple[str, str]] = Counter()
    for each in found:
        if not _skipped(each, sections):
            text = document.text[each.start : each.end]
            yield from _records(document, each, text, counts[each.label, text])
            counts[each.label, text] += 1


def _skipped(found: Found, sections: Sequence[Section]) -> bool:
    return any(s.start <= found.start < s.end and found.label in _SKIPPED.get(s.kind, ()) for s in sections)


def mention_of(document: Document, found: Found, text: str, count: int) -> Mention:
    """The record of a find; `text` is its stretch of the document, `count` how often it was found there before."""
    return Mention(
        id=digest("mention", document.id, found.label, text, str(count)), document_id=document.id, label=found.label,
        start=found.start, end=found.end, text=text, name=found.name, programme=int(found.name in _programmes()),
        topic=found.topic, origin=f"{found.origin}@{VERSION}", score=found.score,
    )  # fmt: skip


def _records(document: Document, found: Found, text: str, count: int) -> Iterator[TagRecord]:
    yield (mention := mention_of(document, found, text, count))
    key = mention.id
    yield from mention_topics(key, found.topics)
    if found.amount:
        value = found.amount
        yield Amount(
            mention_id=key,
            min=value.min,
            max=value.max,
            currency=value.currency,
            approx=int(value.approx),
            stage=value.stage,
            basis=value.basis,
            share=value.share,
        )
    if found.time:
        yield _time(key, found)
        if found.time.date_from is None:
            yield issue(
                "tag", "unresolved-time", where=f"{document.title}:{found.start}", value=text, raw_file_id=document.raw_file_id,
                message="no day that it counts from, or none that a calendar gives; kept without a value",
            )  # fmt: skip


@cache
def known_names() -> frozenset[str]:
    """The names of the gazetteer."""
    return frozenset(project.name for topic in read_topics() for project in topic.projects)


def common_words() -> frozenset[str]:
    """The commonest words of German as the packaged pipeline holds them, nouns with a capital; none where it is not trained."""
    from .entities import clusters

    tables = [
        table for version in files(PACKAGE).iterdir() if (table := version / "entities" / "clusters.gz").is_file()
    ]
    return frozenset(word for table in tables for word, _ in clusters.read(table.read_bytes()).words())


@cache
def _programmes() -> frozenset[str]:
    return frozenset(project.name for topic in read_topics() for project in topic.projects if project.programme)


def _time(key: str, found: Found) -> TimeExpression:
    assert found.time is not None
    value = found.time
    return TimeExpression(
        mention_id=key, date_from=_iso(value.date_from), date_to=_iso(value.date_to), bound=value.bound,
        precision=precision_of(value), timex_type=value.timex_type, timex_value=value.timex_value, timex_mod=value.timex_mod,
    )  # fmt: skip


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def topics() -> list[Topic]:
    """The topics as rows."""
    return [
        Topic(id=t.key, name=t.name, name_en=t.name_en, area=t.area, description=t.description) for t in read_topics()
    ]


def scores() -> list[Score]:
    """The scores that the packaged pipeline carries, as rows; none where it has not been measured."""
    file = files(PACKAGE).joinpath("scores.json")
    rows = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else []
    return [Score(id=digest("score", *(row[part] for part in _MEASURED)), **row) for row in rows]


__all__ = ["VERSION", "common_words", "known_names", "mention_of", "scores", "tag", "topics"]
