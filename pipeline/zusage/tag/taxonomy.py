"""Topics of digitalisation and the names known for them: one YAML file a topic under `topics/`, read strictly."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Annotated, Literal, get_args

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from ..errors import ConfigError
from .fragments import opening


def _fragment(value: str) -> str:
    opening(value)
    return value


def _example(value: str) -> str:
    if value.count("«") != value.count("»") or "«" not in value:
        raise ValueError("an example marks each mention with «»")
    return value


def _passage(value: str) -> str:
    if not value.strip() or "«" in value:
        raise ValueError("a passage is a sentence without marks")
    return value


def _stems(value: str) -> str:
    stems = value.split()
    if len(set(stems)) < len(stems) or any(len(stem.lstrip("^=")) < 2 or stem != stem.lower() for stem in stems):
        raise ValueError("each stem once, of two letters at least, in small letters")
    return value


Fragment = Annotated[str, AfterValidator(_fragment)]
Example = Annotated[str, AfterValidator(_example)]
Passage = Annotated[str, AfterValidator(_passage)]
Stems = Annotated[str, AfterValidator(_stems)]
Area = Literal[
    "Bürgerservice",
    "Verwaltung intern",
    "Gremien und Beteiligung",
    "Netze und IT-Betrieb",
    "Bildung und Kultur",
    "Stadt, Umwelt und Verkehr",
    "Sicherheit und Gesundheit",
    "Strategie und Steuerung",
]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class ProjectName(_Strict):
    """A known undertaking: `programme` is true for a national or Land programme, law or system, one and the same everywhere.

    `patterns` match whole words and cover spelling, inflection and hyphens; `examples` mark every mention with «»;
    in `counter_examples` nothing is found. `topics` are further topics beside the one whose file it stands in.
    """

    name: str
    programme: bool
    topics: list[str] = []
    patterns: list[Fragment]
    examples: list[Example]
    counter_examples: list[str] = []


class Topic(_Strict):
    """A topic; `patterns` find its other mentions, each called by its own base form, `examples` show them.

    `words` are no names, but say that a passage is about the topic; `passages` and `counter_passages` are sentences that are, and
    are not, about it.
    """

    key: str
    name: str
    name_en: str
    area: Area
    description: str
    description_en: str
    words: list[Fragment]
    stems: Stems = ""
    passages: list[Passage]
    counter_passages: list[Passage]
    projects: list[ProjectName]
    patterns: list[Fragment]
    examples: list[Example] = []
    counter_examples: list[str] = []


@cache
def read_topics() -> tuple[Topic, ...]:
    """Every topic of the folder, by key; raises `ConfigError` naming file and key. A project name has one file only."""
    folder = files(__package__).joinpath("topics")
    named = sorted(
        (entry.name, entry.read_text(encoding="utf-8")) for entry in folder.iterdir() if entry.name.endswith(".yml")
    )
    return check_topics(tuple(read_topic(name, text) for name, text in named))


def check_topics(topics: tuple[Topic, ...]) -> tuple[Topic, ...]:
    """The topics as they are; raises `ConfigError` where a name stands twice, or a name's further topic is none of the others."""
    keys = {topic.key for topic in topics}
    seen: dict[str, str] = {}
    for topic in topics:
        for project in topic.projects:
            where = f"topics/{topic.key}.yml: {project.name}"
            if project.name in seen:
                raise ConfigError(
                    where=where, expected="a name of its own", found=f"the name in {seen[project.name]}.yml"
                )
            seen[project.name] = topic.key
            for key in project.topics:
                if key not in keys - {topic.key}:
                    raise ConfigError(where=f"{where}: topics", expected="the key of another topic", found=key)
    return topics


def areas() -> Mapping[str, tuple[Topic, ...]]:
    """The topics by area, areas in the order in which they are shown."""
    return {area: tuple(topic for topic in read_topics() if topic.area == area) for area in get_args(Area)}


def read_topic(file: str, text: str) -> Topic:
    """The topic in `text`, the content of `file`; raises `ConfigError` naming file and key."""
    where = f"topics/{file}"
    try:
        topic = Topic.model_validate(yaml.safe_load(text))
    except yaml.YAMLError as error:
        raise ConfigError(where=where, expected="a YAML file", found=str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"]) or "file"
        raise ConfigError(where=f"{where}: {key}", expected=first["msg"], found=repr(first["input"])[:80]) from error
    if file != f"{topic.key}.yml":
        raise ConfigError(where=f"{where}: key", expected=file.removesuffix(".yml"), found=topic.key)
    return topic
