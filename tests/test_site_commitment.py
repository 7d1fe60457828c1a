"""The page of a commitment: what it says, what it doubts, what became of it, and what a reader takes along."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

import small_db
from datasette_pages import page, pages
from zusage.publish.commitment.force_and_status import FORCE_MEANING, STATUS_MEANING
from zusage.publish.commitment.thread import Gap, Sitting, with_gaps
from zusage.publish.commitment.why import in_words, origins
from zusage.publish.instance import Instance
from zusage.records.vocabulary import FORCE, STATUS
from zusage.store.finish import read_reviews

SPOIL = "<script>alert(1)</script>\"'></textarea><img src=x onerror=alert(2)>\\}%_"
E_AKTE = small_db.commitment_id("E-Akte", "2023-03-14")
LATER = small_db.commitment_id("E-Akte", "2024-11-05")
TABLETS = small_db.commitment_id("Tablets", "2024-12-03")
DOCUMENT = "mirowitz-2023-03-14"
SITE = Instance(address="https://zusagen.example/daten", contact="hinweise@zusagen.example")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return small_db.build(tmp_path / "zusage.db")


@contextmanager
def changed(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as db, db:
        yield db


def shown(path: Path, key: str = E_AKTE, instance: Instance | None = None) -> Any:
    answer = page(path, f"/-/zusage/{key}", instance)
    assert answer.status_code == 200
    return html.fromstring(answer.text)


def words(found: Any) -> str:
    return re.sub(r"\s+", " ", found.text_content()).strip()


def facts(tree: Any) -> dict[str, str]:
    return {
        words(row.find("dt")).replace("\u00ad", ""): words(row.find("dd"))
        for row in tree.xpath("//dl[@class='zeile']/div")
    }


def thread(tree: Any) -> list[str]:
    return [words(entry) for entry in tree.xpath("//ol[@class='faden']/li")]


# What it says


def test_every_word_for_force_and_status_has_a_meaning() -> None:
    assert set(FORCE_MEANING) == set(FORCE)
    assert set(STATUS_MEANING) == set(STATUS)


def test_facts_stand_as_written_and_as_value_with_what_the_words_mean(path: Path) -> None:
    told = facts(shown(path))
    assert told["Wie viel"] == "„120.000 Euro“, als Wert 120.000 € (im Haushalt), einmalig"
    assert told["Bis wann"] == "„31.12.2023“, als Wert bis 31.12.2023eine spätere Sitzung nennt stattdessen: 31.12.2025"
    assert told["Wie verbindlich"] == f"beschlossen: {FORCE_MEANING['resolved']}"
    assert told["Wie es steht"] == f"verzögert: {STATUS_MEANING['delayed']}"
    assert told["Wer ist zuständig"] == "Verwaltung"


def test_a_deadline_that_moved_twice_says_where_it_stands_at_last(path: Path) -> None:
    with changed(path) as db:
        db.execute(
            "INSERT INTO revisions (id, thread_id, commitment_id, later_id, field, direction, date, before, after, quote) "
            "VALUES ('r-again', 't-mirowitz-E-Akte', ?, ?, 'deadline', 'later', '2025-02-11', '2025-12-31', '2027-03-31', 'q')",
            (LATER, LATER),
        )
        small_db.count(db)
    assert facts(shown(path))["Bis wann"].endswith("nennt stattdessen: 31.12.2025; zuletzt genannte Frist: 31.3.2027")


def test_what_is_not_stated_is_said_to_be_missing(path: Path) -> None:
    told = facts(shown(path, small_db.commitment_id("digitales Bürgerbüro", "2023-09-12")))
    assert told["Wie viel"] == "„mindestens 20.000 Euro“, als Wert mindestens 20.000 € (geschätzt)"
    assert told["Bis wann"] == "keine Frist genannt oder keine sicher zuzuordnen"
    assert told["Wer spricht"] == "nicht bekannt"
    assert told["Abstimmung"] == "kein Ergebnis gelesen"


def test_votes_of_the_item_are_told(path: Path) -> None:
    with changed(path) as db:
        db.execute(
            "INSERT INTO agenda_items (id, meeting_id, name, public) VALUES ('top', ?, 'Digitales', 1)", [DOCUMENT]
        )
        db.execute("UPDATE commitments SET agenda_item_id = 'top' WHERE id = ?", [E_AKTE])
        db.execute("UPDATE decisions SET agenda_item_id = 'top' WHERE id = 'd-1'")
    assert facts(shown(path))["Abstimmung"] == "mehrheitlich beschlossen, 21 Ja, 3 Nein"


def test_page_leads_to_town_project_topic_and_source(path: Path) -> None:
    links = {words(a): a.get("href") for a in shown(path).xpath("//article//a")}
    assert links["Mirowitz"] == "/-/gemeinde/mirowitz"
    assert links["E-Akte"] == "/-/vorhaben/e-akte"
    assert links["E-Government"] == "/-/thema/egov"
    assert links["Original ansehen"] == "https://mirowitz.example/2023-03-14.pdf#page=2"
    assert links["als JSON"] == f"/zusage/commitments/{E_AKTE}.json"
    (row,) = page(path, links["als JSON"] + "?_shape=array").json()
    assert row["id"] == E_AKTE


def test_evidence_outside_the_sentence_is_marked_where_it_stands(path: Path) -> None:
    with changed(path) as db:
        (text,) = db.execute("SELECT text FROM documents WHERE id = ?", [DOCUMENT]).fetchone()
        at = text.index("1,5 Mio. Euro")
        db.execute(
            "UPDATE evidence SET start = ?, \"end\" = ?, quote = '1,5 Mio. Euro' WHERE commitment_id = ? AND role = 'amount'",
            [at, at + 13, E_AKTE],
        )
    tree = shown(path)
    assert tree.xpath("//mark/span/text()") == ["E-Akte", "31.12.2023"]
    assert tree.xpath("//blockquote/span[@class='umfeld']/span[@class='treffer amount']/text()") == ["1,5 Mio. Euro"]


def test_surroundings_cut_no_word(path: Path) -> None:
    filling = "Aussprache " * 100
    with changed(path) as db:
        (quote,) = db.execute("SELECT quote FROM commitments WHERE id = ?", [E_AKTE]).fetchone()
        start = len(filling)
        db.execute("UPDATE documents SET text = ? WHERE id = ?", [f"{filling}{quote} {filling}", DOCUMENT])
        db.execute(
            "UPDATE commitments SET quote_start = ?, quote_end = ? WHERE id = ?", [start, start + len(quote), E_AKTE]
        )
    around = words(shown(path).xpath("//blockquote")[0]).replace(quote, "")
    assert set(around.split()) == {"…", "Aussprache"}


# Doubts


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("quality = 0.5", "Texterkennung unsicher (50 %)"),
        ("score = 0.41", "Geringe Sicherheit (41 %)"),
        ("condition = 'sofern das Land fördert'", "An eine Bedingung geknüpft: „sofern das Land fördert“."),
        ("hollow = 1", "verspricht nichts Bestimmtes"),
        ("negated = 1", "nicht geschieht"),
    ],
)
def test_doubts_are_shown(path: Path, change: str, expected: str) -> None:
    with changed(path) as db:
        db.execute(f"UPDATE commitments SET {change} WHERE id = ?", [TABLETS])
    (box,) = shown(path, TABLETS).xpath("//section[@class='zweifel']")
    assert expected in words(box)
    assert len(box.xpath(".//li")) == 1


def test_nothing_doubtful_has_no_box_of_doubts(path: Path) -> None:
    assert shown(path, TABLETS).xpath("//section[@class='zweifel']") == []


def test_other_values_and_the_administrations_other_word_are_doubts(path: Path) -> None:
    (box,) = shown(path).xpath("//section[@class='zweifel']")
    assert [words(li) for li in box.xpath(".//li")] == [
        "Zwei Sitzungen nennen Verschiedenes: Betrag mehr, 120.000 € → 180.000 € (5.11.2024).",
        "Zwei Sitzungen nennen Verschiedenes: Frist später, 31.12.2023 → 31.12.2025 (5.11.2024).",
        "Die Beschlusskontrolle der Verwaltung sagt es anders: laut Verwaltung erledigt, laut Niederschriften nicht.",
    ]


# Why


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (
            "im selben Satz; amount_euro+stage@4",
            "gehört zum Vorhaben im selben Satz; Regel für Beträge (amount_euro+stage@4)",
        ),
        ("entity_crf@4", "gelerntes Modell für Namen von Vorhaben (entity_crf@4)"),
        ("topic_e-akte@4", "Wortliste eines Themas (topic_e-akte@4)"),
        (
            "aus der Überschrift; time_day_name+deadline_crf@4",
            "gehört zum Vorhaben aus der Überschrift; Regel für Zeitangaben; ob Frist oder bloßes Datum: gelerntes Modell "
            "(time_day_name+deadline_crf@4)",
        ),
        ("aus einem Satz davor; x", "gehört zum Vorhaben aus einem Satz davor; x"),
        ("frame promised", "Satzmuster „promised“"),
        ("decision: unanimous (text)", "einstimmig beschlossen, steht im Text"),
        ("decision: votes (head)", "Stimmen, steht im Kopf oder in der Liste"),
        ("responsible_crf 0.67: unit", "gelerntes Modell für Zuständige, 67 % sicher (responsible_crf 0.67: unit)"),
        ("same undertaking, later meeting", "dasselbe Vorhaben in einer späteren Sitzung"),
        ("etwas anderes", "etwas anderes"),
    ],
)
def test_notes_of_rules_become_words(note: str, told: str) -> None:
    assert in_words(note) == told


def test_the_origin_is_told_piece_by_piece() -> None:
    assert origins("frame:resolved formula commitments_crf:0.95") == [
        "Satzmuster „resolved“",
        "feste Formel von Niederschriften",
        "gelerntes Modell für Verbindlichkeit, 95 % sicher (commitments_crf:0.95)",
    ]


def test_page_says_why_it_is_there(path: Path) -> None:
    text = words(shown(path))
    assert "Frist: „31.12.2023“" in text
    assert "Thema: E-Government Sicherheit 90 %" in text
    assert "Vielleicht dasselbe Vorhaben, nicht zusammengelegt: Rats-App (der eine Name beginnt den anderen)" in text


# The thread


def test_thread_tells_statements_changes_and_gaps_in_order(path: Path) -> None:
    first, gap, control, later, last, undated = thread(shown(path))
    assert first.startswith("14.3.2023, Rat Diese Zusage: beschlossen verzögert")
    assert "Frist, erste Angabe: 31.12.2023" in first
    assert gap == "Dazwischen 2 gelesene Sitzungen ohne Erwähnung."
    assert control.startswith("5.11.2024 Laut Verwaltung (Beschlusskontrolle): erledigt")
    assert later.startswith("5.11.2024, Rat zugesagt offen")
    assert "Frist, später: 31.12.2023 → 31.12.2025 (731 Tage)" in later
    assert "Betrag, mehr: 120.000 € → 180.000 €" in later
    assert last == "Danach 1 gelesene Sitzung ohne Erwähnung; letzte gelesene Sitzung am 11.2.2025."
    assert undated == "ohne Datum Antwort: Die Frist galt dem Probebetrieb."


def test_thread_is_the_same_from_a_later_statement_which_is_marked(path: Path) -> None:
    tree = shown(path, LATER)
    (here,) = tree.xpath("//li[@aria-current='true']")
    assert words(here).startswith("Diese Zusage: zugesagt offen")
    assert f"/-/zusage/{E_AKTE}" in tree.xpath("//ol[@class='faden']//a/@href")


def test_where_nothing_was_read_afterwards_the_thread_says_so(path: Path) -> None:
    assert thread(shown(path, TABLETS))[-1] == "Danach wurde von dieser Gemeinde nichts gelesen."


def test_sittings_without_a_text_are_another_gap_than_silence(path: Path) -> None:
    with changed(path) as db:
        db.executemany(
            "INSERT INTO coverage VALUES (?, 'mirowitz', ?, 1, 0, 0, 0)", [("a", "2023-09"), ("b", "2025-06")]
        )
    told = thread(shown(path))
    assert told[1].endswith("In 1 Monat dazwischen sind Sitzungen bekannt, aber kein Text davon liegt vor.")
    assert told[4].endswith("In 1 Monat danach sind Sitzungen bekannt, aber kein Text davon liegt vor.")


def test_a_later_mention_without_a_statement_stands_on_its_own_day(path: Path) -> None:
    with changed(path) as db:
        db.execute("UPDATE evidence SET document_id = 'mirowitz-2024-02-15', date = '2024-02-15' WHERE id = 'e-later'")
    told = thread(shown(path))
    assert told[1:4] == [
        "Dazwischen 1 gelesene Sitzung ohne Erwähnung.",
        "15.2.2024, Rat Erwähnt: „Beratung“ Niederschrift 2024-02-15",
        told[3],
    ]


def test_a_commitment_without_a_thread_or_a_day_has_a_page(path: Path) -> None:
    with changed(path) as db:
        db.execute("UPDATE commitments SET thread_id = NULL, meeting_date = NULL WHERE id = ?", [TABLETS])
    assert [entry[:10] for entry in thread(shown(path, TABLETS))] == ["ohne Datum"]


def test_papers_and_agendas_are_no_sittings_read(path: Path) -> None:
    with changed(path) as db:
        db.execute("UPDATE documents SET kind = 'paper' WHERE id = 'mirowitz-2023-06-20'")
        db.execute("UPDATE documents SET kind = 'agenda' WHERE id = 'mirowitz-2025-02-11'")
    told = thread(shown(path))
    assert told[1] == "Dazwischen 1 gelesene Sitzung ohne Erwähnung."
    assert told[4] == "Danach wurde von dieser Gemeinde nichts gelesen."


def test_gaps_count_sittings_strictly_between() -> None:
    told = [Sitting(date=day, organization="Rat") for day in ("2024-01-10", "2024-03-10", "2024-03-10")]
    days = ["2024-01-10", "2024-02-10", "2024-02-10", "2024-03-10", "2024-03-10"]
    line = with_gaps(told, days, ["2024-01", "2024-02", "2024-04"])
    assert [entry for entry in line if isinstance(entry, Gap)] == [
        Gap(sittings=2, unread=1, until="2024-02-10", last=False),
        Gap(sittings=0, unread=1, until=None, last=True),
    ]


# To take along


def texts(tree: Any) -> dict[str, str]:
    """The texts to copy by their labels."""
    return {
        words(label): tree.get_element_by_id(label.get("for")).text
        for label in tree.xpath("//label[@class='mitnehmen']")
    }


def test_citations_name_place_quote_and_address(path: Path) -> None:
    told = texts(shown(path, instance=SITE))
    address = f"https://zusagen.example/daten/-/zusage/{E_AKTE}"
    assert told["Als Text"] == (
        "Mirowitz, Rat, Sitzung vom 14.3.2023, 4 Digitales, S. 2: „Der Stadtrat beschließt, die E-Akte bis 31.12.2023 für "
        f"120.000 Euro einzuführen.“ https://mirowitz.example/2023-03-14.pdf (zusage {E_AKTE}, {address})"
    )
    (item,) = json.loads(told["Als CSL-JSON"])
    assert item["issued"] == {"date-parts": [[2023, 3, 14]]}
    assert (item["URL"], item["page"]) == ("https://mirowitz.example/2023-03-14.pdf", "2")
    assert address in item["note"]
    assert told["Als BibTeX"].startswith(f"@misc{{zusage-{E_AKTE},\n  author = {{{{Mirowitz, Rat}}}},")


def test_citations_tell_when_the_source_was_fetched(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE raw_files SET fetched_at = '2025-03-09T22:15:00+00:00'")
    told = texts(shown(path))
    assert "https://mirowitz.example/2023-03-14.pdf, abgerufen am 9.3.2025 (" in told["Als Text"]
    assert "urldate = {2025-03-09}" in told["Als BibTeX"]
    assert json.loads(told["Als CSL-JSON"])[0]["accessed"] == {"date-parts": [[2025, 3, 9]]}


def test_statements_on_the_same_undertaking_have_titles_of_their_own(path: Path) -> None:
    keys = [small_db.commitment_id("E-Akte", day) for day in ("2023-03-14", "2024-11-05")]
    titles = [shown(path, key=key).xpath("string(//title)") for key in keys]
    assert titles[0].startswith("E-Akte, Mirowitz, 14.3.2023: „Der Stadtrat beschließt")
    assert len(set(titles)) == 2


def test_texts_to_copy_cannot_be_changed_and_hold_what_stands_in_the_text(tmp_path: Path) -> None:
    tree = shown(small_db.build(tmp_path / "zusage.db", spoil=SPOIL), instance=SITE)
    assert all("readonly" in field.attrib for field in tree.xpath("//textarea"))
    told = texts(tree)
    assert SPOIL in told["Als Text"]
    assert SPOIL in json.loads(told["Als CSL-JSON"])[0]["abstract"]
    assert SPOIL in told["Text der Meldung"]


def test_an_entry_of_bibtex_ends_where_it_should(tmp_path: Path) -> None:
    entry = texts(shown(small_db.build(tmp_path / "zusage.db", spoil=SPOIL), instance=SITE))["Als BibTeX"]
    depth = 0
    for at, char in enumerate(re.sub(r"\\.", "__", entry)):
        depth += {"{": 1, "}": -1}.get(char, 0)
        assert (depth == 0) == (at < entry.index("{") or at == len(entry) - 1)
    assert not re.search(r"(?<!\\)[%&_#$]", entry.replace("zusage-", "").partition("url =")[0])


def test_a_mistake_can_be_reported_by_mail(path: Path) -> None:
    (link,) = shown(path, instance=SITE).xpath("//a[starts-with(@href, 'mailto:')]/@href")
    parts = urlsplit(link)
    sent = parse_qs(parts.query, strict_parsing=True)
    assert parts.path == "hinweise@zusagen.example"
    assert sent["subject"] == [f"Fehler in der Zusage {E_AKTE}"]
    assert sent["body"] == [texts(shown(path, instance=SITE))["Text der Meldung"]]
    assert "Was stimmt nicht?" in sent["body"][0]


def test_the_mail_of_a_long_sentence_is_short(path: Path) -> None:
    with changed(path) as db:
        quote = "Der Rat beschließt " + "und beschließt " * 400
        db.execute("UPDATE documents SET text = ? WHERE id = ?", [quote, DOCUMENT])
        db.execute(
            "UPDATE commitments SET quote = ?, quote_start = 0, quote_end = ? WHERE id = ?", [quote, len(quote), E_AKTE]
        )
    (link,) = shown(path, instance=SITE).xpath("//a[starts-with(@href, 'mailto:')]/@href")
    assert len(link) < 2_000


def test_without_a_contact_the_page_has_a_line_for_the_reviews(path: Path) -> None:
    tree = shown(path)
    assert tree.xpath("//a[starts-with(@href, 'mailto:')]") == []
    folder = path.parent / "reviews"
    folder.mkdir()
    (folder / "a.jsonl").write_text(texts(tree)["Zeile der Prüfung"] + "\n", encoding="utf-8")
    (review,) = read_reviews(folder)
    assert (review.subject_id, review.verdict) == (E_AKTE, "wrong")


# For everybody


def test_hostile_text_in_every_field_stays_text(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db", spoil=SPOIL)
    with changed(path) as db:
        db.execute("UPDATE commitments SET condition = ?, speaker = ?, quality = 0.1, score = 0.1", [SPOIL, SPOIL])
        db.execute(
            "INSERT INTO anchors (id, document_id, start, \"end\", element) VALUES ('a', ?, 0, 9999, ?)",
            [DOCUMENT, SPOIL],
        )
    keys = [E_AKTE, LATER, TABLETS, small_db.commitment_id("Glasfaserausbau", "2023-03-14")]
    for answer in pages(path, *(f"/-/zusage/{key}" for key in keys), instance=SITE):
        assert answer.status_code == 200
        tree = html.fromstring(answer.text)
        assert tree.xpath("//script | //img | //@onerror | //@style") == []
        assert "<script>alert" not in answer.text
        assert "script-src 'none'" in answer.headers["content-security-policy"]


def test_headings_come_in_order_and_every_field_has_a_label(path: Path) -> None:
    tree = shown(path)
    levels = [int(heading.tag[1]) for heading in tree.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert levels.count(1) == 1
    fields = set(tree.xpath("//textarea/@id"))
    assert fields == set(tree.xpath("//main//label/@for"))
    identifiers = tree.xpath("//@id")
    assert len(identifiers) == len(set(identifiers))


def test_a_source_that_is_no_pdf_says_so_and_names_the_element(path: Path) -> None:
    with changed(path) as db:
        db.executemany(
            'INSERT INTO anchors (id, document_id, start, "end", element) VALUES (?, ?, 0, ?, ?)',
            [("a", DOCUMENT, 9999, "div#inhalt"), ("b", DOCUMENT, 900, "div#inhalt > p:nth-of-type(2)")],
        )
    text = words(shown(path))
    assert "Kein Bild der Seite: Die Quelle ist kein PDF" in text
    assert "Die Stelle ist das Element div#inhalt > p:nth-of-type(2)." in text
