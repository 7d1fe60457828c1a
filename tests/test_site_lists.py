"""Lists to subscribe to and to fetch: Atom, calendar, CSV, JSON and Parquet of a real Datasette on invented towns."""

import csv
import io
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import feedparser
import pyarrow.parquet
import pytest
from icalendar import Calendar
from lxml import etree, html

import small_db
from datasette_pages import page, pages
from zusage.publish.empties import EMPTY
from zusage.publish.formats.feeds import FEED_LENGTH
from zusage.publish.instance import Instance
from zusage.publish.queries import read_queries
from zusage.records import columns

SPOIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>;,\\\n=1+1\r\nBEGIN:VEVENT\u2028\x0b\x85ä"
ATOM = "{http://www.w3.org/2005/Atom}"
NAMES = [column.name for column in columns("commitments")]
PUBLIC = Instance(public=True, address="https://zusage.example/daten", operator="Verein Beispiel\nWeg 1")
LISTS = (
    "alle", "gemeinde/mirowitz", "thema/egov", "vorhaben/e-akte", "land/Sachsen", "frage/e-akte", "gemeinde/leerfeld",
)  # fmt: skip


@pytest.fixture(scope="module")
def db_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("db") / "zusage.db")


@pytest.fixture(scope="module")
def hostile_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("hostile") / "zusage.db", spoil=SPOIL)


@pytest.fixture(scope="module")
def long_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """1,204 commitments: a hundred copies of each, the last of them without a day, and four more."""
    path = small_db.build(tmp_path_factory.mktemp("long") / "zusage.db")
    others = ", ".join(f'"{name}"' for name in NAMES if name != "id")
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)"
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(
            f"INSERT INTO commitments (id, {others}) {numbers} SELECT c.id || '-' || i, {others} FROM commitments c, n"
        )
        db.execute(
            "DELETE FROM commitments WHERE id LIKE '%-100' AND id NOT IN (SELECT id FROM commitments WHERE id LIKE '%-100' LIMIT 4)"
        )
        db.execute("UPDATE commitments SET meeting_date = NULL WHERE id LIKE '%-99'")
    return path


def commitments(path: Path, where: str = "1") -> list[dict[str, Any]]:
    with closing(sqlite3.connect(path)) as db:
        rows = db.execute(f"SELECT * FROM commitments WHERE {where} ORDER BY meeting_date DESC, id DESC").fetchall()
    return [dict(zip(NAMES, row, strict=True)) for row in rows]


# Atom


@pytest.mark.parametrize("spoilt", [False, True])
def test_feeds_keep_the_rules_of_rfc_4287(db_path: Path, hostile_path: Path, spoilt: bool) -> None:
    addresses = [f"/-/liste/{name}.atom" for name in LISTS]
    for answer in pages(hostile_path if spoilt else db_path, *addresses):
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
        _check_feed(etree.fromstring(answer.content))


def _check_feed(feed: Any) -> None:
    """RFC 4287, 4.1.1, 4.1.2, 4.2: what must be there once, what may be there once, and what may not be there twice."""
    assert feed.tag == f"{ATOM}feed"
    for holder in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(holder.findall(f"{ATOM}{name}")) == 1, name
        for name in ("generator", "icon", "logo", "rights", "subtitle", "published", "content", "summary", "source"):
            assert len(holder.findall(f"{ATOM}{name}")) <= 1, name
        assert urlsplit(holder.findtext(f"{ATOM}id")).scheme == "urn"
        assert all(author.findtext(f"{ATOM}name").strip() for author in holder.findall(f"{ATOM}author"))
        links = [
            (link.get("rel", "alternate"), link.get("type"), link.get("hreflang"))
            for link in holder.findall(f"{ATOM}link")
        ]
        alternates = [link for link in links if link[0] == "alternate"]
        assert len(alternates) == len(set(alternates)) == 1
        assert all(urlsplit(link.get("href")).scheme in ("http", "https") for link in holder.findall(f"{ATOM}link"))
        for moment in holder.findall(f"{ATOM}updated") + holder.findall(f"{ATOM}published"):
            assert moment.text.endswith("T00:00:00+00:00")
        assert all(category.get("term") for category in holder.findall(f"{ATOM}category"))
        assert {child.tag for child in holder} <= {f"{ATOM}{name}" for name in _KNOWN}
    assert feed.findall(f"{ATOM}author")
    assert [link.get("rel") for link in feed.findall(f"{ATOM}link")].count("self") == 1
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")]
    assert len(ids) == len(set(ids))


_KNOWN = (
    "author", "category", "content", "entry", "generator", "id", "link", "published", "subtitle", "title", "updated",
)  # fmt: skip


@pytest.mark.parametrize("spoilt", [False, True])
def test_a_feed_parser_reads_what_the_data_say(db_path: Path, hostile_path: Path, spoilt: bool) -> None:
    path = hostile_path if spoilt else db_path
    feed = feedparser.parse(page(path, "/-/liste/thema/egov.atom").content, sanitize_html=False)
    assert not feed.bozo
    expected = commitments(path, "topic = 'egov'")
    assert [entry.id for entry in feed.entries] == [f"urn:zusage:{row['id']}" for row in expected]
    for entry, row in zip(feed.entries, expected, strict=True):
        assert entry.content[0].type == "text/plain"
        assert row["body"].split("<")[0] in entry.author
        assert entry.published[:10] == row["meeting_date"]
        said = row["last_seen"] or row["meeting_date"]
        assert entry.updated[:10] == ("2024-12-02" if row["status"] == "expired" else said)
        assert row["status"] in [tag.term for tag in entry.tags if tag.scheme == "urn:zusage:status"]
        links = {link.rel: link.href for link in entry.links}
        assert links == {"alternate": f"http://localhost/-/zusage/{row['id']}", "related": row["source_url"]}


def test_addresses_in_lists_are_the_sites_own_where_it_has_one(db_path: Path) -> None:
    atom, ics, rows = pages(
        db_path, *(f"/-/liste/gemeinde/mirowitz.{form}?thema=egov" for form in ("atom", "ics", "json")), instance=PUBLIC
    )
    feed = feedparser.parse(atom.content)
    own, e_akte = (
        "https://zusage.example/daten/-/liste/gemeinde/mirowitz",
        small_db.commitment_id("E-Akte", "2024-11-05"),
    )
    assert {link.rel: link.href for link in feed.feed.links} == {
        "alternate": "https://zusage.example/daten/-/gemeinde/mirowitz",
        "self": f"{own}.atom?thema=egov",
    }
    assert feed.feed.author == "Verein Beispiel"
    assert f"https://zusage.example/daten/-/zusage/{e_akte}" in [entry.link for entry in feed.entries]
    assert str(Calendar.from_ical(ics.content)["source"]) == f"{own}.ics?thema=egov"
    assert rows.json()["links"]["csv"] == f"{own}.csv?thema=egov"
    assert "localhost" not in atom.text + ics.text + rows.text


def test_a_feed_is_the_same_whoever_asks_and_whenever(db_path: Path) -> None:
    first, again = pages(db_path, *["/-/liste/alle.atom"] * 2, instance=PUBLIC)
    assert first.content == again.content
    assert feedparser.parse(first.content).feed.updated == "2025-02-11T00:00:00+00:00"


PASSING = (("open", None, 0), ("unknown", "2025-02-12", 344), ("expired", "2025-02-13", 345))
"""Status of a commitment of 2024-03-05, due on 2025-02-11, the day the entry is of then, and the number of its event."""


def test_an_entry_whose_deadline_passes_is_newer_than_before(tmp_path: Path) -> None:
    """Nobody speaks of it again, and yet its title is another: readers show an entry anew only where `updated` moved."""
    path, key = small_db.build(tmp_path / "zusage.db"), small_db.commitment_id("Onlinedienste", "2023-09-12")
    days, numbers = [], []
    for status, expected, number in PASSING:
        with closing(sqlite3.connect(path)) as db, db:
            db.execute(
                "UPDATE commitments SET status = ?, meeting_date = '2024-03-05', due_to = '2025-02-11' WHERE id = ?",
                (status, key),
            )
        atom, ics = pages(path, "/-/liste/alle.atom", "/-/liste/alle.ics")
        feed = feedparser.parse(atom.content)
        entry = next(entry for entry in feed.entries if entry.id == f"urn:zusage:{key}")
        event = next(e for e in Calendar.from_ical(ics.content).walk("VEVENT") if e["uid"] == f"{key}@zusage")
        assert entry.updated[:10] == (expected or "2024-03-05")
        assert entry.updated <= feed.feed.updated
        assert event.decoded("dtstamp").date().isoformat() == entry.updated[:10]
        assert event["sequence"] == number
        days.append(entry.updated)
        numbers.append(event["sequence"])
    assert days == sorted(set(days))
    assert numbers == sorted(set(numbers))


def test_a_word_on_it_gives_an_event_a_higher_number_under_its_name(tmp_path: Path) -> None:
    path, key = small_db.build(tmp_path / "zusage.db"), small_db.commitment_id("Tablets", "2024-12-03")
    found = []
    for change in ("last_seen = NULL", "last_seen = '2025-02-10', status = 'delayed'", "meeting_date = NULL"):
        with closing(sqlite3.connect(path)) as db, db:
            db.execute(f"UPDATE commitments SET {change} WHERE id = ?", (key,))
        events = Calendar.from_ical(page(path, "/-/liste/alle.ics").content).walk("VEVENT")
        found += [event["sequence"] for event in events if event["uid"] == f"{key}@zusage"]
    assert found == [0, 69, 0]


def test_long_feeds_go_on_and_say_so(long_path: Path) -> None:
    seen: list[str] = []
    address = "/-/liste/alle.atom"
    while address:
        feed = feedparser.parse(page(long_path, address).content)
        assert f"Höchstens {FEED_LENGTH} Zusagen" in feed.feed.subtitle
        assert len(feed.entries) <= FEED_LENGTH
        seen += [entry.id.removeprefix("urn:zusage:") for entry in feed.entries]
        links = {link.rel: link.href for link in feed.feed.links}
        assert ("first" in links) == (links["self"] != "http://localhost/-/liste/alle.atom")
        address = links.get("next", "").removeprefix("http://localhost")
    assert seen == [row["id"] for row in commitments(long_path)]


# Calendar


@pytest.mark.parametrize("spoilt", [False, True])
def test_calendars_keep_the_rules_of_rfc_5545(db_path: Path, hostile_path: Path, spoilt: bool) -> None:
    addresses = [f"/-/liste/{name}.ics" for name in LISTS]
    for answer in pages(hostile_path if spoilt else db_path, *addresses):
        assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
        lines = answer.content.split(b"\r\n")
        assert lines.pop() == b""
        assert all(len(line) <= 75 for line in lines)
        assert not [line for line in lines if b"\n" in line or b"\r" in line or b"\x0b" in line]
        assert answer.content.decode().splitlines() == [line.decode() for line in lines]
        _check_calendar(Calendar.from_ical(answer.content))


def _check_calendar(calendar: Any) -> None:
    assert calendar["version"] == "2.0"
    assert calendar["prodid"]
    assert "method" not in calendar
    assert str(calendar["refresh-interval"].to_ical(), "ascii") == str(calendar["x-published-ttl"]) == "P1D"
    assert calendar.subcomponents
    assert not [error for component in calendar.walk() for error in component.errors]
    uids = [str(component["uid"]) for component in calendar.subcomponents]
    assert len(uids) == len(set(uids))
    for event in calendar.walk("VEVENT"):
        first, end = event.decoded("dtstart"), event.decoded("dtend")
        assert (end - first).days == 1
        assert event["dtstart"].params["VALUE"] == event["dtend"].params["VALUE"] == "DATE"
        for moment in (event.decoded("dtstamp"), event.decoded("last-modified")):
            assert moment.utcoffset().total_seconds() == 0
        assert event["status"] in ("CONFIRMED", "TENTATIVE", "CANCELLED")
        assert event["summary"]


@pytest.mark.parametrize("spoilt", [False, True])
def test_calendars_hold_each_deadline_but_rejected_ones(db_path: Path, hostile_path: Path, spoilt: bool) -> None:
    path = hostile_path if spoilt else db_path
    answer = page(path, "/-/liste/gemeinde/mirowitz.ics")
    events = {str(event["uid"]): event for event in Calendar.from_ical(answer.content).walk("VEVENT")}
    expected = {
        f"{r['id']}@zusage": r
        for r in commitments(path, "body_id = 'mirowitz' AND due_to IS NOT NULL AND force <> 'rejected'")
    }
    assert set(events) == set(expected)
    for uid, row in expected.items():
        assert events[uid].decoded("dtstart") == date.fromisoformat(row["due_to"])
        assert row["quote"][:60] in str(events[uid]["description"])


def test_a_dropped_matter_is_cancelled_and_a_mere_wish_tentative(db_path: Path) -> None:
    events = Calendar.from_ical(page(db_path, "/-/liste/alle.ics").content).walk("VEVENT")
    standing = {str(event["summary"]): str(event["status"]) for event in events}
    assert standing["Hopfenried: Breitbandausbau (aufgegeben)"] == "CANCELLED"
    assert standing["Hopfenried: Onlinedienste (Frist abgelaufen, kein späterer Beleg)"] == "TENTATIVE"
    assert standing["Hopfenried: Tablets (offen)"] == "CONFIRMED"


def test_a_moved_deadline_is_cancelled_and_says_where_it_went(db_path: Path) -> None:
    events = Calendar.from_ical(page(db_path, "/-/liste/gemeinde/mirowitz.ics").content).walk("VEVENT")
    days = {
        str(e["summary"]): (e.decoded("dtstart").isoformat(), str(e["status"]))
        for e in events
        if "E-Akte" in e["summary"]
    }
    assert days == {
        "Mirowitz: E-Akte (verschoben auf 31.12.2025)": ("2023-12-31", "CANCELLED"),
        "Mirowitz: E-Akte (offen)": ("2025-12-31", "CONFIRMED"),
    }
    feed = feedparser.parse(page(db_path, "/-/liste/gemeinde/mirowitz.atom").content)
    assert [e.published[:10] for e in feed.entries if "nennt stattdessen: 31.12.2025" in e.summary] == ["2023-03-14"]


def test_an_empty_calendar_says_why(db_path: Path) -> None:
    (note,) = Calendar.from_ical(page(db_path, "/-/liste/gemeinde/leerfeld.ics").content).subcomponents
    assert note.name == "VJOURNAL"
    assert "Nicht erfasst" in str(note["summary"])


def test_a_calendar_that_is_cut_says_so_and_has_the_nearest_to_come(
    long_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zusage.publish.pages.list_file.CALENDAR_LENGTH", 5)
    calendar = Calendar.from_ical(page(long_path, "/-/liste/alle.ics").content)
    days = [event.decoded("dtstart").isoformat() for event in calendar.walk("VEVENT")]
    assert "Nur 5 Fristen" in str(calendar["description"])
    upcoming = [r["due_to"] for r in commitments(long_path, f"due_to >= '{small_db.NEWEST}' AND force <> 'rejected'")]
    assert days == sorted(upcoming)[:5]


# Tables


@pytest.mark.parametrize("spoilt", [False, True])
def test_files_hold_every_value_as_it_is(db_path: Path, hostile_path: Path, spoilt: bool) -> None:
    path = hostile_path if spoilt else db_path
    expected = commitments(path, "state = 'Bayern'")
    plain, excel, rows, table = pages(
        path, *(f"/-/liste/land/Bayern.{form}" for form in ("csv", "csv?excel=1", "json", "parquet"))
    )
    as_text = [{name: "" if value is None else str(value) for name, value in row.items()} for row in expected]
    assert list(csv.DictReader(io.StringIO(plain.content.decode(), newline=""))) == as_text
    assert pyarrow.parquet.read_table(io.BytesIO(table.content)).to_pylist() == expected
    assert [{name: row[name] for name in NAMES} for row in rows.json()["rows"]] == expected
    assert [row["url"] for row in rows.json()["rows"]] == [f"http://localhost/-/zusage/{row['id']}" for row in expected]
    assert excel.content.startswith(b"\xef\xbb\xbf")
    read = list(csv.DictReader(io.StringIO(excel.content.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [row["project"].removeprefix("'") for row in read] == [row["project"] for row in expected]
    assert not [value for row in read for value in row.values() if value.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert {row["score"] for row in read} == {"0,9"}


def test_csv_is_that_of_rfc_4180(hostile_path: Path) -> None:
    answer = page(hostile_path, "/-/liste/alle.csv")
    head, _, rest = answer.content.decode().partition("\r\n")
    assert head == ",".join(NAMES)
    assert rest.endswith("\r\n")
    assert answer.headers["content-disposition"] == 'attachment; filename="zusagen-alle.csv"'


def test_lists_longer_than_a_batch_are_whole(long_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zusage.publish.streams.BATCH", 100)
    plain, table = pages(long_path, "/-/liste/alle.csv", "/-/liste/alle.parquet")
    expected = [row["id"] for row in commitments(long_path)]
    assert [row["id"] for row in csv.DictReader(io.StringIO(plain.text, newline=""))] == expected
    read = pyarrow.parquet.ParquetFile(io.BytesIO(table.content))
    assert read.num_row_groups == 13
    assert read.read()["id"].to_pylist() == expected


def test_json_goes_on_from_page_to_page(long_path: Path) -> None:
    seen, address = [], "/-/liste/thema/schule.json?von=2024"
    while address:
        answer = page(long_path, address).json()
        assert answer["data_until"] == small_db.NEWEST
        seen += [row["id"] for row in answer["rows"]]
        address = answer["links"].get("next", "").removeprefix("http://localhost")
    assert seen == [row["id"] for row in commitments(long_path, "topic = 'schule' AND meeting_date >= '2024'")]


# Questions


@pytest.mark.parametrize("form", ["csv", "json", "parquet"])
@pytest.mark.parametrize("query", [query.name for query in read_queries()])
def test_every_question_is_a_table_with_its_own_columns(db_path: Path, query: str, form: str) -> None:
    asked, stock = pages(db_path, f"/-/liste/frage/{query}.{form}", f"/zusage/{query}.json?_shape=array")
    assert asked.status_code == 200
    expected = stock.json()
    if form == "csv":
        read: list[dict[str, Any]] = list(csv.DictReader(io.StringIO(asked.text, newline="")))
        expected = [{k: "" if v is None else str(v) for k, v in row.items()} for row in expected]
    elif form == "json":
        read = asked.json()["rows"]
    else:
        read = pyarrow.parquet.read_table(io.BytesIO(asked.content)).to_pylist()
    assert read == expected


def test_a_question_about_commitments_is_a_feed_of_them(db_path: Path) -> None:
    atom, ics, other = pages(
        db_path, "/-/liste/frage/faellig.atom?von=2025-01-01&bis=2025-12-31", "/-/liste/frage/faellig.ics?von=2025-01-01",
        "/-/liste/frage/faellig.atom",
    )  # fmt: skip
    feed = feedparser.parse(atom.content)
    rows = commitments(db_path, "due_to BETWEEN '2025-01-01' AND '2025-12-31' AND force <> 'rejected'")
    assert [entry.id for entry in feed.entries] == [f"urn:zusage:{row['id']}" for row in rows]
    assert feed.feed.link == "http://localhost/zusage/faellig?von=2025-01-01&bis=2025-12-31"
    assert feed.feed.id == "urn:zusage:liste:frage:faellig:bis=2025-12-31:von=2025-01-01"
    assert feedparser.parse(other.content).feed.id != feed.feed.id
    assert len(Calendar.from_ical(ics.content).walk("VEVENT")) == 6


def test_the_page_of_a_question_leads_to_its_lists(db_path: Path) -> None:
    commitments_, others = pages(db_path, "/zusage/faellig?von=2025-01-01&bis=", "/zusage/abdeckung")
    links = html.fromstring(commitments_.text).xpath("//p[@class='export-links']/a/@href")
    assert "/-/liste/frage/faellig.ics?von=2025-01-01" in links
    assert "/-/liste/frage/faellig.csv?excel=1&von=2025-01-01" in links
    assert "/-/liste/frage/abdeckung.parquet" in others.text
    assert "abdeckung.atom" not in others.text
    assert {answer.status_code for answer in pages(db_path, *(link for link in links if "/-/liste/" in link))} == {200}


@pytest.mark.parametrize("form", ["atom", "ics"])
def test_a_question_about_other_things_is_none(db_path: Path, form: str) -> None:
    answer = page(db_path, f"/-/liste/frage/abdeckung.{form}")
    assert answer.status_code == 404
    assert "sind keine einzelnen Zusagen" in answer.text
    assert set(page(db_path, "/-/liste/frage/abdeckung.json").json()["links"]) == {
        "alternate",
        "self",
        "csv",
        "parquet",
    }


def test_columns_without_a_record_get_the_type_of_their_values(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE projects SET name = 7 WHERE id = 'mirowitz-E-Akte'")
        db.execute("UPDATE project_links SET score = 'viel'")
    table = pyarrow.parquet.read_table(io.BytesIO(page(path, "/-/liste/frage/vielleicht-dasselbe.parquet").content))
    assert [str(field.type) for field in table.schema] == ["string", "string", "string", "string", "string", "int64"]
    assert table.to_pylist()[0]["wie viel"] == "viel"


# Addresses


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        ("gemeinde/unbekannt.csv", 404, "keine Gemeinde mit dem Schlüssel unbekannt"),
        ("thema/%3Cscript%3E.atom", 404, "kein Thema"),
        ("vorhaben/nix.ics", 404, "kein Vorhaben mit dem Schlüssel nix"),
        ("land/Preussen.ics", 404, "kein Land"),
        ("frage/nix.csv", 404, "keine Frage"),
        ("alle.csv?thema=nix", 400, "Unbekannter Wert für „Thema“"),
        ("alle.csv?themen=egov", 400, "Unbekannte Angabe in der Adresse: themen"),
        ("frage/faellig.csv?thema=egov", 400, "Bekannt sind: von, bis"),
        ("alle.atom?nach=nix", 400, "keine Zusage mit dem Schlüssel nix"),
        ("alle.docx", 404, ""),
    ],
)
def test_what_there_is_not_is_refused_in_german(db_path: Path, address: str, status: int, told: str) -> None:
    (answer,) = pages(db_path, f"/-/liste/{address.replace('%3C', '~3C').replace('%3E', '~3E')}")
    assert answer.status_code == status
    assert told in answer.text
    assert "<script>" not in answer.text


IN_HOPFENRIED = (
    "INSERT INTO projects (id, name, key, topic, body_id) VALUES ('h', 'e-Akte', 'e-akte', 'egov', 'hopfenried')",
    "UPDATE commitments SET project_id = 'h', project = 'e-Akte' WHERE project = 'Onlinedienste'",
)


def changed(folder: Path, *statements: str) -> Path:
    path = small_db.build(folder / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        for statement in statements:
            db.execute(statement)
    return path


@pytest.mark.parametrize("form", ["atom", "ics", "csv", "json", "parquet"])
def test_a_project_has_lists_of_all_municipalities(tmp_path: Path, form: str) -> None:
    path = changed(tmp_path, *IN_HOPFENRIED)
    answer = page(path, f"/-/liste/vorhaben/e-akte.{form}")
    keys = {row["id"] for row in commitments(path, "project IN ('E-Akte', 'e-Akte')")}
    assert len(keys) == 3
    assert _keys(answer, form) == keys


def _keys(answer: Any, form: str) -> set[str]:
    """The keys of the commitments in a list of any form."""
    if form == "atom":
        return {entry.id.removeprefix("urn:zusage:") for entry in feedparser.parse(answer.content).entries}
    if form == "ics":
        return {str(event["uid"]).removesuffix("@zusage") for event in Calendar.from_ical(answer.content).events}
    if form == "parquet":
        return set(pyarrow.parquet.read_table(io.BytesIO(answer.content)).column("id").to_pylist())
    found = answer.json()["rows"] if form == "json" else csv.DictReader(io.StringIO(answer.text))
    return {row["id"] for row in found}


def test_the_list_of_a_project_leads_to_its_page_and_keeps_its_name(db_path: Path) -> None:
    answer = page(db_path, "/-/liste/vorhaben/e-akte.json?land=Sachsen").json()
    assert answer["title"] == "Zusagen: E-Akte"
    assert urlsplit(answer["links"]["alternate"]).path == "/-/vorhaben/e-akte"
    feed = feedparser.parse(page(db_path, "/-/liste/vorhaben/e-akte.atom").content).feed
    assert feed.id == "urn:zusage:liste:vorhaben:e-akte"


def test_the_list_of_a_project_leaves_out_who_is_withheld_and_says_why_it_is_empty(tmp_path: Path) -> None:
    path = changed(
        tmp_path,
        *IN_HOPFENRIED,
        "UPDATE bodies SET withheld = 'unplausibel' WHERE id = 'mirowitz'",
        "INSERT INTO projects (id, name, key, body_id) VALUES ('d', 'Drohne', 'drohne', 'hopfenried')",
    )
    found = [page(path, f"/-/liste/vorhaben/{key}.json").json() for key in ("e-akte", "glasfaserausbau", "drohne")]
    assert [[row["body"] for row in one["rows"]] for one in found] == [["Hopfenried"], [], []]
    assert [one["note"] for one in found] == ["", EMPTY["withheld"], EMPTY["nothing-found"]]


def test_filters_narrow_any_list(db_path: Path) -> None:
    answer = page(db_path, "/-/liste/gemeinde/mirowitz.json?thema=egov&von=2024&bis=2024-06")
    assert [row["project"] for row in answer.json()["rows"]] == ["Rats-App"]


def test_who_has_the_answer_is_told_so(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    tags = [page(path, address).headers["etag"] for address in ("/-/liste/alle.csv", "/-/liste/alle.csv?thema=egov")]
    assert tags[0] != tags[1]
    for known, status in (
        (tags[0], 304),
        (f'"x", {tags[0]}', 304),
        (tags[0].removeprefix("W/"), 304),
        ("*", 304),
        (tags[1], 200),
    ):
        answer = page(path, "/-/liste/alle.csv", headers={"if-none-match": known})
        assert (answer.status_code, answer.headers["etag"]) == (status, tags[0])
        assert bool(answer.content) == (status == 200)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DELETE FROM commitments WHERE topic = 'egov'")
    assert page(path, "/-/liste/alle.csv", headers={"if-none-match": tags[0]}).status_code == 200


def test_only_a_public_site_may_be_read_by_other_pages(db_path: Path) -> None:
    for instance, allowed in ((Instance(), None), (PUBLIC, "*")):
        answer = page(db_path, "/-/liste/alle.json", instance=instance)
        assert answer.headers.get("access-control-allow-origin") == allowed


def test_a_question_that_takes_too_long_is_an_error_and_no_broken_file(
    db_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zusage.publish.serve.SETTINGS", {"sql_time_limit_ms": 200})
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) AS Zusage FROM n"
    monkeypatch.setattr("zusage.publish.queries.Query.bound", property(lambda _query: endless))
    file, feed = pages(db_path, "/-/liste/frage/abdeckung.csv", "/-/liste/frage/abdeckung.atom")
    assert (file.status_code, feed.status_code) == (503, 503)
    assert "Das dauert gerade zu lange" in file.text
    assert "Das dauert gerade zu lange" in feed.text


def test_head_tells_of_a_file_without_making_it(db_path: Path) -> None:
    (answer,) = pages(db_path, "/-/liste/alle.csv", method="HEAD")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["etag"] == page(db_path, "/-/liste/alle.csv").headers["etag"]
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
