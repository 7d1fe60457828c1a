"""Pages that are there no more: after three complete crawls without them they get a tombstone, never in silence."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from ..issues import issue
from ..records import RawFile
from .known import Known, Pages
from .problems import Problems
from .state import State
from .window import Window

CRAWLS = 3
"""Complete crawls in a row without the page; servers are rebuilt, and lists have bad days."""

_PAGE = "substr({0}, 1, instr({0} || '?', '?') - 1)"
"""An address without its parameters."""

_SHOWN = f"""
WITH RECURSIVE shown(url, is_old) AS (
  SELECT url, 0 FROM frontier WHERE crawl = :crawl AND parent IS NULL
  UNION SELECT path, {_PAGE.format("path")} IN (
      SELECT {_PAGE.format("url")} FROM frontier WHERE crawl = :crawl AND kind = 'list' AND state = 'done')
    FROM pages WHERE source = :source AND kind = 'list' AND path NOT IN (SELECT url FROM frontier WHERE crawl = :crawl)
  UNION SELECT l.path, s.is_old AND p.kind = 'list'
    FROM shown s JOIN links l ON l.source = :source AND l.page = s.url
    LEFT JOIN pages p ON p.source = :source AND p.path = l.path
    WHERE NOT s.is_old OR p.kind = 'list' OR p.day NOT BETWEEN :first AND :last),
missing(url) AS (
  SELECT path FROM pages WHERE source = :source AND path NOT IN (SELECT url FROM shown)
  UNION SELECT url FROM frontier WHERE crawl = :crawl AND state = 'gone')
"""
"""What lists lead to, by the links of all pages as they were last read (lists outside the window were not asked for: what
they showed still counts); and what no list leads to, or was asked for and is gone.

Of a list that was asked for with other parameters in this crawl (komuna's has the days of the window in its address) only
that counts which lies outside the window: all else is shown by the lists of this crawl, or is not there any more.
"""


def count(state: State, source: str, crawl: int, days: Window) -> None:
    """After a complete crawl: one more miss for each page that is missing, none for all others."""
    values = {"crawl": crawl, "source": source, "first": days.first.isoformat(), "last": days.last.isoformat()}
    for change in (
        "misses = misses + 1 WHERE source = :source AND gone_at IS NULL AND path IN (SELECT url FROM missing)",
        "misses = 0 WHERE source = :source AND misses > 0 AND gone_at IS NULL AND path NOT IN (SELECT url FROM missing)",
    ):
        state.db.execute(f"{_SHOWN} UPDATE pages SET {change}", values)


def bury(pages: Pages, problems: Problems, gone: Iterable[Known], now: str, why: str) -> Iterator[RawFile]:
    """Tombstones: the day and the hash stay, with a standing issue; what was read of the page is kept."""
    for known in gone:
        raw = replace(known.raw, gone_at=now)
        note = issue(
            "fetch", "vanished", where=raw.path, source=raw.source, value=raw.sha256, raw_file_id=raw.id,
            message=f"{why}, found gone at {now}, last fetched {raw.fetched_at} with SHA-256 {raw.sha256}; what was read of it is kept",
        )  # fmt: skip
        pages.save(replace(known, raw=raw))
        pages.set_links(raw.path, ())
        problems.keep(raw.path, note, date.fromisoformat(now[:10]))
        yield raw
