"""Which function a part of a text has: by its heading, and by the labels that stand inside running text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..text import fold
from .blocks import Piece, block
from .page import Block

_BEGINNINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("proposal", ("beschlussvorschlag", "beschlussempfehlung", "beschlussentwurf", "beschlussantrag", "petitum")),
    ("proposal", ("antrag",)),
    ("result", ("abstimmungsergebnis", "abstimmung", "beratungsergebnis", "beschlussart")),
    ("resolution", ("beschluss", "beschluesse", "ergebnis/beschluss")),
    ("money", ("finanzielle", "finanzierung", "kosten", "haushaltsmaessige", "auswirkungen auf den haushalt")),
    ("facts", ("sachverhalt", "sachdarstellung", "sach- und rechtslage", "begruendung", "erlaeuterung", "problem")),
    ("facts", ("anlass", "ausgangslage", "sachstand", "loesung", "alternativen", "zeitplan", "personal")),
    ("discussion", ("wortprotokoll", "protokoll", "niederschrift", "beratung", "diskussion", "aussprache")),
    ("discussion", ("wortbeitraege", "stellungnahme")),
    ("attendance", ("anwesen", "teilnehmer")), ("text", ("anlage", "dokumente", "klima", "auswirkungen auf")),
)  # fmt: skip
"""Kind of section and how its headings begin, folded; proposals before resolutions, for both begin alike."""

_LABEL = re.compile(r"^(?P<label>[A-ZÄÖÜ][A-Za-zÄÖÜäöüß/ -]{3,60})\s{0,3}(?P<colon>:)?(?P<rest>.*)$", re.DOTALL)
_RUNNING = {
    "sachverhalt", "sachdarstellung", "begruendung", "beschlussvorschlag", "beschlussempfehlung", "beschlussantrag",
    "beschluss", "abstimmung", "abstimmungsergebnis", "finanzielle auswirkungen", "finanzierung", "beratung",
    "beratungsverlauf", "diskussion", "aussprache", "wortprotokoll", "sachstand", "zeitplan", "personal", "protokoll",
    "beratungsergebnis", "ergebnis/beschluss", "erlaeuterung", "erlaeuterungen",
}  # fmt: skip
"""Labels that open a section inside running text; others, such as "Kosten:", are too common in sentences."""

_OF_WHOM = re.compile(r"\s(?:der|des|fuer|durch|vom|im|in|zum|zur)\b.*$")
_VOTE = re.compile(
    r"(?:ja|nein|gegenstimmen|enthaltung(?:en)?|stimmenthaltung(?:en)?|befangen)\b[\s-]?(?:stimmen)?\s?:\s?(?:\d|keine)"
)


@dataclass(slots=True)
class _Part:
    kind: str
    heading: str | None
    by_votes: bool = False
    parts: list[Piece] = field(default_factory=list)


def kind_of(heading: str) -> str | None:
    """The kind of section (key of `vocabulary.SECTION`) that a heading opens; None for an unknown one."""
    text = fold(heading).strip(" :*")
    return next((kind for kind, starts in _BEGINNINGS if text.startswith(starts)), None)


def label_of(text: str) -> str | None:
    """The label that opens a section at the start of a line ("Beschluss: …", "Beschluss des Rates:"), or None.

    Without a colon only where the label is the whole line.
    """
    match = _LABEL.match(text)
    if match is None or (not match["colon"] and match["rest"]):
        return None
    label = match["label"].strip()
    bare = fold(label) if not match["colon"] else _OF_WHOM.sub("", fold(label))
    return label if bare in _RUNNING else None


def split(parts: Sequence[Piece], kind: str, *, heading: str | None = None, item: int | None = None) -> Iterator[Block]:
    """Blocks of one running text of this kind, cut at labels that begin a line and around vote counts."""
    current = _Part(kind=kind, heading=heading)
    for piece in parts:
        following = _opens(piece.text, current, kind)
        if following:
            yield from _made(current, item)
            current = following
        current.parts.append(piece)
    yield from _made(current, item)


def _opens(text: str, current: _Part, kind: str) -> _Part | None:
    """The part that begins with this line; None where the current one goes on."""
    if label := label_of(text):
        return _Part(kind=kind_of(label) or kind, heading=label)
    is_vote = bool(_VOTE.match(fold(text)))
    if is_vote and current.kind != "result":
        return _Part(kind="result", heading=None, by_votes=True)
    if current.by_votes and not is_vote:
        return _Part(kind=kind, heading=None)
    return None


def _made(part: _Part, item: int | None) -> Iterator[Block]:
    made = block(part.parts, part.kind, heading=part.heading, item=item)
    if made:
        yield made
