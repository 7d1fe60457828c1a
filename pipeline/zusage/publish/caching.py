"""Conditional requests, caches and compression. A site that changes under the reader is never cached."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from asgi_gzip import GZipMiddleware

from .headers import App, Message, send_empty, with_headers

MAX_AGE: Final = 3600
"""Seconds for which a cache may answer by itself: a new state of the data is seen after an hour at the latest."""
_PACKED = (".db", ".png", ".parquet", ".xlsx", ".zip", ".gz")
_READING = ("GET", "HEAD")


def state_of(database_hash: str, folder: Path, settings: str) -> str:
    """Names the state that all answers follow from: the database, the program's own files in `folder`, the site's settings."""
    digest = hashlib.sha256(f"{database_hash} {settings}".encode())
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.read_bytes())
    return digest.hexdigest()


def fresh(app: App) -> App:
    """For a database that may change: browsers ask again each time."""

    async def answering(scope: dict[str, Any], receive: Any, send: Any) -> None:
        async def sending(message: Message) -> None:
            await send(with_headers(message, {b"cache-control": b"no-cache"}))

        await app(scope, receive, sending)

    return _reading(answering)


def cached(app: App, state: str) -> App:
    """For a database that never changes: an ETag for each address; who has that answer already gets 304 at once.

    The tag also holds the day (UTC), because pages may count from today. It is weak: compression changes bytes.
    """

    async def answering(scope: dict[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return await app(scope, receive, send)
        if scope["method"] not in _READING:
            return await _refuse(send)
        tag = _tag(scope, state)
        headers = {b"etag": tag, b"cache-control": f"public, max-age={MAX_AGE}".encode()}
        if _has(scope, tag):
            return await send_empty(send, 304, headers)

        async def sending(message: Message) -> None:
            kept = message.get("status") == 200 and not _named(message, b"set-cookie")
            await send(with_headers(message, headers if kept else {b"cache-control": b"no-store"}))

        return await app(scope, receive, sending)

    return _reading(answering)


def compressed(app: App) -> App:
    """`app` with gzip where the reader takes it; files that are packed already go as they are."""
    packing = GZipMiddleware(app)

    async def answering(scope: dict[str, Any], receive: Any, send: Any) -> None:
        packed = scope.get("path", "").endswith(_PACKED)
        await (app if packed else packing)(scope, receive, send)

    return answering


def _reading(app: App) -> App:
    """HEAD is answered as GET without its body, by every page: Datasette itself only does so for its own."""

    async def answering(scope: dict[str, Any], receive: Any, send: Any) -> None:
        async def sending(message: Message) -> None:
            await send(message | {"body": b""} if message["type"] == "http.response.body" else message)

        await app(scope, receive, sending if scope.get("method") == "HEAD" else send)

    return answering


def _tag(scope: dict[str, Any], state: str) -> bytes:
    today = datetime.now(UTC).date().isoformat()
    address = scope.get("raw_path", scope["path"].encode()) + b"?" + scope.get("query_string", b"")
    return b'W/"%s"' % hashlib.sha256(f"{state} {today} ".encode() + address).hexdigest()[:32].encode()


def _has(scope: dict[str, Any], tag: bytes) -> bool:
    """Whether If-None-Match names the tag; `*` names whatever there is, which nobody knows before it is made."""
    stated = b",".join(value for name, value in scope["headers"] if name.lower() == b"if-none-match")
    return tag in (part.strip() for part in stated.split(b","))


def _named(message: Message, name: bytes) -> bool:
    return any(key.lower() == name for key, _ in message.get("headers", []))


async def _refuse(send: Any) -> None:
    await send_empty(send, 405, {b"allow": b"GET, HEAD", b"cache-control": b"no-store"})
