"""Counts of votes as RIS pages and minutes print them: "37:1:1", "Ja: 19, Nein: 0", "bei drei Gegenstimmen"."""

import re
from dataclasses import dataclass

from ..text import fold, squeeze
from .vote_bias import biased_in
from .vote_words import ANY, LABELS, NUMBER, N, number
from .votes_by_party import Parties, by_party

_BEFORE_N = r"(?<![\w.,/:-])"
_AFTER_N = r"(?![\w.]\d)(?!\w)"
_COLON_ONLY = {"yes": r"|pro|zustimmung", "no": r"|[ck]ontra|ablehnung", "abstain": r"|enthalten", "biased": ""}
_FOR = {"yes": "fuer", "no": "gegen"}
_COLON = {
    key: re.compile(
        rf"(?:(?<!\w)(?:{label}{_COLON_ONLY[key]})|(?:^|[,;|(]\s?|\d\s)(?:{_FOR.get(key, label)}))"
        rf"(?:\s?[:=]|\s[–-])\s?{N}{_AFTER_N}"
    )
    for key, label in LABELS.items()
}
_BEFORE = {key: re.compile(rf"{_BEFORE_N}{N}\s?(?:x\s)?(?P<label>{label})(?!\w)") for key, label in LABELS.items()}
# Number words stand before their label: "bei Enthaltung einer Fraktion" counts nobody.
_AFTER = {key: re.compile(rf"(?<!\w)(?:{label})\s?(?P<n>\d{{1,3}}|keine){_AFTER_N}") for key, label in LABELS.items()}
_FIRST_LABEL = re.compile(rf"(?:{_BEFORE_N}{N}\s?)?(?<![a-z])(?:{ANY})(?!\w)")
_SHARED = re.compile(
    rf"(?:\bje(?:weils)?\s{N}|\b(?P<none>ohne|keine[rn]?))\s(?P<one>{LABELS['no']}|{LABELS['yes']})"
    rf"(?:\s?,|\s(?:und|oder|sowie))\s(?P<other>{LABELS['abstain']}|{LABELS['no']})(?!\w)"
)
"""One number for two labels: "je einer Gegenstimme und Enthaltung", "ohne Gegenstimmen und Enthaltungen"."""

_PLACES = re.compile(
    r"(?:^|[,;:(|/–-]\s?|\b(?:mit|bei|und|davon|waren|stimm(?:t)?en|sind|ergebnis|abstimmung|ergab|gab es)\s)$"
)
"""What stands before the number of "14 dafür": in "Variante 3 dagegen" the word is an adverb."""

_DECIDED = r"(?:beschlossen|angenommen|abgelehnt|zugestimmt|empfohlen|genehmigt|bestaetigt|verwiesen|vertagt|gewaehlt)"
_SIGN = re.compile(
    rf"(?:^|(?:abstimmung|ergebnis|abgestimmt|stimmen|stimm(?:en)?verhaeltnis|votum|{LABELS['abstain']}|einstimmig|mehrheitlich|mehrheit"
    rf"|{_DECIDED})(?: mit| von| bei)?)[\s:=()*|–-]{{0,8}}$"
)
"""What a bare ratio directly follows; elsewhere it is a clock time, a score, a scale, a paper's or a house's number."""

_RATIO = re.compile(r"(?<![\d.,:/-])(\d{1,3})\s?[:/]\s?(\d{1,3})\s?[:/]\s?(\d{1,3})(?![\d:/.,-]\d|\suhr|\w)")
_TWO = r"(\d{1,3})\s?(?::|/|zu|gegen)\s?(\d{1,3})"
_PAIR = re.compile(rf"(?<![\d.,:/-]){_TWO}(?![\d:/,-]\d|\.\d|\suhr|\w)")
_COUNTED = re.compile(r"\s?-?\s?stimmen\b")
_DECIDES = re.compile(rf"\s{_DECIDED}\b|\sbei {N} {LABELS['abstain']}")
_ENDS = re.compile(rf"\s?(?:$|[().,;*]|{_DECIDED}\b|\sbei {N} {LABELS['abstain']})")
_SPOKEN = re.compile(
    rf"(?<!\w){N}\sstimmen\s(?:gegen|zu)\s(?P<against>\d{{1,3}}|\w{{3,20}})\b|(?<!\w){N.replace('<n>', '<first>')}\s(?:gegen|zu)\s"
    rf"(?P<second>\d{{1,3}}|\w{{3,20}})\sstimmen\b"
)
_WITH = re.compile(rf"\bmit\s(?:den\s)?{N}\sstimmen\b(?!\s(?:gegen|zu)\b)")
_AGAINST = re.compile(rf"(?<!\d )\bgegen\s(?:die\s)?{N}\sstimmen?\b")
_CELL = re.compile(r"(?::\s?\||\|)\s?(?=\d{1,3}(?![\w.,/:]))")
"""Between a label's cell and its number's: "Dafür: | 25"."""

_REFUSED = re.compile(r"abgelehnt|ablehn|\blehn(?:t|en)\b|verworfen|\bnicht\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Votes:
    """Votes as printed; None where not stated, which is not the same as 0. No sum is computed."""

    yes: int | None = None
    no: int | None = None
    abstain: int | None = None
    biased: int | None = None
    by_party: Parties = ()

    @property
    def counts(self) -> tuple[int | None, int | None, int | None]:
        """In favour, against, abstentions."""
        return self.yes, self.no, self.abstain

    @property
    def stated(self) -> bool:
        """Whether any number is printed."""
        return bool(self.by_party) or any(number is not None for number in (*self.counts, self.biased))


def read_votes(text: str, *, led: bool = False) -> Votes:
    """The counts printed in `text`. Two different numbers under one label (two ballots) are no number.

    `led`: a label of the vote stood before, so that a bare "15 : 0" at the beginning is the count and no score.
    """
    parties, rest = by_party(text[:5000])
    plain = _SHARED.sub(_unshared, _CELL.sub(": ", squeeze(fold(rest))))
    other = _BEFORE if _numbers_stand_before(plain) else _AFTER
    said = {key: _single(_stated(_COLON[key], plain) or _stated(other[key], plain)) for key in LABELS}
    biased = said["biased"] if said["biased"] is not None else biased_in(plain)
    if ratio := next((m for m in _RATIO.finditer(plain) if _SIGN.search(plain, 0, m.start())), None):
        one, two, three = (int(part) for part in ratio.groups())
        return Votes(yes=one, no=two, abstain=three, biased=biased, by_party=parties)
    yes, no = said["yes"], said["no"]
    if yes is None and no is None:
        yes, no = _pair(plain, led)
    if no is None:
        no = _single({number(match["n"]) for match in _AGAINST.finditer(plain)})
    if yes is None and not _REFUSED.search(plain):
        yes = _single({number(match["n"]) for match in _WITH.finditer(plain)})
    return Votes(yes=yes, no=no, abstain=said["abstain"], biased=biased, by_party=parties)


def _unshared(match: re.Match[str]) -> str:
    count = "0" if match["none"] else match["n"]
    return f"{count} {match['one']} und {count} {match['other']}"


def _numbers_stand_before(plain: str) -> bool:
    """Whether the first label has its number before it ("25 Ja-Stimmen") or after it ("Ja 16 Nein 0")."""
    first = _FIRST_LABEL.search(plain)
    return bool(first and first["n"])


def _stated(pattern: re.Pattern[str], plain: str) -> set[int]:
    return {number(match["n"]) for match in pattern.finditer(plain) if _counts(match, plain)}


def _counts(match: re.Match[str], plain: str) -> bool:
    """Not "ein Ja zur Stadt", not "Variante 3 dagegen"."""
    label = match.groupdict().get("label")
    if label in ("ja", "nein") and not match["n"].isdigit() and number(match["n"]) < 2:
        return False
    return label not in ("dafuer", "dagegen") or bool(_PLACES.search(plain, 0, match.start()))


def _pair(plain: str, led: bool) -> tuple[int | None, int | None]:
    """Yes and no of "12:5 Stimmen", "mit zwölf zu fünf Stimmen", "Abstimmung: 12:5"."""
    if spoken := _SPOKEN.search(plain):
        one, two = spoken["n"] or spoken["first"], spoken["against"] or spoken["second"]
        return (number(one), number(two)) if two.isdigit() or two in NUMBER else (None, None)
    for match in _PAIR.finditer(plain):
        signed = bool(match.start() and _SIGN.search(plain, 0, match.start())) or (led and not match.start())
        counted = _COUNTED.match(plain, match.end())
        decided = _DECIDES.match(plain, match.end()) and plain.endswith("mit ", 0, match.start())
        if counted or decided or (signed and _ENDS.match(plain, match.end())):
            return int(match[1]), int(match[2])
    return None, None


def _single(numbers: set[int]) -> int | None:
    return next(iter(numbers)) if len(numbers) == 1 else None
