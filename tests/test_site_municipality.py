"""A municipality's page and the list of all, on a small database of invented towns."""

import re
import sqlite3
from contextlib import closing
from dataclasses import astuple
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from datasette.utils import tilde_encode
from lxml import html

import small_db
from datasette_pages import page, pages
from zusage import errors, schema
from zusage.fetch import answers
from zusage.issues import from_error
from zusage.publish.empties import EMPTY
from zusage.publish.obstacles import OBSTACLES
from zusage.publish.pages._municipality_groups import SHOWN
from zusage.publish.pages._municipality_months import calendar
from zusage.records import Issue

SPOIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
MIROWITZ, HOPFENRIED, LEERFELD = (f"/-/gemeinde/{key}" for key in ("mirowitz", "hopfenried", "leerfeld"))


@pytest.fixture(scope="module")
def db_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("db") / "zusage.db")


@pytest.fixture
def own_path(tmp_path: Path) -> Path:
    """A database to change."""
    return small_db.build(tmp_path / "zusage.db")


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        for statement in statements:
            db.execute(statement)
        small_db.count(db)


def tree(path: Path, address: str = MIROWITZ) -> Any:
    answer = page(path, address)
    assert answer.status_code == 200
    return html.fromstring(answer.text)


def words(found: Any) -> str:
    return re.sub(r" ([:;,.])", r"\1", " ".join(" ".join(found.itertext()).split()))


def section(found: Any, key: str) -> Any:
    return found.xpath(f"//section[@aria-labelledby='{key}']")[0]


def names(found: Any, key: str) -> list[str]:
    return [str(text) for text in section(found, key).xpath(".//h3//text()")]


# Addresses


def test_a_deadline_that_was_moved_is_due_on_its_new_day_only(own_path: Path) -> None:
    addresses = {"/": "faellig", "/-/thema/schule": "faellig", HOPFENRIED: "open"}
    before = {address: words(section(tree(own_path, address), key)) for address, key in addresses.items()}
    change(own_path, "UPDATE commitments SET moved_to = '2026-09-15' WHERE project = 'Tablets'")
    after = {address: words(section(tree(own_path, address), key)) for address, key in addresses.items()}
    assert all("Tablets" in said for said in before.values())
    assert ["Tablets" in said for said in after.values()] == [False, False, True]
    assert "Eine spätere Sitzung nennt eine andere Frist: 15.9.2026" in after[HOPFENRIED]
    assert before[HOPFENRIED].index("Tablets") < before[HOPFENRIED].index("Serverraum")
    assert after[HOPFENRIED].index("Tablets") > after[HOPFENRIED].index("Serverraum")
    assert [row["project"] for row in page(own_path, "/zusage/due_soon.json?_shape=array").json()] == [
        "Wartung der Schulserver", "Serverraum", "E-Akte"
    ]  # fmt: skip
    told = words(tree(own_path, f"/-/zusage/{small_db.commitment_id('Tablets', '2024-12-03')}"))
    assert "als Wert bis 30.6.2025 eine spätere Sitzung nennt stattdessen: 15.9.2026" in told


def test_the_official_key_leads_to_the_page(db_path: Path) -> None:
    answer = page(db_path, "/-/gemeinde/14999001")
    assert (answer.status_code, answer.headers["location"]) == (302, MIROWITZ)


def test_a_key_that_two_bodies_share_leads_nowhere(own_path: Path) -> None:
    change(own_path, "UPDATE bodies SET ags = '14999001'")
    assert page(own_path, "/-/gemeinde/14999001").status_code == 404


@pytest.mark.parametrize("key", ["unbekannt", "00000000", tilde_encode("../zusage")])
def test_unknown_municipalities_are_404(db_path: Path, key: str) -> None:
    assert page(db_path, f"/-/gemeinde/{key}").status_code == 404


# Head and coverage


def test_the_head_says_who_and_where_from(own_path: Path) -> None:
    change(
        own_path,
        "UPDATE bodies SET website = 'https://ris.mirowitz.example/', licence = 'CC0-1.0', vendor = 'sessionnet', "
        "classification = 'Stadt', population_date = '2024-12-31' WHERE id = 'mirowitz'",
    )
    found = tree(own_path)
    head = {div.findtext("dt"): words(div.find("dd")) for div in found.xpath("//dl[@class='kopfdaten']/div")}
    assert head == {
        "Einwohner": "41.000 (am 31.12.2024)", "Gemeindeschlüssel": "14999001", "Quelle": "https://ris.mirowitz.example/",
        "System": "SessionNet", "Lizenz": "CC0-1.0", "gelesen": "5 Texte, 14.3.2023 bis 11.2.2025",
    }  # fmt: skip
    assert found.xpath("string(//h1)") == "Mirowitz"
    assert "/-/vergleich?land=Sachsen" in found.xpath("//main//a/@href")


def test_what_is_not_known_is_said(db_path: Path) -> None:
    head = words(tree(db_path, LEERFELD).xpath("//dl[@class='kopfdaten']")[0])
    assert "Einwohner nicht bekannt" in head
    assert "Lizenz von der Quelle nicht genannt" in head
    assert "gelesen nicht erfasst" in head


def test_a_source_that_is_no_web_address_is_no_link(own_path: Path) -> None:
    change(own_path, "UPDATE bodies SET website = 'javascript:alert(1)'")
    assert not [href for href in tree(own_path).xpath("//a/@href") if href.startswith("javascript")]


def test_months_are_told_apart_in_words(own_path: Path) -> None:
    change(
        own_path,
        "INSERT INTO coverage VALUES ('x', 'mirowitz', '2023-04', 2, 0, 0, 0)",
        "INSERT INTO coverage VALUES ('y', 'mirowitz', 'undated', 0, 3, 9, 0)",
    )
    found = tree(own_path)
    row = {
        tr.findtext("th"): [words(td) for td in tr.findall("td")]
        for tr in found.xpath("//table[@class='monate']/tbody/tr")
    }
    assert list(row) == ["2025", "2024", "2023"]
    assert row["2023"][2:5] == [
        "1 Text gelesen, 1 Sitzung bekannt",
        "(2) Sitzungen bekannt, kein Text",
        "– nicht erfasst",
    ]
    said = words(section(found, "erfasst"))
    assert "Aus 5 Monaten wurden Texte gelesen." in said
    assert "Aus 1 Monat sind Sitzungen bekannt, aber kein Text." in said
    assert "3 Texte haben kein Datum." in said


def test_a_calendar_counts_the_months_between() -> None:
    known = [{"month": "2023-11", "meetings": 1, "documents": 2}, {"month": "2024-02", "meetings": 1, "documents": 0}]
    found = calendar(known)
    assert found is not None
    assert (found.read, found.known, found.between, found.undated) == (1, 1, 2, 0)
    assert [year for year, _ in found.years] == ["2024", "2023"]
    assert [month.state for _, months in found.years for month in months].count("not-covered") == 22


def test_a_calendar_of_nothing_is_none_and_one_without_days_has_no_years() -> None:
    assert calendar([]) is None
    undated = calendar([{"month": "undated", "meetings": 0, "documents": 4}])
    assert undated is not None
    assert (undated.years, undated.undated) == ((), 4)


# Commitments


def test_commitments_stand_in_the_group_of_what_became_of_them(db_path: Path) -> None:
    found = tree(db_path)
    assert names(found, "open") == ["Wartung der Schulserver", "E-Akte", "E-Akte"]
    assert names(found, "expired") == ["Glasfaserausbau"]
    assert names(found, "done") == ["WLAN"]
    assert names(found, "slipped") == ["E-Akte"]


def test_what_is_due_comes_before_what_is_past_or_has_no_day(db_path: Path) -> None:
    assert names(tree(db_path, HOPFENRIED), "open") == ["Tablets", "Serverraum", "digitales Bürgerbüro"]


def test_a_slip_tells_days_and_moves(db_path: Path) -> None:
    said = words(section(tree(db_path), "slipped"))
    assert "zuerst 31.12.2023, einmal geändert, zuletzt 731 Tage später als zuerst genannt" in said


def test_several_reasons_of_a_slip_are_told_apart(own_path: Path) -> None:
    with closing(sqlite3.connect(own_path)) as db, db:
        db.execute("UPDATE revisions SET reason = 'staff' WHERE id = 'r-deadline'")
        db.execute(
            "INSERT INTO revisions (id, thread_id, commitment_id, later_id, field, direction, date, days, slipped_days, reason, quote) "
            "SELECT 'again', thread_id, later_id, later_id, field, direction, '2025-02-11', 10, 741, 'technology', quote "
            "FROM revisions WHERE id = 'r-deadline'"
        )
        small_db.count(db)
    assert "(Grund laut Text: Personal, Technik)" in words(section(tree(own_path), "slipped"))


def test_slips_are_those_of_the_view(db_path: Path) -> None:
    with closing(sqlite3.connect(db_path)) as db:
        expected = [row[0] for row in db.execute("SELECT commitment_id FROM slipped WHERE body = 'Mirowitz'")]
    links = section(tree(db_path), "slipped").xpath(".//h3/a/@href")
    assert links == [f"/-/zusage/{key}" for key in expected]


def test_rejected_motions_are_counted_apart(db_path: Path) -> None:
    found = tree(db_path)
    assert found.xpath("string(//dl[@class='zahlen']/div[dt='Zusagen']/dd)") == "6"
    assert "abgelehnte Anträge: 1, die nicht mitzählen" in words(found)
    assert "Rats-App" not in names(found, "open") + names(found, "done") + names(found, "expired")


def test_long_lists_are_cut_and_the_rest_is_linked(own_path: Path) -> None:
    change(own_path, "UPDATE commitments SET body_id = 'mirowitz', status = 'open', force = 'promised'")
    found = tree(own_path)
    assert len(names(found, "open")) == SHOWN
    assert words(section(found, "open").xpath("h2")[0]) == "Offen, laufend oder verzögert 12"
    (rest,) = section(found, "open").xpath("p/a/@href")
    assert len(page(own_path, rest.replace("commitments?", "commitments.json?_shape=array&")).json()) == 12


def test_the_rest_of_what_slipped_is_as_long_as_told(own_path: Path) -> None:
    with closing(sqlite3.connect(own_path)) as db, db:
        db.execute("CREATE TEMP TABLE more AS SELECT * FROM thread_counts WHERE slipped_days > 0")
        for number in range(SHOWN + 1):
            db.execute("UPDATE more SET thread_id = ?", (f"t{number}",))
            db.execute("INSERT INTO thread_counts SELECT * FROM more")
    part = section(tree(own_path), "slipped")
    (rest,) = part.xpath("p/a/@href")
    listed = page(own_path, rest.replace("?", ".json?_shape=array&", 1)).json()
    assert words(part.xpath("h2")[0]) == f"Verschoben {len(listed)}" == f"Verschoben {SHOWN + 2}"


def test_money_stands_in_the_order_of_its_way(db_path: Path) -> None:
    stages = section(tree(db_path), "geld").xpath(".//tbody/tr/th/text()")
    assert stages == ["beantragt", "im Haushalt", "im Haushalt", "bewilligt"]


def test_links_to_tables_find_what_they_count(db_path: Path) -> None:
    found = tree(db_path)
    links = found.xpath(
        "//section[@aria-labelledby='themen' or @aria-labelledby='gremien' or @aria-labelledby='geld']//td/a"
    )
    assert len({urlsplit(link.get("href")).path for link in links}) == 2
    for link in links:
        rows = page(db_path, link.get("href").replace("?", ".json?_shape=array&", 1)).json()
        assert str(len(rows)) == link.text, link.get("href")


# The other tables


def test_money_is_never_summed_over_stages(db_path: Path) -> None:
    found = section(tree(db_path), "geld").xpath(".//tbody/tr")
    rows = [[words(cell) for cell in tr] for tr in found]
    assert ["beantragt", "ganzer Betrag", "einmalig", "1", "1.500.000 €", "36,59 €"] in rows
    assert ["bewilligt", "ganzer Betrag", "einmalig", "1", "45.000 €", "1,10 €"] in rows
    assert len({tuple(row[:3]) for row in rows}) == len(rows)


def test_an_amount_per_piece_has_no_share_of_each_inhabitant(db_path: Path) -> None:
    rows = [[words(cell) for cell in tr] for tr in section(tree(db_path, HOPFENRIED), "geld").xpath(".//tbody/tr")]
    assert [row[5] for row in rows if row[2] == "je Stück"] == ["–"]


def test_committees_have_meetings_and_commitments(own_path: Path) -> None:
    change(own_path, "UPDATE meetings SET organization = 'Rat'")
    (row,) = section(tree(own_path), "gremien").xpath(".//tbody/tr")
    assert [words(cell) for cell in row] == ["Rat", "5", "6", "11.2.2025"]


def test_topics_and_undertakings_lead_to_their_pages(db_path: Path) -> None:
    found = tree(db_path)
    assert "/-/thema/netz" in section(found, "themen").xpath(".//a/@href")
    assert "/-/vorhaben/e-akte" in section(found, "vorhaben").xpath(".//a/@href")


def test_the_administration_s_word_stands_beside_the_minutes(db_path: Path) -> None:
    said = words(section(tree(db_path), "kontrolle"))
    assert (
        "Beschlusskontrolle vom 5.11.2024: 1 Zeile, davon laut Verwaltung erledigt: 1, einer Zusage zugeordnet: 1"
        in said
    )
    assert "E-Akte: laut Verwaltung erledigt, laut Niederschriften nicht." in said
    assert "Keine veröffentlichte Beschlusskontrolle" in words(section(tree(db_path, HOPFENRIED), "kontrolle"))


def test_what_hindered_reading_is_told_for_its_own_files_only(own_path: Path) -> None:
    change(own_path, "UPDATE issues SET raw_file_id = 'mirowitz-2023-03-14' WHERE code = 'document-error'")
    said = words(section(tree(own_path), "hindernisse"))
    assert f"{OBSTACLES['document-error']} 2 1" in said
    assert OBSTACLES["unknown-layout"] not in said
    assert "kein Hindernis vermerkt" in words(section(tree(own_path, HOPFENRIED), "hindernisse"))


ADDRESS = "https://ris.leerfeld.example/bi/"
NO_ANSWER = [
    (errors.Refused(where=ADDRESS, expected="leave by robots.txt", found="Disallow"), "robots.txt"),
    (errors.Unreachable(where=ADDRESS, expected="an answer", found="timed out"), "Der Server war nicht erreichbar."),
    (answers.Login(where=ADDRESS, expected="an open page", found="status 403"), "Anmeldung"),
    (answers.Challenge(where=ADDRESS, expected="a page", found="a challenge"), "Prüfseite"),
    (
        errors.FetchError(where=ADDRESS, expected="status 200", found="404"),
        "Unter der Adresse ist nichts (Status 404).",
    ),
    (errors.FetchError(where=ADDRESS, expected="status 200", found="503"), "meldete einen Fehler (Status 503)"),
    (errors.UnknownLayout(where=ADDRESS, expected="a calendar", found="none"), "anders aufgebaut"),
]


@pytest.mark.parametrize(("error", "told"), NO_ANSWER)
def test_a_crawl_that_gave_nothing_tells_why(own_path: Path, error: errors.ZusageError, told: str) -> None:
    found = issue_rows(from_error("fetch", error, source="leerfeld"), from_error("fetch", error, source="anderswo"))
    with closing(sqlite3.connect(own_path)) as db, db:
        db.executemany(schema.insert("issues"), found)
    page_of_it = tree(own_path, LEERFELD)
    said = words(page_of_it.xpath("//*[@role='note']")[0])
    assert EMPTY["not-covered"] in said
    assert told in said
    (link,) = section(page_of_it, "hindernisse").xpath(".//tbody//a/@href")
    assert [row["source"] for row in page(own_path, link.replace("issues?", "issues.json?_shape=array&")).json()] == [
        "leerfeld"
    ]
    assert told not in words(tree(own_path, HOPFENRIED))


def issue_rows(*issues: Issue) -> list[tuple[object, ...]]:
    return [astuple(one) for one in issues]


def test_many_addresses_of_one_reason_are_one_line(own_path: Path) -> None:
    gone = [
        from_error(
            "fetch",
            errors.Unreachable(where=f"{ADDRESS}{number}", expected="an answer", found=f"{number} s"),
            source="leerfeld",
        )
        for number in range(3)
    ]
    with closing(sqlite3.connect(own_path)) as db, db:
        db.executemany(schema.insert("issues"), issue_rows(*gone))
    assert [words(li) for li in tree(own_path, LEERFELD).xpath("//*[@role='note']//li")] == [
        "Der Server war nicht erreichbar. 3 Adressen"
    ]


def test_a_town_without_a_crawl_and_one_without_an_issue_are_told_apart(own_path: Path) -> None:
    assert "Warum, ist nicht vermerkt" in words(tree(own_path, LEERFELD).xpath("//*[@role='note']")[0])
    change(own_path, "UPDATE bodies SET config_key = NULL")
    assert "kein Abruf eingerichtet" in words(tree(own_path, LEERFELD).xpath("//*[@role='note']")[0])


def test_every_kind_of_error_has_german_words() -> None:
    def all_kinds(kind: type[errors.ZusageError]) -> list[type[errors.ZusageError]]:
        return [kind, *(sub for child in kind.__subclasses__() for sub in all_kinds(child))]

    page_kinds = (*all_kinds(errors.PageError), *all_kinds(errors.FetchError), errors.DocumentError)
    assert {kind(where="", expected="", found="").code for kind in page_kinds} <= set(OBSTACLES)


def test_feeds_are_linked_for_readers_and_for_programs(db_path: Path) -> None:
    found = tree(db_path)
    base = "/-/liste/gemeinde/mirowitz"
    forms = [f"{base}.{form}" for form in ("atom", "ics", "csv", "json")]
    assert found.xpath("//link[@rel='alternate']/@href") == forms
    assert set(forms) <= set(found.xpath("//main//a/@href"))


# The three empties, and withheld


def test_not_covered_not_published_and_withheld_have_no_lists_and_no_zeros(own_path: Path) -> None:
    change(
        own_path,
        "INSERT INTO coverage VALUES ('x', 'leerfeld', '2024-01', 1, 0, 0, 0)",
        "UPDATE bodies SET withheld = 'Punkte je Sitzung 1' WHERE id = 'hopfenried'",
        "INSERT INTO bodies (id, name, fictional) VALUES ('neu', 'Neudorf', 1)",
    )
    told = [(LEERFELD, "not-published"), (HOPFENRIED, "withheld"), ("/-/gemeinde/neu", "not-covered")]
    for address, state in told:
        found = tree(own_path, address)
        assert EMPTY[state] in words(found), address
        assert not [other for other in EMPTY if other != state and EMPTY[other] in words(found)], address
        assert (
            found.xpath("//section[@aria-labelledby='open'] | //dl[@class='zahlen'] | //link[@rel='alternate']") == []
        )
    assert "Grund: Punkte je Sitzung 1" in words(tree(own_path, HOPFENRIED))


def test_nothing_found_is_said_where_it_was_read(own_path: Path) -> None:
    change(own_path, "DELETE FROM commitments WHERE body_id = 'mirowitz'")
    found = tree(own_path)
    for key in ("open", "expired", "slipped", "done", "themen", "vorhaben", "geld"):
        assert EMPTY["nothing-found"] in words(section(found, key)), key
    assert EMPTY["not-covered"] not in words(found)


# The list


def test_all_municipalities_are_listed_by_land_with_their_state(own_path: Path) -> None:
    change(own_path, "UPDATE bodies SET withheld = 'x' WHERE id = 'hopfenried'")
    found = tree(own_path, "/-/gemeinden")
    assert found.xpath("//h2/text()") == ["Bayern", "Sachsen", "Ohne Angabe des Landes"]
    row = {tr.xpath("string(th/a)"): [words(td) for td in tr.findall("td")] for tr in found.xpath("//tbody/tr")}
    assert row["Mirowitz"] == ["14999001", "41.000", "gelesen", "5", "14.3.2023 … 11.2.2025", "6"]
    assert row["Hopfenried"][2:] == ["zurückgehalten", "2", "12.9.2023 … 3.12.2024", "–"]
    assert row["Leerfeld"] == ["–", "–", "nicht erfasst", "–", "–", "–"]
    assert MIROWITZ in found.xpath("//tbody//a/@href")


# Safety and reading aloud


def test_hostile_text_is_escaped(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db", spoil=SPOIL)
    addresses = [MIROWITZ, HOPFENRIED, LEERFELD, "/-/gemeinden", f"/-/gemeinde/{tilde_encode(SPOIL)}"]
    change(
        path,
        "UPDATE bodies SET website = name, licence = name, vendor = name, classification = name, state = name, withheld = "
        "CASE WHEN id = 'leerfeld' THEN name END",
        "UPDATE issues SET code = value, raw_file_id = 'mirowitz-2023-03-14'",
        "UPDATE meetings SET organization = name",
    )
    for address, answer in zip(addresses, pages(path, *addresses), strict=True):
        assert answer.status_code in (200, 404), address
        assert "<script" not in answer.text, address
        assert "<img" not in answer.text, address
        assert html.fromstring(answer.text).xpath("//@onerror") == [], address


def test_pages_have_headings_in_order_labelled_tables_and_no_script(db_path: Path) -> None:
    for answer in pages(db_path, MIROWITZ, LEERFELD, "/-/gemeinden"):
        assert "script-src 'none'" in answer.headers["content-security-policy"]
        found = html.fromstring(answer.text)
        assert not found.xpath("//script | //style | //@style")
        levels = [int(h.tag[1]) for h in found.xpath("//h1 | //h2 | //h3")]
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert found.xpath("//table//th[not(@scope)]") == []
        for region in found.xpath("//div[@class='breit']"):
            assert (region.get("tabindex"), region.get("role")) == ("0", "region")
            assert region.get("aria-label") or found.xpath("//*[@id=$id]", id=region.get("aria-labelledby"))
        keys = found.xpath("//@id")
        assert len(keys) == len(set(keys))
