"""The bytes of an answer, unpacked in small steps, so that a bomb is noticed while it is still small."""

import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import chain

from ..errors import FetchError, TooLarge

STEP = 65_536
"""Bytes unpacked at a time; more than that is never held beside what counts already."""

CODINGS = "gzip, deflate"
"""What is asked for, and all that is understood."""


def whole(pieces: Iterable[bytes], coding: str, limit: int, where: str) -> bytes:
    """All of an answer; raises `TooLarge` beyond `limit` bytes (packed or not), `FetchError` for broken packing."""
    found = BytesIO()
    try:
        for piece in _unpacked(_counted(pieces, limit, where), coding.strip().lower()):
            found.write(piece)
            if found.tell() > limit:
                raise too_large(where, limit)
    except zlib.error as error:
        raise FetchError(
            where=where, expected=f"an answer in its stated encoding {coding}", found=str(error)
        ) from error
    return found.getvalue()


def too_large(where: str, limit: int) -> TooLarge:
    """The error for an answer of more than `limit` bytes."""
    return TooLarge(where=where, expected=f"at most {limit:,} bytes", found="more")


def _counted(pieces: Iterable[bytes], limit: int, where: str) -> Iterator[bytes]:
    read = 0
    for piece in pieces:
        read += len(piece)
        if read > limit:
            raise too_large(where, limit)
        yield piece


def _unpacked(pieces: Iterator[bytes], coding: str) -> Iterator[bytes]:
    if coding in ("", "identity"):
        yield from pieces
        return
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise zlib.error("an encoding that was not asked for")
    head = b""
    while len(head) < 2 and (piece := next(pieces, b"")):  # the first two bytes tell what it is
        head += piece
    if not head:
        return
    unpacker = zlib.decompressobj(_window(head, coding))
    for piece in chain([head], pieces):
        rest = piece
        while rest:
            yield unpacker.decompress(rest, STEP)
            rest = unpacker.unconsumed_tail
    yield unpacker.flush()
    if not unpacker.eof:
        raise zlib.error("the end is missing")


def _window(head: bytes, coding: str) -> int:
    """zlib's window: 47 finds gzip and zlib by itself; many servers send "deflate" without zlib's two bytes."""
    bare = coding == "deflate" and not (head[0] & 15 == 8 and int.from_bytes(head[:2], "big") % 31 == 0)
    return -zlib.MAX_WBITS if bare else zlib.MAX_WBITS + 32
