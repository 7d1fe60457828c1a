"""Values of OParl objects, tolerant to what vendors make of the standard: "N/A" for empty, one object for a list."""

from collections.abc import Iterator

from ..errors import MissingPart, RecordError
from ..records import Link
from .attachments import attachment
from .german_dates import read_moment
from .oparl_json import NAME, Object
from .page import Attachment

_EMPTY = {"", "n/a", "null", "-", "k.a."}


def text(thing: Object, field: str) -> str | None:
    """A text field, trimmed; None where it is absent, empty or "N/A". Raises `RecordError` where it is no text."""
    value = thing.get(field)
    if value is None or isinstance(value, int):
        return None if value is None else str(value)
    if not isinstance(value, str):
        raise wrong(thing, field, "text", value)
    return None if value.strip().lower() in _EMPTY else value.strip()


def name(thing: Object) -> str:
    """The name of an object; raises `MissingPart` where it has none."""
    found = text(thing, "name")
    if found is None:
        raise MissingPart(
            where=f"{NAME} {kind(thing)} {thing.get('id', '')}: name", expected="a name", found=repr(thing.get("name"))
        )
    return found


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


def links(thing: Object, kinds: dict[str, str]) -> tuple[Link, ...]:
    """Links to what these fields name: field → kind of link."""
    return tuple(
        Link(url=address, kind=stated) for field, stated in kinds.items() for address in addresses(thing, field)
    )


def moment(thing: Object, field: str) -> str | None:
    """A date or date-time as ISO in Europe/Berlin. Raises `RecordError` where it is none."""
    value = text(thing, field)
    if value is None:
        return None
    found = read_moment(value)
    if found is None:
        raise wrong(thing, field, "a date", value)
    return found


def is_hidden(thing: Object) -> bool:
    """Whether an object is deleted or marked as not public; most objects have no `public`, which says nothing."""
    return _says(thing, "deleted", ("true", "1")) or _says(thing, "public", ("false", "0"))


def kind(thing: Object) -> str:
    """The type without its address: `Meeting` of "https://schema.oparl.org/1.1/Meeting"; guessed where it is missing.

    SD.NET leaves it out of embedded objects; only meetings have an agenda, only papers a reference.
    """
    stated = str(thing.get("type") or "").rstrip("/").rsplit("/", 1)[-1]
    if stated:
        return stated
    return "Meeting" if "agendaItem" in thing else "Paper" if "reference" in thing or "mainFile" in thing else ""


def files(thing: Object, *names: str) -> Iterator[Attachment]:
    """The public files of these fields, by their lasting address."""
    for field in names:
        for file in objects(thing, field):
            address = text(file, "accessUrl") or text(file, "downloadUrl")
            if address and not is_hidden(file):
                made = attachment(
                    text(file, "name") or text(file, "fileName") or field,
                    address,
                    media=text(file, "mimeType") or "",
                    external_id=text(file, "id"),
                )
                size = file.get("size")
                yield _sized(
                    made, size if isinstance(size, int) and size > 0 else None
                )  # CC e-gov writes 0 for unknown


def wrong(thing: Object, field: str, expected: str, found: object) -> RecordError:
    """The error for a field of another kind."""
    return RecordError(
        where=f"oparl {kind(thing)} {thing.get('id', '')}: {field}", expected=expected, found=repr(found)[:80]
    )


def _says(thing: Object, field: str, words: tuple[str, ...]) -> bool:
    return str(thing.get(field, "")).strip().lower() in words


def _sized(file: Attachment, size: int | None) -> Attachment:
    return Attachment(name=file.name, url=file.url, size=size, media_type=file.media_type, external_id=file.external_id)
