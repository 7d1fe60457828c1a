"""Which project a mention speaks of: programmes once for all municipalities, everything else once per municipality.

All mentions of a town are looked at together: names of one undertaking get one canonical name, and where two candidates
remain they stay apart, with a link between them that says `maybe`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product

from ..records import Mention, Project, ProjectLink, ProjectMention, digest
from ..text import fold, slug
from .acronyms import abbreviations
from .apposition import appositions
from .canonical import Canonical, Names, canonical, name_of, names_of
from .context import Town
from .near import nearly_alike
from .short_forms import is_thing, short_forms
from .spelling import spelt_alike
from .tie import Tie, joined


def identified(town: Town) -> tuple[Town, list[ProjectLink]]:
    """The town with canonical name, topic and programme in each PROJECT mention, and links between what may be the same."""
    names = names_of(town)
    followed, refused = _ties(town, names)
    classes, left = joined(names.counts, followed, names.programmes)
    shorts = {tie.one for tie in followed if tie.shortens and classes.of(tie.one) is classes.of(tie.other)}
    called = {name: each for members in classes.all() for name, each in canonical(members, names, shorts).items()}
    near = nearly_alike(names.counts)
    renamed = _renamed(town, called)
    return renamed, [*_links((*refused, *left, *near), called, _projects_of(renamed)), *_bought_again(renamed)]


def _ties(town: Town, names: Names) -> tuple[list[Tie], list[Tie]]:
    """What speaks for two names being one: what may be followed, and what only makes a guess."""
    ties: list[Tie] = [*spelt_alike(names.counts), *short_forms(names.counts, town.body.name)]
    for reading in town.readings:
        ties += [*appositions(reading.document.text, reading.mentions), *abbreviations(reading.mentions)]
    # "Bewohnerparkausweis digital (OZG)": what stands beside a programme is often a part of it, seldom the whole.
    guesses = {t for t in ties if t.doubtful or (not t.certain and names.programmes & {t.one, t.other})}
    return sorted(tie for tie in set(ties) - guesses if tie.one != tie.other), sorted(guesses)


def _renamed(town: Town, called: dict[str, Canonical]) -> Town:
    def renamed(mention: Mention) -> Mention:
        if mention.label != "PROJECT":
            return mention
        each = called[name_of(mention)]
        return replace(mention, name=each.name, topic=each.topic, programme=each.programme)

    readings = (replace(r, mentions=tuple(renamed(m) for m in r.mentions)) for r in town.readings)
    return replace(town, readings=tuple(readings))


def _projects_of(town: Town) -> dict[str, list[str]]:
    """Canonical name → its projects: one, or one for each text that speaks of a thing."""
    found: dict[str, list[str]] = {}
    for mention in (m for reading in town.readings for m in reading.mentions if m.label == "PROJECT"):
        ids = found.setdefault(name_of(mention), [])
        if (key := project_of(mention, town.body.id).id) not in ids:
            ids.append(key)
    return found


def _links(ties: Iterable[Tie], called: dict[str, Canonical], projects_of: dict[str, list[str]]) -> list[ProjectLink]:
    """A link for each two projects that a tie was not strong enough to join; the strongest tie gives its reason."""
    links: dict[str, ProjectLink] = {}
    for tie in sorted(ties, key=lambda tie: (-tie.score, tie)):
        one, other = called[tie.one], called[tie.other]
        if one != other and not (one.programme and other.programme):  # two known programmes are known to be two
            for pair in product(projects_of.get(one.name, ()), projects_of.get(other.name, ())):
                first, second = sorted(pair)
                link = ProjectLink(
                    id=digest("maybe", first, second),
                    project_id=first,
                    other_id=second,
                    why=tie.why,
                    score=round(tie.score, 2),
                )
                links.setdefault(link.id, link)
    return sorted(links.values(), key=lambda link: link.id)


def _bought_again(town: Town) -> Iterator[ProjectLink]:
    """A link from each document's purchase of a thing to the next one's: "Tablets" here and there may be one or two."""
    last: dict[str, str] = {}
    for reading in sorted(town.readings, key=lambda r: (r.document.date or "", r.document.id)):
        things = {name_of(m): m for m in reading.mentions if m.label == "PROJECT" and is_thing(name_of(m))}
        for name, mention in sorted(things.items()):
            found = project_of(mention, town.body.id).id
            if fold(name) in last:
                first, second = sorted((last[fold(name)], found))
                key = digest("maybe", first, second)
                yield ProjectLink(id=key, project_id=first, other_id=second, why="thing", score=0.5)
            last[fold(name)] = found


def project_of(mention: Mention, body_id: str) -> Project:
    """The project behind a PROJECT mention, by its canonical name; a thing's name stands for a purchase in its document."""
    name, home = name_of(mention), None if mention.programme else body_id
    apart = mention.document_id if home and is_thing(name) else ""
    key = _id(name, home, apart)
    return Project(id=key, name=name, key=slug(name) or key, topic=mention.topic, body_id=home)


def _id(name: str, home: str | None, apart: str = "") -> str:
    return digest("project", home or "", fold(name), *([apart] if apart else []))


def projects(mentions: Iterable[Mention], body_id: str) -> Iterator[Project | ProjectMention]:
    """The projects of a municipality's mentions, and which mention speaks of which."""
    for mention in mentions:
        if mention.label == "PROJECT":
            project = project_of(mention, body_id)
            yield project
            yield ProjectMention(mention_id=mention.id, project_id=project.id)
