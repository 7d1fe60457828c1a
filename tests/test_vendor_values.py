"""What pages print: results, votes, dates, numbers, names of parts, sizes, debris."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zusage.records.vocabulary import RESULT
from zusage.vendors.attachments import read_size
from zusage.vendors.blocks import pieces
from zusage.vendors.cleaning import clean, reference
from zusage.vendors.german_dates import read_date, read_moment, read_times, start_end
from zusage.vendors.json_fields import flag
from zusage.vendors.public import Gate, hides, is_part_heading, part, read_number
from zusage.vendors.raw_text import decode
from zusage.vendors.results import read_result
from zusage.vendors.sdnet_parts import trimmed
from zusage.vendors.sections import kind_of, label_of
from zusage.vendors.select import soup
from zusage.vendors.states import cancelled, without_state
from zusage.vendors.votes import read_votes

RESULTS: dict[str | None, str] = {
    "unanimous": (
        "einstimmig beschlossen | Einstimmig | einstimmig/ja | Einstimmig lt. Beschlussvorschlag | "
        "einstimmig empfohlen | einstimmig bei 2 Enthaltungen | Der Rat beschließt einstimmig. | "
        "ohne Gegenstimmen angenommen"
    ),
    "majority": (
        "mehrheitlich beschlossen | Mit Stimmenmehrheit zugestimmt | mit großer Mehrheit | "
        "gegen die Stimmen der FDP | mehrheitlich bei drei Enthaltungen | mit 3 Gegenstimmen beschlossen | "
        "gegen zwei Stimmen der FDP"
    ),
    "adopted": (
        "ungeändert beschlossen | zugestimmt | angenommen | empfohlen | "
        "Der Ausschuss stimmt der Vorlage zu. | genehmigt"
    ),
    "amended": (
        "geändert beschlossen | mit Änderungen vom 3. Mai angenommen | mit Ergänzung Ausschuss | "
        "in geänderter Fassung beschlossen | Geändert beschlossen: höchstens 9.000 Euro"
    ),
    "rejected": (
        "abgelehnt | mehrheitlich abgelehnt | einstimmig abgelehnt | nicht empfohlen | nicht zugestimmt | "
        "Ablehnung empfohlen | Der Rat lehnt den Antrag mit 12 Stimmen ab. | "
        "nicht einstimmig empfohlen, sondern abgelehnt | Mehrheitlich dagegen, 3 Ja-Stimme(n) | einstimmig/nein"
    ),
    "postponed": (
        "vertagt | zurückgestellt | abgesetzt | einstimmig vertagt | Der Ausschuss stellt die Vorlage zurück."
    ),
    "referred": (
        "verwiesen | an Gremium überwiesen | Verwiesen an den Finanzausschuss | "
        "Der Rat überweist den Antrag in den Ausschuss."
    ),
    "noted": (
        "zur Kenntnis genommen | Kenntnisnahme | Der Ausschuss nimmt die Drucksache zur Kenntnis. | "
        "zur Kenntnis gegeben"
    ),
    "withdrawn": "zurückgezogen | Die Fraktion zieht den Antrag zurück.",
    "other": (
        "Konsensliste | ohne Votum | keine Abstimmung | erledigt | Gem. Ergänzungsvorlage beschlossen | Prüfauftrag erteilt"
    ),
    None: (
        " | (offen) |   | N/A | Ja: 44, Nein: 3 | 37:1:1 | 25 Ja-Stimmen | 9Ja-Stimmen | "
        "Abstimmung: Ja 16 Nein 0 Enthaltung 0 | CDU 12 Ja, SPD 3 Nein | 25 dafür, zwei dagegen | Zustimmung: 7 Ablehnung: 3"
    ),
}
"""Kind of result → wordings, divided by " | "."""


@pytest.mark.parametrize(
    ("text", "key"), [(text, key) for key, texts in RESULTS.items() for text in texts.split(" | ")]
)
def test_result_is_read(text: str, key: str | None) -> None:
    assert read_result(text) == key


def test_every_kind_of_result_has_an_example() -> None:
    assert set(RESULTS) == {*RESULT, None}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Mo, 03.11.2025", "2025-11-03"),
        ("Mi., 05.04.2017", "2017-04-05"),
        ("3. 11. 2025", "2025-11-03"),
        ("31.12.24", "2024-12-31"),
        ("2025-11-03", "2025-11-03"),
        ("Jan 29, 2026", "2026-01-29"),
        ("3. November 2025", "2025-11-03"),
        ("am 1. März 2026", "2026-03-01"),
        ("Hauptausschuss - 28.09.2026 - 17:00 Uhr", "2026-09-28"),
        ("31.02.2025", None),
        ("demnächst", None),
        ("12.2025", None),
        ("1. Foo 2025", None),
    ],
)
def test_head_date_is_read(text: str, day: str | None) -> None:
    assert read_date(text) == day


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("18:00 - 19:45", ("18:00", "19:45")),
        ("17:00-18:40\xa0Uhr", ("17:00", "18:40")),
        ("18:00", ("18:00", None)),
        ("ab 18 Uhr", ("18:00", None)),
        ("9.30 Uhr", ("09:30", None)),
        ("", (None, None)),
        ("nach der Ratssitzung", (None, None)),
        ("Rat - 25.06.2024 - 18:00-21:10 Uhr", ("18:00", "21:10")),
    ],
)
def test_times_are_read(text: str, times: tuple[str | None, str | None]) -> None:
    assert read_times(text) == times


def test_a_meeting_that_ends_after_midnight_ends_on_the_next_day() -> None:
    assert start_end("2025-12-31", "19:30 - 00:15") == ("2025-12-31T19:30", "2026-01-01T00:15")
    assert start_end("2025-12-31", None) == ("2025-12-31", None)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-07-01T16:00:00Z", "2025-07-01T18:00"),
        ("2025-01-01T17:00:00+01:00", "2025-01-01T17:00"),
        ("2025-01-01T17:00:00", "2025-01-01T17:00"),
        ("2025-01-01", "2025-01-01"),
        ("01.02.2025", "2025-02-01"),
        ("bald", None),
    ],
)
def test_moments_of_oparl_are_times_of_berlin(text: str, moment: str | None) -> None:
    assert read_moment(text) == moment


@pytest.mark.parametrize(
    ("text", "mark", "number"),
    [
        ("Ö\xa02.1", True, "2.1"),
        ("Ö 3.1.1", True, "3.1.1"),
        ("N 12", False, "12"),
        ("NÖ 4", False, "4"),
        ("7", None, "7"),
        ("II.", None, "II."),
        ("", None, None),
        ("Ö", True, None),
        ("Ö 4 Nachtrag: 01.09.2026 *", True, "4"),
        ("Nachwahl 1", None, "Nachwahl 1"),
        ("Ö4", True, "4"),
    ],
)
def test_item_number_and_mark(text: str, mark: bool | None, number: str | None) -> None:
    assert read_number(text) == (mark, number)


@pytest.mark.parametrize(
    ("text", "public", "alone"),
    [
        ("Öffentlicher Teil", True, True),
        ("Nichtöffentlicher Teil:", False, True),
        ("II. Nicht öffentliche Sitzung", False, True),
        ("Nicht-öffentlicher Teil", False, True),
        ("Öffentlicher und nichtöffentlicher Teil", None, False),
        ("Vertraulicher Teil", False, True),
        ("Nichtöffentlicher Teil (ab 18:30 Uhr)", False, False),
        ("Haushalt", None, False),
        ("A) Tagesordnung öffentlicher Teil", True, True),
        ("Bekanntgabe der in nichtöffentlicher Sitzung gefassten Beschlüsse", False, False),
        ("Öffentliche Fragestunde", True, False),
    ],
)
def test_heading_of_a_part(text: str, public: bool | None, alone: bool) -> None:
    assert part(text) is public
    assert is_part_heading(text) is alone


def test_gate_holds_a_mark_until_the_next_one_and_a_contradiction_stays_out() -> None:
    gate = Gate()
    assert gate.admits(None)
    assert not gate.admits(False)
    assert not gate.admits(None)
    assert gate.admits(True)
    gate.pass_heading("Nichtöffentlicher Teil")
    assert not gate.admits(True)
    gate.pass_heading("Öffentlicher Teil")
    assert gate.admits(None)


def test_file_names_hide_only_what_is_not_public_itself() -> None:
    assert hides("Niederschrift nichtöffentlicher Teil")
    assert not hides("Niederschrift öffentlich")
    assert not hides("Bekanntgabe der in nichtöffentlicher Sitzung gefassten Beschlüsse")


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("(460 KB)", 471040),
        ("Größe: 460,8 KB", 471859),
        ("323\xa0KB", 330752),
        ("1,5 MB", 1572864),
        ("812 Bytes", 812),
        ("Seite 3", None),
    ],
)
def test_size_in_bytes(text: str, size: int | None) -> None:
    assert read_size(text) == size


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Reduzieren", ""),
        ("\xa0", ""),
        ("| | |", ""),
        ("ALLRIS® Office Integration 3.9.2", ""),
        ("- 2 -", ""),
        ("nach oben", ""),
        ("Wortprotokoll Beschluss Abstimmungsergebnis", ""),
        ("Betrag: 5.000 € | |", "Betrag: 5.000 €"),
        ("S A C H S T A N D", "SACHSTAND"),
        ("·   Server", "• Server"),
        ("- Scanner", "• Scanner"),
        ("ü   Schulung", "• Schulung"),
        ("über 5 Euro", "über 5 Euro"),
        ("- 500 Euro", "- 500 Euro"),
        ("§  5 GO", "§ 5 GO"),
        ("ge\u00adnehmigt", "genehmigt"),
        ("Audio\u00ad\naufnahme", "Audioaufnahme"),
        ("Vorlage (öffnet in neuem Fenster)", "Vorlage"),
        ("a\u200bb", "ab"),
        ("erste\nzweite", "erste\nzweite"),
        ("Beschluss", "Beschluss"),
    ],
)
def test_debris_is_dropped_and_list_marks_are_one(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text(max_size=200))
def test_cleaning_twice_changes_no_plain_line_breaks_and_never_fails(text: str) -> None:
    cleaned = clean(text)
    assert "\n\n" not in cleaned
    assert cleaned == cleaned.strip()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A/2024/014 Hybride Sitzungen", "A/2024/014"),
        ("A 09/2024", "A 09/2024"),
        ("22-0621 Kfz", "22-0621"),
        ("Sitzung des Rates", None),
        (None, None),
    ],
)
def test_paper_number_of_a_link_text(text: str | None, number: str | None) -> None:
    assert reference(text) == number


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Beschluss: Der Rat stimmt zu.", "Beschluss"),
        ("Beschlussvorschlag der Verwaltung: Ja.", "Beschlussvorschlag der Verwaltung"),
        ("Sachverhalt", "Sachverhalt"),
        ("Der Beschluss: unklar", None),
        ("Beschluss über die Satzung", None),
        ("Kosten: 5 Euro", None),
    ],
)
def test_labels_inside_running_text(text: str, label: str | None) -> None:
    assert label_of(text) == label


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Beschlussvorschlag", "proposal"),
        ("Beschluss:", "resolution"),
        ("Finanzielle Auswirkungen", "money"),
        ("Protokolltext", "discussion"),
        ("Abstimmungsergebnis", "result"),
        ("Sach- und Rechtslage", "facts"),
        ("Sonderseite", None),
    ],
)
def test_heading_opens_a_section(heading: str, kind: str | None) -> None:
    assert kind_of(heading) == kind


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('<meta charset="iso-8859-1"/>für 5 €'.encode("cp1252"), '<meta charset="iso-8859-1"/>für 5 €'),
        ('<meta charset="iso-8859-1"/>für'.encode(), '<meta charset="iso-8859-1"/>für'),
        ("\ufeffRat".encode(), "Rat"),
    ],
)
def test_bytes_decide_on_the_encoding(data: bytes, text: str) -> None:
    assert decode(data) == (text, ())


@pytest.mark.parametrize(
    ("text", "said", "bare"),
    [
        ("Bauausschuss", None, "Bauausschuss"),
        ("ABGESAGT - Jugendrat", "ABGESAGT", "Jugendrat"),
        ("Rat (fällt aus)", "fällt aus", "Rat"),
        ("Hauptausschuss: entfaellt!", "entfaellt", "Hauptausschuss"),
        ("Ausfallbürgschaft und Abgesagtes", None, "Ausfallbürgschaft und Abgesagtes"),
    ],
)
def test_words_that_call_a_meeting_off(text: str, said: str | None, bare: str) -> None:
    assert cancelled(text) == said
    assert without_state(text) == bare


@pytest.mark.parametrize(
    ("value", "expected"),
    [(1, True), ("1", True), (True, True), ("0", False), (None, None), ("nein", None), ([], None)],
)
def test_flags_of_json_count_only_where_they_say_something(value: object, expected: bool | None) -> None:
    assert flag({"x": value}, "x") is expected


def test_nested_lists_tables_and_breaks_become_lines_with_paths() -> None:
    page = soup(
        '<div id="t">Vor<br/>spann<ol><li>eins<ul><li>innen</li></ul></li><li>zwei</li></ol>'
        "<table><tr><td>a</td><td>1 €</td></tr></table></div>",
        "page",
    )
    (root,) = page.select("div")
    assert [(piece.text, piece.path) for piece in pieces(root, "div#t")] == [
        ("Vor\nspann", "div#t"), ("1. eins", "div#t > ol > li:nth-of-type(1)"), ("• innen", "div#t > ol > li:nth-of-type(1) > ul > li"),
        ("2. zwei", "div#t > ol > li:nth-of-type(2)"), ("a | 1 €", "div#t > table > tbody > tr"),
    ]  # fmt: skip


HOSTILE: list[tuple[str, Callable[[str], object], str]] = [
    ("votes", read_votes, "Ja-Stimmen "), ("result", read_result, "lehnt "), ("date", read_date, "1."),
    ("times", read_times, "1:"), ("clean", clean, "| "), ("spaced", clean, "A "), ("number", read_number, "Ö "),
    ("heading", is_part_heading, "nicht "), ("size", read_size, "1."), ("label", label_of, "Beschluss "),
    ("reference", reference, "A1"), ("cancelled", cancelled, "fällt "), ("trimmed", trimmed, "<span "),
]  # fmt: skip


@pytest.mark.parametrize(
    ("read", "unit"), [(read, unit) for _, read, unit in HOSTILE], ids=[name for name, _, _ in HOSTILE]
)
def test_a_hostile_text_is_read_in_linear_time(read: Callable[[str], object], unit: str) -> None:
    started = time.process_time()
    read(unit * (1_000_000 // len(unit)))
    assert time.process_time() - started < 5
