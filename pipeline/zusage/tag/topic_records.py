"""Topics as records: of mentions, of sections, of documents."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from ..records import Document, DocumentTopic, MentionTopic, Section, SectionTopic, digest
from ..records.vocabulary import LISTS
from .values import Reason, TopicScore, best_of

if TYPE_CHECKING:
    from .topic_reading import Reading


def mention_topics(mention_id: str, scores: Sequence[TopicScore]) -> Iterator[MentionTopic]:
    """A record for each topic of a mention."""
    for s in scores:
        key = digest("mention topic", mention_id, s.topic)
        yield MentionTopic(id=key, mention_id=mention_id, topic_id=s.topic, score=s.score, why=told(s.why))


def stretch_topics(
    document: Document, sections: Sequence[Section], reading: "Reading"
) -> Iterator[SectionTopic | DocumentTopic]:
    """A record for each topic of the document's sections, and of the document; off-topic ones have none."""
    spoken = [section for section in sections if section.kind not in LISTS]
    for section in spoken:
        for s in reading.of_stretch(section.start, section.end):
            key = digest("section topic", section.id, s.topic)
            yield SectionTopic(id=key, section_id=section.id, topic_id=s.topic, score=s.score, why=told(s.why))
    for s in best_of(score for start, end in _passages(document, sections) for score in reading.of_stretch(start, end)):
        key = digest("document topic", document.id, s.topic)
        yield DocumentTopic(id=key, document_id=document.id, topic_id=s.topic, score=s.score, why=told(s.why))


def _passages(document: Document, sections: Sequence[Section]) -> Iterator[tuple[int, int]]:
    """What is judged as one: neighbouring sections on the same agenda item; the whole text where there are no sections."""
    if not sections:
        yield 0, len(document.text)
    ordered = sorted(sections, key=lambda section: section.start)
    for (_, is_list), found in groupby(ordered, key=lambda section: (section.agenda_item_id, section.kind in LISTS)):
        run = list(found)
        if not is_list:
            yield run[0].start, run[-1].end


def told(why: Sequence[Reason]) -> str:
    """Reasons in one line: "E-Akte [120], Papierakten [340]"; the numbers are first characters."""
    return ", ".join(f"{' '.join(reason.what.split())} [{reason.start}]" for reason in why)
