"""Two names that a text sets side by side: type and brand (Parkleitsystem „Parkfuchs"), acronym and long form (GIS)."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..records import Mention
from ..text import fold, squeeze
from .acronyms import acronym
from .canonical import name_of
from .tie import Tie

_OPEN, _SHUT = r"[„\"»“]", r"[“”\"«]"
_ARTICLE = r"(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|unser\w{0,2}|diese\w?|dem|ihr\w{0,2})"
_ADJECTIVES = (
    r"(?:(?:neu|alt|eigen|städtisch|kommunal|digital|elektronisch|dynamisch|urban|sogenannt|gemeinsam)e\w?[ ]){0,2}"
)
_CALLED = r"(?:namens|genannt|kurz|im[ ]Volksmund|hausintern|alias|=|heißt(?:[ ]jetzt|[ ]künftig)?)"
_BRAND = re.compile(
    rf"""[ ]?(?: {_OPEN} | \({_OPEN} | \((?:kurz:?|Projekt)[ ]{_OPEN}? | ,?[ ]?{_CALLED}[ ]{_OPEN}?
    | [,–][ ](?:nämlich|also)[ ](?:{_ARTICLE}[ ])?{_OPEN}? | [^.!?:\n„“]{{0,50}}[ ]?(?:de[nm]|einen)[ ](?:\w+[ ])?Namen[ ]{_OPEN}? )""",
    re.VERBOSE,
)
"""Between a type and the brand that it has."""
_TYPE = re.compile(
    rf"""{_SHUT}(?: [ ][(–-][ ]? | :[ ] | \.?[ ](?:Die|Der|Das|Diese\w?)[ ] | ,[ ](?:also[ ]|d\.[ ]?h\.[ ])?{_ARTICLE}[ ]{_ADJECTIVES}
    | [ ]–[ ](?:gemeint[ ]ist[ ])?{_ARTICLE}[ ]{_ADJECTIVES} | ,[ ]so[ ]heißt[ ]{_ARTICLE}[ ]{_ADJECTIVES} )
    | {_SHUT}?(?: :[ ](?:Die|Der|Das)[ ] | [ ]ist[ ](?:ein|eine)[ ]{_ADJECTIVES} )""",
    re.VERBOSE,
)
"""Between a brand, most often in quotes, and the type that it is of."""
_BRACKET = re.compile(rf"{_SHUT}? ?\({_OPEN}?")
_FARTHEST = 70
_KIND = re.compile(rf"\b(?:[Dd]ie|[Dd]as|[Dd]er|[Dd]em|[Dd]en)[ ](?P<kind>[A-ZÄÖÜ]\w{{2,20}})[ ]{_OPEN}$")
_FARTHEST_KIND = 400


def appositions(text: str, mentions: Sequence[Mention]) -> Iterator[Tie]:
    """A tie for each two PROJECT mentions of a text, one behind the other, that it sets side by side."""
    named = sorted((m for m in mentions if m.label == "PROJECT"), key=lambda m: (m.start, m.end, m.id))
    for one, other in pairwise(named):
        if 0 < other.start - one.end <= _FARTHEST and _akin(one, other) and (why := _why(text, one, other)):
            first, second = sorted((name_of(one), name_of(other)))
            yield Tie(one=first, other=second, why=why, mutual=True, score=0.7)
    yield from _of_that_kind(text, named)


def _of_that_kind(text: str, named: Sequence[Mention]) -> Iterator[Tie]:
    """A tie for a brand that its kind leads in, which the line named before: "eine Bürger-App ... Die App „Muckel“"."""
    for number, other in enumerate(named):
        led = _KIND.search(text, max(0, other.start - _FARTHEST), other.start)
        if led is None:
            continue
        line = max(text.rfind("\n", 0, other.start), other.start - _FARTHEST_KIND)
        kinds = [m for m in named[:number] if m.start > line and fold(m.text).endswith(fold(led["kind"]))]
        if len({name_of(m) for m in kinds}) == 1 and _akin(kinds[-1], other) and name_of(kinds[-1]) != name_of(other):
            first, second = sorted((name_of(kinds[-1]), name_of(other)))
            yield Tie(one=first, other=second, why="type-and-name", mutual=True, score=0.7)


def _akin(one: Mention, other: Mention) -> bool:
    """Whether both may be about one topic; a name that is new to the gazetteer has none yet."""
    return not (one.topic and other.topic) or one.topic == other.topic


def _why(text: str, one: Mention, other: Mention) -> str:
    """What sets them side by side; empty where nothing does."""
    gap = text[one.end : other.start]
    if gap in (" ", "\u00a0"):  # no line end: two lines of a list are two things
        return "side-by-side"
    between = _gap(gap)
    if _BRACKET.fullmatch(between):
        letters = acronym(one.text, other.text) or acronym(other.text, one.text)
        return "acronym-in-brackets" if letters else "name-in-brackets"
    return "type-and-name" if _BRAND.fullmatch(between) or _TYPE.fullmatch(between) else ""


def _gap(between: str) -> str:
    """What stands between on one line, a blank for a single line end; a mark that nothing matches for an empty line."""
    if between.count("\n") > 1 or "\t" in between or "   " in between:
        return "\n"
    return squeeze(f"x{between}x")[1:-1]
