"""What RIS pages and minutes print as result, read into the closed vocabulary; the counts are read in `votes`."""

import re

from ..text import fold
from .vote_words import ANY, NUMBER
from .votes import Votes, read_votes
from .votes_by_party import by_party

_RULES: tuple[tuple[str, str], ...] = (
    ("rejected", r"\bnicht (?:empfohlen|beschlossen|zugestimmt|angenommen|befuerwortet|genehmigt|entsprochen|gefolgt)"),
    (
        "rejected",
        r"abgelehnt|\bablehnung|\blehn(?:t|en)\b.{0,200}\bab\b|\bohne zustimmung|\bkeine (?:zustimmung|mehrheit)",
    ),
    ("rejected", r"(?:einstimmig|mehrheitlich)[ /](?:dagegen|nein)\b"),
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
    ("majority", r"mehrheit|gegenstimme|gegen die stimme|(?<!\d )gegen \w{1,20} stimme|bei \w{1,20} nein-?stimme"),
    ("adopted", r"beschlossen|zugestimmt|angenommen|empfohlen|genehmigt|befuerwortet|bestaetigt|gewaehlt|entsprochen"),
    ("adopted", r"\b(?:beschliess(?:t|en)|empf(?:iehlt|ehlen)|beauftrag(?:t|en)|genehmig(?:t|en)|zustimmung)\b"),
    ("adopted", r"\bstimm(?:t|en)\b.{0,200}\bzu\b"),
)
"""Kind of result and its wordings, folded; the first that matches counts.

Negations stand first: "nicht empfohlen" is no recommendation. What was done to the motion goes before how many did it:
"einstimmig abgelehnt" is rejected. An item "abgesetzt" was not treated, so it is postponed; "gem. Ergänzungsvorlage
beschlossen" points to another item's result."""

_COMPILED = tuple((key, re.compile(pattern)) for key, pattern in _RULES)
_MANNER = tuple((key, pattern) for key, pattern in _COMPILED if key in ("unanimous", "majority"))
_SETTLED = tuple((key, pattern) for key, pattern in _COMPILED if key not in ("unanimous", "majority"))
_ONLY_VOTES = re.compile(
    rf"(?!.{{0,60}}\bkeine abstimmung)"
    rf"(?:(?<![a-z])(?:{ANY}|abstimmung(?:sergebnis)?|anwesend|stimmen|bei|und|mit|{'|'.join(NUMBER)})(?![a-z])|(?:zustimmung|ablehnung|enthalten)\s?:\s?\d|[\d\W])+"
)


def stated(text: str | None) -> str | None:
    """The result as printed; None where the page says that there is none yet: "", "(offen)"."""
    return None if text is None or text.strip("() ").lower() in ("", "offen", "n/a") else text.strip()


def read_result(text: str) -> str | None:
    """The key of `vocabulary.RESULT` for a printed result.

    None where none is stated: empty, "(offen)", nothing but numbers. A wording that no rule knows is "other".
    """
    plain = fold(text[:5000])
    if stated(plain) is None or _ONLY_VOTES.fullmatch(fold(by_party(text[:5000])[1])):
        return None
    return next((key for key, pattern in _COMPILED if pattern.search(plain)), "other")


def manner(text: str) -> str | None:
    """How many carried it, whatever it was: `unanimous` or `majority`; None where the words do not say."""
    plain = fold(text[:5000])
    return next((key for key, pattern in _MANNER if pattern.search(plain)), None)


def action(text: str) -> str | None:
    """What was done, however many did it: "einstimmig abgelehnt" is `rejected`, "einstimmig" alone is None."""
    plain = fold(text[:5000])
    return next((key for key, pattern in _SETTLED if pattern.search(plain)), None)


def outcome(result: str | None, votes: Votes) -> str | None:
    """The result, from the votes where the words name none: "21 Ja, 3 Nein" is a majority.

    Abstentions do not break unanimity: German minutes say "einstimmig bei zwei Enthaltungen".
    """
    yes, no, _ = votes.counts
    if result not in (None, "other") or yes is None or not (yes or no):
        return result
    if not no:
        return "unanimous"
    return "majority" if yes > no else "rejected"


def printed_votes(text: str) -> str | None:
    """The text of a section on the vote, trimmed; None where it only repeats the decision and says nothing of votes."""
    return text.strip(" |") if read_votes(text).stated or read_result(text) in ("unanimous", "majority") else None
