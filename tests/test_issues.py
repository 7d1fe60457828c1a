"""An issue's key says what happened where, so that two problems are two rows and one problem stays one."""

import pytest

from zusage.errors import DocumentError, ZusageError
from zusage.issues import from_error, issue
from zusage.records import Issue


def odd(**changes: str | None) -> Issue:
    stated = {
        "where": "a.txt",
        "message": "expected text",
        "value": "7",
        "raw_file_id": "r",
        "source": "eingang",
        **changes,
    }
    return issue("parse", "no-date", **stated)  # type: ignore[arg-type]


def test_the_same_problem_has_the_same_key() -> None:
    assert odd() == odd()
    assert odd(message="said otherwise").id == odd().id


@pytest.mark.parametrize("changes", [{"where": "b.txt"}, {"value": "8"}, {"raw_file_id": "r2"}, {"source": "ausgang"}])
def test_another_place_or_value_is_another_problem(changes: dict[str, str | None]) -> None:
    assert odd(**changes).id != odd().id


def test_a_long_value_is_cut() -> None:
    assert odd(value="x" * 1000).value == "x" * 200


def test_an_error_becomes_an_issue_with_its_code() -> None:
    error: ZusageError = DocumentError(where="a.pdf", expected="a PDF", found="a damaged file", hint="ask again")
    made = from_error("parse", error, raw_file_id="r")
    assert (made.code, made.where, made.value) == ("document-error", "a.pdf", "a damaged file")
    assert made.message == "a.pdf: expected a PDF, found a damaged file; ask again"
