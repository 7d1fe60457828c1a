"""The records that the stages share: frozen, slotted, keyword-only; each field says in one sentence what it means.

`TABLES` maps table names to records (foreign keys are deferred, so any order of filling will do).
"""

import re
from dataclasses import dataclass

from . import vocabulary
from ._column import DESCRIPTIONS, INDEXES, TABLES, columns
from .commitments import Commitment, Evidence, QuoteBox, Review
from .counts import BodyCount, Fact, MoneySum, ProjectCount, StatedAmount, Supplier
from .decisions import ControlEntry, ControlLink, Decision
from .documents import DOUBTFUL, Anchor, Document, RawFile, Section, TableCell
from .findings import Amount, Mention, Project, ProjectLink, ProjectMention, TimeExpression, Topic
from .keys import digest
from .oparl import AgendaItem, Body, File, Meeting, Organization, Paper
from .scores import Score
from .state import Coverage, Issue, Plausibility, Run, Sighting
from .threads import Revision, ThreadEdge
from .topics import DocumentTopic, MentionTopic, SectionTopic
from .tracks import Event, Silence, ThreadCount, TopicCount
from .words import Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address found on a page: `kind` says what stands there (meeting, agenda_item, paper, file, list).

    `day` is the ISO day or month ("2026-09") that the address is about, where page or address say so: crawls leave old
    ones alone by it. `headers` go with the request (name, value): Wicket and komuna answer nothing without theirs.
    """

    url: str
    kind: str
    day: str | None = None
    headers: tuple[tuple[str, str], ...] = ()


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


Record = (
    Body | Organization | Meeting | AgendaItem | Paper | File | Document | Section | Anchor | Mention | Amount
    | TimeExpression | Topic | Project | ProjectLink | ProjectMention | Commitment | Evidence | Revision | Issue
    | QuoteBox | TableCell | MentionTopic | SectionTopic | DocumentTopic | ThreadEdge | Decision | ControlEntry | ControlLink
)  # fmt: skip

NAMES_OF = {cls: _snake(cls.__name__) for cls in TABLES.values()}
"""Record class → its name in JSON lines ("agenda_item")."""

__all__ = [
    "DESCRIPTIONS", "DOUBTFUL", "INDEXES", "NAMES_OF", "TABLES", "AgendaItem", "Amount", "Anchor", "Body", "BodyCount", "Commitment",
    "ControlEntry", "ControlLink", "Coverage", "Decision", "Document", "DocumentTopic", "Event", "Evidence", "Fact", "File", "Issue", "Link",
    "Meeting", "Mention", "MentionTopic", "MoneySum", "Organization", "Paper", "Plausibility", "Project", "ProjectCount", "ProjectLink",
    "ProjectMention", "QuoteBox", "RawFile", "Record", "Review", "Revision", "Run", "Score", "Section", "SectionTopic", "Sighting",
    "Silence", "StatedAmount", "Supplier", "TableCell", "ThreadCount", "ThreadEdge", "TimeExpression", "Topic", "TopicCount", "Word",
    "columns", "digest", "vocabulary",
]  # fmt: skip
