"""What stands around a word: the rules' finds, its sentence's words of buying and planning, quotation marks and brackets."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from ..values import Found
from .tokens import Word

_OPEN: Final = frozenset("„“\"»«‚'")
_BEGINS: Final = _OPEN | {"("}
_BUY = re.compile(
    r"(?i)beschaff|anschaff|kauf|erwerb|erworben|ausstatt|ausgestatt|geliefert|lieferung|leasing|austausch|vergabe|zuschlag|auftrag"
)
_BRING = re.compile(
    r"(?i)einf[üu]hr|umstell|umgest|abl[öo]s|ausbau|roll-?out|umsetz|aufbau|anschlie|angeschlossen|freigeschaltet|in betrieb|online|start"
)
_PLAN = re.compile(
    r"(?i)projekt|konzept|strategie|programm|förder|antrag|beschl|maßnahme|entwick|software|plattform|portal|system|anwendung|verfahren"
)
_CUES: Final = (("buy", _BUY), ("bring", _BRING), ("plan", _PLAN))


def marks_of(sentence: Sequence[Word], found: Sequence[Found]) -> dict[int, list[str]]:
    """By the place of a word what the rules say of it: the rule's kind and topic, whether it begins, goes on or ends there."""
    marks: dict[int, list[str]] = {}
    starts = [word.start for word in sentence]
    for f in found:
        first, last = max(bisect_right(starts, f.start) - 1, 0), bisect_left(starts, f.end) - 1
        kind = "name" if f.origin.startswith("topic_") else f.origin
        for at in range(first, last + 1):
            begins = "B" if at == first else "I"
            here = marks.setdefault(at, [])
            here.append(f"{begins}-{f.label}")
            if f.label == "PROJECT":
                here += [f"{begins}-{kind}", f"{begins}-{kind}-{f.topic}"]
            if at == last:
                here.append(f"E-{f.label}")
    return marks


def cues_of(sentence: Sequence[Word]) -> list[str]:
    """What the whole sentence speaks of, and whether it is a mere heading."""
    line = " ".join(word.text for word in sentence)
    out = [f"cue={name}" for name, cue in _CUES if cue.search(line)]
    if len(sentence) < 6:
        out.append("short")
    return out


def quotes_of(sentence: Sequence[Word]) -> list[tuple[str, ...]]:
    """Whether a word stands within quotation marks or brackets, first or later."""
    out: list[tuple[str, ...]] = [()] * len(sentence)
    inside = ""
    for i, word in enumerate(sentence):
        if word.text in _OPEN:
            inside = "" if inside == "q" else "q"
        elif word.text in "()":
            inside = "b" if word.text == "(" else ""
        elif inside:
            out[i] = (f"{inside}{'B' if i and sentence[i - 1].text in _BEGINS else 'I'}",)
    return out
