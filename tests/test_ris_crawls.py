"""Whole crawls of each vendor's town: what its data says comes out, nothing else is asked, and again only what is new."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from ris import (
    SECRETS,
    SINCE,
    SITES,
    TODAY,
    Allris4,
    Komuna,
    OParl,
    OParl10,
    Rubin,
    SdNet,
    Server,
    SessionNet,
    Site,
    example_town,
    serve,
)
from ris.behaviours import only, says
from ris.crawling import Found, config_of, crawl, stored, visiting
from ris.town import Item, Meeting
from zusage.fetch import from_body
from zusage.parse import parse
from zusage.raw import RawStore
from zusage.records import AgendaItem, Body, Document, File, Paper, RawFile
from zusage.records import Meeting as MeetingRecord
from zusage.vendors.results import read_result

# Between the second day's crawl and the tenth's, whatever the time of the day at which the tests run.
CHANGED = datetime(2026, 10, 18, 18, 0, tzinfo=UTC)
WITHOUT_VOTES = (OParl, OParl10, Rubin)
WITHOUT_PAPERS = (Rubin, Komuna)
DAY = timedelta(days=1)


@dataclass
class Town:
    """A site that is served, and a store to crawl it into."""

    site: Site
    server: Server
    store: RawStore

    def crawl(self, today: date = TODAY, **settings: Any) -> Found:
        return crawl(self.server, self.site, self.store, today=today, **settings)

    @property
    def wanted(self) -> list[Meeting]:
        return [meeting for meeting in self.site.town.meetings if meeting.day >= SINCE]


@dataclass
class History:
    """The crawls of one town: the first, two without any change, one after changes, three after a meeting vanished."""

    town: Town
    before: Site
    first: Found
    same_day: Found
    next_day: Found
    changed: Found
    gone: list[Found]
    stored: list[dict[str, int]]


@pytest.fixture(params=SITES, ids=[site.__name__ for site in SITES])
def town(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Town]:
    site = request.param(example_town())
    with serve(site) as server:
        yield Town(site, server, RawStore(tmp_path))


@pytest.fixture(params=SITES, ids=[site.__name__ for site in SITES], scope="module")
def history(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[History]:
    site = request.param(example_town())
    with serve(site) as server:
        town = Town(site, server, RawStore(tmp_path_factory.mktemp("raw")))
        found, kept = [], []
        for today in (TODAY, TODAY, TODAY + DAY):
            found.append(town.crawl(today))
            kept.append(stored(town.store.folder))
        change(site)
        changed = town.crawl(TODAY + 9 * DAY)
        take_away(site, 104)
        gone = [town.crawl(TODAY + day * DAY) for day in (10, 11, 12)]
        before = Town(request.param(example_town()), server, town.store)
        yield History(before, site, *found, changed, gone, kept)


def change(site: Site) -> None:
    """Another result, another file, a new meeting."""
    meeting, paper = site.town.meetings[5], next(one for one in site.town.papers if one.number == 502)
    meeting.items[0].result, meeting.modified = "abgelehnt", CHANGED
    paper.files[0].lines, paper.files[0].modified, paper.modified = ("Zweite Fassung",), CHANGED, CHANGED
    site.town.meetings[2].modified = CHANGED
    new = Item(number=3901, label="1", name="Neues Serverkonzept", result="zur Kenntnis genommen")
    site.town.meetings.append(
        Meeting(number=111, committee="Digitalausschuss", day=date(2026, 10, 14), items=[new], modified=CHANGED)
    )


def take_away(site: Site, number: int) -> None:
    """Takes a meeting away as its product does: OParl says that it was deleted."""
    for meeting in list(site.town.meetings):
        if meeting.number == number and isinstance(site, OParl):
            meeting.deleted, meeting.modified = True, CHANGED + 9 * DAY
        elif meeting.number == number:
            site.town.meetings.remove(meeting)


def records(history: History, kind: type[Any]) -> list[Any]:
    return [record for record in history.first.records(history.town.store) if isinstance(record, kind)]


def test_a_first_crawl_meets_no_obstacle(history: History) -> None:
    assert [(issue.code, issue.where) for issue in history.first.issues] == []


def test_every_meeting_comes_out_with_day_and_committee(history: History) -> None:
    found = {((one.start or "")[:10], one.organization) for one in records(history, MeetingRecord)}
    assert {(str(meeting.day), meeting.committee) for meeting in history.town.wanted} <= found


def test_the_cancelled_meeting_is_known_as_cancelled(history: History) -> None:
    said = {(one.start or "")[:10]: one.cancelled for one in records(history, MeetingRecord) if one.cancelled}
    assert said == {"2026-09-24": 1}


def test_every_public_item_comes_out_and_no_other(history: History) -> None:
    ids = {one.id: (one.start or "")[:10] for one in records(history, MeetingRecord)}
    items = {(ids[one.meeting_id], one.number, one.name) for one in records(history, AgendaItem)}
    town = history.town
    expected = {(str(one.day), item.label, item.name) for one in town.wanted for item in one.public_items}
    assert {item for item in items if item[0] >= str(SINCE)} == expected


def outcomes(item: Item, site: Site) -> tuple[str | None, tuple[int, ...] | None]:
    """Kind of result and votes as far as the vendor's pages say them: komuna has counts or kinds of votes only."""
    kind = read_result(item.result) if item.result else None
    if isinstance(site, Komuna) and not item.votes:
        kind = None
    return kind, None if isinstance(site, WITHOUT_VOTES) else item.votes


def test_results_and_votes_come_out(history: History) -> None:
    town, results, counts = history.town, {}, {}
    for one in records(history, AgendaItem):
        results[one.name] = one.result or results.get(one.name)
        if one.votes_yes is not None:
            counts[one.name] = (one.votes_yes, one.votes_no, one.votes_abstain)
    for meeting in town.wanted:
        for item in meeting.public_items:
            kind, votes = outcomes(item, town.site)
            assert results[item.name] == kind
            if item.discussion or isinstance(town.site, SessionNet | SdNet | Komuna):  # ALLRIS: on the item's page
                assert counts.get(item.name) == votes


def test_papers_come_out_with_number_and_title(history: History) -> None:
    town = history.town
    found = {(one.reference, one.name) for one in records(history, Paper)}
    expected = {(one.reference, one.name) for one in town.site.town.papers if one.public}
    assert found == (set() if isinstance(town.site, WITHOUT_PAPERS) else expected)
    if isinstance(town.site, Rubin):
        referred = {one.paper_reference for one in records(history, AgendaItem)}
        assert {reference for reference, _ in expected} <= referred


def test_every_public_file_is_fetched_and_described(history: History) -> None:
    town, found = history.town, history.first
    public = [file for file in town.site.town.files if file.public]
    assert {file.name for file in public} <= {one.name for one in records(history, File)}
    kept = [town.store.get(raw.sha256) for raw in found.files.values() if raw.media_type == "application/pdf"]
    assert sorted(kept) == sorted(file.data for file in public if town.site.lasting(file))


def test_nothing_non_public_is_asked_for_kept_or_read(history: History) -> None:
    town, found = history.town, history.first
    assert set(found.asked).isdisjoint(town.site.closed_paths())
    closed = [file.data for file in town.site.town.files if not file.public]
    assert not [raw for raw in found.files.values() if town.store.get(raw.sha256) in closed]
    made = repr(found.records(town.store)) + repr(found.issues)
    assert [secret for secret in SECRETS if secret in made] == []


def test_nothing_is_asked_twice_or_outside_the_folder_or_before_the_first_day(history: History) -> None:
    town, found = history.town, history.first
    assert [path for path in found.asked if not path.startswith(town.site.folder)] == []
    once = [path for path in found.asked if "?0" not in path]
    assert len(once) - len(set(once)) <= 1  # the page that opened the session may be a list as well
    old = town.site.town.meetings[0]
    assert town.site.path_of(old) not in found.asked


def pages(site: Site) -> set[str]:
    """The addresses of everything that is no list."""
    paths = set()
    for thing in (*site.town.meetings, *(item for _, item in site.town.items), *site.town.papers, *site.town.files):
        try:
            paths.add(site.path_of(thing))
        except ValueError:  # has no page in this product
            continue
    return paths


def test_a_crawl_with_nothing_new_asks_for_lists_alone_and_stores_nothing(history: History) -> None:
    again = history.same_day
    assert set(again.asked).isdisjoint(pages(history.town.site))
    assert len(again.asked) < len(history.first.asked) - 8
    assert history.stored[1] == history.stored[0]
    assert again.files == history.first.files
    assert again.codes == []


def test_a_day_later_recent_pages_are_looked_at_again_and_stay_what_they_are(history: History) -> None:
    recent = history.town.site.path_of(history.town.site.town.meetings[5])
    if not isinstance(history.town.site, OParl):  # its lists say that nothing changed
        assert recent in history.next_day.asked
    assert history.stored[2] == history.stored[0]
    assert hashes(history.next_day) == hashes(history.first)


def hashes(found: Found) -> dict[str, str]:
    return {path: raw.sha256 for path, raw in found.files.items()}


def test_a_changed_result_is_noticed(history: History) -> None:
    made = history.changed.records(history.town.store)
    results = {one.name: one.result for one in made if isinstance(one, AgendaItem) and one.result}
    assert results["Sachstand WLAN im Rathaus"] == "rejected"


def test_a_replaced_file_is_noticed(history: History) -> None:
    new = next(file for file in history.before.town.files if file.lines == ("Zweite Fassung",))
    old = history.town.site.town.file(new.number)
    kept = [history.town.store.get(raw.sha256) for raw in history.changed.files.values()]
    assert new.data in kept
    assert old is not None
    assert old.data not in kept


def test_a_new_meeting_is_found(history: History) -> None:
    made = history.changed.records(history.town.store)
    assert "Neues Serverkonzept" in {one.name for one in made if isinstance(one, AgendaItem)}


OTHERS = [site for site in SITES if not issubclass(site, OParl)]
"""OParl's lists hold the meetings themselves: a deleted one is taken out of them."""


@pytest.mark.parametrize("history", OTHERS, ids=[site.__name__ for site in OTHERS], indirect=True, scope="module")
def test_a_meeting_that_vanished_gets_a_tombstone_after_three_complete_crawls(history: History) -> None:
    path = history.town.site.path_of(history.town.site.town.meetings[3])
    assert [path in tombstones(found) for found in history.gone] == [False, False, True]
    last = history.gone[-1]
    assert "vanished" in last.codes
    assert last.files[path].sha256 == history.changed.files[path].sha256
    assert history.town.store.has(last.files[path].sha256)


def tombstones(found: Found) -> set[str]:
    return {path for path, raw in found.files.items() if raw.gone_at}


def test_nothing_else_is_buried(history: History) -> None:
    for found in (history.first, history.same_day, history.next_day, history.changed):
        assert tombstones(found) == set()
    others = {history.town.site.path_of(meeting) for meeting in history.town.wanted if meeting.number != 104}
    assert others.isdisjoint(tombstones(history.gone[-1]))


OPARL = [site for site in SITES if issubclass(site, OParl)]


@pytest.mark.parametrize("history", OPARL, ids=[site.__name__ for site in OPARL], indirect=True, scope="module")
def test_a_deleted_meeting_of_oparl_is_in_no_record_any_more(history: History) -> None:
    made = history.gone[-1].records(history.town.store)
    assert "2026-09-17" not in {(one.start or "")[:10] for one in made if isinstance(one, MeetingRecord)}


def test_a_file_that_is_known_is_asked_for_by_its_tag(tmp_path: Path) -> None:
    site = SessionNet(example_town())
    with serve(site) as server:
        town = Town(site, server, RawStore(tmp_path))
        first, before = town.crawl(), len(server.log)
        town.crawl(TODAY + 8 * DAY)
        asked = [request for request in server.log[before:] if "getfile" in request.target]
    assert len(asked) == 8
    assert [request.headers["If-None-Match"] for request in asked] == [first.files[one.target].etag for one in asked]


@pytest.mark.parametrize("town", OTHERS, ids=[site.__name__ for site in OTHERS], indirect=True)
def test_a_vanished_meeting_is_noticed_also_after_the_turn_of_a_month(town: Town) -> None:
    town.crawl()
    town.crawl(TODAY + 31 * DAY)
    meeting = town.site.town.meetings[3]
    take_away(town.site, meeting.number)
    gone = [tombstones(town.crawl(TODAY + day * DAY)) for day in (32, 33, 34)]
    assert town.site.path_of(meeting) in gone[-1]
    others = {town.site.path_of(one) for one in town.wanted if one.number != meeting.number}
    assert others.isdisjoint(gone[-1])


def test_a_list_that_fails_buries_nobody(tmp_path: Path) -> None:
    site = SessionNet(example_town())
    with serve(site) as server:
        town = Town(site, server, RawStore(tmp_path))
        town.crawl()
        server.behaviours.append(only("__cmonat=9", says(500)))
        for day in (1, 2, 3, 4):
            found = town.crawl(TODAY + day * DAY)
        assert tombstones(found) == set()


def test_minutes_are_of_the_day_of_their_meeting(history: History) -> None:
    fetched = {raw.sha256: raw.date for raw in history.first.files.values()}
    meetings = [one for one in history.before.town.meetings if one.minutes and one.day > date(2025, 1, 1)]
    dates = {one.day.isoformat(): fetched.get(sha256(one.minutes.data).hexdigest()) for one in meetings if one.minutes}
    assert dates == {day: day for day in dates}
    assert dates


def test_a_paper_without_a_date_is_of_the_day_of_its_meeting(history: History) -> None:
    made = [parse(raw, history.town.store.get(raw.sha256)) for raw in history.first.files.values()]
    assert [issue.where for one in made for issue in one.issues if issue.code == "no-date"] == []
    found = {record.title: record.date for one in made for record in one.records if isinstance(record, Document)}
    days = {title: day for title, day in found.items() if "Glasfaser für die Grundschule" in title}
    assert set(days.values()) <= {"2026-06-18", "2026-06-02"}  # the meeting's, or the paper's own


def test_a_limit_stops_the_crawl_and_the_next_one_goes_on(town: Town) -> None:
    parts = [town.crawl(limit=12) for _ in range(5)]
    assert all(len(part.asked) <= 12 + 8 for part in parts)  # beside the pages: what opens a session, and a probe
    assert (parts[0].codes, parts[-1].codes) == (["budget-spent"], [])  # what is left is said, never silent
    asked = [path for part in parts for path in part.asked if path in pages(town.site)]
    assert len(asked) == len(set(asked))
    lasting = {file.data for file in town.site.town.files if file.public and town.site.lasting(file)}
    assert lasting <= {town.store.get(raw.sha256) for raw in parts[-1].files.values()}


def test_a_calendar_that_is_cut_off_between_shell_and_table_is_opened_again(tmp_path: Path) -> None:
    site = Allris4(example_town())
    with serve(site) as server:
        town = Town(site, server, RawStore(tmp_path / "cut"))
        parts = [town.crawl(limit=1) for _ in range(60)]
        whole = Town(site, server, RawStore(tmp_path / "whole")).crawl()
    assert {code for part in parts for code in part.codes} == {"budget-spent"}
    assert parts[-1].codes == []
    assert set(parts[-1].files) == set(whole.files)


def test_a_town_that_another_process_is_crawling_is_left_to_it(tmp_path: Path) -> None:
    site, store = SessionNet(example_town()), RawStore(tmp_path)
    with serve(site) as server, visiting() as client:
        begun = from_body(config_of(site, server.address), client, store, today=TODAY)
        with closing(begun):
            assert [type(next(begun)) for _ in range(2)] == [Body, RawFile]
            asked = len(server.asked)
            second = crawl(server, site, store)
            assert len(server.asked) == asked
            assert second.codes == ["in-progress"]
            assert second.files
        assert crawl(server, site, store).codes == []
