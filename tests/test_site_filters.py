"""Filters of the site: what an address says becomes a condition, and what it cannot mean is told."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import parse_qs, urlencode

import pytest
from datasette.utils import MultiParams

import small_db
from zusage.publish.filters import MOST, SIZES, Filters, read
from zusage.publish.serve import datasette_app


@pytest.fixture(scope="module")
def db_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("filters") / "zusage.db")


@pytest.fixture
def db(db_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(db_path)) as connection:
        yield connection


def filters(path: Path, query: str) -> Filters:
    async def ask() -> Filters:
        site = datasette_app(path)
        try:
            return await read(site, MultiParams(parse_qs(query)))
        finally:
            site.executor.shutdown()
            for database in site.databases.values():
                database.close()

    return asyncio.run(ask())


@pytest.mark.parametrize(
    ("query", "condition"),
    [
        ("", "1"),
        ("gemeinde=hopfenried", "body_id = 'hopfenried'"),
        ("gemeinde=hopfenried&gemeinde=mirowitz&thema=egov", "topic = 'egov'"),
        ("thema=egov&thema=netz", "topic <> 'schule'"),
        ("thema=ohne", "topic IS NULL"),
        ("thema=ohne&thema=netz", "topic IS NULL OR topic = 'netz'"),
        ("land=Sachsen", "state = 'Sachsen'"),
        ("groesse=kleinstadt", "body_id = 'hopfenried'"),
        ("groesse=landgemeinde&groesse=mittelstadt", "body_id = 'mirowitz'"),
        ("von=2024", "meeting_date >= '2024-01-01'"),
        ("bis=2024-02", "meeting_date <= '2024-02-29'"),
        ("von=2023-06-20&bis=2023-06-20", "meeting_date = '2023-06-20'"),
        ("land=Bayern&von=2024&thema=egov", "project = 'Serverraum'"),
    ],
)
def test_filters_select_what_the_address_says(
    db_path: Path, db: sqlite3.Connection, query: str, condition: str
) -> None:
    held = filters(db_path, query)
    assert held.unknown == ()
    clause = held.commitments()
    found = db.execute(f"SELECT id FROM commitments c WHERE {clause.sql}", clause.params).fetchall()
    assert sorted(found) == sorted(db.execute(f"SELECT id FROM commitments WHERE {condition}").fetchall())


@pytest.mark.parametrize(
    "query",
    [
        "gemeinde=Nirgendwo", "thema=x'y", "land=Preussen", "groesse=riesig", "von=gestern", "bis=2023-02-30", "von=0000",
        "von=2025&bis=2024", "von=2024&von=2025", "bis=2024-1", "von=٢٠٢٤",
    ],
)  # fmt: skip
def test_what_an_address_cannot_mean_is_told_and_left_out(db_path: Path, query: str) -> None:
    held = filters(db_path, query)
    assert len(held.unknown) == 1
    assert "weggelassen" in held.unknown[0]
    if query != "von=2024&von=2025":
        assert held == Filters()


def test_too_many_values_are_told(db_path: Path) -> None:
    held = filters(db_path, urlencode({"gemeinde": [f"g{n}" for n in range(MOST + 1)]}, doseq=True))
    assert len(held.unknown) == MOST + 1


def test_an_address_comes_back_as_it_was(db_path: Path) -> None:
    query = "gemeinde=mirowitz&thema=egov&thema=ohne&land=Sachsen&groesse=mittelstadt&von=2023&bis=2024-06"
    assert urlencode(filters(db_path, query).address, doseq=True) == query


def test_towns_and_months_are_filtered_alike(db_path: Path, db: sqlite3.Connection) -> None:
    held = filters(db_path, "land=Sachsen&land=Bayern&groesse=mittelstadt&von=2024-02-20&bis=2024&thema=egov")
    towns, months = held.bodies(), held.months()
    assert db.execute(f"SELECT id FROM bodies b WHERE {towns.sql}", towns.params).fetchall() == [("mirowitz",)]
    found = db.execute(f"SELECT month FROM coverage v WHERE body_id = 'mirowitz' AND {months.sql}", months.params)
    assert found.fetchall() == [("2024-02",), ("2024-11",)]


def test_size_classes_leave_no_gap() -> None:
    sizes = list(SIZES.values())
    assert [size.below for size in sizes] == [*(size.least for size in sizes[1:]), None]
    assert sizes[0].least == 0
