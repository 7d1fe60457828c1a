"""Topics of digitalisation and the names known for them: one YAML file a topic under `topics/`, read strictly."""

from functools import cache
from importlib.resources import files
from typing import Annotated

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


Fragment = Annotated[str, AfterValidator(_fragment)]
Example = Annotated[str, AfterValidator(_example)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class ProjectName(_Strict):
    """A known undertaking: `programme` is true for a national or Land programme, law or system, one and the same everywhere.

    `patterns` match whole words and cover spelling, inflection and hyphens; `examples` mark every mention with «»;
    in `counter_examples` nothing is found.
    """

    name: str
    programme: bool
    patterns: list[Fragment]
    examples: list[Example]
    counter_examples: list[str] = []


class Topic(_Strict):
    """A topic; `patterns` find its other mentions, each called by its own base form, `examples` show them."""

    key: str
    name: str
    name_en: str
    area: str
    description: str
    projects: list[ProjectName]
    patterns: list[Fragment]
    examples: list[Example] = []
    counter_examples: list[str] = []


@cache
def read_topics() -> tuple[Topic, ...]:
    """Every topic of the folder, by key; raises `ConfigError` naming file and key. A project name has one topic only."""
    folder = files(__package__).joinpath("topics")
    named = sorted(
        (entry.name, entry.read_text(encoding="utf-8")) for entry in folder.iterdir() if entry.name.endswith(".yml")
    )
    topics = tuple(read_topic(name, text) for name, text in named)
    seen: dict[str, str] = {}
    for topic in topics:
        for project in topic.projects:
            if project.name in seen:
                raise ConfigError(
                    where=f"topics/{topic.key}.yml: {project.name}",
                    expected="a name of its own",
                    found=f"the name in {seen[project.name]}.yml",
                )
            seen[project.name] = topic.key
    return topics


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
