"""A town's own names of undertakings, where the tagger did not see them: acronyms set in brackets once, and names told before.

"Das Frühwarnsystem (FWS)" in one meeting makes "FWS" a name in the later ones; a name is known again in another case
("des Frühwarnsystems"), and a town's website under any of its names. Names of things are left out: a text may speak of
tablets and mean no undertaking.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..records import Mention
from ..text import fold
from .acronyms import acronym
from .canonical import name_of
from .short_forms import is_thing

_BRACKET = re.compile(r"\((?:kurz:? )?[„\"]?(?P<short>[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,7})[“”\"]?\)")
_BEFORE = 50
_STEM = 8
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SHORTEST = 8
_SHORTEST_BRAND = 5
_BRAND = re.compile(r"[a-zäöüß].*[A-ZÄÖÜ]|\A[a-zäöüß]+\Z|\d")
"""Spelt as no German noun is: webKITA, enaio, d.3."""
_OPEN, _SHUT = '„»"“', '“«"”'
_MOST_WORDS = 3
_ENDING = re.compile(r"(?:es|en|s|n|e)\Z")
_SURE = 0.6
_SITE = re.compile(
    r"(?<!auf der )(?<!auf unserer )(?<!auf ihrer )(?<!auf seiner )(?<!auf die )(?<!im )(?<!unter )(?<!über die )(?<!www\.)(?<!@)"
    r"\b(?:Homepage|(?:Internet|Web|Online)(?:auftritt(?:e?s)?|präsenz|seiten?)|Web[Ss]ite|[\w-]{3,40}\.de)\b"
)
"""A town's website, but as the place where something is published."""


@dataclass(slots=True)
class OwnNames:
    """Words that stood for an undertaking in an earlier text, each with the mention that it stood for; `town`: its name."""

    town: str
    known: dict[str, Mention] = field(default_factory=dict)
    longer: dict[str, dict[tuple[str, ...], Mention]] = field(default_factory=dict)
    website: Mention | None = None

    def learn(self, mention: Mention, text: str) -> None:
        """Keeps the name of a mention of `text`."""
        if mention.programme or is_thing(name_of(mention)) or mention.score < _SURE:
            return
        words = tuple(match.group() for match in _WORD.finditer(mention.text))
        if len(words) == 1 and mention.text == words[0] and _telling(mention, text):
            self.known.setdefault(_bare(mention.text), mention)
        elif 1 < len(words) <= _MOST_WORDS and len(mention.text) >= _SHORTEST:
            self.longer.setdefault(_bare(words[0]), {}).setdefault(tuple(map(_bare, words)), mention)
        if self.website is None and _SITE.fullmatch(mention.text):
            self.website = mention

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
        """Where a known name stands in `text[start:end]`, with the earlier mention."""
        found = list(_WORD.finditer(text, start, end))
        for number, match in enumerate(found):
            word = match.group()
            if known := self.known.get(word) or self.known.get(_bare(word)):
                yield match.start(), match.end(), known
            for words, mention in self.longer.get(_bare(word), {}).items():
                last = found[number : number + len(words)]
                if tuple(_bare(m.group()) for m in last) == words and "\n" not in text[match.start() : last[-1].end()]:
                    yield match.start(), last[-1].end(), mention
        yield from self._website(text, start, end)

    def _website(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, Mention]]:
        for match in _SITE.finditer(text, start, end) if self.website else ():
            domain = match.group().removesuffix(".de")
            if self.website and (domain == match.group() or fold(domain) in fold(self.town)):
                yield match.start(), match.end(), self.website


def _telling(mention: Mention, text: str) -> bool:
    """Whether one word is name enough to be known again: a long one, a brand, one in quotes."""
    quoted = text[mention.start - 1 : mention.start] in _OPEN and text[mention.end : mention.end + 1] in _SHUT
    brand = len(mention.text) >= _SHORTEST_BRAND and (quoted or _BRAND.search(mention.text))
    return len(mention.text) >= _SHORTEST or bool(brand)


def _bare(word: str) -> str:
    """A word without the ending of its case; short ones as they stand."""
    cut = _ENDING.sub("", word) if len(word) > _SHORTEST else word
    return cut[:1].upper() + cut[1:] if len(word) > _SHORTEST else word
