"""OParl lists asked only for what changed, on servers that are proven to heed `modified_since`; cursors per list."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from ..errors import BudgetSpent, FetchError, PageError, RecordError
from ..vendors import oparl_lists
from .addresses import host_of
from .client import Client
from .frontier import Task
from .state import State

PROBE_DAYS = 30
"""Servers get updates: after so many days the filter is checked again."""

OVERLAP = timedelta(minutes=5)
"""Clocks differ: what changed shortly before the last crawl is asked for again."""


@dataclass(slots=True)
class Changes:
    """The cursors of one source: list address → when the last complete crawl began."""

    state: State
    source: str
    client: Client
    scopes: tuple[str, ...]
    today: date

    def address(self, task: Task) -> str | None:
        """Where to ask for what changed in a list since the last complete crawl; None: ask for the list as it is."""
        moment = self._value(f"list {task.url}") if task.kind == "list" else None
        if not moment or not self._heeded(task.url):
            return None
        return oparl_lists.since(task.url, datetime.fromisoformat(moment) - OVERLAP)

    def note(self, task: Task, content: bytes) -> None:
        """Remembers that an OParl list begins at a task's address: its cursor is set when the crawl is complete."""
        further = task.parent is not None and _path(task.parent) == _path(task.url)
        if (
            task.kind == "list"
            and not further
            and self._value(f"list {task.url}") is None
            and _is_list(content, task.url)
        ):
            self._set(f"list {task.url}", "")

    def complete(self, started: str) -> None:
        """All lists of this crawl are known as they were when it started."""
        self.state.db.execute(
            "UPDATE cursors SET value = ? WHERE source = ? AND name LIKE 'list %'", (started, self.source)
        )

    def _heeded(self, url: str) -> bool:
        name = f"filter {host_of(url)}"
        said, _, when = (self._value(name) or "no 1970-01-01").partition(" ")
        if date.fromisoformat(when) + timedelta(days=PROBE_DAYS) > self.today:
            return said == "yes"
        works = self._probe(url)
        with self.state.transaction():
            self._set(name, f"{'yes' if works else 'no'} {self.today.isoformat()}")
        return works

    def _probe(self, url: str) -> bool:
        """Asks for what changed in the future: a server that heeds the filter has nothing."""
        future = datetime(self.today.year + 2, 1, 1, tzinfo=UTC)
        try:
            return oparl_lists.works(self.client.get(oparl_lists.since(url, future), scope=self.scopes).content)
        except BudgetSpent:
            raise
        except (FetchError, PageError):
            return False

    def _value(self, name: str) -> str | None:
        sql = "SELECT value FROM cursors WHERE source = ? AND name = ?"
        return next((str(value) for (value,) in self.state.rows(sql, self.source, name)), None)

    def _set(self, name: str, value: str) -> None:
        self.state.db.execute("INSERT OR REPLACE INTO cursors VALUES (?, ?, ?)", (self.source, name, value))


def is_filtered(url: str) -> bool:
    """Whether an address asks only for what changed."""
    return "modified_since=" in urlsplit(url).query


def _is_list(content: bytes, url: str) -> bool:
    try:
        return oparl_lists.works(content) or bool(oparl_lists.entries(content, url))
    except (PageError, RecordError):
        return False


def _path(url: str) -> str:
    return urlsplit(url).path
