"""Who may be responsible in a sentence: offices, units, authorities and firms by function, as candidates for `responsible`."""

from functools import lru_cache
from typing import Final

from .office_names import BODY, PARTY, UNIT, UNLIKE
from .passage import Sentence
from .stretch import Stretch, stretch

_TAKEN: Final = ("PER", "PROJECT", "AMOUNT", "DEADLINE", "DATE")


@lru_cache(maxsize=4096)
def candidates(sentence: Sentence) -> tuple[Stretch, ...]:
    """The offices and firms that the sentence names, in order; of two that overlap the longer one.

    Persons, projects and parties are none. Councils and committees are there with the reason "body", but not as a title
    before a person's name ("Stadtrat Wörner").
    """
    base = sentence.start
    others = [(m.start - base, m.end - base) for m in sentence.of(*_TAKEN)]
    kept: list[Stretch] = []
    for each in sorted(_named(sentence), key=lambda s: (s.start - s.end, s.start)):
        taken = any(each.start < end and start < each.end for start, end in others)
        overlaps = any(each.start < one.end and one.start < each.end for one in kept)
        if each.text and not taken and not overlaps and not PARTY.search(each.text) and not UNLIKE.search(each.text):
            kept.append(each)
    return tuple(sorted(kept, key=lambda s: s.start))


def _named(sentence: Sentence) -> list[Stretch]:
    base, text = sentence.start, sentence.text
    ends = [(m.start - base, m.end - base) for m in sentence.of("ORG") if m.end <= sentence.end]
    return [
        *(stretch(text, *end, "body" if decides(text[slice(*end)]) else "organization") for end in ends),
        *(stretch(text, *match.span(), "unit") for match in UNIT.finditer(text)),
        *(stretch(text, *match.span(), "body") for match in BODY.finditer(text) if not _title(sentence, match.end())),
    ]


def _title(sentence: Sentence, end: int) -> bool:
    return any(0 <= mention.start - sentence.start - end <= 1 for mention in sentence.of("PER"))


def decides(name: str) -> bool:
    """Whether a name is that of a council, committee or board: those decide, and seldom carry it out."""
    return bool(BODY.search(name))
