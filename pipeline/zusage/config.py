"""Settings that people write: municipalities as YAML, read strictly (unknown keys are errors), and where things lie."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails

from .body_checks import contradictions, meant, reachable
from .errors import ConfigError
from .germany import STATES, provider_of
from .records import Body, digest
from .text import slug, squeeze

_AGS = re.compile(r"[0-9]{8}")
_SHORT_AGS = re.compile(r"[0-9]{7,8}")
"""Spreadsheets drop the leading zero; fewer digits are a district's key, twelve a regional key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where a run reads and writes."""

    db: Path = Path("build/zusage.db")
    raw: Path = Path("corpora/raw")
    reviews: Path = Path("corpora/reviews")
    site: Path = Path("build")


class Expected(BaseModel):
    """What a year of this source has at least; less is a sign that its pages are not read any more."""

    model_config = ConfigDict(extra="forbid")

    meetings: int = Field(default=0, ge=0)
    papers: int = Field(default=0, ge=0)


class Oddity(BaseModel):
    """What is known to be odd about a source, and the reason: who meets it again need not search for it.

    Where `what` is the name of a check of plausibility (a key of `vocabulary.PLAUSIBLE`), the source is published in spite of
    it: "with-result" for one that publishes no results.
    """

    model_config = ConfigDict(extra="forbid")

    what: str
    reason: str


class BodyConfig(BaseModel):
    """A municipality's YAML file.

    `vendor` is the way in (a module of `vendors`), `product` the RIS behind an OParl server. `provider` names who runs
    the server: all hosts of one provider share one pause; left out, a known domain tells it, else hosts of one address
    share one. `website`: the RIS's start address; a crawl stays in its folder. `entry`: where a crawl begins; none
    means that nothing is crawled. `since`: meetings before that day are not crawled. `revisit_months`: how far back
    known pages are asked for again.
    """

    model_config = ConfigDict(extra="forbid")

    name: str
    ags: str
    state: str
    vendor: Literal["oparl", "sessionnet", "allris3", "allris4", "sdnet", "rubin", "komuna", "folder"]
    product: Literal["sessionnet", "allris3", "allris4", "sdnet", "rubin", "komuna"] | None = None
    provider: str | None = None
    classification: str = "Gemeinde"
    population: int | None = Field(default=None, ge=0)
    population_date: date | None = None
    website: str | None = None
    entry: list[str] = []
    licence: str | None = None
    legal_basis: Literal["44b", "60d", "permission", "own files"] = "44b"
    fictional: bool = False
    delay: float = Field(default=2.0, ge=0, le=3600)
    latitude: float | None = Field(default=None, ge=47.2, le=55.1)
    longitude: float | None = Field(default=None, ge=5.8, le=15.1)
    wikidata: str | None = Field(default=None, pattern=r"^Q[0-9]{1,10}$")
    since: date | None = None
    revisit_months: int = Field(default=6, ge=0, le=120)
    expected_minimum: Expected = Expected()
    oddities: list[Oddity] = []

    @field_validator("name")
    @classmethod
    def _speakable(cls, value: str) -> str:
        if not slug(value):
            raise ValueError("a name has letters; its key in addresses is made of them")
        return value

    @field_validator("ags")
    @classmethod
    def _eight_digits(cls, value: str) -> str:
        if not _AGS.fullmatch(value):
            raise ValueError("an AGS has 8 digits, written as text because of the leading zero")
        return value

    @field_validator("website", "entry")
    @classmethod
    def _address(cls, value: str | list[str] | None) -> str | list[str] | None:
        for address in [value] if isinstance(value, str) else value or []:
            if not reachable(address):
                raise ValueError(f"an address with http or https and a host, not {address!r}")
        return value

    @model_validator(mode="after")
    def _known_provider(self) -> Self:
        """Who did not think of the other towns on that server spares it all the same."""
        self.provider = self.provider or next(filter(None, map(provider_of, self.entry)), None)
        return self

    @property
    def key(self) -> str:
        return slug(self.name)


def read_body(path: Path) -> BodyConfig:
    """The municipality in `path`; raises `ConfigError` naming file and key."""
    try:
        config = BodyConfig.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        raise _named(path, error.errors()[0]) from error
    except (OSError, ValueError, yaml.YAMLError) as error:  # ValueError: other encodings, and days that no month has
        raise ConfigError(where=str(path), expected="a YAML file", found=squeeze(str(error))) from error
    for key, expected, found, hint in contradictions(config):
        raise ConfigError(where=f"{path}: {key}", expected=expected, found=found, hint=hint)
    return config


def _named(path: Path, error: ErrorDetails) -> ConfigError:
    """pydantic's first error in our form; an unknown key gets a guess at what was meant."""
    loc = [str(part) for part in error["loc"]]
    where = f"{path}: {'.'.join(loc) or 'file'}"
    if error["type"] != "extra_forbidden":
        return ConfigError(where=where, expected=error["msg"], found=repr(error["input"])[:80])
    parts: dict[str, type[BaseModel]] = {"expected_minimum": Expected, "oddities": Oddity}
    known = parts.get(loc[0], BodyConfig).model_fields
    return ConfigError(where=where, expected="a known key", found=loc[-1], hint=meant(loc[-1], known))


def read_bodies(folder: Path) -> Iterator[BodyConfig]:
    """Every municipality of a `bodies/` folder, by file name; keys are unique."""
    seen: dict[str, Path] = {}
    for path in sorted(folder.glob("*.yml")):
        config = read_body(path)
        if config.key in seen:
            raise ConfigError(
                where=f"{path}: name", expected="a name of its own", found=f"{config.name}, as in {seen[config.key]}"
            )
        seen[config.key] = path
        yield config


def body_id(name: str, ags: str | None) -> str:
    """Key of a municipality: from its AGS, or from its name where no AGS is known."""
    return digest("body", ags or slug(name))


def body_record(name: str, ags: str | None) -> Body:
    """The municipality as far as name and AGS tell; an AGS without its leading zero gets it back, any other is none."""
    whole = ags.zfill(8) if ags and _SHORT_AGS.fullmatch(ags) else None
    return Body(id=body_id(name, whole), name=name, ags=whole, state=STATES.get(whole[:2]) if whole else None)


def to_record(config: BodyConfig) -> Body:
    """The municipality's row."""
    return Body(
        id=body_id(config.name, config.ags), name=config.name, ags=config.ags, state=config.state,
        population=config.population,
        population_date=config.population_date.isoformat() if config.population_date else None,
        classification=config.classification, latitude=config.latitude, longitude=config.longitude,
        vendor=config.vendor, website=config.website, licence=config.licence,
        legal_basis=config.legal_basis, config_key=config.key, fictional=int(config.fictional),
    )  # fmt: skip
