"""Each page folder: bytes in, one test for each expected field of the `Page` out; and what no page may do."""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from zusage.errors import DocumentError, ErrorPage, MissingPart, NotPublic, RecordError, UnknownLayout, UnknownVendor
from zusage.parse.meeting import items_of
from zusage.records import Meeting
from zusage.records.vocabulary import DOCUMENT_KIND, SECTION
from zusage.vendors import Page, oparl, read_many, read_page, vendors, ways
from zusage.vendors.addresses import canonical, kind_of
from zusage.vendors.page import Item

PAGES = Path(__file__).parent / "pages"
CASES = sorted(path.parent for path in PAGES.glob("*/*/*/meta.json"))


def read_case(case: Path) -> Page:
    (source,) = case.glob("page.*")
    return read_page(source.read_bytes(), json.loads((case / "meta.json").read_text(encoding="utf-8"))["url"])


def bare(value: Any) -> Any:
    """Lists and dicts as JSON has them, without what is empty."""
    if isinstance(value, dict):
        return {name: bare(one) for name, one in value.items() if one not in (None, (), [], {})}
    return [bare(one) for one in value] if isinstance(value, list | tuple) else value


def plain(page: Page) -> dict[str, Any]:
    """The page as expected.json has it: of the spots of a block only the elements."""
    fields = bare({name: value for name, value in asdict(page).items() if value})
    for block in fields.get("blocks", []):
        block["elements"] = [spot["element"] for spot in block.pop("spots")]
    return dict(fields)


def expected(case: Path) -> dict[str, Any]:
    return dict(json.loads((case / "expected.json").read_text(encoding="utf-8")))


def name_of(case: object) -> str:
    return "/".join(case.parts[-3:]) if isinstance(case, Path) else str(case)


@pytest.mark.parametrize(("case", "field"), [(case, field) for case in CASES for field in expected(case)], ids=name_of)
def test_page_has_expected_field(case: Path, field: str) -> None:
    assert plain(read_case(case)).get(field) == expected(case)[field]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_page_has_no_other_field(case: Path) -> None:
    assert set(plain(read_case(case))) == set(expected(case))


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_spots_lie_in_their_block_in_order_and_kinds_are_known(case: Path) -> None:
    page = read_case(case)
    assert page.kind in DOCUMENT_KIND
    for block in page.blocks:
        assert block.kind in SECTION
        assert [spot.start for spot in block.spots] == sorted(spot.start for spot in block.spots)
        assert all(0 <= spot.start < spot.end <= len(block.text) and spot.element for spot in block.spots)
        assert block.text == "\n".join(block.text[spot.start : spot.end] for spot in block.spots)
        assert block.item is None or 0 <= block.item < len(page.items)


@pytest.mark.parametrize(
    "vendor", ["allris3", "allris4", "komuna", "oparl", "rubin", "sdnet", "sessionnet", "sessionnet6"]
)
def test_every_vendor_is_found_in_the_folder_and_has_pages(vendor: str) -> None:
    assert vendor in {module.NAME for module in vendors()}
    assert len([case for case in CASES if case.parts[-3] == vendor]) >= 3


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_only_one_vendor_claims_a_page(case: Path) -> None:
    (source,) = case.glob("page.*")
    head = source.read_bytes().decode("cp1252", errors="replace")
    assert [module.NAME for module in vendors() if module.matches(head)] == [case.parts[-3]]


SECRETS = (
    "Grundstücksangelegenheit", "Personalangelegenheit", "Vertragsangelegenheit", "Reinigungsleistungen", "Pacht",
    "900 Euro", "VOLFDNR=819", "VOLFDNR=312", "TOLFDNR=4404", "TOLFDNR=7103", "kvonr=2211", "kvonr=2212", "kvonr=882",
    "id=5102", "id=5104", "id=3302", "Alter Punkt", "Mustermann",
    "Ziegelhof", "FB 1/099/26", "R2VoZWltZXM", "Moorhof", "Kies GmbH", "Hinweise an den Vorstand", "Noch im Entwurf",
    "Entwurf der Anlage", "Entwurf Sondersitzung", "Angabe der Freigabe", "Dienstwohnung",
    "Lindenauer Liste", "Uferweg", "Nordtor", "hlwiese", "Interne Sch", "Seewirt", "100898171", "100898000", "Herrn Geheim",
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_nothing_non_public_and_no_clerk_leaves_the_reader(case: Path) -> None:
    made = repr(read_case(case))
    assert [secret for secret in SECRETS if secret in made] == []


def test_secrets_stand_in_the_pages() -> None:
    sources = "".join(source.read_bytes().decode("cp1252", errors="replace") for source in PAGES.glob("*/*/*/page.*"))
    ascii_secrets = [secret for secret in SECRETS if secret.isascii()]
    assert [secret for secret in ascii_secrets if secret not in sources] == []


@pytest.mark.parametrize(
    "page", [b"<html><body>Stadtbibliothek</body></html>", b"", b"<?php echo 1; ?>", b"\xff\xfe\x00"]
)
def test_unknown_vendor_names_the_signs_looked_for(page: bytes) -> None:
    with pytest.raises(UnknownVendor) as caught:
        read_page(page, "https://ris.example/to010.asp")
    assert all(str(module.SIGNS) in str(caught.value) for module in vendors())


def changed(case: str, old: str, new: str) -> bytes:
    """A page with one part changed; the part must be there."""
    (source,) = (PAGES / case).glob("page.*")
    data = source.read_bytes()
    encoded = old.encode("utf-8") if old.encode("utf-8") in data else old.encode("cp1252")
    assert encoded in data
    return data.replace(encoded, new.encode("cp1252"))


BROKEN = [
    ("allris3/to010/night-session", "Di, 11.03.2025", "demnächst", "Datum"),
    ("allris3/to010/night-session", 'class="tl1"', 'class="tl9"', "table.tl1"),
    ("allris3/to020/words-cut-over-spans", 'id="risname"><h1>Auszug - ', 'id="x"><h1>', "#risname"),
    ("allris4/to010/two-public-parts", "03.12.2025", "demnächst", "#sidatum"),
    ("allris4/to010/two-public-parts", "tobetreff", "x", "td.tobetreff"),
    ("sessionnet/si0057/second-table", "tofnum", "x", "tofnum"),
    ("sessionnet/si0057/first-table-mixed-heading", "28.09.2026 - 17:00", "demnächst", "sidat"),
    ("sessionnet/si0056/cards", "smc-card-text-title", "x", "tofnum"),
    ("sessionnet/si0040/layout-4", "<td class=", "<td data-x=", "silink"),
    ("sessionnet/si0050/cancelled-with-collection", "11.02.2026", "demnächst", "sidat"),
    ("sessionnet/to0040/no-classes-and-forms", 'id="smc_contol_to_', 'id="x', "tophn"),
    ("sessionnet/to0050/votes-in-text", "TOP &Ouml; 5: Online", "Online", "TOP"),
    ("sessionnet/vo0050/no-headings", 'vobetr_title">Betreff</div><div class="smc-table-cell vobetr"', "><div", "vobetr"),
    ("oparl/body/ags-without-zero", '"name": "Gemeinde Auental"', '"name": "N/A"', "name"),
    ("sdnet/tops/results-and-two-parts", 'class="table-data table-top table-cols-5"', 'class="x"', "table.table-top"),
    ("sdnet/tops/results-and-two-parts", "Termin:", "Zeitpunkt:", "Termin"),
    ("sdnet/tops/results-and-two-parts", "Do, 12.03.2026 18:00&nbsp;Uhr", "demnächst", "Termin"),
    ("sdnet/tops/no-agenda-yet", "noch keine Tagesordnung vor", "nichts vor", "table.table-top"),
    ("sdnet/tops/no-agenda-yet", "Sitzung:</th>", "Treffen:</th>", "Sitzung"),
    ("sdnet/vorgang/two-stations", "Betreff:", "Worum es geht:", "Betreff"),
    ("sdnet/termine/calendar-file", "END:VEVENT\nEND:VCALENDAR", "", "VCALENDAR"),
    ("rubin/meeting/types-vary", '"datum":"2026-09-24"', '"tag":"2026-09-24"', "datum"),
    ("rubin/meeting/types-vary", '"agenda_items":[', '"punkte":[', "agenda_items"),
    ("komuna/app/webconfig", "org_key", "org_key\": \"\", \"x", "org_key"),
    ("komuna/guestmeetings/closed-and-cancelled", '"meetingdate"', '"when"', "meetingdate"),
    ("komuna/guestmeetings/protected-part", '"parts"', '"teile"', "parts"),
    ("komuna/guestagendaitems/texts-in-base64", '"name": "Sanierung der', '"x": "Sanierung der', "name"),
    ("komuna/meeting-mvc/two-parts", "Mi, 14.10.2015", "bald", "Datum"),
    ("sdnet/vorlagen/goes-back-in-time", "__=", "x=", "__="),
]  # fmt: skip


@pytest.mark.parametrize(("case", "old", "new", "part"), BROKEN, ids=[f"{case}-{part}" for case, _, _, part in BROKEN])
def test_missing_part_says_vendor_page_and_part(case: str, old: str, new: str, part: str) -> None:
    with pytest.raises(MissingPart) as caught:
        read_page(changed(case, old, new), "https://ris.example/page")
    message = str(caught.value)
    assert message.startswith(case.split("/", maxsplit=1)[0])
    assert part in message
    assert "expected" in message
    assert "found" in message


@pytest.mark.parametrize(
    ("case", "old", "new"),
    [
        ("allris3/to010/night-session", 'class="to010"', 'class="kp040"'),
        ("allris4/vo020/panels", "vobetreff", "kpname"),
        ("sessionnet/vo0050/no-headings", "smc_page_vo0050", "smc_page_kp0041"),
        ("oparl/body/ags-without-zero", "1.1/Body", "1.1/Person"),
        ("rubin/calendar/empty-month", '"meetings":[]', '"wochen":[]'),
        ("rubin/meeting-page/in-script", "passed-meeting", "passed-person"),
    ],
)
def test_pages_that_are_not_read_are_an_unknown_layout(case: str, old: str, new: str) -> None:
    with pytest.raises(UnknownLayout):
        read_page(changed(case, old, new), "https://ris.example/page")


@pytest.mark.parametrize(
    ("case", "old", "new", "error"),
    [
        ("sdnet/termine/export-button", '<h1 class="heading">Sitzungskalender', "<h1>Anmeldung", NotPublic),
        (
            "sdnet/vorlagen/goes-back-in-time",
            '<h1 class="heading">Vorlagen',
            "<h1>Die Seite wurde nicht gefunden",
            ErrorPage,
        ),
        (
            "sdnet/vorgang/two-stations",
            '<tr><th scope="row">Datum:</th><td>26.02.2026',
            "<tr><th>Status:</th><td>nichtöffentlich",
            NotPublic,
        ),
        ("rubin/meeting/types-vary", '"is_draft":false,"fraktion', '"is_draft":true,"fraktion', NotPublic),
        ("rubin/meeting/types-vary", '"fraktionssitzung":"0"', '"fraktionssitzung":1', NotPublic),
        ("rubin/calendar/empty-month", '{"first_day"', '{"ErrorCode":101,"first_day"', ErrorPage),
        ("komuna/guestagendaitems/texts-in-base64", '"restricted": false', '"restricted": true', NotPublic),
        ("komuna/guestagendaitems/texts-in-base64", '"restricted": false', '"restricted": null', NotPublic),
        ("komuna/guestmeetings/protected-part", '"publicpart": true', '"publicpart": false', NotPublic),
        ("komuna/agendaitem-mvc/sections", "TOP 2", "TOP N 2", NotPublic),
    ],
)
def test_pages_that_say_so_are_errors_or_not_public(case: str, old: str, new: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_page(changed(case, old, new), "https://ris.example/page")


def test_pages_of_sdnet_that_are_not_read_are_an_unknown_layout() -> None:
    with pytest.raises(UnknownLayout, match="Mandatsträger"):
        read_page("<title>Personen - SD.NET RIM 4 | X</title><h1>Mandatsträger</h1>".encode(), "x")


def test_an_sdnet_head_is_read_without_its_class() -> None:
    case = "sdnet/tops/results-and-two-parts"
    page, usual = read_page(changed(case, 'class="table-details"', ""), "x"), read_case(PAGES / case)
    assert (page.start, page.organization, page.items) == (usual.start, usual.organization, usual.items)


def test_a_komuna_meeting_without_items_is_a_missing_part_at_its_own_address() -> None:
    with pytest.raises(MissingPart, match="Agendaitem"):
        read_page(
            changed("komuna/meeting-mvc/two-parts", "Agendaitem.mvc", "Punkt.mvc"),
            "https://ris.example/Meeting.mvc/Details/7",
        )


@pytest.mark.parametrize(
    ("result", "votes", "counts"),
    [
        (
            "Mehrheitlich dagegen, 3 Ja-Stimme(n), 8 Gegenstimme(n)",
            "3 Ja-Stimme(n), 8 Gegenstimme(n)",
            ("rejected", 3, 8),
        ),
        ("Einstimmig dafür", "9 Ja-Stimme(n), 0 Gegenstimme(n)", ("unanimous", 9, 0)),
    ],
)
def test_words_before_counts_do_not_change_them(result: str, votes: str, counts: tuple[str, int, int]) -> None:
    page = Page(vendor="sdnet", kind="agenda", title="T", items=(Item(name="Radweg", result=result, votes=votes),))
    (item,) = items_of(page, Meeting(id="m", body_id="b", name="Rat", start="2026-03-12"))
    assert (item.result, item.votes_yes, item.votes_no) == counts


def test_json_answers_go_to_the_vendor_whose_signs_they_bear() -> None:
    answer = (PAGES / "komuna/guestmeetings/protected-part/page.json").read_bytes()
    assert [page.vendor for page in read_many(answer, "x.json")] == ["komuna"]


def test_a_saved_calendar_with_its_meetings_gives_a_page_for_each() -> None:
    calendar, meeting = (
        json.loads((PAGES / "rubin" / name / "page.json").read_text(encoding="utf-8"))
        for name in ("calendar/broken-addresses", "meeting/types-vary")
    )
    saved = json.dumps({"calendar": calendar, "meetings": {"2026-SR-103": meeting}}).encode()
    assert [(page.kind, page.start) for page in read_many(saved, "x")] == [
        ("text", None),
        ("agenda", "2026-09-24T18:30"),
    ]


@pytest.mark.parametrize(
    ("vendor", "start", "lists"),
    [
        (
            "sdnet",
            "https://rim.example/town/termine?x=1",
            ["https://rim.example/town/termine/ics/SD.NET_RIM.ics", "https://rim.example/town/vorlagen"],
        ),
        (
            "rubin",
            "https://town.example/?body_id=GD",
            [
                f"https://town.example/api.php?json=true&id=calendar&action=get&from={month}&to={month}&view=list&body_id=GD"
                for month in ("2026-02", "2026-01", "2025-12")
            ],
        ),
        (
            "komuna",
            "https://ris.example/town/?clientid=32",
            ["https://ris.example/town/?from=2025-12-24&until=2026-02-01&clientid=32"],
        ),
        ("komuna", "https://ris.example/town/Meeting.mvc/List", ["https://ris.example/town/Meeting.mvc/List"]),
    ],
)
def test_ways_into_a_product(vendor: str, start: str, lists: list[str]) -> None:
    found = ways(vendor, start, date(2025, 12, 24), date(2026, 2, 1))
    assert [link.url for link in found.lists] == lists


def test_pages_without_an_address_are_read_but_for_their_links() -> None:
    for case in ("sdnet/tops/unmarked-rows", "komuna/meeting-mvc/two-parts", "komuna/guestmeetings/protected-part"):
        (source,) = (PAGES / case).glob("page.*")
        bare_page, page = read_page(source.read_bytes(), source.name), read_case(PAGES / case)
        assert [(item.number, item.name) for item in bare_page.items] == [
            (item.number, item.name) for item in page.items
        ]
        assert (bare_page.start, bare_page.organization, bare_page.blocks) == (
            page.start,
            page.organization,
            page.blocks,
        )
        assert bare_page.links == ()


def test_a_page_with_a_file_name_for_its_address_has_no_links_but_all_texts() -> None:
    case = PAGES / "sessionnet/to0050/votes-in-text"
    page = read_page((case / "page.html").read_bytes(), "to0050-6405.html")
    assert page.links == ()
    assert page.external_id is None
    assert page.blocks == read_case(case).blocks


def test_broken_bytes_are_replaced_and_noted() -> None:
    page = read_page(
        changed("sessionnet/vo0050/no-headings", "acht Jahre", "acht \x81 Jahre ü".replace("\x81", "ö")), "x"
    )
    assert "assumed-charset" not in dict(page.notes)
    assert "replaced-bytes" in dict(page.notes)


LIST = {
    "data": [
        {
            "id": "https://oparl.example/meeting/1",
            "type": "https://schema.oparl.org/1.0/Meeting",
            "name": "Sitzung",
            "start": "2025-03-01",
        },
        {"id": "https://oparl.example/meeting/2", "name": "Fertig", "agendaItem": []},
        {"id": "https://oparl.example/meeting/3", "type": "https://schema.oparl.org/1.0/Meeting", "deleted": True},
        {
            "id": "https://oparl.example/person/1",
            "type": "https://schema.oparl.org/1.0/Person",
            "name": "Erika Mustermann",
        },
    ],
    "links": {"next": "https://oparl.example/meeting?page=2"},
}


def test_oparl_list_gives_a_page_for_each_object_but_deleted_ones_and_people() -> None:
    pages = read_many(json.dumps(LIST).encode(), "https://oparl.example/meeting")
    assert [page.title for page in pages] == ["Sitzung", "Fertig"]


def test_oparl_list_page_links_its_objects_and_the_next_page() -> None:
    page = read_page(json.dumps(LIST).encode(), "https://oparl.example/meeting")
    assert [(link.kind, link.url.rsplit("/", 1)[-1]) for link in page.links] == [
        ("meeting", "1"), ("meeting", "2"), ("list", "meeting?page=2"),
    ]  # fmt: skip
    assert page.gone == ("https://oparl.example/meeting/3",)


def test_oparl_bare_empty_list_is_read_as_no_pages() -> None:
    assert oparl.read_many(b"[]", "https://oparl.example/meeting") == []


def test_oparl_address_for_an_organization_is_kept() -> None:
    thing = {**LIST["data"][0], "organization": ["https://oparl.example/organization/9"]}  # type: ignore[index]
    (page,) = read_many(json.dumps(thing).encode(), "x")
    assert page.organization is None
    assert page.organization_url == "https://oparl.example/organization/9"


@pytest.mark.parametrize(
    ("data", "error"), [(b'{"type": "https://schema.oparl.org/1.1/Body", ', RecordError), (b'{"a": 1}', UnknownVendor)]
)
def test_what_is_no_oparl_is_refused(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_many(data, "x")


@pytest.mark.parametrize("field", ["name", "start", "agendaItem"])
def test_oparl_field_of_another_kind_names_the_field(field: str) -> None:
    thing = {**LIST["data"][0], field: [["x"]] if field == "name" else {"a": []} if field == "start" else 5}  # type: ignore[index]
    with pytest.raises(RecordError, match=field):
        read_many(json.dumps(thing).encode(), "x")


@pytest.mark.parametrize(
    ("url", "key", "kind"),
    [
        (
            "https://RIS.Example/bi/to010.asp?SILFDNR=4&topSelected=9#beschluss",
            "https://ris.example/bi/to010.asp?SILFDNR=4",
            "meeting",
        ),
        (
            "https://ris.example/public/vo020?VOLFDNR=7&refresh=false&TOLFDNR=8",
            "https://ris.example/public/vo020?VOLFDNR=7",
            "paper",
        ),
        (
            "https://ris.example/public/vo020;jsessionid=A1B2?VOLFDNR=7",
            "https://ris.example/public/vo020?VOLFDNR=7",
            "paper",
        ),
        ("https://ris.example/to020?0-1.-head&TOLFDNR=3", "https://ris.example/to020?TOLFDNR=3", "agenda_item"),
        ("https://ris.example/bi/getfile.php?type=do&id=5&", "https://ris.example/bi/getfile.php?id=5&type=do", "file"),
        (
            "https://ris.example/bi/do027.asp?DOLFDNR=5&options=64",
            "https://ris.example/bi/do027.asp?DOLFDNR=5&options=64",
            "file",
        ),
        (
            "https://ris.example/si0040.php?__cjahr=2026&__cmonat=9&__canz=1",
            "https://ris.example/si0040.php?__cjahr=2026&__cmonat=9",
            "list",
        ),
        ("https://ris.example/si0040.php", "https://ris.example/si0040.php", None),
        ("https://ris.example/kp0041.php?PHPSESSID=7&x=1", "https://ris.example/kp0041.php?x=1", None),
        ("https://ris.example/oparl/bodies?id=1", "https://ris.example/oparl/bodies?id=1", None),
    ],
)
def test_canonical_address_and_kind(url: str, key: str, kind: str | None) -> None:
    assert canonical(url) == key
    assert canonical(key) == key
    assert kind_of(url) == kind


def test_a_page_nested_beyond_reason_is_damaged() -> None:
    page = changed("sessionnet/vo0050/no-headings", "Die bisherigen", "<div>" * 5_000 + "Die bisherigen")
    with pytest.raises(DocumentError, match="nested"):
        read_page(page, "https://ris.example/vo0050.php?__kvonr=1")
