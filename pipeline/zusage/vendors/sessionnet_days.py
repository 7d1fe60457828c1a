"""The day of a calendar's row: in the link's title, in the day's cell, or a number within the page's month."""

import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlsplit

from bs4 import Tag

from .german_dates import GERMAN_MONTHS, read_date
from .select import attr, words
from .sessionnet_sheet import Sheet

DAY_CELLS = ("smc_fct_day", "sidat_tag", "siday", "sidat", "smc_fct_day_991")

_MONTH = re.compile(rf"\b({'|'.join(GERMAN_MONTHS)})\b", re.IGNORECASE)
_MEETING = re.compile(r"__ksinr=|yvcs\.(?:php|asp)\?")
"""A link to a meeting, or to its entry for one's own calendar: there is one also where no agenda is out yet."""

_YEAR = re.compile(r"(?<!\d)(20\d\d|19\d\d)(?!\d)")


def title_of(link: Tag) -> str:
    """What a link says of where it leads, in some versions only to screen readers: "Details anzeigen: committee 04.03.2026"."""
    return attr(link, "title") or attr(link, "aria-label")


def month_in(sheet: Sheet) -> str | None:
    """The month "2026-09" from headline or table, the address, or what the menu of months has chosen."""
    tables = (attr(table, "summary") for table in sheet.classes.get("<table>", ()))
    for text in (sheet.headline, *tables):
        month, year = _MONTH.search(text), _YEAR.search(text)
        if month and year:
            return f"{year[1]}-{GERMAN_MONTHS.index(month[1].lower()) + 1:02}"
    chosen = sheet.classes.get("smcfiltermenuselected", ()) or sheet.classes.get("smcfiltermenunow", ())
    addresses = (sheet.own or "", *(attr(link, "href") for link in chosen))
    return next((day for url in addresses if (day := month_of(url))), None)


def month_of(url: str) -> str | None:
    """The month that an address of a calendar names; None for other addresses."""
    stated = dict(parse_qsl(urlsplit(url).query))
    year, month = stated.get("__cjahr", ""), stated.get("__cmonat", "")
    return f"{year}-{int(month):02}" if re.fullmatch(r"\d{4}", year) and re.fullmatch(r"\d{1,2}", month) else None


def day_in(row: Tag, parts: Mapping[str, list[Tag]], month: str | None) -> str | None:
    """The day of a row: in the link's title, in the day's cell, or a number of the month; None where it is left out."""
    titles = (title_of(link) for link in row.find_all("a") if _MEETING.search(attr(link, "href")))
    printed = [words(cell) or "" for name in DAY_CELLS for cell in parts.get(name, ())]
    full = next((day for text in (*titles, *printed) if (day := read_date(text))), None)
    if full or not month:
        return full
    numbers = (match[1] for text in printed if (match := re.search(r"(?<!\d)(\d{1,2})(?!\d)", text)))
    return next((day for number in numbers if (day := read_date(f"{month}-{int(number):02}"))), None)
