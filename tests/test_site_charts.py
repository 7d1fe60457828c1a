"""Charts and map: each drawn on the small and the hostile database, with what stands behind every mark."""

import asyncio
import csv
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import etree, html

import small_db
from datasette_pages import page, pages
from zusage.config import read_bodies
from zusage.germany import in_state
from zusage.publish.charts import TABLE_ROWS, chart, charts
from zusage.publish.charts._germany import outline, place
from zusage.publish.charts._scene import printable, short, ticks
from zusage.publish.filters import Filters
from zusage.publish.instance import Instance
from zusage.publish.serve import datasette_app
from zusage.records import TABLES

SPOIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\x01"
SVG = "{http://www.w3.org/2000/svg}"
NAMES = sorted(charts())
SAMPLE = Path(__file__).parent.parent / "corpora" / "sample"
FILES = ("svg", "csv", "json", "sql")
PLACES = {"mirowitz": (51.1, 13.5), "hopfenried": (49.1, 11.6)}
FILTERS = (
    "", "?gemeinde=mirowitz", "?thema=egov&thema=netz", "?thema=ohne", "?land=Bayern&land=Sachsen", "?groesse=kleinstadt",
    "?von=2024&bis=2024-06", "?land=Hessen", "?groesse=kleinstadt&groesse=metropole", "?gemeinde=mirowitz&gemeinde=hopfenried",
)  # fmt: skip


def placed(path: Path) -> Path:
    """The database with places for all towns but one."""
    with closing(sqlite3.connect(path)) as db, db:
        for key, (latitude, longitude) in PLACES.items():
            db.execute("UPDATE bodies SET latitude = ?, longitude = ? WHERE id = ?", (latitude, longitude, key))
    return path


@pytest.fixture(scope="module")
def db_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return placed(small_db.build(tmp_path_factory.mktemp("charts") / "zusage.db"))


@pytest.fixture(scope="module")
def hostile_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return placed(small_db.build(tmp_path_factory.mktemp("hostile") / "zusage.db", spoil=SPOIL))


@pytest.fixture
def db(db_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(db_path)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def drawing(path: Path, name: str, query: str = "") -> Any:
    return etree.fromstring(page(path, f"/-/grafik/{name}.svg{query}").content)


def rows(path: Path, name: str, query: str = "") -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(page(path, f"/-/grafik/{name}.csv{query}").text)))


def labels(tree: Any) -> list[str]:
    return [title.text for title in tree.iter(f"{SVG}title") if title.getparent().tag != f"{SVG}svg"]


# What every chart is


def test_every_chart_has_its_page_and_its_files(db_path: Path) -> None:
    types = {"svg": "image/svg+xml", "csv": "text/csv", "json": "application/json", "sql": "text/plain"}
    for name in NAMES:
        shown, *files = pages(db_path, f"/-/grafik/{name}", *(f"/-/grafik/{name}.{form}" for form in FILES))
        assert shown.status_code == 200
        assert charts()[name].title in html.fromstring(shown.text).xpath("string(//h1)")
        assert [answer.status_code for answer in files] == [200] * len(FILES)
        assert [answer.headers["content-type"].split(";")[0] for answer in files] == list(types.values())


def test_the_list_of_charts_leads_to_all_of_them(db_path: Path) -> None:
    tree = html.fromstring(page(db_path, "/-/grafik").text)
    assert set(tree.xpath("//main//a/@href")) == {f"/-/grafik/{name}" for name in NAMES}


@pytest.mark.parametrize("spoilt", [False, True], ids=["small", "hostile"])
def test_no_chart_carries_script_style_or_foreign_text_as_markup(
    db_path: Path, hostile_path: Path, spoilt: bool
) -> None:
    path = hostile_path if spoilt else db_path
    addresses = [f"/-/grafik/{name}{end}" for name in NAMES for end in ("", ".svg")]
    for address, answer in zip([*addresses, "/-/karte"], pages(path, *addresses, "/-/karte"), strict=True):
        assert answer.status_code == 200, address
        tree = etree.fromstring(answer.content) if address.endswith(".svg") else html.fromstring(answer.text)
        names = {etree.QName(element).localname for element in tree.iter() if isinstance(element.tag, str)}
        assert not names & {"script", "style", "img", "image", "foreignObject", "use"}, address
        attributes = {str(name) for element in tree.iter() for name in element.attrib}
        assert not [name for name in attributes if name == "style" or name.startswith("on")], address
        assert "script-src 'none'" in answer.headers["content-security-policy"], address


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_is_named_described_and_the_same_each_time(db_path: Path, name: str) -> None:
    first, second = pages(db_path, *[f"/-/grafik/{name}.svg"] * 2)
    assert first.content == second.content
    root = etree.fromstring(first.content)
    assert root.tag == f"{SVG}svg"
    told = {element.get("id"): element.text for element in root if element.get("id")}
    assert [bool(told[key]) for key in root.get("aria-labelledby").split()] == [True, True]
    ids = html.fromstring(page(db_path, f"/-/grafik/{name}").text).xpath("//@id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", NAMES)
def test_a_csv_without_rows_has_its_columns(db_path: Path, name: str) -> None:
    full, empty = pages(db_path, f"/-/grafik/{name}.csv", f"/-/grafik/{name}.csv?land=Berlin")
    assert empty.text == full.text.partition("\r\n")[0] + "\r\n"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("query", FILTERS)
def test_table_csv_and_sql_hold_the_same_rows(db_path: Path, db: sqlite3.Connection, name: str, query: str) -> None:
    shown, told, as_csv, as_sql = pages(
        db_path, f"/-/grafik/{name}{query}", *(f"/-/grafik/{name}.{form}{query}" for form in ("json", "csv", "sql"))
    )
    given = told.json()
    assert given["rows"] == [dict(row) for row in db.execute(as_sql.text, given["params"])]
    written = list(csv.reader(StringIO(as_csv.text)))
    assert written[1:] == [["" if v is None else str(v) for v in row.values()] for row in given["rows"]]
    table = html.fromstring(shown.text).xpath("//table[@class='werte']/tbody/tr")
    assert len(table) == min(len(given["rows"]), TABLE_ROWS)


@pytest.mark.parametrize("name", NAMES)
def test_every_row_that_counts_something_has_its_mark(db_path: Path, name: str) -> None:
    column = charts()[name].linked
    counted = [row for row in rows(db_path, name) if row[column] not in ("", "0") and row.get("Karte") != "ohne Lage"]
    shown = labels(drawing(db_path, name))
    assert counted
    for row in counted:
        assert any(all(part in label for part in _said(row, name)) for label in shown), row


def _said(row: dict[str, str], name: str) -> list[str]:
    """What a mark's label must say of its row."""
    parts = {
        "fristen": ("Frist", "Stand", "Zusagen"), "themen": ("Gemeinde", "Thema", "Zusagen"), "karte": ("Gemeinde",),
        "verschiebungen": ("Verschiebung", "Vorhaben"), "geld": ("Stand des Geldes",), "zeitverlauf": ("Monat", "Zusagen"),
    }  # fmt: skip
    return [row[column] for column in parts[name]]


@pytest.mark.parametrize("query", FILTERS)
def test_marks_lead_to_exactly_what_they_count(tmp_path: Path, query: str) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE commitments SET topic = NULL WHERE project = 'Serverraum'")
        small_db.count(db)
    names = ("fristen", "themen", "zeitverlauf", "verschiebungen", "geld")
    counted = 0
    for answer in pages(path, *(f"/-/grafik/{name}{query}" for name in names)):
        assert answer.status_code == 200
        tree = html.fromstring(answer.text)
        counts = {a.get("href"): int(a.text) for a in tree.xpath("//table[@class='werte']//a")}
        assert _listed(path, list(counts)) == list(counts.values())
        assert set(tree.xpath("//*[local-name()='svg']//a/@href")) == set(counts)
        counted += len(counts)
    assert bool(counted) == (query != "?land=Hessen"), "no town of the database lies there"


@pytest.mark.parametrize("query", ["", "?gemeinde=mirowitz", "?land=Sachsen&thema=egov", "?von=2023&bis=2024"])
def test_links_of_slips_list_each_undertaking_once(tmp_path: Path, query: str) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    moved(path, (-5, 1, 20, 400, 732))
    tree = html.fromstring(page(path, f"/-/grafik/verschiebungen{query}").text)
    counts = {a.get("href"): int(a.text) for a in tree.xpath("//table[@class='werte']//a")}
    assert counts
    assert _listed(path, list(counts)) == list(counts.values())


def moved(path: Path, slips: tuple[int, ...]) -> None:
    """As many undertakings of one statement each, whose deadlines were moved by so many days; no other moved."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DELETE FROM revisions")
        db.execute("UPDATE commitments SET thread_id = id, slipped_days = NULL, force = 'promised'")
        keys = [row[0] for row in db.execute("SELECT id FROM commitments ORDER BY id LIMIT ?", (len(slips),))]
        for days, key in zip(slips, keys, strict=True):
            for direction, slipped in (("first", None), ("later" if days > 0 else "earlier", days)):
                db.execute(
                    "INSERT INTO revisions (id, thread_id, commitment_id, later_id, field, direction, date, days, slipped_days, quote) "
                    "VALUES (?, ?, ?, ?, 'deadline', ?, '2025-01-01', ?, ?, '')",
                    (f"{key}{direction}", key, key, key, direction, slipped, slipped),
                )
        small_db.count(db)


def _listed(path: Path, hrefs: list[str]) -> list[int]:
    """How many commitments each address lists; it is a page and its own JSON alike."""
    assert {answer.status_code for answer in pages(path, *hrefs)} <= {200}
    told = pages(path, *(href.replace("?", ".json?_shape=array&_size=max&", 1) for href in hrefs))
    return [len(answer.json()) for answer in told]


def test_a_selection_that_the_table_cannot_say_has_no_link(db_path: Path) -> None:
    tree = html.fromstring(page(db_path, "/-/grafik/fristen?groesse=kleinstadt&groesse=metropole").text)
    assert tree.xpath("//table[@class='werte']/tbody/tr")
    assert tree.xpath("//table[@class='werte']//a") == []


@pytest.mark.parametrize("name", NAMES)
def test_the_sql_can_be_run_where_sql_is_allowed_and_is_shown_everywhere(db_path: Path, name: str) -> None:
    address = f"/-/grafik/{name}?land=Bayern&von=2023"
    run = html.fromstring(page(db_path, address).text).xpath("//a[text()='Abfrage ausführen und ändern']/@href")
    assert page(db_path, run[0]).status_code == 200
    split = urlsplit(run[0])
    assert parse_qs(split.query)["sql"] == [page(db_path, address.replace("?", ".json?")).json()["sql"]]
    ran = page(db_path, f"{split.path}.json?_shape=array&{split.query}").json()
    assert ran == page(db_path, address.replace("?", ".json?")).json()["rows"]
    closed = html.fromstring(page(db_path, address, instance=Instance(sql=False)).text)
    assert closed.xpath("//a[text()='Abfrage ausführen und ändern']") == []
    assert "SELECT" in closed.xpath("string(//pre)")


def test_an_unknown_filter_is_told_on_pages_and_refused_in_files(db_path: Path) -> None:
    for name in NAMES:
        shown, *files = pages(
            db_path, *(f"/-/grafik/{name}{end}?thema=nix" for end in ("", ".svg", ".csv", ".json", ".sql"))
        )
        assert "„nix“ wurde weggelassen" in html.fromstring(shown.text).xpath("string(//*[@role='alert'])")
        assert [answer.status_code for answer in files] == [400] * len(FILES)
        assert all("„nix“" in answer.text for answer in files)


@pytest.mark.parametrize("address", ["/-/grafik/nix", "/-/grafik/nix.svg", "/-/grafik/karte.png"])
def test_unknown_charts_are_404(db_path: Path, address: str) -> None:
    assert page(db_path, address).status_code == 404


def test_the_form_holds_what_is_set(db_path: Path) -> None:
    query = "?gemeinde=mirowitz&thema=egov&land=Sachsen&groesse=mittelstadt&von=2023&bis=2025-02"
    tree = html.fromstring(page(db_path, f"/-/grafik/themen{query}").text)
    set_ = [(box.get("name"), box.get("value")) for box in tree.xpath("//input[@checked]")]
    assert set_ == [("gemeinde", "mirowitz"), ("thema", "egov"), ("land", "Sachsen"), ("groesse", "mittelstadt")]
    assert tree.xpath("//input[@type='text']/@value") == ["2023", "2025-02"]
    assert not [
        f
        for f in tree.xpath("//input")
        if not f.xpath("ancestor::label") and not tree.xpath("//label[@for=$i]", i=f.get("id"))
    ]


# Empties


@pytest.mark.parametrize("name", ["fristen", "verschiebungen", "geld"])
def test_an_empty_chart_says_which_empty_it_is(tmp_path: Path, name: str) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    said = {}
    for state, change in {
        "Nichts gefunden": "DELETE FROM commitments; DELETE FROM stated_amounts",
        "Nicht veröffentlicht": "UPDATE coverage SET documents = 0",
        "Nicht erfasst": "DELETE FROM coverage",
        "Vorerst zurückgehalten": "UPDATE bodies SET withheld = 'unplausibel'",
    }.items():
        with closing(sqlite3.connect(path)) as db:
            db.executescript(change)
        said[state] = html.fromstring(page(path, f"/-/grafik/{name}").text).xpath("string(//figure)")
    assert all(state in text for state, text in said.items())


@pytest.mark.parametrize("name", ["themen", "karte"])
def test_towns_without_counts_say_why(db_path: Path, tmp_path: Path, name: str) -> None:
    path = placed(small_db.build(tmp_path / "zusage.db"))
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE bodies SET latitude = 50, longitude = 9")
        for number, (key, meetings, documents) in enumerate((("still", 2, 3), ("zu", 2, 0), ("fort", 2, 3))):
            db.execute(
                "INSERT INTO bodies (id, name, fictional, latitude, longitude) VALUES (?, ?, 1, 50, 10)",
                (key, key.title()),
            )
            db.execute(
                "INSERT INTO coverage VALUES (?, ?, '2024-01', ?, ?, 0, 0)", (f"k{number}", key, meetings, documents)
            )
        db.execute("UPDATE bodies SET withheld = 'unplausibel' WHERE id = 'fort'")
    told = {row["Gemeinde"]: (row["Abdeckung"], row["Zusagen"]) for row in rows(path, name)}
    assert told["Still"] == ("nichts gefunden", "0")
    assert told["Zu"] == ("nicht veröffentlicht", "")
    assert told["Leerfeld"] == ("nicht erfasst", "")
    assert told["Fort"] == ("zurückgehalten", "")
    shown = labels(drawing(path, name))
    for town in ("Still", "Zu", "Leerfeld", "Fort"):
        assert f"{town}: {told[town][0]}" in shown


def test_a_time_in_which_nothing_was_read_is_not_covered(db_path: Path) -> None:
    told = {row["Gemeinde"]: row["Abdeckung"] for row in rows(db_path, "karte", "?von=2025")}
    assert told == {"Mirowitz": "nichts gefunden", "Hopfenried": "nicht erfasst", "Leerfeld": "nicht erfasst"}


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_database_has_charts_too(tmp_path: Path, name: str) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        for table in TABLES:
            db.execute(f"DELETE FROM {table}")
    shown, *files = pages(path, f"/-/grafik/{name}", *(f"/-/grafik/{name}.{form}" for form in ("csv", "json", "sql")))
    assert [answer.status_code for answer in (shown, *files)] == [200] * 4
    assert "Nicht erfasst" in html.fromstring(shown.text).xpath("string(//figure)")
    assert "Nicht erfasst" in " ".join(drawing(path, name).itertext())


# Single charts


def test_deadlines_stand_in_their_quarter_or_outside_the_axis(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        for due, status in (("1999-05-01", "expired"), ("2045-12-31", "open")):
            db.execute(
                "UPDATE commitments SET due_to = ?, status = ?, force = 'promised' "
                "WHERE id = (SELECT id FROM commitments WHERE due_to IS NULL OR force = 'rejected' LIMIT 1)",
                (due, status),
            )
    told = [(row["Frist"], row["Stand"], row["Zusagen"]) for row in rows(path, "fristen")]
    assert told[0] == ("früher", "abgelaufen, kein späterer Beleg", "1")
    assert ("2023, 4. Quartal", "auf anderen Tag verschoben", "1") in told
    assert ("2025, 1. Quartal", "offen oder läuft", "1") in told
    assert told[-1] == ("später", "offen oder läuft", "1")


def test_a_deadline_that_was_moved_is_not_due_on_its_old_day_too(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE commitments SET moved_to = '2025-09-30' WHERE project = 'Tablets'")
        db.execute("UPDATE commitments SET moved_to = '2025-09-30' WHERE project = 'WLAN'")
        db.execute("UPDATE commitments SET status = 'delayed' WHERE project = 'Serverraum'")
    told = [(row["Frist"], row["Stand"], row["Zusagen"]) for row in rows(path, "fristen")]
    assert ("2025, 2. Quartal", "auf anderen Tag verschoben", "1") in told
    assert ("2025, 3. Quartal", "erledigt", "1") in told
    assert ("2025, 4. Quartal", "verzögert", "1") in told
    links = html.fromstring(page(path, "/-/grafik/fristen").text).xpath("//table[@class='werte']//a")
    assert _listed(path, [a.get("href") for a in links]) == [int(a.text) for a in links]


def test_what_nothing_was_read_of_since_its_deadline_is_not_told_as_open(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE commitments SET status = 'unknown' WHERE due_to IS NOT NULL")
    assert {row["Stand"] for row in rows(path, "fristen")} == {"unklar"}
    assert "unklar" in " ".join(drawing(path, "fristen").itertext())


def test_rejected_motions_count_nowhere(db_path: Path, db: sqlite3.Connection) -> None:
    most = db.execute("SELECT COUNT(*) FROM commitments WHERE force <> 'rejected'").fetchone()[0]
    for name in ("themen", "karte", "zeitverlauf"):
        assert sum(int(row["Zusagen"] or 0) for row in rows(db_path, name)) == most


def test_slips_fall_into_steps(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    moved(path, (-5, 1, 30, 31, 365, 366, 731, 732))
    told = {row["Verschiebung"]: int(row["Vorhaben"]) for row in rows(path, "verschiebungen")}
    assert told == {
        "vorgezogen": 1, "bis 1 Monat später": 2, "bis 3 Monate": 1, "bis 1 Jahr": 2, "bis 2 Jahre": 1, "mehr als 2 Jahre": 1,
    }  # fmt: skip


def test_an_undertaking_that_moved_twice_counts_once_by_its_last_day(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(
            "UPDATE commitments SET slipped_days = 20 WHERE id = ?", (small_db.commitment_id("E-Akte", "2023-03-14"),)
        )
    assert [(row["Verschiebung"], row["Vorhaben"]) for row in rows(path, "verschiebungen")] == [("bis 2 Jahre", "1")]


def test_money_is_never_added_over_stages(db_path: Path) -> None:
    told = {row["Stand des Geldes"]: (row["Beträge"], row["Summe in Euro"]) for row in rows(db_path, "geld")}
    assert told == {
        "beantragt": ("1", "1500000.0"), "im Haushalt": ("1", "180000.0"), "bewilligt": ("1", "45000.0"),
        "ausgezahlt": ("1", "80000.0"), "geschätzt": ("2", "250000.0"),
    }  # fmt: skip
    shown = " ".join(drawing(db_path, "geld").itertext())
    assert "1,5 Mio. €" in shown
    assert "180.000 €" in shown


def test_months_without_anything_read_are_no_zeros(db_path: Path) -> None:
    told = {row["Monat"]: row for row in rows(db_path, "zeitverlauf")}
    assert next(iter(told)) == "2023-03"
    assert list(told)[-1] == "2025-02"
    assert len(told) == 24
    assert (told["2023-04"]["Zusagen"], told["2023-04"]["Abdeckung"]) == ("", "nicht erfasst")
    assert (told["2025-02"]["Zusagen"], told["2025-02"]["Abdeckung"]) == ("0", "nichts gefunden")
    assert (told["2023-03"]["Zusagen"], told["2023-03"]["Abdeckung"]) == ("2", "gelesen")


@pytest.mark.parametrize("name", ["themen", "karte", "zeitverlauf"])
def test_days_of_meetings_and_months_read_are_filtered_side_by_side(db_path: Path, name: str) -> None:
    within, before = (
        sum(int(row["Zusagen"] or 0) for row in rows(db_path, name, query))
        for query in ("?von=2024-02-15&bis=2024-02-15", "?von=2024-02-16&bis=2024-02")
    )
    assert (within, before) == (2, 0)


# The map


def test_the_map_names_towns_without_a_place_beside_it(db_path: Path) -> None:
    tree = html.fromstring(page(db_path, "/-/karte").text)
    assert "ihre Lage nicht bekannt ist: Leerfeld." in tree.xpath("string(//figure)")
    assert set(tree.xpath("//*[local-name()='svg']//a/@href")) == {"/-/gemeinde/mirowitz", "/-/gemeinde/hopfenried"}
    assert tree.xpath("//main//form/@action") == ["/-/karte"]


def test_discs_grow_in_area_with_the_count(tmp_path: Path) -> None:
    path = placed(small_db.build(tmp_path / "zusage.db"))
    with closing(sqlite3.connect(path)) as db, db:
        keep = db.execute("SELECT MIN(id) FROM commitments WHERE body_id = 'hopfenried'").fetchone()
        db.execute("DELETE FROM commitments WHERE body_id = 'hopfenried' AND id <> ?", keep)
    counts = {row["Gemeinde"]: int(row["Zusagen"]) for row in rows(path, "karte") if row["Zusagen"]}
    sizes = {
        c.find(f"{SVG}title").text.split(":")[0]: float(c.get("r"))
        for c in drawing(path, "karte").iter(f"{SVG}circle")
        if c.find(f"{SVG}title") is not None
    }
    assert sizes["Hopfenried"] ** 2 / sizes["Mirowitz"] ** 2 == pytest.approx(
        counts["Hopfenried"] / counts["Mirowitz"], rel=0.05
    )


def test_many_towns_have_no_names_over_each_other(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.executemany(
            "INSERT INTO bodies (id, name, fictional, latitude, longitude) VALUES (?, ?, 1, 51, 10)",
            [(f"b{n}", f"Ort {n}") for n in range(40)],
        )
    tree = drawing(path, "karte")
    assert len([label for label in labels(tree) if label.startswith("Ort ")]) == 40
    assert not [text for text in tree.iter(f"{SVG}text") if (text.text or "").startswith("Ort ")]


def test_places_lie_where_the_projection_puts_them() -> None:
    """Against EPSG:4839 (pyproj 3.7.2) for four corners of the country: same picture up to a shift and a scale."""
    corners = {
        (55.02, 8.44): (-131_923, 449_118), (47.28, 10.20): (-22_727, -413_601), (51.05, 5.87): (-324_144, 15_766),
        (51.27, 15.03): (315_647, 39_736),
    }  # fmt: skip
    drawn = {corner: place(*corner) for corner in corners}
    (a, b), (c, d) = list(corners)[:2], list(corners)[2:]
    scale = (drawn[b][1] - drawn[a][1]) / (corners[a][1] - corners[b][1])
    for one, other in ((a, b), (c, d), (a, c), (b, d)):
        for axis, sign in ((0, 1), (1, -1)):
            apart = drawn[other][axis] - drawn[one][axis]
            assert apart == pytest.approx(sign * (corners[other][axis] - corners[one][axis]) * scale, abs=1)


def test_the_outline_is_inside_the_drawing() -> None:
    numbers = [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", "".join(outline()))]
    assert all(0 <= x <= 360 and 0 <= y <= 486 for x, y in numbers)


def test_the_towns_of_the_sample_lie_in_their_land_on_the_map() -> None:
    towns = [town for folder in sorted(SAMPLE.glob("*/bodies")) for town in read_bodies(folder)]
    assert len(towns) == 7
    for town in towns:
        assert town.latitude is not None
        assert town.longitude is not None
        assert in_state(town.ags, town.latitude, town.longitude)


# Drawing


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        (0, [0, 1]),
        (1, [0, 1]),
        (4, [0, 1, 2, 3, 4]),
        (7, [0, 2, 4, 6, 8]),
        (48, [0, 20, 40, 60]),
        (1234, [0, 500, 1000, 1500]),
    ],
)
def test_axes_have_round_values(most: float, expected: list[float]) -> None:
    assert ticks(most) == expected


def test_labels_are_cut_and_freed_of_what_xml_forbids() -> None:
    assert short("Digitaler Bauantrag", 60).endswith("…")
    assert short("WLAN", 60) == "WLAN"
    assert printable("a\x00b\ud800c") == "a\ufffdb\ufffdc"


def test_other_pages_embed_a_chart_with_its_table_and_its_sources(db_path: Path) -> None:
    tree = html.fromstring(asyncio.run(_embedded(db_path, "themen", Filters(gemeinde=("mirowitz",)))))
    assert tree.xpath("string(//figcaption/strong)") == "Themen je Gemeinde"
    assert tree.xpath("//*[local-name()='svg']//a")
    assert len(tree.xpath("//details//tbody/tr")) == 3
    hrefs = [address for address in tree.xpath("//p/a/@href") if address.startswith("/-/grafik/themen")]
    assert len(hrefs) == 5
    assert all("gemeinde=mirowitz" in address for address in hrefs)
    assert {answer.status_code for answer in pages(db_path, *hrefs)} == {200}


async def _embedded(path: Path, name: str, filters: Filters) -> str:
    site = datasette_app(path)
    try:
        await site.invoke_startup()
        source = '{% from "_grafik.html" import grafik with context %}{{ grafik(chart) }}'
        context = {"chart": await chart(site, name, filters), "urls": site.urls}
        return await site.jinja_env.from_string(source).render_async(context)
    finally:
        site.executor.shutdown()
        for database in site.databases.values():
            database.close()


def test_charts_take_filters_as_an_object_for_other_pages() -> None:
    for held in charts().values():
        clause = held.ask(Filters(gemeinde=("mirowitz",), von="2024"))
        assert set(re.findall(r"(?<!:):(\w+)", clause.sql)) == set(clause.params)
        assert json.dumps(dict(clause.params))
