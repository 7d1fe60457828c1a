"""The start page: what there is, where from, what is due, and what is not there, on a small database of invented towns."""

import sqlite3
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import html

import small_db
from datasette_pages import page, pages
from zusage.publish import addresses as orte
from zusage.publish.empties import EMPTY
from zusage.records import TABLES

SPOIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


@pytest.fixture(scope="module")
def db_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("db") / "zusage.db")


def start(path: Path) -> Any:
    answer = page(path, "/")
    assert answer.status_code == 200
    return html.fromstring(answer.text)


def cells(tree: Any, section: str) -> dict[str, list[str]]:
    """The rows of a section's table: the head of each with the words of its cells."""
    found = tree.xpath(f"//section[@aria-labelledby='{section}']//tbody/tr")
    return {
        row.find("th").text_content().strip(): [td.text_content().strip() for td in row.findall("td")] for row in found
    }


def test_each_land_has_its_numbers_and_leads_to_its_comparison(db_path: Path) -> None:
    tree = start(db_path)
    assert cells(tree, "laender") == {
        "Bayern": ["1", "1", "2", "2", "5", "1"],
        "Sachsen": ["1", "1", "5", "5", "6", "1"],
        "ohne Angabe": ["0", "1", "0", "0", "nicht gelesen", "nicht gelesen"],
    }
    assert tree.xpath("//section[@aria-labelledby='laender']//tbody//a/@href") == [
        "/-/vergleich?land=Bayern",
        "/-/vergleich?land=Sachsen",
    ]


def test_sums_are_those_of_the_laender(db_path: Path) -> None:
    tree = start(db_path)
    told = {div.findtext("dt"): div.find("dd").text_content() for div in tree.xpath("//dl[@class='zahlen']/div")}
    assert told == {
        "Zusagen": "11", "Gemeinden gelesen": "2 von 3", "Sitzungen bekannt": "7", "gelesene Texte": "7", "Datenstand": "11.2.2025",
    }  # fmt: skip


def test_newest_statements_come_first_and_lead_to_commitment_and_town(db_path: Path) -> None:
    newest = start(db_path).xpath("//section[@aria-labelledby='neueste']")[0]
    assert sorted(newest.xpath(".//h3//text()")[:3]) == ["Breitbandausbau", "Serverraum", "Tablets"]
    assert newest.xpath(".//h3//text()")[3] == "E-Akte"
    first = newest.xpath(".//li")[0]
    assert first.xpath(".//h3/a/@href")[0].startswith("/-/zusage/")
    assert first.xpath(".//p[@class='kennung']/a/@href") == ["/-/gemeinde/hopfenried"]


def test_commitments_without_a_deadline_say_so(db_path: Path) -> None:
    with closing(sqlite3.connect(db_path)) as db:
        (undated,) = db.execute("SELECT COUNT(*) FROM commitments WHERE due_to IS NULL").fetchone()
    assert undated
    tree = start(db_path)
    assert tree.xpath("//time[@datetime='None' or normalize-space(.)='']") == []


@pytest.mark.parametrize("address", [orte.MUNICIPALITIES, orte.PROJECTS, orte.TOPICS, orte.COMPARISON, orte.MAP])
def test_the_menu_of_every_page_leads_to_the_lists(db_path: Path, address: str) -> None:
    for answer in pages(db_path, "/", "/-/ueber", "/zusage/commitments"):
        menu = html.fromstring(answer.text).xpath("//nav[@aria-label='Hauptmenü']")[0]
        assert address in menu.xpath(".//a/@href")


def test_topics_and_undertakings_lead_to_all_of_them(db_path: Path) -> None:
    tree = start(db_path)
    for section, address in (("vorhaben", orte.PROJECTS), ("themen", orte.TOPICS)):
        assert address in tree.xpath(f"//section[@aria-labelledby='{section}']//a/@href")


def test_topics_and_undertakings_lead_to_their_pages_with_counts(db_path: Path) -> None:
    tree = start(db_path)
    topics = [li.text_content().split() for li in tree.xpath("//section[@aria-labelledby='themen']//li")]
    assert topics[0] == ["E-Government", "5", "Zusagen,", "2", "Gemeinden"]
    assert "/-/thema/egov" in tree.xpath("//section[@aria-labelledby='themen']//a/@href")
    projects = tree.xpath("//section[@aria-labelledby='vorhaben']//li//a/text()")
    assert "E-Akte" in projects
    assert "Rats-App" not in projects, "only a rejected motion speaks of it"
    assert "/-/vorhaben/e-akte" in tree.xpath("//section[@aria-labelledby='vorhaben']//a/@href")


def test_every_published_question_is_listed(db_path: Path) -> None:
    links = start(db_path).xpath("//section[@aria-labelledby='fragen']//a/@href")
    assert {"/-/vergleich", "/zusage/abgelaufen", "/zusage/ozg"} <= set(links)


def test_what_was_not_read_is_no_zero(db_path: Path) -> None:
    (said,) = start(db_path).xpath("//section[@aria-labelledby='nicht']//li[1]")
    expected = f"1 Gemeinde: {EMPTY['not-covered']} Warum, steht auf ihrer Seite: Leerfeld"
    assert " ".join(said.text_content().split()) == expected
    assert said.xpath("a/@href") == ["/-/gemeinde/leerfeld"]


def test_search_asks_the_search_page(db_path: Path) -> None:
    form = start(db_path).xpath("//form[@role='search']")[0]
    assert (form.get("action"), form.xpath(".//input/@name")) == ("/-/suche", ["q"])


def test_the_map_is_a_picture_with_words_and_leads_to_the_large_one(db_path: Path) -> None:
    (link,) = start(db_path).xpath("//a[img]")
    assert link.get("href") == "/-/karte"
    assert link.xpath("img/@alt")[0].startswith("Deutschlandkarte")
    picture = page(db_path, link.xpath("img/@src")[0])
    assert picture.headers["content-type"].startswith("image/svg+xml")


def test_headings_go_down_one_step_at_a_time(db_path: Path) -> None:
    levels = [int(h.tag[1]) for h in start(db_path).xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_hostile_text_is_escaped(tmp_path: Path) -> None:
    answer = page(small_db.build(tmp_path / "zusage.db", spoil=SPOIL), "/")
    assert "<script" not in answer.text
    assert "<img src=x" not in answer.text
    assert html.fromstring(answer.text).xpath("//@onerror") == []


def test_an_empty_database_has_no_zeros_for_commitments(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        for table in TABLES:
            db.execute(f"DELETE FROM {table}")
    tree = start(path)
    assert "noch nichts gelesen" in tree.xpath("string(//p[@class='meldung'])")
    assert tree.xpath("string(//dl[@class='zahlen']/div[dt='Zusagen']/dd)") == "nicht gelesen"
    assert tree.xpath("//ul[@class='zusagen']") == []
