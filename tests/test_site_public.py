"""The public site: settings, headers, caching, what it closes, robots and sitemap, and the folder that goes to a server."""

import asyncio
import hashlib
import json
import os
import re
import sqlite3
import tomllib
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import httpx
import pytest
from click.testing import CliRunner
from lxml import etree, html

import small_db
from datasette_pages import page, pages
from zusage import records
from zusage.cli import main
from zusage.errors import ConfigError, SchemaError, StorageError
from zusage.publish import serve
from zusage.publish.folder import copy, write_folder
from zusage.publish.inspection import NAME as INSPECTION
from zusage.publish.inspection import inspected, known
from zusage.publish.instance import OWN, Instance
from zusage.publish.instance_file import public, read_instance, require_operator
from zusage.publish.pages import _sitemap, routes
from zusage.publish.pages._sitemap import PARTS, PLAIN
from zusage.publish.serve import datasette_app, settings
from zusage.records import TABLES

ROOT = Path(__file__).parent.parent
SITE = Instance(
    public=True,
    sql=False,
    downloads=False,
    address="https://zusage.example",
    operator="Bürgernetz",
    contact="post@zusage.example",
)
E_AKTE = small_db.commitment_id("E-Akte", "2023-03-14")
EVERY = (
    "/", "/zusage", "/zusage/commitments", f"/zusage/commitments/{E_AKTE}", "/zusage/overdue", "/zusage/suche?q=Glas", "/zusage/nix",
    "/zusage/commitments?_facet=status", "/zusage/commitments?_sort=due_to&status=open&body__contains=M", "/-/vergleich",
    "/zusage?sql=select+1", "/zusage?sql=selec", "/-/metadata", "/-/versions", "/-/settings", "/-/plugins", "/-/threads", "/-/databases",
    "/-/actor", "/-/patterns", "/-/allow-debug", "/-/messages", "/-/permissions", "/-/woerterbuch", "/nirgends",
)  # fmt: skip
MACHINE = (
    "/-/threads", "/-/threads.json", "/-/databases", "/-/databases.json", "/-/plugins", "/-/plugins.json", "/-/versions",
    "/-/versions.json", "/-/settings", "/-/settings.json", "/-/config", "/-/config.json", "/-/metadata", "/-/metadata.json",
    "/-/actor.json",
    "/-/permissions", "/-/allow-debug", "/-/messages", "/-/patterns", "/-/auth-token", "/-/logout",
)  # fmt: skip
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("public") / "zusage.db")


def ask(path: Path, *requests: tuple[str, str, dict[str, str]], instance: Instance = SITE) -> list[Any]:
    """Answers to (method, address, headers)."""

    async def fetch() -> list[Any]:
        site = datasette_app(path, instance)
        try:
            return [
                await site.client.request(method, address, headers=headers) for method, address, headers in requests
            ]
        finally:
            site.executor.shutdown()
            for database in site.databases.values():
                database.close()

    return asyncio.run(fetch())


# Settings


def write(folder: Path, text: str) -> Path:
    (folder / "instance.toml").write_text(text, encoding="utf-8")
    return folder / "instance.toml"


def test_the_example_file_is_a_public_site(tmp_path: Path) -> None:
    instance = read_instance(ROOT / "instance.example.toml")
    require_operator(instance, "example")
    assert (instance.public, instance.sql, instance.downloads, instance.raw) == (True, False, False, None)
    assert instance.operator.splitlines()[-1] == "01234 Musterstadt"
    keys = set(Instance.__dataclass_fields__)
    assert keys == set(
        re.findall(r"^(?:# )?(\w+) = ", (ROOT / "instance.example.toml").read_text(encoding="utf-8"), re.M)
    )


def test_a_file_that_says_nothing_is_a_researchers_own_machine(tmp_path: Path) -> None:
    assert read_instance(write(tmp_path, "")) == OWN


def test_a_public_file_allows_what_it_says_and_no_more(tmp_path: Path) -> None:
    silent = read_instance(write(tmp_path, "public = true"))
    assert (silent.sql, silent.downloads) == (False, False)
    loud = read_instance(write(tmp_path, "public = true\nsql = true\ndownloads = true"))
    assert (loud.sql, loud.downloads) == (True, True)
    assert public(loud) == loud
    assert public() == Instance(public=True, sql=False, downloads=False)


def test_the_folder_of_files_counts_from_the_settings(tmp_path: Path) -> None:
    assert read_instance(write(tmp_path, 'raw = "raw"')).raw == tmp_path / "raw"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("publik = true", "a known key, found publik; did you mean"),
        ('public = "ja"', "public: expected"),
        ("public = 1", "public: expected"),
        ('sql = "false"', "sql: expected"),
        ("operator = 3", "operator: expected"),
        ("raw = 3", "raw: expected"),
        ("contact = 2020-01-01", "contact: expected"),
        ('contact = "nobody"', "an e-mail address, found 'nobody'"),
        ('contact = "a@b.de\\nBcc: x@y.de"', "an e-mail address"),
        ('address = "zusage.example"', "https://host"),
        ('address = "javascript://x/y"', "https://host"),
        ('address = "https://zusage.example/"', "no slash at the end"),
        ('address = "https://zusage.example/?a=b"', "https://host"),
        ('address = "https://bürger.example"', "xn--"),
        ('address = "https://zusage.example/öffentlich"', "%C3%B6"),
        ('address = "https://zusage.example/-"', "no folder called -"),
        ('address = "https://zusage.example/a//b"', "https://host"),
        ("public = ", "a TOML file"),
        ("[public]\na = 1", "public: expected"),
    ],
)
def test_wrong_settings_are_one_line_that_names_the_file(tmp_path: Path, text: str, found: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_instance(write(tmp_path, text))
    assert found in str(caught.value)
    assert str(tmp_path) in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("base", ["", "/zusagen", "/a/b.c", "/%C3%B6ffentlich"])
def test_a_site_answers_in_the_folder_that_its_settings_name(path: Path, tmp_path: Path, base: str) -> None:
    address = f"https://xn--brger-kva.example:8443{base}"
    site = replace(
        read_instance(write(tmp_path, f'public = true\naddress = "{address}"')), operator="B", contact="a@b.de"
    )
    shown = pages(path, *(f"{base}{own}" for own in ("/", "/-/vergleich", "/zusage/bodies")), instance=site)
    assert [answer.status_code for answer in shown] == [200] * 3
    assert (
        page(path, f"{base}/-/liste/alle.json", instance=site).json()["links"]["self"] == f"{address}/-/liste/alle.json"
    )


def test_a_missing_or_unreadable_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes('operator = "Bürger"'.encode("latin-1"))
    for name in ("missing.toml", "latin.toml"):
        with pytest.raises(ConfigError, match=name):
            read_instance(tmp_path / name)


@pytest.mark.parametrize(
    ("lacking", "named"), [("operator", "expected operator for"), ("contact", "expected contact for")]
)
def test_a_public_site_of_nobody_does_not_start(lacking: str, named: str) -> None:
    for value in ("", " \n"):
        with pytest.raises(ConfigError, match=named):
            require_operator(replace(SITE, **{lacking: value}), "x")  # type: ignore[arg-type]
    require_operator(OWN, "x")


def test_serve_refuses_in_one_line(path: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["serve", "--db", str(path), "--public"])
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "zusage: --public: expected operator and contact for a public site (Impressum, § 5 DDG), found nothing; see instance.example.toml"
    ]
    file = write(tmp_path, 'public = true\noperator = "B"')
    result = CliRunner().invoke(main, ["serve", "--db", str(path), "--instance", str(file)])
    assert (result.exit_code, f"{file}: expected contact" in result.stderr) == (1, True)
    result = CliRunner().invoke(main, ["serve", "--db", str(path), "--port", "99999"])
    assert "99999 is not in the range" in result.stderr
    assert "Traceback" not in result.stderr


def test_settings_follow_the_instance() -> None:
    site = settings(replace(SITE, address="https://host.example/zusagen"))
    assert (site["base_url"], site["force_https_urls"], site["default_allow_sql"]) == ("/zusagen/", True, False)
    assert (site["allow_csv_stream"], site["sql_time_limit_ms"], site["suggest_facets"]) == (False, 2000, False)
    assert settings(OWN)["default_allow_sql"]
    assert "base_url" not in settings(OWN)


# Headers


@pytest.mark.parametrize("instance", [OWN, SITE], ids=["own", "public"])
def test_no_page_has_anything_inline(path: Path, instance: Instance) -> None:
    for address, answer in zip(EVERY, pages(path, *EVERY, instance=instance), strict=True):
        policy = answer.headers["content-security-policy"]
        assert "unsafe" not in policy
        assert "script-src 'self'" in policy or "script-src 'none'" in policy
        assert "style-src 'self'" in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "camera=()" in answer.headers["permissions-policy"]
        tree = html.fromstring(answer.text)
        assert not tree.xpath("//script[not(@src)] | //style | //@style"), address
        assert not [name for name in tree.xpath("//@*") if name.attrname.startswith("on")], address
        assert all(
            source.startswith("/")
            for source in tree.xpath("//script/@src | //link[@rel='stylesheet']/@href | //img/@src")
        )


def test_every_installed_template_comes_without_inline_parts(path: Path) -> None:
    site = datasette_app(path)
    try:
        asyncio.run(site.invoke_startup())
        environment = site.jinja_env
        names = environment.list_templates()
        assert {"table.html", "patterns.html", "allow_debug.html", "_close_open_menus.html"} <= set(names)
        for name in names:
            source = environment.loader.get_source(environment, name)[0]
            environment.from_string(source)
            # Our base has a place for other plugins' scripts, which stays empty.
            inline = re.search(r"<style\b|\sstyle=|<script\b(?![^>]*\bsrc=)", source)
            assert name == "base.html" or not inline, name
    finally:
        site.executor.shutdown()
        for database in site.databases.values():
            database.close()


def test_the_menu_of_columns_and_the_editor_need_nothing_inline(path: Path) -> None:
    table, query, script = pages(path, "/zusage/commitments", "/zusage?sql=select+1", "/stil/spalten.js")
    sources = html.fromstring(table.text).xpath("//script/@src")
    assert [source.split("?")[0] for source in sources] == ["/-/static/table.js", "/stil/spalten.js"]
    assert "DATASETTE_ALLOW_FACET" in script.text
    assert script.headers["content-type"].startswith(("text/javascript", "application/javascript"))
    tree = html.fromstring(query.text)
    assert tree.xpath("string(//textarea[@name='sql'])") == "select 1"
    assert not tree.xpath("//script")


def test_every_answer_has_each_header_once(path: Path) -> None:
    tag = page(path, "/-/ueber", instance=SITE).headers["etag"]
    answers = ask(
        path,
        *[("GET", address, {}) for address in (*EVERY, "/zusage/commitments.json", "/stil/zusage.css", "/stil/nix", "/robots.txt", "/x/")],
        ("GET", "/-/ueber", {"if-none-match": tag}),
        ("POST", "/", {}),
        ("HEAD", "/zusage", {}),
    )  # fmt: skip
    assert {answer.status_code for answer in answers} == {200, 302, 304, 400, 403, 404, 405}
    for answer in answers:
        for name in ("content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy"):
            assert len(answer.headers.get_list(name)) == 1, (answer.url, name)
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["referrer-policy"] == "same-origin"
        assert ("public" in answer.headers["cache-control"]) == (answer.status_code in (200, 304)), answer.url


# Addresses


BELOW = replace(SITE, address="https://host.example/daten")


def test_below_a_path_datasettes_own_links_name_it_once(path: Path) -> None:
    for address in ("/zusage", "/zusage/commitments?_size=5", f"/zusage/commitments/{E_AKTE}", "/zusage/faeden", "/"):
        answer = page(path, address, instance=BELOW)
        assert "/daten/daten" not in answer.text + str(answer.headers), address
        found = html.fromstring(answer.text).xpath("//main//a/@href | //link/@href | //form/@action")
        inner = [href for href in found if href.startswith("/")]
        assert inner
        assert all(href.startswith("/daten/") for href in inner)
    links = html.fromstring(page(path, "/zusage/commitments?_size=5", instance=BELOW).text)
    onward = {
        href.removeprefix("https://host.example").removeprefix("/daten")
        for href in links.xpath("//main//a/@href")
        if "commitments" in href
    }
    assert {answer.status_code for answer in pages(path, *onward, instance=BELOW)} == {200}
    assert any("_next=" in href for href in onward)
    assert any("_sort=" in href for href in onward)
    assert any(".csv" in href for href in onward)


def test_a_server_in_front_may_take_the_folder_off(path: Path) -> None:
    async def fetch() -> list[Any]:
        site = datasette_app(path, BELOW)
        transport = httpx.ASGITransport(app=site.app())
        async with httpx.AsyncClient(transport=transport, base_url="http://inside:8001") as client:
            found = [await client.get(address) for address in ("/daten/zusage", "/zusage", "/daten", "/daten/", "/")]
        site.executor.shutdown()
        for database in site.databases.values():
            database.close()
        return found

    full, bare, *starts = asyncio.run(fetch())
    assert full.text == bare.text
    assert len({answer.text for answer in starts}) == 1
    assert starts[0].status_code == 200


def test_a_folder_called_like_the_database_is_refused(path: Path, tmp_path: Path) -> None:
    for address in ("https://host.example/zusage", "https://host.example/zusage/neu"):
        with pytest.raises(ConfigError, match="not called like the database"):
            datasette_app(path, replace(SITE, address=address))
        with pytest.raises(ConfigError, match="not called like the database"):
            write_folder(path, tmp_path / "site", replace(SITE, address=address))
    assert not (tmp_path / "site").exists()


def test_answers_name_the_sites_own_host_and_no_other(path: Path) -> None:
    addresses = (
        "/",
        "/zusage",
        "/zusage/commitments.json?_size=1",
        "/-/liste/alle.atom",
        "/-/openapi.json",
        "/nirgends/",
    )
    for answer in ask(path, *[("GET", address, {"host": "evil.example"}) for address in addresses], instance=BELOW):
        assert "evil.example" not in answer.text + str(answer.headers), answer.url
    (json_page,) = ask(path, ("GET", addresses[2], {}), instance=BELOW)
    assert json_page.json()["next_url"].startswith("https://host.example/daten/zusage/commitments.json?")


@pytest.mark.parametrize("instance", [OWN, SITE, BELOW], ids=["own", "public", "below"])
def test_no_address_leads_to_another_host(path: Path, instance: Instance) -> None:
    base = "/daten/" if instance == BELOW else "/"
    for address in (
        r"/\evil.example/",
        r"/\evil.example/%25",
        "//evil.example/%25",
        "//evil.example/",
        "/-/zusage/%41",
        "/-/ueber/",
    ):
        (answer,) = raw_ask(path, address, instance=instance)
        status, headers = answer
        assert status == 302, address
        location = headers[b"location"].decode()
        assert location.startswith(base), (address, location)
        assert not location.startswith(("//", "/\\")), (address, location)
        assert "\\" not in location


def raw_ask(path: Path, *targets: str, instance: Instance) -> list[tuple[int, dict[bytes, bytes]]]:
    """Status and headers for request targets just as they are: clients tidy them up."""

    async def fetch() -> list[tuple[int, dict[bytes, bytes]]]:
        site = datasette_app(path, instance)
        app, answers = site.app(), []
        for target in targets:
            raw = target.encode()
            scope = {
                "type": "http", "method": "GET", "path": unquote(target), "raw_path": raw, "query_string": b"",
                "headers": [(b"host", b"x")], "scheme": "http", "http_version": "1.1", "server": ("x", 80),
            }  # fmt: skip
            sent: list[dict[str, Any]] = []

            async def send(message: dict[str, Any], sent: list[dict[str, Any]] = sent) -> None:
                sent.append(message)

            await app(scope, _nothing_sent, send)
            start = next(message for message in sent if message["type"] == "http.response.start")
            answers.append((start["status"], {name.lower(): value for name, value in start["headers"]}))
        site.executor.shutdown()
        for database in site.databases.values():
            database.close()
        return answers

    return asyncio.run(fetch())


async def _nothing_sent() -> dict[str, Any]:
    return {"type": "http.request", "body": b"", "more_body": False}


HOSTILE = ("%00", "{{7*7}}", "%ff%fe", "-1", "9" * 30, "%5b%22", "%27%22")
PARAMETERS = (
    "_sort", "_sort_desc", "_facet", "_facet_array", "_facet_date", "_facet_size", "_next", "_size", "_search", "_search_quote", "_col",
    "_nocol", "_through", "_shape", "_json", "_ttl", "_where", "_trace", "_timelimit", "_labels", "_filter_column", "_extra", "_nl",
    "status__in", "id__arraycontains", "meeting_date__date", "id__isnull", "nope", "_blob_column",
)  # fmt: skip


# Datasette leaves coroutines behind where it stumbles.
@pytest.mark.filterwarnings("ignore:coroutine", "ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("place", ["commitments", "commitments.json", "due_soon", "suche"])
def test_no_value_of_datasettes_parameters_is_an_error_of_ours(path: Path, place: str) -> None:
    addresses = [f"/zusage/{place}?{name}={value}" for name in PARAMETERS for value in HOSTILE]
    for address, answer in zip(addresses, pages(path, *addresses, instance=SITE), strict=True):
        assert answer.status_code < 500, address[:120]
        assert "Traceback" not in answer.text
        assert str(path.parent) not in answer.text


def test_addresses_have_a_greatest_length(path: Path) -> None:
    long, fair = pages(path, "/-/suche?q=" + "a" * 9_000, "/-/suche?q=" + "a" * 7_000, instance=SITE)
    assert (long.status_code, fair.status_code) == (414, 200)
    assert (long.headers["cache-control"], long.content) == ("no-store", b"")
    assert "content-security-policy" in long.headers


def test_a_name_too_long_for_a_file_is_not_found(path: Path) -> None:
    for answer in pages(path, "/stil/" + "a" * 300, "/-/static/" + "a" * 300):
        assert answer.status_code == 404


def test_a_fault_of_ours_stays_one(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("ALTER TABLE body_counts RENAME COLUMN reading TO gone")
    assert page(path, "/-/gemeinden?x=1").status_code == 500


# What a public site closes


def test_a_public_site_tells_nothing_of_the_machine(path: Path) -> None:
    open_here = [answer.status_code for answer in pages(path, "/-/versions", "/-/databases.json", "/-/metadata.json")]
    assert open_here == [200, 200, 200]
    raw = replace(SITE, raw=path.parent / "secret-folder")
    for address, answer in zip(MACHINE, pages(path, *MACHINE, instance=raw), strict=True):
        assert answer.status_code == 404, address
        assert str(path.parent) not in answer.text
        assert sqlite3.sqlite_version not in answer.text
    for answer in pages(path, "/", "/zusage", "/zusage.json", "/-/ueber", "/zusage/commitments.json", instance=raw):
        assert "secret-folder" not in answer.text
        assert str(path.parent) not in answer.text


def test_sql_and_downloads_only_where_the_settings_say_so(path: Path) -> None:
    addresses = ("/zusage?sql=select+1", "/zusage/commitments?_where=1=1", "/zusage.db")
    assert [a.status_code for a in pages(path, *addresses, instance=SITE)] == [403, 403, 403]
    allowed = replace(SITE, sql=True, downloads=True)
    got = pages(path, *addresses, instance=allowed)
    assert [a.status_code for a in got] == [200, 200, 200]
    assert got[2].content == path.read_bytes()
    assert "Datenbank herunterladen" in page(path, "/zusage", instance=allowed).text
    assert "Datenbank herunterladen" not in page(path, "/zusage", instance=SITE).text


def test_whole_tables_are_not_streamed(path: Path) -> None:
    assert page(path, "/zusage/mentions.csv?_stream=1", instance=SITE).status_code == 400


def test_only_reading_is_answered(path: Path) -> None:
    answers = ask(path, ("POST", "/zusage/suche", {}), ("DELETE", "/", {}), ("PUT", "/-/ueber", {}))
    assert [(a.status_code, a.headers["allow"]) for a in answers] == [(405, "GET, HEAD")] * 3


def test_a_database_that_is_being_written_is_refused(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("UPDATE bodies SET vendor = 'x'")
        db.commit()
        with pytest.raises(SchemaError, match="make one with `zusage site`"):
            datasette_app(path, SITE)
        target = tmp_path / "site" / "zusage.db"
        copy(path, target)
        with closing(sqlite3.connect(f"{target.as_uri()}?immutable=1", uri=True)) as made:
            assert made.execute("SELECT DISTINCT vendor FROM bodies").fetchall() == [("x",)]
            assert made.execute("PRAGMA journal_mode").fetchone() != ("wal",)
    assert [file.name for file in target.parent.iterdir()] == ["zusage.db"]


# Caching


def test_a_public_page_has_a_tag_that_answers_the_second_request(path: Path) -> None:
    first = page(path, "/-/ueber", instance=SITE)
    tag = first.headers["etag"]
    assert first.headers["cache-control"] == "public, max-age=3600"
    same, other, several, none = ask(
        path,
        ("GET", "/-/ueber", {"if-none-match": tag}),
        ("GET", "/-/quellen", {"if-none-match": tag}),
        ("HEAD", "/-/ueber", {"if-none-match": f'"x", {tag}'}),
        ("GET", "/-/ueber", {"if-none-match": '"x"'}),
    )
    assert (same.status_code, same.content, same.headers["etag"]) == (304, b"", tag)
    assert (several.status_code, several.content) == (304, b"")
    assert (other.status_code, none.status_code) == (200, 200)
    assert other.headers["etag"] != tag


def test_another_state_of_the_data_has_another_tag(path: Path, tmp_path: Path) -> None:
    changed = tmp_path / "zusage.db"
    changed.write_bytes(path.read_bytes())
    with closing(sqlite3.connect(changed)) as db, db:
        db.execute("UPDATE bodies SET vendor = 'anders'")
    again = page(path, "/", instance=SITE).headers["etag"]
    assert page(path, "/", instance=SITE).headers["etag"] == again
    assert page(changed, "/", instance=SITE).headers["etag"] != again


def test_other_settings_have_another_tag(path: Path) -> None:
    """Who has the old Impressum must not be told that it is still the same."""
    before = page(path, "/-/impressum", instance=SITE)
    moved = replace(SITE, operator="Bürgernetz Neustadt e. V.\nAm Ring 2\n01235 Neustadt")
    seen = {"if-none-match": before.headers["etag"]}
    (after,) = ask(path, ("GET", "/-/impressum", seen), instance=moved)
    assert after.status_code == 200
    assert "Neustadt" in after.text
    assert after.headers["etag"] != before.headers["etag"]


def test_the_tag_follows_all_that_pages_show(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The codebook's sentences stand in the records, outside of the site's own folder."""
    of: list[Path] = []
    monkeypatch.setattr(serve, "state_of", lambda _hash, folder, _settings: of.append(folder) or "state")
    page(path, "/", instance=SITE)
    assert [Path(records.__file__).is_relative_to(folder) for folder in of] == [True]


def test_errors_are_not_cached(path: Path) -> None:
    for answer in pages(path, "/nirgends", "/zusage?sql=select+1", instance=SITE):
        assert answer.headers["cache-control"] == "no-store"
        assert "etag" not in answer.headers


def test_a_database_that_may_change_is_not_cached(path: Path) -> None:
    for answer in pages(path, "/", "/zusage/commitments", "/stil/zusage.css"):
        assert answer.headers["cache-control"] == "no-cache"
        assert "etag" not in answer.headers


@pytest.mark.parametrize("instance", [OWN, SITE], ids=["own", "public"])
def test_head_is_get_without_a_body(path: Path, instance: Instance) -> None:
    for address in ("/", "/-/ueber", "/zusage/commitments", "/stil/zusage.css", "/nirgends"):
        head, get = ask(path, ("HEAD", address, {}), ("GET", address, {}), instance=instance)
        assert (head.status_code, head.content) == (get.status_code, b"")
        assert head.headers["content-type"] == get.headers["content-type"]


def test_answers_are_packed_for_who_takes_them(path: Path) -> None:
    packed, plain = ask(
        path,
        ("GET", "/-/woerterbuch", {"accept-encoding": "gzip"}),
        ("GET", "/-/woerterbuch", {"accept-encoding": "identity"}),
    )
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.text == plain.text
    assert int(packed.headers["content-length"]) * 3 < len(plain.content)
    assert all("Accept-Encoding" in answer.headers["vary"] for answer in (packed, plain))
    (file,) = ask(path, ("GET", "/zusage.db", {"accept-encoding": "gzip"}), instance=replace(SITE, downloads=True))
    assert "content-encoding" not in file.headers


# Robots and sitemap


def forbids(robots: str, address: str) -> bool:
    """RFC 9309, 2.2.2: `*` in a rule stands for any characters."""
    rules = re.findall(r"^Disallow: (\S+)$", robots, re.M)
    return any(re.match(re.escape(rule).replace(r"\*", ".*"), address) for rule in rules)


def test_robots_may_read_pages_and_nothing_expensive(path: Path) -> None:
    robots = page(path, "/robots.txt", instance=SITE).text
    assert not any(
        forbids(robots, address)
        for address in (*PLAIN, "/-/zusage/abc", "/-/gemeinde/x", "/-/liste/gemeinde/x.atom", "/stil/zusage.css")
    )
    for address in (
        "/zusage/commitments?status=open",
        "/zusage/documents/x",
        "/-/liste/alle.csv",
        "/-/suche?q=a",
        "/x?a=b&_facet=c",
        "/zusage.db",
    ):
        assert forbids(robots, address), address
    assert "Sitemap: https://zusage.example/sitemap.xml" in robots


def test_robots_stay_away_from_a_site_that_is_not_public(path: Path) -> None:
    assert forbids(page(path, "/robots.txt").text, "/")
    assert "Sitemap" not in page(path, "/robots.txt", instance=replace(SITE, address="")).text


def test_the_sitemap_lists_every_page_once_with_its_day(path: Path) -> None:
    index = etree.fromstring(page(path, "/sitemap.xml", instance=SITE).content)
    parts = [loc.removeprefix(SITE.address) for loc in index.xpath("//s:loc/text()", namespaces=SITEMAP)]
    assert parts == [f"/sitemap-{kind}-1.xml" for kind in ("seiten", *PARTS)]
    listed: dict[str, str | None] = {}
    for answer in pages(path, *parts, instance=SITE):
        assert answer.headers["content-type"].startswith("application/xml")
        for url in etree.fromstring(answer.content).xpath("//s:url", namespaces=SITEMAP):
            address = url.findtext("s:loc", namespaces=SITEMAP)
            assert address.startswith(SITE.address + "/")
            assert address not in listed
            listed[address] = url.findtext("s:lastmod", namespaces=SITEMAP)
    assert listed[f"https://zusage.example/-/zusage/{E_AKTE}"] == "2024-11-05"
    assert listed["https://zusage.example/-/gemeinde/mirowitz"] == "2025-02"
    assert listed["https://zusage.example/-/gemeinde/leerfeld"] is None
    assert "https://zusage.example/-/vorhaben/e-akte" in listed
    assert listed["https://zusage.example/-/thema/egov"] == small_db.NEWEST
    assert {SITE.address + path for path in PLAIN} <= set(listed)


def test_each_page_that_there_is_one_of_is_in_the_sitemap(path: Path) -> None:
    fixed = [pattern.strip("^$").replace("\\", "") for pattern, _ in routes() if "(" not in pattern]
    found = zip(fixed, pages(path, *fixed, instance=SITE), strict=True)
    shown = {address for address, answer in found if answer.headers["content-type"].startswith("text/html")}
    assert shown - set(PLAIN) == set()
    assert set(PLAIN) - shown == {"/"}


@pytest.mark.parametrize("base", ["", "/daten"])
def test_every_address_of_a_sitemap_is_a_page_of_this_site(path: Path, base: str) -> None:
    site = replace(SITE, address=f"https://zusage.example{base}")
    index = etree.fromstring(page(path, "/sitemap.xml", instance=site).content)
    parts = index.xpath("//s:loc/text()", namespaces=SITEMAP)
    assert parts
    listed = []
    for answer in pages(path, *(part.removeprefix("https://zusage.example") for part in parts), instance=site):
        assert answer.status_code == 200
        assert len(answer.content) < 50_000_000
        found = etree.fromstring(answer.content).xpath("//s:loc/text()", namespaces=SITEMAP)
        assert 0 < len(found) <= 50_000
        listed += found
    assert len(listed) > len(PLAIN)
    assert [address for address in (*parts, *listed) if not address.startswith(site.address + "/")] == []
    shown = pages(path, *(address.removeprefix("https://zusage.example") for address in listed), instance=site)
    wrong = {(a, s.status_code) for a, s in zip(listed, shown, strict=True) if s.status_code != 200}
    assert wrong == set()
    assert {s.headers["content-type"].partition(";")[0] for s in shown} == {"text/html"}


def test_a_long_list_comes_in_parts(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("sitemap", "sitemap_part"):
        monkeypatch.setattr(f"zusage.publish.pages.{module}.LONGEST", 5)
    index = page(path, "/sitemap.xml", instance=SITE).text
    assert index.count("sitemap-zusagen-") == 3
    found = pages(path, *(f"/sitemap-zusagen-{n}.xml" for n in (1, 2, 3, 4)), instance=SITE)
    assert [answer.status_code for answer in found] == [200, 200, 200, 404]
    assert sum(answer.text.count("<loc>") for answer in found[:3]) == 12
    assert 0 < _sitemap.LONGEST <= 50_000


def test_without_an_address_there_is_no_sitemap(path: Path) -> None:
    for address in ("/sitemap.xml", "/sitemap-seiten-1.xml"):
        assert page(path, address, instance=replace(SITE, address="")).status_code == 404
    assert [a.status_code for a in pages(path, "/sitemap-nix-1.xml", "/sitemap-seiten-2.xml", instance=SITE)] == [
        404,
        404,
    ]


def test_hostile_keys_stay_inside_the_sitemap(tmp_path: Path) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE projects SET key = ?", ("</loc><script>&\"'\x07ü ",))
    answer = page(path, "/sitemap-vorhaben-1.xml", instance=SITE)
    (loc,) = etree.fromstring(answer.content).xpath("//s:loc/text()", namespaces=SITEMAP)
    assert re.fullmatch(r"https://zusage\.example/-/vorhaben/[\w~.+-]+", loc)


# The folder


def test_the_folder_holds_all_that_a_server_needs(path: Path, tmp_path: Path) -> None:
    written = write_folder(
        path, tmp_path / "site", replace(SITE, raw=tmp_path / "raw", operator='Bürger "Netz"\n\x7f\\ e. V.')
    )
    assert {file.name for file in written} == {file.name for file in (tmp_path / "site").iterdir()}
    assert {"zusage.db", INSPECTION, "metadata.json", "instance.toml", "Dockerfile", "LIESMICH.md"} == {
        f.name for f in written
    }
    stated = read_instance(tmp_path / "site/instance.toml")
    assert stated == replace(SITE, operator='Bürger "Netz"\n\x7f\\ e. V.')
    assert "raw" not in tomllib.loads((tmp_path / "site/instance.toml").read_text(encoding="utf-8"))
    text = "".join(
        (tmp_path / "site" / name).read_text(encoding="utf-8")
        for name in ("Dockerfile", "LIESMICH.md", "metadata.json")
    )
    assert "{{" not in text
    assert str(tmp_path) not in text
    assert page(tmp_path / "site/zusage.db", "/", instance=stated).status_code == 200


def test_the_container_runs_as_nobody_in_particular(path: Path, tmp_path: Path) -> None:
    write_folder(path, tmp_path, SITE)
    recipe = (tmp_path / "Dockerfile").read_text(encoding="utf-8")
    assert re.search(r"^USER zusage$", recipe, re.M)
    command = json.loads(re.findall(r"^CMD (.+)$", recipe, re.M)[0])
    assert command[0] == "zusage"
    assert command[1] == "serve"
    serve = main.commands["serve"]
    assert {option for option in command if option.startswith("--")} <= {name for p in serve.params for name in p.opts}


def test_inspect_data_count_every_table_and_are_used(path: Path, tmp_path: Path) -> None:
    write_folder(path, tmp_path, SITE)
    data = json.loads((tmp_path / INSPECTION).read_text(encoding="utf-8"))["zusage"]
    assert data["hash"] == hashlib.sha256((tmp_path / "zusage.db").read_bytes()).hexdigest()
    assert set(TABLES) <= set(data["tables"])
    assert data["tables"]["commitments"] == {"count": 12}
    data["tables"]["commitments"]["count"] = 4711
    (tmp_path / INSPECTION).write_text(json.dumps({"zusage": data}), encoding="utf-8")
    assert "4.711" in page(tmp_path / "zusage.db", "/-/woerterbuch", instance=SITE).text


def test_inspect_data_of_another_file_are_not(path: Path, tmp_path: Path) -> None:
    write_folder(path, tmp_path, SITE)
    with closing(sqlite3.connect(tmp_path / "zusage.db")) as db, db:
        db.execute("CREATE TABLE more AS SELECT * FROM documents, (SELECT * FROM commitments)")
    assert known(tmp_path / "zusage.db") == inspected(tmp_path / "zusage.db")
    assert "more" in known(tmp_path / "zusage.db")["zusage"]["tables"]


def test_inspect_data_older_than_the_database_are_not(path: Path, tmp_path: Path) -> None:
    write_folder(path, tmp_path, SITE)
    with closing(sqlite3.connect(tmp_path / "zusage.db")) as db, db:
        db.execute("DELETE FROM issues WHERE id = 'i-0'")
    later = (tmp_path / INSPECTION).stat().st_mtime_ns + 1_000_000
    os.utime(tmp_path / "zusage.db", ns=(later, later))
    assert known(tmp_path / "zusage.db")["zusage"]["hash"] == inspected(tmp_path / "zusage.db")["zusage"]["hash"]


def test_the_command_writes_the_folder_and_says_what_is_missing(path: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["site", "--db", str(path), "--out", str(tmp_path / "site")])
    assert result.exit_code == 0
    assert str(tmp_path / "site" / "zusage.db") in result.stdout.splitlines()
    assert "lacks operator or contact" in result.stderr
    assert read_instance(tmp_path / "site/instance.toml") == public()


def test_a_copy_that_fails_leaves_nothing(path: Path, tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file, no folder")
    with pytest.raises(StorageError):
        write_folder(path, tmp_path / "site", SITE)
    with pytest.raises(SchemaError):
        copy(tmp_path / "missing.db", tmp_path / "other" / "zusage.db")
    assert not list(tmp_path.glob("other/*"))
