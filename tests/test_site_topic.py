"""A topic's page, and the list of topics."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

import small_db
from datasette_pages import page
from zusage.publish import addresses as orte

SPOIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


@pytest.fixture(scope="module")
def db_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("topic") / "zusage.db")


@pytest.fixture
def changed(tmp_path: Path) -> Callable[..., Path]:
    def change(*statements: str) -> Path:
        path = small_db.build(tmp_path / "zusage.db")
        with closing(sqlite3.connect(path)) as db, db:
            for statement in statements:
                db.execute(statement)
            small_db.count(db)
        return path

    return change


def tree(path: Path, address: str) -> Any:
    answer = page(path, address)
    assert answer.status_code == 200
    return html.fromstring(answer.text)


def text(element: Any) -> str:
    return " ".join(element.text_content().split())


def table(found: Any, heading: str) -> dict[str, list[str]]:
    for drawing in found.xpath("//svg"):
        drawing.clear()
    rows = found.xpath(f"//div[@aria-labelledby='{heading}']//tbody/tr")
    return {text(row.find("th")): [text(cell) for cell in row.findall("td")] for row in rows}


def numbers(found: Any) -> dict[str, str]:
    return {text(box.find("dt")): text(box.find("dd")) for box in found.xpath("//dl[@class='zahlen']/div")}


def test_a_topic_tells_what_it_covers_and_how_much_was_found(db_path: Path) -> None:
    found = tree(db_path, "/-/thema/egov")
    assert text(found.find(".//h1")) == "E-Government"
    assert "Bereich Verwaltung" in found.text_content()
    # Two of Mirowitz and three of Hopfenried, without the rejected Rats-App: 5 of 49,200 inhabitants.
    assert numbers(found) == {"Zusagen": "5", "Gemeinden mit Zusagen": "2 von 2", "je 1.000 Einwohner": "0,10"}
    assert "1 nicht erfasst" in found.text_content()
    assert found.xpath("//svg[@class='stand']/@aria-label")[0] == (
        "E-Government: offen 2; läuft 1; verzögert 1; Frist abgelaufen, kein späterer Beleg 1"
    )


def test_a_topics_file_holds_as_much_as_its_page_says(db_path: Path) -> None:
    assert "Dazu 1 abgelehnter Antrag, in keiner Zahl, aber in den Dateien" in text(tree(db_path, "/-/thema/egov"))
    assert "abgelehnter Antrag" not in text(tree(db_path, "/-/thema/schule"))
    assert len(page(db_path, "/-/liste/thema/egov.csv").text.splitlines()) == 1 + 5 + 1


def test_what_expired_says_which_day_a_later_meeting_named(changed: Callable[..., Path]) -> None:
    path = changed("UPDATE commitments SET moved_to = '2024-10-31' WHERE project = 'Onlinedienste'")
    for address in ("/", "/-/thema/egov", "/-/gemeinde/hopfenried"):
        assert "Eine spätere Sitzung nennt eine andere Frist: 31.10.2024" in text(tree(path, address))


def test_municipalities_have_counts_per_state_and_coverage(db_path: Path) -> None:
    found = tree(db_path, "/-/thema/egov")
    # Hopfenried has more, and too little was read of it to be ranked.
    assert table(found, "gemeinden") == {
        "Mirowitz": ["5 Texte, 3/2023 bis 2/2025, 5 Monate", "41.000", "2", "0,05", "", "1", "0", "0", "1", "0", "0", "0"],
        "Hopfenried": [
            "2 Texte, 9/2023 bis 12/2024, 2 Monate wenig gelesen", "8.200", "3", "0,37", "", "1", "1", "0", "0", "0", "1", "0",
        ],
    }  # fmt: skip
    assert list(table(tree(db_path, "/-/thema/egov?sort=name"), "gemeinden")) == ["Hopfenried", "Mirowitz"]


def test_by_land_and_by_year_with_what_was_read(db_path: Path) -> None:
    found = tree(db_path, "/-/thema/egov")
    lands = table(found, "laender")
    assert lands["Bayern"][:3] == ["1 von 1 Gemeinde gelesen; 2 Texte, im Mittel 2 Monate wenig gelesen", "3", "0,37"]
    assert lands["Land unbekannt"][:2] == ["0 von 1 Gemeinde gelesen; 1 nicht erfasst", "nicht erfasst–"]
    href = found.xpath("//div[@aria-labelledby='laender']//a[.='Bayern']/@href")[0]
    assert parse_qs(urlsplit(href).query) == {"thema": ["egov"], "land": ["Bayern"]}
    years = table(found, "jahre")
    assert list(years) == ["2025", "2024", "2023"]
    assert years["2025"][:3] == ["1 Text aus 1 Gemeinde", "0", "0"]
    # E-Akte and Serverraum.
    assert years["2024"][:3] == ["3 Texte aus 2 Gemeinden", "2", "2"]
    assert years["2023"] == ["3 Texte aus 2 Gemeinden", "3", "2", "1", "0", "0", "1", "0", "1", "0"]


def test_money_stands_per_stage(db_path: Path) -> None:
    rows = table(tree(db_path, "/-/thema/egov"), "geld")
    assert rows["im Haushalt"] == ["1", "1", "180.000 €", "4,39 €"]
    assert rows["ausgezahlt"] == ["1", "1", "80.000 €", "9,76 €"]
    assert list(rows) == ["im Haushalt", "ausgezahlt"]


def test_what_is_due_and_what_expired(db_path: Path) -> None:
    found = tree(db_path, "/-/thema/egov")
    due = [text(h3) for h3 in found.xpath("//section[@aria-labelledby='faellig']//h3")]
    assert due == ["Serverraum", "E-Akte"]
    assert [text(h3) for h3 in found.xpath("//section[@aria-labelledby='abgelaufen']//h3")] == ["Onlinedienste"]
    assert "Das ist kein Urteil" in found.text_content()
    schools = tree(db_path, "/-/thema/schule")
    assert "Keine abgelaufene Zusage" in schools.text_content()


def test_projects_and_feeds_of_the_topic(db_path: Path) -> None:
    found = tree(db_path, "/-/thema/egov")
    projects = [text(li) for li in found.xpath("//h2[@id='vorhaben']/following-sibling::ul[1]/li")]
    assert projects[:2] == ["digitales Bürgerbüro 1 Gemeinde, 1 Zusage", "E-Akte 1 Gemeinde, 2 Zusagen"]
    assert "Rats-App" not in " ".join(projects)
    feeds = {link.get("type"): link.get("href") for link in found.xpath("//link[@rel='alternate']")}
    assert feeds == {kind: f"/-/liste/thema/egov.{form}" for form, kind in orte.FEEDS.items()}
    assert set(feeds.values()) <= set(found.xpath("//main//a/@href"))


def test_charts_are_drawn_with_their_figures_one_click_away(db_path: Path) -> None:
    found = tree(db_path, "/-/thema/egov")
    figures = found.xpath("//figure")
    assert len(figures) == 2
    for figure in figures:
        links = figure.xpath(".//a/@href")
        assert any(".csv?" in link and "thema=egov" in link for link in links)


def test_a_topic_without_commitments_tells_why(changed: Callable[..., Path]) -> None:
    path = changed("INSERT INTO topics VALUES ('ki', 'KI', 'AI', 'Strategie', 'Künstliche Intelligenz')")
    assert "Nichts gefunden" in tree(path, "/-/thema/ki").text_content()
    path = changed_again(path, "DELETE FROM coverage", "DELETE FROM commitments")
    found = tree(path, "/-/thema/ki")
    assert numbers(found)["Zusagen"] == "nicht erfasst"
    assert "noch nichts gelesen: Das ist keine Null" in found.text_content()


def changed_again(path: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(path)) as db, db:
        for statement in statements:
            db.execute(statement)
        small_db.count(db)
    return path


def test_withheld_municipalities_count_nowhere(changed: Callable[..., Path]) -> None:
    path = changed("UPDATE bodies SET withheld = 'unplausibel' WHERE id = 'hopfenried'")
    found = tree(path, "/-/thema/egov")
    assert numbers(found)["Zusagen"] == "2"
    assert list(table(found, "gemeinden")) == ["Mirowitz"]
    assert table(found, "jahre")["2023"][1] == "1"
    assert "ausgezahlt" not in table(found, "geld")
    assert "Serverraum" not in text(found.xpath("//section[@aria-labelledby='faellig']")[0])


def test_topics_are_listed_by_area(db_path: Path) -> None:
    found = tree(db_path, "/-/themen")
    assert [text(h2) for h2 in found.xpath("//main//h2")] == ["Bildung", "Netze", "Verwaltung"]
    rows = {li.find("a").get("href"): text(li) for li in found.xpath("//ul[@class='beschrieben']/li")}
    assert "5 Zusagen in 2 Gemeinden" in rows["/-/thema/egov"]


def test_unknown_topics_and_values(db_path: Path) -> None:
    assert page(db_path, "/-/thema/gibt-es-nicht").status_code == 404
    assert "sort=laune" in tree(db_path, "/-/thema/egov?sort=laune").xpath("string(//div[@role='alert'])")


@pytest.mark.parametrize("address", ["/-/themen", "/-/thema/egov", "/-/thema/netz"])
def test_hostile_text_stays_text(tmp_path: Path, address: str) -> None:
    answer = page(small_db.build(tmp_path / "zusage.db", spoil=SPOIL), address)
    assert answer.status_code == 200
    assert "alert(1)" in answer.text
    assert "<script>alert" not in answer.text
    assert html.fromstring(answer.text).xpath("//@onerror | //script | //style | //@style") == []
