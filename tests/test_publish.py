"""Publishing: pages, metadata, questions, exports and the summary, on a small database of invented towns."""

import csv
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest
from datasette import app as datasette_package
from datasette.utils import tilde_encode
from icalendar import Calendar
from lxml import etree, html

import small_db
from datasette_pages import page, pages
from zusage.errors import ConfigError, SchemaError
from zusage.publish import FORMATS, export, metadata, render, summarise, write_site
from zusage.publish.charts import bar, pieces, shade
from zusage.publish.datapackage import descriptor
from zusage.publish.german import PHRASES, deutsch
from zusage.publish.instance import Instance
from zusage.publish.looks import LOOKS
from zusage.publish.queries import parse_query, read_queries
from zusage.publish.sql_bounds import LONGEST_VALUE
from zusage.publish.words import (
    change,
    counted,
    day,
    interval,
    money,
    month,
    number,
    percent,
    rate,
    web_address,
    words_alone,
    words_of,
)
from zusage.records import TABLES, columns
from zusage.store.views import VIEWS

SPOIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
TODAY = date(2025, 3, 1)
E_AKTE = small_db.commitment_id("E-Akte", "2023-03-14")
OURS = ("/", "/-/vergleich", f"/-/zusage/{E_AKTE}")
STOCK = (
    "/zusage",
    "/zusage/commitments",
    f"/zusage/commitments/{E_AKTE}",
    "/zusage/documents",
    "/zusage/suche?q=Glasfaser",
)


@pytest.fixture(scope="module")
def db_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("db") / "zusage.db")


@pytest.fixture(scope="module")
def hostile_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("hostile") / "zusage.db", spoil=SPOIL)


@pytest.fixture
def db(db_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(db_path)) as connection:
        yield connection


# Pages


def test_pages_answer_in_german_with_banner_and_policy(db_path: Path) -> None:
    for answer in pages(db_path, *OURS, *STOCK):
        assert answer.status_code == 200
        tree = html.fromstring(answer.text)
        assert tree.get("lang") == "de"
        assert tree.xpath("string(//p[@class='banner'])") == "Beispieldaten: Alle Gemeinden und Personen sind erfunden."
        policy = answer.headers["content-security-policy"]
        assert "object-src 'none'" in policy
        assert "http" not in policy


def test_our_pages_carry_neither_script_nor_inline_style(db_path: Path) -> None:
    for answer in pages(db_path, *OURS):
        assert "script-src 'none'" in answer.headers["content-security-policy"]
        tree = html.fromstring(answer.text)
        assert not tree.xpath("//script | //style | //@style | //@onclick")


def test_pages_load_nothing_from_elsewhere(db_path: Path) -> None:
    for answer in pages(db_path, *OURS, *STOCK):
        tree = html.fromstring(answer.text)
        loaded = tree.xpath("//script/@src | //img/@src | //link[@rel='stylesheet']/@href | //form/@action")
        assert [address for address in loaded if not address.startswith("/")] == []


def test_every_field_of_a_form_has_a_label(db_path: Path) -> None:
    for answer in pages(db_path, *OURS, *STOCK):
        tree = html.fromstring(answer.text)
        for field in tree.xpath("//input[not(@type='hidden' or @type='submit')] | //select | //textarea"):
            labelled = field.get("aria-label") or field.xpath("ancestor::label")
            assert labelled or tree.xpath("//label[@for=$id]", id=field.get("id")), etree.tostring(field)


def test_banner_is_only_for_invented_towns(tmp_path: Path) -> None:
    real = small_db.build(tmp_path / "zusage.db", fictional=False)
    for answer in pages(real, *OURS, "/zusage/nix"):
        assert "Beispieldaten" not in answer.text


def test_start_page_shows_what_is_due_and_what_expired(db_path: Path) -> None:
    tree = html.fromstring(page(db_path, "/").text)
    due = tree.xpath("//section[@aria-labelledby='faellig']//h3//text()")
    expired = tree.xpath("//section[@aria-labelledby='abgelaufen']//h3//text()")
    assert due == ["Wartung der Schulserver", "Tablets", "Serverraum", "E-Akte"]
    assert expired == ["Onlinedienste", "Glasfaserausbau"]
    assert "11.2.2025" in tree.text_content()


def test_commitment_page_marks_the_quote_in_its_surroundings(db_path: Path) -> None:
    tree = html.fromstring(page(db_path, f"/-/zusage/{E_AKTE}").text)
    quote = "Der Stadtrat beschließt, die E-Akte bis 31.12.2023 für 120.000 Euro einzuführen."
    assert tree.xpath("string(//mark)") == quote
    assert tree.xpath("//mark/span/text()") == ["E-Akte", "31.12.2023", "120.000 Euro"]
    around = tree.xpath("string(//blockquote)")
    assert around.index("Beratung im öffentlichen Teil") < around.index(quote) < around.index("Ende der Sitzung")
    text = re.sub(r"\s+", " ", tree.text_content())
    for expected in (
        "bis 31.12.2023", "120.000 €", "Frist, erste Angabe", "31.12.2023 → 31.12.2025 (731 Tage)", "120.000 € → 180.000 €",
        "Die Frist galt dem Probebetrieb.", f"(zusage {E_AKTE})",
    ):  # fmt: skip
        assert expected in text
    assert tree.xpath("//a[text()='Original ansehen']/@href") == ["https://mirowitz.example/2023-03-14.pdf#page=2"]


@pytest.mark.parametrize("address", ["/-/zusage/unbekannt", "/zusage/nix", "/nirgends"])
def test_unknown_addresses_are_404_on_a_german_page(db_path: Path, address: str) -> None:
    answer = page(db_path, address)
    assert answer.status_code == 404
    assert "Diese Seite gibt es nicht" in answer.text
    assert "Beispieldaten" in answer.text


def test_errors_of_json_addresses_are_json(db_path: Path) -> None:
    answer = page(db_path, "/zusage/nix.json")
    assert (answer.status_code, answer.json()["ok"]) == (404, False)


def test_comparison_tells_nothing_found_from_not_read(db_path: Path) -> None:
    tree = html.fromstring(page(db_path, "/-/vergleich").text)
    row = {tr.findtext("th/a"): tr for tr in tree.xpath("//table[@class='waerme']/tbody/tr")}
    assert "nicht erfasst" in row["Leerfeld"].text_content()
    assert row["Leerfeld"].xpath("./td//a") == []
    assert [a.text for a in row["Mirowitz"].xpath("./td//a")] == ["2", "2", "2"]
    assert "5 Texte, 3/2023 bis 2/2025" in row["Mirowitz"].text_content()


def test_a_withheld_town_says_why_and_has_no_counts(tmp_path: Path) -> None:
    path, why = small_db.build(tmp_path / "zusage.db"), "Das Gelesene ist nicht plausibel: Punkte je Sitzung 1."
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA foreign_keys = on")
        db.execute("UPDATE bodies SET withheld = ? WHERE id = 'leerfeld'", (why,))
        db.execute("UPDATE documents SET body_id = 'leerfeld' WHERE body_id = 'hopfenried'")
        db.execute("UPDATE coverage SET body_id = 'leerfeld' WHERE body_id = 'hopfenried'")
        small_db.count(db)
    addresses = (
        "/",
        "/-/vergleich",
        "/zusage/bodies",
        "/zusage/abdeckung?gemeinde=Leerfeld",
        "/zusage/suche?q=Beratung",
    )
    start, comparison, town, coverage, search = (answer.text for answer in pages(path, *addresses))
    row = {tr.findtext("th/a"): tr for tr in html.fromstring(comparison).xpath("//table[@class='waerme']/tbody/tr")}[
        "Leerfeld"
    ]
    assert f"zurückgehalten: {why}" in row.text_content()
    assert "0" not in [cell.text for cell in row.findall("td")]
    assert all(why in text for text in (start, town, coverage))
    assert "Leerfeld" not in search
    assert "Mirowitz" in search
    with closing(sqlite3.connect(path)) as db:
        assert select(db, "SELECT coverage, commitments FROM comparison WHERE body = 'Leerfeld'") == [
            {"coverage": "zurückgehalten", "commitments": None}
        ]


def test_comparison_draws_bars_with_words_beside(db_path: Path) -> None:
    tree = html.fromstring(page(db_path, "/-/vergleich").text)
    labels = tree.xpath("//*[local-name()='svg']/@aria-label")
    assert labels[0] == "Hopfenried: offen 2; läuft 1; aufgegeben 1; Frist abgelaufen, kein späterer Beleg 1"


def test_hostile_text_comes_out_escaped_on_every_page(hostile_path: Path) -> None:
    addresses = [
        *OURS, *STOCK, f"/-/zusage/{tilde_encode(SPOIL)}", "/zusage/commitments?_alle=1",
        "/zusage/bodies", "/zusage/issues",
        "/zusage/commitments?_search=script", f"/zusage/suche?q={SPOIL}",
        "/zusage/commitments?body__contains=%3Cscript%3E",
        *(f"/zusage/{name}" for name in VIEWS), *(f"/zusage/{query.name}" for query in read_queries()),
    ]  # fmt: skip
    for address, answer in zip(addresses, pages(hostile_path, *addresses), strict=True):
        assert answer.status_code in (200, 404), address
        assert "<script>alert" not in answer.text, address
        assert "<img src=x" not in answer.text, address
        assert html.fromstring(answer.text).xpath("//@onerror") == [], address


def test_only_web_addresses_become_links(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE commitments SET source_url = 'javascript:alert(1)'")
    told = 0
    for answer in pages(path, *OURS):
        assert answer.status_code == 200
        assert not [href for href in html.fromstring(answer.text).xpath("//a/@href") if href.startswith("javascript")]
        told += "javascript:alert(1)" in answer.text
    assert told, "no page shows the address at all"


def test_an_empty_database_has_pages_too(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        for table in TABLES:
            db.execute(f"DELETE FROM {table}")
    start, comparison = pages(path, "/", "/-/vergleich")
    assert "noch nichts gelesen" in start.text
    assert "Noch keine Zusagen" in comparison.text


def test_cells_show_german_words_and_lead_to_the_commitment(db_path: Path) -> None:
    table, view = (html.fromstring(answer.text) for answer in pages(db_path, "/zusage/commitments", "/zusage/overdue"))
    assert "Frist abgelaufen, kein späterer Beleg" in table.xpath("//td[@data-label='status']/span/text()")
    assert f"/-/zusage/{E_AKTE}" in table.xpath("//td[@data-label='project']/a/@href")
    assert f"/-/zusage/{E_AKTE}" in view.xpath("//td[@data-label='commitment_id']/a/@href")


@pytest.mark.parametrize(("table", "column"), [("evidence", "commitment_id"), ("revisions", "later_id")])
def test_cells_that_name_a_commitment_lead_to_its_page(db_path: Path, table: str, column: str) -> None:
    lists = (f"/zusage/{name}.json?_shape=array" for name in (table, "commitments"))
    answer, rows, commitments = pages(db_path, f"/zusage/{table}", *lists)
    cells = html.fromstring(answer.text).xpath(f"//td[contains(@class, 'col-{column} ')]")
    assert [cell.xpath("string(a/@href)") for cell in cells] == [f"/-/zusage/{row[column]}" for row in rows.json()]
    names = {row["id"]: row["project"] for row in commitments.json()}
    assert {cell.xpath("string(a)") for cell in cells} == {names[row[column]] for row in rows.json()}


@pytest.mark.parametrize("spoilt", [False, True])
def test_no_link_in_a_table_leads_nowhere(db_path: Path, hostile_path: Path, spoilt: bool) -> None:
    path = hostile_path if spoilt else db_path
    shown = pages(path, *(f"/zusage/{name}" for name in (*TABLES, *VIEWS)))
    links = {link for answer in shown for link in html.fromstring(answer.text).xpath("//tbody//td//a/@href")}
    own = sorted(link for link in links if link.startswith("/"))
    assert [link for link, answer in zip(own, pages(path, *own), strict=True) if answer.status_code != 200] == []
    assert own


def test_wide_tables_show_main_columns_and_all_on_demand(db_path: Path) -> None:
    short, full = (
        html.fromstring(answer.text).xpath("//th/@data-column")
        for answer in pages(db_path, "/zusage/commitments", "/zusage/commitments?_alle=1")
    )
    assert set(short) == set(LOOKS["commitments"].main)
    assert {c.name for c in columns("commitments")} <= set(full)


def test_one_function_cannot_take_all_memory(db_path: Path) -> None:
    answer = page(db_path, f"/zusage?sql=select+length(hex(zeroblob({LONGEST_VALUE})))")
    assert answer.status_code == 400
    assert "too big" in answer.text


@pytest.mark.parametrize(("english", "german"), [(t, p) for t, pairs in PHRASES.items() for p in pairs])
def test_phrases_still_stand_in_the_installed_templates(english: str, german: tuple[str, str]) -> None:
    folder = Path(datasette_package.__file__).with_name("templates")
    assert german[0] in (folder / english).read_text(encoding="utf-8")


def test_stock_pages_speak_german(db_path: Path) -> None:
    for answer in pages(
        db_path, "/zusage/commitments?status=open", f"/zusage/commitments/{E_AKTE}", "/zusage/due_soon"
    ):
        text = " ".join(html.fromstring(answer.text).xpath("//main//text()[not(parent::script or ancestor::pre)]"))
        assert not re.search(r"\b(This data|rows?|where|sorted by|Links from|Apply|home)\b", text)


@pytest.mark.parametrize(
    ("written", "german"),
    [
        ("contains", "enthält"),
        ('where status = "open" sorted by due_to descending', 'mit status = "open" absteigend nach due_to'),
        ("sorted by due_to", "nach due_to"),
        ('where project = "where sorted by"', 'mit project = "where sorted by"'),
    ],
)
def test_sentences_of_datasette_in_german(written: str, german: str) -> None:
    assert deutsch(written) == german


# Search


@pytest.mark.parametrize(
    "words", ['"', "Glas*", "a:b", "(", "^x", "x AND", "NEAR(a b", "'", "%00", "a%00bc", "{a}", "--", '""" x']
)
def test_search_never_errs(db_path: Path, words: str) -> None:
    assert page(db_path, f"/zusage/suche?q={words}").status_code == 200


def test_search_finds_the_beginning_of_a_compound(db_path: Path) -> None:
    rows = page(db_path, "/zusage/suche.json?q=glasfaser&_shape=array").json()
    assert {row["Vorhaben"] for row in rows if row["Art"] == "Zusage"} == {"Glasfaserausbau"}
    assert len([row for row in rows if row["Art"] == "Text"]) == 2
    assert len(page(db_path, "/zusage/commitments.json?_search=buergerbuero&_shape=array").json()) == 1


# Metadata, views, questions


def test_metadata_describes_every_table_view_and_column(db: sqlite3.Connection) -> None:
    described = metadata(db)["databases"]["zusage"]["tables"]
    names = [
        row[0]
        for row in db.execute(
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE '%fts%'"
        )
    ]
    assert set(described) == set(names) == set(TABLES) | set(VIEWS)
    for name in names:
        entry = described[name]
        present = [row[1] for row in db.execute(f'PRAGMA table_info("{name}")')]
        assert entry["title"], name
        assert entry["description"], name
        assert {column for column in present if not entry["columns"].get(column)} == set(), name
        for column in [*entry.get("facets", []), *filter(None, [entry.get("sort_desc"), entry.get("label_column")])]:
            assert column in present, (name, column)
        assert "units" not in entry


def test_codebook_is_described_where_the_store_wrote_one(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE codebook (table_name, column_name, value, label, de, en, choices)")
        described = metadata(db)["databases"]["zusage"]["tables"]["codebook"]
        assert set(described["columns"]) == {row[1] for row in db.execute("PRAGMA table_info(codebook)")}


def test_looks_fit_the_tables() -> None:
    assert set(LOOKS) == set(TABLES)
    for name, look in LOOKS.items():
        assert set(look.main) <= {c.name for c in columns(name)}


def test_metadata_needs_the_tables(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.db")) as db:
        db.execute("CREATE TABLE t (a)")
        with pytest.raises(SchemaError, match="run zusage run first"):
            metadata(db)
    with pytest.raises(SchemaError):
        write_site(tmp_path / "missing.db", tmp_path)
    (tmp_path / "text.db").write_text("no database at all, but long enough to look at" * 30)
    with pytest.raises(SchemaError, match="not a database"):
        write_site(tmp_path / "text.db", tmp_path)


def test_site_is_written_the_same_each_time(db_path: Path, tmp_path: Path) -> None:
    write_site(db_path, tmp_path)
    first = (tmp_path / "metadata.json").read_bytes()
    write_site(db_path, tmp_path)
    assert (tmp_path / "metadata.json").read_bytes() == first
    assert json.loads(first)["databases"]["zusage"]["queries"]["suche"]["title"] == "Suche"


def select(db: sqlite3.Connection, sql: str) -> list[dict[str, Any]]:
    cursor = db.execute(sql)
    return [dict(zip([c[0] for c in cursor.description], row, strict=True)) for row in cursor]


def projects(db: sqlite3.Connection, view: str) -> list[str]:
    return [row["project"] for row in select(db, f"SELECT * FROM {view}")]


def test_views_pick_and_order(db: sqlite3.Connection) -> None:
    assert projects(db, "due_soon") == ["Wartung der Schulserver", "Tablets", "Serverraum", "E-Akte"]
    assert projects(db, "overdue") == ["Onlinedienste", "Glasfaserausbau", "E-Akte"]
    assert projects(db, "slipped") == ["E-Akte"]
    assert projects(db, "silent") == ["Glasfaserausbau", "Wartung der Schulserver", "Onlinedienste", "E-Akte"]
    assert select(db, "SELECT * FROM silent")[0]["minutes"] == "2023-06-20; 2024-02-15; 2024-11-05; 2025-02-11"


def test_what_is_overdue_says_which_day_a_later_meeting_put_in_its_place(db: sqlite3.Connection) -> None:
    days = {r["project"]: (r["due_to"], r["moved_to"]) for r in select(db, "SELECT * FROM overdue")}
    assert days["E-Akte"] == ("2023-12-31", "2025-12-31")
    assert days["Onlinedienste"] == ("2024-11-30", None)


def test_conflicts_are_two_values_of_two_documents(db: sqlite3.Connection) -> None:
    rows = {r["field"]: (r["before"], r["after"], r["difference"]) for r in select(db, "SELECT * FROM conflicts")}
    assert rows == {"amount": ("120000.0", "180000.0", 60_000.0), "deadline": ("2023-12-31", "2025-12-31", 731)}


def test_threads_are_told_once_with_their_first_and_last_day(db: sqlite3.Connection) -> None:
    (row,) = (r for r in select(db, "SELECT * FROM threads") if r["project"] == "E-Akte")
    assert (row["meetings"], row["first_due_to"], row["due_to"], row["slipped_days"]) == (
        2,
        "2023-12-31",
        "2025-12-31",
        731,
    )
    (slip,) = select(db, "SELECT * FROM slipped")
    assert (slip["moves"], slip["first_due_to"], slip["due_to"]) == (1, "2023-12-31", "2025-12-31")


def test_a_town_with_nothing_read_has_no_zeros(db: sqlite3.Connection) -> None:
    (row,) = select(db, "SELECT * FROM comparison WHERE body = 'Leerfeld'")
    assert (row["coverage"], row["commitments"], row["documents_read"]) == ("nicht gelesen", None, None)


def test_money_counts_repetitions_once_and_replaced_amounts_not(db: sqlite3.Connection) -> None:
    sums = {
        (r["body"], r["topic"], r["money_stage"], r["rhythm"]): r["amount_max"]
        for r in select(db, "SELECT * FROM money")
    }
    assert sums["Mirowitz", "netz", "applied", "once"] == 1_500_000
    assert sums["Mirowitz", "egov", "budgeted", "once"] == 180_000
    assert sums["Mirowitz", "schule", "budgeted", "yearly"] == 30_000
    assert sums["Hopfenried", "schule", "contracted", "each"] == 500


def test_comparison_has_one_row_per_town_and_topic_and_adds_no_stages(db: sqlite3.Connection) -> None:
    rows = {(r["body"], r["topic"]): r for r in select(db, "SELECT * FROM comparison")}
    assert len(rows) == len(select(db, "SELECT * FROM comparison")) == 7
    egov = rows["Mirowitz", "egov"]
    assert (egov["commitments"], egov["rejected"], egov["slipped"], egov["mean_slip"]) == (2, 1, 1, 731)
    assert egov["budgeted_per_inhabitant"] == pytest.approx(180_000 / 41_000, abs=0.01)
    assert egov["granted_per_inhabitant"] is None
    schule = rows["Mirowitz", "schule"]
    assert (schule["done"], schule["granted_per_inhabitant"], schule["budgeted_per_inhabitant"]) == (1, 1.1, None)
    assert schule["documents_read"] == 5


def test_timeline_follows_an_undertaking(db: sqlite3.Connection) -> None:
    rows = select(db, "SELECT * FROM timeline WHERE project = 'E-Akte'")
    assert [(r["date"], r["event"]) for r in rows] == [
        ("2023-03-14", "stated"), ("2024-11-05", "amount"), ("2024-11-05", "deadline"), ("2024-11-05", "later"),
        ("2024-11-05", "stated"),
    ]  # fmt: skip


@pytest.mark.parametrize("query", list(read_queries()), ids=lambda query: query.name)
def test_questions_answer_with_and_without_parameters(db_path: Path, query: Any) -> None:
    filled = "&".join(f"{p.name}={p.default or 'a'}" for p in query.params)
    empty, full = pages(
        db_path, f"/zusage/{query.name}.json?_shape=array", f"/zusage/{query.name}.json?_shape=array&{filled}"
    )
    assert (empty.status_code, full.status_code) == (200, 200)
    assert isinstance(empty.json(), list)


def test_a_question_shows_what_may_be_one_project(db_path: Path) -> None:
    (row,) = page(db_path, "/zusage/vielleicht-dasselbe.json?_shape=array&gemeinde=Miro").json()
    assert (row["Gemeinde"], row["Vorhaben"], row["anderes Vorhaben"], row["Zusagen"]) == (
        "Mirowitz",
        "E-Akte",
        "Rats-App",
        3,
    )
    assert "der eine Name beginnt den anderen" in page(db_path, "/zusage/vielleicht-dasselbe").text
    assert page(db_path, "/zusage/vielleicht-dasselbe.json?_shape=array&gemeinde=Hopf").json() == []


def test_questions_use_their_defaults(db_path: Path) -> None:
    moved, all_moved = pages(
        db_path, "/zusage/verschoben.json?_shape=array&tage=800", "/zusage/verschoben.json?_shape=array"
    )
    assert (len(moved.json()), len(all_moved.json())) == (0, 1)
    form = html.fromstring(page(db_path, "/zusage/verschoben").text)
    assert form.xpath("//input[@name='tage']/@value") == ["365"]
    assert form.xpath("//label[@for='qp1']/text()") == ["mehr als so viele Tage"]


GOOD = "-- title: T\n-- description: D\n-- param: n | Zahl | 5\nSELECT ':n', :n -- :m\n"


def test_question_is_read_and_bound() -> None:
    query = parse_query("q", GOOD)
    assert (query.title, query.description, query.params[0].label) == ("T", "D", "Zahl")
    assert query.bound == "SELECT ':n', coalesce(nullif(:n, ''), '5') -- :m"


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace("-- title: T\n", ""),
        GOOD.replace("title: T", "title:"),
        GOOD.replace("-- title: T", "-- title: T\n-- title: U"),
        GOOD.replace("-- title: T", "-- author: me"),
        GOOD.replace("| Zahl | 5", "| Zahl"),
        GOOD.replace("param: n", "param: m"),
        GOOD.replace("-- param: n | Zahl | 5\n", ""),
        GOOD.replace("SELECT", "DELETE"),
        GOOD.replace("SELECT", "SELECT 1; SELECT"),
        "",
    ],
)
def test_malformed_questions_are_refused(text: str) -> None:
    with pytest.raises(ConfigError, match=r"q\.sql"):
        parse_query("q", text)


# Exports


@pytest.mark.parametrize("format", FORMATS)
def test_exports_are_the_same_each_time(db_path: Path, tmp_path: Path, format: str) -> None:
    first = export(db_path, format, tmp_path / "a").read_bytes()
    assert export(db_path, format, tmp_path / "b").read_bytes() == first
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "b"]


def rows_of(path: Path) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(path)) as db:
        return select(db, "SELECT * FROM commitments ORDER BY meeting_date DESC, id DESC")


@pytest.mark.parametrize("spoilt", [False, True])
def test_tables_export_all_values(db_path: Path, hostile_path: Path, tmp_path: Path, spoilt: bool) -> None:
    path = hostile_path if spoilt else db_path
    expected = rows_of(path)
    lines = export(path, "jsonl", tmp_path).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == expected
    table = pyarrow.parquet.read_table(export(path, "parquet", tmp_path))
    assert table.to_pylist() == expected
    assert table.schema.field("quote").metadata[b"description"].startswith(b"The sentence")
    with export(path, "csv", tmp_path).open(encoding="utf-8", newline="") as stream:
        read = list(csv.DictReader(stream))
    assert read == [{k: "" if v is None else str(v) for k, v in row.items()} for row in expected]


def test_excel_gets_bom_semicolons_decimal_commas_and_no_formulas(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE commitments SET project = '=HYPERLINK(1)', amount_min = 12.5 WHERE id = ?", [E_AKTE])
    data = export(path, "csv", tmp_path, excel=True).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(data.decode("utf-8-sig").splitlines(), delimiter=";"))
    row = next(row for row in rows if row["id"] == E_AKTE)
    assert (row["project"], row["amount_min"], row["amount_max"], row["score"]) == (
        "'=HYPERLINK(1)",
        "12,5",
        "120000",
        "0,9",
    )


@pytest.mark.parametrize("spoilt", [False, True])
def test_calendar_holds_each_deadline_on_its_last_day(
    db_path: Path, hostile_path: Path, tmp_path: Path, spoilt: bool
) -> None:
    path = hostile_path if spoilt else db_path
    events = Calendar.from_ical(export(path, "ics", tmp_path).read_bytes()).walk("VEVENT")
    expected = {f"{r['id']}@zusage": r for r in rows_of(path) if r["due_to"] and r["force"] != "rejected"}
    assert {str(event["uid"]) for event in events} == set(expected)
    for event in events:
        row = expected[str(event["uid"])]
        assert event.decoded("dtstart").isoformat() == row["due_to"]
        assert row["quote"] in str(event["description"])


@pytest.mark.parametrize("spoilt", [False, True])
def test_feed_is_atom_with_newest_first(db_path: Path, hostile_path: Path, tmp_path: Path, spoilt: bool) -> None:
    path = hostile_path if spoilt else db_path
    feed = etree.parse(export(path, "atom", tmp_path)).getroot()
    names = {"a": "http://www.w3.org/2005/Atom"}
    assert feed.findtext("a:updated", namespaces=names) == "2025-02-11T00:00:00+00:00"
    entries = feed.findall("a:entry", names)
    assert len(entries) == 12
    assert len({entry.findtext("a:id", namespaces=names) for entry in entries}) == 12
    assert all(
        entry.findtext("a:title", namespaces=names) and entry.find("a:updated", names) is not None for entry in entries
    )
    assert "2024-12-03" in str(entries[0].find("a:link", names).get("href"))


def test_control_characters_do_not_break_feeds(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db", spoil="\x0b\x00\ufffe\x1b[31m")
    etree.parse(export(path, "atom", tmp_path))
    Calendar.from_ical(export(path, "ics", tmp_path).read_bytes())


def test_export_refuses_what_it_cannot_do(db_path: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="found docx"):
        export(db_path, "docx", tmp_path)
    with pytest.raises(ConfigError):
        export(db_path, "jsonl", tmp_path, excel=True)
    with pytest.raises(SchemaError):
        export(tmp_path / "missing.db", "csv", tmp_path)


# Summary


def test_summary_takes_upcoming_deadlines_first_then_the_latest_passed(db: sqlite3.Connection) -> None:
    upcoming = summarise(db, TODAY).nearest
    assert [item.project for item in upcoming] == ["Wartung der Schulserver", "Tablets", "WLAN", "Serverraum", "E-Akte"]
    mixed = summarise(db, date(2025, 8, 1)).nearest
    assert [item.due_to for item in mixed] == ["2025-12-31", "2025-12-31", "2026-12-31", "2025-07-31", "2025-06-30"]
    passed = summarise(db, date(2030, 1, 1)).nearest
    assert [item.due_to for item in passed] == ["2026-12-31", "2025-12-31", "2025-12-31", "2025-07-31", "2025-06-30"]


def test_summary_leaves_out_days_that_a_later_meeting_moved(db: sqlite3.Connection) -> None:
    assert "2023-12-31" not in {item.due_to for item in summarise(db, date(2023, 12, 1)).nearest}
    db.execute("UPDATE commitments SET moved_to = '2026-09-15' WHERE project = 'Tablets'")
    assert "Tablets" not in [item.project for item in summarise(db, TODAY).nearest]
    db.rollback()


def test_summary_counts(db: sqlite3.Connection) -> None:
    summary = summarise(db, TODAY)
    assert (summary.documents, summary.bodies, summary.commitments, summary.newest) == (7, 3, 12, small_db.NEWEST)
    assert summary.mentions == {"AMOUNT": 10, "DEADLINE": 10, "PROJECT": 12}
    assert summary.status["expired"] == 2
    assert summary.issues == {("parse", "document-error"): 2, ("parse", "unknown-layout"): 1}


def test_the_day_of_a_control_list_is_not_that_of_the_newest_sitting(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE documents SET kind = 'control', date = '2025-06-27' WHERE date = ?", (small_db.NEWEST,))
        small_db.count(db)
        assert summarise(db, TODAY).newest == "2024-12-03"
        assert "Datenstand: 2024-12-03" in descriptor(db, {}, Instance())["description"]
    first, feed, data = pages(path, "/", "/-/liste/alle.atom", "/-/liste/alle.json")
    assert "jüngste gelesene Sitzung 3.12.2024" in first.text
    assert "27.6.2025" not in first.text
    assert "<updated>2024-12-03" in feed.text
    assert data.json()["data_until"] == "2024-12-03"


def test_summary_reads_well_in_a_terminal(db: sqlite3.Connection, tmp_path: Path) -> None:
    text = render(summarise(db, TODAY))
    assert max(map(len, text.splitlines())) <= 100
    assert "document-error 2" in text
    assert "2025-03-01 (today) · Mirowitz · Wartung der Schulserver · beschlossen · läuft" in text
    hostile = small_db.build(tmp_path / "zusage.db", spoil="\x1b[2J\r")
    with closing(sqlite3.connect(hostile)) as other:
        assert "\x1b" not in render(summarise(other, TODAY))


def test_summary_of_nothing(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db:
        for table in TABLES:
            db.execute(f"DELETE FROM {table}")
        assert "  none" in render(summarise(db, TODAY))


# Words and figures


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (number(1_234_567), "1.234.567"),
        (number(0.5), "0,50"),
        (number(None), ""),
        (rate(0.6098), "0,61"),
        (rate(0.0046), "0,005"),
        (rate(0.0003), "unter 0,001"),
        (rate(0), "0"),
        (rate(10.0), "10"),
        (percent(0.995), "99,5 %"),
        (percent(1), "100 %"),
        (counted(1, "Zusage", "Zusagen"), "1 Zusage"),
        (counted(1_200, "Zusage", "Zusagen"), "1.200 Zusagen"),
        (words_alone("WLAN [17], Schule [40]"), "WLAN, Schule"),
        (month("2024-03"), "3/2024"),
        (month("undated"), "undated"),
        (month(None), ""),
        (money(None, 30_000, "EUR"), "bis zu 30.000 €"),
        (money(20_000, None, "EUR"), "mindestens 20.000 €"),
        (money(800, 1_000, "EUR"), "800 bis 1.000 €"),
        (money(5, 5, "DEM"), "5 DEM"),
        (day("2024-03-05"), "5.3.2024"),
        (day("irgendwann"), "irgendwann"),
        (interval("2024-09-01", "2024-11-30", "in"), "1.9.2024 bis 30.11.2024"),
        (interval("2025-03-01", "2025-03-01", "from"), "ab 1.3.2025"),
        (interval("2024-05-01", "2024-08-31", "by"), "bis 31.8.2024"),
        (interval("2024-05-01", "2024-05-01", "in"), "1.5.2024"),
        (interval(None, "2024-05-01", None), "bis 1.5.2024"),
        (change("2025-12-31", "deadline"), "31.12.2025"),
        (change("done", "status"), "erledigt"),
        (change(None, "amount"), "–"),
        (change("180000.0", "amount"), "180.000 €"),
        (web_address("javascript:alert(1)"), None),
        (web_address("https://"), None),
        (web_address("https://[x"), None),
        (web_address(" https://mirowitz.example"), None),
        (web_address("https://mirowitz.example:8080?a=b c"), None),
        (web_address("HTTP://mirowitz.example:8080/?a=b#c"), "HTTP://mirowitz.example:8080/?a=b#c"),
        (web_address(None), None),
        (web_address("https://mirowitz.example/a.pdf"), "https://mirowitz.example/a.pdf"),
        (words_of("evidence", "role")["later"], "spätere Erwähnung"),
        (words_of("issues", "stage"), {}),
        (words_of("due_soon", "status")["done"], "erledigt"),
    ],
)
def test_words(got: object, expected: object) -> None:
    assert got == expected


def test_bar_fills_its_width_in_the_order_of_the_vocabulary() -> None:
    stretches = bar({"expired": 1, "open": 2, "done": 0})
    assert [(s.key, s.count) for s in stretches] == [("open", 2), ("expired", 1)]
    assert sum(s.width for s in stretches) == pytest.approx(100, abs=0.02)
    assert bar({}) == ()


@pytest.mark.parametrize(
    ("count", "most", "expected"), [(0, 9, 0), (1, 1, 1), (1, 9, 1), (9, 9, 5), (5, 9, 3), (2, 2, 3)]
)
def test_shade(count: int, most: int, expected: int) -> None:
    assert shade(count, most) == expected


def test_pieces_together_are_the_quote_and_never_overlap() -> None:
    evidence = [
        {"role": "project", "start": 12, "end": 15}, {"role": "amount", "start": 14, "end": 18},
        {"role": "frame", "start": 10, "end": 20}, {"role": "deadline", "start": 17, "end": 99},
        {"role": "deadline", "start": 16, "end": 18},
    ]  # fmt: skip
    cut = pieces("0123456789", 10, evidence)
    assert "".join(piece.text for piece in cut) == "0123456789"
    assert [(p.text, p.role) for p in cut if p.role] == [("234", "project"), ("67", "deadline")]
