"""Several files tell of one sitting: its committee's name may stand in another one, and a calendar may print a short one."""

import json
from pathlib import Path

import pytest

from zusage import parse, store
from zusage.raw import RawStore, sniff
from zusage.records import Document, Issue, Meeting, RawFile, digest

HOST = "https://oparl.nebelau.example"
COMMITTEE = {
    "id": f"{HOST}/organization/4", "type": "https://schema.oparl.org/1.1/Organization", "name": "Digitalausschuss",
}  # fmt: skip
MEETING = {
    "id": f"{HOST}/meeting/77", "type": "https://schema.oparl.org/1.1/Meeting", "name": "12. Sitzung",
    "start": "2025-05-06T18:00:00+02:00", "organization": [f"{HOST}/organization/4"],
    "agendaItem": [{"id": f"{HOST}/item/1", "type": "https://schema.oparl.org/1.1/AgendaItem", "number": "1", "name": "Glasfaser"}],
}  # fmt: skip


@pytest.fixture
def db(tmp_path: Path) -> store.Database:
    return store.Database(tmp_path / "zusage.db")


def read(db: store.Database, folder: Path, *things: dict[str, object]) -> None:
    """The objects, each a file of one town, as the parse stage reads them."""
    raw_store = RawStore(folder / "raw")
    for thing in things:
        data = json.dumps(thing).encode()
        raw = RawFile(
            id=digest("raw", str(thing["id"])), source="nebelau", path=str(thing["id"]), url=str(thing["id"]), size=len(data),
            sha256=raw_store.put(data), media_type=sniff(data), municipality="Nebelau", ags="05999003",
        )  # fmt: skip
        store.register(db, [raw])
        made = parse.parse(raw, data)
        with db.transaction():
            store.write_parsed(db, raw, made.body, made.records, made.issues, parse.VERSION)
    store.settle(db)


@pytest.mark.parametrize("order", [(COMMITTEE, MEETING), (MEETING, COMMITTEE)])
def test_a_committee_named_by_its_address_gets_its_name(
    db: store.Database, tmp_path: Path, order: tuple[dict[str, object], ...]
) -> None:
    read(db, tmp_path, *order)
    (meeting,) = db.get(Meeting)
    assert meeting.organization == "Digitalausschuss"
    assert meeting.organization_id
    assert {document.organization for document in db.get(Document)} == {"Digitalausschuss"}
    assert not db.get(Issue)


def test_a_committee_of_which_no_file_tells_is_one_issue(db: store.Database, tmp_path: Path) -> None:
    other = {**MEETING, "id": f"{HOST}/meeting/78", "start": "2025-06-03T18:00:00+02:00"}
    read(db, tmp_path, MEETING, other)
    (issue,) = db.get(Issue)
    assert (issue.code, issue.where, issue.value) == ("organization-by-address", f"{HOST}/organization/4", "2")
    read(db, tmp_path, COMMITTEE)
    assert not db.get(Issue)
    assert {meeting.organization for meeting in db.get(Meeting)} == {"Digitalausschuss"}


def test_a_named_meeting_is_linked_again(db: store.Database, tmp_path: Path) -> None:
    read(db, tmp_path, MEETING)
    db.connection.execute("UPDATE raw_files SET linker_version = '1'")
    read(db, tmp_path, COMMITTEE)
    assert [raw.linker_version for raw in db.get(RawFile)] == [None, None]


def listed(db: store.Database, key: str, committee: str, body: str) -> Meeting:
    return Meeting(
        id=key,
        body_id=body,
        name=committee,
        organization=committee,
        start="2025-05-06",
        external_id=f"{HOST}/meeting/77",
    )


def test_a_calendars_short_name_makes_no_second_sitting(db: store.Database, tmp_path: Path) -> None:
    read(db, tmp_path, COMMITTEE, MEETING)
    (sitting,) = db.get(Meeting)
    with db.transaction():
        db.put([listed(db, "calendar", "DigA", sitting.body_id)])
    store.settle(db)
    assert db.get(Meeting) == [sitting]


def test_sittings_that_only_calendars_tell_of_stay(db: store.Database, tmp_path: Path) -> None:
    read(db, tmp_path, COMMITTEE)
    body = db.connection.execute("SELECT id FROM bodies").fetchone()[0]
    with db.transaction():
        db.put([listed(db, "one", "DigA", body), listed(db, "two", "Digitalausschuss", body)])
    store.settle(db)
    assert {meeting.id for meeting in db.get(Meeting)} == {"one", "two"}
