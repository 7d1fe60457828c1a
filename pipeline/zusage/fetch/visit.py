"""One page of a crawl: asked, with what its server wants first, and read."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..errors import BudgetSpent, ErrorPage, FetchError, MissingPart, NotPublic, PageError, RecordError, UnknownVendor
from ..issues import from_error
from ..records import Issue, RawFile
from .answers import Answer
from .changes import Changes
from .frontier import Task
from .keeping import Keeping
from .known import HALF, Known, path_of
from .reading import Found, found, unread
from .session import Session


@dataclass(frozen=True, slots=True)
class Visit:
    """What the pages of one crawl are asked with; `keeping` takes what comes."""

    session: Session
    changes: Changes
    keeping: Keeping

    def page(self, task: Task) -> Iterator[RawFile | Issue]:
        """Asks for one page; gives it where it is new, changed or gone. What stood in the way is kept in `problems`.

        Raises `BudgetSpent`.
        """
        if self.session.client.given_up(task.url):
            self.keeping.hold(task)
            return
        known = self.keeping.pages.get(task.path)
        try:
            change = self.changes.of(task)
            if change is not None and not change.ids:
                self.keeping.unchanged(task, known)
                return
            answer, read = self._look(task, known)
        except BudgetSpent:
            raise
        except (FetchError, PageError, RecordError) as error:
            self.keeping.failed(task, error, given_up=self.session.client.given_up(task.url))
        else:
            if change is not None:
                yield from self.keeping.deleted(change)
            yield from self.keeping.kept(task, known, answer, read)
            self.session.errors.extend(read.broken)
        while self.session.errors:
            yield from_error("fetch", self.session.errors.pop(), source=self.keeping.config.key)

    def _look(self, task: Task, known: Known | None) -> tuple[Answer, Found]:
        """The answer and what it is, in a new session where the server seems to have forgotten this one."""
        old = known if known and self.keeping.store.has(known.raw.sha256) else None
        asked = self._as_named_now(task)
        try:
            answer = self.session.get(asked, old)
        except NotPublic:
            if not self.session.shows_way(asked):
                raise
            answer = self.session.get(asked, old)
        if answer.status_code == 304 and known:
            return answer, self.keeping.remembered(known)
        try:
            return answer, self._read(answer, task, known)
        except (ErrorPage, UnknownVendor):
            renewed = self.session.renewed(task)
            if renewed is None:
                raise
            read = self._read(renewed, task, known)
            self.session.helped()
            return renewed, read

    def _as_named_now(self, task: Task) -> Task:
        """A call that Wicket numbered in the session of an earlier run, as the page that leads to it names it in this one."""
        if task.path == task.url or task.parent is None or self.session.has_seen(task.parent):
            return task
        shell = self.session.get(replace(task, url=task.parent, headers=()), None)
        links = (link for link in found(shell, "list").links if path_of(link.url) == task.path)
        return next((replace(task, url=link.url, headers=link.headers) for link in links), task)

    def _read(self, answer: Answer, task: Task, known: Known | None) -> Found:
        """What the answer is. Half a page is kept, for the parser to say what is missing, but replaces no whole one."""
        try:
            return found(answer, task.kind)
        except MissingPart:
            if known is not None and known.checked != HALF:
                raise
            return replace(unread(answer), is_whole=False)
