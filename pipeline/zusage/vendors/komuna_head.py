"""The head of komuna's older pages: headline, and what stands after known labels."""

import re

from bs4 import Tag

from ..text import fold
from .german_dates import read_date, start_end
from .select import Here, words

_PREFIX = re.compile(r"^(?:Druckansicht|Tagesordnung|Sitzungsdetails?|Sitzung)\s{0,3}[:–-]\s{0,3}")
_LABELS = {
    "day": ("datum", "sitzungsdatum", "sitzungstag", "termin", "sitzungstermin", "sitzung am"),
    "time": ("uhrzeit", "zeit", "beginn", "sitzungsbeginn"), "end": ("ende", "sitzungsende"),
    "organization": ("gremium",), "location": ("ort", "sitzungsort", "raum", "sitzungsraum", "tagungsort"),
    "state": ("status", "oeffentlichkeit"),
}  # fmt: skip


def headline(page: Tag) -> str | None:
    """The headline, else the page's title, without "Druckansicht:" or "Sitzung:" before it."""
    found = words(page.find("h1")) or words(page.find("h2")) or words(page.find("title"))
    return _PREFIX.sub("", found) if found else None


def labels(page: Tag) -> dict[str, str]:
    """What stands after the labels of the head, in the same line or in the next; the first of a kind counts."""
    lines = [" ".join(text.split()) for text in page.get_text("\n").split("\n") if text.strip()]
    found: dict[str, str] = {}
    for text, following in zip(lines, [*lines[1:], ""], strict=True):
        label, colon, rest = text.partition(":")
        kind = next((kind for kind, names in _LABELS.items() if fold(label) in names), None)
        if kind and (colon or following.strip(": ")):
            found.setdefault(kind, rest.strip() or following.strip(": "))
    return found


def when(head: dict[str, str], page: Tag, here: Here) -> tuple[str, str | None]:
    """Begin and end from the labels, else from the headline; raises `MissingPart` where no day is stated."""
    stated = head.get("day") or headline(page) or ""
    day = read_date(stated)
    if day is None:
        raise here.missing("Datum", expected="the meeting's day", found=stated or "nothing")
    times = " - ".join(text for text in (head.get("time"), head.get("end")) if text)
    return start_end(day, times or stated)
