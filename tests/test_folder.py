"""Every file of a folder becomes a raw file or an issue, whatever lies in it and wherever it lies."""

import os
import shutil
from pathlib import Path

import pytest

from zusage.config import body_id
from zusage.errors import ConfigError, StorageError
from zusage.fetch import folder, from_path, input_name
from zusage.raw import RawStore
from zusage.records import Body, Issue, RawFile

BODY = "name: Moorfelde\nags: '03999001'\nstate: Niedersachsen\nvendor: folder\npopulation: 4100\n"
Found = list[RawFile | Body | Issue]


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder of two texts with a manifest for one."""
    inbox = tmp_path / "eingang"
    put(inbox / "a.txt")
    put(inbox / "b.md")
    put(inbox / "manifest.csv", "file,municipality,ags,date\na.txt,Moorfelde,03999001,2025-03-12\n")
    return inbox


def put(path: Path, text: str = "Der Rat tagt.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def walk(path: Path, store: Path) -> Found:
    return list(from_path(path, RawStore(store)))


def files(found: Found) -> dict[str, RawFile]:
    return {record.path: record for record in found if isinstance(record, RawFile)}


def issues(found: Found) -> list[tuple[str, str]]:
    return [(record.code, record.where) for record in found if isinstance(record, Issue)]


def test_files_come_with_what_the_manifest_says(inbox: Path, tmp_path: Path) -> None:
    found = files(walk(inbox, tmp_path / "raw"))
    assert list(found) == ["a.txt", "b.md"]
    first, second = found.values()
    assert (first.municipality, first.ags, first.date) == ("Moorfelde", "03999001", "2025-03-12")
    assert (second.municipality, second.ags, second.date) == (None, None, None)
    assert (first.source, first.media_type, first.size) == ("eingang", "text/plain", 13)
    assert RawStore(tmp_path / "raw").get(first.sha256) == b"Der Rat tagt."


def test_an_inputs_name_tells_nothing_of_the_machine(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "arbeit").mkdir()
    below, beside = tmp_path, tmp_path / "arbeit"
    for here, path, name in (
        (below, inbox, "eingang"), (below, inbox / "a.txt", "eingang/a.txt"), (below, Path("arbeit/../eingang"), "eingang"),
        (beside, inbox, "eingang"), (beside, inbox / "a.txt", "a.txt"), (beside, Path("../eingang"), "eingang"),
        (inbox, Path(), "eingang"), (inbox, Path("a.txt"), "a.txt"), (inbox, Path("/"), ""),
    ):  # fmt: skip
        monkeypatch.chdir(here)
        assert input_name(path) == name


def test_an_inputs_name_that_is_no_utf_8_can_be_stored(tmp_path: Path) -> None:
    assert input_name(tmp_path / os.fsdecode(b"B\xfccher")).encode() == "B\ufffdcher".encode()


def test_without_a_manifest_files_are_read_as_well(tmp_path: Path) -> None:
    put(tmp_path / "eingang" / "a.txt")
    found = walk(tmp_path / "eingang", tmp_path / "raw")
    assert list(files(found)) == ["a.txt"]
    assert not issues(found)


def test_one_file_alone_has_its_row_and_nothing_else(inbox: Path, tmp_path: Path) -> None:
    put(inbox / "manifest.csv", "file,date\na.txt,bald\nfehlt.txt,\n")
    found = walk(inbox / "a.txt", tmp_path / "raw")
    assert list(files(found)) == ["a.txt"]
    assert issues(found) == [("invalid-date", "manifest.csv:2")]


def test_one_file_has_the_same_key_alone_and_in_its_folder(inbox: Path, tmp_path: Path) -> None:
    whole = files(walk(inbox, tmp_path / "raw"))
    for name in whole:
        assert files(walk(inbox / name, tmp_path / "raw")) == {name: whole[name]}


def test_a_link_to_a_file_is_followed(inbox: Path, tmp_path: Path) -> None:
    (tmp_path / "verweis.txt").symlink_to(inbox / "a.txt")
    assert list(files(walk(tmp_path / "verweis.txt", tmp_path / "raw"))) == ["a.txt"]


def test_nested_folders_have_their_own_manifests(inbox: Path, tmp_path: Path) -> None:
    put(inbox / "anderau" / "a.txt")
    put(inbox / "anderau" / "manifest.csv", "file,municipality\na.txt,Anderau\nfehlt.txt,\n")
    found = walk(inbox, tmp_path / "raw")
    assert {name: raw.municipality for name, raw in files(found).items()} == {
        "a.txt": "Moorfelde", "b.md": None, "anderau/a.txt": "Anderau",
    }  # fmt: skip
    assert issues(found) == [("manifest-missing-file", "anderau/manifest.csv:3")]


def test_the_same_mistake_in_two_manifests_is_two_issues(inbox: Path, tmp_path: Path) -> None:
    for name in ("eins", "zwei"):
        put(inbox / name / "manifest.csv", "file\nfehlt.txt\n")
    found = walk(inbox, tmp_path / "raw")
    assert len({record.id for record in found if isinstance(record, Issue)}) == 2


def test_municipalities_come_from_the_bodies_folder(inbox: Path, tmp_path: Path) -> None:
    put(inbox / "bodies" / "moorfelde.yml", BODY)
    found = walk(inbox, tmp_path / "raw")
    (body,) = (record for record in found if isinstance(record, Body))
    assert (body.id, body.population) == (body_id("Moorfelde", "03999001"), 4100)
    assert not issues(found)


def test_a_wrong_municipality_stops_the_run(inbox: Path, tmp_path: Path) -> None:
    put(inbox / "bodies" / "moorfelde.yml", BODY + "farbe: blau\n")
    with pytest.raises(ConfigError, match="farbe"):
        walk(inbox, tmp_path / "raw")


def test_an_input_that_is_called_bodies_is_read(tmp_path: Path) -> None:
    put(tmp_path / "bodies" / "a.txt")
    assert list(files(walk(tmp_path / "bodies", tmp_path / "raw"))) == ["a.txt"]


@pytest.mark.parametrize("name", ["tabelle.xlsx", "bild.png", "ohne", "manifest.bak", "programm.exe"])
def test_a_file_of_another_kind_is_an_issue_of_this_source(inbox: Path, tmp_path: Path, name: str) -> None:
    put(inbox / "tief" / name)
    found = walk(inbox, tmp_path / "raw")
    assert issues(found) == [("unsupported-file", f"tief/{name}")]
    assert {record.source for record in found if isinstance(record, Issue)} == {"eingang"}


def test_hidden_files_and_folders_are_left_out(inbox: Path, tmp_path: Path) -> None:
    for name in (".versteckt.txt", ".git/a.txt", "tief/.cache/a.txt"):
        put(inbox / name)
    found = walk(inbox, tmp_path / "raw")
    assert list(files(found)) == ["a.txt", "b.md"]
    assert not issues(found)


def test_a_hidden_input_is_read(inbox: Path, tmp_path: Path) -> None:
    shutil.copytree(inbox, tmp_path / ".arbeit" / "eingang")
    assert len(files(walk(tmp_path / ".arbeit" / "eingang", tmp_path / "raw"))) == 2


def test_keys_do_not_depend_on_where_the_folder_lies(inbox: Path, tmp_path: Path) -> None:
    moved = tmp_path / "anderswo" / "tiefer" / "eingang"
    shutil.copytree(inbox, moved)
    assert walk(moved, tmp_path / "raw") == walk(inbox, tmp_path / "raw")


def test_a_known_municipalitys_file_keeps_its_key_inside_a_larger_folder(inbox: Path, tmp_path: Path) -> None:
    alone = files(walk(inbox, tmp_path / "raw"))["a.txt"]
    assert files(walk(tmp_path, tmp_path / "raw"))["eingang/a.txt"].id == alone.id


def test_files_of_one_name_and_municipality_in_two_folders_are_two(tmp_path: Path) -> None:
    for year in ("2024", "2025"):
        put(tmp_path / "eingang" / year / "niederschrift.txt", f"Sitzung {year}")
        put(tmp_path / "eingang" / year / "manifest.csv", "file,municipality\nniederschrift.txt,Moorfelde\n")
    found = files(walk(tmp_path / "eingang", tmp_path / "raw"))
    assert len({raw.id for raw in found.values()}) == 2
    assert files(walk(tmp_path / "eingang", tmp_path / "raw")) == found


def test_a_name_that_is_no_utf8_is_shown_with_marks(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/Pr\xfcfung.txt"
    try:
        Path(os.fsdecode(path)).write_bytes(b"Der Rat tagt.")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    (name,) = files(walk(tmp_path, tmp_path.parent / "raw"))
    assert name == "Pr\ufffdfung.txt"


def test_a_file_that_is_too_large_is_not_read(inbox: Path, tmp_path: Path) -> None:
    with (inbox / "plan.pdf").open("wb") as stream:
        stream.truncate(folder.MAX_BYTES + 1)  # a hole: takes no room on the disk
    assert issues(walk(inbox, tmp_path / "raw")) == [("too-large", "plan.pdf")]


def test_a_file_that_cannot_be_opened_is_an_issue(inbox: Path, tmp_path: Path) -> None:
    (inbox / "a.txt").unlink()
    (inbox / "a.txt").symlink_to("/proc/self/mem")  # refuses to be read, by root too
    assert issues(walk(inbox, tmp_path / "raw")) == [("unreadable", "a.txt")]


@pytest.mark.parametrize("kind", ["missing", "pipe"])
def test_an_input_that_is_no_file_or_folder_is_an_error(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "eingang"
    if kind == "pipe":
        os.mkfifo(path)
    with pytest.raises(ConfigError, match="--input"):
        walk(path, tmp_path / "raw")


def test_a_disk_that_refuses_stops_the_run(inbox: Path, tmp_path: Path) -> None:
    put(tmp_path / "raw")
    with pytest.raises(StorageError):
        walk(inbox, tmp_path / "raw")
