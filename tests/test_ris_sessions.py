"""Sessions and refusals of the products: what has to be opened first, what says no with status 200, what is not public."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from ris import TODAY, Allris3, Allris4, OParl, Server, SessionNet, SessionNet4, Site, ask, example_town, serve
from ris.behaviours import Behaviour, cut_off, first, headless, labelled, only, says, says_bytes, shows
from ris.crawling import Found, crawl
from zusage.parse import parse
from zusage.raw import RawStore
from zusage.records import AgendaItem, Document

GLASFASER = "Glasfaser für die Grundschule"


@pytest.fixture
def store(tmp_path: Path) -> RawStore:
    return RawStore(tmp_path)


def names(found: Found, store: RawStore) -> set[str]:
    return {one.name for one in found.records(store) if isinstance(one, AgendaItem)}


def troubles(found: Found, store: RawStore) -> list[str]:
    """Where fetch or parse met something that it could not take for a page."""
    parsed = [issue for raw in found.files.values() for issue in parse(raw, store.get(raw.sha256)).issues]
    return [issue.where for issue in (*found.issues, *parsed)]


def texts(found: Found, store: RawStore) -> str:
    return "\n".join(one.text for one in found.records(store) if isinstance(one, Document))


def test_the_server_sends_agendas_only_to_sessions_that_opened_the_start() -> None:
    site = SessionNet(example_town())
    assert ask(site, site.path_of(site.town.meetings[1])).status == 302


def test_sessionnet_is_asked_in_a_session_that_opened_the_start_page(store: RawStore) -> None:
    site = SessionNet(example_town())
    with serve(site) as server:
        found = crawl(server, site, store)
        assert GLASFASER in names(found, store)
        assert not any("error" in path for path in found.asked)
        assert len(site.sessions) == 1


def test_each_run_opens_the_start_page_before_it_goes_on(store: RawStore) -> None:
    site = SessionNet(example_town())
    with serve(site) as server:
        crawl(server, site, store, limit=10)
        site.sessions.clear()
        found = crawl(server, site, store, limit=2)
    assert found.asked[0] == "/bi/info.php"
    assert not any("error" in path for path in found.asked)


def test_a_session_that_the_server_forgot_is_opened_again(store: RawStore) -> None:
    site = SessionNet(example_town())

    def forgetting(request: Any, inner: Any) -> Any:
        if "__ksinr=104" in request.target and not forgotten:
            forgotten.append(True)
            site.sessions.clear()
        return inner(request)

    forgotten: list[bool] = []
    with serve(site, forgetting) as server:
        found = crawl(server, site, store)
    assert "Breitband für Gewerbegebiet Süd" in names(found, store)


def test_the_calendar_of_allris_4_is_asked_for_as_its_script_does(store: RawStore) -> None:
    site = Allris4(example_town())
    with serve(site) as server:
        found = crawl(server, site, store)
        ajax = [request for request in server.log if request.headers.get("Wicket-Ajax") == "true"]
        assert len(ajax) >= 5
        assert all(request.cookies.get("JSESSIONID") for request in ajax)
    assert GLASFASER in names(found, store)
    assert not [path for path in found.asked if "noauth" in path]


def test_an_older_allris_4_has_its_calendar_in_the_page(store: RawStore) -> None:
    site = Allris4(example_town(), calendar="page")
    with serve(site) as server:
        assert GLASFASER in names(crawl(server, site, store), store)


def test_items_of_allris_4_are_asked_for_after_their_agenda(store: RawStore) -> None:
    site = Allris4(example_town())
    with serve(site) as server:
        found = crawl(server, site, store)
    assert "Die Leitung soll im März 2027 liegen." in texts(found, store)
    assert found.codes == []


def test_items_of_allris_4_come_also_in_a_session_that_did_not_see_their_agenda(store: RawStore) -> None:
    site = Allris4(example_town())
    with serve(site) as server:
        parts = [crawl(server, site, store, limit=2) for _ in range(30)]
        last = parts[-1]
        assert {site.path_of(item) for _, item in site.town.items if item.public and item.discussion} <= set(last.files)
    assert last.codes == []


def test_a_changed_item_of_allris_4_is_read_in_a_later_session(store: RawStore) -> None:
    site = Allris4(example_town())
    with serve(site) as server:
        crawl(server, site, store)
        site.sessions.clear()
        site.town.meetings[1].items[1].discussion = ("Die Leitung verzögert sich.",)
        found = crawl(server, site, store, today=TODAY + timedelta(days=1))
    assert "Die Leitung verzögert sich." in texts(found, store)


def test_the_right_one_of_four_calendars_of_allris_3_is_found(store: RawStore) -> None:
    for form in ("si010_e", "si010_j", "si010"):
        site = Allris3(example_town(), calendar=form)
        with serve(site) as server:
            assert GLASFASER in names(crawl(server, site, RawStore(store.folder / form)), RawStore(store.folder / form))


def test_a_page_of_windows_1252_without_a_charset_keeps_its_letters(store: RawStore) -> None:
    site = Allris3(example_town())
    site.town.meetings[1].items[0].name = "Zuschuss „Störtebeker“ – 14.300 €"
    with serve(site) as server:
        found = crawl(server, site, store)
        agenda = store.get(found.files["/bi/to010.asp?SILFDNR=102"].sha256)
    assert b"\x80" in agenda
    assert "Zuschuss „Störtebeker“ – 14.300 €" in names(found, store)


def test_a_page_of_iso_8859_1_without_a_charset_keeps_its_letters(store: RawStore) -> None:
    site = SessionNet4(example_town())
    with serve(site) as server:
        found = crawl(server, site, store)
    assert "Breitband für Gewerbegebiet Süd" in names(found, store)


def test_a_page_without_its_first_bracket_is_asked_for_again(store: RawStore) -> None:
    site = Allris3(example_town())
    with serve(site, only("SILFDNR=102", first(1, headless))) as server:
        found = crawl(server, site, store)
        assert found.asked.count("/bi/to010.asp?SILFDNR=102") == 2
        assert len(found.asked) == len(set(found.asked)) + 1  # no other page is needed for that
        assert store.get(found.files["/bi/to010.asp?SILFDNR=102"].sha256).startswith(b"<")
    assert GLASFASER in names(found, store)


ERRORS: dict[str, Behaviour] = {
    "error text": shows("<h1>Fehler</h1><p>Es ist ein Fehler aufgetreten.</p>"),
    "php source": says_bytes(b"<?php require 'config.php'; echo $row['betreff']; ?>"),
    "town's own page": shows("<main>Die Seite /bi/si0057.php?__ksinr=102 wurde nicht gefunden.</main>"),
    "half a page": cut_off(400),
    "nothing": says_bytes(b""),
}


WRONG = [(SessionNet, name) for name in ERRORS]
WRONG += [(kind, name) for kind in (Allris3, Allris4) for name in ("error text", "nothing")]


@pytest.mark.parametrize(("kind", "error"), WRONG, ids=[f"{kind.__name__}-{name}" for kind, name in WRONG])
def test_an_error_with_status_200_is_an_issue_and_no_page(kind: type[Site], error: str, store: RawStore) -> None:
    site = kind(example_town())
    path = site.path_of(site.town.meetings[1])
    with serve(site, only(path.rsplit("/", 1)[-1], ERRORS[error])) as server:
        found = crawl(server, site, store)
        assert [place for place in troubles(found, store) if path in place]
        assert "Digitale Bauakte" in names(found, store)
        server.behaviours.clear()
        mended = crawl(server, site, store, today=TODAY + timedelta(days=1))
    assert GLASFASER in names(mended, store)
    assert mended.codes == []
    assert not [place for place in troubles(mended, store) if path in place]


@pytest.mark.parametrize("error", ERRORS.values(), ids=ERRORS)
def test_an_error_does_not_replace_the_page_that_was_there(error: Behaviour, store: RawStore) -> None:
    site = SessionNet(example_town())
    path = site.path_of(site.town.meetings[5])
    with serve(site) as server:
        before = crawl(server, site, store).files[path]
        server.behaviours.append(only(path.rsplit("/", 1)[-1], error))
        after = crawl(server, site, store, today=TODAY + timedelta(days=2))
    assert after.files[path].sha256 == before.sha256
    assert [issue for issue in after.issues if path in issue.where]


def test_a_redirect_to_noauth_is_followed_nowhere(store: RawStore) -> None:
    site = SessionNet(example_town())
    site.town.meetings[1].items[1].public = False  # the calendar and other pages still link its paper
    paper = site.path_of(site.town.papers[0])
    site.town.papers[0].public = False
    with serve(site) as server:
        found = crawl(server, site, store)
        assert not [path for path in found.asked if "noauth" in path]
    assert paper not in found.files


@pytest.mark.parametrize("media", ["text/html", "application/octet-stream", "application/x-download"])
def test_a_pdf_is_a_pdf_whatever_its_label(media: str, store: RawStore) -> None:
    site = SessionNet(example_town())
    with serve(site, only("getfile", labelled(media))) as server:
        found = crawl(server, site, store)
    pdfs = [raw for path, raw in found.files.items() if "getfile" in path]
    assert len(pdfs) == len([file for file in site.town.files if file.public])
    assert {raw.media_type for raw in pdfs} == {"application/pdf"}


@pytest.mark.parametrize("kind", [SessionNet, OParl])
def test_an_error_page_labelled_as_pdf_is_no_file(kind: type[Site], store: RawStore) -> None:
    site = kind(example_town())
    page = says(200, "<html><body>Das Dokument wurde nicht gefunden.</body></html>", Content_Type="application/pdf")
    file = site.path_of(site.town.files[0])
    with serve(site, only(file.rsplit("/", 1)[-1], page)) as server:
        found = crawl(server, site, store)
    assert file not in found.files
    assert "wrong-media-type" in found.codes


def test_another_page_of_the_product_in_place_of_a_file_is_no_file(store: RawStore) -> None:
    site = SessionNet(example_town())
    calendar = ask(site, "/bi/si0040.php?__cjahr=2026&__cmonat=9").body
    with serve(site, only("getfile.php?id=901&", says_bytes(calendar))) as server:
        found = crawl(server, site, store)
    assert site.path_of(site.town.files[0]) not in found.files
    assert "wrong-media-type" in found.codes


@pytest.mark.parametrize("text", ["<altcha-widget challengeurl=x></altcha-widget>", "<h1>Zu viele Zugriffe</h1>"])
def test_a_challenge_ends_the_crawl_and_the_next_run_goes_on(text: str, store: RawStore) -> None:
    site = SessionNet(example_town())
    with serve(site, only("vo0050", shows(text))) as server:
        stopped = crawl(server, site, store)
        assert len([path for path in stopped.asked if "vo0050" in path]) == 1
        assert stopped.asked[-1].startswith("/bi/vo0050")
        assert "challenge" in stopped.codes or "refused" in stopped.codes
        assert GLASFASER in names(stopped, store)
        server.behaviours.clear()
        found = crawl(server, site, store, today=TODAY + timedelta(days=1))
    assert len([path for path in found.files if "vo0050" in path]) == 3
    assert found.codes == []


def test_a_vanished_town_loses_nothing(store: RawStore) -> None:
    site = SessionNet(example_town())
    with serve(site) as server:
        before = crawl(server, site, store)
        server.behaviours.append(says(404))
        for day in range(1, 5):
            after = crawl(server, site, store, today=TODAY + timedelta(days=day))
    assert {path: raw.sha256 for path, raw in after.files.items()} == {
        path: raw.sha256 for path, raw in before.files.items()
    }
    assert not [raw for raw in after.files.values() if raw.gone_at]
    assert after.codes


def test_a_disallowed_folder_of_files_costs_only_the_files(store: RawStore) -> None:
    site = SessionNet(example_town())
    with serve(site, robots="User-agent: *\nDisallow: /*getfile*type=do$\n") as server:
        found = crawl(server, site, store)
        assert not [path for path in found.asked if "getfile" in path]
    assert GLASFASER in names(found, store)
    assert {issue.code for issue in found.issues} == {"refused"}
    assert any(raw.robots and "allowed" in raw.robots for raw in found.files.values())


def visited(server: Server) -> set[str]:
    return {request.path for request in server.log}


def test_a_disallowed_town_is_asked_for_its_robots_file_alone(store: RawStore) -> None:
    site = SessionNet(example_town())
    with serve(site, robots="User-agent: *\nDisallow: /\n") as server:
        found = crawl(server, site, store)
        assert visited(server) == {"/robots.txt"}
    assert found.files == {}
    assert set(found.codes) == {"refused"}
