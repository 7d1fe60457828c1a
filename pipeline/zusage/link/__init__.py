"""Stage 4, link: mentions to commitments, and commitments to what later meetings said. Pure: no network, no database.

`link` works on a municipality, since a commitment's fate stands in later documents; `relations`, `frame` and
`commitments` read one document, `threads` all of them in the order of days.
"""

from collections.abc import Iterator

from ..records import Commitment, Evidence, Project, ProjectLink, ProjectMention, Revision
from .commitments import commitments
from .context import Reading, Town
from .identity import identified, projects
from .relations import Relation, relate
from .threads import follow

VERSION = "4"
"""Raised with every change of what is linked; municipalities of an older version are linked anew."""

LinkRecord = Project | ProjectMention | ProjectLink | Commitment | Evidence | Revision


def link(town: Town) -> Iterator[LinkRecord]:
    """Projects, commitments, evidence and revisions of a municipality. The same statement in two documents counts once."""
    town, maybe = identified(town)
    yield from maybe
    found: dict[str, Commitment] = {}
    for reading in town.readings:
        yield from projects(reading.mentions, town.body.id)
        known = set(found)
        for record in commitments(reading, town.body):
            if isinstance(record, Commitment):
                found.setdefault(record.id, record)
            elif record.commitment_id not in known:
                yield record
    yield from follow(list(found.values()), town)


__all__ = ["VERSION", "LinkRecord", "Reading", "Relation", "Town", "link", "relate"]
