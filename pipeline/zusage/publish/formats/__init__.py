"""Rows as bytes, piece by piece, so that never all are held at once; the same rows give the same bytes.

`columns` says what the columns of a file are, `text` writes CSV and JSON, `parquet_file` Parquet. Commitments can also be a feed
(`feeds`) and a calendar (`calendars`); what both say alike stands in `entries`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from .columns import Batch, Column
from .parquet_file import parquet
from .text import csv_plain, jsonl

Writer = Callable[[Sequence[Column], Iterable[Batch]], Iterator[bytes]]
"""Takes what the columns are and the rows in batches, gives the file in pieces."""

WRITERS: Final[Mapping[str, Writer]] = {"csv": csv_plain, "jsonl": jsonl, "parquet": parquet}
"""For any table, by the ending of the file."""

__all__ = ["WRITERS", "Batch", "Column", "Writer"]
