"""A crawl of the test server: a client whose waits are an injected clock, and what one crawl gave."""

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from zusage.config import BodyConfig
from zusage.fetch import Client, from_body
from zusage.parse import parse
from zusage.raw import RawStore
from zusage.records import Issue, RawFile, Record

from .example import SINCE, TODAY
from .server import Request, Server
from .site import Site

AGENT = "zusage/1 (+mailto:test@quarzwinkel.example)"
LOOPBACK = frozenset({"127.0.0.1", "127.0.0.2", "localhost"})


@dataclass
class Clock:
    """Time that only passes where somebody sleeps; `slept` are the pauses."""

    now: float = 1_790_000_000.0
    slept: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@contextmanager
def visiting(clock: Clock | None = None, *, allow: frozenset[str] = LOOPBACK, **settings: Any) -> Iterator[Client]:
    """A client that may ask the loopback and waits by the clock."""
    clock = clock or Clock()
    with closing(Client(AGENT, allow=allow, sleep=clock.sleep, clock=clock, **settings)) as client:
        yield client


def config_of(site: Site, address: str, **settings: Any) -> BodyConfig:
    """The municipality's settings as its YAML would state them."""
    stated = {
        "name": site.town.name, "ags": site.town.ags, "state": site.town.state, "vendor": site.vendor, "since": SINCE,
        "entry": [site.entry(address)], "delay": 2.0,
    }  # fmt: skip
    return BodyConfig.model_validate({**stated, **settings})


@dataclass
class Found:
    """What one crawl gave and asked; `files` by path and query."""

    files: dict[str, RawFile]
    issues: list[Issue]
    asked: list[str]

    def records(self, store: RawStore) -> list[Record]:
        """What the parse stage makes of the files."""
        files = self.files.values()
        return [record for raw in files for record in parse(raw, store.get(raw.sha256)).records]

    @property
    def codes(self) -> list[str]:
        return [issue.code for issue in self.issues]


def crawl(server: Server, site: Site, store: RawStore, *, clock: Clock | None = None, **settings: Any) -> Found:
    """One crawl of the site's town; `limits` and `budget` go to the client, `limit` and `today` to the crawl, the rest to the settings."""
    given = {name: settings.pop(name) for name in ("limits", "budget") if name in settings}
    limit, today = settings.pop("limit", None), settings.pop("today", TODAY)
    address = settings.pop("address", server.address)
    config, before = config_of(site, address, **settings), len(server.log)
    with visiting(clock, delay=config.delay, **given) as client:
        records = list(from_body(config, client, store, limit=limit, today=today))
    files = {raw.path.split("/", 3)[-1]: raw for raw in records if isinstance(raw, RawFile)}
    asked = [request.target for request in server.log[before:] if request.path != "/robots.txt"]
    return Found(
        {f"/{path}": raw for path, raw in files.items()}, [one for one in records if isinstance(one, Issue)], asked
    )


def gaps(requests: Iterable[Request]) -> list[float]:
    """Seconds between these requests by the server's clock."""
    moments = sorted(request.at for request in requests)
    return [later - earlier for earlier, later in pairwise(moments)]


def stored(folder: Path) -> dict[str, int]:
    """Every file below the folder with its time of change; fetch.db and its journal are the crawl's own notes."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("fetch."))
    return {str(path.relative_to(folder)): path.stat().st_mtime_ns for path in files}
