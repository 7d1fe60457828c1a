"""Three thousand broken files: each gives records or exactly one issue; none ends the run, hangs, or meets a defect.

`FUZZ=20000 pytest tests/test_fuzz.py` (or `make fuzz N=20000`) tries more; a failure names the numbers, and
`mutations.mutated(number)` makes the file again.
"""

import os
import tempfile
from pathlib import Path

import pytest

from mutations import mutated
from zusage import tasks
from zusage.issues import Issue
from zusage.limits import Limits
from zusage.parse import NOTHING
from zusage.raw import RawStore, sniff
from zusage.records import Anchor, Document, RawFile, Section, TableCell
from zusage.scale.engines import Failure, local

COUNT = int(os.environ.get("FUZZ", "3000"))
LIMITS = Limits(memory=2**30, seconds=lambda number: 20)
NOTES = frozenset({
    "no-date", "date-conflict", "repaired", "tables-unread", "control-unread", "page-unread", "embedded-files", "xfa", "cut",
    "encoding", "mojibake", "lost-characters", "collection-file",
})  # fmt: skip
"""Codes that stand beside records, or beside the one issue of a file that gave none."""


def attempt(number: int) -> list[str]:
    """What is wrong with what the file of this number gives; in a worker."""
    name, data = mutated(number)
    with tempfile.TemporaryDirectory() as folder:
        store = RawStore(Path(folder))
        raw = RawFile(
            id="f", source="fuzz", path=name, sha256=store.put(data), size=len(data), media_type=sniff(data, name)
        )
        parsed = tasks.parse_file(Path(folder), (raw, NOTHING))
    return [*_of_issues(parsed.records, parsed.issues), *_of_records(parsed.records)]


def _of_issues(records: tuple[object, ...], issues: tuple[Issue, ...]) -> list[str]:
    codes = [issue.code for issue in issues if issue.code not in NOTES]
    if not records and len(codes) != 1:
        return [f"no records and {codes}"]
    return [f"{issue.code} without a reason" for issue in issues if not issue.message]


def _of_records(records: tuple[object, ...]) -> list[str]:
    texts = {record.id: record.text for record in records if isinstance(record, Document)}
    wrong = [f"text {key} cannot be stored" for key, text in texts.items() if "\0" in text or not _is_utf8(text)]
    for record in records:
        if isinstance(record, Section | Anchor | TableCell):
            size = len(texts[record.document_id])
            if not 0 <= record.start <= record.end <= size:
                wrong.append(f"{type(record).__name__} {record.start}:{record.end} in a text of {size}")
    return wrong


def _is_utf8(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


@pytest.mark.parametrize("start", range(0, COUNT, 500))
def test_broken_files_give_records_or_one_issue(start: int) -> None:
    numbers = range(start, min(start + 500, COUNT))
    wrong = {}
    for number, result in local(attempt, numbers, os.cpu_count() or 1, LIMITS):
        if isinstance(result, Failure):
            # A library that dies of a file costs that file, which is what workers are for; what we raise is our defect.
            wrong |= {number: [result.message]} if result.code in ("defect", "timeout") else {}
        elif result:
            wrong[number] = result
    assert wrong == {}


def test_the_same_number_gives_the_same_file() -> None:
    assert [mutated(number) for number in range(40)] == [mutated(number) for number in range(40)]
