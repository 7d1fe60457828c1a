"""Which project a mention speaks of: programmes once for all municipalities, everything else once per municipality."""

from collections.abc import Iterable

from ..records import Mention, Project, ProjectMention, digest
from ..text import fold


def project_of(mention: Mention, body_id: str) -> Project:
    """The project behind a PROJECT mention, by its canonical name."""
    name = mention.name or mention.text
    home = None if mention.programme else body_id
    return Project(id=digest("project", home or "", fold(name)), name=name, topic=mention.topic, body_id=home)


def projects(mentions: Iterable[Mention], body_id: str) -> Iterable[Project | ProjectMention]:
    """The projects of a municipality's mentions, and which mention speaks of which."""
    for mention in mentions:
        if mention.label == "PROJECT":
            project = project_of(mention, body_id)
            yield project
            yield ProjectMention(mention_id=mention.id, project_id=project.id)
