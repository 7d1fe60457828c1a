"""The spaCy component for sentence bounds: those of `zusage.sentences`, except where one would cut a found stretch."""

from bisect import bisect_left
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from ..sentences import sentence_bounds


@Language.factory("zusage_sentences", assigns=["token.is_sent_start", "doc.sents"])
def make_sentences(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Component that sets `token.is_sent_start` on every token."""

    def component(doc: Doc) -> Doc:
        inside = {
            offset for spans in doc.spans.values() for s in spans for offset in range(s.start_char + 1, s.end_char)
        }
        starts = [start for start, _ in sentence_bounds(doc.text) if start not in inside]
        begins = _token_starts(doc, starts)
        for token in doc:
            token.is_sent_start = token.i in begins or token.i == 0
        return doc

    return component


def _token_starts(doc: Doc, starts: list[int]) -> set[int]:
    offsets = [token.idx for token in doc]
    return {index for start in starts if (index := bisect_left(offsets, start)) < len(offsets)}
