"""A site at its own address: Datasette sees paths without the folder that the site lives in, readers see them with it.

Datasette takes that folder off for its routes alone: each address that it makes of the one asked for (sorting, paging, CSV)
would name the folder twice.
"""

from typing import Any
from urllib.parse import urlsplit

from .headers import App, Message


def below(app: App, address: str) -> App:
    """`app` at `address` (as in `Instance`, "" where there is none): whatever host a request names, answers name the site's own."""
    own = urlsplit(address)
    host, base = own.netloc.encode(), own.path.encode()

    async def answering(scope: dict[str, Any], receive: Any, send: Any) -> None:
        async def sending(message: Message) -> None:
            await send(_leading(message, base) if message["type"] == "http.response.start" else message)

        await app(_at_home(scope, host, base) if scope["type"] == "http" else scope, receive, sending)

    return answering


def _at_home(scope: dict[str, Any], host: bytes, base: bytes) -> dict[str, Any]:
    raw = _without(scope.get("raw_path") or scope["path"].encode(), base)
    others = [(name, value) for name, value in scope["headers"] if name.lower() != b"host"]
    headers = [(b"host", host), *others] if host else scope["headers"]
    return scope | {"path": _without(scope["path"].encode(), base).decode(), "raw_path": raw, "headers": headers}


def _without(path: bytes, base: bytes) -> bytes:
    """A server in front may have taken the folder off already."""
    return path[len(base) :] or b"/" if path == base or path.startswith(base + b"/") else path


def _leading(message: Message, base: bytes) -> Message:
    """Redirects stay on the site: browsers read a backslash as a slash, and two slashes as another host."""
    headers = [
        (name, _below(value, base) if name.lower() == b"location" else value)
        for name, value in message.get("headers", [])
    ]
    return message | {"headers": headers}


def _below(location: bytes, base: bytes) -> bytes:
    path = location.replace(b"\\", b"%5C")
    return path if not path.startswith(b"/") or path.startswith(base + b"/") else base + path
