"""The shipped municipalities: each file is well-formed, says nothing against itself, and a crawl knows where to begin."""

import ipaddress
import re
from collections import Counter
from datetime import date
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from zusage.config import BodyConfig, body_id, read_bodies, read_body
from zusage.germany import PROVIDERS, STATES, host_of, in_state, provider_of
from zusage.vendors import ways

FOLDER = Path(__file__).parents[1] / "corpora" / "bodies"
FILES = sorted(FOLDER.glob("*.yml"))
BODIES = [read_body(path) for path in FILES]
CRAWLED = [body for body in BODIES if body.entry]

NOT_CRAWLED = {"Berlin", "Hamburg"}
"""Länder of which no server may be asked; their files say why (an oddity), the coverage table shows them without figures."""

DISTRICTS = {
    "03": "1234", "05": "13579", "06": "456", "07": "123", "08": "1234", "09": "1234567", "14": "567",
}  # fmt: skip
"""Third digit of an AGS, the Regierungsbezirk; Länder without any have 0 (Destatis, Gemeindeverzeichnis)."""

ITS_OWN_KREIS = {"Kreisfreie Stadt", "Stadtkreis", "Freie und Hansestadt", "Land und Stadt"}

VENDORS = {"oparl", "sessionnet", "allris3", "allris4", "sdnet", "rubin", "komuna"}


def by_name(body: BodyConfig) -> str:
    return body.key


def test_there_are_enough_of_every_vendor_and_land() -> None:
    assert len(CRAWLED) >= 60
    assert {body.vendor for body in CRAWLED} == VENDORS
    assert {body.state for body in CRAWLED} == set(STATES.values()) - NOT_CRAWLED
    assert {body.state for body in BODIES} == set(STATES.values())


def test_names_keys_and_ids_are_their_own() -> None:
    assert len(list(read_bodies(FOLDER))) == len(FILES)
    assert [path.stem for path in FILES] == [body.key for body in BODIES]
    for values in (
        [body.ags for body in BODIES],
        [body_id(body.name, body.ags) for body in BODIES],
        [body.wikidata for body in BODIES if body.wikidata],
        [address for body in BODIES for address in body.entry],
    ):
        assert [value for value, count in Counter(values).items() if count > 1] == []


@pytest.mark.parametrize("body", BODIES, ids=by_name)
def test_the_ags_is_of_a_land_a_district_and_a_municipality(body: BodyConfig) -> None:
    assert STATES[body.ags[:2]] == body.state
    assert body.ags[2] in DISTRICTS.get(body.ags[:2], "0")
    # A town that is its own Kreis has no number inside it.
    assert body.ags.endswith("000") == (body.classification in ITS_OWN_KREIS)


@pytest.mark.parametrize("body", BODIES, ids=by_name)
def test_figures_are_dated_and_places_lie_in_their_land(body: BodyConfig) -> None:
    assert body.population
    assert body.population_date
    assert date(2015, 1, 1) <= body.population_date <= date.today()  # noqa: DTZ011 - any zone will do
    assert 1_000 <= body.population <= 4_000_000
    if body.latitude is not None and body.longitude is not None:
        assert in_state(body.ags, body.latitude, body.longitude)
    assert not body.fictional
    assert body.legal_basis in ("44b", "60d", "permission")


@pytest.mark.parametrize("body", BODIES, ids=by_name)
def test_addresses_are_public_and_encrypted(body: BodyConfig) -> None:
    for address in filter(None, [body.website, *body.entry]):
        parts = urlsplit(address)
        assert parts.scheme == "https"
        assert not parts.fragment
        assert re.fullmatch(r"([a-z0-9-]+\.)+[a-z]{2,}", parts.hostname or "")
        assert (parts.hostname or "").rsplit(".", 1)[-1] not in ("example", "invalid", "local", "localhost", "test")
        with pytest.raises(ValueError, match="does not appear"):
            ipaddress.ip_address(parts.hostname or "")
    assert body.website is None or body.website.endswith("/")


@pytest.mark.parametrize("body", CRAWLED, ids=by_name)
def test_a_crawl_knows_where_to_begin_and_stays_there(body: BodyConfig) -> None:
    folder = urljoin(body.website, ".") if body.website else urljoin(body.entry[0], ".")
    for entry in body.entry:
        begin = ways(body.vendor, entry, date(2026, 1, 1), date(2026, 3, 31))
        addresses = [*begin.opening, *(link.url for link in begin.lists)]
        assert begin.lists
        assert {host_of(address) for address in addresses} == {host_of(entry)}
        assert all(address.startswith(folder) for address in addresses)


@pytest.mark.parametrize("body", [body for body in CRAWLED if body.vendor == "sessionnet"], ids=by_name)
def test_an_entry_of_sessionnet_tells_which_suffix_its_pages_have(body: BodyConfig) -> None:
    assert all(re.search(r"/si00(40|46)\.(php|asp)$", entry) for entry in body.entry)


@pytest.mark.parametrize("body", CRAWLED, ids=by_name)
def test_one_provider_for_all_hosts_of_its_domain(body: BodyConfig) -> None:
    assert {provider_of(entry) for entry in body.entry} == {body.provider}


def test_providers_are_written_as_one_word_and_no_domain_is_under_another() -> None:
    assert all(re.fullmatch(r"[a-z0-9-]+", name) for name in PROVIDERS.values())
    assert not any(a != b and a.endswith(f".{b}") for a in PROVIDERS for b in PROVIDERS)


@pytest.mark.parametrize("body", BODIES, ids=by_name)
def test_what_is_not_crawled_says_why(body: BodyConfig) -> None:
    assert body.entry or body.oddities
    assert all(one.what.strip() and one.reason.strip() for one in body.oddities)
    assert body.product != body.vendor
    assert body.vendor == "oparl" or body.product is None


@pytest.mark.parametrize("body", CRAWLED, ids=by_name)
def test_something_is_expected_of_every_source_but_not_much(body: BodyConfig) -> None:
    assert 1 <= body.expected_minimum.meetings <= 52
