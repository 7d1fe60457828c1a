"""Sources that give what cannot be are withheld, say why, and come back by themselves; local files never are."""

import csv
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import ROOT, Zusage, dump
from ris_server import RisServer, page, serving
from zusage import scale, store
from zusage.cli import main
from zusage.config import Places, body_record
from zusage.issues import issue
from zusage.publish import render, summarise
from zusage.raw import RawStore, sniff
from zusage.records import AgendaItem, Body, Document, Issue, Meeting, Paper, Plausibility, RawFile, digest

LOOKED = date(2026, 9, 1)


@dataclass(frozen=True, kw_only=True)
class Town:
    """What a crawl brought: `agendas` is the number of items of each past meeting, the newest first, one a week."""

    agendas: tuple[int, ...] = (8,) * 30
    result: str | None = "adopted"
    first_results: str | None = "adopted"
    """Results of the 24 newest meetings that are old enough to show any."""
    twice: int = 0
    last_line: str = "Der Rat berät über Punkt {}"
    unread: int = 0
    papers: int = 0
    vendor: str = "sessionnet"
    item_pages: bool = False
    """Each item has an address of its own, which was not fetched."""


def database(path: Path, town: Town) -> store.Database:
    """The town in a database, as the parse stage leaves it."""
    db = store.Database(path)
    body = replace(body_record("Lindwerder", "12999001"), vendor=town.vendor, legal_basis="44b")
    store.register(db, [body])
    for number, (raw, records, issues) in enumerate(pages(town, body)):
        raw = replace(raw, fetched_at=f"{LOOKED}T00:{number // 60:02}:{number % 60:02}")
        store.register(db, [raw])
        with db.transaction():
            store.write_parsed(db, raw, body, records, issues, "1")
    return db


Pages = Iterator[tuple[RawFile, list[AgendaItem | Meeting | Document | Paper], list[Issue]]]


def pages(town: Town, body: Body) -> Pages:
    for week, count in enumerate(town.agendas):
        kind = "application/json" if town.vendor == "oparl" else "text/html"
        raw, day = (
            replace(html(f"si0057?__ksinr={week}"), media_type=kind),
            (LOOKED - timedelta(days=7 * week + 1)).isoformat(),
        )
        meeting = Meeting(id=f"m{week}", body_id=body.id, name="Rat", start=day, external_id=raw.path)
        result = town.first_results if week < 24 + 13 else town.result
        items = [
            AgendaItem(
                id=f"{week}-{n}",
                meeting_id=meeting.id,
                number=str(n),
                name=f"Punkt {n}",
                result=result,
                url=f"to0050?__ktonr={week}-{n}" if town.item_pages else None,
            )
            for n in range(count)
        ]
        items += [replace(item, id=f"{item.id}-again") for item in items[: town.twice]]
        text = f"Beratung\n{town.last_line.format(week)}"
        document = Document(id=f"d{week}", raw_file_id=raw.id, body_id=body.id, kind="item", title="Auszug", text=text)
        yield raw, [meeting, *items, document], []
    for number in range(town.unread):
        raw = html(f"si0056?__ksinr={number}")
        yield raw, [], [issue("parse", "missing-part", where=raw.path, message="m", raw_file_id=raw.id)]
    for number in range(town.papers):
        raw = html(f"vo0050?__kvonr={number}")
        yield raw, [Paper(id=f"p{number}", body_id=body.id, name="Vorlage", date="2026-03-02")], []


def html(path: str) -> RawFile:
    return RawFile(id=path, source="lindwerder", path=path, sha256=digest(path), size=1, media_type="text/html")


def weighed(
    path: Path, town: Town, minimum: dict[str, int] | None = None, **oddities: str
) -> tuple[Body, list[Plausibility]]:
    db = database(path, town)
    (body,) = db.get(Body)
    store.expect(db, body.id, minimum or {}, {name.replace("_", "-"): reason for name, reason in oddities.items()})
    store.weigh(db)
    rows, (body,) = db.get(Plausibility), db.get(Body)
    db.close()
    return body, rows


GOOD = Town()
MUCH = Town(agendas=(8,) * 80)
"""Enough to be compared with its own earlier meetings."""


@pytest.mark.parametrize(
    "town",
    [
        GOOD,
        MUCH,
        Town(agendas=(3,) * 30),
        Town(agendas=(0, 8) * 15),
        Town(agendas=(1,) * 9),
        Town(agendas=(0,) * 9),
        Town(result=None, first_results=None, vendor="oparl"),
        Town(agendas=(8,) * 14, result=None, first_results=None),
        Town(last_line="Ja 12, Nein 3, Enthaltungen 0"),
        Town(last_line="einstimmig beschlossen"),
        Town(unread=2),
        Town(result=None, first_results=None, item_pages=True),
        Town(agendas=(8,) * 5, unread=10),
    ],
)
def test_what_sources_give_is_published(tmp_path: Path, town: Town) -> None:
    body, rows = weighed(tmp_path / "z.db", town)
    assert body.withheld is None
    assert all(row.fine for row in rows)


IMPLAUSIBLE = [
    (Town(agendas=(1,) * 30), "items-per-meeting", "Punkte je Sitzung mit Tagesordnung 1, erwartet mindestens 3 (gezählt: 24)"),
    (Town(agendas=(90,) * 30), "items-per-meeting", "90, erwartet höchstens 40"),
    (Town(agendas=(0,) * 30), "with-agenda", "Anteil vergangener Sitzungen mit Tagesordnung 0 %, erwartet mindestens 25 %"),
    (Town(result=None, first_results=None), "with-result", "Ergebnis 0 %, erwartet mindestens 2 %"),
    (Town(twice=4), "duplicate-items", "Anteil doppelter Punkte in einer Sitzung 33,3 %, erwartet höchstens 10 %"),
    (Town(last_line="Impressum | Datenschutz | {}"), "ends-in-footer", "Fußzeile enden 100 %, erwartet höchstens 10 %"),
    (Town(last_line="Stadtverwaltung Lindwerder, Am Markt 1"), "ends-in-footer", "100 %"),
    (Town(last_line="zurück"), "ends-in-footer", "100 %"),
    (Town(unread=10), "unread-pages", "Anteil der Seiten, die nicht gelesen werden konnten 25 %, erwartet höchstens 10 %"),
    (replace(MUCH, agendas=(4,) * 24 + (12,) * 56), "items-per-meeting", "4, erwartet mindestens 6"),
    (replace(MUCH, agendas=(8, 0, 0) * 8 + (8,) * 56), "with-agenda", "33,3 %, erwartet mindestens 50 %"),
    (replace(MUCH, first_results=None, vendor="komuna"), "with-result", "0 %, erwartet mindestens 50 %"),
    (replace(MUCH, first_results=None, vendor="oparl", item_pages=True), "with-result", "0 %, erwartet mindestens 50 % (gezählt: 192)"),
]  # fmt: skip


@pytest.mark.parametrize(("town", "name", "told"), IMPLAUSIBLE, ids=[told for *_, told in IMPLAUSIBLE])
def test_what_no_source_gives_is_withheld_and_says_why(tmp_path: Path, town: Town, name: str, told: str) -> None:
    body, rows = weighed(tmp_path / "z.db", town)
    assert [row.name for row in rows if not row.fine] == [name]
    assert body.withheld is not None
    assert told in body.withheld
    db = store.Database(tmp_path / "z.db")
    (odd,) = db.get(Issue, "code = 'implausible'")
    db.close()
    assert (odd.stage, odd.where, odd.source) == ("parse", f"Lindwerder: {name}", "lindwerder")
    assert "expected at" in odd.message
    assert "nothing of this source is published" in odd.message


@pytest.mark.parametrize(
    ("minimum", "withheld"),
    [
        ({}, False),
        ({"meetings": 20, "papers": 0}, False),
        ({"meetings": 120}, True),
        ({"papers": 8}, False),
        ({"papers": 9}, True),
    ],
)
def test_a_year_has_what_the_municipality_s_yaml_expects(
    tmp_path: Path, minimum: dict[str, int], withheld: bool
) -> None:
    body, _ = weighed(tmp_path / "z.db", Town(agendas=(8,) * 80, papers=8), minimum)
    assert (body.withheld is not None) is withheld


def test_a_crawl_that_has_not_gone_back_a_year_is_not_measured_by_one(tmp_path: Path) -> None:
    assert weighed(tmp_path / "z.db", GOOD, {"meetings": 120})[0].withheld is None


def test_a_known_oddity_lifts_its_check_and_its_reason_is_shown(tmp_path: Path) -> None:
    none = Town(result=None, first_results=None)
    body, rows = weighed(tmp_path / "z.db", none, with_result="Die Stadt veröffentlicht keine Ergebnisse.")
    assert body.withheld is None
    assert [(row.name, row.value, row.oddity) for row in rows if row.oddity] == [
        ("with-result", 0.0, "Die Stadt veröffentlicht keine Ergebnisse.")
    ]


def test_a_meeting_whose_page_is_known_and_not_read_yet_proves_nothing(tmp_path: Path) -> None:
    db = database(tmp_path / "z.db", Town(agendas=(8,) * 12))
    raw = replace(html("si0040"), fetched_at="2026-09-01T01:00:00")
    (body,) = db.get(Body)
    listed = [
        Meeting(
            id=f"l{n}",
            body_id=body.id,
            name="Rat",
            start=f"2026-08-{n % 28 + 1:02}",
            external_id=f"si0057?__ksinr=9{n}",
        )
        for n in range(50)
    ]
    store.register(db, [raw])
    with db.transaction():
        store.write_parsed(db, raw, body, listed, [], "1")
    store.weigh(db)
    assert db.get(Body)[0].withheld is None
    with db.transaction():  # without an address nothing of them is still to come
        store.write_parsed(db, raw, body, [replace(meeting, external_id=None) for meeting in listed], [], "1")
    store.weigh(db)
    assert "Sitzungen mit Tagesordnung 12,5 %" in (db.get(Body)[0].withheld or "")
    db.close()


def test_a_drop_against_the_last_good_figure_blocks_however_often_it_is_judged(tmp_path: Path) -> None:
    db = database(tmp_path / "z.db", Town(agendas=(10,) * 30))
    store.weigh(db)
    good = db.get(Plausibility)
    store.weigh(db)
    assert db.get(Plausibility) == good
    with db.transaction() as connection:
        connection.execute("DELETE FROM agenda_items WHERE CAST(number AS INTEGER) > 3")
    for _ in range(3):
        store.weigh(db)
        assert "4, erwartet mindestens 5" in (db.get(Body)[0].withheld or "")
        assert [row.good for row in db.get(Plausibility, "name = 'items-per-meeting'")] == [10.0]
    db.close()


def test_what_a_folder_gave_is_never_judged(zusage: Zusage, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    rows = ["file,municipality,ags,date,organization,url"]
    for number in range(1, 26):
        (folder / f"{number}.txt").write_text(f"Auszug {number}\n\nImpressum", encoding="utf-8")
        rows.append(f"{number}.txt,Lindwerder,12999001,2024-01-{number:02},Rat,")
    (folder / "manifest.csv").write_text("\n".join(rows), encoding="utf-8")
    run = zusage("run", "--input", folder, "--db", tmp_path / "z.db", "--raw", tmp_path / "raw", "--engine", "serial")
    assert run.returncode == 0
    assert dump(tmp_path / "z.db")["plausibility"] == []


# The whole job, on texts of two towns that a crawl brought and one that lies in a folder.

SAID = (
    "Niederschrift des Digitalausschusses\n\nZu Punkt 1: Serviceportal\n\n"
    "Die Verwaltung wird beauftragt, das Serviceportal bis zum 30.06.2025 für 48.000 Euro freizuschalten.\n",
    "Niederschrift des Digitalausschusses\n\nZu Punkt 3: Sachstand\n\n"
    "Das Serviceportal verzögert sich und kommt nun erst zum 31.12.2025.\n",
)
TOWNS = {"Lindwerder": "12999001", "Moorkaten": "01999002"}


def crawled(places: Places) -> None:
    """Both towns' pages, and a file of the first one's from a folder."""
    raw, db = RawStore(places.raw), store.Database(places.db)
    store.register(db, [replace(body_record(*town), legal_basis="44b") for town in TOWNS.items()])
    for name, ags in TOWNS.items():
        for number, (text, source, fetched) in enumerate(
            [
                (SAID[0], "web", LOOKED.isoformat()),
                (SAID[1], "web", LOOKED.isoformat()),
                (SAID[1] + name, "folder", None),
            ]
        ):
            found = RawFile(
                id=f"{name}-{number}", source=f"{source}-{name}", path=f"{number}.txt", sha256=raw.put(text.encode()), size=1,
                media_type=sniff(text.encode()), municipality=name, ags=ags, date=f"202{4 + number}-05-06", fetched_at=fetched,
            )  # fmt: skip
            store.register(db, [found])
    db.close()


def expected(places: Places, towns: set[str]) -> scale.Report:
    """A run in which the sources of these towns have too few meetings."""
    db = store.Database(places.db)
    for name, ags in TOWNS.items():
        store.expect(db, body_record(name, ags).id, {"meetings": 99 if name in towns else 0}, {})
    db.close()
    return scale.run(
        scale.Options(places=places, engine="serial", quiet=True), ("parse", "tag", "link", "store", "publish")
    )


@pytest.fixture(scope="module")
def never(tmp_path_factory: pytest.TempPathFactory) -> Places:
    """The towns as they are where nothing was ever withheld."""
    folder = tmp_path_factory.mktemp("never")
    places = Places(db=folder / "z.db", raw=folder / "raw", reviews=folder / "reviews")
    crawled(places)
    expected(places, set())
    return places


@settings(max_examples=4, deadline=None)
@given(first=st.sets(st.sampled_from(sorted(TOWNS))), then=st.sets(st.sampled_from(sorted(TOWNS))))
def test_withheld_and_released_is_as_if_nothing_had_been(
    never: Places, tmp_path_factory: pytest.TempPathFactory, first: set[str], then: set[str]
) -> None:
    folder = tmp_path_factory.mktemp("both")
    places = Places(db=folder / "z.db", raw=folder / "raw", reviews=folder / "reviews")
    crawled(places)
    for towns in (first, then, set[str]()):
        expected(places, towns)
        before = dump(places.db)
        assert expected(places, towns).idle
        assert dump(places.db) == before
        assert withheld(places.db) == towns
    assert dump(places.db) == dump(never.db)


def withheld(path: Path) -> set[str]:
    """The names of the municipalities whose source is withheld."""
    with closing(sqlite3.connect(path)) as db:
        return {name for name, reason in db.execute("SELECT name, withheld FROM bodies") if reason}


@pytest.fixture
def half(never: Places, tmp_path: Path) -> Path:
    """The database after Lindwerder's source was withheld."""
    places = Places(db=tmp_path / "z.db", raw=tmp_path / "raw", reviews=tmp_path / "reviews")
    crawled(places)
    expected(places, set())
    expected(places, {"Lindwerder"})
    return places.db


def test_nothing_of_a_withheld_source_is_tagged_or_linked(never: Places, half: Path) -> None:
    with sqlite3.connect(never.db) as db:
        assert db.execute("SELECT count(DISTINCT body), count(*) > 3 FROM commitments").fetchone() == (2, 1)
    withheld = "SELECT d.id FROM documents d JOIN raw_files f ON f.id = d.raw_file_id WHERE f.source = 'web-Lindwerder'"
    with sqlite3.connect(half) as db:
        for table in ("mentions", "commitments", "evidence", "decisions", "document_topics", "control_entries"):
            assert db.execute(f"SELECT count(*) FROM {table} WHERE document_id IN ({withheld})").fetchone() == (0,), (
                table
            )
        assert db.execute(
            "SELECT count(*) FROM mentions m JOIN documents d ON d.id = m.document_id WHERE d.title <> ''"
        )
        assert db.execute(
            "SELECT DISTINCT coverage, commitments FROM comparison WHERE body = 'Lindwerder'"
        ).fetchall() == [("zurückgehalten", None)]
        assert db.execute(
            "SELECT count(*) > 0 FROM comparison WHERE body = 'Moorkaten' AND commitments > 0"
        ).fetchone() == (1,)


def test_what_a_folder_gave_of_a_withheld_town_stays_published(half: Path) -> None:
    with sqlite3.connect(half) as db:
        assert db.execute(
            "SELECT DISTINCT f.source FROM mentions m JOIN documents d ON d.id = m.document_id JOIN raw_files f ON f.id = d.raw_file_id"
            " WHERE f.municipality = 'Lindwerder'"
        ).fetchall() == [("folder-Lindwerder",)]


def test_run_coverage_and_export_say_what_is_withheld(half: Path, tmp_path: Path) -> None:
    with sqlite3.connect(half) as db:
        told = render(summarise(db, date(2026, 9, 1)))
    assert "Withheld      1 municipalities" in told
    assert "Lindwerder: Das Gelesene ist nicht plausibel: Sitzungen im Jahr gegen die Erwartung" in told
    lines = list(csv.DictReader(CliRunner().invoke(main, ["coverage", "--db", str(half)]).stdout.splitlines()))
    assert {line["body"] for line in lines if "nicht plausibel" in line["withheld"]} == {"Lindwerder"}
    assert {line["commitments"] for line in lines if line["body"] == "Lindwerder"} == {""}


# A council server whose pages change their layout, and change back.

SAMPLE = (ROOT / "corpora" / "sample" / "falkenwerth" / "si0057-1377.html").read_text(encoding="utf-8")
PAPER = (ROOT / "corpora" / "sample" / "falkenwerth" / "vo0050-4103.html").read_text(encoding="utf-8")
DAYS = [date(2024, 6, 25) + timedelta(days=14 * week) for week in range(24)]


def agendas(change: Callable[[str], str] = str) -> dict[str, str]:
    """24 agendas and a paper, the agendas with a change of layout."""
    pages = {
        f"/bi/si0057.php?__ksinr={1377 + number}": change(
            SAMPLE.replace("__ksinr=1377", f"__ksinr={1377 + number}").replace("25.06.2024", f"{day:%d.%m.%Y}")
        )
        for number, day in enumerate(DAYS)
    }
    return pages | {"/bi/vo0050.php?__kvonr=4103": PAPER}


@pytest.fixture
def job(tmp_path: Path, zusage: Zusage) -> Callable[..., str]:
    def run(server: RisServer, now: dict[str, str], more: str = "") -> str:
        if (known := tmp_path / "raw" / "fetch.db").exists():
            with sqlite3.connect(known) as db:  # some days later: known pages are asked for once a day
                db.execute("UPDATE pages SET checked = '2000-01-01'")
        server.paths.update({path: page(text) for path, text in now.items()})
        entries = ", ".join(f'"{server.address}{path}"' for path in now)
        (tmp_path / "b.yml").write_text(
            'name: Lindwerder\nags: "12999001"\nstate: Brandenburg\nvendor: sessionnet\n'
            f"entry: [{entries}]\ndelay: 0\nrevisit_months: 120\n{more}",
            encoding="utf-8",
        )
        done = zusage(
            "run", "--bodies", "b.yml", "--db", tmp_path / "z.db", "--raw", tmp_path / "raw", "--engine", "serial",
            cwd=tmp_path, ZUSAGE_CONTACT="", ZUSAGE_ALLOW_HOSTS="127.0.0.1",
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def test_a_changed_layout_withholds_the_source_until_it_can_be_read_again(
    job: Callable[..., str], tmp_path: Path
) -> None:
    with serving({}) as server:
        job(server, agendas())
        first = dump(tmp_path / "z.db")
        told = job(server, agendas(lambda text: text.replace('"tofnum"', '"nr"')))
        broken = dump(tmp_path / "z.db")
        assert "missing-part 24" in told
        assert "Withheld      1 municipalities" in told
        assert broken["commitments"] == broken["mentions"] == broken["revisions"] == []
        issues = [row for row in broken["issues"] if row[2] in ("missing-part", "implausible")]
        assert {(row[1], row[2]) for row in issues} == {("fetch", "missing-part"), ("parse", "implausible")}
        missing = next(row for row in issues if row[2] == "missing-part")
        assert "tofnum" in str(missing[3])
        assert missing[4] is not None
        assert "expected" in str(missing[5])
        assert job(server, agendas(lambda text: text.replace('"tofnum"', '"nr"'))).startswith("Nothing new")
        assert dump(tmp_path / "z.db") == broken
        told = job(server, agendas())
        assert "Withheld" not in told
        assert len(first["commitments"]) > 0
    again = dump(tmp_path / "z.db")
    fetched = [name for name in first if name != "raw_files"]
    assert {name: again[name] for name in fetched} == {name: first[name] for name in fetched}


def test_what_the_yaml_says_of_a_source_reaches_its_checks(job: Callable[..., str]) -> None:
    minimum = "expected_minimum: {meetings: 30}\n"
    oddity = "oddities: [{what: meetings, reason: Der Rat tagt nach der Gebietsreform nicht mehr.}]\n"
    with serving({}) as server:
        assert "erwartet mindestens 30" in job(server, agendas(), minimum)
        assert "Withheld" not in job(server, agendas(), minimum + oddity)
        assert "erwartet mindestens 30" in job(server, agendas(), minimum)
        assert "Withheld" not in job(server, agendas())
