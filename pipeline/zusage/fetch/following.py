"""Which links of a page a crawl follows: inside the bounds, inside the window, and not what is known and still good."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from urllib.parse import urlsplit

from ..records import Link
from .addresses import within
from .frontier import Task
from .known import Pages, path_of
from .problems import Problems
from .reading import Found
from .window import Window


@dataclass(slots=True, kw_only=True)
class Following:
    """`today` says what is due. Lists are asked in each crawl; other known pages once a day (files once a week) while they
    are recent, at once where the page that names them changed, and never again after that. `changed`: addresses of which
    the source says so.
    """

    scopes: tuple[str, ...]
    days: Window
    pages: Pages
    problems: Problems
    today: date
    changed: set[str] = field(default_factory=set)
    _shown: set[tuple[str, str]] = field(default_factory=set)

    def wanted(self, links: Iterable[Link], task: Task, day: str | None, *, fresh: bool) -> Iterator[Link]:
        """The links of a page to ask for, with the day that they are about: their own, else the page's."""
        for link in links:
            url = within(link.url, self.scopes)
            if url is None:
                continue
            own = link.day if link.kind == "list" else link.day or day
            one = replace(link, url=url, day=own, headers=link.headers or _lasting(task.headers))
            if self.days.has_list(own) if link.kind == "list" else self._wants_page(one, fresh):
                yield one

    def repeats(self, task: Task, found: Found) -> bool:
        """Whether a list shows what another page of it showed in this crawl: some servers give one page under every
        number (OWL-IT), without an end.
        """
        if task.kind != "list" or task.parent is None or task.day or not found.entries:
            return False
        shown = (_path(task.url), found.entries)
        known = shown in self._shown
        self._shown.add(shown)
        return known

    def _wants_page(self, link: Link, fresh: bool) -> bool:
        if not self.days.wants(link.day):
            return False
        path = path_of(link.url)
        known = self.pages.get(path)
        if known is None and not fresh:
            return self.problems.asked(path) != self.today.isoformat()
        if known is None or link.url in self.changed:
            return True
        recent = self.days.is_recent(max(link.day or "", known.day))
        return recent and (fresh or known.is_due(self.today))


def ends(task: Task, found: Found) -> Found:
    """A list that shows nothing leads to no further page of itself: some go on without an end."""
    if task.kind != "list" or task.day or found.entries:
        return found
    onward = [link for link in found.links if link.kind != "list" or link.day or _path(link.url) != _path(task.url)]
    return replace(found, links=tuple(onward))


def _lasting(headers: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Headers that go on with what an answer leads to (komuna's key); those of a script's call (Wicket) do not."""
    return tuple(one for one in headers if not one[0].lower().startswith(("wicket-", "x-requested-with")))


def _path(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.netloc}{parts.path}"
