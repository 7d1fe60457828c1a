"""The gold's PROJECT spans as mentions, named as the tagger would have named them: what linking gets where nothing is missed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..records import Document, Mention
from ..sentences import sentence_bounds
from ..tag import mention_of
from ..tag.entity_component import named
from ..tag.joined_text import join
from ..tag.projects import candidates
from ..tag.values import Found


def given_mentions(document: Document, spans: Iterable[Mapping[str, Any]]) -> Iterator[Mention]:
    """A mention for each PROJECT span of `document`, in their order; names and topics by the same code as the tagger's."""
    joined = join(document.text)
    bounds = [(joined.place(start), joined.place(end)) for start, end in sentence_bounds(document.text)]
    hits = candidates(joined.text, bounds)
    counts: Counter[str] = Counter()
    for span in spans:
        if span["label"] == "PROJECT":
            start, end = joined.place(span["start"]), joined.place(span["end"] - 1) + 1
            found = named(joined.text, Found(start=start, end=end, label="PROJECT", origin="gold"), hits)
            text = document.text[span["start"] : span["end"]]
            yield mention_of(document, _placed(found, span), text, counts[text])
            counts[text] += 1


def _placed(found: Found, span: Mapping[str, Any]) -> Found:
    """The find with the offsets of the document."""
    return replace(found, start=span["start"], end=span["end"])
