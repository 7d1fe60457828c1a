"""What came of an address goes into the raw store and fetch.db: a page, its links, a problem, a tombstone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from ..config import BodyConfig
from ..errors import FetchError, MissingPart, NotPublic, RecordError, ZusageError
from ..issues import from_error, issue
from ..raw import RawStore
from ..records import RawFile, digest
from .addresses import within
from .answers import Answer, dated
from .changes import Change, Changes
from .following import Following, ends
from .frontier import Frontier, Task
from .known import HALF, Known, Pages
from .problems import Problems
from .reading import Found
from .state import State
from .vanished import bury


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """Where the pages of one crawl are kept. Every method is one transaction."""

    config: BodyConfig
    store: RawStore
    state: State
    frontier: Frontier
    today: date
    following: Following
    changes: Changes
    pages: Pages
    problems: Problems

    def hold(self, task: Task) -> None:
        """Its host was given up: the next run asks for it."""
        with self.state.transaction():
            self.frontier.mark(task.url, "held")

    def remembered(self, known: Known) -> Found:
        """A page that did not change, as it was read."""
        links = self.pages.links(known.raw.path)
        return Found(media_type=known.raw.media_type, substance=known.fingerprint, links=links)

    def kept(self, task: Task, known: Known | None, answer: Answer, read: Found) -> Iterator[RawFile]:
        """The page where it is new or changed: its bytes first, then in one transaction all that is known of it."""
        if self.following.repeats(task, read):
            self._repeated(task)
            return
        if answer.status_code == 404:
            self.unchanged(task, None)
            return
        is_new = known is None or known.fingerprint != read.substance or not self.store.has(known.raw.sha256)
        page = self._page(task, known, answer, read, is_new)
        with self.state.transaction():
            self.pages.save(page)
            if answer.status_code != 304:
                self.pages.set_links(task.path, read.links)
                self.changes.note(task, read)
            # An entry is wanted whatever its day, and so is what it names.
            self._follow(task, read, (task.day or read.day) if task.parent else None, fresh=is_new)
            self._done(task, answer)
        if is_new or (known and known.raw.gone_at):
            yield page.raw

    def _page(self, task: Task, known: Known | None, answer: Answer, read: Found, is_new: bool) -> Known:
        """The page as it is now, its bytes in the raw store; one that did not change keeps its bytes and its time."""
        headers = answer.headers
        tags = {"etag": headers.get("etag"), "last_modified": headers.get("last-modified"), "gone_at": None}
        if known and not is_new:
            kept = known.raw if answer.status_code == 304 else replace(known.raw, **tags)
            return replace(known, raw=replace(kept, gone_at=None), checked=self.today.isoformat(), misses=0)
        raw = RawFile(
            id=digest("raw", self.config.ags, task.path), source=self.config.key, path=task.path, url=answer.url,
            sha256=self.store.put(answer.content), size=len(answer.content), media_type=read.media_type,
            municipality=self.config.name, ags=self.config.ags, fetched_at=dated(answer), robots=answer.robots,
            date=task.day if task.kind in ("paper", "file") and task.day and len(task.day) == 10 else None, **tags,
        )  # fmt: skip
        day = read.day or task.day or (known.day if known else self.today.isoformat())
        return Known(
            raw=raw,
            kind=task.kind,
            day=day,
            fingerprint=read.substance,
            misses=0,
            checked=self.today.isoformat() if read.is_whole else HALF,
        )

    def _follow(self, task: Task, read: Found, day: str | None, *, fresh: bool) -> None:
        links = self.following.wanted(ends(task, read).links, task, day, fresh=fresh)
        self.frontier.add(links, parent=task.url, fresh=fresh)

    def _done(self, task: Task, answer: Answer) -> None:
        self.problems.solved(task.path)
        self.frontier.mark(task.url, "done")
        if answer.url != task.url:
            self.frontier.mark(answer.url, "done")

    def unchanged(self, task: Task, known: Known | None) -> None:
        """A list without entries, or one of which the server says that nothing changed: there is nothing to keep."""
        with self.state.transaction():
            if known:
                self.pages.save(replace(known, checked=self.today.isoformat(), misses=0))
            self.problems.solved(task.path)
            self.frontier.mark(task.url, "done")

    def deleted(self, change: Change) -> Iterator[RawFile]:
        """Tombstones for what the source itself says was deleted."""
        self.following.changed.update(change.ids)
        inside = [url for one in sorted(change.gone) if (url := within(one, self.following.scopes))]
        known = [self.pages.get(url) for url in inside]
        there = [one for one in known if one and not one.raw.gone_at]
        now = datetime.now(UTC).isoformat(timespec="seconds")
        with self.state.transaction():
            buried = list(bury(self.pages, self.problems, there, now, "the source says that it was deleted"))
            for url in sorted({*inside} - {one.raw.path for one in there}):
                self._say(
                    "vanished", url, "the source says that it was deleted; the lists that showed it are read anew"
                )
        yield from buried

    def _repeated(self, task: Task) -> None:
        with self.state.transaction():
            self._say(
                "repeated-list", task.url,
                "expected further entries, found those of an earlier page; its further pages are not asked for",
            )  # fmt: skip
            self.frontier.mark(task.url, "done")

    def _say(self, code: str, url: str, message: str) -> None:
        self.problems.keep(url, issue("fetch", code, where=url, source=self.config.key, message=message), self.today)

    def failed(self, task: Task, error: ZusageError, *, given_up: bool) -> None:
        """An issue; a server's own error, broken JSON and half a page get a second chance at the end of the crawl first.

        What a host was `given_up` for is asked for again by the next run, like all that waits for that host.
        """
        if task.tries == 0 and (isinstance(error, RecordError | MissingPart) or error.found in ("500", "502", "504")):
            with self.state.transaction():
                self.frontier.again(task.url)
            return
        note = from_error("fetch", error, source=self.config.key)
        gone = isinstance(error, NotPublic) or (isinstance(error, FetchError) and error.found in ("404", "410"))
        with self.state.transaction():
            self.problems.keep(task.path, note, self.today)
            self.frontier.mark(task.url, "held" if given_up else "gone" if gone else "failed")
