"""SQL of strangers, where an instance allows it: each way to write, to see the machine or to take it down is refused or bounded."""

import resource
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

import small_db
from datasette_pages import page, pages
from zusage.publish.instance import Instance
from zusage.publish.sql_bounds import LARGEST_ANSWER, LONGEST_VALUE

OPEN = Instance(public=True, sql=True)
OWN = Instance()
COUNTING = "with recursive c(x) as (select 1 union all select x + 1 from c)"
REFUSED = {
    "insert into bodies select * from bodies": "must be a SELECT",
    "pragma journal_mode = delete": "must be a SELECT",
    "select * from pragma_compile_options": "disallowed PRAGMA",
    "select * from pragma_journal_mode('delete')": "disallowed PRAGMA",
    "attach 'other.db' as other": "must be a SELECT",
    "explain attach 'other.db' as other": "must be a SELECT",
    "vacuum into 'other.db'": "must be a SELECT",
    "select 1; delete from bodies": "one statement at a time",
    "with x as (select 1) insert into bodies select * from bodies": "readonly",
    "with x as (select 1) update bodies set name = 'x'": "readonly",
    "with x as (select 1) delete from bodies": "readonly",
    "select load_extension('x')": "not authorized",
    "select fts3_tokenizer('simple')": "not authorized",
    "select readfile('/etc/passwd')": "no such function",
    "select writefile('/tmp/x', 'x')": "no such function",
    "select edit('x')": "no such function",
    "select * from sqlite_dbpage": "no such table",
    "select length(hex(zeroblob(4e8)))": "too big",
    f"{COUNTING} select max(x) from c": "too long",
    f"{COUNTING} select hex(zeroblob({LONGEST_VALUE // 2 - 1})) from c limit 500": "zu groß",
}  # fmt: skip
both = pytest.mark.parametrize("instance", [OPEN, OWN], ids=["public", "own"])


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("sql") / "zusage.db")


def asked(path: Path, sql: str, instance: Instance) -> Any:
    return page(path, "/zusage.json?" + urlencode({"sql": sql}), instance)


@both
@pytest.mark.parametrize("sql", REFUSED)
def test_what_is_refused_says_so_and_changes_nothing(path: Path, sql: str, instance: Instance) -> None:
    before = path.read_bytes()
    answer = asked(path, sql, instance)
    assert answer.status_code == 400
    assert REFUSED[sql] in answer.json()["error"]
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir() if file.suffix == ".db"] == ["zusage.db"]


@both
def test_nobody_learns_where_the_database_lies(path: Path, instance: Instance) -> None:
    answer = asked(path, "select * from pragma_database_list", instance)
    assert (answer.status_code, answer.json()["rows"]) == (200, [])
    assert str(path.parent) not in answer.text
    assert page(path, "/zusage", instance).status_code == 200


@both
def test_the_shape_of_tables_can_be_asked_for(path: Path, instance: Instance) -> None:
    assert asked(path, "select name from pragma_table_info('bodies')", instance).json()["rows"]


def test_results_without_end_are_cut(path: Path) -> None:
    answer = asked(path, "select a.id from mentions a, mentions b, mentions c, mentions d", OPEN).json()
    assert (len(answer["rows"]), answer["truncated"]) == (1000, True)


def test_a_csv_of_own_sql_is_not_streamed(path: Path) -> None:
    sql = urlencode({"sql": f"{COUNTING} select x from c", "_stream": 1})
    assert len(page(path, f"/zusage.csv?{sql}", OPEN).text.splitlines()) <= 1001


def test_large_values_together_take_no_memory(path: Path) -> None:
    """Many values, each within its bound, twenty times: half of what the answers' own bound adds up to, and a tiny part of 400 GB."""
    sql = urlencode({"sql": f"{COUNTING} select zeroblob({LONGEST_VALUE - 100}) from c limit 1000"})
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    answers = pages(path, *[f"/zusage.json?{sql}"] * 20, instance=OPEN)
    assert {answer.status_code for answer in answers} == {400}
    grown = 1024 * (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
    assert grown < 10 * LARGEST_ANSWER


def test_an_answer_within_the_bound_is_whole(path: Path) -> None:
    sql = f"{COUNTING} select substr(hex(zeroblob(x + 10000)), 1, 20000) as t from c limit 1000"
    assert len(asked(path, sql, OPEN).json()["rows"]) == 1000
