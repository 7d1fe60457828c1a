"""The spaCy component for sentence bounds: those of `zusage.sentences`, except where one would cut a found stretch."""

from bisect import bisect_left
from collections.abc import Callable

import numpy
from spacy.language import Language
from spacy.tokens import Doc

from ..sentences import sentence_bounds


@Language.factory("zusage_sentences", assigns=["token.is_sent_start", "doc.sents"])
def make_sentences(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Component that sets `token.is_sent_start` on every token."""

    def component(doc: Doc) -> Doc:
        if not len(doc):
            return doc
        inside = {
            offset for spans in doc.spans.values() for s in spans for offset in range(s.start_char + 1, s.end_char)
        }
        starts = [start for start, _ in sentence_bounds(doc.text) if start not in inside]
        begins = _token_starts(doc, starts)
        # Not token by token: spaCy's setter looks through the whole doc each time, long minutes would take hours.
        values = numpy.full(len(doc), -1, dtype="int64")
        values[list(begins | {0})] = 1
        # The stub asks for two dimensions; one attribute takes one.
        return doc.from_array(["SENT_START"], values.astype("uint64"))  # type: ignore[arg-type]

    return component


def _token_starts(doc: Doc, starts: list[int]) -> set[int]:
    offsets = [token.idx for token in doc]
    return {index for start in starts if (index := bisect_left(offsets, start)) < len(offsets)}
