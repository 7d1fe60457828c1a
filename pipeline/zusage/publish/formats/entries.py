"""What feeds and calendars say alike of a list and of a commitment; every time comes from the data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from ...records.vocabulary import FORCE, STATUS
from ...text import xml_safe
from ..words import day, interval, money

Row = Mapping[str, Any]
ALL: Final = "commitments"
"""The key of the list of all commitments."""
_PASSING: Final = {"unknown": timedelta(days=1), "expired": timedelta(days=2)}
"""From the last day of a deadline to these statuses: it is over the day after, and a text of that day, the first that can tell
that nothing more is said, can be read on the day after that.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a list says of itself.

    `key` ends its lasting name, `newest` is the day that the data reach to, `author` answers for the site. `links` are
    absolute addresses by relation (self, alternate, next), `pages` the beginning of the address of a commitment's page.
    """

    key: str = ALL
    title: str = "Zusagen aus Ratssitzungen"
    note: str = ""
    newest: str | None
    author: str = "zusage"
    links: Mapping[str, str] = field(default_factory=dict)
    pages: str = ""


def title(row: Row) -> str:
    """Town, undertaking and status."""
    return f"{row['body']}: {row['project']} ({STATUS[row['status']]})"


def description(row: Row) -> str:
    """Force, meeting, committee, deadline, what a later meeting made of it, and amount, and below them the quote."""
    facts = [
        f"{FORCE[row['force']]} (Sitzung vom {day(row['meeting_date'])})"
        if row["meeting_date"]
        else FORCE[row["force"]],
        row["organization"],
        f"Frist: {interval(row['due_from'], row['due_to'], row['due_bound'])}" if row["due_to"] else None,
        f"Spätere Sitzung nennt stattdessen: {day(row['moved_to'])}" if row["moved_to"] else None,
        f"Betrag: {money(row['amount_min'], row['amount_max'], row['currency'])}" if row["amount_text"] else None,
    ]
    return " · ".join(fact for fact in facts if fact) + f"\n„{row['quote']}“"


def page(row: Row, about: About) -> str:
    """The commitment's page on the site."""
    return f"{about.pages}{row['id']}"


def seen(row: Row, about: About) -> datetime:
    """When what an entry says last became another, as far as the data tell: the last word on it, or the passing of its deadline."""
    said = moment(row["last_seen"] or row["meeting_date"] or about.newest)
    if row["status"] not in _PASSING or not (row["due_to"] and row["meeting_date"]):
        return said
    return max(said, moment(row["due_to"]) + _PASSING[row["status"]])


def moment(iso: str | None) -> datetime:
    """Midnight UTC of a day; data without any date are stamped with the epoch, which no reader takes for news."""
    return datetime.combine(date.fromisoformat(iso[:10]) if iso else date(1970, 1, 1), datetime.min.time(), UTC)


def clean(text: str) -> str:
    """`text` with a space for each character that XML may not hold."""
    return xml_safe(text, " ")
