"""A search as the reader asked for it: read from an address, and made into one again."""

from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import Request

from .. import addresses
from ..filters import read
from ..search import KINDS, Search, parse


async def asked(datasette: Datasette, request: Request) -> Search:
    """The search that an address stands for."""
    kind = request.args.get("art") or ""
    return Search(
        kind=kind if kind in KINDS else "zusagen",
        query=parse(request.args.get("q") or ""),
        filters=await read(datasette, request.args),
        by_relevance=request.args.get("ordnung") == "treffer",
    )


def address(text: str, search: Search, **more: str) -> str:
    """The first page of a search for `text`, or what `more` says (`seite`)."""
    return addresses.search(text, **_held(search), **more)


def file_address(form: str, text: str, search: Search) -> str:
    """The same search as `atom` or `csv`."""
    return addresses.found(form, text, **_held(search))


def _held(search: Search) -> dict[str, Any]:
    """The filters, with what is not as usual."""
    art = "" if search.kind == "zusagen" else search.kind
    return {**search.filters.address, "art": art, "ordnung": "treffer" if search.by_relevance else ""}
