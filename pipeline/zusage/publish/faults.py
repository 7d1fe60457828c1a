"""Whose fault an error is: of an address that asks for what there is not, of a busy machine, or of ours."""

import errno
import sqlite3
from collections.abc import Iterator
from traceback import walk_tb
from typing import Final

from datasette.database import QueryInterrupted
from datasette.utils.asgi import Base400, Request
from datasette.views.base import DatasetteError

_OWN: Final = __name__.partition(".")[0]
_ASKED: Final = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_TOOBIG, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_RANGE)
"""What SQLite answers to a statement that cannot be; all else is about the file or the machine (sqlite.org/rescode.html)."""


def explained(request: Request, exception: Exception) -> tuple[int, str]:
    """The status of the answer and a German sentence, which never tells of the machine."""
    if isinstance(exception, Base400):
        return exception.status, str(exception)
    if isinstance(exception, DatasetteError) and exception.status < 500:
        return exception.status, str(exception.message)
    if isinstance(exception, QueryInterrupted):
        return 503, "Das dauert gerade zu lange. Engere Filter helfen, oder ein neuer Versuch in einer Minute."
    if isinstance(exception, OSError) and exception.errno == errno.ENAMETOOLONG:
        return 404, "Diese Datei gibt es nicht."
    if request.query_string and _asked(exception):
        return 400, "Mit diesen Angaben in der Adresse lässt sich nichts nachschlagen."
    return 500, "Beim Lesen der Daten ist ein Fehler aufgetreten."


def _asked(exception: BaseException) -> bool:
    """Whether Datasette stumbled over its own parameters (`_sort`, `_facet`, `_next`), whose values it hardly checks."""
    chain = list(_chain(exception))
    # The module's own errors, on how it was called, have no code.
    codes = [getattr(e, "sqlite_errorcode", sqlite3.SQLITE_ERROR) for e in chain if isinstance(e, sqlite3.Error)]
    return not any(map(_of_ours, chain)) and all(code in _ASKED for code in codes)


def _chain(exception: BaseException | None) -> Iterator[BaseException]:
    while exception:
        yield exception
        exception = exception.__cause__ or exception.__context__


def _of_ours(exception: BaseException) -> bool:
    names = (frame.f_globals.get("__name__", "") for frame, _ in walk_tb(exception.__traceback__))
    return any(name.startswith(f"{_OWN}.") for name in names)
