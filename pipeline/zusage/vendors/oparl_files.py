"""The OParl File: name, lasting address, size and type as its vendors state them."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

from ..records import Link
from . import oparl_fields as fields
from .attachments import attachment
from .cleaning import clean
from .oparl_json import Object
from .page import Attachment

_DOUBLED = re.compile(r"\.([^./?]{1,20})\.\1$")


def files(thing: Object, *names: str) -> Iterator[Attachment]:
    """The public files of these fields."""
    for field in names:
        for one in fields.objects(thing, field):
            made = file(one, field)
            if made:
                yield made


def file(thing: Object, field: str = "Datei") -> Attachment | None:
    """A File object with its lasting address; None where it is not public or has none. `field` names one without name.

    CC e-gov writes 0 for an unknown size and "pdf" for the type; `accessUrl` is there where `downloadUrl` is empty.
    """
    address = fields.text(thing, "accessUrl") or fields.text(thing, "downloadUrl")
    if not address or fields.is_hidden(thing):
        return None
    size = fields.text(thing, "size") or ""
    return attachment(
        clean(fields.text(thing, "name") or "") or fields.text(thing, "fileName") or field,
        _mended(address, fields.text(thing, "mimeType") or ""),
        size=f"{size} Bytes" if size.isdigit() and int(size) else "" if size.isdigit() else size,
        media=fields.text(thing, "mimeType") or fields.text(thing, "fileName") or "",
        external_id=fields.text(thing, "id"),
    )


def file_links(found: tuple[Attachment, ...], day: str | None) -> tuple[Link, ...]:
    """What a crawl may follow to these files."""
    return tuple(
        Link(url=one.url, kind="file", day=day) for one in found if one.url.startswith(("http://", "https://"))
    )


def _mended(address: str, media: str) -> str:
    """SD.NET's addresses as they work: one slash in the path, and ".pdf" where a dot in the name was taken for the suffix.

    Its "Plan 2.5" became "Plan 2.5.5" and "Mail.eml" "Mail.eml.eml", though a PDF is meant.
    """
    try:
        parts = urlsplit(address)
    except ValueError:  # whoever fetches it will say so
        return address
    path = re.sub(r"/{2,}", "/", parts.path)
    if "pdf" in media.lower():
        path = _DOUBLED.sub(lambda twice: twice[0] if twice[1].lower() == "pdf" else f".{twice[1]}.pdf", path)
    return urlunsplit(parts._replace(path=path))
