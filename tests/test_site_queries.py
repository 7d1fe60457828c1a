"""The published questions: what each answers on rows made by hand, with and without parameters, kind or hostile."""

# ruff: noqa: E501 - an expected answer is a line that reads as a table

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from lxml import html

import small_db
from datasette_pages import page, pages
from zusage.publish.plugin import search_terms
from zusage.publish.queries import parse_query, read_queries
from zusage.publish.question_choices import KINDS, choices

QUERIES = {query.name: query for query in read_queries()}
HOSTILE = ("' OR 1=1 --", '"', "%", "<script>alert(1)</script>", "\0", "x" * 2_000, "-1", "💥")

Rows = list[tuple[Any, ...]]


def say(db: sqlite3.Connection, key: str, project: str, **changed: Any) -> None:
    """One more commitment of Mirowitz, as that on its WLAN but with these fields, on an undertaking of its own."""
    wlan = small_db.commitment_id("WLAN", "2024-02-15")
    row = dict(db.execute("SELECT * FROM commitments WHERE id = ?", (wlan,)).fetchone())
    db.execute(
        "INSERT OR IGNORE INTO projects (id, name, key, body_id) VALUES (?, ?, ?, 'mirowitz')",
        (project, project, project.lower()),
    )
    row |= {"id": key, "project": project, "project_id": project, "thread_id": f"t-{project}", **changed}
    db.execute(f"INSERT INTO commitments ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))


def _add(db: sqlite3.Connection) -> None:
    empty = {"amount_text": None, "amount_min": None, "amount_max": None, "money_stage": None, "basis": None}
    pact = {"topic": "schule", "status": "open", "amount_min": None}
    say(db, "pakt-1", "DigitalPakt", **pact, amount_max=410_000.0, money_stage="granted", basis="grant,once")
    # The same amount, said again in the thread, counts once; what is due each year is no sum of money granted once.
    say(db, "pakt-2", "DigitalPakt", **pact, amount_max=410_000.0, money_stage="granted", basis="grant,once")
    say(db, "pakt-3", "DigitalPakt", **pact, amount_max=7.0, money_stage="granted", basis="yearly")
    say(db, "pakt-4", "DigitalPakt", **pact, amount_max=82_000.0, money_stage="applied", basis="grant")
    deadline = {"deadline_text": None, "due_from": None, "due_to": None, "due_bound": None}
    say(
        db,
        "ohne",
        "Leitbild",
        **empty,
        **deadline,
        force="resolved",
        status="open",
        condition="vorbehaltlich der Förderung",
    )
    say(db, "tag-1", "Portal", **empty, due_to="2025-06-30", responsible="Netzwerk GmbH", meeting_date="2024-02-15")
    say(db, "tag-2", "Portal", **empty, due_to="2025-12-31", responsible="Hag AGentur", meeting_date="2024-02-15")
    db.execute("UPDATE revisions SET reason = 'supply' WHERE id = 'r-deadline'")
    db.execute("UPDATE commitments SET decision = 'rejected' WHERE project = 'Rats-App'")
    small_db.count(db)
    db.execute("INSERT INTO commitments_fts (commitments_fts) VALUES ('rebuild')")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = small_db.build(tmp_path_factory.mktemp("questions") / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.row_factory = sqlite3.Row
        _add(db)
    return path


@pytest.fixture
def db(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        connection.create_function("escape_fts", 1, search_terms, deterministic=True)
        yield connection


def ask(db: sqlite3.Connection, name: str, **filled: str) -> list[dict[str, Any]]:
    """The rows of a question with these parameters, all others empty, as the form sends them."""
    query = QUERIES[name]
    assert set(filled) <= {p.name for p in query.params}
    return [dict(row) for row in db.execute(query.bound, {p.name: "" for p in query.params} | filled)]


def only(rows: list[dict[str, Any]], *names: str) -> Rows:
    return [tuple(row[name] for name in names) for row in rows]


# What each question answers, on the rows above and in small_db, counted by hand: question, parameters, columns, rows.
ANSWERS: tuple[tuple[str, dict[str, str], tuple[str, ...], Rows], ...] = (
    ("abdeckung", {"gemeinde": "Leer"}, ("Gemeinde", "Monat", "Texte", "Zusagen"), [("Leerfeld", "nicht gelesen", None, None)]),
    ("abgelaufen", {"land": "Bayern"}, ("Gemeinde", "Abdeckung", "Zusagen mit Frist", "abgelaufen", "Anteil in Prozent", "älteste Frist"),
     [("Hopfenried", "read", 4, 1, 25.0, "2024-11-30")]),
    ("abstimmungen", {"widerspruch": "result"}, ("Vorhaben", "Nein", "Widerspruch"), [("E-Akte", 2, "result"), ("Glasfaserausbau", 2, "result")]),
    ("aelteste-offene", {"land": "Bayern"}, ("Sitzung", "Vorhaben", "Stand"),
     [("2023-09-12", "digitales Bürgerbüro", "open"), ("2024-12-03", "Tablets", "open"), ("2024-12-03", "Serverraum", "running")]),
    ("anbieter", {}, ("Anbieter", "Gemeinden", "bei Vorhaben", "als zuständig genannt"), [("Netzwerk GmbH", 1, "Portal", 1)]),
    ("antraege", {}, ("Land", "Verbindlichkeit", "Ergebnis", "Stand", "Anträge"),
     [("Bayern", "requested", None, "dropped", 1), ("Sachsen", "rejected", "rejected", "dropped", 1)]),
    ("bedingungen", {}, ("Vorhaben", "Bedingung"), [("Leitbild", "vorbehaltlich der Förderung")]),
    ("beschlusskontrolle", {}, ("Vorhaben", "Stand laut Verwaltung", "Stand laut Niederschriften", "Unterschied"),
     [("E-Akte", "done", "delayed", "finished")]),
    ("betraege", {"thema": "netz", "gemeinde": "Miro"}, ("Stand des Geldes", "Beträge", "Summe"), [("applied", 1, 1_500_000.0)]),
    ("bewilligt", {"land": "Sachsen"}, ("Gemeinde", "Thema", "Anteil", "bewilligt", "beantragt", "abgerufen"),
     [("Mirowitz", "Digitale Schule", "grant", 410_000.0, 82_000.0, None), ("Mirowitz", "Digitale Schule", "whole", 45_000.0, None, None)]),
    ("breitband", {"thema": "netz"}, ("Land", "Gemeinden mit Zusagen", "gelesene Gemeinden", "Zusagen", "mit Frist", "abgelaufen", "späteste Frist"),
     [("Bayern", 1, 1, 1, 1, 0, "2026-12-31"), ("Sachsen", 1, 1, 2, 1, 1, "2024-08-31")]),
    ("digitalpakt", {}, ("Gemeinde", "Stand des Geldes", "Anteil", "Beträge", "Summe", "je Einwohner"),
     [("Mirowitz", "granted", "grant", 1, 410_000.0, 10.0), ("Mirowitz", "applied", "grant", 1, 82_000.0, 2.0)]),
    ("e-akte", {}, ("Frist bis", "Stand"), [("2023-12-31", "delayed"), ("2025-12-31", "open")]),
    ("erledigt", {"land": "Sachsen"}, ("Thema", "Zusagen", "erledigt", "Nenner", "erledigt in Prozent"),
     [("Digitale Schule", 9, 3, 3, 100.0), ("Breitband", 1, 0, 1, 0.0), ("E-Government", 2, 0, 0, None)]),
    ("faeden", {}, ("Vorhaben", "Sitzungen", "Aussagen"), [("E-Akte", 2, 2), ("Glasfaserausbau", 2, 2)]),
    ("faellig", {"bis": "2023-12-31"}, ("Frist bis", "verschoben auf", "Vorhaben"), [("2023-12-31", "2025-12-31", "E-Akte")]),
    ("faellig", {"von": "2025-12-01", "bis": "2025-12-31", "land": "Bayern"}, ("Frist bis", "Vorhaben"), [("2025-12-31", "Serverraum")]),
    ("gremium", {"gemeinde": "Hopf"}, ("Gremium", "Sitzung"), [("Rat", "2024-12-03")] * 3 + [("Rat", "2023-09-12")] * 2),
    ("gruende", {}, ("Grund", "Verschiebungen", "Gemeinden", "Tage im Mittel"), [("supply", 1, 1, 731)]),
    ("jahre-themen", {"thema": "netz", "land": "Sachsen"}, ("Jahr", "Thema", "Zusagen", "mit Frist", "gelesene Texte im Jahr"), [("2023", "Breitband", 2, 1, 2)]),
    ("kosten", {}, ("Vorhaben", "höchstens", "je Einwohner"), [("WLAN", 45_000.0, 1.1)]),
    ("lesedeckung", {}, ("Land", "bekannte Gemeinden", "gelesen", "nicht gelesen", "gelesene Texte", "Zusagen"),
     [("Bayern", 1, 1, 0, 2, 5), ("Sachsen", 1, 1, 0, 5, 13), ("ohne Angabe", 1, 0, 1, None, None)]),
    ("meistversprochen", {"thema": "netz"}, ("Vorhaben", "Gemeinden", "Zusagen", "abgelaufen"), [("Glasfaserausbau", 1, 2, 1), ("Breitbandausbau", 1, 1, 0)]),
    ("nie-erwaehnt", {"thema": "fehlt"}, ("Gemeinde",), []),
    ("ohne-betrag", {}, ("Vorhaben",), [("Leitbild",), ("Portal",), ("Portal",)]),
    ("ohne-frist", {}, ("Vorhaben", "Verbindlichkeit"), [("Leitbild", "resolved")]),
    ("ohne-frist", {"verbindlichkeit": "considered"}, ("Vorhaben",), [("digitales Bürgerbüro",)]),
    ("ozg", {}, ("Gemeinde", "Zusagen", "abgelaufen", "gelesene Texte"), [("Hopfenried", 1, 1, 2)]),
    ("selber-tag", {}, ("Sitzung", "Vorhaben", "verschiedene Fristen", "früheste Frist", "späteste Frist"),
     [("2024-02-15", "DigitalPakt", 1, "2025-07-31", "2025-07-31"), ("2024-02-15", "Portal", 2, "2025-06-30", "2025-12-31")]),
    ("teurer", {}, ("Vorhaben", "Betrag zuvor", "Betrag danach", "in Prozent"), [("E-Akte", 120_000.0, 180_000.0, 50.0)]),
    ("teurer", {"prozent": "51"}, ("Vorhaben",), []),
    ("themen-gemeinden", {"gemeinde": "Hopf"}, ("Thema", "Texte"), [("E-Government", 2), ("Breitband", 1), ("Digitale Schule", 1)]),
    ("verschoben", {}, ("Vorhaben", "verschoben um Tage", "wie oft", "Gründe"), [("E-Akte", 731, 1, "Lieferengpass")]),
    ("verwaltung-niederschrift", {}, ("Gemeinde", "Zeilen", "mit Gegenstück", "anderer Stand"), [("Mirowitz", 1, 1, 1)]),
    ("vielleicht-dasselbe", {}, ("Vorhaben", "anderes Vorhaben", "Zusagen"), [("E-Akte", "Rats-App", 3)]),
    ("suche", {"q": "freigeschaltet"}, ("Art", "Gemeinde"), [("Zusage", "Hopfenried"), ("Text", "Hopfenried")]),
)  # fmt: skip


@pytest.mark.parametrize(("name", "filled", "names", "expected"), ANSWERS, ids=[answer[0] for answer in ANSWERS])
def test_a_question_answers_what_it_says(
    db: sqlite3.Connection, name: str, filled: dict[str, str], names: tuple[str, ...], expected: Rows
) -> None:
    assert sorted(only(ask(db, name, **filled), *names), key=repr) == sorted(expected, key=repr)


def test_every_question_has_an_expected_answer() -> None:
    assert {answer[0] for answer in ANSWERS} == set(QUERIES)
    assert len(QUERIES) >= 22


def test_a_town_that_was_not_read_never_counts_as_silent(db: sqlite3.Connection) -> None:
    """Mirowitz and Hopfenried speak of all topics; Leerfeld was not read, so it is on no list of those that never did."""
    db.execute("INSERT INTO topics (id, name, name_en, area, description) VALUES ('ki', 'KI', 'AI', 'x', 'x')")
    assert only(ask(db, "nie-erwaehnt", thema="ki"), "Gemeinde") == [("Mirowitz",), ("Hopfenried",)]
    db.rollback()


@pytest.mark.parametrize(
    "name",
    ["aelteste-offene", "e-akte", "faellig", "ohne-betrag", "ohne-frist", "faeden", "verschoben", "teurer", "gremium"],
)
def test_rows_come_in_the_order_that_the_description_states(db: sqlite3.Connection, name: str) -> None:
    key, falling = {
        "aelteste-offene": ("Sitzung", False), "e-akte": ("Frist bis", False), "faellig": ("Frist bis", False), "ohne-betrag": ("Sitzung", True),
        "ohne-frist": ("Sitzung", False), "faeden": ("Sitzungen", True), "verschoben": ("verschoben um Tage", True),
        "teurer": ("Unterschied", True), "gremium": ("Sitzung", True),
    }[name]  # fmt: skip
    values = [row[key] for row in ask(db, name)]
    assert values == sorted(values, reverse=falling)


@pytest.mark.parametrize("name", QUERIES)
def test_hostile_parameters_are_values_and_nothing_else(path: Path, name: str) -> None:
    query = QUERIES[name]
    addresses = [f"/zusage/{name}?{urlencode({p.name: word for p in query.params})}" for word in HOSTILE]
    for answer in pages(path, *addresses):
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT count(*) FROM commitments").fetchone() == (19,)


@pytest.mark.parametrize("name", QUERIES)
def test_each_parameter_narrows_or_leaves_the_rows(db: sqlite3.Connection, name: str) -> None:
    for param in QUERIES[name].params:
        for value in (
            [key for key, _ in choices(db, param.choices)] if param.choices else ["Mirowitz", "1", "2025-01-01"]
        ):
            ask(db, name, **{param.name: value})


@pytest.mark.parametrize("name", QUERIES)
def test_columns_are_german_and_the_description_says_what_a_row_is(db: sqlite3.Connection, name: str) -> None:
    query = QUERIES[name]
    columns = [d[0] for d in db.execute(query.bound, {p.name: "" for p in query.params}).description]
    assert len(set(columns)) == len(columns)
    assert not [
        column
        for column in columns
        if re.fullmatch(r"[a-z]+(_[a-z]+)+|body|project|status|quote|topic|force|id", column)
    ]
    if name not in ("suche",):
        assert "Eine Zeile je" in query.description
    limit = re.findall(r"LIMIT (\d+)", query.sql)
    assert not limit or any(number in query.description for number in limit)


def test_answers_link_to_commitments_municipalities_and_projects(path: Path) -> None:
    open_ones, towns, projects = (
        html.fromstring(answer.text) for answer in pages(path, "/zusage/ohne-frist", "/zusage/abgelaufen", "/zusage/meistversprochen")
    )  # fmt: skip
    assert "/-/zusage/ohne" in open_ones.xpath("//td/a/@href")
    assert "/-/gemeinde/mirowitz" in towns.xpath("//td/a/@href")
    assert "/-/vorhaben/e-akte" in projects.xpath("//td/a/@href")
    assert "nicht gelesen" in towns.xpath("//td[@data-label='Abdeckung']/span/text()")


def test_a_parameter_with_choices_is_a_labelled_select(path: Path) -> None:
    form = html.fromstring(page(path, "/zusage/breitband?thema=netz").text).xpath("//form[@class='sql']")[0]
    (select,) = form.xpath(".//select[@name='thema']")
    assert form.xpath(f"string(.//label[@for='{select.get('id')}'])") == "Thema"
    assert select.xpath("option[@selected]/text()") == ["Breitband"]
    # A parameter with a default cannot be left empty; one without can.
    assert "" not in select.xpath("option/@value")
    land = html.fromstring(page(path, "/zusage/abgelaufen").text).xpath("//select[@name='land']")[0]
    assert land.xpath("option/@value") == ["", "Bayern", "Sachsen"]


def test_an_empty_choice_says_what_it_stands_for(path: Path) -> None:
    for name, field, expected in (
        ("ohne-frist", "verbindlichkeit", "beschlossen, beauftragt, zugesagt"), ("abgelaufen", "land", "alle"), ("faellig", "land", "alle"),
    ):  # fmt: skip
        select = html.fromstring(page(path, f"/zusage/{name}").text).xpath(f"//select[@name='{field}']")[0]
        assert select.xpath("string(option[@value=''])") == expected


def test_what_an_amount_counts_is_said_in_german(path: Path) -> None:
    shown = html.fromstring(page(path, "/zusage/kosten?vorhaben=Wartung").text)
    assert shown.xpath("string(//td[@data-label='zählt'])").strip() == "brutto, jährlich"


def test_numbers_of_an_answer_have_a_decimal_comma(path: Path) -> None:
    shown = html.fromstring(page(path, "/zusage/abgelaufen?land=Bayern").text)
    assert "25,0" in [" ".join(td.text_content().split()) for td in shown.xpath("//table//td")]
    assert page(path, "/zusage/abgelaufen.json?land=Bayern&_shape=array").json()[0]["Anteil in Prozent"] == 25.0


def test_choices_from_hostile_rows_are_escaped(tmp_path: Path) -> None:
    spoilt = small_db.build(tmp_path / "zusage.db", spoil="<img src=x onerror=alert(1)>")
    for answer in pages(spoilt, *(f"/zusage/{name}" for name in QUERIES)):
        assert answer.status_code == 200
        assert "<img src=x" not in answer.text


def test_choices_are_of_a_known_kind(db: sqlite3.Connection) -> None:
    assert all(choices(db, kind) for kind in KINDS)
    with pytest.raises(Exception, match="choices"):
        parse_query("q", "-- title: T\n-- description: D\n-- param: n | N | | nonsense\nSELECT :n")


# Edges: rows that a count would take for something that they are not.


@pytest.fixture
def edges(db: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    yield db
    db.rollback()


def test_what_is_only_reported_is_no_promise_kept(edges: sqlite3.Connection) -> None:
    """Minutes report what is done already; counted as promises they would make nearly every promise a kept one."""
    before = ask(edges, "erledigt", land="Sachsen")
    say(edges, "berichtet", "Drucker", force="reported", status="done")
    small_db.count(edges)
    assert ask(edges, "erledigt", land="Sachsen") == before
    reported = ask(edges, "erledigt", land="Sachsen", verbindlichkeit="reported")
    assert ("Digitale Schule", 1, 1) in only(reported, "Thema", "Zusagen", "erledigt")


def test_granted_money_is_mostly_a_grant_and_stands_there_as_one(edges: sqlite3.Connection) -> None:
    say(edges, "netz-1", "Backbone", topic="netz", amount_max=300_000.0, money_stage="granted", basis="grant")
    say(edges, "netz-2", "Backbone", topic="netz", amount_max=100_000.0, money_stage="drawn", basis="grant")
    say(edges, "netz-3", "Backbone", topic="netz", amount_max=50_000.0, money_stage="granted", basis="grant,yearly")
    say(edges, "netz-4", "Backbone", topic="netz", amount_max=40_000.0, money_stage="granted", currency="CHF")
    small_db.count(edges)
    (row,) = [row for row in ask(edges, "bewilligt", thema="netz") if row["Gemeinde"] == "Mirowitz"]
    assert (row["Anteil"], row["bewilligt"], row["abgerufen"], row["ausgezahlt"]) == (
        "grant",
        300_000.0,
        100_000.0,
        None,
    )
    assert row["bewilligt je Einwohner"] == round(300_000 / 41_000, 2)


def test_one_amount_of_one_sentence_on_two_undertakings_is_asked_for_once(edges: sqlite3.Connection) -> None:
    """It counts among those asked for, also where the sentence's first commitment is on another undertaking."""
    both = {"amount_min": None, "amount_max": 820_000.0, "money_stage": "spent", "basis": "once"}
    for key, name in (("paket-1", "Aktenschrank"), ("paket-2", "Paket Schule"), ("paket-3", "Paket Verwaltung")):
        say(edges, key, name, **both, document_id="mirowitz-2023-03-14", quote_start=11)
    say(edges, "paket-4", "Paket Schule", **both, document_id="mirowitz-2024-11-05", quote_start=11)
    say(edges, "paket-5", "Paket Bücherei", **both, document_id="mirowitz-2024-11-05", quote_start=400)
    small_db.count(edges)
    columns = ("Stand des Geldes", "Beträge", "Summe", "je Einwohner")
    assert only(ask(edges, "digitalpakt", vorhaben="Paket Verw"), *columns) == [("spent", 1, 820_000.0, 20.0)]
    assert only(ask(edges, "digitalpakt", vorhaben="Paket Schule"), *columns) == [("spent", 1, 820_000.0, 20.0)]
    assert only(ask(edges, "digitalpakt", vorhaben="Paket"), *columns) == [("spent", 2, 1_640_000.0, 40.0)]


def test_money_asked_for_by_name_is_that_of_all_sums(db: sqlite3.Connection) -> None:
    """Asked for any name, the question adds up to what the one rule on amounts gives."""
    asked = [
        (r["Gemeinde (Schlüssel)"], r["Stand des Geldes"], r["Anteil"], r["Summe"])
        for r in ask(db, "digitalpakt", vorhaben="%")
    ]
    stated = db.execute(
        "SELECT body_id, money_stage, share, SUM(coalesce(amount_max, amount_min)) FROM amounts_stated "
        "WHERE rhythm = 'once' AND currency = 'EUR' GROUP BY 1, 2, 3"
    )
    assert sorted(asked, key=str) == sorted(map(tuple, stated), key=str)


def test_a_deadline_whose_day_nobody_knows_is_a_deadline(edges: sqlite3.Connection) -> None:
    say(
        edges,
        "sommer",
        "Stundenplan",
        force="resolved",
        deadline_text="nach der Sommerpause",
        due_from=None,
        due_to=None,
    )
    assert "Stundenplan" not in {row["Vorhaben"] for row in ask(edges, "ohne-frist")}


def test_a_topic_that_only_a_passage_has_is_spoken_of(edges: sqlite3.Connection) -> None:
    """A text has the topics that it is about; a town that names a thing in passing never kept silent about it."""
    edges.execute("INSERT INTO topics (id, name, name_en, area, description) VALUES ('ki', 'KI', 'AI', 'x', 'x')")
    section = edges.execute(
        "SELECT s.id FROM sections s JOIN documents d ON d.id = s.document_id WHERE d.body_id = 'mirowitz'"
    )
    mention = edges.execute(
        "SELECT m.id FROM mentions m JOIN documents d ON d.id = m.document_id WHERE d.body_id = 'hopfenried'"
    )
    for table, of, key in (("section", section, "Mirowitz"), ("mention", mention, "Hopfenried")):
        assert key in {row["Gemeinde"] for row in ask(edges, "nie-erwaehnt", thema="ki")}
        edges.execute(
            f"INSERT INTO {table}_topics (id, {table}_id, topic_id, score, why) VALUES ('x', ?, 'ki', 0.5, 'KI')",
            (of.fetchone()[0],),
        )
        assert key not in {row["Gemeinde"] for row in ask(edges, "nie-erwaehnt", thema="ki")}


def test_a_refused_motion_is_no_deadline_of_a_comparison(edges: sqlite3.Connection) -> None:
    refused = {
        "force": "rejected",
        "status": "dropped",
        "slipped_days": 30,
        "due_to": "2039-12-31",
        "quote": "OZG-Portal abgelehnt",
    }
    say(edges, "ozg-nein", "OZG-Portal", **refused)
    edges.execute("INSERT INTO commitments_fts (commitments_fts) VALUES ('rebuild')")
    (row,) = [row for row in ask(edges, "ozg") if row["Gemeinde"] == "Mirowitz"]
    names = ("Zusagen", "abgelehnt", "verschoben", "erste Frist", "letzte Frist")
    assert tuple(row[name] for name in names) == (0, 1, 0, None, None)


def test_a_price_for_each_piece_is_none_for_each_inhabitant(edges: sqlite3.Connection) -> None:
    for key, basis, expected in (("stueck", "gross,per pupil", None), ("jahr", "yearly", 1.1), ("ganz", None, 1.1)):
        say(edges, key, f"Gerät {key}", basis=basis)
        small_db.count(edges)
        assert only(ask(edges, "kosten", vorhaben=f"Gerät {key}"), "je Einwohner") == [(expected,)]


@pytest.mark.parametrize("name", ["e-akte", "faellig"])
def test_the_day_something_begins_is_told_from_the_day_it_is_due(edges: sqlite3.Connection, name: str) -> None:
    say(edges, "ab", "Bauakte", due_bound="from", due_to="2030-01-01")
    small_db.count(edges)
    assert ("2030-01-01", "from") in only(ask(edges, name), "Frist bis", "Art der Frist")


@pytest.mark.parametrize(
    ("name", "filled"),
    [
        ("aelteste-offene", {}), ("bedingungen", {}), ("e-akte", {}), ("faellig", {"bis": "2099-12-31"}), ("gremium", {"gremium": "Rat"}),
        ("ohne-betrag", {}),
    ],
)  # fmt: skip
def test_a_deadline_that_a_later_meeting_moved_does_not_stand_alone(
    edges: sqlite3.Connection, name: str, filled: dict[str, str]
) -> None:
    nothing = {"amount_text": None, "amount_min": None, "amount_max": None}
    moved = {
        "force": "resolved",
        "status": "delayed",
        "due_to": "2026-12-31",
        "moved_to": "2027-08-31",
        "condition": "bei Förderung",
    }
    say(edges, "bewegt", "Bauakte", **nothing, **moved)
    small_db.count(edges)
    assert ("2026-12-31", "2027-08-31") in only(ask(edges, name, **filled), "Frist bis", "verschoben auf")


def test_dearer_says_what_both_amounts_count(edges: sqlite3.Connection) -> None:
    edges.execute(
        "UPDATE commitments SET basis = 'own share' WHERE id = (SELECT commitment_id FROM revisions WHERE id = 'r-amount')"
    )
    assert only(ask(edges, "teurer"), "zählt", "zählt danach") == [("own share", "once")]


def test_dearer_is_what_the_meetings_state_not_the_amount_nearest_to_their_undertaking(
    edges: sqlite3.Connection,
) -> None:
    """ "12,6 Mio. Euro, der Anteil der Stadt steige auf 3,15": the later statement's own amount is the share."""
    edges.execute(
        "UPDATE commitments SET amount_max = 40000, basis = 'own share' WHERE id = (SELECT later_id FROM revisions WHERE id = 'r-amount')"
    )
    columns = ("Betrag zuvor", "Betrag danach", "Unterschied", "zählt danach")
    assert only(ask(edges, "teurer"), *columns) == [(120_000.0, 180_000.0, 60_000.0, None)]
    found = edges.execute("SELECT difference FROM conflicts WHERE field = 'amount'").fetchall()
    assert [tuple(row) for row in found] == [(60_000.0,)]


def test_texts_without_a_day_are_no_month(edges: sqlite3.Connection) -> None:
    edges.execute("INSERT INTO coverage VALUES ('x', 'mirowitz', 'undated', 0, 1, 9, 0)")
    assert "ohne Datum" in {row["Monat"] for row in ask(edges, "abdeckung", gemeinde="Miro")}


COUNTING = ("abgelaufen", "breitband", "erledigt", "jahre-themen", "meistversprochen", "ozg")


@pytest.mark.parametrize("name", COUNTING)
def test_counts_of_statements_say_that_what_is_repeated_counts_again(name: str) -> None:
    assert "mehrere Sitzungen wiederholen" in QUERIES[name].description


# No scan where there is an index: plans on rows enough that SQLite has a choice.
INDEXED = {
    "faellig": "idx_commitments_due_to", "verschoben": "idx_thread_counts_slipped_days", "faeden": "idx_thread_counts_meetings",
    "kosten": "idx_commitments_project_id", "breitband": "idx_facts_topic", "antraege": "idx_commitments_force_state",
    "digitalpakt": "idx_commitments_project_id", "bedingungen": "idx_commitments_meeting_date_body_id", "anbieter": "commitments_1 (id=?)",
}  # fmt: skip


@pytest.mark.parametrize("name", INDEXED)
def test_questions_find_their_rows_by_index(db: sqlite3.Connection, name: str) -> None:
    query = QUERIES[name]
    plan = [row[3] for row in db.execute("EXPLAIN QUERY PLAN " + query.bound, {p.name: "" for p in query.params})]
    assert any(INDEXED[name] in step for step in plan), plan
    assert not [step for step in plan if re.fullmatch(r"SCAN (c|commitments|m|mentions|e|evidence)", step)]


def test_an_answer_shows_days_as_people_write_them_and_says_where_a_row_leads(path: Path) -> None:
    shown, told = pages(path, "/zusage/e-akte", "/zusage/e-akte.json?_shape=array")
    first = html.fromstring(shown.text).xpath("//tbody/tr[1]")[0]
    assert first.xpath("string(td[@data-label='Frist bis'])") == "31.12.2023"
    assert first.xpath("td[@data-label='Zusage']/a/text()") == ["zur Zusage"]
    assert told.json()[0]["Frist bis"] == "2023-12-31"
