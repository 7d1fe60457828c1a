"""Stage 4, link: mentions to commitments, and commitments to what later meetings said. Pure: no network, no database.

`link` works on a municipality, since a commitment's fate stands in later documents; `relations`, `frame` and
`commitments` read one document, `follow` all of them in the order of days.
"""

from collections.abc import Iterator
from dataclasses import replace

from ..records import (
    Commitment,
    ControlEntry,
    ControlLink,
    Decision,
    Evidence,
    Issue,
    Project,
    ProjectLink,
    ProjectMention,
    Revision,
    ThreadEdge,
)
from .claims import Claim
from .commitments import commitments, passages
from .context import Reading, Town
from .control import entries, is_control
from .control_links import control_links
from .decisions import decided
from .follow import follow
from .force_features import features
from .frame import meaning
from .identity import identified, projects
from .place import Place, most_binding, place_of
from .relations import PassedOver, Relation, Verdict, judged, relate
from .responsible import offices, responsible
from .responsible_features import office_features
from .speaker import Speakers
from .standing import last_states
from .statement import Statement, stated
from .taken_up import taken_up

VERSION = "12"
"""Raised with every change of what is linked; municipalities of an older version are linked anew."""

LinkRecord = (
    Project
    | ProjectMention
    | ProjectLink
    | Commitment
    | Evidence
    | ThreadEdge
    | Revision
    | Decision
    | Issue
    | ControlEntry
    | ControlLink
)


def link(town: Town) -> Iterator[LinkRecord]:
    """Projects, commitments, evidence, threads, ledger and decisions of a municipality. The same statement in two documents counts once."""
    town, lists = _apart(town)
    named, maybe = identified(town)
    yield from maybe
    for reading in named.readings:
        yield from projects(reading.mentions, named.body.id)
    town, evidence = taken_up(named), dict[str, Evidence]()
    found: dict[str, Commitment] = {}
    for reading in town.readings:
        known = set(found)
        for record in commitments(reading, town.body):
            if isinstance(record, Commitment):
                found.setdefault(record.id, record)
            elif record.commitment_id not in known:
                if record.role == "project":
                    evidence[record.commitment_id] = record
                yield record
    made, decisions = decided(found.values(), town)
    followed = list(follow(made, town, evidence))
    yield from followed
    yield from decisions
    listed = [row for reading in lists for row in entries(reading, town.body)]
    yield from (row.entry for row in listed)
    yield from control_links(listed, [record for record in followed if isinstance(record, Commitment)], town)


def _apart(town: Town) -> tuple[Town, list[Reading]]:
    """The town without its control lists, and these: what the administration says of itself neither makes a commitment, nor
    names a project, nor breaks a silence or moves the last day read; so a list can be compared with what minutes say.
    """
    lists = [reading for reading in town.readings if is_control(reading)]
    return replace(town, readings=tuple(reading for reading in town.readings if not is_control(reading))), lists


__all__ = [
    "VERSION", "Claim", "LinkRecord", "PassedOver", "Place", "Reading", "Relation", "Speakers", "Statement", "Town", "Verdict", "features",
    "identified", "judged", "last_states", "link", "meaning", "most_binding",
    "office_features", "offices", "passages", "place_of", "relate", "responsible",
    "stated",
]  # fmt: skip
