"""The spaCy component for topics: it gives each PROJECT its best topic, and the doc what topics of stretches are asked of."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import ClassVar

from spacy.language import Language
from spacy.tokens import Doc

from .component import KEY, founds, text_of
from .entity_component import SEEN
from .joined_text import join
from .topic_model import FILES, TopicModel
from .topic_reading import Reading
from .trained import Trained

Doc.set_extension("topics", default=None, force=True)


@Language.factory("zusage_topics", requires=["doc.spans"], assigns=["doc._.topics"])
def make_topics(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Component that reads a doc for topics, behind the one that finds PROJECT."""
    return Topics()


class Topics(Trained):
    """With trained weights, or by the rules alone where it has none."""

    files: ClassVar = FILES

    def __init__(self) -> None:
        super().__init__()
        self._model: TopicModel | None = None

    def learn(self, parts: Mapping[str, bytes]) -> None:
        super().learn(parts)
        names, weights = (parts.get(name) for name in FILES)
        self._model = TopicModel(names, weights) if names and weights else None

    def __call__(self, doc: Doc) -> Doc:
        doc._.topics = reading = read(doc, self._model)
        for span in doc.spans.get(KEY, ()):
            if span.label_ == "PROJECT":
                topics = tuple(reading.of_mention(span._.found))
                span._.found = replace(span._.found, topic=topics[0].topic, topics=topics)
        return doc


def read(doc: Doc, model: TopicModel | None = None) -> Reading:
    """What the doc's text and mentions say of topics."""
    joined, known = doc.user_data.get(SEEN) or (join(text_of(doc)), None)
    return Reading(joined, founds(doc), model, known)


def topics_in(doc: Doc) -> Reading:
    """What topics are asked of in a tagged doc; by rules where the pipeline has no component for topics."""
    reading: Reading = doc._.topics or read(doc)
    return reading
