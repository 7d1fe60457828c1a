"""Commitments as a feed (Atom), and what feeds and calendars say alike; every time comes from the data."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, Final

from feedgen.ext.base import BaseEntryExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from .. import __version__
from ..records.vocabulary import FORCE, STATUS
from .words import day, interval, money, web_address

Row = Mapping[str, Any]
FEED_LENGTH: Final = 500
ALL: Final = "commitments"
"""The key of the list of all commitments."""
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 may not hold (production Char)."""


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


def atom(rows: Iterable[Row], about: About) -> bytes:
    """Atom (RFC 4287) of the rows in their order.

    Ids are `urn:zusage:` and the key: it is a hash of what makes a commitment itself, so a feed that moves, and the same
    commitment in several feeds or on several sites, stay one entry in a reader. A tag: URI would change with the address.
    """
    feed = FeedGenerator()
    feed.id(f"urn:zusage:{about.key}")
    feed.title(clean(about.title))
    feed.subtitle(clean(f"{about.note} Maschinell gelesen, keine amtliche Quelle.".strip()))
    feed.author({"name": clean(about.author)})
    feed.generator("zusage", version=__version__)
    feed.language("de")
    feed.updated(moment(about.newest))
    for relation, address in about.links.items():
        feed.link(href=clean(address), rel=relation, **_kind(relation))
    for row in rows:
        _add_entry(feed, row, about)
    data: bytes = feed.atom_str(pretty=True)
    return data


def _kind(relation: str) -> dict[str, str]:
    return {"type": "text/html" if relation == "alternate" else "application/atom+xml"}


def _add_entry(feed: Any, row: Row, about: About) -> None:
    entry = feed.add_entry(order="append")
    entry.id(f"urn:zusage:{row['id']}")
    entry.title(clean(title(row)))
    entry.updated(seen(row, about))
    entry.published(moment(row["meeting_date"]) if row["meeting_date"] else None)
    entry.author({"name": clean(row["body"])})
    entry.content(clean(description(row)), type="text")
    for name, words in (("status", STATUS), ("force", FORCE)):
        entry.category({"term": row[name], "scheme": f"urn:zusage:{name}", "label": words[row[name]]})
    if row["topic"]:
        entry.category({"term": clean(row["topic"]), "scheme": "urn:zusage:topic"})
    own, source = page(row, about) if about.pages else None, web_address(row["source_url"])
    if own or source:
        entry.link(href=clean(own or source or ""))
    if own and source:
        entry.register_extension("related", _Related)
        entry.related.address = clean(source)


class _Related(BaseEntryExtension):  # type: ignore[misc] # feedgen is not typed
    """A second link of an entry: feedgen 1.0 writes all links of an entry without their relation."""

    address: str

    def extend_atom(self, entry: Any) -> Any:
        etree.SubElement(entry, "link", rel="related", href=self.address)
        return entry


def title(row: Row) -> str:
    """Town, undertaking and status."""
    return f"{row['body']}: {row['project']} ({STATUS[row['status']]})"


def description(row: Row) -> str:
    """Force, meeting, committee, deadline and amount, and below them the quote."""
    facts = [
        f"{FORCE[row['force']]} (Sitzung vom {day(row['meeting_date'])})"
        if row["meeting_date"]
        else FORCE[row["force"]],
        row["organization"],
        f"Frist: {interval(row['due_from'], row['due_to'], row['due_bound'])}" if row["due_to"] else None,
        f"Betrag: {money(row['amount_min'], row['amount_max'], row['currency'])}" if row["amount_text"] else None,
    ]
    return " · ".join(fact for fact in facts if fact) + f"\n„{row['quote']}“"


def page(row: Row, about: About) -> str:
    """The commitment's page on the site."""
    return f"{about.pages}{row['id']}"


def seen(row: Row, about: About) -> datetime:
    """When the commitment was last spoken of, as far as the data tell."""
    return moment(row["last_seen"] or row["meeting_date"] or about.newest)


def moment(iso: str | None) -> datetime:
    """Midnight UTC of a day; data without any date are stamped with the epoch, which no reader takes for news."""
    return datetime.combine(date.fromisoformat(iso[:10]) if iso else date(1970, 1, 1), datetime.min.time(), UTC)


def clean(text: str) -> str:
    """`text` with a space for each character that XML may not hold."""
    return _FORBIDDEN.sub(" ", text)
