"""Bound and approximation words beside an amount: bis zu, mindestens, rund; they stay outside the stretch."""

import re
from dataclasses import replace

from .values import AmountValue

_CUES = {
    **dict.fromkeys(
        ("bis zu", "bis", "maximal", "maximale", "maximalen", "max.", "max", "höchstens", "nicht mehr als", "weniger als",
         "unter", "unterhalb von", "nicht über", "bis maximal", "bis zur höhe von", "bis zu höchstens", "längstens",
         "höchstbetrag von", "obergrenze von", "<", "≤", "<="), "max"),
    **dict.fromkeys(
        ("mindestens", "mind.", "mehr als", "ab", "nicht weniger als", "nicht unter", "wenigstens", "min.", "zumindest",
         "oberhalb von", "mindestbetrag von", ">", "≥", ">="), "min"),
    **dict.fromkeys(
        ("rund", "rd.", "rd", "ca.", "ca", "circa", "zirka", "etwa", "in etwa", "ungefähr", "knapp", "gut", "fast",
         "annähernd", "nahezu", "beinahe", "geschätzt", "geschätzte", "geschätzten", "schätzungsweise", "um die", "grob",
         "überschlägig", "größenordnung von", "plus/minus", "+/-", "±", "~", "etwas"), "approx"),
}  # fmt: skip
"""Lower-case phrases of up to three words and what they say; the longest that fits is taken."""

_FILLERS = {
    "je", "jeweils", "insgesamt", "jährlich", "jährliche", "jährlichen", "monatlich", "monatlichen", "zusätzlich",
    "zusätzliche", "zusätzlichen", "weitere", "weiteren", "weiterer", "einmalig", "einmaligen", "einmal", "noch",
    "nur", "lediglich", "jedoch", "aber", "zusammen", "brutto", "netto", "mtl.", "auch", "in", "höhe", "i.", "h.",
    "v.", "i.h.v.", "ihv", "einer", "einem", "eine", "einen", "gesamthöhe", "gesamtbetrag", "betrag", "summe",
    "wert", "kosten", "zu",
}  # fmt: skip
"""Words that may stand between a bound and its amount: "bis zu einer Höhe von insgesamt"."""

_MORE_THAN = {
    "mit", "von", "auf", "um", "bei", "für", "weit", "deutlich", "liegt", "liegen", "lag", "lagen", "kostet",
    "kosten", "kostete", "fallen", "sind", "waren", "ist", "war", "wird", "werden", "wurden", "hat", "haben",
    "beträgt", "betragen", "inzwischen", "bereits", "schon", "mittlerweile", "insgesamt", "noch", "immer",
    "fließen", "flossen", "Beträge", "Werte", "Aufträge", "Vergaben", "Anschaffungen", "Investitionen", "Ausgaben",
    "Maßnahmen", "etwas", "nochmals", "sogar", "aus",
}  # fmt: skip
"""Words before "über" that make it "more than"; after a noun such as Zuschuss, Bescheid, Auftrag it is "amounting to"."""

_ENDS = r"(?=\s?[).;,]|$)"  # "5.000 € (max. 10.000 €)" says nothing of the five thousand
_AFTER = (
    (re.compile(rf"(?:, )?\(?(?:(?:maximal|höchstens){_ENDS}|max\.(?=\s?[);,]|$))"), "max"),
    (re.compile(r"[^.;]{0,30}\bnicht (?:über(?:schreiten|steigen)|überschritten)"), "max"),
    (re.compile(rf"(?:, )?\(?(?:(?:mindestens|oder mehr|und mehr|aufwärts){_ENDS}|mind\.(?=\s?[);,]|$))"), "min"),
    (re.compile(r"\((?:ca\.|circa|rund|geschätzt|grob|Schätzung)"), "approx"),
)
_ESTIMATED = re.compile(
    r"(?:\b[Gg]eschätzte[nrms]? [A-ZÄÖÜ]\S{2,30}|\bSchätzung(?:en)?(?: zufolge)?)(?: von| bei| auf| in Höhe von| i\. ?H\. ?v\.)?\Z"
)


def bounded(amount: AmountValue, before: str, after: str) -> tuple[AmountValue, list[str]]:
    """The amount with min or max opened and approx set after the words before and after it; and what they said."""
    kinds = _kinds_before(before.split())
    kinds |= {kind for pattern, kind in _AFTER if pattern.match(after)}
    kinds |= {"approx"} if _ESTIMATED.search(before) else set()
    return (_open(amount, kinds) if kinds else amount), sorted(kinds)


def _open(amount: AmountValue, kinds: set[str]) -> AmountValue:
    """The amount with the sides that the words leave open; a range keeps both its ends."""
    single = amount.min == amount.max
    return replace(
        amount,
        min=None if single and "max" in kinds else amount.min,
        max=None if single and "min" in kinds and "max" not in kinds else amount.max,
        approx="approx" in kinds,
    )


def _kinds_before(words: list[str]) -> set[str]:
    """What the chain of cue words and fillers that ends at the amount says, read from right to left."""
    kinds: set[str] = set()
    place, filled = len(words), 0
    while place and filled < 7:
        length, kind = _cue(words, place)
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


def _cue(words: list[str], place: int) -> tuple[int, str | None]:
    """Length and kind of the longest cue that ends before `place`; (0, None) where there is none."""
    for length in (3, 2, 1):
        phrase = " ".join(words[max(0, place - length) : place]).lower().lstrip("(„\"'")
        if length <= place and phrase in _CUES:
            return length, _CUES[phrase]
    if words[place - 1].lower().lstrip("(") == "über":
        previous = words[place - 2] if place > 1 else ""
        return (1, "min") if not previous or previous in _MORE_THAN or words[place - 1] == "(über" else (0, None)
    return 0, None
