"""A crawl that is killed goes on where it was: a real process, a real SIGKILL, and the server's log as the witness."""

import json
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from ris_server import Answer, RisServer, page, serving
from zusage.config import BodyConfig
from zusage.fetch import Budget, Client, from_body, offline
from zusage.raw import RawStore
from zusage.records import RawFile

PAPERS = 98
LIST = "/oparl/paper"
TODAY = date(2026, 10, 15)
CRAWL = """
import sys
from datetime import date
from pathlib import Path
from zusage.config import BodyConfig
from zusage.fetch import Client, from_body
from zusage.raw import RawStore

client = Client("zusage/0 (+test)", 0.0, frozenset({"127.0.0.1"}))
config = BodyConfig.model_validate_json(sys.argv[1])
for record in from_body(config, client, RawStore(Path(sys.argv[2])), today=date(2026, 10, 15)):
    pass
"""


@dataclass
class Town:
    """A list and 98 papers; the request with the number `stop_at` is held or followed by a signal."""

    stop_at: int = 0
    answers_first: bool = False
    reached: threading.Event = field(default_factory=threading.Event)
    over: threading.Event = field(default_factory=threading.Event)
    server: RisServer | None = None

    def answer(self, path: str) -> Answer:
        assert self.server is not None
        if len(self.server.log) == self.stop_at:
            self.reached.set()
            if not self.answers_first:
                self.over.wait(60)
        kind = {"Content-Type": "application/json"}
        if path == LIST:
            papers = [f"{self.server.address}/oparl/paper/{number}" for number in range(PAPERS)]
            return page(json.dumps({"data": papers, "links": {}, "type": "https://schema.oparl.org/1.1/"}), **kind)
        named = {"id": f"{self.server.address}{path}", "name": f"Vorlage {path.rsplit('/', 1)[-1]}"}
        return page(json.dumps({**named, "type": "https://schema.oparl.org/1.1/Paper"}), **kind)


@contextmanager
def town(**settings: object) -> Iterator[tuple[Town, RisServer, BodyConfig]]:
    site = Town(**settings)  # type: ignore[arg-type]
    paths = [LIST, *(f"/oparl/paper/{number}" for number in range(PAPERS))]
    with serving({path: lambda _, path=path: site.answer(path) for path in paths}) as server:  # type: ignore[misc]
        site.server = server
        yield site, server, BodyConfig(
            name="Falkenwerth", ags="05999002", state="Nordrhein-Westfalen", vendor="oparl", entry=[server.address + LIST]
        )  # fmt: skip


def crawl(config: BodyConfig, folder: Path, *, limit: int | None = None, budget: Budget | None = None) -> list[object]:
    client = Client("zusage/0 (+test)", 0.0, frozenset({"127.0.0.1"}), budget=budget or Budget())
    with closing(client):
        return list(from_body(config, client, RawStore(folder), limit=limit, today=TODAY))


def pages(records: list[object]) -> set[str]:
    return {record.path for record in records if isinstance(record, RawFile)}


@pytest.mark.parametrize("answers_first", [False, True], ids=["in-flight", "answered"])
@pytest.mark.parametrize("stop_at", [3, 47])
def test_kill_9_loses_nothing_and_repeats_at_most_the_page_in_flight(
    tmp_path: Path, stop_at: int, answers_first: bool
) -> None:
    with town(stop_at=stop_at, answers_first=answers_first) as (site, server, config):
        command = [sys.executable, "-c", CRAWL, config.model_dump_json(), str(tmp_path)]
        with subprocess.Popen(command) as process:
            assert site.reached.wait(60)
            process.kill()
        assert process.returncode == -9
        before = len(server.log)
        kept = pages(list(offline(config, RawStore(tmp_path))))
        assert stop_at - 3 <= len(kept) <= before
        site.over.set()
        found = crawl(config, tmp_path)
        asked = Counter(path for path in server.log if path != "/robots.txt")
        assert pages(found) >= kept
        assert len(pages(found)) == len(asked) == PAPERS + 1
        assert sum(asked.values()) <= PAPERS + 2
        assert server.log.count("/robots.txt") == 1
        assert all(RawStore(tmp_path).has(raw.sha256) for raw in found if isinstance(raw, RawFile))


def test_a_crawl_in_small_portions_asks_nothing_twice(tmp_path: Path) -> None:
    with town() as (_, server, config):
        while len(pages(list(offline(config, RawStore(tmp_path))))) <= PAPERS:
            crawl(config, tmp_path, limit=20)
        asked = [path for path in server.log if path != "/robots.txt"]
        assert len(asked) == len(set(asked)) == PAPERS + 1


@pytest.mark.parametrize("budget", [Budget(requests=10), Budget(bytes=2_000), Budget(seconds=0.0)])
def test_a_spent_budget_ends_the_run_with_an_issue_and_the_next_one_goes_on(tmp_path: Path, budget: Budget) -> None:
    with town() as (_, server, config):
        codes = [getattr(record, "code", None) for record in crawl(config, tmp_path, budget=budget)]
        assert "budget-spent" in codes
        assert len(server.log) < 30
        assert len(pages(crawl(config, tmp_path))) == PAPERS + 1
        asked = [path for path in server.log if path != "/robots.txt"]
        assert len(asked) == len(set(asked))


def test_a_crawl_that_was_cut_off_long_ago_begins_anew_and_keeps_what_was_open(tmp_path: Path) -> None:
    with town() as (_, server, config):
        crawl(config, tmp_path, limit=20)
        later = date(2026, 11, 30)
        with closing(Client("zusage/0 (+test)", 0.0, frozenset({"127.0.0.1"}))) as client:
            found = list(from_body(config, client, RawStore(tmp_path), today=later))
        assert len(pages(found)) == PAPERS + 1
        assert server.log.count(LIST) == 2
