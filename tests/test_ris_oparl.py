"""OParl servers as they are: filters that lie, empty lists in four forms, pages that repeat, JSON that is none."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from ris import TODAY, Answer, Handler, OParl, OParl10, Request, Server, example_town, serve
from ris.behaviours import Behaviour, cut_off, only, says, says_bytes
from ris.crawling import Found, crawl
from ris.oparl import SCHEMA
from zusage.raw import RawStore
from zusage.records import AgendaItem

CHANGED = datetime(2026, 10, 15, 18, 0, tzinfo=UTC) + timedelta(days=1)
LISTS = ("/body/1/organization", "/body/1/meeting", "/body/1/paper")


def lists(found: Found) -> list[str]:
    """The requests for lists of objects, without folder."""
    return [path.split("/v1.1", 1)[1] for path in found.asked if path.split("?")[0].endswith(LISTS)]


def names(found: Found, store: RawStore) -> set[str]:
    return {one.name for one in found.records(store) if isinstance(one, AgendaItem)}


@pytest.fixture
def store(tmp_path: Path) -> RawStore:
    return RawStore(tmp_path)


def twice(site: OParl, store: RawStore, *behaviours: Behaviour, days: int = 2) -> tuple[Found, Found]:
    """Two crawls; between them a result of the meeting in October changes."""
    with serve(site, *behaviours) as server:
        first = crawl(server, site, store)
        meeting = site.town.meetings[5]
        meeting.items[0].name, meeting.modified = "Sachstand WLAN, ergänzt", CHANGED
        return first, crawl(server, site, store, today=TODAY + timedelta(days=days))


@pytest.mark.parametrize("since", ["works", "raw"])
def test_where_the_filter_works_only_what_changed_is_read_again(since: Any, store: RawStore) -> None:
    _, second = twice(OParl(example_town(), since=since), store)
    assert "Sachstand WLAN, ergänzt" in names(second, store)
    assert "Sachstand WLAN im Rathaus" not in names(second, store)
    papers = [path for path in lists(second) if path.startswith("/body/1/paper")]
    assert papers
    assert all("modified_since=2026-10-1" in path for path in papers)


@pytest.mark.parametrize("since", ["ignored", "fails"])
def test_a_filter_that_does_not_work_is_not_trusted(since: Any, store: RawStore) -> None:
    _, second = twice(OParl(example_town(), since=since), store)
    assert not any("modified_since=2026-10-1" in path for path in lists(second))
    assert {"/body/1/meeting", "/body/1/meeting?page=2", "/body/1/meeting?page=3"} <= set(lists(second))
    assert "Sachstand WLAN, ergänzt" in names(second, store)
    assert second.codes == []


def test_a_filter_that_hides_everything_is_not_trusted(store: RawStore) -> None:
    nothing = says_bytes(b'{"data": [], "links": {}, "pagination": {}}')
    _, second = twice(OParl(example_town()), store, only("modified_since", nothing))
    assert "Sachstand WLAN, ergänzt" in names(second, store)


def test_a_filter_is_tried_with_a_moment_in_the_future_once(store: RawStore) -> None:
    site = OParl(example_town())
    with serve(site) as server:
        found = [crawl(server, site, store, today=TODAY + timedelta(days=day)) for day in range(3)]
    probes = [path for one in found for path in one.asked if "modified_since=2028" in path]
    assert len(probes) == 1
    assert "%" not in probes[0]


def test_a_filter_that_stops_working_gives_way_to_the_whole_list(store: RawStore) -> None:
    site = OParl(example_town())
    with serve(site) as server:
        crawl(server, site, store)
        crawl(server, site, store, today=TODAY + timedelta(days=1))
        site.since = "fails"
        site.town.meetings[5].items[0].name = "Sachstand WLAN, ergänzt"
        site.town.meetings[5].modified = CHANGED
        found = crawl(server, site, store, today=TODAY + timedelta(days=2))
    assert "Sachstand WLAN, ergänzt" in names(found, store)


@pytest.mark.parametrize("empty", ["list", "404", "bare"])
def test_an_empty_list_is_no_error_in_any_form(empty: Any, store: RawStore) -> None:
    site = OParl(example_town(), empty=empty)
    with serve(site) as server:
        first = crawl(server, site, store)
        second = crawl(server, site, store)
    assert first.codes == second.codes == []
    assert {"/body/1/meeting", "/body/1/paper"}.isdisjoint(lists(second))


@pytest.mark.parametrize("empty", ["404", "bare"])
def test_a_town_without_any_paper_is_no_error(empty: Any, store: RawStore) -> None:
    town = example_town()
    for _, item in town.items:
        item.paper = None
    site = OParl(town, empty=empty)
    with serve(site) as server:
        assert crawl(server, site, store).codes == []


def test_the_same_page_under_every_number_ends(store: RawStore) -> None:
    site = OParl(example_town(), paging="stuck")
    with serve(site) as server:
        found = crawl(server, site, store, limit=200)
    assert len(lists(found)) <= 6
    assert "Glasfaser für die Grundschule" in names(found, store)


def test_a_body_that_is_no_list_is_read_too(store: RawStore) -> None:
    site = OParl(example_town(), one_body=True)
    with serve(site) as server:
        found = crawl(server, site, store)
    assert "Digitale Bauakte" in names(found, store)
    assert found.codes == []


def test_an_agenda_that_a_list_leaves_out_is_fetched(store: RawStore) -> None:
    site = OParl(example_town(), short_lists=True)
    with serve(site) as server:
        found = crawl(server, site, store)
    assert {"Digitale Bauakte", "Glasfaser für die Grundschule"} <= names(found, store)


def test_control_characters_in_a_text_do_not_cost_the_object(store: RawStore) -> None:
    site = OParl10(example_town())
    with serve(site) as server:
        found = crawl(server, site, store)
        assert any(b"\x0b" in store.get(raw.sha256) for raw in found.files.values())
    assert "Breitband für Gewerbegebiet Süd" in names(found, store)


BROKEN = {
    "truncated": cut_off(700),
    "html": says_bytes(b"<html><body>Wartungsarbeiten</body></html>"),
    "empty": says_bytes(b""),
    "500": says(500, "Internal Server Error"),
    "null": says_bytes(b"null"),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_broken_answer_is_an_issue_and_costs_the_rest_nothing(broken: Behaviour, store: RawStore) -> None:
    site = OParl(example_town())
    with serve(site, only("/body/1/paper", broken)) as server:
        found = crawl(server, site, store)
        assert {issue.where.rsplit("/", 1)[-1] for issue in found.issues} == {"paper"}
        assert "Digitale Bauakte" in names(found, store)
        server.behaviours.clear()
        mended = crawl(server, site, store)
        assert mended.codes == []
        assert any(path.endswith("file/5021.pdf.pdf") for path in mended.files)


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_what_a_broken_list_does_not_show_is_not_gone(broken: Behaviour, store: RawStore) -> None:
    site = OParl(example_town(), since="ignored")
    with serve(site) as server:
        crawl(server, site, store)
        server.behaviours.append(only("/body/1/meeting", broken))
        for day in range(1, 5):
            found = crawl(server, site, store, today=TODAY + timedelta(days=day))
    assert not [path for path, raw in found.files.items() if raw.gone_at]


def deleted_and_asked(server: Server, site: OParl, store: RawStore) -> Iterator[Found]:
    """A meeting with a page of its own is deleted after the first crawl."""
    yield crawl(server, site, store)
    meeting = site.town.meetings[5]
    meeting.deleted, meeting.modified = True, CHANGED
    for day in range(1, 5):
        yield crawl(server, site, store, today=TODAY + timedelta(days=day))


@pytest.mark.parametrize("since", ["works", "ignored"])
def test_a_deleted_meeting_gets_a_tombstone_and_is_never_lost_in_silence(since: Any, store: RawStore) -> None:
    site = OParl(example_town(), since=since, short_lists=True)
    with serve(site) as server:
        *_, last = deleted_and_asked(server, site, store)
    buried = [path for path, raw in last.files.items() if raw.gone_at]
    assert site.path_of(site.town.meetings[5]) in buried
    assert "vanished" in last.codes


BROKEN_LINKS = ("http://[::1/x", "http://h/\ud800", "http://xn--/", "http://h:abc/", "\ud800", "https://h/\x00")


@pytest.mark.parametrize("place", ["file", "deleted", "next"])
@pytest.mark.parametrize("link", BROKEN_LINKS)
def test_a_link_that_is_no_address_costs_nothing_but_itself(place: str, link: str, store: RawStore) -> None:
    def broken(request: Request, site: Handler) -> Answer:
        answer = site(request)
        listed = json.loads(answer.body)
        if "data" not in listed:
            return answer
        listed["data"] += [{"id": link, "type": f"{SCHEMA}Meeting", "deleted": True}] if place == "deleted" else []
        listed["links"] |= {"next": link} if place == "next" else {}
        for meeting in listed["data"] if place == "file" else []:
            meeting["auxiliaryFile"] = [{"id": link, "type": f"{SCHEMA}File", "accessUrl": link}]
        return Answer(json.dumps(listed).encode(), answer.status, answer.headers)

    site = OParl(example_town())
    with serve(site, only("/body/1/meeting", broken)) as server:
        first = crawl(server, site, store)
        crawl(server, site, store, today=TODAY + timedelta(days=2))
    # Half a character becomes a mark when the answer is read: then it is an address, elsewhere or of nothing.
    odd = place == "next" and "\ud800" not in link
    assert set(first.codes) <= {"fetch-error"}
    assert (first.codes == ["fetch-error"]) == odd
    assert [path for path in first.files if "/paper/" in path or "/file/" in path]


def test_objects_on_another_host_are_not_asked_for(store: RawStore) -> None:
    site = OParl(example_town())
    with serve(OParl(example_town())) as other:

        def elsewhere(request: Any, inner: Any) -> Any:
            answer = inner(request)
            answer.body = answer.body.replace(f"http://{request.host}".encode(), other.at("localhost").encode())
            return answer

        with serve(site, only("/body/1/meeting", elsewhere)) as server:
            crawl(server, site, store)
        assert other.log == []
