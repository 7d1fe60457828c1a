"""Counted durations: the number words and units of "innerhalb von sechs Monaten", "in drei Jahren", "vor 14 Tagen"."""

import re

_WORDS = {
    "ein": 1, "eine": 1, "einer": 1, "einem": 1, "eines": 1, "einen": 1, "zwei": 2, "zweier": 2, "beiden": 2, "drei": 3, "dreier": 3,
    "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "vierzehn": 14,
    "fünfzehn": 15, "achtzehn": 18, "zwanzig": 20, "vierundzwanzig": 24, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
    "neunzig": 90, "hundert": 100,
}  # fmt: skip
_UNITS = {"J": "Y", "M": "M", "W": "W"}
_DAYS = re.compile(r"[Tt]age?[ns]?$")  # also Werktage, Arbeitstage
# In months; of years only.
_HALVES = {
    "halb": 6,
    "dreiviertel": 9,
    "anderthalb": 18,
    "eineinhalb": 18,
    "zweieinhalb": 30,
    "dreieinhalb": 42,
    "viereinhalb": 54,
}

_WORD = "|".join(sorted([*_HALVES, *(word for word in _WORDS if not word.startswith("ein"))], key=len, reverse=True))
NUMBER = rf"(?:\d{{1,3}}|(?:{_WORD})|ein(?:e[mnrs]?)?)"
UNIT = r"(?:Jahr(?:e[sn]?)?|Monat(?:e[sn]?|s)?|Wochen?|(?:Werk|Arbeits|Kalender)?[Tt]age?[ns]?)"
UNIT_SIGNS = ("ahr", "onat", "oche", "Tag", "tag")
# "vor knapp [zwei Jahren]": the approximator stays outside.
ABOUT = r"(?:(?:knapp|gut|rund|etwa|ca\.|circa|ungefähr|über|fast|genau|mehr als|rd\.|spätestens) )?"
# "zwei bis drei Jahre" counts to its longer end.
NUMBERS = rf"(?:{NUMBER}(?: ?(?:bis|[–-]|oder) ?))?(?P<number>{NUMBER})"
# "die letzten beiden Jahre" is counted, "in beiden Jahren" is not.
COUNT = rf"(?!beiden)(?P<span>(?:(?P<half>einem halben|eines halben|ein halbes|einem dreiviertel)|{NUMBERS}) ?(?P<unit>{UNIT}))(?!\w|-\w)"


def read_count(match: re.Match[str]) -> tuple[int, str] | None:
    """How many of which unit (Y, M, W, D) a `COUNT` says; None for a half that is not one of a year."""
    unit = "D" if _DAYS.search(match["unit"]) else _UNITS[match["unit"][0]]
    word = match["number"] or ("dreiviertel" if "viertel" in match["half"] else "halb")
    if word in _HALVES:
        return (_HALVES[word], "M") if unit == "Y" else None
    count = int(word) if word.isdigit() else _WORDS[word]
    return (count, unit) if count else None
