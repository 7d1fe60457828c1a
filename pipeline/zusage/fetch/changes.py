"""OParl lists that did not change are not read again, on servers that are proven to heed `modified_since`.

The filtered list only says what changed; the list itself is read then: its pages are what is kept, and one that was
not read anew would go on telling the old. A cursor for each list: when the last complete crawl began.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from ..errors import BudgetSpent, FetchError, PageError, RecordError
from ..vendors import oparl_lists, read_page
from .addresses import host_of
from .client import Client
from .frontier import Task
from .reading import Found
from .state import State

PROBE_DAYS = 30
"""Servers get updates: after so many days the filter is checked again."""

OVERLAP = timedelta(minutes=5)
"""Clocks differ: what changed shortly before the last crawl is asked for again."""

MOST_PAGES = 100
"""Pages of changes that are read; after that everything counts as changed."""


@dataclass(slots=True, kw_only=True)
class Change:
    """What a filtered list says: addresses of objects that are new or other, and of those that were deleted."""

    ids: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Changes:
    """The cursors of one source: list address → when the last complete crawl began."""

    state: State
    source: str
    client: Client
    scopes: tuple[str, ...]
    today: date

    def of(self, task: Task) -> Change | None:
        """What changed in a list since the last complete crawl; None where nobody can tell: the list is read anyway."""
        moment = self._value(f"list {task.url}") if task.kind == "list" else None
        if not moment or not self._heeded(task.url):
            return None
        try:
            return self._read(oparl_lists.since(task.url, datetime.fromisoformat(moment) - OVERLAP))
        except BudgetSpent:
            raise
        except (FetchError, PageError, RecordError):  # it worked once and does not now
            return None

    def _read(self, address: str | None) -> Change:
        found = Change()
        for _ in range(MOST_PAGES):
            if address is None:
                break
            content = self.client.get(address, scope=self.scopes).content
            if oparl_lists.works(content):
                break
            ids = set(oparl_lists.entries(content, address))
            if ids <= found.ids:  # the same page under every number
                break
            found.ids |= ids
            found.gone |= set(read_page(content, address).gone)
            address = oparl_lists.next_of(content, address)
        return found

    def note(self, task: Task, read: Found) -> None:
        """Remembers that a list of meetings or papers begins at a task's address; the crawl's end sets its cursor."""
        further = task.parent is not None and urlsplit(task.parent).path == urlsplit(task.url).path
        if task.kind == "list" and read.is_filterable and not further and self._value(f"list {task.url}") is None:
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
        """Asks for what changed in the future, which is nothing, and since long ago, which is not nothing (the list had
        entries when it was noted): a server that has nothing for any moment would hide every change.
        """
        try:
            return self._has_nothing(url, self.today.year + 2) and not self._has_nothing(url, 2000)
        except BudgetSpent:
            raise
        except (FetchError, PageError):
            return False

    def _has_nothing(self, url: str, year: int) -> bool:
        address = oparl_lists.since(url, datetime(year, 1, 1, tzinfo=UTC))
        return oparl_lists.works(self.client.get(address, scope=self.scopes).content)

    def _value(self, name: str) -> str | None:
        sql = "SELECT value FROM cursors WHERE source = ? AND name = ?"
        return next((str(value) for (value,) in self.state.rows(sql, self.source, name)), None)

    def _set(self, name: str, value: str) -> None:
        self.state.db.execute("INSERT OR REPLACE INTO cursors VALUES (?, ?, ?)", (self.source, name, value))
