"""Files and folders on this machine: every readable file into the raw store, with what the manifests say of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..config import body_id, read_bodies, to_record
from ..errors import ConfigError, TooLarge
from ..issues import from_error, issue
from ..raw import RawStore, sniff
from ..records import Body, Issue, RawFile, digest
from .manifest import NAME, Row, read_manifest

SUFFIXES = (".txt", ".md", ".html", ".htm", ".xml", ".pdf", ".docx", ".json", ".jsonl", ".ics")
MAX_BYTES = 200_000_000
"""The largest council PDFs (budgets with plans) have some 150 MB."""

BODIES = "bodies"
"""A folder of this name beside the files holds the municipalities' own YAML files (population, licence, fictional)."""


def from_path(path: Path, store: RawStore) -> Iterator[RawFile | Body | Issue]:
    """Municipalities, files and problems found under `path` (a folder or one file), in the order of their names.

    Hidden files and folders are left out. Raises `ConfigError` where nothing is there.
    """
    whole = path.resolve()
    if not (whole.is_dir() or whole.is_file()):
        raise ConfigError(where=str(path), expected="a file or folder", found="nothing there", hint="check --input")
    if whole.is_file():
        yield from _Walk(root=whole.parent, store=store, only=whole.name).folder(whole.parent)
        return
    walk = _Walk(root=whole, store=store)
    below = (p for p in whole.rglob("*") if p.is_dir() and _is_input(p, whole))
    for folder in sorted([whole, *below]):
        yield from walk.folder(folder)


def input_name(path: Path) -> str:
    """What readers of the data may know of an input: its path below the working directory, else its own name alone."""
    whole, here = path.resolve(), Path.cwd().resolve()
    below = whole != here and whole.is_relative_to(here)
    return _printable(whole.relative_to(here).as_posix() if below else whole.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Walk:
    """One input; `keys` are the files' keys so far, `only` the one file that was asked for."""

    root: Path
    store: RawStore
    only: str | None = None
    keys: set[str] = field(default_factory=set)

    @property
    def source(self) -> str:
        """The input's name."""
        return _printable(self.root.name)

    def folder(self, folder: Path) -> Iterator[RawFile | Body | Issue]:
        """What lies directly in `folder`."""
        try:
            paths = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
        except OSError as error:
            yield self._unreadable(folder, error)
            return
        yield from (to_record(config) for config in read_bodies(folder / BODIES))
        rows, issues = read_manifest(folder / NAME, source=self.source, where=self._name(folder / NAME), only=self.only)
        yield from issues
        for path in paths:
            if path.name != NAME and self.only in (None, path.name):
                yield self._file(path, rows.get(path.name))

    def _file(self, path: Path, row: Row | None) -> RawFile | Issue:
        name, source = self._name(path), self.source
        if path.suffix.lower() not in SUFFIXES:
            known = f"expected one of {' '.join(SUFFIXES)}"
            return issue("fetch", "unsupported-file", where=name, value=path.suffix, message=known, source=source)
        try:
            size = path.stat().st_size
            data = path.read_bytes() if size <= MAX_BYTES else b""
        except OSError as error:
            return self._unreadable(path, error)
        if size > MAX_BYTES:
            large = TooLarge(where=name, expected=f"at most {MAX_BYTES:,} bytes", found=f"{size:,}")
            return from_error("fetch", large, source=source)
        row = row or Row(file=path.name)
        return RawFile(
            id=self._key(name, row), source=source, path=name, sha256=self.store.put(data), size=size,
            media_type=sniff(data, path.name), municipality=row.municipality, ags=row.ags, date=row.date,
            organization=row.organization, url=row.url,
        )  # fmt: skip

    def _key(self, name: str, row: Row) -> str:
        """From municipality and file name, so that it holds wherever the folder lies.

        A second file of that name, in another folder, takes as much of its path as makes it another one.
        """
        if not row.municipality:
            return digest("raw", self.source, name)
        owner, parts = body_id(row.municipality, row.ags), name.split("/")
        keys = [digest("raw", owner, "/".join(parts[-depth:])) for depth in range(1, len(parts) + 1)]
        key = next((key for key in keys if key not in self.keys), keys[-1])
        self.keys.add(key)
        return key

    def _name(self, path: Path) -> str:
        return _printable(path.relative_to(self.root).as_posix())

    def _unreadable(self, path: Path, error: OSError) -> Issue:
        found = f"expected a readable file or folder, found {error.strerror}"
        return issue("fetch", "unreadable", where=self._name(path), message=found, source=self.source)


def _is_input(folder: Path, root: Path) -> bool:
    return not any(part == BODIES or part.startswith(".") for part in folder.relative_to(root).parts)


def _printable(name: str) -> str:
    """Names that are no UTF-8 (old archives) with a mark for each odd byte."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
