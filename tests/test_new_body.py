"""`zusage new body` from what a server answers: filled as far as that tells, read back, and honest about the rest."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from conftest import ROOT
from ris_server import Behaviour, RisServer, page, serving, status
from zusage.cli import main
from zusage.commands import new_body
from zusage.commands.body_answers import examine
from zusage.config import read_body
from zusage.errors import ConfigError, RecordError, Refused, UnknownVendor
from zusage.fetch import Client

SCHEMA = "https://schema.oparl.org/1.1"
SYSTEM, BODIES, BODY = (f"/ort/webservice/oparl/v1.1/{end}" for end in ("system", "body", "body/1"))


def answer(thing: object) -> Behaviour:
    return 200, {"Content-Type": "application/json"}, json.dumps(thing, ensure_ascii=False).encode()


def system(host: str = "https://ris.birkenlohe.example", **changes: Any) -> dict[str, Any]:
    stated = {
        "id": host + SYSTEM, "type": f"{SCHEMA}/System", "name": "Ratsinformation", "oparlVersion": f"{SCHEMA}/",
        "body": host + BODIES, "vendor": "https://www.sitzungsdienst.net/",
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }  # fmt: skip
    return {**stated, **changes}


def body(host: str = "https://ris.birkenlohe.example", **changes: Any) -> dict[str, Any]:
    stated = {
        "id": host + BODY, "type": f"{SCHEMA}/Body", "system": host + SYSTEM, "name": "Stadt Birkenlohe",
        "ags": "3999017", "meeting": f"{host}{BODY}/meeting", "paper": f"{host}{BODY}/paper",
        "equivalent": ["https://d-nb.info/gnd/1", "https://www.wikidata.org/entity/Q4115189"],
    }  # fmt: skip
    return {**stated, **changes}


def bare(config: Path) -> dict[str, Any]:
    return dict(yaml.safe_load(config.read_text(encoding="utf-8")))


@contextmanager
def running(*bodies: dict[str, Any], **changes: Any) -> Iterator[tuple[RisServer, Callable[[float], Client]]]:
    """A council server whose addresses are its own, and what makes a client that may ask it without waiting."""
    with serving({"/robots.txt": page("User-agent: *\nDisallow: /geheim\n")}) as server:
        own = [body(server.address, **one) for one in bodies or ({},)]
        server.paths |= {
            SYSTEM: answer(system(server.address, **changes)),
            BODIES: answer({"data": own, "links": {}, "pagination": {}}),
            BODY: answer(own[0]),
        }
        yield server, lambda _: Client("zusage/0 (+tests)", delay=0, allow=frozenset({"127.0.0.1"}))


def test_a_system_s_address_leads_to_the_whole_file(tmp_path: Path) -> None:
    with running() as (server, client):
        path, notes = new_body.make(server.address + SYSTEM, tmp_path, client)
    assert path == tmp_path / "corpora" / "bodies" / "birkenlohe.yml"
    assert server.log == ["/robots.txt", SYSTEM, BODIES]
    assert bare(path) == {
        "name": "Birkenlohe", "ags": "03999017", "state": "Niedersachsen", "classification": "Stadt",
        "wikidata": "Q4115189", "vendor": "oparl", "product": "sdnet", "website": f"{server.address}/ort/",
        "entry": [server.address + SYSTEM], "licence": "https://creativecommons.org/licenses/by/4.0/",
        "legal_basis": "44b",
    }  # fmt: skip
    assert notes == [
        "Left to look up: population, population_date, latitude, longitude, expected_minimum (corpora/bodies/README.md)."
    ]
    assert read_body(path).key == "birkenlohe"
    assert '\nags: "03999017"\n' in path.read_text(encoding="utf-8")


def test_a_body_s_address_is_itself_the_entry_and_its_system_tells_product_and_licence(tmp_path: Path) -> None:
    with running() as (server, client):
        path, _ = new_body.make(server.address + BODY, tmp_path, client)
    assert server.log == ["/robots.txt", BODY, SYSTEM]
    config = read_body(path)
    assert config.entry == [server.address + BODY]
    assert (config.product, config.licence) == ("sdnet", "https://creativecommons.org/licenses/by/4.0/")


@pytest.mark.parametrize("end", [SYSTEM, BODY])
def test_what_an_https_server_states_with_http_is_asked_over_https(end: str) -> None:
    plain, secure = "http://ris.birkenlohe.example", "https://ris.birkenlohe.example"
    answers = {SYSTEM: system(plain), BODIES: [body(plain)], BODY: body(plain)}
    asked: list[str] = []

    def get(url: str) -> bytes:
        asked.append(url)
        return json.dumps(answers[url.removeprefix(secure)]).encode()

    found = examine(get(secure + end), secure + end, get)
    assert (found.entry, found.name) == (secure + end, "Birkenlohe")
    assert all(url.startswith(secure) for url in asked)


def test_of_several_municipalities_one_must_be_chosen(tmp_path: Path) -> None:
    other = {"name": "Gemeinde Ahornsee", "id": "https://ris.example/2"}
    with running({}, other) as (server, client), pytest.raises(ConfigError, match="one municipality") as caught:
        new_body.make(server.address + SYSTEM, tmp_path, client)
    assert f"Stadt Birkenlohe: {server.address}{BODY}" in str(caught.value)
    assert "Gemeinde Ahornsee: https://ris.example/2" in str(caught.value)
    assert not (tmp_path / "corpora").exists()


def test_nothing_is_asked_that_robots_or_another_host_forbid(tmp_path: Path) -> None:
    with running(body="https://www.anders.example/body") as (server, client):
        for address in (server.address + SYSTEM, f"{server.address}/geheim/system"):
            with pytest.raises(Refused):
                new_body.make(address, tmp_path, client)
        assert server.log == ["/robots.txt", SYSTEM, "/robots.txt"]
    assert not (tmp_path / "corpora").exists()


@pytest.mark.parametrize(
    ("saved", "name", "product", "start"),
    [
        (body(), "Birkenlohe", "sdnet", "https://ris.birkenlohe.example/ort/"),
        (body(name="Samtgemeinde Am  Ahornsee"), "Am Ahornsee", "sdnet", "https://ris.birkenlohe.example/ort/"),
        (system(body=body()), "Birkenlohe", "sdnet", "https://ris.birkenlohe.example/ort/"),
        (system(body=[body()]), "Birkenlohe", "sdnet", "https://ris.birkenlohe.example/ort/"),
        ({"data": [body()]}, "Birkenlohe", "sdnet", "https://ris.birkenlohe.example/ort/"),
        ([body()], "Birkenlohe", "sdnet", "https://ris.birkenlohe.example/ort/"),
        (
            body(id="https://ris.birkenlohe.example/bi/oparl/1.0/bodies.asp?id=2", meeting="N/A", paper="N/A"),
            "Birkenlohe", "allris3", "https://ris.birkenlohe.example/bi/",
        ),
        (
            system(id="https://a.example/public/oparl/system", vendor="http://cc-egov.de/", body=body(meeting="N/A")),
            "Birkenlohe", "allris4", "https://a.example/public/",
        ),
        (
            system(id="https://oparl.a.example/system", vendor="Somacos GmbH", body=body(meeting="N/A")),
            "Birkenlohe", "sessionnet", "https://oparl.a.example/",
        ),
        (
            system(id="https://a.example/oparl/system", vendor="more! software", body=body(meeting="N/A")),
            "Birkenlohe", "rubin", "https://a.example/",
        ),
        (
            system(id="https://a.example/x", vendor="N/A", body=body(meeting="N/A")),
            "Birkenlohe", None, "https://a.example/",
        ),
    ],
)  # fmt: skip
def test_a_saved_answer_is_enough(tmp_path: Path, saved: Any, name: str, product: str | None, start: str) -> None:
    (tmp_path / "antwort.json").write_text(json.dumps(saved), encoding="utf-8")
    path, _ = new_body.make(str(tmp_path / "antwort.json"), tmp_path, _nobody)
    config = read_body(path)
    assert (config.name, config.vendor, config.product, config.website) == (name, "oparl", product, start)


def _nobody(_: float) -> Client:
    raise AssertionError("a file asks no server")


@pytest.mark.parametrize(
    ("changes", "open_keys"),
    [
        ({"name": "Musterstadt"}, ["name"]),
        ({"name": "Gemeinde Muster"}, ["name"]),
        ({"name": "N/A"}, ["name"]),
        ({"ags": "N/A"}, ["ags", "state"]),
        ({"ags": None}, ["ags", "state"]),
        ({"ags": "03999"}, ["ags", "state"]),
        ({"ags": "99999017"}, ["state"]),
        ({"name": "Demo", "ags": ""}, ["name", "ags", "state"]),
    ],
)
def test_what_the_server_leaves_open_stays_open_and_is_said(
    tmp_path: Path, changes: dict[str, Any], open_keys: list[str]
) -> None:
    (tmp_path / "antwort.json").write_text(json.dumps(body(**changes)), encoding="utf-8")
    path, (first, *_) = new_body.make(str(tmp_path / "antwort.json"), tmp_path, _nobody)
    assert first.startswith(f"No municipality yet, fill in: {', '.join(open_keys)}.")
    assert [key for key, value in bare(path).items() if value is None] == open_keys
    assert all(f"{key}: # " in path.read_text(encoding="utf-8") for key in open_keys)
    with pytest.raises(ConfigError):
        read_body(path)


def test_real_places_whose_names_begin_like_placeholders_are_names(tmp_path: Path) -> None:
    (tmp_path / "antwort.json").write_text(json.dumps(body(name="Gemeinde Testorf-Musterau")), encoding="utf-8")
    path, _ = new_body.make(str(tmp_path / "antwort.json"), tmp_path, _nobody)
    assert read_body(path).name == "Testorf-Musterau"


def test_a_page_tells_its_product_and_the_folder(tmp_path: Path) -> None:
    agenda = (ROOT / "corpora" / "sample" / "falkenwerth" / "si0057-1377.html").read_bytes()
    with running() as (server, client):
        server.paths["/bi/si0057.php?__ksinr=1377"] = page(agenda)
        address = f"{server.address}/bi/si0057.php?__ksinr=1377"
        path, (first, *_) = new_body.make(address, tmp_path, client)
    stated = bare(path)
    assert (stated["vendor"], stated["entry"], stated["website"]) == ("sessionnet", [address], f"{server.address}/bi/")
    assert first.startswith("No municipality yet, fill in: name, ags, state. Call the file as the name")


def test_a_saved_page_has_no_address_to_begin_at(tmp_path: Path) -> None:
    saved = ROOT / "corpora" / "sample" / "falkenwerth" / "si0057-1377.html"
    path, (first, *_) = new_body.make(str(saved), tmp_path, _nobody)
    assert path.stem == "si0057-1377"
    assert first.startswith("No municipality yet, fill in: name, ags, state, entry.")


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"<html><title>Bauhof</title></html>", UnknownVendor),
        (b"", UnknownVendor),
        (b'{"type": "https://schema.oparl.org/1.1/Body", ', RecordError),
        (b'{"type": "https://schema.oparl.org/1.1/Paper"}', ConfigError),
        (b'{"data": [], "x": "https://schema.oparl.org/"}', ConfigError),
        (b'{"type": "https://schema.oparl.org/1.1/Body", "name": {"a": 1}}', RecordError),
        (b'["https://schema.oparl.org/1.1/Body"]', ConfigError),
    ],
)
def test_other_answers_are_errors_and_leave_no_file(tmp_path: Path, data: bytes, error: type[Exception]) -> None:
    (tmp_path / "antwort").write_bytes(data)
    with pytest.raises(error):
        new_body.make(str(tmp_path / "antwort"), tmp_path, _nobody)
    assert not (tmp_path / "corpora").exists()


def test_an_entry_that_cannot_be_asked_leaves_no_file(tmp_path: Path) -> None:
    (tmp_path / "antwort.json").write_text(json.dumps(body(id="https:///kaputt/oparl/body")), encoding="utf-8")
    with pytest.raises(ConfigError, match=r"birkenlohe\.yml"):
        new_body.make(str(tmp_path / "antwort.json"), tmp_path, _nobody)
    assert list((tmp_path / "corpora" / "bodies").iterdir()) == []


def test_the_command_prints_the_path_and_says_what_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("antwort.json").write_text(json.dumps(body()), encoding="utf-8")
    first = CliRunner().invoke(main, ["new", "body", "antwort.json"])
    assert (first.exit_code, first.stdout) == (0, "corpora/bodies/birkenlohe.yml\n")
    assert first.stderr.startswith("Left to look up: population")
    second = CliRunner().invoke(main, ["new", "body", "antwort.json"])
    assert second.exit_code == 1
    assert "expected a new municipality" in second.stderr


def test_no_server_is_asked_without_a_contact(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ZUSAGE_CONTACT", raising=False)
    monkeypatch.delenv("ZUSAGE_ALLOW_HOSTS", raising=False)
    with serving({SYSTEM: status(200)}) as server:
        done = CliRunner().invoke(main, ["new", "body", server.address + SYSTEM])
    assert done.exit_code == 1
    assert "ZUSAGE_CONTACT" in done.stderr
    assert server.log == []
