"""What mentions, sections and documents are about: topics with scores, and what they rest on."""

from dataclasses import dataclass, field

from ._column import column, table

_SCORE = ("How likely, 0 to 1.", "Wie wahrscheinlich, 0 bis 1.")
_WHY = ("What speaks for it: words of the text, each with its first character.", "Was dafür spricht: Wörter des Textes, jeweils mit ihrem ersten Zeichen.")


@table("mention_topics", "Topics of project mentions, each with at least one.", "Themen der Textstellen, die ein Vorhaben nennen; jede hat mindestens eines.")
@dataclass(frozen=True, slots=True, kw_only=True)
class MentionTopic:
    """A topic of a PROJECT mention; the one with the highest score is the mention's own `topic`."""

    id: str = field(metadata=column("Stable key from mention and topic.", "Dauerhafter Schlüssel aus Textstelle und Thema.", primary=True))
    mention_id: str = field(metadata=column("The mention.", "Die Textstelle.", ref="mentions.id", index=True))
    topic_id: str = field(metadata=column("The topic.", "Das Thema.", ref="topics.id", index=True))
    score: float = field(metadata=column(*_SCORE))
    why: str = field(metadata=column(*_WHY))


@table("section_topics", "Topics of sections; one that is not about digitalisation has none.", "Themen der Abschnitte; einer, der nicht von Digitalisierung handelt, hat keines.")
@dataclass(frozen=True, slots=True, kw_only=True)
class SectionTopic:
    """A topic that a reader would file the section under."""

    id: str = field(metadata=column("Stable key from section and topic.", "Dauerhafter Schlüssel aus Abschnitt und Thema.", primary=True))
    section_id: str = field(metadata=column("The section.", "Der Abschnitt.", ref="sections.id", index=True))
    topic_id: str = field(metadata=column("The topic.", "Das Thema.", ref="topics.id", index=True))
    score: float = field(metadata=column(*_SCORE))
    why: str = field(metadata=column(*_WHY))


@table("document_topics", "Topics of documents; one that is not about digitalisation has none.", "Themen der Texte; einer, der nicht von Digitalisierung handelt, hat keines.")
@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentTopic:
    """A topic that a reader would file the document, or a part of it, under."""

    id: str = field(metadata=column("Stable key from document and topic.", "Dauerhafter Schlüssel aus Text und Thema.", primary=True))
    document_id: str = field(metadata=column("The document.", "Der Text.", ref="documents.id", index=True))
    topic_id: str = field(metadata=column("The topic.", "Das Thema.", ref="topics.id", index=True))
    score: float = field(metadata=column(*_SCORE))
    why: str = field(metadata=column(*_WHY))
