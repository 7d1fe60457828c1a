"""A page in a context of its own, watched."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

from .serving import Site
from .watching import Watch

ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)  # fmt: skip
PATIENCE = 30_000
"""Milliseconds until a page or an element counts as missing."""
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 360, "height": 740}


@contextmanager
def opened(browser: Browser, site: Site, **options: Any) -> Iterator[tuple[Page, Watch]]:
    """A page of a new context, and its watch; `options` are playwright's for a context."""
    context = browser.new_context(**{"viewport": WIDE, "locale": "de-DE", "reduced_motion": "reduce"} | options)
    context.set_default_timeout(PATIENCE)
    watch = Watch(context, site.origin)
    yield context.new_page(), watch
    context.close()
