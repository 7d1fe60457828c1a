"""Whether a number without a currency is money: what it counts, and what is spoken of around it."""

import re

from .amount_money_words import COUNT, NEITHER, NO_ADJECTIVE, SPOKEN, UNDERTAKING, is_money

_THING = re.compile(
    # A noun behind the number, or an adjective and its noun, is what it counts; unless the noun itself is money.
    rf"\s{{1,3}}(?:(?:(?!{NO_ADJECTIVE})[a-zäöüß]{{2,20}}(?:e|en|er|es)\s{{1,3}}){{0,2}}(?P<noun>[A-ZÄÖÜ][A-Za-zÄÖÜäöüß-]{{1,40}})"
    r"|(?:[kc]?m[²³23]?|qm|cbm|ha|t|l|k?g|kWp?|[kMG]Wh|MW|v\. ?H\.|[Mm]al|St\.|Stk|Std|h|Uhr|Grad|°C|x)(?![A-Za-zäöüß])|%|°)"
    r"|(?:-|/)(?P<tail>[A-Za-zÄÖÜäöü0-9]{1,40})|%|[²³°]"
)
_FOR_SO_MUCH = re.compile(
    r"\b[Ff]ür(?: (?:rund|etwa|ca\.|gut|knapp|über|fast|circa|inzwischen|nur|mittlerweile|mehr als))?\s{1,3}\Z"
)
_END = re.compile(r"[.;!?)]|,\s|\s{0,2}\Z|\s{1,2}(?:(?:ver|ge|an)kauf|erworben|zu haben)")
_NOUN = r"(?:[a-zäöüß]{2,20}(?:en|er|e) )?(?!Euro|EUR|DM|Mark|Dollar|US|Franken|Cent)[A-ZÄÖÜ][a-zäöüß]{3}"
_COUNTED = re.compile(
    rf"[0-9] (?!Mio|Mill|Mrd|Proz|Uhr|Jahr|Tag|Monat|Woche|Jan|Feb|Mär|Apr|Mai|Ju[nl]|Aug|Sep|Okt|Nov|Dez){_NOUN}"
)
"""A thing that is counted: a number of the same kind may leave it out."""

_MILLIONS_COUNTED = re.compile(rf"(?:Million(?:en)?|Milliarden?|Mio\.|Mrd\.) {_NOUN}")
_LARGE = len("10.000")
"""From this length on amounts around a number tell that it is one: small numbers count things more often."""

_IT_IS = re.compile(r"\b(?:sind|waren|wären|werden|wurden) (?:es|das|dann|daraus)(?: [a-zäöüß.]{2,12}){0,3}\s\Z")
# "Rund 3 Millionen sahen das Spiel", "sind es 3 Millionen": people or things that the words before have named.
_ACTING = re.compile(
    r"(?:^|[.!?:„\n]|\b(?:und|[Ii]n [A-Z]\w{2,20}) )\s{0,3}(?:(?:[A-ZÄÖÜ]?[a-zäöü.]{1,12}|mehr als|an die) ){0,2}\Z"
    r"|\b(?:sind|waren|gibt|gab|haben|hat|hatte|wären) (?:es |das )?(?:[a-zäöü.]{1,12} ){0,2}\Z"
)
_PARAGRAPH = re.compile(r"\n[ \t\u00a0]{0,3}\r?\n|\f")
_NAMED = re.compile(
    r"[0-9.,-] ?(?:€|EUR\b|Euro\b|T€|TEUR|Mio\b|Mill\.|Million(?:en)?\b|Mrd\b|Milliarden?\b)"
    r"|[a-zäöü](?: [A-ZÄÖÜ][a-zäöü]{3,10})? Euro\b|\b(?:€|EUR|Euro) ?[0-9]"
)
"""An amount with its currency or magnitude."""

_FAR = 1000
_CLAUSE = 60
"""What a comma between adds to the distance of a word; a full stop adds twice as much."""


def counted(text: str, end: int) -> bool | None:
    """Whether the number that ends here counts a thing ("3 Millionen Bäume") or money ("1,5 Millionen Mehrkosten").

    None where nothing stands behind it that it might count.
    """
    thing = _THING.match(text, end)
    return None if thing is None else not is_money(thing["noun"] or thing["tail"] or "")


def thousands_of_money(text: str, start: int, end: int) -> bool:
    """Whether a number in running text is money: money is spoken of nearer than things, or amounts are named around it."""
    if counted(text, end) is False:
        return True
    near = _Near(text, start, end)
    money, things = near.distance(SPOKEN), min(near.distance(COUNT), near.counted(_COUNTED))
    if money < _FAR:
        return money <= things
    if end - start < _LARGE:
        return False
    return near.answers() if _CLAUSE < things < _FAR else things == _FAR and (near.answers() or near.amounts())


def millions_of_money(text: str, start: int, end: int) -> bool:
    """Whether millions without currency or thing can be but money: nothing else is counted or acts near them."""
    thing = counted(text, end)
    if thing is not None:
        return not thing
    before, after = text[max(0, start - 24) : start], text[end : end + 16]
    if for_so_much(before, after) or (before.endswith(("(", ", ")) and after.startswith((")", ", "))):
        return True
    near = _Near(text, start, end)
    money, things = near.distance(SPOKEN), min(near.distance(COUNT), near.counted(_MILLIONS_COUNTED))
    if min(money, things) < _FAR:
        return money <= things
    return near.bought() or near.amounts() or not _ACTING.search(text[max(0, start - 40) : start])


def for_so_much(before: str, after: str) -> bool:
    """Whether the number is the price that closes a clause: "gebaut wird für 4,6 Millionen."."""
    return _FOR_SO_MUCH.search(before[-24:]) is not None and _END.match(after) is not None


class _Near:
    """What stands around a number in its paragraph."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.first, self.last = self._paragraph(110, 70)
        self._before = _plain(text[self.first : start])
        self._after = _plain(text[end : self.last])

    def _paragraph(self, before: int, after: int) -> tuple[int, int]:
        """The bounds of so many characters to either side within the paragraph."""
        first = max(0, self.start - before)
        for match in _PARAGRAPH.finditer(self.text, first, self.start):
            first = match.end()
        stop = _PARAGRAPH.search(self.text, self.end, self.end + after)
        return first, stop.start() if stop else min(len(self.text), self.end + after)

    def distance(self, stems: tuple[str, ...]) -> int:
        """How many characters away the nearest of the stems stands, a comma counted as many; far away where there is none."""
        before, after = self._before, self._after
        gaps = [before[at + len(stem) :] for stem in stems if (at := before.rfind(stem)) >= 0]
        gaps += [after[:at] for stem in stems if (at := after.find(stem)) >= 0]
        return min((_width(gap) for gap in gaps), default=_FAR)

    def counted(self, things: re.Pattern[str]) -> int:
        """How many characters before the number the last of the counted things ends."""
        ends = [match.end() for match in things.finditer(self.text, self.first, self.start)]
        return _width(self.text[ends[-1] : self.start]) if ends else _FAR

    def bought(self) -> bool:
        """Whether something is built, bought, given or brought in."""
        before = UNDERTAKING.search(self.text, max(self.first, self.start - 70), self.start)
        return bool(before or UNDERTAKING.search(self.text, self.end, min(self.last, self.end + 40)))

    def amounts(self) -> bool:
        """Whether the paragraph names an amount with its currency or magnitude shortly before, or soon after."""
        first, last = self._paragraph(300, 120)
        return bool(_NAMED.search(self.text, first, self.start) or _NAMED.search(self.text, self.end, last))

    def answers(self) -> bool:
        """Whether it closes a sentence that answers the speaker before: "dann wären es lediglich 120.000."."""
        said = _IT_IS.search(self.text, max(0, self.start - 40), self.start) and _END.match(self.text, self.end)
        return bool(said and _NAMED.search(self.text, max(0, self.start - 600), self.start))


def _plain(text: str) -> str:
    """`text` in small letters with single blanks and without the words that only look like others."""
    small = f" {' '.join(text.lower().split())} "
    for word in NEITHER:
        if word in small:
            small = small.replace(word, "_")
    return small


def _width(gap: str) -> int:
    return len(gap) + _CLAUSE * ("," in gap) + 2 * _CLAUSE * (". " in gap)
