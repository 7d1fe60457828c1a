"""What meetings and items of the KIC interface share: moments, committees, marks, addresses, files."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from ..records import Link
from .addresses import absolute
from .attachments import attachment
from .german_dates import read_moment, start_end
from .json_fields import Object, flag, objects, text
from .page import Attachment

NAME = "komuna"

_ROLE = re.compile(r"\s{0,5}\((?:beschließend|vorberatend|beratend|zur kenntnisnahme|kenntnisnahme)\)$", re.IGNORECASE)
"""The app adds an item's role to its title."""


def moment_of(thing: Object) -> str | None:
    """Day and time of a meeting; midnight stands for an unknown time."""
    moment = read_moment(text(thing, "meetingdate") or "")
    return moment.removesuffix("T00:00") if moment else None


def begin_and_end(thing: Object) -> tuple[str | None, str | None]:
    """Begin and end of a meeting. The day says the time only in part; newer versions state the public part's times apart.

    Those are on the first day of 1900, where midnight stands for an unknown time.
    """
    start = moment_of(thing)
    begin, end = (_clock(thing, f"absolute{name}time", f"public{name}time") for name in ("start", "end"))
    if start is None or not (begin or "T" in start):
        return start, None
    return start_end(start[:10], " - ".join(time for time in (begin or start[11:], end) if time))


def _clock(thing: Object, *names: str) -> str | None:
    """The time of the first of these fields that states one."""
    found = ((read_moment(text(thing, name) or "") or "")[11:] for name in names)
    return next((time for time in found if time and time != "00:00"), None)


def place_of(thing: Object) -> str | None:
    """Room and place as the app prints them; the list and the meeting name the field in two ways."""
    return text(thing, "locationprintname", "locationname", "loc_name")


def committees(thing: Object) -> str | None:
    """Committees that sit together are up to three."""
    named = (text(thing, field) for field in ("committeename", "committeename2", "committeename3"))
    return ", ".join(name for name in named if name) or None


def title_of(thing: Object) -> str | None:
    """An item's title without the role that the app adds to it."""
    return _ROLE.sub("", text(thing, "name") or "") or None


def is_open(thing: Object) -> bool | None:
    """What `restricted` says: False, or "ö" in the stations of a paper; None where it says nothing that is known."""
    stated = flag(thing, "restricted")
    if stated is None:
        return {"ö": True, "nö": False}.get(str(thing.get("restricted")).strip().lower())
    return not stated


def meeting_address(key: str | None, url: str) -> str | None:
    """Where the interface behind `url` gives a meeting."""
    return _address(f"web/guestmeetings/{key}", url) if key else None


def item_address(key: str | None, url: str) -> str | None:
    """Where the interface behind `url` gives an item."""
    return _address(f"web/guestagendaitems/{key}", url) if key else None


def _address(path: str, url: str) -> str | None:
    root = url.split("web/guest", 1)[0] if "web/guest" in url else url
    return absolute(root, urljoin(root, path))


def files_of(thing: Object, path: str, url: str) -> Iterator[Attachment]:
    """The files that guests may see; without an address of the page theirs is the path below the interface."""
    for file in objects(thing, "documents"):
        key, name = text(file, "id"), text(file, "name")
        if key and name and _is_shown(file):
            address = _address(f"{path}/{key}", url) or f"{path}/{key}"
            yield attachment(name, address, media=(text(file, "fileext") or "").lstrip("."), external_id=key)


def _is_shown(file: Object) -> bool:
    """Whether a file is marked as one for guests; of two marks none may say otherwise, and one that bears none stays out."""
    marks = {"isprotected": False, "guestvisible": True}
    said = [flag(file, field) is shown for field, shown in marks.items() if flag(file, field) is not None]
    return bool(said) and all(said)


def links_to(files: tuple[Attachment, ...]) -> Iterator[Link]:
    """Links to files that have an address."""
    return (Link(url=file.url, kind="file") for file in files if file.url.startswith("http"))
