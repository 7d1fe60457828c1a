"""Numbers of papers and decisions in one form, however they are written: "BV/0231/2022", "BV 0231/22", "Vorlage 231/2022".

A number is unique only with its series: a year, or a council's term ("18/445", "VII-DS-01234"). The kind of paper is kept
where the number names it, since towns count motions and papers apart; who leaves it out means any kind.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_PLAIN = frozenset((
    "vorlage", "vorlagen", "vorl", "drucksache", "drucksachen", "ds", "drs", "sitzungsvorlage", "sv", "vo", "vl", "v", "nr",
    "nummer", "zu", "top",
))  # fmt: skip
"""Words before a number that tell papers of any kind."""

_KINDS = {
    "beschlussvorlage": "bv", "mitteilungsvorlage": "mv", "mitteilung": "mv", "informationsvorlage": "iv", "antrag": "an", "a": "an",
    "anfrage": "af", "beschluss": "beschluss", "beschluß": "beschluss",
}  # fmt: skip
"""Words for kinds of papers, and the letters that most systems number them under."""

_CODES = frozenset(("bv", "mv", "iv", "an", "af", *_KINDS))
_WORD = re.compile(r"(?P<digits>\d+)|(?P<letters>[A-Za-zÄÖÜäöüß]+)|(?P<mark>[^\w\s]|_)")
_ROMAN = re.compile(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})\Z")
_CUED = re.compile(
    r"\b(?:(?:Beschluss|Mitteilungs|Informations|Sitzungs)?[Vv]orlagen?|Drucksachen?|D[rR]?[sS]|Antrag|Anfrage|BV|MV|IV|AN|AF|SV|VO|VL)"
    r"(?:[- ]?(?:Nr|Nummer)\b\.?)?[:/ -]{0,3}"
    r"(?P<number>(?:[A-ZÄÖÜ]{1,4}[/ -]?)?(?:\d{1,5}|[IVX]{1,5})(?:[/.-](?:\d{1,5}|[A-ZÄÖÜ]{1,3}\b)){1,4}[A-Z]?)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperNumber:
    """A paper's number: `kind` in letters, or None where not said; `series` a year or term; `supplement` of a later version."""

    kind: str | None = None
    series: str
    number: int
    supplement: str = ""

    @property
    def key(self) -> str:
        """Series and number, the same for all versions of a paper: "2022/231"."""
        return f"{self.series}/{self.number}"

    def fits(self, other: "PaperNumber") -> bool:
        """Whether both number one matter: a supplement belongs to its paper, and a kind that is not said fits any."""
        return self.key == other.key and (self.kind == other.kind or None in (self.kind, other.kind))


def paper_number(text: str) -> PaperNumber | None:
    """The number in a field or cell that holds nothing else; None where it lacks number or series ("Nr. 12", "siehe oben")."""
    words = [(match.lastgroup or "", match.group()) for match in _WORD.finditer(text)]
    digits = [index for index, (group, _) in enumerate(words) if group == "digits"]
    letters = [(index, word.lower()) for index, (group, word) in enumerate(words) if group == "letters"]
    if not digits or len(digits) > 4 or any(len(word) > 20 for _, word in words):
        return None
    # "V 12/2024" is a Vorlage, "0512/V" one of the fifth term.
    found = _series(words, digits, [word for index, word in letters if word != "v" or index > digits[0]])
    if found is None:
        return None
    series, number, before, after = found
    named = [word for index, word in letters if word in _CODES or (index < digits[0] and not _ROMAN.match(word))]
    kinds = [_KINDS.get(word, word) for word in named if word not in _PLAIN]
    kind = "/".join([*kinds[-1:], *before]) or None
    late = [word for index, word in letters if index > digits[-1] and word not in (*named, *_PLAIN)]
    return PaperNumber(kind=kind, series=series, number=int(number), supplement="-".join([*late, *after]))


def paper_numbers(text: str) -> Iterator[tuple[int, int, PaperNumber]]:
    """The numbers in running text that a word announces ("Vorlage 231/2022", "DS 18/445"), each with start and end."""
    for match in _CUED.finditer(text):
        if (found := paper_number(match.group())) is not None:
            yield match.start(), match.end(), found


def _series(
    words: Sequence[tuple[str, str]], digits: Sequence[int], letters: Sequence[str]
) -> tuple[str, str, list[str], list[str]] | None:
    """Series, number, the office before it and the version after it; a year of four digits says where the series is."""
    values = [words[index][1] for index in digits]
    place = next((index for index, value in enumerate(values) if _is_year(value)), None)
    if place is None:
        return _short(values, letters)
    others = [value.lstrip("0") or "0" for value in values[:place]]
    if not others:
        return (values[0], values[1], [], values[2:]) if len(values) > 1 else None
    if len(others) > 1 and words[digits[0] + 1][1] in "-.":
        return values[place], others[0], [], [*others[1:], *values[place + 1 :]]  # "231-1/2022"
    return values[place], others[-1], others[:-1], values[place + 1 :]  # "51/012/2024" is office 51's


def _short(values: Sequence[str], letters: Sequence[str]) -> tuple[str, str, list[str], list[str]] | None:
    """A year of two digits stands last ("231/22"); a council's term first ("18/445"), or in Roman figures anywhere."""
    term = next((word for word in letters if _ROMAN.match(word)), None)
    if term:
        return term, values[0], [], list(values[1:])
    if len(values) < 2:
        return None
    first, last = values[0], values[1]
    if len(last) == 2 and (int(last) < 40 or int(last) >= 90):
        return ("20" if int(last) < 40 else "19") + last, first, [], list(values[2:])
    return (str(int(first)), last, [], list(values[2:])) if len(first) <= 2 else None


def _is_year(value: str) -> bool:
    return len(value) == 4 and 1990 <= int(value) <= 2049
