"""A session with a RIS: what has to be opened first, and once more when the server has forgotten it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..errors import BudgetSpent, FetchError, PageError
from .answers import Answer
from .client import Client
from .frontier import Task
from .known import Known
from .reading import is_beheaded

USELESS = 3
"""So many times a session is begun anew in vain; then error pages are taken for what they are."""


@dataclass(slots=True)
class Session:
    """`openings` are asked before the first page and not kept; `errors` holds those that did not come."""

    client: Client
    scopes: tuple[str, ...]
    openings: tuple[str, ...]
    errors: list[FetchError | PageError] = field(default_factory=list)
    _is_open: bool = False
    _in_vain: int = 0
    _seen: set[str] = field(default_factory=set)

    def get(self, task: Task, known: Known | None, url: str | None = None) -> Answer:
        """The answer to a task, or to `url` in its place; `known` is the page whose bytes are there already."""
        if not self._is_open:
            self._open(self.openings)
        answer = self._asked(task, known, url or task.url)
        return self._asked(task, None, url or task.url) if is_beheaded(answer) else answer

    def renewed(self, task: Task) -> Answer | None:
        """The answer in a new session, after the openings and the page that led here (ALLRIS 4 shows an item only to who
        saw its agenda); None where nothing could be opened or that helped nowhere so far.
        """
        first = (*self.openings, *([task.parent] if task.parent and task.kind != "list" else []))
        if not first or self._in_vain >= USELESS:
            return None
        self._in_vain += 1
        self.client.forget(task.url)
        self._seen.clear()
        self._open(first)
        return self._asked(task, None, task.url)

    def shows_way(self, task: Task) -> bool:
        """Asks for the page that led to a task where this session has not seen it: ALLRIS 4 calls an item non-public to
        who did not come by its agenda. False where that was done.
        """
        if task.parent is None or task.kind == "list" or task.parent in self._seen:
            return False
        self._open((task.parent,))
        return True

    def has_seen(self, url: str) -> bool:
        """Whether an address was asked for in this session."""
        return url in self._seen

    def helped(self) -> None:
        """The new session was of use."""
        self._in_vain = 0

    def _open(self, addresses: Iterable[str]) -> None:
        self._is_open = True
        for address in addresses:
            self._seen.add(address)
            try:
                self.client.get(address, scope=self.scopes)
            except BudgetSpent:
                raise
            except (FetchError, PageError) as error:
                self.errors.append(error)

    def _asked(self, task: Task, known: Known | None, url: str) -> Answer:
        # A tombstone's page is wanted whole: it may be another one.
        self._seen.add(url)
        old = known.raw if known and not known.raw.gone_at else None
        return self.client.get(
            url, scope=self.scopes, headers=task.headers, etag=old.etag if old else None,
            last_modified=old.last_modified if old else None,
        )  # fmt: skip
