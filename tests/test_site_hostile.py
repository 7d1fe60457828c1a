"""Hostile text in every column of every table: each address of the site answers, and all of it stays text."""

import csv
import io
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import feedparser
import pytest
from datasette.utils import tilde_encode
from icalendar import Calendar
from lxml import etree, html

import hostile_db
import small_db
from browser.hostile import SPOIL
from datasette_pages import pages
from zusage.publish import addresses as orte
from zusage.publish.charts import charts
from zusage.publish.queries import read_queries
from zusage.records import TABLES

E_AKTE = small_db.commitment_id("E-Akte", "2023-03-14")
INJECTED = (
    "//iframe | //*[@onerror or @onload or @srcdoc] | //img[@src='x'] | //script[contains(., '__hit')]"
    " | //a[starts-with(normalize-space(@href), 'javascript') or starts-with(normalize-space(@href), 'data:')]"
)
CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_db.build(tmp_path_factory.mktemp("hostile") / "zusage.db", SPOIL)


def read(path: Path, sql: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(sql).fetchall()


def our_pages() -> Iterator[str]:
    fixed = {value for name, value in vars(orte).items() if name.isupper() and isinstance(value, str)}
    yield from (
        "/",
        *sorted(fixed),
        orte.search("script"),
        orte.search("script", art="texte"),
        orte.compare(ebene="gemeinde"),
    )
    yield from (orte.codebook(table) for table in TABLES)
    yield from (orte.chart_page(name) for name in charts())
    yield orte.projects()


def of_rows(path: Path) -> Iterator[str]:
    for make, sql in (
        (orte.municipality, "SELECT id FROM bodies"), (orte.commitment, "SELECT id FROM commitments"),
        (orte.topic, "SELECT id FROM topics"), (orte.project, "SELECT DISTINCT key FROM projects"),
    ):  # fmt: skip
        yield from (make(key) for (key,) in read(path, sql))
    yield orte.project(project(path), sort="-name")


def project(path: Path) -> str:
    key: str = read(
        path, "SELECT MIN(p.key) FROM projects p JOIN commitments c ON c.project_id = p.id WHERE p.key LIKE 'e-akte%'"
    )[0][0]
    return key


def stock(path: Path) -> Iterator[str]:
    names = [
        name
        for (name,) in read(
            path, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE '%_fts_%'"
        )
    ]
    yield "/zusage"
    for name in names:
        yield f"/zusage/{name}"
    for name in TABLES:
        (key,) = read(path, f'SELECT MIN("{hostile_db.primary(name)}") FROM "{name}"')[0]
        yield f"/zusage/{name}/{tilde_encode(str(key))}"
    yield from (f"/zusage/{query.name}" for query in read_queries())


def files(path: Path) -> Iterator[str]:
    forms = ("atom", "ics", "csv", "json")
    for form in forms:
        yield orte.all_commitments(form)
        yield from (
            orte.feed(kind, key, form)
            for kind, key in (("gemeinde", "mirowitz"), ("thema", "egov"), ("frage", "e-akte"))
        )
    yield from (orte.table(name, "csv") for name in TABLES)
    yield from (orte.chart(name, form) for name in charts() for form in ("svg", "csv", "json"))
    yield from (
        "/zusage/commitments.json?_shape=array",
        "/zusage/issues.csv",
        "/zusage/faeden.csv",
        orte.found("atom"),
        orte.found("csv"),
    )
    yield from (orte.project(project(path)) + ".csv", "/-/vergleich.csv", orte.OPENAPI)


def test_every_column_of_text_is_spoilt(path: Path) -> None:
    for table, column in hostile_db.free_texts():
        ((count,),) = read(path, f'SELECT COUNT(*) FROM "{table}" WHERE instr("{column}", \'window.__hit\') > 0')
        assert count, (table, column)
    for table in TABLES:
        assert read(path, f'SELECT COUNT(*) FROM "{table}"') != [(0,)], table


def test_pages_show_it_as_text(path: Path) -> None:
    addresses = [*our_pages(), *of_rows(path), *stock(path)]
    for address, answer in zip(addresses, pages(path, *addresses), strict=True):
        assert answer.status_code == 200, address
        if "html" in answer.headers["content-type"]:
            assert html.fromstring(answer.text).xpath(INJECTED) == [], address
            assert "49 %s" not in answer.text, address


@pytest.mark.parametrize("address", ["javascript:window.__hit", " JavaScript:x", "data:text/html,x", "//evil.example/"])
def test_addresses_that_are_none_of_the_web_lead_nowhere(path: Path, tmp_path: Path, address: str) -> None:
    spoilt = tmp_path / "zusage.db"
    spoilt.write_bytes(path.read_bytes())
    with closing(sqlite3.connect(spoilt)) as db, db:
        for table, column in hostile_db.free_texts():
            if re.search("url|website|robots", column):
                db.execute(f'UPDATE "{table}" SET "{column}" = ?', [address])
    addresses = [
        orte.SOURCES,
        orte.MUNICIPALITIES,
        *of_rows(spoilt),
        *(f"/zusage/{name}" for name in TABLES),
        f"/zusage/commitments/{E_AKTE}",
    ]
    for asked, answer in zip(addresses, pages(spoilt, *addresses), strict=True):
        hrefs = html.fromstring(answer.text).xpath("//a/@href")
        assert [href for href in hrefs if not re.match("https?://|/(?!/)|#|mailto:", href)] == [], asked


def test_files_stay_whole(path: Path) -> None:
    addresses = list(files(path))
    for address, answer in zip(addresses, pages(path, *addresses), strict=True):
        assert answer.status_code == 200, address
        assert CONTROL.search(answer.content) is None, address
        kind = urlsplit(address).path.rpartition(".")[2]
        _READ[kind](answer)


def _table(answer: Any) -> None:
    text = answer.content.decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text, newline="")))
    assert len({len(line) for line in lines}) <= 1


def _feed(answer: Any) -> None:
    feed = feedparser.parse(answer.content)
    assert not feed.bozo
    assert all(link.href.startswith("http") for entry in feed.entries for link in entry.links)


def _drawing(answer: Any) -> None:
    tree = etree.fromstring(answer.content)
    assert not tree.xpath("//*[local-name() = 'script' or local-name() = 'foreignObject' or @onload]")


_READ = {
    "csv": _table, "atom": _feed, "svg": _drawing, "json": lambda answer: json.loads(answer.content),
    "ics": lambda answer: Calendar.from_ical(answer.content),
}  # fmt: skip
