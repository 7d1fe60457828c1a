"""Pages of our own, one module each: `ROUTE` is the pattern of its address, `page` answers. Found by walking this folder.

They hand plain values to templates, never markup.
"""

from collections.abc import Awaitable, Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from datasette import Response

Page = Callable[..., Awaitable[Response]]


def routes() -> list[tuple[str, Page]]:
    """Patterns and pages for Datasette's `register_routes`, by module name; modules with an underscore are helpers."""
    names = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    modules: list[Any] = [import_module(f"{__name__}.{name}") for name in names]
    return [(module.ROUTE, module.page) for module in modules if hasattr(module, "ROUTE")]
