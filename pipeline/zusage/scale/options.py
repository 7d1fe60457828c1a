"""What a run is asked to do, and what it says it did."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ..config import BodyConfig, Places
from ..fetch import Client


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What to run. `since` (ISO day) leaves out files whose manifest says an earlier day; `limit` bounds files or requests.

    `as_of` (ISO day) says which deadlines have passed; without it each municipality's last document does.
    `client` makes the HTTP client for a municipality; without it no municipality is crawled, only rebuilt from the raw store.
    """

    inputs: tuple[Path, ...] = ()
    bodies: tuple[BodyConfig, ...] = ()
    places: Places = field(default_factory=Places)
    workers: int = 2
    since: str | None = None
    limit: int | None = None
    engine: str = "local"
    client: Callable[[BodyConfig], Client] | None = None
    quiet: bool = False
    as_of: str | None = None


@dataclass(slots=True)
class Report:
    """What the run did: files new or changed, parsed, tagged; municipalities linked; sentences for people in `notes`.

    `stored` is the stamp of the counts, where they were made anew.
    """

    fetched: int = 0
    parsed: int = 0
    tagged: int = 0
    linked: int = 0
    stored: str | None = None
    notes: list[str] = field(default_factory=list)

    @property
    def idle(self) -> bool:
        """Nothing was out of date."""
        return not (self.fetched or self.parsed or self.tagged or self.linked)
