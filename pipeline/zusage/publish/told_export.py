"""What a site says of a finished export: which of its files it hands out, and description and checksums of just these."""

import hashlib
import json
import sqlite3
from collections.abc import Mapping, Set
from pathlib import Path
from typing import Any, Final

from .datapackage import descriptor
from .instance import Instance
from .package import DESCRIPTOR, SUMS

_OF_FILES: Final = ("path", "bytes", "hash", "alternatives")
"""What the description knows of files; all else follows from the database and the site."""


def given(folder: Path, kept: Set[str]) -> dict[str, str]:
    """Path → SHA-256 of the files that the export holds, without those of the tables that the site keeps to itself."""
    lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    sums = {path: digest for digest, _, path in (line.partition("  ") for line in lines)}
    return {
        path: digest for path, digest in sums.items() if not path.startswith("tables/") or Path(path).stem not in kept
    }


def description(db: sqlite3.Connection, folder: Path, kept: Set[str], instance: Instance) -> bytes:
    """`datapackage.json` as it was written; where the site keeps tables, the same without them."""
    written = (folder / DESCRIPTOR).read_bytes()
    if not kept:
        return written
    said: dict[str, Any] = json.loads(written)
    resources = [resource for resource in said["resources"] if resource["name"] not in kept]
    files = {of["name"]: {key: of[key] for key in _OF_FILES if key in of} for of in resources}
    made = descriptor(db, files, instance) | {"state": said["state"]}
    return f"{json.dumps(made, ensure_ascii=False, indent=2)}\n".encode()


def sums(folder: Path, kept: Set[str], served: Mapping[str, bytes]) -> bytes:
    """`SHA256SUMS` of what is handed out; `served` are the files that the site makes itself."""
    made = {path: hashlib.sha256(content).hexdigest() for path, content in served.items()}
    return "".join(f"{digest}  {path}\n" for path, digest in (given(folder, kept) | made).items()).encode()
