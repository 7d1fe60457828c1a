"""Downloads, the data package, citation, whole tables, and what programs are told of the site."""

import csv
import hashlib
import io
import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest
import yaml
from click.testing import CliRunner
from datasette.plugins import pm
from lxml import html
from openapi_spec_validator import OpenAPIV31SpecValidator, validate

import made_pdf
import small_db
from datasette_pages import page, pages
from zusage import __version__
from zusage.cli import main
from zusage.errors import ConfigError, SchemaError, StorageError
from zusage.publish import Wanted, export, export_all
from zusage.publish.closed import CLOSED
from zusage.publish.filters import WORDS
from zusage.publish.instance import Instance
from zusage.publish.serve import datasette_app
from zusage.publish.words import size
from zusage.raw import RawStore
from zusage.records import TABLES, columns

SPOIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>;,\\\n=1+1\r\n\u2028\x0b\x00ä"
ROOT = Path(__file__).parents[1]
SITE = Instance(
    public=True, address="https://zusage.example", operator="Verein: Beispiel # e. V.\nWeg 1", contact="a@b.example"
)
OUR_PAGES = ("/-/daten", "/-/schnittstelle")


@pytest.fixture(scope="module")
def db_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("db") / "zusage.db")


@pytest.fixture(scope="module")
def hostile_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("hostile") / "zusage.db", spoil=SPOIL)


@pytest.fixture(scope="module")
def folder(db_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export_all(db_path, tmp_path_factory.mktemp("export") / "export", SITE)


def described(folder: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return data


# The folder


def test_the_folder_holds_every_table_and_every_format(folder: Path) -> None:
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    tables = {f"tables/{name}.{form}" for name in TABLES if name != "commitments" for form in ("csv", "parquet")}
    formats = {f"commitments{end}" for end in (".csv", ".jsonl", ".parquet", ".atom", ".ics", "-excel.csv")}
    assert names == tables | formats | {"datapackage.json", "CITATION.cff", "SHA256SUMS", "codebook.md"}


def test_checksums_are_those_of_the_files(folder: Path) -> None:
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    stated = {path: digest for digest, _, path in (line.partition("  ") for line in lines)}
    files = {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.is_file() and path.name != "SHA256SUMS"
    }
    assert stated == {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()}


def test_the_folder_is_the_same_each_time_and_takes_the_old_ones_place(db_path: Path, tmp_path: Path) -> None:
    first = export_all(db_path, tmp_path / "export")
    sums = (first / "SHA256SUMS").read_bytes()
    (first / "commitments.csv").write_text("kaputt")
    assert (export_all(db_path, tmp_path / "export") / "SHA256SUMS").read_bytes() == sums
    assert (first / "commitments.csv").read_text(encoding="utf-8").startswith("id,body")
    assert [path.name for path in tmp_path.iterdir()] == ["export"]


def test_a_folder_with_other_things_is_left_alone(db_path: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("wichtig")
    with pytest.raises(ConfigError, match="something else"):
        export_all(db_path, tmp_path)
    with pytest.raises(ConfigError, match="something else"):
        export_all(db_path, tmp_path / "mine.txt")
    assert (tmp_path / "mine.txt").read_text() == "wichtig"


def test_a_failed_export_leaves_the_old_one(db_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = export_all(db_path, tmp_path / "export")
    sums = (old / "SHA256SUMS").read_bytes()

    def full(*_given: Any) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("zusage.publish.package.cff", full)
    with pytest.raises(StorageError, match="No space left"):
        export_all(db_path, tmp_path / "export")
    assert (old / "SHA256SUMS").read_bytes() == sums
    assert [path.name for path in tmp_path.iterdir()] == ["export"]
    with pytest.raises(SchemaError):
        export_all(tmp_path / "missing.db", tmp_path / "other")


# Data Package


@pytest.mark.parametrize("spoilt", [False, True])
def test_the_data_package_fits_its_files(db_path: Path, hostile_path: Path, tmp_path: Path, spoilt: bool) -> None:
    """The rules of Data Package 2.0 and Table Schema; `frictionless validate` says the same."""
    folder = export_all(hostile_path if spoilt else db_path, tmp_path / "export")
    package = described(folder)
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert all("name" in licence or "path" in licence for licence in package["licenses"])
    assert {resource["name"] for resource in package["resources"]} == set(TABLES)
    rows = {resource["name"]: _rows(folder, resource) for resource in package["resources"]}
    for resource in package["resources"]:
        _check_rows(resource["schema"], rows[resource["name"]])
        _check_keys(resource, rows)


def _rows(folder: Path, resource: dict[str, Any]) -> list[dict[str, str]]:
    for file in (resource, *resource["alternatives"]):
        data = (folder / file["path"]).read_bytes()
        assert (file["bytes"], file["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")
    with (folder / resource["path"]).open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream, strict=True)
        assert reader.fieldnames == [field["name"] for field in resource["schema"]["fields"]]
        return list(reader)


def _check_rows(schema: dict[str, Any], rows: list[dict[str, str]]) -> None:
    for field in schema["fields"]:
        values, limits = [row[field["name"]] for row in rows], field.get("constraints", {})
        assert re.fullmatch(r".+ / .+", field["description"])
        assert not (limits.get("required") and "" in values)
        assert "enum" not in limits or set(values) <= {"", *limits["enum"]}
        if field["type"] != "string":
            assert all(
                float(value) == (int if field["type"] == "integer" else float)(value) for value in values if value
            )


def _check_keys(resource: dict[str, Any], rows: dict[str, list[dict[str, str]]]) -> None:
    keys = [tuple(row[key] for key in resource["schema"]["primaryKey"]) for row in rows[resource["name"]]]
    assert len(keys) == len(set(keys))
    assert all(all(key) for key in keys)
    for foreign in resource["schema"].get("foreignKeys", []):
        (column,), target = foreign["fields"], foreign["reference"]
        there = {row[target["fields"][0]] for row in rows[target["resource"] or resource["name"]]}
        assert {row[column] for row in rows[resource["name"]]} - {""} <= there


def test_the_data_package_names_each_source_and_its_licence(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(
            "UPDATE bodies SET licence = 'dl-de/by-2-0', website = 'https://mirowitz.example' WHERE id = 'mirowitz'"
        )
        db.execute("UPDATE bodies SET website = 'javascript:alert(1)' WHERE id = 'hopfenried'")
    sources = described(export_all(path, tmp_path / "export"))["sources"]
    assert sources == [
        {"title": "Hopfenried", "licence": "keine genannt"},
        {"title": "Leerfeld", "licence": "keine genannt"},
        {"title": "Mirowitz", "path": "https://mirowitz.example", "licence": "dl-de/by-2-0"},
    ]


def test_the_site_describes_its_tables_at_their_own_addresses(db_path: Path) -> None:
    for instance, start in ((None, "http://localhost"), (SITE, "https://zusage.example")):
        package = page(db_path, "/-/daten/datapackage.json", instance=instance).json()
        assert [resource["path"] for resource in package["resources"]] == [
            f"{start}/-/tabelle/{name}.csv" for name in sorted(TABLES)
        ]


# Citation


def test_citations_are_valid_and_say_what_is_known(folder: Path, db_path: Path) -> None:
    made = yaml.safe_load((folder / "CITATION.cff").read_text(encoding="utf-8"))
    served = yaml.safe_load(page(db_path, "/-/daten/CITATION.cff", instance=SITE).text)
    own = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert made == served
    assert made["authors"] == [{"name": "Verein: Beispiel # e. V."}]
    assert (made["date-released"], made["url"]) == (small_db.NEWEST, "https://zusage.example")
    assert own["version"] == __version__
    for said, kind in ((made, "dataset"), (own, "software")):
        _check_citation(said)
        assert said["type"] == kind


def _check_citation(said: dict[str, Any]) -> None:
    """The required keys and the types of CFF 1.2.0; the schema itself was run by hand (see the commit)."""
    assert {"cff-version", "message", "title", "authors"} <= set(said)
    assert said["cff-version"] == "1.2.0"
    assert set(said) <= {
        "abstract", "authors", "cff-version", "date-released", "keywords", "license", "message", "title", "type", "url", "version",
    }  # fmt: skip
    assert all(isinstance(value, str) for key, value in said.items() if key not in ("authors", "keywords"))
    assert said["authors"]
    assert len(set(said["keywords"])) == len(said["keywords"])


def test_without_data_there_is_no_day_in_the_citation(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        for table in TABLES:
            db.execute(f"DELETE FROM {table}")
    said = yaml.safe_load(page(path, "/-/daten/CITATION.cff").text)
    assert "date-released" not in said
    assert "unbekannt" in said["version"]
    answers = pages(path, *OUR_PAGES, "/-/openapi.json", "/-/daten/datapackage.json")
    assert [answer.status_code for answer in answers] == [200] * 4
    assert "Noch nichts gelesen" in answers[0].text


# Whole tables


@pytest.mark.parametrize("table", sorted(TABLES))
def test_each_table_goes_out_whole(hostile_path: Path, table: str) -> None:
    with closing(sqlite3.connect(hostile_path)) as db:
        key = next(column.name for column in columns(table) if column.metadata["primary"])
        order = "meeting_date DESC, id DESC" if table == "commitments" else f'"{key}"'
        cursor = db.execute(f'SELECT * FROM "{table}" ORDER BY {order}')
        expected = [dict(zip([c[0] for c in cursor.description], row, strict=True)) for row in cursor]
    plain, packed = pages(hostile_path, f"/-/tabelle/{table}.csv", f"/-/tabelle/{table}.parquet")
    assert pyarrow.parquet.read_table(io.BytesIO(packed.content)).to_pylist() == expected
    read = list(csv.DictReader(io.StringIO(plain.content.decode(), newline="")))
    assert read == [{k: "" if v is None else str(v) for k, v in row.items()} for row in expected]


def test_a_site_that_keeps_its_database_keeps_what_is_taken_from_sources(db_path: Path) -> None:
    closed = Instance(public=True, downloads=False)
    texts, topics, page_, package = pages(
        db_path,
        "/-/tabelle/documents.csv",
        "/-/tabelle/topics.csv",
        "/-/daten",
        "/-/daten/datapackage.json",
        instance=closed,
    )
    assert (texts.status_code, topics.status_code) == (404, 200)
    assert "nicht als Ganzes" in texts.text
    assert "/-/tabelle/documents.csv" not in page_.text + package.text
    assert "zusage.db" not in page_.text


def test_a_public_site_hands_out_the_export_of_its_own_data(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    folder = export_all(path, tmp_path / "export")
    (folder / "commitments.csv").write_text("aus dem Ordner")
    addresses = ("/-/liste/alle.csv", "/-/tabelle/topics.parquet", "/-/daten")
    alle, topics, told = pages(path, *addresses, instance=SITE)
    assert alle.text == "aus dem Ordner"
    assert alle.headers["content-type"] == "text/csv; charset=utf-8"
    paths = page(path, "/-/openapi.json", instance=SITE).json()["paths"]
    assert {"/-/daten/SHA256SUMS", "/-/daten/codebook.md"} <= set(paths)
    assert topics.content == (folder / "tables" / "topics.parquet").read_bytes()
    assert size((folder / "commitments.ics").stat().st_size) in told.text
    assert page(path, "/-/liste/alle.csv?thema=egov", instance=SITE).text.startswith("id,body")
    assert page(path, "/-/liste/alle.csv").text.startswith("id,body")


@pytest.mark.parametrize("downloads", [True, False])
def test_a_handed_out_package_is_whole_at_its_own_paths(tmp_path: Path, downloads: bool) -> None:
    """Programs read paths from where the description lies, `sha256sum -c` from where the checksums lie."""
    path = small_db.build(tmp_path / "zusage.db")
    export_all(path, tmp_path / "export")
    instance = replace(SITE, downloads=downloads)
    package, sums = pages(path, "/-/daten/datapackage.json", "/-/daten/SHA256SUMS", instance=instance)
    assert package.json()["state"]
    resources = {resource["name"]: resource for resource in package.json()["resources"]}
    assert ("documents" in resources) == downloads
    assert {"commitments", "topics"} <= set(resources)
    _check_foreign(resources)
    told = [of for resource in resources.values() for of in (resource, *resource["alternatives"])]
    hashes = {of["path"]: of["hash"].removeprefix("sha256:") for of in told}
    stated = {name: digest for digest, _, name in (line.partition("  ") for line in sums.text.splitlines())}
    assert hashes.items() <= stated.items()
    assert set(stated) - set(hashes) == {"datapackage.json", "CITATION.cff", "codebook.md", "commitments-excel.csv"}
    for name, answer in zip(
        stated, pages(path, *(f"/-/daten/{name}" for name in stated), instance=instance), strict=True
    ):
        assert (name, answer.status_code) == (name, 200)
        assert hashlib.sha256(answer.content).hexdigest() == stated[name], name
    closed = page(path, "/-/daten/tables/documents.csv", instance=instance)
    assert closed.status_code == (200 if downloads else 404)


def _check_foreign(resources: dict[str, Any]) -> None:
    for resource in resources.values():
        for key in resource["schema"].get("foreignKeys", ()):
            assert key["reference"]["resource"] in {"", *resources}


def test_files_of_an_export_are_only_those_it_has(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    wanted = ("commitments.jsonl", "tables/topics.csv", "tables/nix.csv", "tables/~2E~2E~2Fzusage.csv", "nix.csv")
    addresses = [f"/-/daten/{name}" for name in wanted]
    assert {answer.status_code for answer in pages(path, *addresses, instance=SITE)} == {404}
    export_all(path, tmp_path / "export")
    assert [answer.status_code for answer in pages(path, *addresses, instance=SITE)] == [200, 200, 404, 404, 404]
    (head,) = pages(path, addresses[0], instance=SITE, method="HEAD")
    assert (head.status_code, head.content) == (200, b"")


def test_an_export_of_other_data_is_not_handed_out(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    export_all(path, tmp_path / "export")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DELETE FROM commitments WHERE topic = 'egov'")
    alle, sums = pages(path, "/-/liste/alle.csv", "/-/daten/SHA256SUMS", instance=SITE)
    assert "E-Akte" not in alle.text
    assert sums.status_code == 404


# The command's filters


def test_exports_can_be_narrowed_as_lists_can(db_path: Path, tmp_path: Path) -> None:
    def keys(**wanted: str) -> set[str]:
        lines = export(db_path, "jsonl", tmp_path, wanted=Wanted(**wanted)).read_text(encoding="utf-8").splitlines()
        return {json.loads(line)["project"] for line in lines}

    assert keys(municipality="Hopfenried", topic="egov") == {"Onlinedienste", "digitales Bürgerbüro", "Serverraum"}
    assert keys(municipality="hopfenried", topic="E-Government", since="2024-01-01") == {"Serverraum"}
    assert keys(state="Sachsen", since="2024-03-01") == {"E-Akte"}


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"wanted": Wanted(municipality="Nirgends")}, "found none"),
        ({"wanted": Wanted(topic="Nichts")}, "one of the topics"),
        ({"wanted": Wanted(state="Preussen")}, "--state"),
        ({"wanted": Wanted(since="gestern")}, "a day as YYYY-MM-DD"),
        ({"table": "nix"}, "found nix"),
        ({"table": "topics", "wanted": Wanted(state="Sachsen")}, "commitments only"),
    ],
)
def test_exports_refuse_what_means_nothing(db_path: Path, tmp_path: Path, given: dict[str, Any], told: str) -> None:
    with pytest.raises(ConfigError, match=told):
        export(db_path, "csv", tmp_path, **given)
    assert list(tmp_path.iterdir()) == []


def test_two_municipalities_of_one_name_are_told_apart_by_key(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE bodies SET name = 'Mirowitz'")
    with pytest.raises(ConfigError, match="3 of this name: hopfenried, leerfeld, mirowitz"):
        export(path, "csv", tmp_path, wanted=Wanted(municipality="Mirowitz"))


def test_the_command_writes_a_narrowed_file_and_the_whole_folder(db_path: Path, tmp_path: Path) -> None:
    def zusage(*given: object) -> str:
        result = CliRunner().invoke(main, ["export", "--db", str(db_path), *map(str, given)])
        assert result.exit_code == 0, result.output
        return result.output.strip()

    narrowed = zusage("--municipality", "Mirowitz", "--since", "2024-03-01", "--excel", "--out", tmp_path / "m.csv")
    assert Path(narrowed).read_text(encoding="utf-8-sig").count("\n") == 2
    table = zusage("--table", "topics", "--format", "parquet", "--out", tmp_path / "t.parquet")
    assert pyarrow.parquet.read_table(table).num_rows == 3
    settings = tmp_path / "instance.toml"
    settings.write_text('operator = "Verein Beispiel"\n', encoding="utf-8")
    folder = Path(zusage("--all", "--instance", settings, "--out", tmp_path / "export"))
    assert described(folder)["contributors"][0]["title"] == "Verein Beispiel"


# Pages


@pytest.mark.parametrize("spoilt", [False, True])
def test_pages_are_safe_and_whole(db_path: Path, hostile_path: Path, spoilt: bool) -> None:
    for instance in (Instance(), SITE):
        for answer in pages(hostile_path if spoilt else db_path, *OUR_PAGES, instance=instance):
            assert answer.status_code == 200
            assert "script-src 'none'" in answer.headers["content-security-policy"]
            tree = html.fromstring(answer.text)
            assert not tree.xpath("//script | //style | //@style | //@onerror | //img")
            levels = [int(heading.tag[1]) for heading in tree.xpath("//h1 | //h2 | //h3")]
            assert levels[0] == 1
            assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
            assert not tree.xpath("//table[not(ancestor::*[@role='region'][@aria-label][@tabindex='0'])]")
            assert not tree.xpath("//thead//th[not(@scope='col')] | //tbody//th[not(@scope='row')]")


def test_every_download_on_the_page_answers(db_path: Path) -> None:
    tree = html.fromstring(page(db_path, "/-/daten", instance=SITE).text)
    addresses = [
        href for href in tree.xpath("//main//a/@href") if re.match(r"/-/(liste|tabelle|daten)|/zusage\.db", href)
    ]
    assert len(addresses) > 80
    assert "/zusage.db" in addresses
    for address, answer in zip(addresses, pages(db_path, *addresses, instance=SITE, method="HEAD"), strict=True):
        assert answer.status_code == 200, address


# The interface


def test_openapi_is_valid(db_path: Path, hostile_path: Path) -> None:
    for path in (db_path, hostile_path):
        for instance in (Instance(), SITE):
            document = page(path, "/-/openapi.json", instance=instance).json()
            assert document["openapi"] == "3.1.0"
            validate(document, cls=OpenAPIV31SpecValidator)


def test_every_example_is_real(db_path: Path) -> None:
    document = page(db_path, "/-/openapi.json").json()
    examples = {path: way["get"]["description"].rpartition("Beispiel: ")[2] for path, way in document["paths"].items()}
    assert {"/-/liste/gemeinde/{key}.{form}", "/-/tabelle/{table}.{form}", "/zusage/commitments/{id}.json"} <= set(
        examples
    )
    answers = pages(db_path, *examples.values())
    for (path, example), answer in zip(examples.items(), answers, strict=True):
        assert answer.status_code == 200, (path, example)
        content = document["paths"][path]["get"]["responses"]["200"]["content"]
        assert answer.headers["content-type"].partition(";")[0] in content, path
    shown = html.fromstring(page(db_path, "/-/schnittstelle").text).xpath("//main//a/@href")
    assert set(examples.values()) <= set(shown)


@pytest.fixture
def pictured(tmp_path: Path) -> tuple[Path, Instance]:
    """A site with an address, and a commitment that stands on a page of a PDF."""
    path = small_db.build(tmp_path / "zusage.db")
    stored = RawStore(tmp_path / "raw").put(made_pdf.pdf(["Beschluss"]))
    key = small_db.commitment_id("E-Akte", "2023-03-14")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE raw_files SET sha256 = ?, media_type = 'application/pdf'", [stored])
        db.execute("INSERT INTO quote_boxes VALUES ('q', ?, 0, 1, 70, 700, 200, 712)", [key])
    return path, replace(SITE, raw=tmp_path / "raw")


@pytest.mark.parametrize("public", [True, False])
def test_every_route_is_told_of(pictured: tuple[Path, Instance], public: bool) -> None:
    """What is open is documented with an example that answers; what is not is what a public site closes."""
    path, instance = pictured
    instance = replace(instance, public=public)
    site = datasette_app(path, instance)
    patterns = [pattern for registered in pm.hook.register_routes(datasette=site) for pattern, _ in registered or ()]
    site.executor.shutdown()
    document = page(path, "/-/openapi.json", instance=instance).json()
    examples = [way["get"]["description"].rpartition("Beispiel: ")[2] for way in document["paths"].values()]
    shown = [example.partition("?")[0] for example in examples]
    untold = [pattern for pattern in patterns if not any(map(re.compile(pattern).match, shown))]
    assert len(patterns) > 30
    assert untold == ([CLOSED] if public else [])
    for example, answer in zip(examples, pages(path, *examples, instance=instance), strict=True):
        assert answer.status_code == 200, example


def test_inputs_are_those_that_the_addresses_take(db_path: Path) -> None:
    document = page(db_path, "/-/openapi.json").json()
    values = {
        "gemeinde": "mirowitz",
        "thema": "egov",
        "land": "Sachsen",
        "groesse": "mittelstadt",
        "von": "2023",
        "bis": "2025",
    }
    inputs = [
        given["name"]
        for given in document["paths"]["/-/liste/alle.{form}"]["get"]["parameters"]
        if given["in"] == "query"
    ]
    assert set(inputs) == {*values, "nach", "excel"}
    for name, value in values.items():
        assert page(db_path, f"/-/liste/alle.json?{name}={value}").json()["rows"], name


def test_every_form_that_is_told_of_answers(db_path: Path) -> None:
    document = page(db_path, "/-/openapi.json").json()
    told: dict[str, str] = {}
    for way in (told_of["get"] for told_of in document["paths"].values()):
        example = way["description"].rpartition("Beispiel: ")[2]
        for given in way["parameters"]:
            if given["in"] == "path" and "enum" in given["schema"]:
                stem, dot, query = re.split(r"\.\w+(\?|$)", example, maxsplit=1)
                told |= {f"{stem}.{form}{dot}{query}": form for form in given["schema"]["enum"]}
    assert {"atom", "ics", "csv", "json", "parquet", "svg", "sql"} == set(told.values())
    assert "/-/liste/frage/abgelaufen.atom" not in told
    assert "/-/liste/frage/faellig.ics" in told
    answers = zip(told, pages(db_path, *told), strict=True)
    assert [address for address, answer in answers if answer.status_code != 200] == []


def test_the_search_is_told_of_with_all_that_it_takes(db_path: Path) -> None:
    inputs = page(db_path, "/-/openapi.json").json()["paths"]["/-/suche.{file}"]["get"]["parameters"]
    taken = {given["name"]: given["schema"] for given in inputs if given["in"] == "query"}
    assert set(taken) == {"q", "art", "excel", *WORDS}
    assert {name for name, schema in taken.items() if schema["type"] == "array"} == {*WORDS} - {"von", "bis"}
    for name in ("art", "verbindlichkeit", "stand", "groesse"):
        values = taken[name].get("items", taken[name])["enum"]
        answers = pages(db_path, *(f"/-/suche.csv?{name}={value}" for value in values))
        assert {answer.status_code for answer in answers} == {200}, name
    # A value that there is not is refused where the address is really filtered by it.
    asked = {name: page(db_path, f"/-/suche.csv?{name}=nirgends").status_code for name in taken}
    assert {name for name, status in asked.items() if status == 400} == {*WORDS}


def test_lists_fit_their_schema(db_path: Path) -> None:
    document = page(db_path, "/-/openapi.json").json()
    answer = page(db_path, "/-/liste/alle.json").json()
    schema = document["components"]["schemas"]
    assert set(schema["Liste"]["properties"]) == set(answer)
    assert set(answer["rows"][0]) == {*schema["Zusage"]["properties"], "url"}


def test_own_sql_is_told_of_only_where_it_is_allowed(db_path: Path) -> None:
    for allowed in (True, False):
        document = page(db_path, "/-/openapi.json", instance=Instance(public=True, sql=allowed)).json()
        assert ("/zusage.json" in document["paths"]) == allowed


@pytest.mark.parametrize(
    ("count", "said"),
    [(None, ""), (0, "0 Byte"), (999, "999 Byte"), (1_000, "1,0 kB"), (1_234_567, "1,2 MB"), (123_456_789, "123 MB")],
)
def test_sizes_in_words(count: int | None, said: str) -> None:
    assert size(count) == said
