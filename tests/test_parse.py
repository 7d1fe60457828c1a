"""The parse stage makes records of every file: what cannot be read is one issue, and nothing is lost in between."""

import io
import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from made_pdf import encrypted, pdf
from zusage.config import body_id
from zusage.parse import Parsed, parse
from zusage.privacy import MASK
from zusage.raw import sniff
from zusage.records import AgendaItem, Anchor, Document, Meeting, Organization, RawFile, Section

SAMPLE = Path(__file__).parent.parent / "corpora" / "sample"
MINUTES = """Niederschrift über die Sitzung des Gemeinderates am 12.03.2025
TOP 1 Eröffnung
Die Vorsitzende eröffnet.
TOP 2 Breitbandausbau
Beschluss:
Der Ausbau beginnt 2026 und kostet 80.000 €.
Abstimmungsergebnis: 12 Ja, 3 Nein, 1 Enthaltung
"""


def raw_file(data: bytes, name: str = "a.txt", **stated: Any) -> RawFile:
    return RawFile(
        id="r", source="eingang", path=name, sha256="0", size=len(data), media_type=sniff(data, name), **stated
    )


def run(data: bytes | str, name: str = "a.txt", **stated: Any) -> Parsed:
    content = data.encode() if isinstance(data, str) else data
    return parse(raw_file(content, name, **stated), content)


def of(parsed: Parsed, kind: type[Any]) -> list[Any]:
    return [record for record in parsed.records if isinstance(record, kind)]


def codes(parsed: Parsed) -> list[str]:
    return [issue.code for issue in parsed.issues]


def blank_docx() -> bytes:
    stream = io.BytesIO()
    docx.Document().save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("leer.txt", b""),
        ("leer.pdf", b" \n"),
        ("leer.docx", b""),
        ("zahlen.txt", b"12.500 | 300"),
        ("bild.txt", b"\x89PNG\r\n\x1a\n\x00\x00"),
        ("programm.txt", b"\x7fELF" + bytes(300)),
        ("noise.txt", bytes(range(256)) * 8),
        ("alt.docx", b"\xd0\xcf\x11\xe0" + bytes(600)),
        ("stumpf.pdf", b"%PDF-1.7\n1 0 obj"),
        ("geheim.pdf", encrypted(pdf(["Der Rat tagt."]))),
        ("blank.pdf", pdf([])),
        ("stumpf.docx", blank_docx()[:500]),
        ("blank.docx", blank_docx()),
        ("archiv.docx", b"PK\x05\x06" + bytes(18)),
        ("leer.html", b"<html><body></body></html>"),
        ("sessionnet.html", b'<html><meta name="sessionnet"><body></body></html>'),
        ("kaputt.json", b'{"text": '),
        ("tief.json", b"[" * 200_000),
        ("zahl.json", b"17"),
        ("liste.json", b"[1, 2]"),
        ("ohne.json", b'{"id": 1}'),
        ("fehler.json", b'{"type": "https://schema.oparl.org/1.1/Meeting"}'),
        ("tief.jsonl", b"[" * 200_000),
        ("kaputt.jsonl", b"nur Text\nnoch Text\n"),
        ("leer.jsonl", b"\n \nx"),
    ],
)
def test_what_cannot_be_read_is_exactly_one_issue(name: str, data: bytes) -> None:
    parsed = run(data, name)
    (issue,) = parsed.issues
    assert not parsed.records
    assert issue.stage == "parse"
    assert issue.raw_file_id == "r"
    assert name in issue.where or name in issue.message
    assert "\n" not in issue.message


@settings(deadline=None)
@given(st.binary(max_size=400), st.sampled_from([".txt", ".md", ".html", ".pdf", ".docx", ".json", ".jsonl"]))
def test_no_bytes_raise(data: bytes, suffix: str) -> None:
    parsed = run(data, "a" + suffix)
    assert parsed.issues or of(parsed, Document) or b"".join(data.split()) == b"[]"  # OParl's empty list says nothing


def test_minutes_become_meeting_items_document_and_sections() -> None:
    parsed = run(MINUTES, municipality="Moorfelde", ags="03999001")
    (meeting,), (committee,), items = of(parsed, Meeting), of(parsed, Organization), of(parsed, AgendaItem)
    assert parsed.body.id == body_id("Moorfelde", "03999001")
    assert (meeting.start, meeting.organization, committee.name) == ("2025-03-12", "Gemeinderat", "Gemeinderat")
    assert [(item.number, item.name, item.result) for item in items] == [
        ("1", "Eröffnung", None), ("2", "Breitbandausbau", "majority"),
    ]  # fmt: skip
    assert (items[1].votes_yes, items[1].votes_no, items[1].votes_abstain) == (12, 3, 1)
    (document,) = of(parsed, Document)
    assert (document.text, document.date, document.kind, document.meeting_id) == (
        MINUTES,
        "2025-03-12",
        "minutes",
        meeting.id,
    )
    assert [(section.kind, section.agenda_item_id) for section in of(parsed, Section)] == [
        ("head", None), ("text", items[0].id), ("text", items[1].id), ("resolution", items[1].id), ("result", items[1].id),
    ]  # fmt: skip
    assert not parsed.issues


def tiles(parsed: Parsed) -> bool:
    """Whether the sections of each document follow each other, with nothing but blanks between them."""
    for document in of(parsed, Document):
        at = 0
        for section in of(parsed, Section):
            if section.document_id == document.id:
                if section.start < at or document.text[at : section.start].strip() or section.end > len(document.text):
                    return False
                at = section.end
        if document.text[at:].strip():
            return False
    return True


@pytest.mark.parametrize(
    "path",
    sorted(p for p in SAMPLE.rglob("*") if p.suffix in (".html", ".json", ".txt", ".md", ".docx"))[::4],
    ids=lambda p: p.name,
)
def test_sections_tile_the_sample_and_anchors_lie_in_them(path: Path) -> None:
    parsed = run(path.read_bytes(), path.name, municipality="Stadt", date="2025-01-01")
    assert of(parsed, Document) or parsed.issues or of(parsed, Organization)
    assert tiles(parsed)
    texts = {document.id: document.text for document in of(parsed, Document)}
    assert all(0 <= anchor.start <= anchor.end <= len(texts[anchor.document_id]) for anchor in of(parsed, Anchor))
    keys = [asdict(record)["id"] for record in parsed.records]
    assert len(set(keys)) == len(keys)


_LINES = st.sampled_from(
    [
        "TOP 1 Haushalt",
        "TOP 2: Schulen",
        "Beschluss:",
        "Der Rat tagt.",
        "",
        "Nichtöffentlicher Teil",
        "Öffentlicher Teil",
    ]
)


@settings(deadline=None)
@given(st.lists(_LINES, max_size=14))
def test_sections_tile_any_minutes(lines: list[str]) -> None:
    assert tiles(run("Niederschrift Gemeinderat 12.03.2025\n" + "\n".join(lines)))


def test_all_keys_are_the_same_in_a_second_run() -> None:
    assert run(MINUTES) == run(MINUTES)


def test_a_file_without_municipality_belongs_to_its_folder() -> None:
    parsed = run(MINUTES)
    assert (parsed.body.name, parsed.body.ags) == ("(eingang)", None)


def test_an_ags_without_a_name_is_kept() -> None:
    assert run(MINUTES, ags="03999001").body.ags == "03999001"


def test_manifest_and_text_that_disagree_are_an_issue_and_the_manifest_counts() -> None:
    parsed = run(MINUTES, date="2025-03-13", organization="Rat")
    assert codes(parsed) == ["date-conflict"]
    assert [(meeting.start, meeting.organization) for meeting in of(parsed, Meeting)] == [("2025-03-13", "Rat")]


def test_a_fetched_text_is_of_its_own_day_else_of_the_meeting_whose_page_links_it() -> None:
    fetched = {"date": "2025-03-13", "fetched_at": "2025-04-01T08:00:00+00:00"}
    assert codes(run(MINUTES, **fetched)) == []
    own = {meeting.start for meeting in of(run(MINUTES), Meeting)}
    assert {meeting.start for meeting in of(run(MINUTES, **fetched), Meeting)} == own
    without = run("Die E-Akte kommt im Herbst.", **fetched)
    assert codes(without) == []
    assert [document.date for document in of(without, Document)] == ["2025-03-13"]


def test_a_text_without_a_day_is_read_with_an_issue() -> None:
    parsed = run("Die E-Akte kommt im Herbst.")
    assert codes(parsed) == ["no-date"]
    assert [document.date for document in of(parsed, Document)] == [None]


def test_a_text_of_which_nothing_is_public_gives_no_document_but_an_issue() -> None:
    parsed = run("Nichtöffentlicher Teil\nGeheimer Verkauf\n")
    assert codes(parsed) == ["mostly-non-public"]
    assert not parsed.records


def test_contact_data_never_reach_a_record() -> None:
    text = "Frau Otto otto@moorfelde.example\nBeschluss: otto@moorfelde.example\nDer Rat tagt.\n"
    parsed = run(text, date="2025-03-12")
    assert "otto@" not in repr(parsed.records)
    (document,) = of(parsed, Document)
    assert len(document.text) == len(text)
    assert document.title == f"Frau Otto {MASK * 22}"


def lines(*records: Any) -> str:
    return "\n".join(
        record if isinstance(record, str) else json.dumps(record, ensure_ascii=False) for record in records
    )


def test_json_lines_are_a_document_each() -> None:
    data = lines(
        {"id": "a", "text": "Die E-Akte\u2028kommt.", "reference_date": "2025-03-12"},
        "",
        {"text": "WLAN", "date": "2025-03-13"},
    )
    documents = of(run(data, "a.jsonl"), Document)
    assert [(d.text, d.date, d.title) for d in documents] == [
        ("Die E-Akte\u2028kommt.", "2025-03-12", "a"), ("WLAN", "2025-03-13", "Zeile 3"),
    ]  # fmt: skip


def test_a_bad_json_line_is_an_issue_and_the_others_count() -> None:
    data = lines({"text": "WLAN", "date": "2025-03-12"}, "{", '{"id": 3}', {"text": "E-Akte", "date": "2025-03-12"})
    parsed = run(data, "a.jsonl")
    assert len(of(parsed, Document)) == 2
    assert codes(parsed) == ["record-error", "record-error"]
    assert ["a.jsonl:2" in parsed.issues[0].message, "a.jsonl:3" in parsed.issues[1].message] == [True, True]
    assert len({issue.id for issue in parsed.issues}) == 2


@pytest.mark.parametrize("day", ["12.03.2025", "20250312", "2025-W11-3", "bald", 20250312])
def test_a_day_that_is_not_iso_is_an_issue(day: Any) -> None:
    parsed = run(lines({"text": "WLAN", "date": day}), "a.jsonl")
    assert "invalid-date" in codes(parsed)
    assert [document.date for document in of(parsed, Document)] == [None]


def test_a_lines_municipality_is_the_files() -> None:
    data = lines(*[{"text": "WLAN", "date": "2025-03-12", "municipality": "Moorfelde", "ags": "3999001"}] * 2)
    body = run(data, "a.jsonl").body
    assert (body.name, body.ags) == ("Moorfelde", "03999001")


def test_lines_of_several_municipalities_are_given_to_none() -> None:
    data = lines(*[{"text": "WLAN", "date": "2025-03-12", "municipality": name} for name in ("Moorfelde", "Anderau")])
    parsed = run(data, "a.jsonl")
    assert parsed.body.name == "(eingang)"
    assert codes(parsed) == ["several-municipalities"]


def test_half_a_character_from_json_can_be_stored() -> None:
    (document,) = of(run('{"text": "Rat \\ud83d tagt", "date": "2025-03-12", "title": "\\udc00"}', "a.json"), Document)
    assert document.text.encode() == "Rat \ufffd tagt".encode()
    assert document.title == "\ufffd"


def test_a_number_that_stands_twice_is_two_items() -> None:
    data = (SAMPLE / "falkenwerth" / "si0057-1377.html").read_bytes()
    items = of(run(data, "a.html"), AgendaItem)
    assert len({item.id for item in items}) == len(items) > 5
    assert Counter(item.number for item in items)["5"] == 1


@pytest.mark.parametrize(
    ("fetched_at", "said"), [("2020-01-01T08:00:00+00:00", []), ("2099-01-01T08:00:00+00:00", ["no-items"])]
)
def test_an_agenda_without_items_is_odd_once_its_meeting_was_held(fetched_at: str, said: list[str]) -> None:
    page = Path(__file__).parent / "pages" / "sdnet" / "tops" / "no-agenda-yet" / "page.html"
    data = page.read_bytes().replace(b" - f&auml;llt aus", b"")  # of one that is called off nothing is expected
    assert codes(run(data, "tops.html", fetched_at=fetched_at)) == said
