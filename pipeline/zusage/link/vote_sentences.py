"""Which lines and sentences tell a body's vote: labelled ones, verdicts, counts; not another sitting's, not a wish."""

import re
from collections.abc import Iterator

from ..sentences import sentence_bounds
from ..text import fold
from ..vendors.results import action, manner, read_result
from ..vendors.votes import read_votes

_SIGN = re.compile(
    r"stimm|Stimm|STIMM|ehrheit|nthaltung|befangen|Befangen|dafür|dagegen|Beschluss\W{0,4}:|beschluss\W{0,4}:"
)
LABEL = re.compile(
    r"\W{0,6}(?:Abstimmung(?:sergebnis)?|Beratungsergebnis|Ergebnis(?: der Abstimmung)?|Votum|Beschluss(?:art|fassung)?)\W{0,4}:\W{0,6}"
)
_VERDICT = re.compile(
    r"(?:\W|\b(?:einstimmige?r?|mehrheitliche?r?|beschluss|beschlossen|angenommen|abgelehnt|zugestimmt|zustimmung|ablehnung|genehmigt|empfohlen"
    r"|ungeaendert|geaendert|mit|grosser|bei|der|vertagt|verwiesen|zurueckgestellt|zurueckgezogen|abgesetzt|mehrheit|stimmenmehrheit"
    r"|zur|kenntnis|genommen|so|wird|ist|damit)\b){1,30}"
)
"""A line that holds nothing but a verdict."""

_TELLS = re.compile(
    r"\b(?:wird|werden|wurden?|ist|sind|beschliess(?:t|en)|empf(?:iehlt|ehlen)|stimm(?:t|en)|nimmt|nehmen|lehn(?:t|en)|verweist|vertagt"
    r"|genehmigt|beauftragt|fasst|spricht|hat|haben)\b"
)
_REPORTED = re.compile(
    r"\b(?:im|vom|durch den|der|des|den) (?:bundes|land|kreis|stadt)(?:tag|rat|tages|rates)\b"
    r"(?=.{0,60}\b(?:wurden?|hat|hatte|worden)\b)"
    r"|\b(?:im|vom) \w{0,20}(?:ausschuss|gemeinderat|rat|beirat)\b|\bam \d{1,2}\.|\bdamals"
    r"|\bseinerzeit|\bletzte[rnm]?\b|\bhatten?\b|\bworden\b"
    r"|\bin (?:der|seiner|einer|ihrer) (?:\w{1,20} )?sitzung|\bwenn\b|\bfalls\b|\bsoll(?:te|ten|en)?\b|\bwuerden?\b|\bkoenn(?:t?en?)\b"
    r"|\bmoegen?\b|\?"
)
"""Another sitting's vote, or one that may come."""

LONGEST = 400
"""Characters of a sentence that may tell a vote."""


def says(piece: str) -> bool:
    """Whether `piece` holds a count, or a result in words that are known."""
    return read_votes(piece).stated or read_result(piece) not in (None, "other")


def told(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of running text that tell this body's vote."""
    if not _SIGN.search(text, start, end):
        return
    for first, last in sentence_bounds(text[start:end]):
        first, last = start + first, start + last
        if last - first > LONGEST or not _SIGN.search(text, first, last):
            continue
        label = LABEL.match(text, first, last)
        rest = text[label.end() if label else first : last]
        if _labelled(rest) if label else _votes(rest):
            yield (label.end() if label else first), last


def _labelled(rest: str) -> bool:
    return read_votes(rest).stated or bool(manner(rest) or _VERDICT.fullmatch(fold(rest)))


def _votes(sentence: str) -> bool:
    plain = fold(sentence)
    if _REPORTED.search(plain):
        return False
    counts = sum(count is not None for count in read_votes(sentence).counts)
    if counts >= 2 or (manner(sentence) and _VERDICT.fullmatch(plain)):
        return True
    decided = action(sentence) is not None and bool(_TELLS.search(plain))
    return decided and (counts == 1 or manner(sentence) is not None)
