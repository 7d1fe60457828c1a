"""Conditional requests (RFC 9110, 13) for files: who has the answer of the same database to the same question is told so.

They spare a database that may change the making of large files. Where it never changes, `caching` does it for all answers.
"""

import hashlib
import os
from pathlib import Path

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from .. import __version__
from .asking import name_of
from .instance import instance


def tag_of(datasette: Datasette, request: Request) -> str:
    """The ETag of an answer: it changes with the database file, the version, the address and its query.

    It is weak: whoever packs the answer on its way may keep it.
    """
    host = instance(datasette).address or f"{request.scheme}://{request.host}"
    said = "\n".join([_state(datasette), __version__, host, request.full_path])
    return f'W/"{hashlib.sha256(said.encode()).hexdigest()[:32]}"'


def unchanged(request: Request, tag: str) -> Response | None:
    """304 where the reader has the answer with this tag already; None else."""
    known = [part.strip() for part in request.headers.get("if-none-match", "").split(",")]
    if "*" in known or tag.removeprefix("W/") in [part.removeprefix("W/") for part in known]:
        return Response("", status=304, headers={"ETag": tag})
    return None


def _state(datasette: Datasette) -> str:
    database = datasette.get_database(name_of(datasette))
    if database.hash:
        return str(database.hash)
    # What was written last may stand in the write-ahead log alone.
    files = [Path(database.path), Path(f"{database.path}-wal")]
    return " ".join(f"{stat.st_mtime_ns}-{stat.st_size}" for stat in map(os.stat, filter(Path.exists, files)))
