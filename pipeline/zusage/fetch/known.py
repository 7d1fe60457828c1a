"""The pages of a source as fetch.db knows them: where their bytes lie, what they link to, when they were looked at."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date

from ..records import Link, RawFile
from ..vendors.addresses import canonical
from .state import State

_RAW = (
    "path", "id", "url", "sha256", "size", "media_type", "municipality", "ags", "date", "fetched_at", "etag", "last_modified",
    "gone_at", "robots",
)  # fmt: skip
"""The fields of `RawFile` that fetch fills, beside `source`."""

assert {f.name for f in fields(RawFile)} >= set(_RAW)

_SESSION_BOUND = re.compile(r"/wicket/|___tmp|[?&]__=|token=|[?&]\d+-\d+\.", re.IGNORECASE)
"""Addresses that change with every session; as canonical ones they would make each page a changed one."""

_NUMBERED = re.compile(r"[?&]\d{1,9}-\d{1,9}\.")
_CALL = "ajax"

AGAIN_DAYS = {"file": 7}
"""A recent page is looked at again after a day; files, which are large and seldom replaced, after a week."""


HALF = "1970-01-01"
"""`checked` of a page that lacks a part: it is asked for again in every crawl."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A page that was fetched. `day`: its meeting's, or the day of the first fetch; `checked`: when it was last asked for.

    `misses`: in so many complete crawls in a row it was not there any more.
    """

    raw: RawFile
    kind: str
    day: str
    fingerprint: str
    checked: str
    misses: int

    def is_due(self, today: date) -> bool:
        """Whether a page that may have changed is asked for again; one that was missed always is."""
        age = (today - date.fromisoformat(self.checked)).days
        return self.misses > 0 or self.raw.gone_at is not None or age >= AGAIN_DAYS.get(self.kind, 1)


def is_session_bound(url: str) -> bool:
    """Whether an address holds for one session only."""
    return _SESSION_BOUND.search(url) is not None


def path_of(url: str) -> str:
    """The key of what stands at an address. Wicket numbers each call of a session: without the number the address is
    that of the page around it, so the key of the call's answer has a mark.
    """
    return f"{canonical(url)}#{_CALL}" if _NUMBERED.search(url) else url


class Pages:
    """The pages of one source. Writing is left to the caller's transaction."""

    def __init__(self, state: State, source: str) -> None:
        self._state, self._source = state, source

    def raw_files(self) -> list[RawFile]:
        """All pages, in the order of their addresses."""
        return [one.raw for one in self._some("1 ORDER BY path")]

    def get(self, url: str) -> Known | None:
        """The page at an address."""
        return next(iter(self._some("path = ?", url)), None)

    def missed(self, least: int) -> list[Known]:
        """Pages that `least` complete crawls did not find and that have no tombstone yet."""
        return self._some("misses >= ? AND gone_at IS NULL ORDER BY path", least)

    def _some(self, where: str, *values: object) -> list[Known]:
        sql = (
            f"SELECT kind, day, fingerprint, checked, misses, {', '.join(_RAW)} FROM pages WHERE source = ? AND {where}"
        )
        return [
            Known(
                kind=kind, day=day, fingerprint=print_, checked=checked, misses=misses,
                raw=RawFile(source=self._source, **dict(zip(_RAW, raw, strict=True))),
            )
            for kind, day, print_, checked, misses, *raw in self._state.rows(sql, self._source, *values)
        ]  # fmt: skip

    def save(self, known: Known) -> None:
        """Writes the page."""
        values = (known.kind, known.day, known.fingerprint, known.checked, known.misses)
        raw = tuple(getattr(known.raw, name) for name in _RAW)
        self._state.db.execute(
            f"INSERT OR REPLACE INTO pages (source, kind, day, fingerprint, checked, misses, {', '.join(_RAW)}) "
            f"VALUES (?, ?, ?, ?, ?, ?, {', '.join('?' * len(_RAW))})",
            (self._source, *values, *raw),
        )

    def links(self, page: str) -> tuple[Link, ...]:
        """Where a page led when it was last read."""
        sql = "SELECT url, kind, day, headers FROM links WHERE source = ? AND page = ? ORDER BY rowid"
        return tuple(
            Link(url=url, kind=kind, day=day, headers=tuple((name, value) for name, value in json.loads(headers)))
            for url, kind, day, headers in self._state.rows(sql, self._source, page)
        )

    def set_links(self, page: str, links: Iterable[Link]) -> None:
        """Where a page leads now."""
        self._state.db.execute("DELETE FROM links WHERE source = ? AND page = ?", (self._source, page))
        self._state.db.executemany(
            "INSERT INTO links VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (self._source, page, one.url, path_of(one.url), one.kind, one.day, json.dumps(one.headers))
                for one in links
            ],
        )
