"""SessionNet beyond its pages: refusals, addresses, ways in, version 6, and the tree that its pages are read from."""

import gc
import json
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from zusage.errors import DocumentError, ErrorPage, NotPublic, UnknownLayout, UnknownVendor
from zusage.parse import parse
from zusage.raw import sniff
from zusage.records import AgendaItem, Meeting, RawFile
from zusage.vendors import read_many, read_page, ways
from zusage.vendors.select import by_class, words
from zusage.vendors.tree import soup, uncollected

PAGES = Path(__file__).parent / "pages"
META = (
    '<meta name="author" content="Somacos GmbH & Co. KG, SessionNet Version 5.5.3 bi (Layout 6)">'
    '<meta name="sessionnet" content="V:050503"/>'
)
OLD = '<meta name="Generator" content="Somacos GmbH & Co. KG, SessionNet Version 4.9.6 bi (Layout )"/>'


def document(head: str, body: str) -> bytes:
    return f'<!DOCTYPE html><html lang="de"><head>{head}</head><body>{body}</body></html>'.encode()


def answer(layout: str, body: str, title: str = "SessionNet | Seite") -> bytes:
    return document(f"{META}<title>{title}</title>", f'<div id="wrapper" class="smclayout {layout}">{body}</div>')


OLD_ERROR = f"{OLD}<title>SessionNet Fehlermeldung</title>"
ERRORS = {
    "error": answer("smc_page_error_layout", "", title="SessionNet | SessionNet Fehlermeldung"),
    "error2": answer("smc_page_error2_layout", "<h1>Hinweis</h1><p>Die Seite steht nicht zur Verf&uuml;gung.</p>"),
    "old, without layout": document(OLD_ERROR, "<h1>SessionNet Fehlermeldung</h1>Die Fehlerinformation fehlt."),
    "unknown item": answer("smc_page_to0050_layout", '<h1 class="smc_h1">TOP</h1><p>Fehler: existiert nicht.</p>'),
    "unknown paper": answer("smc_page_vo0050_layout", '<h3 class="smc_h3">Keine Daten gefunden.</h3>'),
    "frame without a page": answer("", "<h1>Fehler</h1><p>Fehlercode: 17</p>"),
    "program source": b'<?php include "kopf.php"; ?><div class="smclayout smc_page_si0040_layout"><?php echo $x;',
}


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_text_in_place_of_a_page_is_no_empty_page(name: str) -> None:
    with pytest.raises(ErrorPage):
        read_page(ERRORS[name], "https://ris.example/bi/si0057.php?__ksinr=1")


CLOSED = {
    "logon": answer("smc-pagetype-logon smc_page_ylogon_layout2", ""),
    "rights": answer("smc_page_error_layout", "<h1>Berechtigungsfehler</h1>"),
    "code of rights": document(OLD_ERROR, "<h3 class='smc_h3'>Fehlercode: 1104</h3>"),
    "item": (PAGES / "sessionnet/to0050/votes-in-text/page.html").read_bytes().replace(b"TOP &Ouml; 5", b"TOP N 5"),
}  # fmt: skip


@pytest.mark.parametrize("name", CLOSED)
def test_what_is_not_for_the_public_is_said_so(name: str) -> None:
    with pytest.raises(NotPublic):
        read_page(CLOSED[name], "https://ris.example/bi/to0050.php?__ktonr=1")


@pytest.mark.parametrize("page", ["to0045", "kp0041", "pe0051", "gr0040", "info"])
def test_pages_on_people_are_not_read(page: str) -> None:
    with pytest.raises(UnknownLayout, match=page):
        read_page(answer(f"smc_page_{page}_layout", "<p>Anwesend: 12</p>"), "https://ris.example/bi/x.php")


def test_the_app_of_version_6_is_named() -> None:
    shell = document('<title>SessionNet | Portal</title><base href="/p/">', "<app-root></app-root>")
    with pytest.raises(UnknownLayout, match="version 6"):
        read_page(shell, "https://ris.example/p/")


@pytest.mark.parametrize(
    "page",
    [
        b"<html><body><p>Die Seite /sessionnet/si0040.asp (smc_page_si0040_layout) wurde nicht gefunden.</p></body></html>",
        b"<html><body><h1>Neu: SessionNet Version 5.5.1</h1><a href='https://ris.example/bi/si0040.asp'>Kalender</a></body></html>",
        b'[{"a": {"siNr": 4}}]',
        b'{"siNr": 4, broken',
    ],
)
def test_a_mere_mention_is_no_sign(page: bytes) -> None:
    with pytest.raises(UnknownVendor):
        read_page(page, "https://stadt.example/")


def test_a_meeting_without_agenda_says_so_and_has_no_items() -> None:
    body = '<h1 class="smc_h1">Bauausschuss - 03.02.2026 - 17:00 Uhr</h1><h3 class="smc_h3">Keine Daten gefunden.</h3>'
    page = read_page(answer("smc_page_to0040_layout", body), "https://ris.example/bi/to0040.php?__ksinr=8")
    assert (page.organization, page.start, page.items) == ("Bauausschuss", "2026-02-03T17:00", ())


def test_a_page_without_an_address_says_itself_where_it_stands() -> None:
    body = (
        '<ul id="smcregister"><li class="nav-item active"><a href="vo0050.php?__kvonr=31&x=1">Informationen</a></li></ul>'
        '<div class="smc-table-cell vobetr">Radweg</div><a href="getfile.php?id=5&type=do">Vorlage</a>'
        "<script>function smcGlobal_HB(){return 'https://rat.erlstadt.example/bi';}</script>"
    )
    page = read_page(answer("smc_page_vo0050_layout", body), "vo0050-31.html")
    assert page.paper is not None
    assert page.paper.external_id == "https://rat.erlstadt.example/bi/vo0050.php?__kvonr=31"
    assert [file.url for file in page.files] == ["https://rat.erlstadt.example/bi/getfile.php?id=5&type=do"]


def test_without_any_address_files_keep_theirs_as_printed() -> None:
    body = '<div class="smc-table-cell vobetr">Radweg</div><a href="getfile.php?type=do&id=5&">Vorlage</a>'
    page = read_page(answer("smc_page_vo0050_layout", body), "vo0050-31.html")
    assert [(file.name, file.url) for file in page.files] == [("Vorlage", "getfile.php?id=5&type=do")]
    assert page.links == ()


@pytest.mark.parametrize(
    ("start", "opening", "newest"),
    [
        ("https://ris.example/bi/si0046.asp", "https://ris.example/bi/info.asp", "https://ris.example/bi/si0040.asp?__cjahr=2026&__cmonat=2"),
        ("https://ris.example/sessionnet/bi/", "https://ris.example/sessionnet/bi/info.php", "https://ris.example/sessionnet/bi/si0040.php?__cjahr=2026&__cmonat=2"),
        ("https://ris.example/bi", "https://ris.example/bi/info.php", "https://ris.example/bi/si0040.php?__cjahr=2026&__cmonat=2"),
        ("https://ris.example", "https://ris.example/info.php", "https://ris.example/si0040.php?__cjahr=2026&__cmonat=2"),
        ("https://ris.example/info.asp?__cpanr=4&x=1", "https://ris.example/info.asp?__cpanr=4", "https://ris.example/si0040.asp?__cjahr=2026&__cmonat=2&__cpanr=4"),
    ],
)  # fmt: skip
def test_a_crawl_opens_the_start_page_and_goes_back_month_by_month(start: str, opening: str, newest: str) -> None:
    found = ways("sessionnet", start, date(2025, 11, 9), date(2026, 2, 3))
    assert found.opening == (opening,)
    assert [link.day for link in found.lists] == ["2026-02", "2026-01", "2025-12", "2025-11"]
    assert found.lists[0].url == newest
    assert {link.kind for link in found.lists} == {"list"}


@pytest.mark.parametrize(
    "start", ["https://ris.example/portal/", "https://ris.example/portal", "https://ris.example/portal/sitzungen/7", "https://ris.example/portal/api/v1/sitzungen?von=2026-01-01"]
)  # fmt: skip
def test_version_6_is_asked_for_the_meetings_of_each_month(start: str) -> None:
    found = ways("sessionnet6", start, date(2025, 12, 9), date(2026, 2, 3))
    assert [(link.url.removeprefix("https://ris.example/portal/"), link.day) for link in found.lists] == [
        ("api/v1/sitzungen?von=2026-02-01&bis=2026-02-28", "2026-02"),
        ("api/v1/sitzungen?von=2026-01-01&bis=2026-01-31", "2026-01"),
        ("api/v1/sitzungen?von=2025-12-01&bis=2025-12-31", "2025-12"),
    ]


def test_calendars_of_a_shared_installation_lead_to_no_other_municipality() -> None:
    rows = '<table><tr><td class="smc_fct_day">3</td><td class="silink"></td></tr></table>'
    links = "".join(
        f'<a href="si0040.php?__cjahr=2026&__cmonat={month}{body}" class="{name}">x</a>'
        for month, body, name in ((1, "&__cpanr=4", ""), (3, "&__cpanr=5", "smcfiltermenumandant"), (5, "", ""))
    )
    page = read_page(
        answer("smc_page_si0040_layout", links + rows),
        "https://ris.example/bi/si0040.php?__cjahr=2026&__cmonat=2&__cpanr=4",
    )
    assert [(link.url.rsplit("?")[-1], link.day) for link in page.links] == [
        ("__cjahr=2026&__cmonat=1&__cpanr=4", "2026-01")
    ]


def raw(data: bytes, name: str) -> RawFile:
    kind = sniff(data, name)
    return RawFile(id="1", source="s", sha256="0", path=name, media_type=kind, size=len(data))


def test_an_agenda_of_version_6_is_kept_although_it_names_no_day() -> None:
    data = (PAGES / "sessionnet6/tagesordnung/out-of-order/page.json").read_bytes()
    parsed = parse(raw(data, "tagesordnung.json"), data)
    meeting = next(record for record in parsed.records if isinstance(record, Meeting))
    items = [record for record in parsed.records if isinstance(record, AgendaItem)]
    assert (meeting.start, meeting.external_id, meeting.non_public) == (None, "toNr:411", "7")
    assert [(item.number, item.result, item.votes_yes) for item in items] == [
        ("1", "adopted", None),
        ("4.1", "majority", 9),
    ]
    assert "no-date" in {issue.code for issue in parsed.issues}


def test_json_of_another_vendor_than_oparl_is_one_page() -> None:
    assert [page.vendor for page in read_many(json.dumps([{"siNr": 4, "dat": "2026-02-03"}]).encode(), "x.json")] == [
        "sessionnet6"
    ]


def test_a_tree_is_built_without_what_is_skipped_and_without_blanks_between_blocks() -> None:
    text = "<div class='menu a'><p>Menü</p></div>\n <div> <p>Ein <b>Wort</b> <i>mehr</i></p> </div><script>x</script>"
    page = soup(text, "x", {"script": frozenset(), "div": frozenset(("menu",))})
    assert str(page.body) == "<body><div><p>Ein <b>Wort</b> <i>mehr</i></p></div></body>"
    assert words(soup(text, "x").body) == "Menü Ein Wort mehr"


def test_a_tree_with_nothing_skipped_is_bs4s_own_with_all_its_ways_through() -> None:
    text = (
        "<body>a<p class=' x  y ' id=1>b<!-- c --> d<pre> \n </pre> \n <b></b>\t<ul><li>e<li>f&nbsp;&uuml;</ul></i>"
        "<script>g</script><template><p>h</p></template><ruby>i<rt>j</rt></ruby><table><tr><td>k<td>l</table> m<br>"
    )
    ours, plain = soup(text, "x"), BeautifulSoup(text, "lxml")
    assert str(ours) == str(plain)
    for made, own in zip(ours.descendants, plain.descendants, strict=True):
        assert type(made) is type(own)
        assert vars(made).keys() == vars(own).keys()
        for way in ("attrs", "parent", "next_element", "previous_element", "next_sibling", "previous_sibling"):
            assert str(getattr(made, way, None)) == str(getattr(own, way, None)), (made, way)


def test_a_tree_deeper_than_any_editor_writes_is_refused() -> None:
    with pytest.raises(DocumentError, match="nested"):
        soup("<div>" * 200, "x")


def test_classes_are_found_in_one_walk_in_the_order_of_the_page() -> None:
    found = by_class(soup("<p class='a b'>1<a href='x'>2</a></p><p class='a'>3</p>", "x"))
    assert [words(tag) for tag in found["a"]] == ["12", "3"]
    assert [words(tag) for tag in found["<a>"]] == ["2"]


def test_the_collection_of_garbage_goes_on_after_a_page() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("headline", "room", "place"),
    [
        ("Rat - 01.10.2026 - 17:00 Uhr - Ratssaal, Markt 1", "", "Ratssaal, Markt 1"),
        ("Rat - 01.10.2026 - 17:00 Uhr - f&auml;llt aus", "", None),
        ("Rat - 01.10.2026 - 17:00 Uhr - Ratssaal", "Rathaus,  Saal 2,", "Rathaus, Saal 2"),
    ],
)
def test_the_place_is_the_rooms_else_the_headlines(headline: str, room: str, place: str | None) -> None:
    cell = f'<div class="smc-table-cell siort">{room}</div>'
    page = read_page(answer("smc_page_si0050_layout", f'<h1 class="smc_h1">{headline}</h1>{cell}'), "si0050.html")
    assert page.location == place


def test_a_result_that_is_not_filled_in_is_no_section() -> None:
    case = PAGES / "sessionnet/si0057/vote-in-two-lines/page.html"
    page = read_page(case.read_bytes().replace(b"unge&auml;ndert beschlossen", b"&nbsp;"), "si0057.html")
    assert [block.text for block in page.blocks if block.kind == "result"] == [
        "Abstimmung: mehrheitlich",
        "Stimmenverteilung: Ja: 20, Nein: 4, Enthaltung: 22, Befangen: 0",
    ]
