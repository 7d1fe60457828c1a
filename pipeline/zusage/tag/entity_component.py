"""The spaCy component for PROJECT, PER, ORG and LOC: a trained model that sees the rules' finds, or the rules alone."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar, Final

from spacy.language import Language
from spacy.tokens import Doc

from .base_forms import base_form
from .component import founds, overlaps, put, sentences, text_of
from .entities import clusters
from .entities.model import EntityModel
from .entities.persons import find_groups, find_persons
from .joined_text import Joined, join
from .projects import candidates, chosen, placed
from .stops import names_body, stop_reason
from .trained import Trained
from .values import Found

_COLUMN: Final = re.compile(r"(?<=\S)(?:[^\S\n]{3,}|\t)(?=\S)")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_TITLE: Final = re.compile(
    r"(?<=\w{4})(?:pl[aä]n(?:e?s|e|ung)?|programms?|haushalts?|liste|bericht(?:e?s)?)(?P<year>\s+(?:19|20)\d\d\S*)\Z"
)
CHOSEN: Final = "CHOSEN"
"""Mark on what the rules alone would say."""
BODY: Final = "BODY"
"""Mark on what stands in the name of an office or a firm."""
SEEN: Final = "zusage_seen"
"""Key in `doc.user_data` of the joined text and the rules' candidates in it, for components that come later."""


@Language.factory("zusage_entities", requires=["doc.spans", "doc.sents"], assigns=["doc.spans"])
def make_entities(nlp: Language, name: str, new: float, known: float, sure: float) -> Callable[[Doc], Doc]:
    """Component that finds PROJECT and, once trained, PER, ORG and LOC.

    A PROJECT counts from the probability `new` on, from `known` on where the rules find one there too; what the rules are
    `sure` of stays where the model sees nothing.
    """
    return Entities(new, known, sure)


class Entities(Trained):
    """`entities.crfsuite` and `clusters.gz` as `evaluate.train` makes them; without them PROJECT is found by rules alone."""

    files: ClassVar = ("entities.crfsuite", "clusters.gz")

    def __init__(self, new: float, known: float, sure: float) -> None:
        super().__init__()
        self._new, self._known, self._sure = new, known, sure
        self._model: EntityModel | None = None

    def learn(self, parts: Mapping[str, bytes]) -> None:
        super().learn(parts)
        crf, table = (parts.get(name) for name in self.files)
        self._model = EntityModel(crf, clusters.read(table)) if crf and table else None

    def __call__(self, doc: Doc) -> Doc:
        text, kept = text_of(doc), founds(doc)
        seen = Seen(doc, kept)
        doc.user_data[SEEN] = (seen.joined, seen.found)
        found = self._judged(seen) if self._model else seen.rules
        whole = [_without_year(text, _in_one_column(text, placed(seen.joined, f))) for f in found]
        names = {f.end: f.start for f in whole if f.label == "PROJECT"}
        kept = [f for f in kept if not _ends_name(text, f, names)]
        taken = [(f.start, f.end) for f in kept]
        return put(doc, [*kept, *(f for f in whole if not overlaps(f, taken))])

    def _judged(self, seen: "Seen") -> Iterator[Found]:
        """What the model finds, and what the rules are sure of where it finds no project."""
        assert self._model
        text = seen.joined.text
        for start, end, hits in seen.sentences():
            found = [f for f in self._model.find(text, start, end, hits) if self._counts(text, f, hits)]
            projects = [f for f in found if f.label == "PROJECT"]
            spare = [hit for hit in hits if self._is_sure(hit) and not any(_meet(hit, f) for f in projects)]
            yield from (replace(hit, label="PROJECT") for hit in spare)
            yield from (named(text, f, hits) for f in found if not any(_meet(hit, f) for hit in spare))

    def _is_sure(self, hit: Found) -> bool:
        return hit.label == CHOSEN and hit.score >= self._sure

    def _counts(self, text: str, found: Found, hits: Sequence[Found]) -> bool:
        """Whether a find of the model stands: sure enough, a whole, and no word or body that is never a project."""
        name = text[found.start : found.end]
        if name.count("(") != name.count(")"):
            return False
        if found.label != "PROJECT":
            return True
        if names_body(text, found.start, found.end) or stop_reason(name):
            return False
        backed = any(hit.label == CHOSEN and _meet(hit, found) for hit in hits)
        return found.score >= (self._known if backed else self._new)


def _in_one_column(text: str, found: Found) -> Found:
    """The find up to where the next column of a table begins, which the joined text does not show."""
    gap = _COLUMN.search(text, found.start, found.end)
    return replace(found, end=gap.start()) if gap else found


def _without_year(text: str, found: Found) -> Found:
    """The find without the year of a plan, programme or list, which is a DATE by the guidelines: "Schulentwicklungsplan [2018]"."""
    title = _TITLE.search(text, found.start, found.end)
    return replace(found, end=title.start("year")) if title else found


def _ends_name(text: str, time: Found, names: Mapping[int, int]) -> bool:
    """Whether a bare year is the end of a project's name ("Gute Schule 2020"); `names` are starts by ends."""
    return names.get(time.end, time.start) < time.start and _YEAR.fullmatch(text, time.start, time.end) is not None


def _meet(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


class Seen:
    """What the model sees of a doc: its joined text, and what rules found there, sentence by sentence."""

    def __init__(self, doc: Doc, known: Sequence[Found]) -> None:
        self.joined = join(text_of(doc))
        place = self.joined.place
        self._bounds = [(place(start), place(end)) for start, end in sentences(doc)]
        text = self.joined.text
        self.found = found = candidates(text, self._bounds)
        self.rules, bodies = chosen(text, found)
        self._hits = sorted(
            [
                *found,
                *(replace(f, label=CHOSEN) for f in self.rules),
                *(replace(f, label=BODY) for f in bodies),
                *(persons := list(find_persons(text))),
                *find_groups(text, persons),
                *(_joined(self.joined, f) for f in known),
            ],
            key=lambda f: (f.start, f.end, f.label, f.origin),
        )

    def sentences(self) -> Iterator[tuple[int, int, list[Found]]]:
        """Bounds of each sentence in the joined text with the hits that begin in it."""
        at = 0
        for start, end in self._bounds:
            first = at
            while at < len(self._hits) and self._hits[at].start < end:
                at += 1
            yield start, end, self._hits[first:at]


def _joined(joined: Joined, found: Found) -> Found:
    start, end = joined.span(found.start, found.end)
    return replace(found, start=start, end=end)


def named(text: str, found: Found, hits: Sequence[Found]) -> Found:
    """A PROJECT with the name and topic of the rules' find that covers it best, else with its own base form."""
    if found.label != "PROJECT":
        return found
    same = [hit for hit in hits if hit.label == "PROJECT" and (hit.start, hit.end) == (found.start, found.end)]
    within = [hit for hit in hits if hit.label == "PROJECT" and found.start <= hit.start and hit.end <= found.end]
    known = max(same, key=lambda hit: hit.score, default=None)
    topic = next((hit.topic for hit in [*same, *within] if hit.topic), None)
    name = known.name if known else base_form(text[found.start : found.end])
    return replace(found, name=name, topic=topic)
