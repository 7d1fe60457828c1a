"""`zusage new body`: the file of a municipality from an address or a saved answer of its server."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import yaml

from ..config import BodyConfig, read_body
from ..errors import ConfigError
from ..fetch import Client
from ..germany import STATES, host_of, provider_of
from ..text import slug
from .body_answers import Found, examine

_NEEDED = {
    "name": "the municipality's name without Stadt or Gemeinde",
    "ags": "8 digits as text (Gemeindeverzeichnis)",
    "state": "the Land",
    "entry": "where the crawl begins",
}
"""Key → what belongs there; without these the file is no municipality yet."""

_WANTED = ("population", "population_date", "latitude", "longitude", "wikidata", "licence", "expected_minimum")


def is_answer(given: str) -> bool:
    """Whether this is an address or a file, not a name."""
    return given.startswith(("http://", "https://")) or Path(given).is_file()


def make(given: str, root: Path, client: Callable[[float], Client]) -> tuple[Path, list[str]]:
    """Writes corpora/bodies/<key>.yml under `root` from an address or a file; the path, and sentences on what is open.

    `client` makes the HTTP client for a pause in seconds. Raises `ConfigError` where the file is there already, and
    what asking and reading raise.
    """
    asked = given.startswith(("http://", "https://"))
    found = _ask(given, client) if asked else examine(Path(given).read_bytes(), None, None)
    key = slug(found.name or "") or slug(host_of(found.entry or "")) or slug(Path(given).stem) or "body"
    target = root / "corpora" / "bodies" / f"{key}.yml"
    if target.exists():
        raise ConfigError(where=str(target), expected="a new municipality", found="a file that is there already")
    values = _values(found)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(_text(values), encoding="utf-8")
    return target, _proved(target, values)


def _ask(address: str, client: Callable[[float], Client]) -> Found:
    """What the server tells; nothing outside its host is asked."""
    parts = urlsplit(address)
    scope = f"{parts.scheme}://{parts.netloc}/"
    with closing(client(BodyConfig.model_fields["delay"].default)) as asking:
        return examine(
            asking.get(address, scope=scope).content, address, lambda url: asking.get(url, scope=scope).content
        )


def _values(found: Found) -> dict[str, object]:
    """The file's keys in their order; None is open."""
    entry = found.entry
    stated: dict[str, object] = {
        "name": found.name, "ags": found.ags, "state": STATES.get((found.ags or "")[:2]),
        "classification": found.classification, "wikidata": found.wikidata, "vendor": found.vendor, "product": found.product,
        "provider": provider_of(entry) if entry else None, "website": _start(entry) if entry else None,
        "entry": [entry] if entry else None, "licence": found.licence, "legal_basis": "44b",
    }  # fmt: skip
    return {key: value for key, value in stated.items() if value is not None or key in _NEEDED}


def _start(entry: str) -> str:
    """The start address of the RIS: the folder above the OParl server, else the folder of the page."""
    for part in ("/webservice/oparl/", "/oparl/"):
        at = entry.lower().find(part, entry.find("//") + 2)
        if at > 0:
            return entry[: at + 1]
    return urljoin(entry, ".")


def _text(values: dict[str, object]) -> str:
    return "".join(_line(key, value) for key, value in values.items())


def _line(key: str, value: object) -> str:
    if value is None:
        return f"{key}: # {_NEEDED[key]}\n"
    if key == "ags":  # 05358004 is text to one YAML library and a number to the next
        return f'{key}: "{value}"\n'
    return yaml.safe_dump({key: value}, allow_unicode=True, width=1000)


def _proved(target: Path, values: dict[str, object]) -> list[str]:
    """What is open; a file without open keys is read back, and does not stay where it cannot be read."""
    open_keys = [key for key in _NEEDED if values[key] is None]
    if open_keys:
        rename = " Call the file as the name, such as bad-altenquell.yml." if "name" in open_keys else ""
        return [f"No municipality yet, fill in: {', '.join(open_keys)}.{rename}", *_left(values)]
    try:
        read_body(target)
    except ConfigError:
        target.unlink()
        raise
    return _left(values)


def _left(values: dict[str, object]) -> list[str]:
    missing = [key for key in _WANTED if key not in values]
    return [f"Left to look up: {', '.join(missing)} (corpora/bodies/README.md)."] if missing else []
