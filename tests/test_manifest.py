"""A manifest's good rows count, and each odd one is an issue with its line."""

import resource
from pathlib import Path

import pytest

from zusage.fetch.manifest import Row, read_manifest
from zusage.records import Issue

HEADER = "file,municipality,ags,date,organization,url\n"


def read(
    folder: Path, text: str | bytes, *, files: tuple[str, ...] = ("a.txt", "b.txt"), only: str | None = None
) -> tuple[dict[str, Row], list[Issue]]:
    """The manifest of a folder with these files in it."""
    for name in files:
        (folder / name).write_text("Der Rat tagt.", encoding="utf-8")
    path = folder / "manifest.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_manifest(path, source="eingang", only=only)


def test_a_row_tells_what_the_text_does_not(tmp_path: Path) -> None:
    text = HEADER + 'a.txt,Moorfelde,03999001,2025-03-12,"Ausschuss für Bauen, Umwelt",https://ris.example/a\n'
    rows, issues = read(tmp_path, text)
    assert not issues
    assert rows["a.txt"] == Row(
        file="a.txt", municipality="Moorfelde", ags="03999001", date="2025-03-12",
        organization="Ausschuss für Bauen, Umwelt", url="https://ris.example/a",
    )  # fmt: skip


def test_empty_cells_and_missing_columns_say_nothing(tmp_path: Path) -> None:
    rows, issues = read(tmp_path, "file,date\na.txt,\nb.txt\n")
    assert not issues
    assert rows == {"a.txt": Row(file="a.txt"), "b.txt": Row(file="b.txt")}


@pytest.mark.parametrize(
    "data",
    [
        "file,municipality\na.txt,Mühlenrück\n".encode(),
        "file,municipality\na.txt,Mühlenrück\n".encode("utf-8-sig"),
        "file,municipality\na.txt,Mühlenrück\n".encode("cp1252"),
        "file;municipality\na.txt;Mühlenrück\n".encode("cp1252"),
        "file;municipality\r\na.txt;Mühlenrück\r\n".encode("utf-8-sig"),
        "file,municipality\ra.txt,Mühlenrück\r".encode(),
        " file , municipality \n a.txt , Mühlenrück \n".encode(),
        '"file","municipality"\n"a.txt","Mühlenrück"\n\n\n'.encode(),
    ],
)
def test_every_way_that_spreadsheets_write_is_read(tmp_path: Path, data: bytes) -> None:
    rows, issues = read(tmp_path, data)
    assert not issues
    assert rows == {"a.txt": Row(file="a.txt", municipality="Mühlenrück")}


@pytest.mark.parametrize(
    ("row", "code", "value"),
    [
        ("fehlt.txt,Moorfelde,,,,", "manifest-missing-file", "fehlt.txt"),
        (",Moorfelde,,,,", "manifest-missing-file", None),
        ("../a.txt,Moorfelde,,,,", "manifest-missing-file", "../a.txt"),
        ("b.txt,,,,,", "manifest-duplicate", "b.txt"),
        ("a.txt,,,12.03.2025,,", "invalid-date", "12.03.2025"),
        ("a.txt,,,2025-02-30,,", "invalid-date", "2025-02-30"),
        ("a.txt,,,20250312,,", "invalid-date", "20250312"),
        ("a.txt,,3999001,,,", "invalid-ags", "3999001"),
        ("a.txt,,0399900²,,,", "invalid-ags", "0399900²"),
        ("a.txt,,,,Ausschuss für Bauen, Umwelt,https://x.example", "manifest-surplus", "https://x.example"),
    ],
)
def test_each_odd_row_is_one_issue_with_its_line(tmp_path: Path, row: str, code: str, value: str | None) -> None:
    _, issues = read(tmp_path, f"{HEADER}b.txt,,,,,\n\n{row}\n")
    (issue,) = issues
    assert (issue.code, issue.value or None, issue.where, issue.source) == (code, value, "manifest.csv:4", "eingang")


def test_a_row_with_an_odd_cell_counts_without_that_cell(tmp_path: Path) -> None:
    rows, _ = read(tmp_path, HEADER + "a.txt,Moorfelde,3999001,morgen,Rat,\n")
    assert rows == {"a.txt": Row(file="a.txt", municipality="Moorfelde", organization="Rat")}


def test_a_row_with_shifted_cells_does_not_count(tmp_path: Path) -> None:
    rows, _ = read(tmp_path, HEADER + "a.txt,Moorfelde,,,Ausschuss für Bauen, Umwelt,https://x.example\n")
    assert not rows


def test_the_first_of_two_rows_counts(tmp_path: Path) -> None:
    rows, _ = read(tmp_path, HEADER + "a.txt,Moorfelde,,,,\na.txt,Anderau,,,,\n")
    assert rows["a.txt"].municipality == "Moorfelde"


def test_a_column_that_is_not_read_is_an_issue(tmp_path: Path) -> None:
    rows, (issue,) = read(tmp_path, "file,datum\na.txt,2025-03-12\n")
    assert (issue.code, issue.value) == ("manifest-column", "datum")
    assert rows == {"a.txt": Row(file="a.txt")}


@pytest.mark.parametrize(
    "data", [b"", b"name,date\na.txt,\n", "file\na.txt".encode("utf-16"), b'file\n"' + b"x" * 200_000]
)
def test_a_file_that_is_no_manifest_is_one_issue(tmp_path: Path, data: bytes) -> None:
    rows, issues = read(tmp_path, data)
    assert not rows
    assert [(issue.code, issue.where) for issue in issues] == [("record-error", "manifest.csv")]


def test_a_folder_without_a_manifest_has_no_rows(tmp_path: Path) -> None:
    assert read_manifest(tmp_path / "manifest.csv", source="eingang") == ({}, [])


def test_of_one_file_only_its_own_row_is_read(tmp_path: Path) -> None:
    text = HEADER + "a.txt,Moorfelde,,,,\nfehlt.txt,,,,,\nb.txt,,,bald,,\n"
    rows, issues = read(tmp_path, text, only="b.txt")
    assert list(rows) == ["b.txt"]
    assert [issue.code for issue in issues] == ["invalid-date"]


def test_a_manifest_that_cannot_be_opened_tells_nothing_of_the_machine(tmp_path: Path) -> None:
    (tmp_path / "manifest.csv").write_text(HEADER, encoding="utf-8")
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, hard))
    try:
        rows, (issue,) = read_manifest(tmp_path / "manifest.csv", source="eingang")
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert (rows, issue.value) == ({}, "Too many open files")
    assert str(tmp_path) not in issue.message
