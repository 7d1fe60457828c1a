"""Headers that keep pages safe: nothing inline, nothing from elsewhere, no frame, no camera. On every answer."""

import re
from collections.abc import Awaitable, Callable
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
# One by one: two pages may name the parts of their addresses alike.
_OURS = [re.compile(pattern) for pattern in ("^/$", *(pattern for pattern, _ in routes()))]


def guarded(app: App, base: str) -> App:
    """`app` with the headers; `base` is the path that the site lives under, without a slash at the end."""

    async def answering(scope: dict[str, Any], receive: Any, send: Any) -> None:
        path = scope.get("path", "").removeprefix(base)
        ours = any(pattern.match(path) for pattern in _OURS)
        policy = (b"content-security-policy", (STRICT_POLICY if ours else POLICY).encode())

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = message | {"headers": [*message.get("headers", []), policy, *SAFE]}
            await send(message)

        await app(scope, receive, sending)

    return answering
