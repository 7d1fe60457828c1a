"""The codebook: every table, view, question, column and value is described in both languages, everywhere from one source."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

import small_db
from datasette_pages import page, pages
from zusage import codebook
from zusage.commands.codebook_lines import lines
from zusage.errors import ConfigError
from zusage.publish.codebook_text import markdown
from zusage.publish.instance import Instance
from zusage.publish.plugin import prepare_connection
from zusage.publish.queries import parse_query, read_queries
from zusage.publish.question_columns import question_columns
from zusage.records import TABLES, columns
from zusage.records.meanings import VOCABULARIES, vocabulary_of
from zusage.store import Database, finish
from zusage.store.views import VIEWS

SPOIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
PLAIN = ("/-/woerterbuch", "/-/woerterbuch/commitments", "/-/woerterbuch/suche", "/-/quellen", "/-/ueber", "/-/impressum",
         "/-/datenschutz", "/-/korrektur")  # fmt: skip


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("book") / "zusage.db")


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database as a run leaves it, with search tables and codebook."""
    folder = tmp_path_factory.mktemp("finished")
    database = Database(folder / "zusage.db")
    finish(database, folder)
    database.close()
    return folder / "zusage.db"


@pytest.fixture
def db(finished: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(finished)) as connection:
        prepare_connection(connection)
        yield connection


def test_every_column_of_every_table_and_view_is_described_in_both_languages(db: sqlite3.Connection) -> None:
    described = {table.name: table for table in codebook.tables(db)}
    present = [
        row[0]
        for row in db.execute(
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT GLOB '*_fts*'"
        )
    ]
    assert set(present) - {"sqlite_sequence", "sqlite_stat1"} == set(described)
    for name, table in described.items():
        assert table.de, name
        assert table.en, name
        assert [c.name for c in table.columns] == [row[1] for row in db.execute(f'PRAGMA table_info("{name}")')]
        assert [c.name for c in table.columns if not c.de or not c.en] == [], name
        assert [c.name for c in table.columns if c.de == c.en] == [], name


def test_views_explain_in_english_what_they_explain_in_german() -> None:
    for name, view in VIEWS.items():
        assert set(view.english) == set(view.columns), name


def test_every_column_of_every_question_is_described_in_both_languages(db: sqlite3.Connection) -> None:
    for query in read_queries():
        found = question_columns(db, query)
        assert [c.name for c in found if not c.de or not c.en] == [], query.name
        assert found, query.name


def test_every_closed_vocabulary_is_described_value_by_value() -> None:
    for name in TABLES:
        for column in columns(name):
            if choices := column.metadata["choices"]:
                vocabulary = VOCABULARIES[vocabulary_of(choices)]
                assert vocabulary.keys == choices, (name, column.name)
    for vocabulary in VOCABULARIES.values():
        assert all(word.label and word.de.endswith(".") and word.en.endswith(".") for word in vocabulary.words)
        assert len({word.en for word in vocabulary.words}) == len(vocabulary.words)


def test_columns_with_a_vocabulary_hold_nothing_else(db: sqlite3.Connection) -> None:
    for table in codebook.tables(db):
        present = {row[1] for row in db.execute(f"PRAGMA table_info({table.name})")}
        for column in (c for c in table.columns if c.vocabulary and c.name in present):
            held = {value for (value,) in db.execute(f'SELECT DISTINCT "{column.name}" FROM {table.name}')} - {None}
            assert held <= {word.key for word in VOCABULARIES[column.vocabulary].words}, (table.name, column.name)


def test_an_unknown_vocabulary_has_no_name() -> None:
    assert vocabulary_of(("by", "from")) == ""


def test_the_table_holds_what_the_module_says(db: sqlite3.Connection) -> None:
    db.row_factory = sqlite3.Row
    stored = [dict(row) for row in db.execute("SELECT * FROM codebook ORDER BY rowid")]
    assert stored == codebook.rows(db)
    (expired,) = [
        r for r in stored if (r["table_name"], r["column_name"], r["value"]) == ("commitments", "status", "expired")
    ]
    assert expired["label"] == "Frist abgelaufen, kein späterer Beleg"
    assert "nicht, dass nichts geschah" in expired["de"]
    assert "overdue" in {row["table_name"] for row in stored}


def test_the_table_is_written_anew_where_an_older_one_stood(tmp_path: Path) -> None:
    database = Database(tmp_path / "zusage.db")
    database.connection.execute(
        "CREATE TABLE codebook (table_name, column_name, de, PRIMARY KEY (table_name, column_name))"
    )
    finish(database, tmp_path)
    finish(database, tmp_path)
    names = [row[1] for row in database.connection.execute("PRAGMA table_info(codebook)")]
    database.close()
    assert names == [column.name for column in codebook.BOOK.columns]


def test_the_document_is_the_same_text(db: sqlite3.Connection) -> None:
    text = (Path(__file__).parent.parent / "docs/codebook.md").read_text(encoding="utf-8")
    assert "\n".join(lines()).strip() in text
    for table in codebook.tables(db):
        assert f"(`{table.name}`)" in text


def test_a_bar_in_a_sentence_does_not_break_the_document(db: sqlite3.Connection) -> None:
    query = next(read_queries())
    text = "\n".join(markdown(db, [replace(query, columns={"Gemeinde": ("eins | zwei", "one | two")})]))
    assert "eins \\| zwei" in text


def test_a_question_may_describe_its_own_columns() -> None:
    head = "-- title: T\n-- description: D\n-- column: neu | Das Neue. | The new.\n"
    assert parse_query("q", head + "SELECT 1 AS neu").columns == {"neu": ("Das Neue.", "The new.")}
    with pytest.raises(ConfigError, match="German sentence"):
        parse_query("q", "-- title: T\n-- description: D\n-- column: neu | nur deutsch\nSELECT 1 AS neu")


# Pages


def test_overview_lists_tables_with_rows_views_questions_and_values(path: Path) -> None:
    tree = html.fromstring(page(path, "/-/woerterbuch").text)
    row = tree.xpath("//tr[th/code='commitments']")[0]
    assert row.xpath("td[3]/text()") == ["12"]
    assert "document_id" in row.xpath("td[4]/code/text()")
    assert {code.text for code in tree.xpath("//tbody/tr/th/code")} >= set(TABLES) | set(VIEWS) | {"expired", "granted"}
    assert {q.name for q in read_queries()} <= set(tree.xpath("//ul[@class='beschrieben']//code/text()"))


def test_one_language_can_be_left_out(path: Path) -> None:
    both, german, english = (
        html.fromstring(answer.text)
        for answer in pages(path, "/-/woerterbuch", "/-/woerterbuch?sprache=de", "/-/woerterbuch/overdue?sprache=en")
    )
    assert both.xpath("//td[@lang='en']")
    assert not german.xpath("//td[@lang='en']")
    assert "Key of the commitment." in english.text_content()
    assert "Schlüssel der Zusage." not in english.text_content()


def test_a_table_page_tells_columns_values_and_source(path: Path) -> None:
    tree = html.fromstring(page(path, "/-/woerterbuch/commitments").text)
    row = tree.xpath("//tr[th/code='money_stage']")[0]
    assert row.xpath("td[last()]/a/@href") == ["#werte-money_stage"]
    assert "Eine Förderung ist bewilligt." in tree.xpath("string(//tr[th/code='granted'])")
    assert "/-/woerterbuch/documents" in tree.xpath("//tr[th/code='document_id']//a/@href")
    assert "12 Zeilen" in tree.text_content()
    assert "wörtliche Zitate bleiben Teile ihrer Quelle" in tree.text_content()
    stock = page(path, "/zusage/commitments").text
    assert "Herkunft:" in stock
    assert "wörtliche Zitate bleiben Teile ihrer Quelle" in stock


@pytest.mark.parametrize("name", [*sorted(TABLES), *VIEWS, "codebook", *(q.name for q in read_queries())])
def test_each_name_has_a_page(path: Path, name: str) -> None:
    assert page(path, f"/-/woerterbuch/{name}").status_code == 200


def test_an_unknown_name_has_none(path: Path) -> None:
    assert page(path, "/-/woerterbuch/sqlite_master").status_code == 404


def test_sources_name_licence_ground_and_state_of_each_town(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(
            "UPDATE bodies SET licence = 'DL-DE-BY-2.0', legal_basis = '44b', vendor = 'sessionnet' WHERE id = 'mirowitz'"
        )
        db.execute("UPDATE bodies SET website = 'javascript:alert(1)' WHERE id = 'hopfenried'")
        db.execute("UPDATE raw_files SET fetched_at = '2025-02-12T03:00:00Z' WHERE body_id = 'mirowitz'")
        db.execute("UPDATE bodies SET withheld = 'Zu wenig gelesen.' WHERE id = 'hopfenried'")
    tree = html.fromstring(page(path, "/-/quellen").text)
    row = {tr.xpath("string(th)"): " ".join(tr.xpath("td//text()")) for tr in tree.xpath("//table[2]//tr | //tr[th/a]")}
    for expected in ("SessionNet", "DL-DE-BY-2.0", "Text und Data Mining, § 44b UrhG", "12.2.2025", "2/2025"):
        assert expected in row["Mirowitz"]
    assert "Vorerst zurückgehalten" in row["Hopfenried"]
    assert "Nicht erfasst" in row["Leerfeld"]
    assert not [href for href in tree.xpath("//@href") if href.startswith("javascript")]


@pytest.mark.parametrize("number", ["1", "2", "3", "0", "-1", "x", "²", "99999999999999999999"])
def test_sources_come_a_hundred_at_a_time(tmp_path: Path, number: str) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.executemany(
            "INSERT INTO bodies (id, name, fictional) VALUES (?, ?, 1)", [(f"o{n}", f"Ort {n:03}") for n in range(120)]
        )
    answer = page(path, f"/-/quellen?seite={number}")
    assert answer.status_code == 200
    towns = html.fromstring(answer.text).xpath("//tr/th[@scope='row']/a/text()")
    assert len(towns) == (23 if number == "2" else 100)


def test_about_tells_how_good_it_is_where_that_was_measured(path: Path, tmp_path: Path) -> None:
    measured = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(measured)) as db, db:
        row = ("s", "m 1", "corpora/gold/test", "all", "AMOUNT", "exact", 0.99, 0.95, 0.97, 0.96, 0.98, 391, 381)
        db.execute(f"INSERT INTO scores VALUES ({','.join('?' * len(row))})", row)
    without, with_scores = page(path, "/-/ueber").text, page(measured, "/-/ueber").text
    assert "keine Messung gespeichert" in without
    text = html.fromstring(with_scores).xpath("string(//table)")
    assert "Betrag" in text
    assert "97 %" in text


def test_notices_are_filled_from_the_settings(path: Path) -> None:
    own = Instance(
        operator="Bürgernetz e. V.\nAm Markt 1\n01234 Ort",
        contact="post@buergernetz.example",
        address="https://zusage.example",
    )
    names = ("/-/impressum", "/-/datenschutz", "/-/korrektur", "/-/ueber")
    for name, filled, empty in zip(names, pages(path, *names, instance=own), pages(path, *names), strict=True):
        assert ("Bürgernetz e. V." in filled.text) == (name != "/-/korrektur")
        assert "Bürgernetz" not in empty.text
    imprint, _, correction, about = (answer.text for answer in pages(path, *names, instance=own))
    assert "Am Markt 1" in html.fromstring(imprint).xpath("string(//address)")
    assert html.fromstring(correction).xpath("//a/@href[. = 'mailto:post@buergernetz.example']")
    assert "https://zusage.example" in html.fromstring(about).xpath("string(//p[@class='zitieren'])")


def test_pages_are_plain_and_say_that_they_are_not_official(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db", spoil=SPOIL)
    hostile = Instance(operator=SPOIL, contact=SPOIL, address=SPOIL)
    for address, answer in zip(PLAIN, pages(path, *PLAIN, instance=hostile), strict=True):
        assert answer.status_code == 200, address
        assert "<script>" not in answer.text, address
        assert "<img src=x" not in answer.text, address
        assert "script-src 'none'" in answer.headers["content-security-policy"]
        tree = html.fromstring(answer.text)
        assert not tree.xpath("//script | //style | //@style | //@onerror"), address
        assert "keine amtliche Quelle" in tree.xpath("string(//footer)")
        levels = [int(h.tag[1]) for h in tree.xpath("//h1 | //h2 | //h3")]
        assert levels[0] == 1
        assert all(b - a <= 1 for a, b in pairwise(levels)), address


def test_the_footer_leads_to_all_of_them(path: Path) -> None:
    links = html.fromstring(page(path, "/").text).xpath("//footer//a/@href")
    assert {"/-/ueber", "/-/quellen", "/-/woerterbuch", "/-/korrektur", "/-/impressum", "/-/datenschutz"} <= set(links)
