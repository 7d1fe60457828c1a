"""Bound and approximation words beside an amount: bis zu, mindestens, rund; they stay outside the stretch."""

import re

from .amount_over import is_more_than
from .text_window import Around
from .values import AmountValue

_CUES = {
    **dict.fromkeys(
        ("bis zu", "bis", "maximal", "maximale", "maximalen", "max.", "max", "höchstens", "nicht mehr als", "weniger als",
         "unter", "unterhalb von", "nicht über", "bis maximal", "bis zur höhe von", "bis zu höchstens", "längstens",
         "höchstbetrag von", "obergrenze von", "<", "≤", "<=", "allenfalls", "nicht einmal", "nicht mal", "keine",
         "maximaler", "maximalem", "limit von", "gedeckelt auf", "begrenzt auf",
         "gedeckelt bei", "limitiert auf", "deckel von", "deckel bei", "höchstgrenze von", "kostenobergrenze von", "höchstbetrag",
         "höchstbetrag:", "obergrenze", "obergrenze:", "höchstsatz von"), "max"),
    **dict.fromkeys(
        ("mindestens", "mind.", "mehr als", "ab", "nicht weniger als", "nicht unter", "wenigstens", "min.", "zumindest",
         "oberhalb von", "mindestbetrag von", ">", "≥", ">=", "jenseits von", "jenseits der", "mind"), "min"),
    **dict.fromkeys(
        ("rund", "rd.", "rd", "ca.", "ca", "circa", "zirka", "etwa", "in etwa", "ungefähr", "knapp", "gut", "fast",
         "annähernd", "nahezu", "beinahe", "geschätzt", "geschätzte", "geschätzten", "schätzungsweise", "um die", "grob",
         "überschlägig", "größenordnung von", "plus/minus", "+/-", "±", "~", "etwas", "an die", "geschätzter",
         "geschätztes", "gerundet", "runde", "runden",
         "gute", "knappe", "knappen"), "approx"),
}  # fmt: skip
"""Lower-case phrases of up to three words and what they say; the longest that fits is taken."""

_FILLERS = {
    "je", "jeweils", "insgesamt", "jährlich", "jährliche", "jährlichen", "monatlich", "monatlichen", "zusätzlich",
    "zusätzliche", "zusätzlichen", "weitere", "weiteren", "weiterer", "einmalig", "einmaligen", "einmal", "noch",
    "nur", "lediglich", "jedoch", "aber", "zusammen", "brutto", "netto", "mtl.", "auch", "in", "höhe", "i.", "h.",
    "v.", "i.h.v.", "ihv", "einer", "einem", "eine", "einen", "gesamthöhe", "gesamtbetrag", "betrag", "summe",
    "wert", "kosten", "zu", "zur",
}  # fmt: skip
"""Words that may stand between a bound and its amount: "bis zu einer Höhe von insgesamt"."""

_ENDS = r"(?=\s?[).;,]|$)"  # "5.000 € (max. 10.000 €)" says nothing of the five thousand
_AFTER = (
    (re.compile(rf"(?:, )?\(?(?:(?:maximal|höchstens){_ENDS}|max\.(?=\s?[);,]|$))"), "max"),
    (re.compile(rf"(?:, )?\(?(?:(?:mindestens|aufwärts){_ENDS}|(?:oder|und) (?:auch )?mehr\b|mind\.(?=\s?[);,]|$))"), "min"),
    (re.compile(r"(?:, )?\(?(?:als (?:Ober|Höchst)grenze|im Höchstfall|gedeckelt)\b"), "max"),
    (re.compile(r"\((?:ca\.|circa|rund|geschätzt|grob|Schätzung)"), "approx"),
)  # fmt: skip
_NOT_EXCEEDED = re.compile(r"[^.;()0-9]{0,40}\bnicht (?:über(?:schreiten|steigen)|überschritten|überstiegen)")
_LIMIT_NAMED = re.compile(r"[Rr]ahmen|[Gg]renze|[Bb]udget|[Bb]etrag|[Oo]bergrenze|[Ll]imit|[Aa]nsatz|[Ss]umme")
_IN_BRACKETS = re.compile(r"\([^()]{0,60}\)")
_ESTIMATED = re.compile(
    r"(?:\b[Gg]eschätzte[nrms]? [A-ZÄÖÜ]\S{2,30}|\b(?:Schätzung(?:en)?|grobe[rn]? Rechnung|Überschlag)(?: zufolge)?)"
    r"(?: von| bei| auf|(?<=Rechnung) um| in Höhe von| i\. ?H\. ?v\.)?\Z|\b[Gg]eschätzte[nrms]? [A-ZÄÖÜ]\S{2,30}: ?\Z"
)


def bounded(amount: AmountValue, around: Around) -> tuple[AmountValue, list[str]]:
    """The amount with min or max opened and approx set after the words before and after it; and what they said."""
    before = around.before[max(around.low, len(around.before) - 90) :].rstrip()
    precise = amount.min is not None and amount.min >= 100 and amount.min % 10 != 0
    kinds = _kinds_before(before.split(), precise=precise)
    after = around.after.lstrip()
    if after:
        # The neighbour's first character is in view: "(max. 10.000 €)" is said of the neighbour.
        near = after[: around.high + 1]
        kinds |= {kind for pattern, kind in _AFTER if pattern.match(near)}
        kinds |= {"max"} if _not_exceeded(before, after) else set()
        if before.endswith((" einmal", " mal")) and after[0] in ".,;!?":
            kinds.discard("max")  # "kein Geld, nicht einmal 5 €." is exact; "nicht einmal 5 € gespart" less
    if _ESTIMATED.search(before):
        kinds.add("approx")
    return (_open(amount, kinds), sorted(kinds)) if kinds else (amount, [])


def _not_exceeded(before: str, after: str) -> bool:
    """Whether it must not be exceeded; "der Rahmen von 5 € darf nicht überschritten werden" names the limit itself."""
    if "nicht über" not in after or (before.endswith(("von", "netto", "brutto")) and _LIMIT_NAMED.search(before[-40:])):
        return False
    return _NOT_EXCEEDED.match(_IN_BRACKETS.sub("", after)) is not None


def _open(amount: AmountValue, kinds: set[str]) -> AmountValue:
    """The amount with the sides that the words leave open; a range keeps both its ends."""
    single = amount.min == amount.max
    low = None if single and "max" in kinds else amount.min
    high = None if single and "min" in kinds and "max" not in kinds else amount.max
    return AmountValue(min=low, max=high, currency=amount.currency, approx="approx" in kinds)


def _kinds_before(words: list[str], *, precise: bool) -> set[str]:
    """What the chain of cue words and fillers that ends at the amount says, read from right to left."""
    kinds: set[str] = set()
    place, filled = len(words), 0
    while place and filled < 7:
        length, kind = _cue(words, place, precise=precise)
        if kind and (kind == "approx" or not kinds & {"min", "max"}):  # the bound next to the amount decides
            kinds.add(kind)
        elif not length and not _is_filler(words, place):
            break
        place, filled = place - max(length, 1), filled + 1
    return kinds


def _is_filler(words: list[str], place: int) -> bool:
    word = words[place - 1].lower().lstrip("(")
    # "von" alone says nothing; it carries on only from a noun of size: "einer Höhe von".
    return word in _FILLERS or (word == "von" and place > 1 and words[place - 2].lower() in _FILLERS)


def _cue(words: list[str], place: int, *, precise: bool) -> tuple[int, str | None]:
    """Length and kind of the longest cue that ends before `place`; (0, None) where there is none."""
    for length in (3, 2, 1):
        phrase = " ".join(words[max(0, place - length) : place]).lower().lstrip("(„\"'")
        if length <= place and phrase in _CUES:
            return length, _CUES[phrase]
    if words[place - 1].lower().lstrip("(") == "über":
        # "das günstigere über 31.265,40 €": nobody bounds to the cent.
        return (1, "min") if not precise and is_more_than(words[: place - 1]) else (0, None)
    return 0, None
