"""Search in commitments and texts, with filters that can be cited."""

from dataclasses import replace

from datasette import Response
from datasette.app import Datasette
from datasette.database import QueryInterrupted
from datasette.utils.asgi import Request
from datasette.views.base import DatasetteError

from ..answering import answer
from ..asking import Row
from ..search import COUNTED, LAST_PAGE, PAGE, Counts, Search, counts, results, roughly
from ._paging import page_of
from ._search_address import address, asked, file_address
from ._search_facets import SHOWN, chips, facets, names, selects
from ._search_hits import marked
from ._search_words import notes, nothing

ROUTE = r"^/-/suche$"
ORDERS = {"neu": "neueste zuerst", "treffer": "beste zuerst"}
TITLES = {"zusagen": "Zusagen", "texte": "Texte"}


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/suche: hits with marks, counts by filter, and why there are none; any text and any filter gets a page.

    400 where SQLite takes too long even without counting.
    """
    try:
        return await answer(datasette, request, "suche.html", await _context(request, datasette))
    except QueryInterrupted as error:
        told = "Diese Suche dauerte zu lange. Mit einem selteneren Wort oder einem Filter geht es schneller."
        raise DatasetteError(told, status=400) from error


async def _context(request: Request, datasette: Datasette) -> Row:
    text = request.args.get("q") or ""
    search = await asked(datasette, request)
    number = min(page_of(request.args)[0], LAST_PAGE)
    counted = await counts(datasette, search)
    found = await results(datasette, search, first=PAGE * (number - 1)) if counted.total != 0 else []
    known = await names(datasette, counted, search.filters)
    return {
        "q": text,
        "art": search.kind,
        "ordnung": "treffer" if search.by_relevance else "neu",
        "orders": ORDERS,
        "counted": counted,
        "counted_most": COUNTED,
        "tabs": await _tabs(datasette, text, search, counted),
        "chips": chips(text, search, known),
        "facets": facets(text, search, counted, known),
        "shown": SHOWN,
        "choices": selects(search, known),
        "results": await marked(datasette, search, found),
        "notes": list(notes(search, text, counted)),
        "first": PAGE * (number - 1) + 1,
        "pages": _pages(text, search, number, counted),
        "files": {form: file_address(form, text, search) for form in ("atom", "csv")},
        "nothing": {} if counted.total != 0 else await nothing(datasette, text, search, known),
    }


async def _tabs(datasette: Datasette, text: str, search: Search, counted: Counts) -> list[Row]:
    """What else the same words and filters may be looked for in, with the number of hits there."""
    tabs = []
    for kind, title in TITLES.items():
        here = kind == search.kind
        other = replace(search, kind=kind)
        count = counted.total if here else await roughly(datasette, other)
        more = counted.capped if here else count is not None and count > COUNTED
        tabs.append({"title": title, "count": count, "more": more, "here": here, "address": address(text, other)})
    return tabs


def _pages(text: str, search: Search, number: int, counted: Counts) -> Row:
    last = LAST_PAGE if counted.capped else min(-(-(counted.total or 0) // PAGE), LAST_PAGE)
    there = {"before": number - 1 if number > 1 else 0, "after": number + 1 if number < last else 0}
    found = {name: address(text, search, seite=str(at)) if at else "" for name, at in there.items()}
    return found | {"number": number, "last": last, "open": counted.capped}
