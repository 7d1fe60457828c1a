"""What calendars and meetings of more!rubin share: what is hidden, day, times, place, address."""

import re
from urllib.parse import urljoin, urlsplit

from .addresses import absolute
from .german_dates import read_moment, start_end
from .json_fields import Object, flag, text

NAME = "rubin"

_NO_HOST = re.compile(r"^(https?):/{3,}")
_DOUBLED = re.compile(r"(?<!:)/{2,}")
_ADDRESS_FIELDS = ("full_url", "fullUrl")
_TIMES = ("uhrzeit", "zeit", "beginn", "uhrzeit_von")
_ENDS = ("uhrzeit_bis", "ende", "endzeit")
_PLACES = ("sitzungsort", "ort", "raum")


def is_hidden(thing: Object) -> bool:
    """Whether a meeting is a draft or one of a political group."""
    return flag(thing, "is_draft") is True or flag(thing, "fraktionssitzung") is True


def day_of(thing: Object) -> str | None:
    """The meeting's day as ISO."""
    moment = read_moment(text(thing, "datum", "date") or "")
    return moment[:10] if moment else None


def begin_and_end(thing: Object, day: str) -> tuple[str, str | None]:
    """Begin and end, where the answer states times: "18:00" or "18:00:00"; midnight stands for an unknown one."""
    begin, end = (_clock(text(thing, *names)) for names in (_TIMES, _ENDS))
    return start_end(day, " - ".join(time for time in (begin, end) if time)) if begin else (day, None)


def _clock(stated: str | None) -> str | None:
    time = stated[:5] if stated and re.match(r"\d\d:\d\d:", stated) else stated
    return None if time == "00:00" else time


def place_of(thing: Object) -> str | None:
    """Room and place as one text, else from the room's parts."""
    room = thing.get("room")
    if stated := text(thing, *_PLACES):
        return stated
    if not isinstance(room, dict):
        return None
    town = " ".join(part for part in (text(room, "PLZ"), text(room, "Ort")) if part)
    return ", ".join(part for part in (text(room, "Bezeichnung"), text(room, "Strasse"), town) if part) or None


def address_of(thing: Object, url: str) -> str | None:
    """The meeting's own page; "http:///host/meeting" and a missing address are mended, None where that cannot be."""
    printed = text(thing, *_ADDRESS_FIELDS)
    if printed:
        scheme, rest = ("https://", printed) if _NO_HOST.match(printed) else ("", printed)
        mended = _DOUBLED.sub("/", scheme + _NO_HOST.sub("", rest))
        if urlsplit(mended).hostname:
            return absolute(mended, mended)
    if "/meeting" in urlsplit(url).path:
        return absolute(url, url)
    number = text(thing, "nummer")
    return absolute(url, urljoin(url, f"meeting?id={number}")) if number else None
