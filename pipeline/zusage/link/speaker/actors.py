"""Who is the subject of saying or deciding in one sentence: persons, offices, factions, the council itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from ...text import squeeze
from ..office_kinds import kind_of
from ..office_names import BODY, UNIT
from . import cues as cue
from .parties import GROUP, PARTY, party
from .persons import Person, persons

_GROUP: Final = re.compile(GROUP)
_PARTY: Final = re.compile(rf"(?<=[Dd]ie )(?:{PARTY})")
_LONE_GROUP: Final = re.compile(r"\b(?:Fraktion|Gruppe|Antragstellerin)(?=[ \n][a-zäöü])")
_MORE: Final = re.compile(
    rf"\b(?:[A-ZÄÖÜ]\w*(?:anstalt|ministerium|regierung|präsidium|verband)|{UNIT.pattern.removeprefix(chr(92) + 'b')})"
)
_BODY: Final = re.compile(
    rf"(?:{BODY.pattern}|(?<=[DdE]er )[A-ZÄÖÜ]{{2,5}}(?!\w)|(?<=[Dd]ie )(?:BVV|StVV|SVV|STVV|GV)(?!\w))"
)
_FOREIGN: Final = ("firm", "maker", "town")
"""Kinds of those whom a source names in passing: the price "laut Anbieter" is still told by who speaks."""
_CONJUNCTION: Final = re.compile(
    r"\b(?:dass|daß|ob|weil|wenn|da|nachdem|bis|sobald|falls|bevor|damit)[ \n](?:der|die|das)?[ \n]?$"
)
_RELATIVE: Final = re.compile(r",[ \n](?:die|der|das|den|dem|denen|was|welche[rnms]?)[ \n]$")
_FINITE: Final = re.compile(
    r"[a-zäöüß]{2,}te?n?$|sprach|gab|wies|bat|hielt|schlug|riet|verwies|versprach|trug|sah|widersprach"
)
_REACH: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One who says or decides, from `start` to `end` of the sentence. `kind`: person, office, group, body."""

    start: int
    end: int
    kind: str
    person: Person | None = None
    function: str | None = None
    party: str | None = None
    asks: bool = False
    source: bool = False


def actor_of(text: str) -> Actor | None:
    """The one whose words the sentence gives: who answers goes before who asked, who speaks before a mere source."""
    found = sorted(actors(text), key=lambda each: each.start)
    said = [each for each in found if not each.source] or found
    return next((each for each in said if not each.asks), said[0] if said else None)


def actors(text: str) -> Iterator[Actor]:
    """All who say or decide something in the sentence."""
    taken: list[tuple[int, int]] = []
    for one in persons(text):
        taken.append((one.start, one.end))
        made = _judged(text, Actor(start=one.start, end=one.end, kind="person", person=one))
        if made:
            yield replace(made, party=_speaks_for(text, one))
    for each in (*_groups(text), *_offices(text), *_bodies(text)):
        if not any(start < each.end and each.start < end for start, end in taken):
            taken.append((each.start, each.end))
            made = _judged(text, each)
            if made:
                yield made


def _groups(text: str) -> Iterator[Actor]:
    for found in _GROUP.finditer(text):
        name = party(found["before"] or found["behind"], local=True)
        yield Actor(start=found.start(), end=found.end(), kind="group", function="Fraktion", party=name)
    for found in _PARTY.finditer(text):
        yield Actor(start=found.start(), end=found.end(), kind="group", function="Fraktion", party=party(found.group()))
    for found in _LONE_GROUP.finditer(text):
        yield Actor(start=found.start(), end=found.end(), kind="group", function="Fraktion")


def _offices(text: str) -> Iterator[Actor]:
    for found in _MORE.finditer(text):
        yield Actor(
            start=found.start(),
            end=found.end(),
            kind="office",
            function=nominative(found.group(), text[: found.start()]),
        )


def _bodies(text: str) -> Iterator[Actor]:
    for found in _BODY.finditer(text):
        yield Actor(start=found.start(), end=found.end(), kind="body", function=squeeze(found.group()))


def nominative(name: str, before: str) -> str:
    """The name of an office without the ending that "des" or "den" before it asks for."""
    name = squeeze(name)
    first, blank, rest = name.partition(" ")
    if re.search(r"\bdes[ \n]$", before):
        first = re.sub(r"(?<=s)es$|(?<=mt)es$|(?<=[^s])s$", "", first)
    if re.search(r"\bden[ \n]$", before):
        first = re.sub(r"(?<=werke)n$", "", first)
    return first + blank + rest


def _judged(text: str, actor: Actor) -> Actor | None:
    """The actor where the words around make it one who speaks; None where it is only spoken of."""
    before, after = text[max(0, actor.start - _REACH) : actor.start], text[actor.end : actor.end + 2 * _REACH]
    if cue.SOURCE.search(before):
        return (
            None
            if kind_of(actor.function or "") in _FOREIGN
            else replace(actor, source=not cue.BY_PASSIVE.match(after))
        )
    if actor.kind == "group" and cue.FOR.search(before):
        return None  # somebody speaks for it
    oblique = (actor.person and actor.person.dative) or cue.OBLIQUE.search(before)
    if (
        oblique
        or _CONJUNCTION.search(before)
        or (actor.person and _RELATIVE.search(before) and text[actor.start] in "HF")
    ):
        return None
    verb = _verb(before, after, actor)
    if verb is None:
        return None
    asks = bool(cue.ASKS.match(verb)) and (verb[0] in "feh" or bool(cue.KNOW.match(after)))
    return replace(actor, asks=asks)


def _verb(before: str, after: str, actor: Actor) -> str | None:
    """The verb that makes the actor its subject, beside it on either side."""
    if actor.kind == "body":
        found = cue.DECIDES_AFTER.match(after) or cue.REPORTS_AFTER.match(after) or cue.DECIDES_BEFORE.search(before)
        return found["verb"] if found else None
    if not actor.person and (found := cue.REPORTS_AFTER.match(after) or cue.REPORTS_BEFORE.search(before)):
        return found["verb"].lower()
    if not actor.person and actor.kind == "office":
        return "hat" if cue.HAS_SAID.match(after) else None
    if found := cue.SAYS_AFTER.match(after) or cue.SAYS_BEFORE.search(before):
        return found["verb"].lower()
    if cue.HAS_SAID.match(after) or (actor.person and cue.IS_MIND.match(after)):
        return "hat"
    next_ = cue.AFTER.match(after) if actor.person else None
    fits = next_ and next_["verb"] not in cue.SILENT and _FINITE.fullmatch(next_["verb"])
    return next_["verb"] if next_ and fits else None


def _speaks_for(text: str, one: Person) -> str | None:
    """The party that somebody speaks for: "Für die SPD erklärt Frau Muster"."""
    for found in (*_GROUP.finditer(text), *_PARTY.finditer(text)):
        if found.end() <= one.start and cue.FOR.search(text[: found.start()]):
            return party(found.group())
    return one.party
