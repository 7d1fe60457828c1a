"""The command line as a user meets it: commands, help, one-line errors, data on stdout."""

import csv
import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import small_db
from conftest import Zusage
from zusage.cli import main
from zusage.commands import explain, scaffold
from zusage.records import Body, Document

CONTRACT = [
    "run",
    "fetch",
    "parse",
    "tag",
    "link",
    "store",
    "publish",
    "annotate",
    "evaluate",
    "explain",
    "serve",
    "site",
    "export",
    "coverage",
    "doctor",
    "new",
    "gate",
    "gold",
    "report",
]


def test_the_contract_s_commands_are_there() -> None:
    assert set(CONTRACT) == set(main.commands)


def test_the_command_line_starts_without_spacy_and_datasette() -> None:
    code = "import sys, zusage.cli; sys.exit('spacy' in sys.modules or 'datasette' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("name", CONTRACT)
def test_every_command_has_help(name: str) -> None:
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert len(result.output) > 80


def test_parse_prints_records_as_json_lines(process: Zusage, tmp_path: Path) -> None:
    done = process("parse", "corpora/sample/falkenwerth/to0050-8812.html", "--raw", tmp_path)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    (item,) = [r for r in records if r["type"] == "agenda_item"]
    (meeting,) = [r for r in records if r["type"] == "meeting"]
    assert {"document", "section", "anchor", "organization"} <= {r["type"] for r in records}
    assert (meeting["organization"], meeting["start"][:10]) == ("Haupt- und Finanzausschuss", "2024-02-06")
    assert item["public"] is True
    assert item["result"] == "unanimous"
    assert item["votes"] == {"yes": 17, "no": 0, "abstain": 0}
    assert "resolution" in {section["kind"] for section in item["sections"]}
    assert len(item["text"]) > 500


def test_parse_says_what_is_wrong_with_a_file(zusage: Zusage, tmp_path: Path) -> None:
    (tmp_path / "leer.txt").write_bytes(b"")
    record = json.loads(zusage("parse", tmp_path / "leer.txt", "--raw", tmp_path / "raw").stdout)
    assert (record["type"], record["code"]) == ("issue", "document-error")


def test_the_stages_one_by_one_do_what_run_does(zusage: Zusage, tmp_path: Path) -> None:
    places = ("--db", tmp_path / "z.db", "--raw", tmp_path / "raw", "--engine", "serial")
    assert zusage("fetch", "--input", "corpora/sample/mirowitz/beschluss-2025-03-13.txt", *places).returncode == 0
    for stage in ("parse", "tag", "link", "store", "publish"):
        done = zusage(stage, *places)
        assert done.returncode == 0, done.stderr
        assert done.stdout == ""
    with sqlite3.connect(tmp_path / "z.db") as db:
        assert db.execute("SELECT count(*) FROM commitments").fetchone()[0] > 2


def test_export_and_coverage_write_data(zusage: Zusage, sample_run: tuple[Path, str], tmp_path: Path) -> None:
    target = tmp_path / "c.jsonl"
    done = zusage("export", "--db", sample_run[0], "--format", "jsonl", "--out", target)
    assert done.stdout.strip() == str(target)
    assert json.loads(target.read_text(encoding="utf-8").splitlines()[0])["quote"]
    lines = zusage("coverage", "--db", sample_run[0]).stdout.splitlines()
    assert lines[0].startswith("body,ags,month")
    assert len(lines) > 30


def test_coverage_is_csv_whatever_a_town_is_called(zusage: Zusage, tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "z.db", spoil=', "an der Au"')
    lines = zusage("coverage", "--db", path).stdout.splitlines()
    assert {len(row) for row in csv.reader(lines)} == {9}


def test_a_database_whose_path_holds_signs_of_addresses_is_opened_all_the_same(zusage: Zusage, tmp_path: Path) -> None:
    (tmp_path / "50% #1?").mkdir()
    path = small_db.build(tmp_path / "50% #1?" / "z.db")
    assert "expected the id of a commitment" in zusage("explain", "0000", "--db", path).stderr
    assert len(zusage("coverage", "--db", path).stdout.splitlines()) > 1
    path.write_bytes(b"keine Datenbank" * 100)
    assert "BAD" in zusage("doctor", "--db", path).stdout


def test_explain_reads_the_texts_of_a_file_in_the_order_of_their_days() -> None:
    later, sooner = (
        Document(id=day, raw_file_id="r", body_id="b", kind="text", title="T", date=day, text="Die E-Akte kommt.")
        for day in ("2025-06-03", "2024-11-05")
    )
    town = explain.read_town(Body(id="b", name="Lindwerder"), [later, sooner])
    assert [reading.document.date for reading in town.readings] == ["2024-11-05", "2025-06-03"]


def test_explain_says_what_may_be_the_same_project(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    told = explain.explain_id(path, small_db.commitment_id("E-Akte", "2023-03-14"))
    assert "vielleicht dasselbe Vorhaben: Rats-App (der eine Name beginnt den anderen)" in told
    assert "vielleicht" not in explain.explain_id(path, small_db.commitment_id("WLAN", "2024-02-15"))


def test_explain_of_a_file_says_what_may_be_the_same_project(tmp_path: Path) -> None:
    text = (
        "Das Schul-WLAN kommt bis Ende 2026.\n\nDie Verwaltung wird beauftragt, das WLAN bis Ende 2024 fertigzustellen."
    )
    (tmp_path / "au.txt").write_text(text, encoding="utf-8")
    told = "\n".join(explain.explain_file(tmp_path / "au.txt"))
    assert "vielleicht dasselbe Vorhaben: Schul-WLAN (" in told
    assert "vielleicht dasselbe Vorhaben: WLAN (" in told


def test_doctor_finds_this_machine_fit(zusage: Zusage, sample_run: tuple[Path, str]) -> None:
    done = zusage("doctor", "--db", sample_run[0])
    assert done.returncode == 0, done.stdout
    assert "BAD" not in done.stdout
    assert "integrity ok" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("explain", "0000"), "run `make run` first"),
        (("run", "--since", "gestern", "--input", "x"), "expected a day as YYYY-MM-DD"),
        (("run", "--bodies", "nirgends/*.yml"), "expected YAML files"),
        (("run", "--bodies", "/nirgends/*.yml"), "expected YAML files"),
    ],
)
def test_an_error_is_one_line_and_exit_code_1(
    zusage: Zusage, tmp_path: Path, arguments: tuple[str, ...], part: str
) -> None:
    done = zusage(*arguments, "--db", tmp_path / "z.db")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert part in done.stderr


def test_debug_shows_the_trace(process: Zusage, tmp_path: Path) -> None:
    assert "Traceback" in process("--debug", "explain", "0000", "--db", tmp_path / "z.db").stderr


def test_live_servers_are_not_asked_without_a_contact(zusage: Zusage, tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text(
        'name: Moorkaten\nags: "01999002"\nstate: Schleswig-Holstein\nvendor: oparl\nentry: ["https://ris.example/oparl/system"]\n',
        encoding="utf-8",
    )
    done = zusage(
        "run",
        "--bodies",
        "b.yml",
        "--db",
        tmp_path / "z.db",
        "--raw",
        tmp_path / "raw",
        cwd=tmp_path,
        ZUSAGE_CONTACT="",
        ZUSAGE_ALLOW_HOSTS="",
    )
    assert done.returncode == 1
    assert "ZUSAGE_CONTACT" in done.stderr


@pytest.mark.parametrize("kind", scaffold.KINDS)
def test_new_writes_a_stub_where_it_belongs(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    first = CliRunner().invoke(main, ["new", kind, "Neu Dorf"])
    assert first.exit_code == 0
    assert all(Path(line).exists() for line in first.output.splitlines())
    assert CliRunner().invoke(main, ["new", kind, "Neu Dorf"]).exit_code == 1
