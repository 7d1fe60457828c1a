"""ALLRIS 3 and 4: what comes in place of a page, where a crawl begins, and what towns leave out."""

import json
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from test_vendors import PAGES, changed, read_case
from zusage.errors import ErrorPage, MissingPart, NotPublic, PageError
from zusage.vendors import read_page, ways
from zusage.vendors.allris4_names import committee
from zusage.vendors.german_dates import read_date, read_times
from zusage.vendors.raw_text import decode
from zusage.vendors.states import cancelled

GATE = (
    '<html><head><title>Zugriff prüfen</title><script src="/public/_gate/assets/altcha.js"></script></head>'
    '<body><form action="/public/_gate/verify"><altcha-widget challengeurl="/public/_gate/challenge"></altcha-widget>'
    "</form></body></html>"
)
BUSY = (
    '<html><head><title>ALLRIS</title></head><body><div class="compFull"><div class="message_header">Es ist ein Fehler '
    'aufgetreten</div><div class="message_text">Zu viele Zugriffe aus Ihrem Netzwerk, Zugriff temporär gesperrt.</div>'
    "</div></body></html>"
)
MOVED = '<head><title>Object moved</title></head>\n<body><h1>Object Moved</h1>This object may be found <a HREF="{}">here</a>.</body>'
OVER = '<?xml version="1.0" encoding="UTF-8"?><ajax-response><redirect><![CDATA[./{}]]></redirect></ajax-response>'
MEMBERS = (
    '<html><head><meta name="description" content="ALLRIS net Version 3.9.5" /></head><body>'
    '<div id="allriscontainer" class="noauth"></div></body></html>'
)
LOGIN = (
    '<html><head><meta name="description" content="ALLRIS net Version 4.1.8" /></head><body>'
    '<h1 class="title"> Keine Berechtigung</h1></body></html>'
)


@pytest.mark.parametrize(
    ("answer", "error", "vendor"),
    [
        ("Zugriff verweigert (Programm /bi/si010_r.asp).<br>", ErrorPage, "allris3"),
        (MOVED.format("noauth.asp?SILFDNR=4"), NotPublic, "allris3"),
        (MOVED.format("/bi/allris.net.asp"), ErrorPage, "allris3"),
        (MEMBERS, NotPublic, "allris3"),
        (GATE, ErrorPage, "allris4"),
        (BUSY, ErrorPage, "allris4"),
        (OVER.format("si010?MM=9"), ErrorPage, "allris4"),
        (OVER.format("noauth"), NotPublic, "allris4"),
        (LOGIN, NotPublic, "allris4"),
    ],
)
def test_answers_in_place_of_a_page_are_errors_of_their_vendor(
    answer: str, error: type[PageError], vendor: str
) -> None:
    with pytest.raises(error) as caught:
        read_page(answer.encode(), "https://ris.example/bi/x")
    assert caught.value.where.startswith(vendor)


@pytest.mark.parametrize("case", ["allris3/to010/night-session", "allris4/to010/two-public-parts"])
def test_a_page_without_its_first_bracket_is_to_be_fetched_again(case: str) -> None:
    data = (PAGES / case / "page.html").read_bytes().lstrip().removeprefix(b"<")
    with pytest.raises(ErrorPage, match="fetch it again"):
        read_page(data, "https://ris.example/bi/to010")


@pytest.mark.parametrize(
    ("case", "old", "new"),
    [
        ("allris3/to020/words-cut-over-spans", "Ö&nbsp;2.1", "N&nbsp;2.1"),
        ("allris3/vo020/list-marks-and-table", 'class="text3">öffentlich', 'class="text3">nichtöffentlich'),
        ("allris3/vo020/responsive", 'id="vostatus">öffentlich', 'id="vostatus">nichtöffentlich'),
        ("allris4/to020/empty-heading", 'id="toname">Ö 1', 'id="toname">N 1'),
        ("allris4/vo020/panels", 'id="vostatus">öffentlich', 'id="vostatus">nicht&ouml;ffentlich'),
    ],
)
def test_what_says_that_it_is_not_public_is_not_read(case: str, old: str, new: str) -> None:
    with pytest.raises(NotPublic) as caught:
        read_page(changed(case, old, new), "https://ris.example/page")
    assert caught.value.where.startswith(case.split("/", maxsplit=1)[0])


@pytest.mark.parametrize(
    ("case", "old", "new", "part"),
    [
        ("allris3/si010/two-on-a-day", 'class="tl1"', 'class="tl9"', "table.tl1"),
        ("allris3/vo020/responsive", "vobetreff", "x", "vobetreff"),
        ("allris4/si010/table-in-page", "calenderView", "x", "calenderView"),
        ("allris4/si010/shell", "si010?0-1.0-&", "si011?0-1.0-&", "calenderView"),
    ],
)
def test_a_changed_layout_is_no_empty_page(case: str, old: str, new: str, part: str) -> None:
    with pytest.raises(MissingPart, match=part):
        read_page(changed(case, old, new), "https://ris.example/page")


def test_a_calendar_that_nowhere_states_its_month_is_an_error() -> None:
    page = changed("allris3/si010/month-between-the-arrows", "YY=20", "XX=20")
    with pytest.raises(MissingPart, match="month"):
        read_page(page, "si010.html")
    dated = read_page(page, "https://ris.example/bi/si010.asp?MM=12&YY=2025")
    assert [head.start for head in dated.meetings] == ["2025-12-04T16:04"]


def test_where_one_arrow_is_missing_the_weekdays_tell_the_month() -> None:
    page = changed("allris3/si010/month-between-the-arrows", "YY=2026", "XX=2026")
    assert [head.start for head in read_page(page, "si010.html").meetings] == ["2025-12-04T16:04"]


ALLRIS_CASES = sorted(
    path.parent for vendor in ("allris3", "allris4") for path in PAGES.glob(f"{vendor}/*/*/meta.json")
)


@pytest.mark.parametrize(
    "case", [case for case in ALLRIS_CASES if case.name != "embedded"], ids=lambda case: "/".join(case.parts[-3:])
)
def test_without_an_address_a_page_says_the_same_but_for_its_links(case: Path) -> None:
    (source,) = case.glob("page.*")
    here, there = read_page(source.read_bytes(), "page.html"), read_case(case)
    plain = [(head.name, head.organization, head.location, head.cancelled) for head in there.meetings]
    assert [(head.name, head.organization, head.location, head.cancelled) for head in here.meetings] == plain
    assert [(item.number, item.name, item.result) for item in here.items] == [
        (item.number, item.name, item.result) for item in there.items
    ]
    assert [(file.name, file.size) for file in here.files] == [(file.name, file.size) for file in there.files]
    assert (here.blocks, here.start, here.organization) == (there.blocks, there.start, there.organization)
    assert here.links == ()


@pytest.mark.parametrize(
    "case", [path for path in ALLRIS_CASES if [*path.glob("*.html")]], ids=lambda case: "/".join(case.parts[-3:])
)
@pytest.mark.filterwarnings("ignore::bs4.XMLParsedAsHTMLWarning")
def test_a_page_that_a_program_saved_with_its_attributes_in_order_says_the_same(case: Path) -> None:
    (source,) = case.glob("page.html")
    saved = str(BeautifulSoup(decode(source.read_bytes())[0], "html.parser")).encode()
    here, there = read_page(saved, json.loads((case / "meta.json").read_text(encoding="utf-8"))["url"]), read_case(case)
    assert (here.kind, here.title, here.start, here.organization) == (
        there.kind,
        there.title,
        there.start,
        there.organization,
    )
    assert (here.meetings, here.items, here.paper, here.files) == (
        there.meetings,
        there.items,
        there.paper,
        there.files,
    )


def test_a_heading_of_the_town_around_the_page_is_not_the_title() -> None:
    page = changed("allris4/to020/vote-table-in-decision", "<h1>Stadt", '<h1 class="title">Stadt')
    assert read_page(page, "page.html").title == "Neubau der Feuerwache Nord"


def test_an_item_whose_title_may_not_wrap_is_an_item() -> None:
    page = changed(
        "allris3/to010/night-session", "<td>Einwohnerfragestunde</td>", '<td nowrap="nowrap">Einwohnerfragestunde</td>'
    )
    assert (
        read_page(page, "page.html").items
        == read_page((PAGES / "allris3/to010/night-session/page.html").read_bytes(), "page.html").items
    )


@pytest.mark.parametrize("case", ALLRIS_CASES, ids=lambda case: "/".join(case.parts[-3:]))
def test_no_key_holds_anything_of_a_session(case: Path) -> None:
    page = read_case(case)
    keys = [file.external_id or "" for file in page.files] + [item.url or "" for item in page.items]
    keys += [page.external_id or "", *(head.url or "" for head in page.meetings)]
    assert [key for key in keys if "___tmp" in key or "?0-" in key or "/wicket/" in key or "sid=" in key] == []


def test_a_shell_leads_to_its_table_with_the_headers_that_wicket_wants() -> None:
    link = read_case(PAGES / "allris4/si010/shell").links[0]
    assert link.url == "https://ris.dreibergen.example/public/si010?0-1.0-&MM=1&YY=2026"
    assert (link.kind, link.day) == ("list", "2026-01")
    assert dict(link.headers) == {
        "Wicket-Ajax": "true", "Wicket-Ajax-BaseURL": "si010?MM=1&YY=2026", "X-Requested-With": "XMLHttpRequest",
    }  # fmt: skip


def test_two_files_of_one_name_have_two_keys() -> None:
    page = changed("allris4/vo020/stations-and-attachments", ">Sammeldokument<", ">Vorlage<")
    files = read_page(page, "https://ris.example/public/vo020?VOLFDNR=238").files
    assert len({file.external_id for file in files}) == len(files)


FIRST, LAST = date(2025, 12, 5), date(2026, 1, 20)


@pytest.mark.parametrize("program", ["si010.asp", "si010_e.asp", "si010_j.asp", "si010_r.asp"])
def test_allris3_asks_the_calendar_that_the_start_address_names(program: str) -> None:
    found = ways("allris3", f"https://ris.example/bi/{program}?MM=1&YY=2020", FIRST, LAST)
    assert [(link.url, link.day) for link in found.lists] == [
        (f"https://ris.example/bi/{program}?YY=2026&MM=1", "2026-01"),
        (f"https://ris.example/bi/{program}?YY=2025&MM=12", "2025-12"),
    ]


@pytest.mark.parametrize(
    "start", ["https://ris.example/bi/", "https://ris.example/bi", "https://ris.example/bi/allris.net.asp"]
)
def test_allris3_finds_its_calendar_in_the_menu(start: str) -> None:
    (link,) = ways("allris3", start, FIRST, LAST).lists
    assert (link.url, link.kind) == ("https://ris.example/bi/allris.net.asp", "list")


@pytest.mark.parametrize(
    "start", ["https://ris.example/public/", "https://ris.example/public", "https://ris.example/public/si010?MM=1"]
)
def test_allris4_opens_a_session_and_asks_each_month(start: str) -> None:
    found = ways("allris4", start, FIRST, LAST)
    assert found.opening == ("https://ris.example/public/gr010",)
    assert [(link.url, link.day) for link in found.lists] == [
        ("https://ris.example/public/si010?YY=2026&MM=1", "2026-01"),
        ("https://ris.example/public/si010?YY=2025&MM=12", "2025-12"),
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Sitzung des Haushaltsausschusses", "Haushaltsausschuss"),
        ("31. Sitzung des Planungs- und Bauausschusses", "Planungs- und Bauausschuss"),
        ("Sitzung des Kreistages des Landkreises Moorbek", "Kreistag des Landkreises Moorbek"),
        ("Sondersitzung des Partnerschaftskomitees", "Partnerschaftskomitee"),
        ("Sitzung des Gemeinsamen Ausschusses (nichtöffentlich)", "Gemeinsamer Ausschuss"),
        ("Sitzung der Gemeinsamen Kommission", "Gemeinsame Kommission"),
        ("Sitzung der Gemeindevertretung – Haushalt", "Gemeindevertretung"),
        ("Digitalausschuss - ENTFÄLLT", "Digitalausschuss"),
        ("Sitzung des Digitalausschusses fällt aus!", "Digitalausschuss"),
        ("Ausschuss für Bau - Umwelt", "Ausschuss für Bau - Umwelt"),
        ("Sitzung Kulturverein", None),
        ("Einwohnerversammlung", None),
    ],
)
def test_committee_of_a_meeting_in_the_nominative(name: str, expected: str | None) -> None:
    assert committee(name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ENTFÄLLT! Sitzung des Rates", "ENTFÄLLT"),
        ("Sitzung des Rates - fällt  aus", "fällt  aus"),
        ("Sitzung (abgesagt)", "abgesagt"),
        ("Ausfallbürgschaften", None),
    ],
)
def test_words_that_call_a_meeting_off(text: str, expected: str | None) -> None:
    assert cancelled(None, text) == expected


def test_english_days_and_times() -> None:
    assert (read_date("Thu, Jan 29, 2026"), read_date("2026 Feb 12")) == ("2026-01-29", "2026-02-12")
    assert (read_times("6:00 PM - 12:15 AM"), read_times("12:05 PM")) == (("18:00", "00:15"), ("12:05", None))
