"""What a crawl still has to ask for, in fetch.db: a crawl that was cut off goes on where it was."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ..records import Link
from .known import path_of
from .state import State

RANKS = {"list": 0, "meeting": 2, "agenda_item": 3, "paper": 4, "file": 5}
"""The order of asking: what tells most about what else there is comes first; lists of a month follow those of no month."""

LAST = 9
"""Rank of a page that failed and gets its second chance at the end."""

FRESH_DAYS = 7
"""A crawl cut off longer ago is not resumed: its lists are old by now."""

MAX_TRIES = 4
"""Over all crawls; then only a link on a changed page brings the address back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One address to ask for. `fresh`: the page that led here is new, so what is known of this one may be old."""

    url: str
    kind: str
    day: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    parent: str | None = None
    fresh: bool = False
    rank: int
    tries: int = 0

    @property
    def path(self) -> str:
        """The key of the page."""
        return path_of(self.url)


class Frontier:
    """One crawl of one source. Writing is left to the caller's transaction."""

    def __init__(self, state: State, source: str, now: str) -> None:
        """The crawl that was cut off, or a new one with what the last one left open or could not get."""
        self._state, self._source = state, source
        sql = "SELECT id, started, finished FROM crawls WHERE source = ? ORDER BY id DESC LIMIT 1"
        last, started, finished = next(iter(state.rows(sql, source)), (None, "", now))
        old = (date.fromisoformat(now[:10]) - timedelta(days=FRESH_DAYS)).isoformat()
        resumed = finished is None and started[:10] >= old
        with state.transaction():
            self.id: int = last if resumed else self._begin(last, now)
            self.started: str = started if resumed else now
            self.release()

    def _begin(self, last: int | None, now: str) -> int:
        db = self._state.db
        new = db.execute("INSERT INTO crawls (source, started) VALUES (?, ?)", (self._source, now)).lastrowid
        db.execute(
            "UPDATE frontier SET crawl = ?, state = 'open', rank = ? "
            "WHERE crawl = ? AND (state IN ('open', 'held') OR state = 'failed' AND tries < ?)",
            (new, LAST, last, MAX_TRIES),
        )
        db.execute("DELETE FROM frontier WHERE crawl = ?", (last,))
        return int(new or 0)

    def release(self) -> int:
        """Opens what was held back because its host was given up; says how much that was."""
        return self._state.db.execute(
            "UPDATE frontier SET state = 'open' WHERE crawl = ? AND state = 'held'", (self.id,)
        ).rowcount

    def add(self, links: Iterable[Link], *, parent: str | None, fresh: bool) -> None:
        """New addresses; one that waits already is asked for as fresh where one of the two ways to it is."""
        self._state.db.executemany(
            "INSERT INTO frontier VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open', 0) ON CONFLICT (crawl, url) DO UPDATE SET "
            "fresh = max(fresh, excluded.fresh), day = max(day, excluded.day)",
            [
                (self.id, link.url, link.kind, _rank(link), link.day or "", json.dumps(link.headers), parent, int(fresh))
                for link in links
            ],
        )  # fmt: skip

    def tasks(self) -> Iterator[Task]:
        """What is open, in order, looked up anew after each: lists first, meetings newest first, then what they name."""
        sql = (
            "SELECT url, kind, day, headers, parent, fresh, rank, tries FROM frontier WHERE crawl = ? AND state = 'open' "
            "ORDER BY rank, day DESC, rowid LIMIT 1"
        )
        while row := next(iter(self._state.rows(sql, self.id)), None):
            url, kind, day, headers, parent, fresh, rank, tries = row
            stated = tuple((name, value) for name, value in json.loads(headers))
            yield Task(
                url=url,
                kind=kind,
                day=day or None,
                headers=stated,
                parent=parent,
                fresh=bool(fresh),
                rank=rank,
                tries=tries,
            )

    def left(self) -> int:
        """How many addresses wait to be asked for."""
        sql = "SELECT count(*) FROM frontier WHERE crawl = ? AND state = 'open'"
        return int(self._state.rows(sql, self.id)[0][0])

    def mark(self, url: str, state: str) -> None:
        """`done`, `gone` (404, not public), `failed`, `held` (its host was given up).

        An address that was not in the frontier is not asked for either.
        """
        self._state.db.execute(
            "INSERT INTO frontier VALUES (?, ?, 'list', 0, '', '[]', NULL, 0, ?, 1) "
            "ON CONFLICT (crawl, url) DO UPDATE SET state = excluded.state, tries = tries + 1",
            (self.id, url, state),
        )

    def again(self, url: str) -> None:
        """A second chance at the end of this crawl."""
        self._state.db.execute(
            "UPDATE frontier SET rank = ?, tries = tries + 1 WHERE crawl = ? AND url = ?", (LAST, self.id, url)
        )

    def finish(self, now: str) -> bool:
        """Ends the crawl; says whether it was complete: all lists that were there before came, so what they do not show is
        not there.
        """
        bad = self._state.rows(
            "SELECT 1 FROM frontier f JOIN pages p ON p.source = ? AND p.path = f.url "
            "WHERE f.crawl = ? AND f.kind = 'list' AND f.state != 'done'", self._source, self.id,
        )  # fmt: skip
        good = self._state.rows("SELECT 1 FROM frontier WHERE crawl = ? AND kind = 'list' AND state = 'done'", self.id)
        complete = bool(good) and not bad
        self._state.db.execute(
            "UPDATE crawls SET finished = ?, complete = ? WHERE id = ?", (now, int(complete), self.id)
        )
        return complete


def _rank(link: Link) -> int:
    return 1 if link.kind == "list" and link.day else RANKS.get(link.kind, 0)
