"""The folder that goes to a server: a vacuumed copy of the database, what Datasette wants to know of it, and how to run it."""

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Final

from .. import __version__
from ..errors import StorageError
from ..raw import whole, write_whole
from ..read_only import open_read_only
from .inspection import NAME as INSPECTION
from .inspection import inspected
from .instance import Instance
from .instance_file import NAME as SETTINGS
from .instance_file import require_distinct
from .site import write_site

DATABASE: Final = "zusage.db"
_RECIPES: Final = Path(__file__).with_name("recipes")


def write_folder(db_path: Path, folder: Path, instance: Instance) -> tuple[Path, ...]:
    """Writes the site's files into `folder` and returns them; each is whole or not there.

    Raises `SchemaError` without a database of zusage's, `StorageError` where the disk refuses, `ConfigError` for an address
    that the database could not have.
    """
    target = folder / DATABASE
    require_distinct(instance, target)
    copy(db_path, target)
    data = json.dumps(inspected(target), ensure_ascii=False, indent=2)
    write_whole(folder / INSPECTION, f"{data}\n".encode())
    write_site(target, folder)
    write_whole(folder / SETTINGS, toml(instance).encode())
    names = [recipe.name for recipe in sorted(_RECIPES.iterdir())]
    for name in names:
        text = (_RECIPES / name).read_text(encoding="utf-8").replace("{{version}}", __version__)
        write_whole(folder / name, text.encode())
    return tuple(folder / name for name in (DATABASE, INSPECTION, "metadata.json", SETTINGS, *names))


def copy(db_path: Path, target: Path) -> None:
    """A vacuumed copy without a write-ahead log: whoever opens it as immutable sees every row. Raises as `write_folder` does."""
    with closing(open_read_only(db_path)) as source, whole(target) as part:
        try:
            source.execute("VACUUM INTO ?", (str(part),))
            with closing(sqlite3.connect(part)) as made:
                made.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError as error:
            raise StorageError(
                where=str(target), expected="room for a copy of the database", found=str(error)
            ) from error


def toml(instance: Instance) -> str:
    """The settings as `instance.toml`; the folder of fetched files stays out, it is not on the server."""
    stated = {key: value for key, value in asdict(instance).items() if key != "raw"}
    # A JSON string is a TOML basic string, and true and false are the same words; but TOML wants U+007F escaped.
    values = {key: json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f") for key, value in stated.items()}
    return "".join(f"{key} = {value}\n" for key, value in values.items())
