"""The raw store keeps bytes whole, and the kind of a file is what its bytes show."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zusage.errors import StorageError
from zusage.raw import RawStore, sniff, write_whole

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def zipped(*names: str) -> bytes:
    """A zip with these names in it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for name in names:
            packed.writestr(name, "x" * 6000)
    return stream.getvalue()


def letter() -> bytes:
    """A DOCX as Word would write it."""
    stream = io.BytesIO()
    docx.Document().save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"", "a.txt", "application/x-empty"),
        (b" \r\n\t \n", "a.pdf", "application/x-empty"),
        (b"\xef\xbb\xbf\n", "a.txt", "application/x-empty"),
        (b"%PDF-1.7\n", "a.txt", "application/pdf"),
        (b"\x00\x01junk" * 100 + b"%PDF-1.4", "a.pdf", "application/pdf"),
        (b"\x00" * 2000 + b"%PDF-1.4", "a.pdf", "application/octet-stream"),
        (b"\x89PNG\r\n\x1a\n", "a.pdf", "image/png"),
        (b"\xff\xd8\xff\xe0", "a.txt", "image/jpeg"),
        (b"II*\x00abc", "a.txt", "image/tiff"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "a.docx", "application/x-ole-storage"),
        (b"\x1f\x8b\x08abc", "a.txt", "application/gzip"),
        (b"\x7fELF\x02", "a.txt", "application/x-executable"),
        (letter(), "brief.txt", DOCX),
        (zipped("[Content_Types].xml", "docProps/thumbnail.jpeg", "word/document.xml"), "brief", DOCX),
        (zipped("a.txt"), "a.zip", "application/zip"),
        (zipped("a.txt"), "a.docx", DOCX),
        (zipped("xl/workbook.xml"), "a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (bytes(range(256)) * 20, "protokoll.txt", "application/octet-stream"),
        ("Straße".encode("utf-16-le"), "a.txt", "application/octet-stream"),
        ("Straße".encode("utf-16"), "a.txt", "text/plain"),
        (b"\xfe\xff" + "Straße".encode("utf-16-be"), "a.txt", "text/plain"),
        (b"Der Rat tagt.", "a.txt", "text/plain"),
        (b"# Der Rat", "a.MD", "text/markdown"),
        (b"<!DOCTYPE html><p>", "", "text/html"),
        (b'\xef\xbb\xbf <?xml version="1.0"?><html>', "", "text/html"),
        (b"<div class='x'>Rat</div>", "https://ris.example/to0050", "text/html"),
        (b"<table><tr>", "", "text/html"),
        (b"Rat <b>tagt</b>", "a.htm", "text/html"),
        (b"Rat <b>tagt</b>", "a.txt", "text/plain"),
        (b"<anwesend> sind alle", "a.txt", "text/plain"),
        (b"Titel\n<html><body>", "", "text/html"),
        (b'{"a": 1}', "a.json", "application/json"),
        (b'{"a": 1}', "https://oparl.example/body", "application/json"),
        (b"[Seite 1] Der Rat", "a.txt", "text/plain"),
        (b'{"a": 1}\n{"a": 2}', "a.jsonl", "application/jsonl"),
        (b'{"text": "<html><body>"}', "a.json", "application/json"),
        (b"<html>404</html>", "a.json", "text/html"),
        (b"kein JSON", "a.json", "application/json"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0", "SD.NET_RIM.ics", "text/calendar"),
    ],
)
def test_the_bytes_say_what_they_are(data: bytes, name: str, expected: str) -> None:
    assert sniff(data, name) == expected


@settings(deadline=None)
@given(st.binary(max_size=300), st.text(max_size=10))
def test_every_file_is_of_some_kind(data: bytes, name: str) -> None:
    assert "/" in sniff(data, name)


@settings(deadline=None)
@given(data=st.binary(max_size=200))
def test_what_is_put_comes_back(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    store = RawStore(tmp_path_factory.getbasetemp() / "raw")
    assert store.get(store.put(data)) == data
    assert not list(store.folder.rglob(".part-*"))


def test_the_same_bytes_are_written_once(tmp_path: Path) -> None:
    store = RawStore(tmp_path)
    key = store.put(b"x")
    (blob,) = (path for path in tmp_path.rglob("*") if path.is_file())
    before = blob.stat().st_mtime_ns
    assert store.put(b"x") == key
    assert blob.stat().st_mtime_ns == before


def test_a_file_in_the_way_of_a_folder_is_a_storage_error(tmp_path: Path) -> None:
    place = tmp_path / "raw"
    place.write_bytes(b"in the way")
    with pytest.raises(StorageError, match="writable"):
        RawStore(place).put(b"x")
    assert place.read_bytes() == b"in the way"


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "blob"
    target.mkdir()
    (target / "inhabitant").touch()
    with pytest.raises(StorageError):
        write_whole(target, b"x")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["blob", "inhabitant"]


def test_a_written_file_can_be_read_like_any_other(tmp_path: Path) -> None:
    write_whole(tmp_path / "ours", b"x")
    (tmp_path / "other").write_bytes(b"x")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_missing_blob_is_a_storage_error_that_says_what_to_do(tmp_path: Path) -> None:
    store = RawStore(tmp_path)
    assert not store.has("0" * 64)
    with pytest.raises(StorageError, match="fetch the source again"):
        store.get("0" * 64)
