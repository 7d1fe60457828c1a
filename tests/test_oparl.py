"""OParl as servers send it: errors in place of objects, broken and deleted entries, lists of many, what stays inside."""

import json
from pathlib import Path
from typing import Any

import pytest

from zusage.errors import ErrorPage, MissingPart, NotPublic, RecordError, UnknownLayout, UnknownVendor
from zusage.parse import Parsed, parse
from zusage.records import AgendaItem, Document, File, Meeting, Paper, RawFile
from zusage.vendors import oparl, read_many, read_page

BASE = "https://oparl.auental.example/v1.1/body/1"
SCHEMA = "https://schema.oparl.org/1.1"
PAGES = Path(__file__).parent / "pages" / "oparl"


def thing(kind: str, **fields: Any) -> dict[str, Any]:
    return {"id": f"{BASE}/{kind.lower()}/7", "type": f"{SCHEMA}/{kind}", "name": f"Ein {kind}", **fields}


def encoded(data: object) -> bytes:
    return json.dumps(data).encode()


def parsed(data: bytes, url: str | None = None) -> Parsed:
    raw = RawFile(
        id="r", source="eingang", path="a.json", url=url, sha256="", size=len(data), media_type="application/json"
    )
    return parse(raw, data)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'{"type":"https://schema.oparl.org/1.1/Error","message":"OParl is not active."}', "not active"),
        (b'{"type":"https:\\/\\/schema.oparl.org\\/1.0\\/Error","debug":"Trace"}', "Trace"),
        (b'{"type":"https://schema.oparl.org/1.1/Error"}', "no message"),
        (b'{"error":"OParl is not active."}', "not active"),
        (b'{"error":"Webservice OParl ist gesperrt","code":100,"type":"SD.NET RIM Webservice"}', "gesperrt"),
        (b'{"error":"OParl-Schnittstelle nicht lizenziert"}', "nicht lizenziert"),
    ],
)
def test_an_error_object_is_an_error_page_with_the_servers_words(data: bytes, message: str) -> None:
    for reader in (read_page, read_many):
        with pytest.raises(ErrorPage, match=message):
            reader(data, f"{BASE}/meeting")


@pytest.mark.parametrize(
    "data",
    [
        b'{"data": [{"id": "https://schema.oparl.org',
        b'[{"type": "https://schema.oparl.org/1.1/Paper"},',
        b"[\x01schema.oparl.org",
    ],
)
def test_a_truncated_answer_is_a_record_error(data: bytes) -> None:
    with pytest.raises(RecordError):
        read_page(data, f"{BASE}/paper")


@pytest.mark.parametrize(
    "data",
    [b'{"error": "x"}', b'{"data": 5}', b'{"data": []}', b'{"links": {}}', b'{"status": "1"}', b"<p>OParl</p>", b"[1]"],
)
def test_other_json_is_not_taken_for_oparl(data: bytes) -> None:
    assert not oparl.matches(data.decode())
    with pytest.raises(UnknownVendor):
        read_page(data, f"{BASE}/paper")


@pytest.mark.parametrize(
    "data", [b"[]", b" [ ]\n", b'{"data": [], "links": {}}', b'{"error":"-","code":802,"type":"SD.NET RIM"}']
)
def test_an_empty_list_is_neither_error_nor_issue(data: bytes) -> None:
    page = read_page(data, f"{BASE}/paper?modified_since=2030-01-01T00:00:00Z")
    assert (page.links, page.notes, page.gone) == ((), (), ())
    assert read_many(data, f"{BASE}/paper") == []
    assert (parsed(data).records, parsed(data).issues) == ((), ())


def test_the_system_in_place_of_an_unknown_object_is_an_error() -> None:
    data = encoded(thing("System", body=f"{BASE}/body"))
    for asked in ("https://a.example/oparl/system", "https://a.example/oparl", f"{BASE}", "meeting/system.json"):
        assert read_page(data, asked).links
    for asked in (f"{BASE}/meeting/9", f"{BASE}/papers?page=2", "https://a.example/oparl/agendaItems.asp?id=4"):
        with pytest.raises(ErrorPage, match="System"):
            read_page(data, asked)


def test_a_deleted_object_is_told_with_its_id() -> None:
    untyped = {"id": f"{BASE}/file/2-19", "created": "2025-03-19T09:59:05+01:00", "deleted": True}
    assert read_page(encoded(untyped), f"{BASE}/file/2-19").gone == (f"{BASE}/file/2-19",)
    assert read_page(encoded({"data": [untyped] * 20}), f"{BASE}/file").gone[0] == f"{BASE}/file/2-19"
    for deleted in (True, "true", 1):
        page = read_page(encoded({**thing("File"), "deleted": deleted}), f"{BASE}/file/7")
        assert page.gone == (f"{BASE}/file/7",)
        assert page.files == ()


@pytest.mark.parametrize(
    "one",
    [
        thing("Meeting", public=False, start="2025-03-01"),
        thing("Paper", public="false"),
        thing("AgendaItem", public=0),
        thing("AgendaItem", number="N 3"),
        thing("File", accessUrl=f"{BASE}/7.pdf") | {"name": "Niederschrift nichtöffentlicher Teil"},
    ],
)
def test_what_is_not_public_is_refused_and_gives_no_record(one: dict[str, Any]) -> None:
    with pytest.raises(NotPublic):
        read_page(encoded(one), BASE)
    listed = parsed(encoded({"data": [one], "links": {}}))
    assert listed.records == ()
    assert listed.links == ()


@pytest.mark.parametrize("kind", ["Person", "Membership", "Location", "LegislativeTerm", "Vendor:Thing"])
def test_objects_that_are_not_read_are_an_unknown_layout(kind: str) -> None:
    with pytest.raises(UnknownLayout):
        read_page(encoded(thing(kind)), BASE)


@pytest.mark.parametrize(
    ("one", "part"),
    [
        (thing("Paper") | {"name": "N/A"}, "name"),
        (thing("Meeting") | {"name": None}, "start"),
        (thing("File"), "accessUrl"),
        (thing("Body") | {"name": " "}, "name"),
    ],
)
def test_an_object_without_its_part_names_it(one: dict[str, Any], part: str) -> None:
    with pytest.raises(MissingPart, match=part):
        read_page(encoded(one), BASE)


def test_a_bad_entry_of_a_list_is_an_issue_and_the_others_are_read() -> None:
    entries = [
        thing("Meeting", start="irgendwann"),
        thing("Meeting", start="2025-03-01T18:00:00+01:00", end="bald", organization=[{"name": "Rat"}]),
        thing("Paper") | {"name": ["x"]},
        thing("Paper", reference="V 7", date="2025-02-01"),
        thing("Sonstiges"),
    ]
    result = parsed(encoded({"data": entries, "links": {}}))
    assert [record.start for record in result.records if isinstance(record, Meeting)] == ["2025-03-01T18:00"]
    assert [record.reference for record in result.records if isinstance(record, Paper)] == ["V 7"]
    assert [issue.code for issue in result.issues] == ["record-error", "record-error", "record-error", "unknown-layout"]


def test_each_meeting_of_a_list_keeps_its_items_and_files() -> None:
    entries = [
        thing(
            "Meeting",
            start=f"2025-03-{day:02}T18:00:00+01:00",
            agendaItem=[thing("AgendaItem", number="Ö 1", auxiliaryFile=thing("File", accessUrl=f"{BASE}/{day}.pdf"))],
        )
        for day in range(1, 29)
    ]
    records = parsed(encoded({"data": entries, "links": {}})).records
    meetings = {record.id: record.start for record in records if isinstance(record, Meeting)}
    assert sorted(str(start)[8:10] for start in meetings.values()) == [f"{day:02}" for day in range(1, 29)]
    assert {record.meeting_id for record in records if isinstance(record, AgendaItem)} == set(meetings)
    assert {record.url: meetings[record.meeting_id or ""][8:10] for record in records if isinstance(record, File)} == {
        f"{BASE}/{day}.pdf": f"{day:02}" for day in range(1, 29)
    }


def test_two_committees_of_a_day_that_are_named_by_address_only_stay_two_meetings() -> None:
    entries = [
        {
            **thing("Meeting", start="2025-03-01T18:00:00+01:00", agendaItem=[thing("AgendaItem", number="1")]),
            "id": f"{BASE}/{n}",
        }
        for n in (1, 2)
    ]
    records = parsed(encoded({"data": entries, "links": {}})).records
    assert len({record.id for record in records if isinstance(record, Meeting)}) == 2
    assert len({record.id for record in records if isinstance(record, AgendaItem)}) == 2


@pytest.mark.parametrize(
    ("stated", "key"),
    [
        ("8999123", "08999123"), (8999123, "08999123"), ("05 999 123", "05999123"), ("051140000", "05114000"),
        ("051140000000", "05114000"), ("053580004004", "05358004"), ("05358", "05358000"), ("", None), ("N/A", None),
        ("Auental", None), ("123", None), ("051140001", None),
    ],
)  # fmt: skip
def test_the_municipality_key_in_the_forms_that_servers_write(stated: str | int, key: str | None) -> None:
    page = read_page(encoded(thing("Body", ags=stated)), BASE)
    assert page.body is not None
    assert page.body.ags == key
    assert [code for code, _ in page.notes] == (["ags-form"] if stated not in ("", "N/A") and key is None else [])


@pytest.mark.parametrize(
    ("stated", "start"),
    [
        ("2025-03-01T18:00:00+01::00", "2025-03-01T18:00"), ("2025-03-01T17:00:00Z", "2025-03-01T18:00"),
        ("2025-03-01 18:00:00", "2025-03-01T18:00"), ("2025-03-01T18:00:00.000+0100", "2025-03-01T18:00"),
        ("2025-03-01", "2025-03-01"), ("01.03.2025", "2025-03-01"), ("0001-01-01T00:00:00+00:00", None),
        ("0000-00-00 00:00:00", None), ("1899-12-30T00:00:00+01:00", None), ("", None), (None, None),
    ],
)  # fmt: skip
def test_moments_in_the_forms_that_servers_write(stated: str | None, start: str | None) -> None:
    assert read_page(encoded(thing("Meeting", start=stated)), BASE).start == start


@pytest.mark.parametrize(
    ("size", "stated"),
    [(0, None), ("0", None), ("N/A", None), (4096, 4096), ("4096", 4096), ("1,5 MB", 1572864), (-1, None)],
)
def test_the_size_of_a_file(size: int | str, stated: int | None) -> None:
    (file,) = read_page(encoded(thing("File", accessUrl=f"{BASE}/7.pdf", size=size)), BASE).files
    assert file.size == stated


@pytest.mark.parametrize(
    ("address", "media", "kept"),
    [
        ("https://a.example/files//rim/7.pdf", "application/pdf", "https://a.example/files/rim/7.pdf"),
        ("https://a.example/7.eml.eml", "application/pdf", "https://a.example/7.eml.pdf"),
        ("https://a.example/7.eml.eml", "message/rfc822", "https://a.example/7.eml.eml"),
        ("https://a.example/7.pdf.pdf", "application/pdf", "https://a.example/7.pdf.pdf"),
        ("https://a.example/get?path=a//b.5.5", "pdf", "https://a.example/get?path=a//b.5.5"),
        ("https://[a.example/7.pdf", "pdf", "https://[a.example/7.pdf"),
    ],
)
def test_the_address_of_a_file_is_mended_only_where_it_is_known_to_be_broken(
    address: str, media: str, kept: str
) -> None:
    (file,) = read_page(encoded(thing("File", accessUrl=address, mimeType=media)), BASE).files
    assert file.url == kept


def test_an_items_mark_of_its_own_does_not_speak_for_the_next_but_a_heading_does() -> None:
    items = [
        thing("AgendaItem", number="1"),
        thing("AgendaItem", number="2", public=False),
        thing("AgendaItem", number="3"),
        {"number": "", "name": "Nichtöffentlicher Teil"},
        thing("AgendaItem", number="4", public=True),
    ]
    page = read_page(encoded(thing("Meeting", start="2025-03-01", agendaItem=items)), BASE)
    assert [item.number for item in page.items] == ["1", "3"]
    assert page.non_public == ("2", "4")


def test_nothing_of_non_public_items_leaves_the_pages() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in PAGES.glob("*/*/page.json"))
    for secret in (
        "Kaufpreis",
        "Angebot",
        "agendaitem/3-9006",
        "agendaItems?id=2002137",
        "file/1-703",
        "people/5",
        "Ratsbüro",
    ):
        assert secret in sources.replace("\\u00fc", "ü")
    made = "".join(
        repr(read_page(path.read_bytes(), json.loads((path.parent / "meta.json").read_text())["url"]))
        for path in PAGES.glob("*/*/page.json")
    )
    for secret in (
        "Kaufpreis",
        "Angebot",
        "agendaitem/3-9006",
        "agendaItems?id=2002137",
        "file/1-703",
        "people/5",
        "Ratsb",
    ):
        assert secret not in made


def test_a_meeting_without_name_has_its_committees() -> None:
    one = {**thing("Meeting", start="2025-03-01", organization={"id": f"{BASE}/o/1", "name": "Rat"}), "name": "N/A"}
    page = read_page(encoded(one), BASE)
    assert (page.meeting_name, page.organization) == ("Rat", "Rat")


def test_a_body_alone_is_what_the_file_tells_of() -> None:
    body = parsed(encoded(thing("Body", ags="8999123", license="CC BY 4.0", website="https://auental.example"))).body
    assert (body.name, body.ags, body.licence, body.website) == (
        "Ein Body",
        "08999123",
        "CC BY 4.0",
        "https://auental.example",
    )


@pytest.mark.parametrize(
    ("extra", "kind"),
    [
        ({"agendaItem": []}, "agenda"), ({"reference": "V 1"}, "paper"), ({"accessUrl": f"{BASE}/1.pdf"}, "text"),
        ({"resolutionText": "Ja."}, "item"), ({"agendaItem": f"{BASE}/agendaitem/1", "authoritative": True}, "text"),
    ],
)  # fmt: skip
def test_an_object_without_type_is_known_by_what_only_its_type_has(extra: dict[str, Any], kind: str) -> None:
    data = encoded({"data": [{"id": f"{BASE}/7", "name": "Ohne Typ", "start": "2025-03-01", **extra}], "links": {}})
    (page,) = read_many(data, BASE)
    assert page.kind == kind
    assert page.notes == ()


def test_a_text_of_a_list_has_the_address_of_its_own_object() -> None:
    papers = [{**thing("Paper", reference="V/1"), "id": f"{BASE}/paper/{number}"} for number in (7, 8)]
    listed = parsed(encoded({"data": papers, "links": {}, "pagination": {}}), f"{BASE}/paper?page=2")
    urls = [record.url for record in listed.records if isinstance(record, Document)]
    assert urls == [f"{BASE}/paper/7", f"{BASE}/paper/8"]


def test_half_a_character_in_an_escape_does_not_lose_the_object() -> None:
    thing = {
        "id": "https://oparl.example/meeting/1",
        "type": "https://schema.oparl.org/1.1/Meeting",
        "start": "2025-03-01",
    }
    data = json.dumps({**thing, "name": "Rat \U0001f680 \ud800"}).encode()
    assert b"\\ud800" in data
    (page,) = read_many(data, "https://oparl.example/meeting/1")
    assert page.meeting_name == "Rat \U0001f680 ?"
