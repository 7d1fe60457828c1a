"""What a document says of one undertaking, as one strand: its mentions and commitments, where it stands, what it refers to."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..records import Commitment, Evidence, Mention
from ..text import fold
from . import sites
from .agenda import Scope, scopes_of
from .canonical import name_of
from .context import Town
from .identity import project_of
from .references import Reference
from .short_forms import is_thing
from .taken_up import ORIGIN

_BOUGHT_AGAIN = re.compile(
    r"(?:tablet|ipad|laptop|notebook|computer|display|monitor|beamer|drucker|tafel|whiteboard|kamera|"
    r"smartphone|wlan|w-lan|hotspot|"
    r"glasfaser|breitband|server|telefonanlage|endgeraet)(?:s|n|en|e|netz|ausbau|anschluss|anschluesse|versorgung)?\Z"
)
_NET = re.compile(
    r"(?P<kind>glasfaser|breitband|w-?lan)(?:-?(?:netz|ausbau|anschluss|anschluesse|versorgung|erschliessung))?"
)
_ONCE_MORE = re.compile(r"\b(?:noch einmal|nochmals|weitere[nrs]?|zusätzliche[nrs]?|erneut|abermals)\b")
_PLAN = re.compile(r"(?:strategie|konzept|plan|agenda|leitbild|masterplan|fahrplan)\Z")
"""What each of several owners may have one of."""


@dataclass(slots=True, kw_only=True, eq=False)
class Strand:
    """`thing`: its name says only what is bought or built. `taken_up`: not named here, known from paper, title or reference."""

    scope: Scope
    project_id: str
    name: str
    topic: str | None
    sites: frozenset[str]
    thing: bool
    main: bool
    taken_up: bool
    mentions: list[Mention] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)

    @property
    def alone(self) -> bool:
        """Whether its name alone joins it to no other text: Tablets here are not the Tablets there."""
        return is_thing(self.name)

    @property
    def net(self) -> str | None:
        """What kind of network it is, where its name says no more: Glasfaser, Glasfasernetz and Glasfaserausbau are one kind."""
        match = _NET.fullmatch(fold(self.name))
        return match["kind"] if match else None

    @property
    def once_more(self) -> bool:
        """Whether the text says that such a thing is bought once more."""
        text = self.scope.reading.document.text
        around = (text[slice(*_sentence(text, m.start, m.end))] for m in self.mentions)
        return self.thing and any(_ONCE_MORE.search(words) for words in around)

    @property
    def ahead(self) -> bool:
        """Whether it sets a day that lies ahead."""
        return any((c.due_to or "") > self.scope.day and c.status not in ("done", "dropped") for c in self.commitments)

    @property
    def key(self) -> str:
        """What names of one undertaking share: the project, or the thing's name in all texts."""
        return fold(self.name) if self.alone else self.project_id


def strands_of(town: Town, found: Iterable[Commitment], projects: Mapping[str, Evidence]) -> list[Strand]:
    """The strands of a municipality in the order of days. `projects`: the evidence of its project, by commitment id."""
    stated: dict[tuple[str, int], list[Commitment]] = {}
    for commitment in found:
        stated.setdefault((commitment.document_id, projects[commitment.id].start), []).append(commitment)
    scopes = scopes_of(town)
    known = frozenset(number.key for scope in scopes for number in scope.numbers)
    return [strand for scope in scopes for strand in _strands(scope, stated, known, town)]


def _strands(
    scope: Scope, stated: Mapping[tuple[str, int], list[Commitment]], known: frozenset[str], town: Town
) -> list[Strand]:
    strands: dict[tuple[str, frozenset[str]], Strand] = {}
    for mention in scope.projects:
        made = _new(scope, mention, town)
        strand = strands.setdefault((made.project_id, made.sites), made)
        strand.mentions.append(mention)
        strand.taken_up = strand.taken_up and made.taken_up
        strand.commitments += stated.get((scope.reading.document.id, mention.start), ())
    found = list(strands.values())
    _choose_main(found)
    _refer(scope, found, known)
    return found


def _new(scope: Scope, mention: Mention, town: Town) -> Strand:
    project, name = project_of(mention, town.body.id), name_of(mention)
    thing = is_thing(name) or bool(_BOUGHT_AGAIN.search(fold(name)))
    return Strand(
        scope=scope, project_id=project.id, name=name, topic=mention.topic, thing=thing, main=name in scope.main,
        sites=_sites(scope, mention, town.body.name, thing), taken_up=_unnamed(mention),
    )  # fmt: skip


def _unnamed(mention: Mention) -> bool:
    """Whether the text does not name it: known from paper, title or reference, not by a name of the town's own."""
    return mention.origin.startswith(ORIGIN) and mention.origin != f"{ORIGIN}project"


def _sites(scope: Scope, mention: Mention, town: str, thing: bool) -> frozenset[str]:
    """Where it is: by the words right behind its name; for things also by the line's heading, the title, the words before."""
    text, start = scope.reading.document.text, mention.start
    first, last = _sentence(text, start, mention.end)
    if other := sites.there(text, start) or sites.elsewhere(text[first:last], start - first, town):
        return other
    if not thing and (owned := sites.owner_site(text[first:last], start - first)):
        return owned
    if not thing:
        return sites.owners(text, mention.end) if _PLAN.search(fold(name_of(mention))) else frozenset()
    own = sites.sites(mention.text) | sites.attached(text, mention.end) or sites.heading(text, start)
    if not own and sites.names_place(text, mention.end):
        return sites.nearest(text, start) or frozenset((f"place of {mention.document_id}",))
    if not own and is_thing(name_of(mention)) and sites.theirs(text[first:last], start - first):
        return frozenset((f"owner of {mention.document_id}",))
    return own or (sites.sites(scope.item.name) if scope.item else frozenset()) or sites.nearest(text, start)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Roughly the sentence around a mention: an owner stands near."""
    first = max(text.rfind(". ", 0, start) + 2, text.rfind("\n", 0, start) + 1, start - 200)
    stops = [at for at in (text.find(". ", end), text.find("\n", end)) if at >= 0]
    return first, min([*stops, end + 200])


def _choose_main(strands: list[Strand]) -> None:
    """Of strands of one name in one item the one that it speaks of most is what it is about."""
    for name in {strand.name for strand in strands if strand.main}:
        rivals = [strand for strand in strands if strand.name == name]
        first = max(rivals, key=lambda s: (len(s.mentions) + len(s.commitments), -s.mentions[0].start))
        for strand in rivals:
            strand.main = strand is first


def _refer(scope: Scope, strands: list[Strand], known: frozenset[str]) -> None:
    """References go to the strand that their line names, those of the title and of lines without a name to the main one."""
    for reference in scope.references(known):
        first, last = scope.line(reference)
        here = [s for s in strands if any(first <= m.start < last for m in s.mentions)]
        for strand in here if len(here) == 1 else [s for s in strands if s.main and (not here or s in here)]:
            strand.references.append(reference)
