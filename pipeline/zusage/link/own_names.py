"""A town's own names of undertakings, where the tagger did not see them: acronyms set in brackets once, and names told before.

"Das Frühwarnsystem (FWS)" in one meeting makes "FWS" a name in the later ones. Names of things are left out: a text may
speak of tablets and mean no undertaking.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..records import Mention
from .acronyms import acronym
from .canonical import name_of
from .short_forms import is_thing

_BRACKET = re.compile(r"\((?:kurz:? )?[„\"]?(?P<short>[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,7})[“”\"]?\)")
_BEFORE = 50
_STEM = 8
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SHORTEST = 8
_SURE = 0.6


@dataclass(slots=True)
class OwnNames:
    """Single words that stood for an undertaking in an earlier text, each with the mention that it stood for."""

    known: dict[str, Mention] = field(default_factory=dict)

    def learn(self, mention: Mention) -> None:
        """Keeps the name of a mention."""
        if mention.programme or is_thing(name_of(mention)):
            return
        if len(mention.text) >= _SHORTEST and _WORD.fullmatch(mention.text) and mention.score >= _SURE:
            self.known.setdefault(mention.text, mention)

    def learn_brackets(self, text: str, start: int, end: int, mentions: Sequence[Mention]) -> None:
        """Keeps the acronyms in brackets of `text[start:end]` that stand right behind a name of one of its mentions."""
        for match in _BRACKET.finditer(text, start, end):
            before, short = text[max(start, match.start() - _BEFORE) : match.start()], match["short"]
            if sum(c.isupper() for c in short) > 1:
                fitting = (
                    m for m in mentions if m.text[:_STEM] in before and acronym(short, m.text) and not m.programme
                )
                if meant := next(fitting, None):
                    self.known.setdefault(short, meant)

    def within(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, Mention]]:
        """Where a known word stands in `text[start:end]`, with the earlier mention."""
        for match in _WORD.finditer(text, start, end):
            if known := self.known.get(match.group()):
                yield match.start(), match.end(), known
