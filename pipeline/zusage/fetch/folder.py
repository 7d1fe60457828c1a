"""Files and folders on this machine: every readable file into the raw store, with what the manifests say of it."""

from collections.abc import Iterator
from pathlib import Path

from ..config import body_id, read_bodies, to_record
from ..errors import ConfigError, TooLarge
from ..issues import from_error, issue
from ..raw import RawStore, sniff
from ..records import Body, Issue, RawFile, digest
from .manifest import NAME, Row, read_manifest

SUFFIXES = (".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".json", ".jsonl")
MAX_BYTES = 200_000_000
"""The largest council PDFs (budgets with plans) have some 150 MB."""

BODIES = "bodies"
"""A folder of this name beside the files holds the municipalities' own YAML files (population, licence, fictional)."""


def from_path(path: Path, store: RawStore) -> Iterator[RawFile | Body | Issue]:
    """Municipalities, files and problems found under `path` (a folder or one file), in the order of their names.

    Raises `ConfigError` where nothing is there.
    """
    if not path.exists():
        raise ConfigError(where=str(path), expected="a file or folder", found="nothing there", hint="check --input")
    root = path.resolve() if path.is_dir() else path.resolve().parent
    for folder in sorted(
        {root, *(p for p in root.rglob("*") if p.is_dir() and not _hidden(p, root))} if path.is_dir() else {root}
    ):
        if folder.name != BODIES:
            yield from _folder(folder, root, store, only=None if path.is_dir() else path.name)


def _folder(folder: Path, root: Path, store: RawStore, *, only: str | None) -> Iterator[RawFile | Body | Issue]:
    for config in read_bodies(folder / BODIES):
        yield to_record(config)
    rows, issues = read_manifest(folder / NAME, source=root.name)
    yield from issues if only is None else []
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.name != NAME and not path.name.startswith(".") and only in (None, path.name):
            yield _file(path, rows.get(path.name), root, store)


def _file(path: Path, row: Row | None, root: Path, store: RawStore) -> RawFile | Issue:
    name = path.relative_to(root).as_posix()
    if path.suffix.lower() not in SUFFIXES:
        return issue(
            "fetch", "unsupported-file", where=name, value=path.suffix, message=f"expected one of {' '.join(SUFFIXES)}"
        )
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            return from_error(
                "fetch",
                TooLarge(where=name, expected=f"at most {MAX_BYTES:,} bytes", found=f"{size:,}"),
                source=root.name,
            )
        data = path.read_bytes()
    except OSError as error:
        return issue(
            "fetch",
            "unreadable",
            where=name,
            message=f"expected a readable file, found {error.strerror}",
            source=root.name,
        )
    row = row or Row(file=path.name)
    owner = body_id(row.municipality, row.ags) if row.municipality else root.name
    return RawFile(
        id=digest("raw", owner, row.file if row.municipality else name), source=root.name, path=name, sha256=store.put(data),
        size=len(data), media_type=sniff(data, path.name), municipality=row.municipality, ags=row.ags, date=row.date,
        organization=row.organization, url=row.url,
    )  # fmt: skip


def _hidden(path: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)
