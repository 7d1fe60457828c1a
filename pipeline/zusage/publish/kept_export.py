"""Files of an export that lie beside the database: a public site hands them out instead of making them for each reader."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from datasette.app import Datasette
from datasette.utils.asgi import asgi_send_file

from .asking import name_of
from .instance import instance
from .package import DESCRIPTOR, SUMS, state_of

FOLDER: Final = "export"
_CHUNK = 1 << 18


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file as it lies there; what Datasette takes for a response."""

    path: Path
    content_type: str
    headers: dict[str, str]

    async def asgi_send(self, send: Any) -> None:
        """Sends the file in pieces."""
        headers = {name: value for name, value in self.headers.items() if name != "content-type"}
        await asgi_send_file(send, self.path, None, self.content_type, _CHUNK, headers)


async def export_of(datasette: Datasette) -> Path | None:
    """The folder `export` beside the database, where it was made of this very state of the data; None else.

    Only for a public site: on a researcher's own machine the database may change at any time.
    """
    database = datasette.get_database(name_of(datasette))
    folder = Path(database.path).parent / FOLDER
    if not instance(datasette).public or not (folder / DESCRIPTOR).is_file():
        return None
    state = await database.execute_fn(state_of)
    return folder if state == _stated(folder, (folder / DESCRIPTOR).stat().st_mtime_ns) else None


@cache
def _stated(folder: Path, _changed: int) -> str:
    described: dict[str, Any] = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
    return str(described.get("state", ""))


def sizes(folder: Path) -> dict[str, int]:
    """The files of an export by their path in it, with their bytes."""
    lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    paths = [line.partition("  ")[2] for line in lines]
    return {path: (folder / path).stat().st_size for path in [*paths, SUMS]}
