"""Values of OParl objects, tolerant to what vendors make of the standard: "N/A" for empty, one object for a list."""

import re
from collections.abc import Iterator

from ..errors import MissingPart, RecordError
from ..records import Link
from .cleaning import one_line
from .german_dates import read_moment
from .oparl_json import NAME, Object

_EMPTY = {"", "n/a", "null", "-", "k.a."}
_NULL_YEAR = "1900"
"""What databases write for no date lies before it: 0001-01-01 (.NET), 1899-12-30 (Access), 0000-00-00 (MySQL)."""

_KINDS = {
    name.lower(): name
    for name in (
        "System", "Body", "Organization", "Meeting", "AgendaItem", "Paper", "Consultation", "File", "Person",
        "Membership", "LegislativeTerm", "Location",
    )
}  # fmt: skip

_TELLING = {
    "oparlVersion": "System", "agendaItem": "Meeting", "resultsProtocol": "Meeting", "reference": "Paper",
    "mainFile": "Paper", "accessUrl": "File", "downloadUrl": "File", "authoritative": "Consultation",
    "resolutionText": "AgendaItem", "organizationType": "Organization",
}  # fmt: skip
"""Fields that only one type has; `agendaItem` is a list in a Meeting only, in a Body and a Consultation an address."""

IGNORED = {"Person", "Membership", "LegislativeTerm", "Location"}
"""Objects that are not read: people on purpose, the others say nothing of a meeting."""


def text(thing: Object, field: str) -> str | None:
    """A text field, trimmed; None where it is absent, empty or "N/A". Raises `RecordError` where it is no text."""
    value = thing.get(field)
    if value is None or isinstance(value, int | float):
        return None if value is None else str(value)
    if not isinstance(value, str):
        raise wrong(thing, field, "text", value)
    return None if value.strip().lower() in _EMPTY else value.strip()


def name(thing: Object) -> str:
    """The name of an object on one line; raises `MissingPart` where it has none."""
    found = text(thing, "name")
    if found is None:
        raise MissingPart(
            where=f"{NAME} {kind(thing)} {thing.get('id', '')}: name", expected="a name", found=repr(thing.get("name"))
        )
    return one_line(found)


def objects(thing: Object, field: str) -> list[Object]:
    """The embedded objects of a field: a list, or (CC e-gov) one object for a list of one; addresses are no objects."""
    value = thing.get(field)
    if value is None or isinstance(value, str):
        return []
    if isinstance(value, dict):
        return [value]
    if not isinstance(value, list):
        raise wrong(thing, field, "a list of objects", value)
    return [one for one in value if isinstance(one, dict)]


def addresses(thing: Object, field: str) -> list[str]:
    """The addresses of a field: stated as such, or those of the embedded objects."""
    value = thing.get(field)
    stated = (
        [value]
        if isinstance(value, str)
        else [one for one in value if isinstance(one, str)]
        if isinstance(value, list)
        else []
    )
    embedded = [text(one, "id") for one in objects(thing, field)]
    return [address for address in [*stated, *embedded] if address and address.startswith(("http://", "https://"))]


def links(thing: Object, kinds: dict[str, str], day: str | None = None) -> Iterator[Link]:
    """Links to what these fields name: field → kind of link."""
    for field, stated in kinds.items():
        for address in dict.fromkeys(addresses(thing, field)):
            yield Link(url=address, kind=stated, day=day)


def moment(thing: Object, field: str) -> str | None:
    """A date or date-time as ISO in Europe/Berlin; None also for a database's null date. Raises `RecordError`.

    Bonn's ALLRIS writes the zone as "+01::00".
    """
    value = text(thing, field)
    if value is None or (value[:4].isdigit() and value[:4] < _NULL_YEAR):
        return None
    found = read_moment(value.replace("::", ":"))
    if found is None:
        raise wrong(thing, field, "a date", value)
    return found


def is_deleted(thing: Object) -> bool:
    """Whether the source says that the object was deleted; it then has no more than its id."""
    return _says(thing, "deleted", ("true", "1"))


def is_hidden(thing: Object) -> bool:
    """Whether an object is deleted or marked as not public; most objects have no `public`, which says nothing."""
    return is_deleted(thing) or _says(thing, "public", ("false", "0"))


def kind(thing: Object) -> str:
    """The type without its address: `Meeting` of "https://schema.oparl.org/1.1/Meeting"; guessed where it is missing.

    SD.NET leaves it out of embedded and of deleted objects: then a field that only one type has tells it, else the
    address of the object (".../body/1/file/2-19309").
    """
    stated = str(thing.get("type") or "").rstrip("/").rsplit("/", 1)[-1]
    if stated:
        return _KINDS.get(stated.lower(), stated)
    told = next((found for field, found in _TELLING.items() if isinstance(thing.get(field), _forms(field))), "")
    return told or kind_at(str(thing.get("id") or ""))


def kind_at(address: str) -> str:
    """The type that an address names in its last folder or page ("…/meeting/5", "…/meetings.asp?id=5"); "" where none."""
    for part in reversed(re.split(r"[/?]", address.partition("#")[0])):
        word = part.lower().removesuffix(".asp").removesuffix("s")
        found = _KINDS.get({"bodie": "body", "people": "person"}.get(word, word))
        if found:
            return found
    return ""


def wrong(thing: Object, field: str, expected: str, found: object) -> RecordError:
    """The error for a field of another kind."""
    return RecordError(
        where=f"oparl {kind(thing)} {thing.get('id', '')}: {field}", expected=expected, found=repr(found)[:80]
    )


def _forms(field: str) -> type | tuple[type, ...]:
    return list if field == "agendaItem" else (str, dict, list, bool)


def _says(thing: Object, field: str, words: tuple[str, ...]) -> bool:
    return str(thing.get(field, "")).strip().lower() in words
