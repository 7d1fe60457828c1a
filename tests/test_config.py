"""A municipality's YAML is read strictly: each mistake is one error that names file and key."""

from pathlib import Path

import pytest

from zusage.config import body_id, body_record, read_bodies, read_body, to_record
from zusage.errors import ConfigError
from zusage.germany import provider_of

GOOD = {
    "name": "Moorfelde", "ags": '"03999001"', "state": "Niedersachsen", "vendor": "sessionnet",
    "population_date": "2024-12-31", "entry": "[https://ris.moorfelde.example/bi/]",
}  # fmt: skip


def write(folder: Path, file: str = "moorfelde.yml", /, **changes: str | None) -> Path:
    """The YAML of a good municipality with these changes; None takes a key away."""
    path = folder / file
    lines = [f"{key}: {value}" for key, value in {**GOOD, **changes}.items() if value is not None]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_good_file_becomes_a_row(tmp_path: Path) -> None:
    config = read_body(write(tmp_path))
    assert config.key == "moorfelde"
    row = to_record(config)
    assert (row.name, row.ags, row.state, row.population_date) == (
        "Moorfelde",
        "03999001",
        "Niedersachsen",
        "2024-12-31",
    )
    assert row.id == body_id("Moorfelde", "03999001")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("farbe", "blau"),
        ("name", None),
        ("name", '"!!"'),
        ("ags", "03999001"[1:]),
        ("ags", '"0399900"'),
        ("ags", '"0399900x"'),
        ("ags", '"０3999001"'),
        ("ags", "01234567"),
        ("state", "Hessen"),
        ("state", None),
        ("vendor", "eigenbau"),
        ("population", "viele"),
        ("population", "-1"),
        ("population_date", "31.12.2024"),
        ("entry", "https://ris.example/"),
        ("legal_basis", "Gutdünken"),
        ("entry", "[ftp://ris.example/]"),
        ("entry", "[ris.example/bi/]"),
        ("entry", '["https://ris.example/b i/"]'),
        ("entry", "[https://jemand@ris.example/]"),
        ("entry", '["https://ris.example:0x/"]'),
        ("website", "https://"),
        ("website", "ris.example"),
        ("latitude", "12.5"),
        ("longitude", "52.5"),
        ("wikidata", "https://www.wikidata.org/wiki/Q1"),
        ("delay", "-1"),
        ("delay", ".inf"),
        ("fictional", "vielleicht"),
    ],
)
def test_each_mistake_names_file_and_key(tmp_path: Path, key: str, value: str | None) -> None:
    path = write(tmp_path, **{key: value})
    with pytest.raises(ConfigError) as caught:
        read_body(path)
    assert caught.value.where == f"{path}: {key}"
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("key", "value", "where", "hint"),
    [
        ("populaton", "3", "populaton", 'did you mean "population"?'),
        ("Entry", "[]", "Entry", 'did you mean "entry"?'),
        ("license", "CC0-1.0", "license", 'did you mean "licence"?'),
        ("expected_minimum", "{meeting: 4}", "expected_minimum.meeting", 'did you mean "meetings"?'),
        ("oddities", "[{what: a, reason: b, reson: b}]", "oddities.0.reson", 'did you mean "reason"?'),
        ("farbe", "blau", "farbe", "known are ags, "),
    ],
)
def test_an_unknown_key_says_which_was_meant(tmp_path: Path, key: str, value: str, where: str, hint: str) -> None:
    path = write(tmp_path, **{key: value})
    with pytest.raises(ConfigError) as caught:
        read_body(path)
    assert caught.value.where == f"{path}: {where}"
    assert caught.value.hint.startswith(hint)


def place(latitude: str, longitude: str, **more: str) -> dict[str, str | None]:
    return {"latitude": latitude, "longitude": longitude, **more}


def test_a_place_in_its_land_is_taken(tmp_path: Path) -> None:
    config = read_body(write(tmp_path, **place("52.26", "10.52")))
    assert (config.latitude, config.longitude) == (52.26, 10.52)


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        (place("48.1", "11.6"), "latitude"),
        (place("10.52", "52.26"), "latitude"),
        ({"latitude": "52.26"}, "longitude"),
        ({"longitude": "10.52"}, "latitude"),
        (place("52.26", "10.52", ags='"09999001"', state="Bayern"), "latitude"),
    ],
)
def test_a_place_elsewhere_or_half_a_place_is_an_error(
    tmp_path: Path, changes: dict[str, str | None], key: str
) -> None:
    path = write(tmp_path, **changes)
    with pytest.raises(ConfigError) as caught:
        read_body(path)
    assert caught.value.where == f"{path}: {key}"


@pytest.mark.parametrize(
    "website",
    [
        "https://ris.moorfelde.example/bi/",
        "https://ris.moorfelde.example/bi/si0046.php",
        "https://ris.moorfelde.example",
    ],
)
def test_entries_lie_under_the_start_address(tmp_path: Path, website: str) -> None:
    assert read_body(write(tmp_path, website=website)).website == website


@pytest.mark.parametrize(
    "website",
    [
        "https://ris.moorfelde.example/anders/",
        "https://www.moorfelde.example/bi/",
        "http://ris.moorfelde.example/bi/",
        "https://ris.moorfelde.example:8443/bi/",
    ],
)
def test_an_entry_elsewhere_needs_an_oddity_that_names_its_host(tmp_path: Path, website: str) -> None:
    path = write(tmp_path, website=website)
    with pytest.raises(ConfigError, match=r"entry\.0: expected an address under"):
        read_body(path)
    told = write(tmp_path, website=website, oddities='[{what: "ris.moorfelde.example serves it", reason: moved}]')
    assert read_body(told).entry == ["https://ris.moorfelde.example/bi/"]


def test_who_runs_a_known_domain_need_not_be_told_and_cannot_be_told_wrongly(tmp_path: Path) -> None:
    entry = "[https://sessionnet.owl-it.de/moorfelde/bi/]"
    assert read_body(write(tmp_path, entry=entry)).provider == "owl-it"
    assert read_body(write(tmp_path, entry=entry, provider="owl-it")).provider == "owl-it"
    assert read_body(write(tmp_path, provider="rechenzentrum")).provider == "rechenzentrum"
    assert read_body(write(tmp_path)).provider is None
    with pytest.raises(ConfigError, match="provider: expected owl-it, found cc-egov"):
        read_body(write(tmp_path, entry=entry, provider="cc-egov"))


@pytest.mark.parametrize(
    ("address", "provider"),
    [
        ("https://rim.ekom21.de/moorfelde/webservice/oparl/v1.1/system", "ekom21"),
        ("https://www.ekom21.de/", None),
        ("https://MOORFELDE.Gremien.info/", "more-software"),
        ("https://gremien.info.example/", None),
        ("https://notowl-it.de/", None),
        ("https://[::1/", None),
    ],
)
def test_the_provider_is_told_by_whole_labels_of_the_domain(address: str, provider: str | None) -> None:
    assert provider_of(address) == provider


@pytest.mark.parametrize("data", [b"name: [", b"a: b: c", b"\xff\xfe\xff", b"name: \x00"])
def test_broken_yaml_is_one_line_that_names_the_file(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "kaputt.yml"
    path.write_bytes(data)
    with pytest.raises(ConfigError, match=r"kaputt\.yml: expected a YAML file") as caught:
        read_body(path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["", "- a\n- b", "nur Text"])
def test_yaml_that_is_no_mapping_is_an_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "liste.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"liste\.yml: file"):
        read_body(path)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"fehlt\.yml"):
        read_body(tmp_path / "fehlt.yml")


def test_bodies_come_by_file_name(tmp_path: Path) -> None:
    write(tmp_path, "b.yml", name="Anderau")
    write(tmp_path, "a.yml")
    (tmp_path / "notiz.txt").write_text("kein YAML", encoding="utf-8")
    assert [config.name for config in read_bodies(tmp_path)] == ["Moorfelde", "Anderau"]


def test_two_files_with_one_name_are_an_error_that_names_both(tmp_path: Path) -> None:
    write(tmp_path, "a.yml")
    write(tmp_path, "b.yml", name="MOORFELDE")
    with pytest.raises(ConfigError, match=r"b\.yml: name.*a\.yml"):
        list(read_bodies(tmp_path))


def test_a_folder_without_bodies_has_none(tmp_path: Path) -> None:
    assert list(read_bodies(tmp_path / "bodies")) == []


def test_the_key_of_a_municipality_is_its_ags_else_its_name() -> None:
    assert body_id("Moorfelde", "03999001") == body_id("Stadt Moorfelde", "03999001")
    assert body_id("Bad Moorfelde", None) == body_id("bad  moorfelde", None)
    assert body_id("Moorfelde", None) != body_id("Moorfelde", "03999001")


def test_keys_are_the_same_in_every_version() -> None:
    assert body_id("Moorfelde", "03999001") == "c882fc69806c1874"


@pytest.mark.parametrize(
    ("stated", "ags", "state"),
    [
        ("03999001", "03999001", "Niedersachsen"),
        ("3999001", "03999001", "Niedersachsen"),
        ("14999001", "14999001", "Sachsen"),
        ("99999001", "99999001", None),
        ("03999", None, None),
        ("039990010001", None, None),
        ("keine", None, None),
        (None, None, None),
    ],
)
def test_an_ags_gets_its_zero_back_and_is_never_made_up(stated: str | None, ags: str | None, state: str | None) -> None:
    body = body_record("Moorfelde", stated)
    assert (body.ags, body.state) == (ags, state)
