"""What the site's speed is measured on: every kind of address that there is."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import small_db
from zusage.publish.pages import routes
from zusage.scale.bench_site import lines
from zusage.scale.site_addresses import all_addresses

UNMEASURED = {r"^/-/bild/(?P<pictured>[^/]+)/(?P<number>[1-9][0-9]{0,2})\.png$"}
"""Images are made of files, not of the database."""


def test_every_page_of_ours_is_measured(tmp_path: Path) -> None:
    with closing(sqlite3.connect(small_db.build(tmp_path / "zusage.db"))) as db:
        paths = [address.partition("?")[0] for address in all_addresses(db)]
    missing = {pattern for pattern, _ in routes() if not any(re.match(pattern, path) for path in paths)}
    assert missing == UNMEASURED


def test_each_address_is_told_with_what_it_took_or_that_it_did_not_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = small_db.build(tmp_path / "zusage.db")
    some = ["/", "/-/liste/alle.csv", "/-/tabelle/facts.csv", "/-/gibt-es-nicht"]
    monkeypatch.setattr("zusage.scale.bench_site.all_addresses", lambda db: some)
    told = list(lines(path))
    assert [line.partition(": ")[0] for line in told[1:-1]] == some
    assert ["answers 404" in line for line in told[1:-1]] == [False, False, False, True]
    assert told[-1].startswith("4 addresses, ")
