"""A project's page across municipalities, and the list of projects."""

import csv
import sqlite3
from collections.abc import Callable
from contextlib import closing
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from lxml import html

import small_db
from datasette_pages import page, pages
from zusage.publish import addresses as orte
from zusage.publish.empties import EMPTY

SPOIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
E_AKTE = small_db.commitment_id("E-Akte", "2024-11-05")
IN_HOPFENRIED = (
    "INSERT INTO projects (id, name, key, topic, body_id) VALUES ('h', 'e-Akte', 'e-akte', 'egov', 'hopfenried')",
    "UPDATE commitments SET project_id = 'h', project = 'e-Akte' WHERE project = 'Onlinedienste'",
)
"""The commitment on Onlinedienste (Herbst 2024, expired) becomes one on the E-Akte, spelt in another way."""


@pytest.fixture(scope="module")
def db_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("project") / "zusage.db")


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


def test_all_municipalities_of_a_project_stand_side_by_side(changed: Callable[..., Path]) -> None:
    found = tree(changed(*IN_HOPFENRIED), "/-/vorhaben/e-akte")
    assert text(found.find(".//h1")) == "E-Akte"
    assert "Auch geschrieben: e-Akte." in found.text_content()
    assert numbers(found) == {
        "Gemeinden mit Zusagen": "2", "Aussagen": "3", "zuerst gesagt": "14.3.2023", "nur erwähnt in Gemeinden": "0",
        "gelesen, nicht erwähnt": "0",
    }  # fmt: skip
    assert table(found, "gemeinden") == {
        "Hopfenried": [
            "2 Texte, 9/2023 bis 12/2024, 2 Monate wenig gelesen", "12.9.2023", "kein Betrag genannt",
            "„Herbst 2024“1.9.2024 bis 30.11.2024", "–", "", "Frist abgelaufen, kein späterer Beleg 1", "12.9.2023", "1", "8.200",
        ],
        "Mirowitz": [
            "5 Texte, 3/2023 bis 2/2025, 5 Monate", "14.3.2023", "„180.000 Euro“180.000 €, im Haushalt, einmalig",
            "„Ende 2025“bis 31.12.2025", "731 Tage31.12.2023 → 31.12.2025", "", "offen 1, verzögert 1", "5.11.2024", "2", "41.000",
        ],
    }  # fmt: skip


def test_the_line_of_time_says_its_marks_in_words(db_path: Path) -> None:
    line = tree(db_path, "/-/vorhaben/e-akte").xpath("//svg[@class='spanne']")[0]
    assert line.get("aria-label") == (
        "Mirowitz: 2 Aussagen, von 14.3.2023 bis 5.11.2024, Frist 31.12.2025, verschoben von 31.12.2023 auf 31.12.2025"
    )
    assert line.xpath("./circle/title/text()") == [
        "Frist 31.12.2023", "Frist 31.12.2025", "Sitzung vom 14.3.2023", "Sitzung vom 5.11.2024",
    ]  # fmt: skip
    places = [float(x.removesuffix("%")) for x in line.xpath("./circle/@cx")]
    assert places[2] == 1.0
    assert places[1] == 99.0
    assert places[2] < places[0] < places[3] < places[1]


def test_a_deadline_far_away_stands_at_the_edge(changed: Callable[..., Path]) -> None:
    path = changed(
        "UPDATE commitments SET due_to = '9998-12-31' WHERE meeting_date = '2024-11-05' AND project = 'E-Akte'"
    )
    found = tree(path, "/-/vorhaben/e-akte")
    places = [float(x.removesuffix("%")) for x in found.xpath("//circle/@cx")]
    assert max(places) == 99.0
    assert len(found.xpath("//line[@class='jahr']")) <= 17


@pytest.mark.parametrize(
    ("sort", "names"),
    [
        ("name", ["Hopfenried", "Mirowitz"]), ("-name", ["Mirowitz", "Hopfenried"]), ("einwohner", ["Hopfenried", "Mirowitz"]),
        ("seit", ["Mirowitz", "Hopfenried"]), ("-zuletzt", ["Mirowitz", "Hopfenried"]), ("frist", ["Hopfenried", "Mirowitz"]),
        ("verschoben", ["Mirowitz", "Hopfenried"]), ("-verschoben", ["Mirowitz", "Hopfenried"]), ("aussagen", ["Hopfenried", "Mirowitz"]),
    ],
)  # fmt: skip
def test_municipalities_are_sorted_and_those_without_a_value_come_last(
    changed: Callable[..., Path], sort: str, names: list[str]
) -> None:
    found = tree(changed(*IN_HOPFENRIED), f"/-/vorhaben/e-akte?sort={sort}")
    assert list(table(found, "gemeinden")) == names


def test_amounts_stand_per_stage_and_are_never_summed(changed: Callable[..., Path]) -> None:
    path = changed(
        *IN_HOPFENRIED,
        "UPDATE commitments SET amount_text = '60.000 Euro', amount_min = 60000, amount_max = 60000, currency = 'EUR', "
        "money_stage = 'budgeted' WHERE project_id = 'h'",
        "UPDATE commitments SET money_stage = 'spent', basis = 'yearly' WHERE project = 'E-Akte' AND meeting_date = '2023-03-14'",
    )
    found = tree(path, "/-/vorhaben/e-akte")
    # Mirowitz 180,000 and Hopfenried 60,000; what is spent each year is no one-off amount.
    assert table(found, "geld") == {
        "im Haushalt": ["2", "7 Texte wenig gelesen", "2", "60.000 €", "120.000 €", "180.000 €"]
    }
    assert table(found, "gemeinden")["Mirowitz"][2] == (
        "„180.000 Euro“180.000 €, im Haushalt, einmalig„120.000 Euro“120.000 €, ausgezahlt, jährlich"
    )


PART_OF_E_AKTE = (
    f"CREATE TEMP TABLE part AS SELECT * FROM commitments WHERE id = '{E_AKTE}'",
    "UPDATE part SET id = 'part', amount_text = '60.000 Euro', amount_min = 60000, amount_max = 60000",
    "INSERT INTO commitments SELECT * FROM part",
    f"UPDATE commitments SET quote = '180.000 Euro, davon 60.000 Euro für Schulung.' WHERE id IN ('part', '{E_AKTE}')",
)
"""The sentence of 2024 names 60,000 as a part of its 180,000 euros."""


def test_neither_a_part_of_an_amount_nor_one_that_was_replaced_counts_as_a_whole_one(
    changed: Callable[..., Path],
) -> None:
    path = changed(*PART_OF_E_AKTE)
    # The 120,000 euros of 2023 became 180,000 in 2024.
    assert table(tree(path, "/-/vorhaben/e-akte"), "geld")["im Haushalt"][2:] == ["1", *["180.000 €"] * 3]


def test_a_slip_says_from_which_day_to_which(changed: Callable[..., Path]) -> None:
    """The deadline named last may be that of another step: beside it the days alone would be counted to the wrong day."""
    path = changed(
        "UPDATE commitments SET project_id = (SELECT project_id FROM commitments WHERE project = 'E-Akte'), "
        "meeting_date = '2025-01-14' WHERE project = 'WLAN'"
    )
    mirowitz = table(tree(path, "/-/vorhaben/e-akte"), "gemeinden")["Mirowitz"]
    assert mirowitz[3].startswith("„Schuljahr 2024/25“")
    assert mirowitz[4] == "731 Tage31.12.2023 → 31.12.2025"


def test_slips_and_statements_carry_their_words_and_lead_to_the_commitment(db_path: Path) -> None:
    found = tree(db_path, "/-/vorhaben/e-akte")
    slip = found.xpath("//h2[@id='verschoben']/following-sibling::ul[1]/li")
    assert len(slip) == 1
    assert "31.12.2023 → 31.12.2025 (731 Tage seit der ersten Frist)" in text(slip[0])
    assert "Die Hauptamtsleitung sagt zu" in text(slip[0])
    assert slip[0].xpath("./a/@href") == [f"/-/zusage/{E_AKTE}"]
    said = table(found, "zeitleiste")
    assert list(said) == ["5.11.2024, Mirowitz", "14.3.2023, Mirowitz"]
    assert said["14.3.2023, Mirowitz"][1:3] == ["beschlossen verzögertVerwaltung", "„31.12.2023“bis 31.12.2023"]
    assert "Der Stadtrat beschließt" in said["14.3.2023, Mirowitz"][4]


def test_offices_and_companies_are_named_with_the_number_of_municipalities_and_what_was_read(
    changed: Callable[..., Path],
) -> None:
    path = changed(*IN_HOPFENRIED, f"UPDATE commitments SET responsible = 'Aktenwerk GmbH' WHERE id = '{E_AKTE}'")
    found = tree(path, "/-/vorhaben/e-akte")
    assert named(found, "firmen") == [["Aktenwerk GmbH", "1", "5 Texte"]]
    assert named(found, "stellen") == [["Verwaltung", "2", "7 Texte wenig gelesen"], ["Aktenwerk GmbH", "1", "5 Texte"]]


def named(found: Any, section: str) -> list[list[str]]:
    return [[text(cell) for cell in tr] for tr in found.xpath(f"//section[@aria-labelledby='{section}']//tbody/tr")]


def test_names_that_may_be_the_same_are_kept_apart(db_path: Path) -> None:
    found = tree(db_path, "/-/vorhaben/e-akte")
    maybe = found.xpath("//h2[@id='vielleicht']/following-sibling::ul[1]/li")
    assert [text(li) for li in maybe] == ["Rats-App der eine Name beginnt den anderen, in 1 Gemeinde"]
    assert maybe[0].xpath("./a/@href") == ["/-/vorhaben/rats-app"]
    assert "getrennt geführt" in found.text_content()
    back = tree(db_path, "/-/vorhaben/rats-app")
    assert back.xpath("//h2[@id='vielleicht']/following-sibling::ul[1]//a/@href") == ["/-/vorhaben/e-akte"]


def test_silence_of_other_municipalities_is_told_and_is_no_no(changed: Callable[..., Path]) -> None:
    path = changed(
        "INSERT INTO bodies (id, name, fictional) VALUES ('b', 'Bald', 1)",
        "INSERT INTO coverage VALUES ('b', 'b', '2024-01', 3, 0, 0, 0)",
    )
    found = tree(path, "/-/vorhaben/e-akte")
    assert numbers(found)["gelesen, nicht erwähnt"] == "1"
    told = found.text_content()
    assert "In 1 gelesenen Gemeinde kommt der Name nicht vor: Das ist kein Nein" in told
    assert "1 Gemeinde: nicht veröffentlicht" in told
    assert "1 Gemeinde: nicht erfasst" in told


def test_a_mention_is_no_commitment(changed: Callable[..., Path]) -> None:
    path = changed("INSERT INTO projects (id, name, key, body_id) VALUES ('h', 'E-Akte', 'e-akte', 'hopfenried')")
    found = numbers(tree(path, "/-/vorhaben/e-akte"))
    assert (found["Gemeinden mit Zusagen"], found["nur erwähnt in Gemeinden"], found["gelesen, nicht erwähnt"]) == (
        "1",
        "1",
        "0",
    )


def test_a_project_that_is_only_mentioned_has_a_page_and_no_file(changed: Callable[..., Path]) -> None:
    path = changed("INSERT INTO projects (id, name, key, body_id) VALUES ('h', 'Drohne', 'drohne', 'hopfenried')")
    assert "Das Vorhaben wird nur erwähnt" in tree(path, "/-/vorhaben/drohne").text_content()
    assert page(path, "/-/vorhaben/drohne.csv").status_code == 404


def test_a_programme_is_told_as_such_and_counts_who_mentions_it(changed: Callable[..., Path]) -> None:
    path = changed(
        "INSERT INTO projects (id, name, key, topic) VALUES ('p', 'DigitalPakt Schule', 'digitalpakt-schule', 'schule')",
        "UPDATE commitments SET project_id = 'p', project = 'DigitalPakt Schule' WHERE project = 'Tablets'",
        "UPDATE project_mentions SET project_id = 'p' WHERE project_id IN ('hopfenried-Tablets', 'mirowitz-WLAN')",
    )
    found = tree(path, "/-/vorhaben/digitalpakt-schule")
    assert "Ein Programm oder Gesetz, das viele Gemeinden ausführen" in found.text_content()
    assert list(table(found, "gemeinden")) == ["Hopfenried"]
    held = numbers(found)
    assert (held["nur erwähnt in Gemeinden"], held["gelesen, nicht erwähnt"]) == ("1", "0")
    assert (
        "Gemeinden führen unter diesem Namen je ein eigenes Vorhaben" in tree(path, "/-/vorhaben/e-akte").text_content()
    )


def test_rejected_motions_are_no_commitments(db_path: Path) -> None:
    found = tree(db_path, "/-/vorhaben/rats-app")
    assert numbers(found)["Gemeinden mit Zusagen"] == "0"
    assert numbers(found)["Aussagen"] == "1"
    assert "1 abgelehnter Antrag" in found.text_content()
    assert table(found, "gemeinden")["Mirowitz"][6] == "abgelehnt"


def test_withheld_municipalities_are_not_shown(changed: Callable[..., Path]) -> None:
    path = changed(*IN_HOPFENRIED, "UPDATE bodies SET withheld = 'unplausibel' WHERE id = 'hopfenried'")
    found = tree(path, "/-/vorhaben/e-akte")
    assert list(table(found, "gemeinden")) == ["Mirowitz"]
    assert "Hopfenried" not in found.text_content()
    assert "1 Gemeinde: vorerst zurückgehalten" in found.text_content()
    nothing_left = tree(path, "/-/vorhaben/tablets").text_content()
    assert EMPTY["withheld"] in nothing_left
    assert EMPTY["nothing-found"] not in nothing_left


def test_the_file_holds_every_statement(changed: Callable[..., Path]) -> None:
    answer = page(changed(*IN_HOPFENRIED), "/-/vorhaben/e-akte.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(StringIO(answer.text)))
    assert [(row["body"], row["meeting_date"], row["amount_max"]) for row in rows] == [
        ("Mirowitz", "2023-03-14", "120000.0"), ("Hopfenried", "2023-09-12", ""), ("Mirowitz", "2024-11-05", "180000.0"),
    ]  # fmt: skip


def test_feeds_are_linked_for_readers_and_for_programs(db_path: Path) -> None:
    found = tree(db_path, "/-/vorhaben/e-akte")
    feeds = {link.get("type"): link.get("href") for link in found.xpath("//link[@rel='alternate']")}
    assert feeds == {kind: f"/-/liste/vorhaben/e-akte.{form}" for form, kind in orte.FEEDS.items()}
    assert set(feeds.values()) <= set(found.xpath("//main//a/@href"))
    assert {answer.status_code for answer in pages(db_path, *feeds.values())} == {200}


@pytest.mark.parametrize("query", ["sort=laune", "seite=-1", "seite=zwei", "sort=<script>"])
def test_values_that_mean_nothing_are_told(db_path: Path, query: str) -> None:
    assert query in tree(db_path, f"/-/vorhaben/e-akte?{query}").xpath("string(//div[@role='alert'])")


@pytest.mark.parametrize("address", ["/-/vorhaben/gibt-es-nicht", "/-/vorhaben/~3Cscript~3E", "/-/vorhaben/nichts.csv"])
def test_unknown_projects_are_404(db_path: Path, address: str) -> None:
    assert page(db_path, address).status_code == 404


def test_the_list_begins_with_what_most_municipalities_promise(changed: Callable[..., Path]) -> None:
    found = tree(changed(*IN_HOPFENRIED), "/-/vorhaben")
    rows = [[text(cell) for cell in row] for row in found.xpath("//table/tbody/tr")]
    assert rows[0] == ["E-Akte", "E-Government", "2", "3", "0", "1", "1", "14.3.2023", "5.11.2024"]
    assert [row[0] for row in rows[1:4]] == ["Breitbandausbau", "digitales Bürgerbüro", "Glasfaserausbau"]
    assert "Rats-App" not in [row[0] for row in rows]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("?buchstabe=w", ["Wartung der Schulserver", "WLAN"]),
        ("?buchstabe=0-9", []),
        ("?thema=netz", ["Breitbandausbau", "Glasfaserausbau"]),
        ("?thema=schule&buchstabe=t", ["Tablets"]),
    ],
)
def test_the_list_by_letter_and_topic(db_path: Path, query: str, names: list[str]) -> None:
    found = tree(db_path, f"/-/vorhaben{query}")
    assert [text(th) for th in found.xpath("//table/tbody/tr/th")] == names
    assert ("passt zu dieser Auswahl" in found.text_content()) == (not names)


def test_the_list_comes_in_pages_and_tells_unknown_letters(changed: Callable[..., Path]) -> None:
    rows = ", ".join(f"('n{n:03}', 'Neu {n:03}', 1, 1, 0, 0, 0, 0)" for n in range(120))
    path = changed()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(
            f"INSERT INTO project_counts (key, name, bodies, commitments, done, expired, slipped, with_amount) VALUES {rows}"
        )
    first, second = (tree(path, f"/-/vorhaben?buchstabe=n{more}") for more in ("", "&seite=2"))
    assert [len(found.xpath("//table/tbody/tr")) for found in (first, second)] == [100, 20]
    assert first.xpath("//a[@rel='next']/@href") == ["/-/vorhaben?buchstabe=n&seite=2"]
    assert "buchstabe=ä" in tree(path, "/-/vorhaben?buchstabe=ä").xpath("string(//div[@role='alert'])")


@pytest.mark.parametrize(
    "address", ["/-/vorhaben", "/-/vorhaben/e-akte", "/-/vorhaben/glasfaserausbau", "/-/vorhaben/rats-app"]
)
def test_hostile_text_stays_text(tmp_path: Path, address: str) -> None:
    answer = page(small_db.build(tmp_path / "zusage.db", spoil=SPOIL), address)
    assert answer.status_code == 200
    assert "alert(1)" in answer.text
    assert "<script>alert" not in answer.text
    assert html.fromstring(answer.text).xpath("//@onerror | //script | //style | //@style") == []


@pytest.mark.parametrize(
    ("chosen", "named"),
    [(["netz"], "Breitband"), (["egov", "netz"], "Breitband, E-Government"), (["ohne"], "ohne Thema")],
)
def test_the_list_of_projects_and_the_comparison_name_the_topics_chosen(
    db_path: Path, chosen: list[str], named: str
) -> None:
    projects, comparison = (
        html.fromstring(answer.text)
        for answer in pages(db_path, orte.projects(thema=chosen), orte.compare(thema=chosen))
    )
    assert projects.findtext(".//title") == f"Vorhaben: {named}"
    assert f"Nur Themen: {named} " in projects.find(".//main").text_content()
    assert projects.xpath("//main//a[@href='/-/thema/ohne']") == []
    assert set(named.split(", ")) <= set(comparison.findtext(".//title").split(", "))
