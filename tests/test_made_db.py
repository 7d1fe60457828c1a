"""The large database for measuring: as many mentions as asked for, whole, literal, and the same for the same seed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import small_db
from zusage.errors import ConfigError
from zusage.scale.made_db import make


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_db.build(tmp_path_factory.mktemp("made") / "source.db")


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(sql).fetchall()


def test_it_has_the_mentions_asked_for_in_towns_of_their_own(source: Path, tmp_path: Path) -> None:
    make(source, tmp_path / "made.db", mentions=1000)
    made = tmp_path / "made.db"
    each = rows(source, "SELECT count(*) FROM mentions")[0][0]
    assert 1000 <= rows(made, "SELECT count(*) FROM mentions")[0][0] < 1000 + each
    names = [name for (name,) in rows(made, "SELECT name FROM bodies")]
    assert len(set(names)) == len(names) > 60
    assert "Mirowitz" not in names
    assert rows(made, "SELECT count(*) FROM documents WHERE text LIKE '%Mirowitz%'") == [(0,)]
    assert not rows(
        made, "SELECT 1 FROM commitments c JOIN bodies b ON b.id = c.body_id WHERE b.name <> c.body OR b.ags <> c.ags"
    )
    # finish ran: it proves keys and quotes, and counts what was read
    assert rows(made, "SELECT sum(commitments) FROM coverage") == rows(made, "SELECT count(*) FROM commitments")


def test_some_municipalities_are_not_read(source: Path, tmp_path: Path) -> None:
    make(source, tmp_path / "made.db", mentions=1000)
    unread = "SELECT count(*) FROM bodies WHERE id NOT IN (SELECT body_id FROM documents)"
    assert rows(tmp_path / "made.db", unread)[0][0] > 1


def test_the_same_seed_gives_the_same_rows(source: Path, tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        make(source, tmp_path / f"{name}.db", mentions=100, seed=seed)
    first, same, other = (rows(tmp_path / f"{n}.db", "SELECT * FROM commitments ORDER BY id") for n in "abc")
    assert first == same != other


def test_what_is_there_is_never_overwritten(source: Path, tmp_path: Path) -> None:
    (tmp_path / "made.db").write_text("mine")
    with pytest.raises(ConfigError):
        make(source, tmp_path / "made.db", mentions=100)
