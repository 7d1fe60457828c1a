"""The spaCy components around the rules: found stretches become spans of `doc.spans["zusage"]`, values on `span._.found`."""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import ClassVar

from spacy.attrs import IDX
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from .amounts import find_amounts
from .deadline_model import DeadlineModel
from .deadlines import Case, by_rules, case_of, mere_duration
from .times import find_times
from .trained import Trained
from .values import Found

KEY = "zusage"

Doc.set_extension("reference_date", default=None, force=True)
Span.set_extension("found", default=None, force=True)


@Language.factory("zusage_rules", assigns=["doc.spans"])
def make_rules(nlp: Language, name: str, amounts: bool, times: bool) -> Callable[[Doc], Doc]:
    """Component that finds AMOUNT and TIME; `doc._.reference_date` (a date or None) resolves relative expressions."""

    def component(doc: Doc) -> Doc:
        text = text_of(doc)
        found = find_amounts(text) if amounts else []
        taken = [(f.start, f.end) for f in found]
        reference: date | None = doc._.reference_date
        found += [f for f in (find_times(text, reference) if times else []) if not overlaps(f, taken)]
        return put(doc, found)

    return component


@Language.factory("zusage_deadlines", requires=["doc.spans", "doc.sents"], assigns=["doc.spans"])
def make_deadlines(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Component that turns each TIME into a DEADLINE with its bound or into a DATE."""
    return Deadlines()


class Deadlines(Trained):
    """With a trained classifier, or by the rules alone where it has none."""

    files: ClassVar = ("deadlines.crfsuite",)

    def __init__(self) -> None:
        super().__init__()
        self._judge: DeadlineModel | None = None

    def learn(self, parts: Mapping[str, bytes]) -> None:
        super().learn(parts)
        model = parts.get("deadlines.crfsuite")
        self._judge = DeadlineModel(model) if model else None

    def __call__(self, doc: Doc) -> Doc:
        found = founds(doc)
        decided = _decided(_cases(doc, found), doc._.reference_date, self._judge)
        return put(doc, [*(f for f in found if f.label != "TIME"), *decided])


def _cases(doc: Doc, found: list[Found]) -> list[Case]:
    text, bounds = text_of(doc), sentences(doc)
    cases = [case_of(text, f, _around(bounds, f), doc._.reference_date) for f in found if f.label == "TIME"]
    return [case for case in cases if not mere_duration(case)]


def cases_of(doc: Doc) -> list[Case]:
    """The calendar expressions of a doc that the rules and the sentence component have read, before they are decided."""
    return _cases(doc, founds(doc))


def _decided(cases: list[Case], reference: date | None, judge: DeadlineModel | None) -> list[Found]:
    """By the model what has days at a known meeting; by the rules the rest, of which no training text tells."""
    if reference is None or judge is None:
        return [by_rules(case) for case in cases]
    dated = [case for case in cases if case.time.date_from]
    return judge.decide(dated, reference) + [by_rules(case) for case in cases if case.time.date_from is None]


def founds(doc: Doc) -> list[Found]:
    """What the components found so far, in the order of the text."""
    return [span._.found for span in doc.spans[KEY]] if KEY in doc.spans else []


def sentences(doc: Doc) -> list[tuple[int, int]]:
    """Character bounds of the sentences."""
    return [(sent.start_char, sent.end_char) for sent in doc.sents]


def put(doc: Doc, found: Iterable[Found]) -> Doc:
    """The doc with exactly these stretches in its span group; tokens are cut where a stretch begins or ends inside one."""
    ordered = sorted(found, key=lambda f: (f.start, f.end))
    _cut_tokens(doc, {offset for f in ordered for offset in (f.start, f.end)})
    spans = []
    for f in ordered:
        span = doc.char_span(f.start, f.end, label=f.label)
        assert span is not None, (f, doc.text[f.start : f.end])
        span._.found = f
        spans.append(span)
    doc.spans[KEY] = SpanGroup(doc, name=KEY, spans=spans)
    return doc


def _cut_tokens(doc: Doc, offsets: set[int]) -> None:
    places = sorted(offsets)
    starts = doc.to_array(IDX)  # ten times faster than asking each token
    tokens = starts.searchsorted(places, side="right") - 1
    cuts: dict[int, list[int]] = {}
    for offset, index in zip(places, tokens.tolist(), strict=True):
        if starts[index] < offset < starts[index] + len(doc[index]):
            cuts.setdefault(index, []).append(int(offset - starts[index]))
    if not cuts:
        return
    with doc.retokenize() as retokenizer:
        for index, inside in cuts.items():
            token = doc[index]
            pieces = [token.text[a:b] for a, b in pairwise([0, *inside, len(token)])]
            retokenizer.split(token, pieces, heads=[(token, 0)] * len(pieces))


def text_of(doc: Doc) -> str:
    """The doc's text, joined once: spaCy joins it anew at each call."""
    text: str = doc.user_data.get("zusage_text") or doc.text
    doc.user_data["zusage_text"] = text
    return text


def overlaps(found: Found, taken: list[tuple[int, int]]) -> bool:
    """Whether one of `taken`, in order and apart from each other, shares a character with `found`."""
    last = bisect_left(taken, (found.end, -1)) - 1
    return last >= 0 and taken[last][1] > found.start


def _around(bounds: list[tuple[int, int]], found: Found) -> tuple[int, int]:
    start, end = bounds[bisect_right(bounds, (found.start, sys.maxsize)) - 1] if bounds else (0, 0)
    return (start, end) if start <= found.start < end else (0, found.end)
