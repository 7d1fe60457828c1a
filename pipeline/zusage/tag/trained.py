"""A component with trained parts: bytes that spaCy writes beside the pipeline's config and reads back."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import ClassVar

import srsly


class Trained:
    """Holds its parts by file name; a subclass names the files and says what to do with them once they are there."""

    files: ClassVar[tuple[str, ...]] = ()

    def __init__(self) -> None:
        self.parts: dict[str, bytes] = {}

    def learn(self, parts: Mapping[str, bytes]) -> None:
        """Takes trained parts, each of `files` or none at all: a component without them works by rules alone."""
        self.parts = dict(parts)

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Writes the parts into the folder `path`."""
        Path(path).mkdir(parents=True, exist_ok=True)
        for name, data in self.parts.items():
            Path(path, name).write_bytes(data)

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> "Trained":
        """Reads the parts from the folder `path`."""
        self.learn({name: file.read_bytes() for name in self.files if (file := Path(path, name)).is_file()})
        return self

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The parts as one piece of bytes."""
        packed: bytes = srsly.msgpack_dumps(self.parts)
        return packed

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> "Trained":
        """Reads what `to_bytes` gave."""
        self.learn(srsly.msgpack_loads(data))
        return self
