"""Readers from bytes to `Page`, one module for each vendor; a module in this folder that has `matches` is a vendor."""

import pkgutil
from datetime import date
from functools import cache
from importlib import import_module
from types import ModuleType

from ..errors import UnknownVendor
from ..records import Link
from .addresses import kind_of
from .page import Page
from .raw_text import decode
from .tree import uncollected
from .ways import Ways


@cache
def vendors() -> tuple[ModuleType, ...]:
    """The vendor modules by name, with `NAME`, `SIGNS` (what is looked for), `matches(head)` and `read(data, url)`."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = (import_module(f"{__name__}.{name}") for name in names)
    return tuple(module for module in modules if hasattr(module, "matches"))


def read_page(data: bytes, url: str) -> Page:
    """The page in `data`; `url` is its address, or its file name where it has none.

    The vendor is found by the content, never by the host name. Raises `UnknownVendor` where no vendor's signs are on
    the page, `UnknownLayout` for pages of a known vendor that are not read, `MissingPart` where a required part is not
    there.
    """
    vendor = _vendor(data, url)
    with uncollected():
        page: Page = vendor.read(data, url)
    return page


def vendor_of(data: bytes, url: str) -> str:
    """The name of the product whose signs are on the page; raises `UnknownVendor` where there are none."""
    name: str = _vendor(data, url).NAME
    return name


def _vendor(data: bytes, url: str) -> ModuleType:
    head, _ = decode(data)
    for vendor in vendors():
        if vendor.matches(head):
            return vendor
    signs = "; ".join(f"{vendor.NAME}: {vendor.SIGNS}" for vendor in vendors())
    raise UnknownVendor(
        where=url, expected=f"the signs of a known vendor ({signs})", found=" ".join(head[:80].split()) or "nothing"
    )


def ways(vendor: str, start: str, first: date, last: date) -> Ways:
    """Where a crawl of `vendor` (a module's NAME) begins at the address `start`, for meetings from `first` to `last`.

    A vendor's module says so in `ways(start, first, last)`; one without it begins at `start` alone, and so does a start
    that is one meeting, item or paper itself.
    """
    module = next((module for module in vendors() if vendor == module.NAME), None)
    if module is None or not hasattr(module, "ways") or kind_of(start) not in (None, "list"):
        return Ways(lists=(Link(url=start, kind="list"),))  # asked in each crawl, as lists are
    found: Ways = module.ways(start, first, last)
    return found


def read_many(data: bytes, url: str) -> list[Page]:
    """The pages of a JSON answer: of an OParl object or list, or of a product's own interface.

    Vendors that answer in JSON have `read_many(data, url)`. Raises `UnknownVendor` where no such vendor's signs are in
    the data, else as `read_page`.
    """
    head, _ = decode(data)
    speaking = [vendor for vendor in vendors() if hasattr(vendor, "read_many")]
    for vendor in speaking:
        if vendor.matches(head):
            pages: list[Page] = vendor.read_many(data, url)
            return pages
    signs = "; ".join(f"{vendor.NAME}: {vendor.SIGNS}" for vendor in speaking)
    raise UnknownVendor(where=url, expected=f"the signs of a known vendor ({signs})", found=head[:80] or "nothing")


__all__ = ["Page", "Ways", "read_many", "read_page", "vendor_of", "vendors", "ways"]
