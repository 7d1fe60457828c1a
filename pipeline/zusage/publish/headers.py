"""Headers that keep pages safe: nothing inline, nothing from elsewhere, no frame, no camera. On every answer."""

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

from .pages import routes

App = Callable[..., Awaitable[None]]
Message = dict[str, Any]

_COMMON: Final = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
    "form-action 'self'; script-src-attr 'none'; style-src 'self'; "
)
POLICY: Final = _COMMON + "script-src 'self'"
"""For Datasette's own pages: its script for the columns' menus is a file, what stood inside its templates is left out."""
STRICT_POLICY: Final = _COMMON + "script-src 'none'"
"""For our pages, which have no script."""
SAFE: Final = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"),
)
LONGEST: Final = 8_192
"""Bytes of an address with its query: pages repeat it in their links, a hundred times and more."""
# One by one: two pages may name the parts of their addresses alike.
_OURS = [re.compile(pattern) for pattern in ("^/$", *(pattern for pattern, _ in routes()))]


def guarded(app: App) -> App:
    """`app` with the headers, in place of any of the same name that Datasette sets."""

    async def answering(scope: dict[str, Any], receive: Any, send: Any) -> None:
        ours = any(pattern.match(scope.get("path", "")) for pattern in _OURS)
        safe = {b"content-security-policy": (STRICT_POLICY if ours else POLICY).encode(), **dict(SAFE)}

        async def sending(message: Message) -> None:
            await send(with_headers(message, safe))

        await (_too_long(sending) if _length(scope) > LONGEST else app(scope, receive, sending))

    return answering


def _length(scope: dict[str, Any]) -> int:
    return len(scope.get("path", "")) + len(scope.get("query_string", b""))


async def _too_long(send: Any) -> None:
    await send_empty(send, 414, {b"cache-control": b"no-store"})


def with_headers(message: Message, headers: Mapping[bytes, bytes]) -> Message:
    """The start of an answer with these headers, in place of any of the same name; what follows it as it is."""
    if message["type"] != "http.response.start":
        return message
    kept = [(name, value) for name, value in message.get("headers", []) if name.lower() not in headers]
    return message | {"headers": [*kept, *headers.items()]}


async def send_empty(send: Any, status: int, headers: Mapping[bytes, bytes]) -> None:
    """An answer of headers alone."""
    await send({"type": "http.response.start", "status": status, "headers": list(headers.items())})
    await send({"type": "http.response.body", "body": b""})
