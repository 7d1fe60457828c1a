"""Answers are unpacked in small steps: what a bomb would be is never held."""

import gzip
import tracemalloc
import zlib

import pytest

from zusage.errors import FetchError, TooLarge
from zusage.fetch.unpack import STEP, whole

TEXT = "Beschluss über den Glasfaserausbau. ".encode() * 200


def bare(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("packed", "coding"),
    [
        (TEXT, ""), (TEXT, "identity"), (gzip.compress(TEXT), "gzip"), (gzip.compress(TEXT), " X-GZip "),
        (zlib.compress(TEXT), "deflate"), (bare(TEXT), "deflate"), (b"", "gzip"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("size", [1, 7, 100_000])
def test_what_was_packed_comes_out_however_it_is_cut(packed: bytes, coding: str, size: int) -> None:
    pieces = [packed[i : i + size] for i in range(0, len(packed), size)]
    assert whole(pieces, coding, 1_000_000, "x") == (TEXT if packed else b"")


@pytest.mark.parametrize(("packed", "coding"), [(gzip.compress(TEXT)[:-9], "gzip"), (TEXT, "gzip"), (TEXT, "br")])
def test_broken_or_unknown_packing_is_an_error(packed: bytes, coding: str) -> None:
    with pytest.raises(FetchError, match="encoding"):
        whole([packed], coding, 1_000_000, "x")


def test_a_bomb_in_one_piece_takes_no_more_memory_than_the_limit() -> None:
    bomb = gzip.compress(bytes(300_000_000), compresslevel=9)
    tracemalloc.start()
    try:
        with pytest.raises(TooLarge):
            whole([bomb], "gzip", 1_000_000, "x")
        assert tracemalloc.get_traced_memory()[1] < 1_000_000 * 3 + STEP + 2 * len(bomb)
    finally:
        tracemalloc.stop()


def test_padding_that_unpacks_to_nothing_counts_too() -> None:
    with pytest.raises(TooLarge):
        whole([bytes(1000)] * 10, "", 5_000, "x")
