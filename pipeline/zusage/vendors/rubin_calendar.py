"""The calendar of more!rubin: meetings of some months, and where each one's agenda is asked for."""

from collections.abc import Iterator
from urllib.parse import urlencode, urljoin, urlsplit

from ..records import Link
from .json_fields import Object, objects, text
from .page import MeetingHead, Page
from .rubin_fields import NAME, address_of, begin_and_end, day_of, is_hidden, place_of
from .states import cancelled


def read_calendar(thing: Object, url: str, notes: tuple[tuple[str, str], ...]) -> Page:
    """The page of a calendar; drafts, meetings of groups and entries without a day are left out."""
    found = [entry for entry in objects(thing, "meetings") if not is_hidden(entry)]
    whole = [entry for entry in found if day_of(entry) and text(entry, "titel", "title")]
    if len(whole) < len(found):
        notes += (("events-without-date", f"{len(found) - len(whole)} of {len(found)} have no title or no day"),)
    return Page(
        vendor=NAME, kind="text", title="Sitzungskalender", meetings=tuple(_head(entry, url) for entry in whole),
        links=tuple(_links(whole, url)), notes=notes,
    )  # fmt: skip


def _head(entry: Object, url: str) -> MeetingHead:
    """The committee stands in the calendar as a short form only ("SR"); the title names it in words."""
    name, day = text(entry, "titel", "title") or "", day_of(entry) or ""
    start, end = begin_and_end(entry, day)
    state = cancelled(name)
    return MeetingHead(
        name=name, start=start, end=end, location=place_of(entry), state=state,
        cancelled=state is not None, url=address_of(entry, url),
    )  # fmt: skip


def _links(entries: list[Object], url: str) -> Iterator[Link]:
    for entry in entries:
        address = agenda_address(address_of(entry, url), text(entry, "nummer"), url)
        if address:
            yield Link(url=address, kind="meeting", day=day_of(entry))


def agenda_address(own: str | None, number: str | None, url: str) -> str | None:
    """Where the agenda of a meeting is: older servers have pages that hold it (meeting.php), newer ones an answer.

    The page `own` of the newer ones is an empty shell.
    """
    if own and urlsplit(own).path.endswith(".php"):
        return own
    if not number or not url.startswith("http"):
        return None
    asked = {"json": "true", "id": "meetings", "action": "get", "meeting_id": number}
    return urljoin(url, f"api.php?{urlencode({**asked, 'with_agenda_item_documents': 'true'})}")
