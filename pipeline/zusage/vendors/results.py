"""What RIS pages print as result and votes, read into the closed vocabulary and numbers."""

import re

from ..text import fold, squeeze

_RULES: tuple[tuple[str, str], ...] = (
    ("rejected", r"\bnicht (?:empfohlen|beschlossen|zugestimmt|angenommen|befuerwortet|genehmigt|entsprochen|gefolgt)"),
    (
        "rejected",
        r"abgelehnt|\bablehnung|\blehn(?:t|en)\b.{0,200}\bab\b|\bohne zustimmung|\bkeine (?:zustimmung|mehrheit)",
    ),
    ("withdrawn", r"zurueckgezogen|\bzieh(?:t|en)\b.{0,120}\bzurueck\b"),
    ("postponed", r"vertagt|zurueckgestellt|abgesetzt|verschoben|\b(?:vertagung|absetzung|zurueckstellung)\b"),
    ("postponed", r"\bstell(?:t|en)\b.{0,120}\bzurueck\b|\bsetz(?:t|en)\b.{0,120}\bvon der tagesordnung ab\b"),
    (
        "referred",
        r"verwiesen|ueberwiesen|\bverweisung\b|\bueberweis(?:t|en)\b|\bverweis(?:t|en)\b(?! auf)|weitergeleitet",
    ),
    ("other", r"ergaenzungsvorlage|nachtragsvorlage"),
    ("amended", r"(?<!un)geaendert\b|geaenderter (?:form|fassung)|abweichend"),
    ("amended", r"\bmit (?:\w{1,20} )?(?:aenderung|ergaenzung|massgabe)"),
    (
        "noted",
        r"\b(?:zur|von|haben) kenntnis|\bkenntnis (?:genommen|gegeben)|\bkenntnisnahme\b|\b(?:nimmt|nehmen) kenntnis",
    ),
    ("unanimous", r"einstimmig|\beinmuetig|\beinvernehmlich|ohne gegenstimme"),
    ("majority", r"mehrheit|gegenstimme|gegen die stimme|bei \w{1,20} nein-?stimme"),
    ("adopted", r"beschlossen|zugestimmt|angenommen|empfohlen|genehmigt|befuerwortet|bestaetigt|gewaehlt|entsprochen"),
    ("adopted", r"\b(?:beschliess(?:t|en)|empf(?:iehlt|ehlen)|beauftrag(?:t|en)|genehmig(?:t|en)|zustimmung)\b"),
    ("adopted", r"\bstimm(?:t|en)\b.{0,200}\bzu\b"),
)
"""Kind of result and its wordings, folded; the first that matches counts.

Negations stand first: "nicht empfohlen" is no recommendation. What was done to the motion goes before how many did it:
"einstimmig abgelehnt" is rejected. An item "abgesetzt" was not treated, so it is postponed; "gem. Ergänzungsvorlage
beschlossen" points to another item's result."""

_COMPILED = tuple((key, re.compile(pattern)) for key, pattern in _RULES)
_NUMBER = {
    "kein": 0, "keine": 0, "keinen": 0, "keiner": 0, "ohne": 0, "ein": 1, "eine": 1, "einer": 1, "einem": 1, "zwei": 2,
    "drei": 3, "vier": 4, "fuenf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
    "zwoelf": 12,
}  # fmt: skip
_N = r"(?P<n>\d{1,3}|" + "|".join(sorted(_NUMBER, key=len, reverse=True)) + r")"
_STIMMEN = r"(?:\s?-?\s?stimme(?:n|\(n\))?)?"
_LABELS = {
    "yes": rf"(?:ja{_STIMMEN}|dafuer|fuer-?stimmen)",
    "no": rf"(?:nein{_STIMMEN}|gegen-?stimme(?:n|\(n\))?|dagegen|ablehnungen)",
    "abstain": r"(?:stimm-?\s?)?enthaltung(?:en|\(en\))?",
}  # fmt: skip
_ANY = "|".join(_LABELS.values())
_COLON = {key: re.compile(rf"(?<!\w){label}\s?[:=]\s?{_N}(?![\w.]\d)(?!\w)") for key, label in _LABELS.items()}
_BEFORE = {key: re.compile(rf"(?<![\w.,/:-]){_N}\s?(?:x\s)?{label}(?!\w)") for key, label in _LABELS.items()}
_AFTER = {key: re.compile(rf"(?<!\w){label}\s?{_N}(?![\w.]\d)(?!\w)") for key, label in _LABELS.items()}
_FIRST_LABEL = re.compile(rf"(?:(?<![\w.,/:-]){_N}\s?)?(?<![a-z])(?:{_ANY})(?!\w)")
_RATIO = re.compile(r"(?<![\d.,:/-])(\d{1,3})\s?[:/]\s?(\d{1,3})\s?[:/]\s?(\d{1,3})(?![\d:/.,-]|\suhr)")
_PAIR = re.compile(
    r"(?<![\d.,:/-])(\d{1,3})\s?(?::|/|zu|gegen)\s?(\d{1,3})\sstimmen\b|^\D{0,25}?\b(\d{1,3})\s?:\s?(\d{1,3})$"
)
_ONLY_VOTES = re.compile(
    rf"(?:(?<![a-z])(?:{_ANY}|abstimmung(?:sergebnis)?|anwesend|befangen|persoenlich beteiligt|stimmen|bei|und|mit)"
    r"|[\d\W])+"
)

Votes = tuple[int | None, int | None, int | None]
"""In favour, against, abstentions."""


def stated(text: str | None) -> str | None:
    """The result as printed; None where the page says that there is none yet: "", "(offen)"."""
    return None if text is None or text.strip("() ").lower() in ("", "offen", "n/a") else text.strip()


def read_result(text: str) -> str | None:
    """The key of `vocabulary.RESULT` for a printed result.

    None where none is stated: empty, "(offen)", nothing but numbers. A wording that no rule knows is "other".
    """
    plain = fold(text[:5000])
    if stated(plain) is None or _ONLY_VOTES.fullmatch(plain):
        return None
    return next((key for key, pattern in _COMPILED if pattern.search(plain)), "other")


def read_votes(text: str) -> Votes:
    """Votes in favour, against and abstentions as printed; None where not stated, which is not the same as 0.

    Two different numbers under one label (votes by party, two ballots) are no number.
    """
    plain = squeeze(fold(text[:5000]))
    if match := _RATIO.search(plain):
        return int(match[1]), int(match[2]), int(match[3])
    pair = _PAIR.search(plain)
    other = _BEFORE if _numbers_stand_before(plain) else _AFTER
    yes, no, abstain = (_single(_stated(_COLON[key], plain) or _stated(other[key], plain)) for key in _LABELS)
    if pair and yes is None and no is None:
        yes, no = (int(number) for number in pair.groups() if number)
    return yes, no, abstain


def printed_votes(text: str) -> str | None:
    """The text of a section on the vote, trimmed; None where it only repeats the decision and says nothing of votes."""
    counted = any(number is not None for number in read_votes(text))
    return text.strip(" |") if counted or read_result(text) in ("unanimous", "majority") else None


def _numbers_stand_before(plain: str) -> bool:
    """Whether the first label has its number before it ("25 Ja-Stimmen") or after it ("Ja 16 Nein 0")."""
    first = _FIRST_LABEL.search(plain)
    return bool(first and first["n"])


def _stated(pattern: re.Pattern[str], plain: str) -> set[int]:
    words = [match["n"] for match in pattern.finditer(plain)]
    return {int(word) if word.isdigit() else _NUMBER[word] for word in words}


def _single(numbers: set[int]) -> int | None:
    return next(iter(numbers)) if len(numbers) == 1 else None
