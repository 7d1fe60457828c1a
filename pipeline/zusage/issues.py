"""Problems as rows: an `Issue` for each odd input, so that nothing is lost and the run goes on."""

from .errors import ZusageError
from .records import Issue, digest


def issue(
    stage: str,
    code: str,
    *,
    where: str,
    message: str,
    value: str | None = None,
    raw_file_id: str | None = None,
    source: str | None = None,
) -> Issue:
    """An `Issue`; `value` is cut at 200 characters. The id depends on what and where (file, place), not on when."""
    short = value[:200] if value else value
    key = digest("issue", stage, code, source or "", raw_file_id or "", where, short or "")
    return Issue(
        id=key,
        stage=stage,
        code=code,
        where=where,
        value=short,
        message=message,
        raw_file_id=raw_file_id,
        source=source,
    )


def from_error(stage: str, error: ZusageError, *, raw_file_id: str | None = None, source: str | None = None) -> Issue:
    """The `Issue` that stands for an error which one document met."""
    return issue(
        stage,
        error.code,
        where=error.where,
        message=str(error),
        value=error.found,
        raw_file_id=raw_file_id,
        source=source,
    )
