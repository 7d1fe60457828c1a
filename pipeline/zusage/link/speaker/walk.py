"""A passage from its first sentence to its last: who speaks in each, and for how long."""

import re
from collections.abc import Sequence
from typing import Final

from ...records import AgendaItem, Section
from ...text import fold, squeeze
from ..context import Reading
from ..layout import LEAD, LONGEST
from ..passage import Sentence
from . import cues as cue
from .actors import Actor, actor_of
from .directory import Directory
from .labels import labels_in
from .parties import bare
from .proposers import ADMINISTRATION, MOVER, Said, heading_voice, moved_in, proposer

_PAPERS: Final = ("facts", "money", "proposal")
_OF_TOWN: Final = re.compile(r"\s(?:der|des)\s(?:\w*[Ss]tadt|\w*[Gg]emeinde|Markte?s|Landkreise?s|Kreises)\s.*$")
_BLANKS: Final = re.compile(r"[ \u00a0]{2,}")
_ITEM_HEAD: Final = re.compile(r"(?:Zu[ ])?(?:TOP|Punkt|Tagesordnungspunkt)?[ ]?(?:Ö[ ])?\d")
_INDENT: Final = 20
_SHORT: Final = 60
"""Characters of a heading over a motion's own text."""
_NEAR: Final = 40
"""Characters in which a paragraph must name who speaks to end what was said under a label."""


class Walk:
    """Goes through the sentences of one passage in order; asked once for each."""

    def __init__(self, reading: Reading, directory: Directory) -> None:
        self._reading, self._directory = reading, directory
        self._speaker: Said | None = None
        self._labelled = self._asked = False
        self._voice: Said | None = None
        self._group: str | None = None
        self._paragraph = -1
        self._kind = ""
        self._paper = proposer(reading.document)

    def speakers(self, passage: Sequence[Sentence]) -> list[Said | None]:
        """Function and party for each sentence; None where nobody is known to speak."""
        return [self._next(sentence) for sentence in passage]

    def _next(self, sentence: Sentence) -> Said | None:
        section = self._reading.section(sentence.start)
        item = self._reading.item(section.agenda_item_id if section else None)
        kind = section.kind if section else "text"
        if kind != self._kind:
            voice = heading_voice(item.name) if item and kind in ("text", "discussion") else None
            self._forget(voice if voice and voice[0] != MOVER else None)
            self._kind = kind
        fresh, self._paragraph = sentence.paragraph != self._paragraph, sentence.paragraph
        text = _BLANKS.sub(" ", sentence.text[:LONGEST].replace("**", ""))
        if kind == "resolution":
            return self._deciding(text)
        return self._labelled_or_not(sentence, text, fresh, item, section)

    def _forget(self, voice: Said | None = None) -> None:
        self._speaker, self._labelled, self._asked, self._voice = None, False, False, voice

    def _labelled_or_not(
        self, sentence: Sentence, text: str, fresh: bool, item: AgendaItem | None, section: Section | None
    ) -> Said | None:
        if one := labels_in(text, self._directory):
            self._take(self._directory.resolved(one), labelled=True)
            return self._speaker
        if self._closes(sentence):
            self._forget()
        if sentence.heading and (voice := heading_voice(text)) and not self._titles(text, voice, item):
            self._forget(voice)
        actor = actor_of(text)
        if self._labelled and not ((fresh or self._begins_line(sentence)) and actor and self._ends_label(actor, text)):
            return self._speaker
        self._labelled = False
        said = self._of(actor) if actor else None
        if actor and said:
            return self._reported(actor, said)
        return self._gone_on(text, fresh) or self._default(item, section)

    def _titles(self, text: str, voice: Said, item: AgendaItem | None) -> bool:
        """Whether the heading is the title of an item: what is said on a motion is not said by those who move it."""
        if voice[0] != MOVER:
            return False
        head = bool(_ITEM_HEAD.match(text)) or bool(item and fold(text) in fold(f"{item.number} {item.name}"))
        long = len(text) > _SHORT and self._kind != "proposal" and self._reading.document.kind in ("item", "minutes")
        return head or long

    def _reported(self, actor: Actor, said: Said) -> Said | None:
        """Takes over who is named as speaking; nobody where that is a person of whom no more is known."""
        if actor.kind != "body":
            self._take(said, asked=actor.asks)
        return said if said != (None, None) else None

    def _closes(self, sentence: Sentence) -> bool:
        """A heading, an item's head, a vote or an answer by nobody named ends what somebody said."""
        text = sentence.text
        plain = sentence.heading and sentence.level != LEAD and not text.startswith("(")
        return plain or bool(cue.VOTE.match(text))

    def _begins_line(self, sentence: Sentence) -> bool:
        before = self._reading.document.text[max(0, sentence.start - _INDENT) : sentence.start]
        return not before or before.rstrip(" ").endswith("\n")

    def _ends_label(self, actor: Actor, text: str) -> bool:
        """A new paragraph that tells of a speaker is the minute-taker's; one in the first person is still the speech."""
        told = actor.kind in ("person", "body") and actor.start <= _NEAR and not actor.source
        return told and not cue.FIRST_PERSON.search(text) and not cue.HAS_SAID.match(text[actor.end :])

    def _gone_on(self, text: str, fresh: bool) -> Said | None:
        """Who goes on speaking in a sentence that names nobody."""
        indirect = bool(cue.SUBJUNCTIVE.search(text)) and not cue.FIRST_PERSON.search(text)
        paper = self._kind in _PAPERS or self._paper is not None
        if cue.ORDER.search(text) and not indirect and not paper and not self._voice:
            return self._deciding(text)
        plain = not (fresh or self._asked or paper)
        if self._speaker and (indirect or cue.PRONOUN.match(text) or plain) and not cue.ANSWERED.match(text):
            return self._speaker
        self._speaker = None
        return None

    def _take(self, said: Said, *, labelled: bool = False, asked: bool = False) -> None:
        self._speaker = said if said != (None, None) else None
        self._labelled, self._asked = labelled, asked

    def _of(self, actor: Actor) -> Said | None:
        """Function and party of an actor; (None, None) for a person of whom nothing is known, None for one who does not count here."""
        if actor.person:
            function, group = self._directory.resolved(actor.person)
            return (function or ("Mitglied" if actor.party else None)), group or actor.party
        if actor.kind == "group":
            self._group = actor.party or self._group
            return ("Fraktion", bare(self._group)) if self._group else None
        if actor.kind == "body":
            quoted = self._kind in _PAPERS or self._paper or (self._voice and self._voice[0] == MOVER)
            return None if quoted else self._body(actor.function or "")
        return actor.function, None

    def _deciding(self, text: str) -> Said | None:
        actor = actor_of(text)
        return self._body(actor.function or "" if actor and actor.kind == "body" else "")

    def _body(self, named: str) -> Said | None:
        """The body that decides: as named, or the meeting's own where the sentence says no more than "the committee"."""
        own = _OF_TOWN.sub("", squeeze(self._reading.document.organization or ""))
        name, whole = fold(named), fold(own)
        generic = not name or name in whole or name.isupper() or (len(named) <= 5 and named.isupper())
        said = own if generic and own else named
        return (said, None) if said else None

    def _default(self, item: AgendaItem | None, section: Section | None) -> Said | None:
        """Whose words they are where the sentence itself does not tell: by heading, section and kind of text."""
        if self._voice:
            return self._voice
        if self._paper or self._kind not in _PAPERS:
            return self._paper
        moved = moved_in(item) if section and (section.heading or "").lower().startswith("antrag") else None
        return moved or (ADMINISTRATION, None)
