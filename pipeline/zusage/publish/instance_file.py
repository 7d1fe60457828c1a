"""The settings of a site from `instance.toml`, read strictly: an unknown key or a wrong value is an error of one line."""

import json
import re
import tomllib
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from pydantic import ConfigDict, TypeAdapter, ValidationError, create_model

from ..body_checks import meant, reachable
from ..errors import ConfigError
from ..text import squeeze
from .instance import OWN, Instance

NAME: Final = "instance.toml"
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PATH = re.compile(r"(?!/-(/|$))(/[\w.~%-]+)*", re.ASCII)
_KEYS: Final = {field.name: field.type for field in fields(Instance)}
_STATED = TypeAdapter(
    create_model(
        "Stated",
        __config__=ConfigDict(extra="forbid", strict=True),
        **{field.name: (field.type, field.default) for field in fields(Instance)},  # type: ignore[call-overload]
    )
)
_CLOSED: Final = {"sql": False, "downloads": False}
"""What a public site does not allow unless its file says so."""


def read_instance(path: Path) -> Instance:
    """The settings in `path`; `raw` counts from the file's folder.

    A public site allows no SQL and no download of the database where the file is silent on them.
    Raises `ConfigError` naming file and key.
    """
    try:
        stated = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigError(where=str(path), expected="a TOML file", found=squeeze(str(error))) from error
    try:
        _STATED.validate_json(json.dumps(stated, default=_unknown))
    except ValidationError as error:
        raise _named(path, error) from error
    _check(path, stated)
    raw = path.parent / stated["raw"] if stated.get("raw") else None
    return Instance(**(_CLOSED if stated.get("public") else {}) | stated | {"raw": raw})


def public(instance: Instance = OWN) -> Instance:
    """The settings for a public site: as stated where they were written for one, else with nothing allowed."""
    return instance if instance.public else replace(instance, public=True, sql=False, downloads=False)


def require_operator(instance: Instance, where: str) -> None:
    """Raises `ConfigError` where a public site does not say who answers for it (§ 5 DDG, Art. 13 DSGVO)."""
    missing = [name for name in ("operator", "contact") if not getattr(instance, name).strip()]
    if instance.public and missing:
        raise ConfigError(
            where=where,
            expected=f"{' and '.join(missing)} for a public site (Impressum, § 5 DDG)",
            found="nothing",
            hint="see instance.example.toml",
        )


def require_distinct(instance: Instance, db_path: Path) -> None:
    """Raises `ConfigError` where the site's folder is called like the database: `/folder/table` could be `/database/table`."""
    if urlsplit(instance.address).path.split("/")[1:2] == [db_path.stem]:
        raise ConfigError(
            where="instance: address",
            expected=f"a folder that is not called like the database ({db_path.name})",
            found=repr(instance.address),
        )


def _unknown(_value: object) -> list[str]:
    """Days and times, which TOML knows and JSON does not; no setting is one."""
    return []


def _check(path: Path, stated: dict[str, Any]) -> None:
    address, contact = stated.get("address", ""), stated.get("contact", "")
    if address and not _lasting(address):
        raise ConfigError(
            where=f"{path}: address",
            expected="https://host or https://host/path, no slash at the end",
            found=repr(address),
            hint="write xn--… for a host with umlauts, %C3%B6 for ö in a path; no folder called -",
        )
    if contact and not _MAIL.fullmatch(contact):
        raise ConfigError(where=f"{path}: contact", expected="an e-mail address", found=repr(contact))


def _lasting(address: str) -> bool:
    """Whether a site can live there: links and headers hold the address as it is written, and `/-/` begins pages of the site."""
    path = urlsplit(address).path if reachable(address) else "/"
    return address.isascii() and not set("?#") & set(address) and bool(_PATH.fullmatch(path))


def _named(path: Path, error: ValidationError) -> ConfigError:
    first = error.errors()[0]
    key = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return ConfigError(where=str(path), expected="a known key", found=key, hint=meant(key, _KEYS))
    return ConfigError(where=f"{path}: {key}", expected=first["msg"], found=repr(first["input"])[:80])
