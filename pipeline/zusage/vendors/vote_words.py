"""The words beside counts of votes, folded, and the numbers that are written as words."""

import re

from ..text import fold

_UNITS = ("ein", "zwei", "drei", "vier", "fuenf", "sechs", "sieben", "acht", "neun")
_TENS = ("zwanzig", "dreissig", "vierzig", "fuenfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_TEENS = (
    "zehn", "elf", "zwoelf", "dreizehn", "vierzehn", "fuenfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
)  # fmt: skip
NUMBER: dict[str, int] = (
    dict.fromkeys(("kein", "keine", "keinen", "keiner", "ohne"), 0)
    | dict.fromkeys(("eine", "einer", "einem", "einen"), 1)
    | {word: value for value, word in enumerate((*_UNITS, *_TEENS), 1)}
    | {ten: 10 * value for value, ten in enumerate(_TENS, 2)}
    | {f"{unit}und{ten}": 10 * i + j for i, ten in enumerate(_TENS, 2) for j, unit in enumerate(_UNITS, 1)}
)
N = r"(?P<n>\d{1,3}|" + "|".join(sorted(NUMBER, key=len, reverse=True)) + r")"

_STIMMEN = r"(?:\s?-?\s?stimme(?:n|\(n\))?)?"
_WHO = r"(?:(?:mitglieder|personen|raete|stadtraete|stimmen)\s)?(?:stimmten\s|stimmen\s|waren\s|sind\s)?"
LABELS = {
    "yes": rf"ja{_STIMMEN}|{_WHO}dafuer|fuer-?stimmen|pro-?stimmen|zustimmungen",
    "no": rf"nein{_STIMMEN}|gegen-?\s?stimme(?:n|\(n\))?|{_WHO}dagegen|[ck]ontra-?stimmen|ablehnungen",
    "abstain": r"(?:stimm-?\s?)?(?:enthaltung(?:en|\(en\))?|enth\.)",
    "biased": r"(?:wegen\s)?befangen(?:heit(?:en)?)?|persoenlich beteiligte?",
}
"""Label → its spellings in folded text, as a pattern."""

ANY = "|".join(LABELS.values())


def number(word: str) -> int:
    """The value of digits or of a number word from `NUMBER`."""
    return int(word) if word.isdigit() else NUMBER[word]


ORDER = ("yes", "no", "abstain")
"""The labels that are voted by party."""

Said = list[tuple[str, str, int]]
"""Party as printed, label, count."""

_LABEL = re.compile("|".join(f"(?P<{key}>{LABELS[key]})" for key in ORDER))


def label_of(word: str) -> str | None:
    """The label that `word` is a spelling of; None for any other word."""
    match = _LABEL.fullmatch(fold(word).strip(" :*-"))
    return match.lastgroup if match else None
