"""Commitments as a feed (Atom)."""

from collections.abc import Iterable
from typing import Any, Final

from feedgen.ext.base import BaseEntryExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from ... import __version__
from ...records.vocabulary import FORCE, STATUS
from ..words import web_address
from .entries import About, Row, clean, description, moment, page, seen, title

FEED_LENGTH: Final = 500
"""So many commitments at most are in one feed."""


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
    held = list(rows)
    feed.updated(max([moment(about.newest), *(seen(row, about) for row in held)]))
    for relation, address in about.links.items():
        feed.link(href=clean(address), rel=relation, **_kind(relation))
    for row in held:
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
