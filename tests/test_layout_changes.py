"""A layout that changes is noticed: each class, id and key of every page under tests/pages is renamed, one by one.

The reader then gives the same, or more than nothing less: it raises `PageError`, or says in a note what is odd. It never gives
fewer items, meetings, papers or texts in silence, and what is not public stays where it is whatever is renamed.
"""

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import Zusage
from test_vendors import CASES, PAGES, SECRETS, name_of
from zusage.errors import DocumentError, PageError, RecordError
from zusage.parse import parse
from zusage.raw import sniff
from zusage.records import RawFile
from zusage.vendors import Page, read_many, read_page

_NAMES = re.compile(rb"\b(?:class|id|name)\s{0,3}=\s{0,3}[\"']([^\"'<>]{1,300})[\"']")
_KEYS = re.compile(rb'"([A-Za-z_][\w-]{0,60})"\s{0,3}:')
_RENAMED = b"zz9"
_NUMBERED = re.compile(rb"\d{3,}$")
"""A number of the source's own: the id of one row or file is no layout."""


_OPTIONAL = "OParl 1.1 makes it optional, and sources leave it out"
_LONE = "a meeting without a link is told from an empty day, or a holiday, by its cell alone"
UNAVOIDABLE: dict[str, dict[str, str]] = {
    "oparl": {
        "agendaItem": _OPTIONAL,
        "resolutionText": _OPTIONAL,
        "resolutionFile": _OPTIONAL,
        "resultsProtocol": _OPTIONAL,
        "mainFile": _OPTIONAL,
        "text": _OPTIONAL,
        "name": "items without a title are none; heading items of Somacos are such",
        "public": "where it is absent the item is public (OParl 1.1), and Nordstemmen's 11,575 items have none",
        "deleted": "only objects that are deleted have it",
        "number": "a mark N in it is all that tells such an item from a public one",
    },
    "sessionnet": {"tename": _LONE},
    "allris3": {"textCol": _LONE},
    "rubin": {
        "is_draft": "a mark that answers may leave out; what is no draft need not say so",
        "fraktionssitzung": "as is_draft",
    },
    "komuna": {"textblocks": "an item need not have texts", "votings": "an item need not have been put to the vote"},
}
"""Vendor → name → why a reader cannot notice that it is gone."""


def names(data: bytes) -> list[bytes]:
    """Every class, id and name of the page, or every key of JSON, once; ids of single things are left out."""
    found = (
        (token for value in _NAMES.findall(data) for token in value.split())
        if _NAMES.search(data)
        else _KEYS.findall(data)
    )
    return sorted(name for name in set(found) if not _NUMBERED.search(name))


def renamed(data: bytes, name: bytes) -> bytes:
    """The page with this name changed wherever it is a class, an id or a key; texts and addresses keep theirs."""
    word = re.compile(rb"(?<![\w-])" + re.escape(name) + rb"(?![\w-])")
    if not _NAMES.search(data):
        return re.sub(rb'"' + re.escape(name) + rb'"(\s{0,3}:)', b'"' + _RENAMED + rb'"\1', data)
    return _NAMES.sub(lambda value: value[0].replace(value[1], word.sub(_RENAMED, value[1])), data)


def worth(read: list[Page]) -> Counter[str]:
    """How much a page gave. Results, votes, references and files are not counted: many pages rightly have none, so that their
    absence tells nothing on one page; it shows in a source's share of items with a result (`store.bands`).
    """
    blocks = (block for page in read for block in page.blocks if block.kind not in ("result", "agenda"))
    return Counter(
        items=sum(len(page.items) for page in read),
        meetings=sum(len(page.meetings) for page in read),
        papers=sum(page.paper is not None for page in read),
        characters=sum(len(block.text) for block in blocks),
    )


def issues(data: bytes, case: Path) -> set[tuple[str, str]]:
    """What the parse stage says of the page: codes and messages."""
    path = next(case.glob("page.*")).name
    raw = RawFile(
        id="r", source="s", path=path, sha256="0", size=len(data), media_type=sniff(data, path), date="2025-01-01",
        url=url_of(case), fetched_at="2099-01-01",
    )  # fmt: skip
    return {(found.code, found.message) for found in parse(raw, data).issues}


def url_of(case: Path) -> str:
    return str(json.loads((case / "meta.json").read_text(encoding="utf-8"))["url"])


def lost(case: Path) -> Iterator[tuple[str, str]]:
    """(name, what was lost in silence) for every name of the page."""
    (source,) = case.glob("page.*")
    data = source.read_bytes()
    whole, said = worth(pages(data, case)), issues(data, case)
    for name in names(data):
        other = renamed(data, name)
        try:
            read = pages(other, case)
        except (PageError, RecordError, DocumentError):
            continue
        if secrets := [secret for secret in SECRETS if secret in repr(read)]:
            yield name.decode(), f"not public: {', '.join(secrets)}"
        less = whole - worth(read)
        if less and not issues(other, case) - said:
            yield (
                name.decode(),
                ", ".join(f"{what} {whole[what]} -> {whole[what] - count}" for what, count in less.items()),
            )


def pages(data: bytes, case: Path) -> list[Page]:
    return read_many(data, url_of(case)) if "oparl" in case.parts else [read_page(data, url_of(case))]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_renamed_part_is_noticed(case: Path) -> None:
    vendor = case.parts[-3]
    assert [found for found in lost(case) if found[0] not in UNAVOIDABLE.get(vendor, {})] == []


CHANGED = {
    "sessionnet/si0057/second-table": ("tofnum", "td.tofnum"),
    "allris3/to010/night-session": ("tl1", "table.tl1"),
    "allris4/to010/two-public-parts": ("tobetreff", "td.tobetreff"),
    "sdnet/tops/unmarked-rows": ("table-top", "table.table-top"),
}


def test_a_page_with_a_changed_layout_is_an_issue_of_a_run_that_goes_on(zusage: Zusage, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for case, (name, _) in CHANGED.items():
        data = (PAGES / case / "page.html").read_bytes()
        (folder / f"{case.replace('/', '-')}.html").write_bytes(renamed(data, name.encode()))
    whole = (PAGES / "sessionnet/to0050/votes-in-text/page.html").read_bytes()
    (folder / "whole.html").write_bytes(whole)
    done = zusage("run", "--input", folder, "--db", tmp_path / "z.db", "--raw", tmp_path / "raw", "--engine", "serial")
    assert done.returncode == 0, done.stderr
    assert f"missing-part {len(CHANGED)}" in done.stdout
    with sqlite3.connect(tmp_path / "z.db") as db:
        rows = {
            where.partition(".html")[0].split()[-1]: (stage, where, value, message)
            for stage, where, value, message in db.execute(
                "SELECT stage, \"where\", value, message FROM issues WHERE code = 'missing-part'"
            )
        }
        assert db.execute("SELECT count(*) FROM documents").fetchone() == (1,)
    for case, (_, part) in CHANGED.items():
        stage, where, value, message = rows[case.replace("/", "-")]
        assert stage == "parse"
        assert part in where
        assert value
        assert "expected" in message
        assert "found" in message
