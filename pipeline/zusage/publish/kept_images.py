"""Images drawn by a child process and kept in a folder, of which the oldest go when it is full."""

import asyncio
import json
import logging
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from ..errors import StorageError
from ..raw import write_whole

KEPT = 200_000_000
"""Bytes of images in the folder; the oldest go first. An image takes about 0.1 MB."""

PATIENCE = 60
"""Seconds for a child, which ends itself after 10 CPU seconds: on a busy machine it waits for its turn."""

_DRAWING = ThreadPoolExecutor(max_workers=2, thread_name_prefix="drawing")
"""Two images at a time, however many readers ask: each is a process."""


_WAITING = asyncio.Semaphore(60)
"""Images that are drawn or wait for it: at about one a second nobody waits longer than browsers do."""


class Busy(Exception):
    """So many images are waited for that this one had better be asked for later."""


async def drawn(kept: Path, order: dict[str, Any]) -> bytes:
    """The image in the file `kept`, or drawn now as `zusage.pdf_pages` is told in `order`; empty where that cannot be done.

    Raises `Busy` where too many others are waited for.
    """
    if kept.is_file():
        return kept.read_bytes()
    if _WAITING.locked():
        raise Busy
    async with _WAITING:
        return await asyncio.get_running_loop().run_in_executor(_DRAWING, _draw_once, kept, order)


def _draw_once(kept: Path, order: dict[str, Any]) -> bytes:
    """Draws and keeps an image, also an empty one: what cannot be drawn is not tried at each look."""
    if kept.is_file():  # the same was asked for a moment ago
        return kept.read_bytes()
    try:
        png = _child(order)
    except subprocess.TimeoutExpired:  # the machine is busy: another time it may be done
        logging.getLogger(__name__).warning("page not drawn within %s s: %s", PATIENCE, order["file"])
        return b""
    try:
        write_whole(kept, png)
        _make_room(kept.parent)
    except (StorageError, OSError) as error:  # a site may lie on a disk that is not to be written on
        logging.getLogger(__name__).warning("image not kept: %s", error)
    return png


def _child(order: dict[str, Any]) -> bytes:
    command = [sys.executable, "-m", "zusage.pdf_pages"]
    try:
        done = subprocess.run(
            command, input=json.dumps(order).encode(), capture_output=True, timeout=PATIENCE, check=True
        )
    except subprocess.CalledProcessError as error:
        logging.getLogger(__name__).warning(
            "page not drawn: %s %s", error, error.stderr[-500:].decode(errors="replace")
        )
        return b""
    return done.stdout


def _make_room(folder: Path) -> None:
    images = sorted((file.stat().st_mtime, file.stat().st_size, file) for file in folder.glob("*.png"))
    over = sum(size for _, size, _ in images) - KEPT
    for _, size, file in images:
        if over <= 0:
            return
        file.unlink(missing_ok=True)
        over -= size
