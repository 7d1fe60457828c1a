"""A crawl goes from the entry through a town's own pages, never asks twice for what it has, and can do without a net."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from ris_server import RisServer, page, serving, status, with_etag
from zusage.config import BodyConfig
from zusage.errors import StorageError
from zusage.fetch import Client, from_body, offline, reading
from zusage.raw import RawStore
from zusage.records import Body, Issue, RawFile
from zusage.vendors import Page, read_page

SAMPLE = Path(__file__).parent.parent / "corpora" / "sample" / "falkenwerth"
AGENDA, PAPER, MISSING = "/bi/si0057.php?__ksinr=1377", "/bi/vo0050.php?__kvonr=4103", "/bi/vo0050.php?__kvonr=4131"


@pytest.fixture
def town() -> Iterator[RisServer]:
    """One agenda and one of the papers that it names; the others are gone."""
    paths: dict[str, Any] = {
        AGENDA: with_etag((SAMPLE / "si0057-1377.html").read_bytes(), '"a"'),
        PAPER: page((SAMPLE / "vo0050-4103.html").read_bytes()),
    }
    with serving(paths) as server:
        yield server


TODAY = date(2024, 6, 3)
"""Some weeks after the meeting."""


def crawl(
    server: RisServer, store: RawStore, *, limit: int | None = None, today: date = TODAY, **settings: Any
) -> list[Any]:
    """What one crawl from the agenda gives."""
    config = town_config(server, **settings)
    with closing(Client("zusage/0 (+test)", 0.0, frozenset({"127.0.0.1"}), lambda _: None)) as client:
        return list(from_body(config, client, store, limit=limit, today=today))


def blobs(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.glob("??/*")}


def town_config(server: RisServer, **settings: Any) -> BodyConfig:
    """The town as a plain folder of pages: a crawl begins at its entries alone."""
    stated = {
        "name": "Falkenwerth", "ags": "05999002", "state": "Nordrhein-Westfalen", "vendor": "folder",
        "entry": [server.address + AGENDA],
    }  # fmt: skip
    return BodyConfig.model_validate({**stated, **settings})


def files(found: list[Any]) -> dict[str, RawFile]:
    return {record.path.split("/bi", 1)[1]: record for record in found if isinstance(record, RawFile)}


def test_links_are_followed_breadth_first_inside_host_and_folder(town: RisServer, tmp_path: Path) -> None:
    found = crawl(town, RawStore(tmp_path))
    assert isinstance(found[0], Body)
    assert set(files(found)) == {AGENDA.removeprefix("/bi"), PAPER.removeprefix("/bi")}
    assert town.log[:2] == ["/robots.txt", AGENDA]
    asked = town.log[2:]
    assert all(path.startswith("/bi/") for path in asked)
    assert len(asked) == len(set(asked))
    # The paper's attachments come after everything that the agenda itself names.
    assert asked.index("/bi/getfile.php?id=71235&type=do") > asked.index("/bi/vo0050.php?__kvonr=4145")


def test_each_missing_page_is_one_issue(town: RisServer, tmp_path: Path) -> None:
    issues = [record for record in crawl(town, RawStore(tmp_path)) if isinstance(record, Issue)]
    assert town.address + MISSING in {issue.where for issue in issues}
    assert {(issue.code, issue.source) for issue in issues} == {("fetch-error", "falkenwerth")}
    assert len({issue.id for issue in issues}) == len(issues) == len(town.log) - 3


@pytest.mark.parametrize("limit", [0, 1, 3])
def test_at_most_limit_pages_are_asked_for(town: RisServer, tmp_path: Path, limit: int) -> None:
    crawl(town, RawStore(tmp_path), limit=limit)
    assert len([path for path in town.log if path != "/robots.txt"]) == limit


def test_a_second_crawl_changes_nothing(town: RisServer, tmp_path: Path) -> None:
    store = RawStore(tmp_path)
    first, kept = files(crawl(town, store)), blobs(tmp_path)
    for later in (TODAY, TODAY + timedelta(days=1)):
        assert files(crawl(town, store, today=later)) == first
        assert blobs(tmp_path) == kept


def test_a_changed_page_gets_a_new_blob_and_keeps_its_key(town: RisServer, tmp_path: Path) -> None:
    store = RawStore(tmp_path)
    before = files(crawl(town, store))
    town.paths[PAPER] = page((SAMPLE / "vo0050-4577.html").read_bytes())
    after = files(crawl(town, store, today=TODAY + timedelta(days=1)))
    name = PAPER.removeprefix("/bi")
    assert after[name].id == before[name].id
    assert after[name].sha256 != before[name].sha256


def test_a_page_whose_bytes_were_lost_is_fetched_again(town: RisServer, tmp_path: Path) -> None:
    store = RawStore(tmp_path)
    raw = files(crawl(town, store))[AGENDA.removeprefix("/bi")]
    (tmp_path / raw.sha256[:2] / raw.sha256).unlink()
    crawl(town, store, limit=1)
    assert store.has(raw.sha256)


def test_without_a_net_the_raw_store_gives_the_same_files(town: RisServer, tmp_path: Path) -> None:
    store = RawStore(tmp_path)
    online = files(crawl(town, store))
    asked = len(town.log)
    assert files(list(offline(town_config(town), store))) == online
    assert len(town.log) == asked


def test_a_damaged_record_is_an_error_that_names_its_file(town: RisServer, tmp_path: Path) -> None:
    (tmp_path / "fetch.db").write_bytes(b"no database" * 100)
    with pytest.raises(StorageError, match=r"fetch\.db"):
        list(offline(town_config(town), RawStore(tmp_path)))


def test_a_refused_town_is_an_issue_and_no_error(town: RisServer, tmp_path: Path) -> None:
    town.paths["/robots.txt"] = page("User-agent: *\nDisallow: /\n")
    found = crawl(town, RawStore(tmp_path))
    assert [record.code for record in found if isinstance(record, Issue)] == ["refused"]
    assert not files(found)


def test_a_town_without_entry_addresses_is_an_issue(town: RisServer, tmp_path: Path) -> None:
    found = crawl(town, RawStore(tmp_path), entry=[])
    assert [record.code for record in found if isinstance(record, Issue)] == ["no-entry"]
    assert town.log == []


def test_each_entry_opens_its_own_folder(town: RisServer, tmp_path: Path) -> None:
    town.paths["/archiv/si0057.php?__ksinr=1512"] = page((SAMPLE / "si0057-1512.html").read_bytes())
    entries = [town.address + AGENDA, f"{town.address}/archiv/si0057.php?__ksinr=1512"]
    crawl(town, RawStore(tmp_path), entry=entries)
    assert any(path.startswith("/archiv/to0050") for path in town.log)


def test_a_website_on_the_same_host_widens_the_bounds(town: RisServer, tmp_path: Path) -> None:
    town.paths["/bi/tief/start"] = town.paths[AGENDA]
    entry = [f"{town.address}/bi/tief/start"]
    crawl(town, RawStore(tmp_path / "a"), entry=entry, website="http://stadt.example/bi/")
    assert town.log == ["/robots.txt", "/bi/tief/start"] or all(path.startswith("/bi/tief/") for path in town.log[1:])
    crawl(town, RawStore(tmp_path / "b"), entry=[town.address + AGENDA, *entry], website=f"{town.address}/")
    assert PAPER in town.log


@pytest.mark.parametrize("body", [b"[1]", b"<p>x</p>", b""])
def test_a_page_that_no_vendor_reads_is_an_issue_and_not_kept(town: RisServer, tmp_path: Path, body: bytes) -> None:
    town.paths[AGENDA] = page(body)
    found = crawl(town, RawStore(tmp_path))
    assert [type(record) for record in found] == [Body, Issue]
    assert found[1].code == "unknown-vendor"
    assert not list(tmp_path.glob("??/*"))


def test_a_page_that_lacks_a_part_is_kept_for_the_parser_to_say_so(town: RisServer, tmp_path: Path) -> None:
    town.paths[AGENDA] = page(b'{"type": "https://schema.oparl.org/1.1/Meeting"}')
    assert [type(record) for record in crawl(town, RawStore(tmp_path))] == [Body, RawFile]


def test_lists_lead_to_their_next_page(town: RisServer, tmp_path: Path) -> None:
    following = f"{town.address}/bi/meetings?page=2"
    listed = '{"data": ["%s/bi/m/%s"], "links": {"next": "%s"}, "type": "https://schema.oparl.org/1.1/"}'
    town.paths |= {
        "/bi/meetings": page(listed % (town.address, 1, following)),
        "/bi/meetings?page=2": page(listed % (town.address, 2, following)),
    }
    found = crawl(town, RawStore(tmp_path), vendor="oparl", entry=[f"{town.address}/bi/meetings"])
    assert set(files(found)) == {"/meetings", "/meetings?page=2"}


@pytest.mark.parametrize("stated", ["gestern", "Wed, 21 Oct 2026 07:28:00 GMT"])
def test_the_time_of_fetching_is_iso_utc(town: RisServer, tmp_path: Path, stated: str) -> None:
    town.paths[AGENDA] = page((SAMPLE / "si0057-1377.html").read_bytes(), Date=stated)
    (raw,) = files(crawl(town, RawStore(tmp_path), limit=1)).values()
    assert raw.fetched_at is not None
    assert raw.fetched_at.endswith("+00:00")


def test_a_page_that_would_fill_the_memory_is_not_read(town: RisServer, tmp_path: Path) -> None:
    town.paths[AGENDA] = page((SAMPLE / "si0057-1377.html").read_bytes() + b"<a>" * 3_000_000)
    found = crawl(town, RawStore(tmp_path))
    assert [record.code for record in found if isinstance(record, Issue)] == ["too-large"]
    assert not files(found)


def test_a_defect_of_a_reader_costs_its_page_alone(
    town: RisServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(data: bytes, url: str) -> Page:
        if url.endswith(AGENDA):
            raise IndexError("no such cell")
        return read_page(data, url)

    monkeypatch.setattr(reading, "read_page", read)
    found = crawl(town, RawStore(tmp_path), entry=[town.address + AGENDA, town.address + PAPER])
    assert set(files(found)) == {PAPER.removeprefix("/bi")}
    assert any("no such cell" in record.message for record in found if isinstance(record, Issue))


def test_a_failing_page_does_not_stop_the_others(town: RisServer, tmp_path: Path) -> None:
    town.paths[AGENDA] = status(500)
    entries = [town.address + AGENDA, town.address + PAPER]
    assert set(files(crawl(town, RawStore(tmp_path), entry=entries))) == {PAPER.removeprefix("/bi")}


def test_a_page_that_differs_only_in_a_session_id_keeps_its_bytes(town: RisServer, tmp_path: Path) -> None:
    text = (SAMPLE / "vo0050-4103.html").read_bytes()
    town.paths[PAPER] = page(text.replace(b"</body>", b"<!-- sid=1 --><a href='info.php?sid=1'>Start</a></body>"))
    store = RawStore(tmp_path)
    before, kept = files(crawl(town, store)), blobs(tmp_path)
    town.paths[PAPER] = page(text.replace(b"</body>", b"<!-- sid=2 --><a href='info.php?sid=2'>Start</a></body>"))
    assert files(crawl(town, store, today=TODAY + timedelta(days=1))) == before
    assert blobs(tmp_path) == kept


@pytest.mark.parametrize("body", [b"<html><body>Bitte anmelden</body></html>", b"\x89PNG\r\n", b"", b"\x7fELF"])
def test_a_file_that_is_none_is_an_issue_and_not_kept(town: RisServer, tmp_path: Path, body: bytes) -> None:
    path = "/bi/getfile.php?id=71235&type=do"
    town.paths[path] = page(body)
    found = crawl(town, RawStore(tmp_path))
    assert path.removeprefix("/bi") not in files(found)
    assert [issue.code for issue in found if isinstance(issue, Issue) and path in issue.where] == ["wrong-media-type"]


def test_a_vanished_page_gets_a_tombstone_after_three_complete_crawls_and_may_come_back(
    town: RisServer, tmp_path: Path
) -> None:
    store, name = RawStore(tmp_path), PAPER.removeprefix("/bi")
    before = files(crawl(town, store))[name]
    paper = town.paths.pop(PAPER)
    for day in (1, 2, 3):
        found = crawl(town, store, today=TODAY + timedelta(days=day))
        assert (files(found)[name].gone_at is not None) == (day == 3)
    (vanished,) = [one for one in found if isinstance(one, Issue) and one.code == "vanished"]
    assert (vanished.where, vanished.value) == (before.path, before.sha256)
    assert store.has(before.sha256)
    town.paths[PAPER] = paper
    found = crawl(town, store, today=TODAY + timedelta(days=4))
    assert files(found)[name].gone_at is None
    assert "vanished" not in [one.code for one in found if isinstance(one, Issue)]
