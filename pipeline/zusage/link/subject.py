"""What a passage is about, and what "the software" means in it; `named` are its PROJECT mentions in their order."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Final

from ..records import Mention
from . import cues as cue
from .nearest import names, one_each
from .passage import Sentence

_REMEMBERED: Final = 30
"""So many mentions back a project is still what "the software" means."""
SURE: Final = 0.99
"""Score from which on one mention is enough for the whole text to be about its project."""


def of_its_kind(sentence: Sentence, named: Sequence[Mention]) -> list[Mention]:
    """The only project before whose name ends with a noun of the sentence: "die Software" for the CAFM-Software."""
    nouns = {found[1].lower() for found in cue.THAT_KIND.finditer(sentence.text)}
    if not nouns:
        return []
    before = bisect_left(named, sentence.start, key=lambda mention: mention.start)
    near = named[max(0, before - _REMEMBERED) : before]
    fitting = [mention for mention in near if mention.text.lower().endswith(tuple(nouns))]
    return one_each(fitting[-1:]) if names(fitting) == 1 else []


def subject(named: Sequence[Mention]) -> list[Mention]:
    """What the passage is about, where it names one project only, or one far more often than all others together.

    Named once, it counts where the tagger has no doubt that it is one.
    """
    counts = Counter(mention.name for mention in named if not mention.programme) or Counter(m.name for m in named)
    if not counts:
        return []
    name, count = counts.most_common(1)[0]
    first = next(mention for mention in named if mention.name == name)
    if len(counts) == 1:
        return [first] if count > 1 or first.score >= SURE else []
    return [first] if count >= 3 and count > 2 * (counts.total() - count) else []
