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
_BEFORE = {key: re.compile(rf"(?<![\w.,/:-]){_N}\s?(?:x\s)?{label}(?!\w)") for key, label in _LABELS.items()}
_AFTER = {key: re.compile(rf"(?<!\w){label}\s?[:=]?\s?{_N}(?![\w.]\d)(?!\w)") for key, label in _LABELS.items()}
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


def read_result(text: str) -> str | None:
    """The key of `vocabulary.RESULT` for a printed result.

    None where none is stated: empty, "(offen)", nothing but numbers. A wording that no rule knows is "other".
    """
    plain = fold(text[:5000])
    if not plain or plain.strip("() .-") in ("", "offen", "n/a") or _ONLY_VOTES.fullmatch(plain):
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
    patterns = _BEFORE if _numbers_stand_before(plain) else _AFTER
    yes, no, abstain = (_single(patterns[key], plain) for key in ("yes", "no", "abstain"))
    if pair and yes is None and no is None:
        yes, no = (int(number) for number in pair.groups() if number)
    return yes, no, abstain


def _numbers_stand_before(plain: str) -> bool:
    """Whether the first label has its number before it ("25 Ja-Stimmen") or after it ("Ja 16 Nein 0")."""
    first = _FIRST_LABEL.search(plain)
    return bool(first and first["n"])


def _single(pattern: re.Pattern[str], plain: str) -> int | None:
    stated = {
        int(word) if word.isdigit() else _NUMBER[word] for word in (match["n"] for match in pattern.finditer(plain))
    }
    return stated.pop() if len(stated) == 1 else None
