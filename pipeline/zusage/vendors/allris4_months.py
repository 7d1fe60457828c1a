"""Which month a calendar shows: its rows name only the day."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from .allris4_links import month_of
from .allris4_source import Source
from .german_dates import month_number, read_date
from .select import attr, words

_PERIOD = re.compile(r"""name="kaldatvon(?:bis)?"\s[^<>]{0,80}value="(\d{2}\.\d{2}\.\d{4})""")
_HEADING = re.compile(r"\b([A-Z][a-zä]{2,8})\s{1,3}(\d{4})\b")
_OWN = re.compile(r"""\bsi010\w{0,2}(?:\.asp)?\?[^"'<>\s]{3,120}""")
_BASE = re.compile(r'baseUrl\s?=\s?"(?:\./)?(si010\?[^"]{3,120})"')
_MENU = re.compile(r"[?&;](?:toggleMenu|refresh)=")
_WEEKDAY = re.compile(r"^(Mo|Di|Mi|Do|Fr|Sa|So)\.?,?\s?(\d{1,2})\.?$")
_WEEK = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")


def months_of(source: Source, text: str) -> str | None:
    """The calendar's first month as "2026-09" by what the page says of itself, else by its address; None if by neither."""
    ways: tuple[Callable[[], str | None], ...] = (
        lambda: _period(text),
        lambda: _tooltip(source),
        lambda: _heading(source),
        lambda: _own_address(text),
        lambda: month_of(source.here.url),
        lambda: _between(source),
        lambda: _by_weekdays(source),
    )
    return next((month for way in ways if (month := way())), None)


def _period(text: str) -> str | None:
    """The form in which a period is chosen."""
    match = _PERIOD.search(text)
    day = read_date(match[1]) if match else None
    return day[:7] if day else None


def _tooltip(source: Source) -> str | None:
    """Tooltips of the rows: " am Do., 03.09.2026 um 15:00 Uhr."."""
    days = (read_date(attr(link, "data-simpletooltip-text")) for link in source.all("a"))
    return next((day[:7] for day in days if day), None)


def _heading(source: Source) -> str | None:
    for tag in (tag for name in ("h1", "h2", "h3", "caption") for tag in source.all(name)):
        if match := _HEADING.search(words(tag) or ""):
            month = month_number(match[1])
            if month:
                return f"{match[2]}-{month:02}"
    return None


def _own_address(text: str) -> str | None:
    """The address in the page's script, or in links that only fold the menu."""
    stated = [match[1] for match in _BASE.finditer(text)]
    folding = [match[0] for match in _OWN.finditer(text) if _MENU.search(match[0])]
    return next((month for url in stated + folding if (month := month_of(url.replace("&amp;", "&")))), None)


def _between(source: Source) -> str | None:
    """Two links to months with one between them: the arrows back and forward."""
    linked = sorted(set(_linked(source)))
    for month in linked:
        following = _next(month)
        if following not in linked and _next(following) in linked:
            return following
    return None


def _by_weekdays(source: Source) -> str | None:
    """The only month beside a linked one whose days fall on the printed weekdays ("Mi 2"), where one arrow is missing."""
    linked = set(_linked(source))
    beside = {month for known in linked for month in (_next(known), _before(known))} - linked
    fitting = [month for month in beside if all(_falls(month, *day) for day in _printed_days(source))]
    return fitting[0] if len(fitting) == 1 and any(_printed_days(source)) else None


def _printed_days(source: Source) -> Iterator[tuple[str, int]]:
    for row in source.all("tr"):
        cells = row.find_all("td", recursive=False)[:2]
        texts = [words(cell) or "" for cell in cells]
        if match := _WEEKDAY.match(texts[0] if texts else "") or _WEEKDAY.match(" ".join(texts)):
            yield match[1], int(match[2])


def _falls(month: str, weekday: str, day: int) -> bool:
    try:
        return date(int(month[:4]), int(month[5:]), day).weekday() == _WEEK.index(weekday)
    except ValueError:
        return False


def _linked(source: Source) -> Iterator[str]:
    for link in source.links("si010"):
        if month := month_of(attr(link, "href")):
            yield month


def _before(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year - 1}-12" if number == 1 else f"{year}-{number - 1:02}"


def _next(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year + 1}-01" if number == 12 else f"{year}-{number + 1:02}"
