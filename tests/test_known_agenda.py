"""Minutes and the agenda that other files tell of: one meeting, one row for each item, the agenda's own names and order."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from conftest import Zusage, dump
from made_pdf import pdf
from zusage import scale, store
from zusage.config import Places
from zusage.parse import Known, parse, same_committee
from zusage.parse.item_keys import keyed
from zusage.raw import RawStore, sniff
from zusage.records import AgendaItem, Meeting, RawFile
from zusage.vendors.page import Item

HEAD = ("Gemeinde Wiesfurten", "Niederschrift über die Sitzung des Gemeinderats", "am Dienstag, 11.03.2025", "")
BODY = (
    "TOP 1: Eröffnung", "", "Die Bürgermeisterin eröffnet die Sitzung.", "",
    "TOP 2: Ausbau des Glasfasernetzes", "", "Beschluss:",
    "Die Verwaltung wird beauftragt, das Glasfasernetz bis zum 30.06.2026 für 480.000 Euro auszubauen.", "",
    "Abstimmungsergebnis: 11 Ja-Stimmen, 2 Nein-Stimmen", "",
    "TOP 3: Ein Punkt, der in der Sitzung hinzukam", "", "Das Rathaus bleibt am Freitag geschlossen.",
)  # fmt: skip
MINUTES = (*HEAD, *BODY)
ADDRESS = "https://ris.wiesfurten.example/doc?id=17"
# In a join of rows the greatest value wins, which would be the minutes' title: the agenda's wins because it is the agenda's.
NAMES = ["Eröffnung", "Ausbau Glasfasernetz im Ortsteil Süd", "Ein Punkt, der in der Sitzung hinzukam"]


def oparl(**changed: Any) -> dict[str, Any]:
    base = "https://ris.wiesfurten.example/oparl"
    items = [("1", "Eröffnung", True), ("2", NAMES[1], True), ("4", "Grundstück", False)]
    return {
        "id": f"{base}/meeting/41", "type": "https://schema.oparl.org/1.1/Meeting", "name": "Sitzung des Gemeinderats",
        "start": "2025-03-11T18:00:00+01:00",
        "organization": [{"id": f"{base}/organization/2", "name": "Gemeinderat der Gemeinde Wiesfurten"}],
        "resultsProtocol": {
            "id": f"{base}/file/17", "name": "Niederschrift", "mimeType": "application/pdf", "accessUrl": ADDRESS,
        },
        "agendaItem": [
            {"id": f"{base}/item/{number}", "number": number, "order": order, "name": name, "public": public}
            for order, (number, name, public) in enumerate(items)
        ],
    } | changed  # fmt: skip


def sessionnet(second: str = NAMES[1]) -> str:
    """A page of a meeting as SessionNet lays it out."""
    rows = "".join(
        f'<tr class="smc-t-r-l"><td class="tofnum"><span class="badge">Ö {number}</span></td><td class="tobetr"><div '
        f'class="margin-bottom smc-card-header-title-simple">{name}</div></td><td class="toxx">&nbsp;</td><td class="sidocs"></td></tr>'
        for number, name in (("1", "Eröffnung"), ("2", second))
    )
    cells = (
        ("grname", "Gremium", "Gemeinderat Wiesfurten"),
        ("dat", "Datum", "11.03.2025"),
        ("name", "Sitzung", "GR/03/2025"),
    )
    head = "".join(
        f'<div class="smc-table-row"><div class="smc-table-cell smc-cell-head si{key}_title">{label}</div>'
        f'<div class="smc-table-cell si{key}">{value}</div></div>'
        for key, label, value in cells
    )
    return (
        '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><meta name="author" content="Somacos GmbH &amp; Co. KG,'
        'https://www.somacos.de, SessionNet Version 5.5.4 KP4 bi (Layout 6)"><meta name="sessionnet" content="V:050504">'
        "<title>SessionNet | Gemeinderat Wiesfurten - 11.03.2025 - 18:00 Uhr</title></head>"
        '<body id="smc_body" class="smc-body"><div class="smclayout smc_page_si0057_layout"><div id="page-content-wrapper">'
        '<h1 class="smc_h1">Gemeinderat Wiesfurten - 11.03.2025 - 18:00 Uhr</h1>'
        f'<div class="smc-table smccontenttable">{head}</div><div id="smcy17" class="smc-d-el"><div class="smc-el-h">'
        '<a href="getfile.php?id=17&amp;type=do" title="Dokument Download Dateityp: pdf" class="smc_datatype_do">'
        'Niederschrift öffentlich</a></div></div><table id="smc_page_si0057_contenttable2" class="smctablesitzung"><tbody>'
        f'<tr><td class="totrenn" colspan="4"><h2>Öffentlicher Teil:</h2></td></tr>{rows}</tbody></table></div></div></body></html>'
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Minutes alone; each test lays the page beside them that tells of their agenda."""
    path = tmp_path / "wiesfurten"
    path.mkdir()
    (path / "niederschrift.pdf").write_bytes(pdf(MINUTES))
    manifest(path)
    return path


def manifest(folder: Path, *, page: str = "meeting.json", minutes: str = f",,{ADDRESS}") -> None:
    town = "Wiesfurten,12999077"
    rows = [f"niederschrift.pdf,{town},{minutes}"]
    rows += [f"{page},{town},,,https://ris.wiesfurten.example/si0057.php?__ksinr=4"] if (folder / page).exists() else []
    head = "file,municipality,ags,date,organization,url"
    (folder / "manifest.csv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")


def run(zusage: Zusage, folder: Path, name: str = "z.db") -> tuple[Path, str]:
    path = folder.parent / name
    done = zusage("run", "--input", folder, "--db", path, "--raw", folder.parent / "raw", "--engine", "serial")
    assert done.returncode == 0, done.stderr
    return path, done.stdout


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


SECTIONS = """SELECT DISTINCT i.name, substr(d.text, s.start + 1, s.end - s.start) FROM sections s JOIN documents d ON d.id = s.document_id
JOIN agenda_items i ON i.id = s.agenda_item_id WHERE s.kind = 'resolution' AND d.kind = 'minutes'"""


def assert_joined(path: Path) -> None:
    """One meeting, no doubled items, the agenda's names and order, the minutes' text under them."""
    assert rows(path, "SELECT count(*) FROM meetings") == [(1,)]
    assert [name for (name,) in rows(path, 'SELECT name FROM agenda_items ORDER BY "order"')] == NAMES
    ((name, text),) = rows(path, SECTIONS)
    assert name == NAMES[1]
    assert "480.000 Euro" in text
    documents = "SELECT d.date, d.meeting_id = m.id FROM documents d, meetings m WHERE d.kind = 'minutes'"
    assert rows(path, documents) == [("2025-03-11", 1)]
    assert rows(path, "SELECT result, votes_yes FROM agenda_items WHERE number = '2'") == [("majority", 11)]


def test_minutes_that_an_oparl_meeting_links_are_of_that_meeting(folder: Path, zusage: Zusage) -> None:
    (folder / "meeting.json").write_text(json.dumps(oparl()), encoding="utf-8")
    manifest(folder)
    path, _ = run(zusage, folder)
    assert_joined(path)
    named = "Gemeinderat der Gemeinde Wiesfurten"
    assert rows(path, "SELECT DISTINCT organization FROM documents WHERE kind = 'minutes'") == [(named,)]
    assert rows(path, "SELECT count(*) FROM commitments WHERE agenda_item LIKE '%Ortsteil Süd%'")[0][0] > 0
    _, again = run(zusage, folder)
    assert again.startswith("Nothing new")


@pytest.mark.parametrize("minutes", ["2025-03-11,Gemeinderat,", "2025-03-11,,", ",,"])
def test_minutes_beside_a_page_of_their_meeting_are_of_that_meeting(minutes: str, folder: Path, zusage: Zusage) -> None:
    """By the manifest's day and committee, by its day alone, or by the head of the minutes."""
    (folder / "sitzung.html").write_text(sessionnet(), encoding="utf-8")
    manifest(folder, page="sitzung.html", minutes=minutes)
    path, _ = run(zusage, folder)
    assert_joined(path)
    assert run(zusage, folder)[1].startswith("Nothing new")


def test_an_agenda_that_comes_or_changes_later_is_taken_up(folder: Path, zusage: Zusage) -> None:
    manifest(folder, minutes=",,")
    path, _ = run(zusage, folder)
    assert ("Ausbau des Glasfasernetzes",) in rows(path, "SELECT name FROM agenda_items")
    for second in (NAMES[1], "Ausbau Glasfasernetz im Ortsteil Nord"):
        (folder / "sitzung.html").write_text(sessionnet(second), encoding="utf-8")
        manifest(folder, page="sitzung.html", minutes=",,")
        run(zusage, folder)
        assert rows(path, "SELECT name FROM agenda_items WHERE number = '2'") == [(second,)]
        fresh, _ = run(zusage, folder, f"fresh-{second[-4:].strip()}.db")
        assert dump(path) == dump(fresh)
    assert run(zusage, folder)[1].startswith("Nothing new")


def test_minutes_that_the_next_meeting_links_stay_with_their_own_day(folder: Path, zusage: Zusage) -> None:
    """They are attached to the sitting that approves them."""
    later = oparl(start="2025-05-20T18:00:00+02:00", id="https://ris.wiesfurten.example/oparl/meeting/42")
    (folder / "meeting.json").write_text(json.dumps(later), encoding="utf-8")
    manifest(folder)
    path, _ = run(zusage, folder)
    assert rows(path, "SELECT date FROM documents WHERE kind = 'minutes'") == [("2025-03-11",)]
    own = "SELECT m.start FROM meetings m JOIN documents d ON d.meeting_id = m.id WHERE d.kind = 'minutes'"
    assert rows(path, own) == [("2025-03-11",)]
    assert run(zusage, folder)[1].startswith("Nothing new")


def test_fetched_minutes_have_day_and_committee_of_the_meeting_that_links_them(tmp_path: Path) -> None:
    """The text itself names neither: "Protokoll" and the items is all there is."""
    places = Places(db=tmp_path / "z.db", raw=tmp_path / "raw")
    raw = RawStore(places.raw)
    site = "https://ris.wiesfurten.example/"
    found = [
        fetched(raw, f"{site}si0057.php?__ksinr=4", sessionnet().encode()),
        fetched(raw, f"{site}getfile.php?id=17&type=do", pdf(("Protokoll", "", *BODY))),
    ]
    with closing(store.Database(places.db)) as db:
        store.register(db, found)
    for parsed in (2, 0):
        report = scale.run(scale.Options(inputs=(), bodies=(), places=places, engine="serial", quiet=True), ("parse",))
        assert report.parsed == parsed
    assert_joined(places.db)
    assert rows(places.db, "SELECT organization FROM documents WHERE kind = 'minutes'") == [("Gemeinderat Wiesfurten",)]
    assert rows(places.db, "SELECT count(*) FROM issues WHERE code = 'no-date'") == [(0,)]


def fetched(store: RawStore, url: str, data: bytes) -> RawFile:
    return RawFile(
        id=url, source="wiesfurten", path=url, url=url, sha256=store.put(data), size=len(data),
        media_type=sniff(data, url), municipality="Wiesfurten", ags="12999077", fetched_at="2025-04-01T08:00:00+00:00",
    )  # fmt: skip


def parsed_lines(zusage: Zusage, *arguments: str | Path) -> list[dict[str, Any]]:
    done = zusage("parse", *arguments)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_files_that_are_parsed_together_know_of_each_other(folder: Path, zusage: Zusage) -> None:
    (folder / "sitzung.html").write_text(sessionnet(), encoding="utf-8")
    manifest(folder, page="sitzung.html", minutes=",,")
    minutes, page = folder / "niederschrift.pdf", folder / "sitzung.html"
    lines = parsed_lines(zusage, minutes, page, "--raw", folder.parent / "raw")
    assert len({line["id"] for line in lines if line["type"] == "agenda_item" and line["number"] == "2"}) == 1
    assert lines[0]["type"] == "meeting"
    cut = [line for line in lines if line["type"] == "agenda_item" and line["sections"]]
    assert [line["name"] for line in cut][:2] == NAMES[:2]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", '[["1", "Eröffnung"], ["2", "Ausbau"]]'),
        ("a.json", '{"agenda": [{"number": "1", "name": "Eröffnung"}, {"number": "2", "name": "Ausbau"}]}'),
        ("a.csv", "Nummer;Titel\n1;Eröffnung\n2;Ausbau\n"),
        ("a.csv", 'TOP,Art,Betreff\r\n1,Ö,"Eröffnung"\r\n2,Ö,Ausbau\r\n'),
        ("a.txt", "Tagesordnung\n\nTOP 1: Eröffnung\n 2. Ausbau\n"),
        ("a.json", json.dumps(oparl(agendaItem=oparl()["agendaItem"][:2]))),
        ("a.html", sessionnet("Ausbau")),
        ("one-line.html", sessionnet("Ausbau").replace("\n", " ") + "<!-- " + "x" * 200_000 + " -->"),
    ],
)
def test_an_agenda_may_be_given_as_page_or_list(name: str, text: str, tmp_path: Path) -> None:
    from zusage.commands.agenda_file import read_agenda

    (tmp_path / name).write_text(text, encoding="utf-8")
    items = read_agenda(tmp_path / name)
    assert [item.number for item in items] == ["1", "2"]
    assert items[0].name == "Eröffnung"
    assert items[1].name.startswith("Ausbau")


@pytest.mark.parametrize("text", ["", "Guten Tag!\n", "[]", '{"a": 1}', "Nummer;Titel\n"])
def test_a_file_without_items_is_no_agenda(text: str, tmp_path: Path, zusage: Zusage, folder: Path) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    done = zusage("parse", folder / "niederschrift.pdf", "--agenda", tmp_path / "a.txt", "--raw", tmp_path / "raw")
    assert done.returncode == 1
    assert "expected an agenda" in done.stderr


AGENDA = tuple(
    Item(number=number, name=name, order=order)
    for order, (number, name) in enumerate([("1", "Eröffnung"), ("5", "Radweg"), ("5", "Haushaltsplan des VA 2025"), ("6", "Anfragen")])
)  # fmt: skip
KNOWN = Known(agenda=AGENDA, keys=("a", "b", "c", "d"), meeting=Meeting(id="m", body_id="b", name="Rat"))


@pytest.mark.parametrize(
    ("item", "key"),
    [
        (Item(number="1", name="Eröffnung"), "a"),
        (Item(number="5", name="Haushaltsplan des Verwaltungsausschusses 2025"), "c"),
        (Item(number="5", name="RADWEG"), "b"),
    ],
)
def test_an_item_is_the_agendas_by_number_and_title(item: Item, key: str) -> None:
    ((found, merged),) = keyed((item,), "m", KNOWN)
    assert found == key
    assert (merged.name, merged.order) == next(
        (i.name, i.order) for k, i in zip(KNOWN.keys, AGENDA, strict=True) if k == key
    )


def test_an_item_that_was_put_in_under_a_number_of_the_agenda_is_another_one() -> None:
    (new, old) = keyed(
        (Item(number="6", name="Störung der Telefonanlage"), Item(number="6", name="Anfragen")), "m", KNOWN
    )
    assert new[0] not in KNOWN.keys
    assert old[0] == "d"


def test_without_an_agenda_a_number_that_comes_twice_is_two_items() -> None:
    keys = [key for key, _ in keyed((Item(number="5", name="A"), Item(number="5", name="B")), "m")]
    assert len(set(keys)) == 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Rat", "Rat der Gemeinde Moorkaten", True), ("Rat", None, True), ("Bauausschuss", "Schulausschuss", False)],
)
def test_committees_are_compared_by_their_words(one: str, other: str | None, same: bool) -> None:
    assert same_committee(one, other) is same


def test_the_day_that_the_text_names_goes_before_that_of_the_linking_page() -> None:
    data = "\n".join(MINUTES).encode()
    raw = RawFile(id="r", source="s", path="p.txt", sha256="", size=1, media_type="text/plain")
    meeting = Meeting(id="next", body_id="b", name="Rat", start="2025-05-20")
    records = parse(raw, data, Known(meeting=meeting, agenda=AGENDA, keys=KNOWN.keys)).records
    assert {r.meeting_id for r in records if isinstance(r, AgendaItem)}.isdisjoint({"next"})
