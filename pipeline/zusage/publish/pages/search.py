"""Search in commitments and texts, with filters that can be cited."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from datasette import Response
from datasette.app import Datasette
from datasette.database import QueryInterrupted
from datasette.utils.asgi import Request
from datasette.views.base import DatasetteError

from .. import addresses
from ..asking import Row, answer, rows
from ..empties import EMPTY, coverage_of
from ..filters import read
from ..finding import COUNTED, KINDS, LAST_PAGE, PAGE, Counts, Search, counts, results, roughly
from ..marks import Marks
from ..search_terms import parse
from ..suggest import corrected
from ._search_facets import Names, chips, choices, facets, names

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
    number = _page_number(request.args.get("seite"))
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
        "choices": choices(search, counted, known),
        "results": await marked(datasette, search, found),
        "notes": _notes(search, text, counted),
        "first": PAGE * (number - 1) + 1,
        "pages": _pages(text, search, number, counted),
        "files": {form: addresses.found(form, text, **_kept(search)) for form in ("atom", "csv")},
        "nothing": {} if counted.total != 0 else await _nothing(datasette, text, search, known),
    }


async def asked(datasette: Datasette, request: Request) -> Search:
    """The search that an address stands for."""
    kind = request.args.get("art") or ""
    return Search(
        kind=kind if kind in KINDS else "zusagen",
        query=parse(request.args.get("q") or ""),
        filters=await read(datasette, request.args),
        by_relevance=request.args.get("ordnung") == "treffer",
    )


async def marked(datasette: Datasette, search: Search, found: Iterable[Row]) -> list[Row]:
    """Hits with their title and text in pieces, those that the query found marked."""
    hits = list(found)
    title, text = ("project", "quote") if search.kind == "zusagen" else ("title", "text")
    unsure = Marks(search.query).unsure(f"{hit[title]} {hit[text]}" for hit in hits)
    marks = Marks(search.query, await _parts(datasette, unsure))
    return [hit | {"title_pieces": marks.around(hit[title]), "pieces": marks.around(hit[text])} for hit in hits]


async def _parts(datasette: Datasette, words: set[str]) -> dict[str, str]:
    params = {f"w{number}": word for number, word in enumerate(sorted(words)[:900])}
    among = ", ".join(f":{name}" for name in params)
    sql = f"SELECT word, parts FROM words WHERE parts IS NOT NULL AND word IN ({among})"
    return {row["word"]: row["parts"] for row in await rows(datasette, sql, **params)}


def _kept(search: Search, **changes: str) -> dict[str, Any]:
    """The filters of an address, with what is not as usual."""
    usual = {
        "art": "" if search.kind == "zusagen" else search.kind,
        "ordnung": "treffer" if search.by_relevance else "",
    }
    return {**search.filters.address, **{key: value for key, value in (usual | changes).items() if value}}


async def _tabs(datasette: Datasette, text: str, search: Search, counted: Counts) -> list[Row]:
    tabs = []
    for kind, title in TITLES.items():
        here = kind == search.kind
        other = replace(search, kind=kind)
        count = counted.total if here else await roughly(datasette, other)
        more = counted.capped if here else count is not None and count > COUNTED
        address = addresses.search(text, **_kept(other))
        tabs.append({"title": title, "count": count, "more": more, "here": here, "address": address})
    return tabs


def _page_number(given: str | None) -> int:
    number = int(given) if given and given.isascii() and given.isdigit() and len(given) < 9 else 1
    return min(max(number, 1), LAST_PAGE)


def _pages(text: str, search: Search, number: int, counted: Counts) -> Row:
    last = LAST_PAGE if counted.capped else min(-(-(counted.total or 0) // PAGE), LAST_PAGE)
    there = {"before": number - 1 if number > 1 else 0, "after": number + 1 if number < last else 0}
    found = {name: addresses.search(text, **_kept(search, seite=str(at))) if at else "" for name, at in there.items()}
    return found | {"number": number, "last": last, "open": counted.capped}


def _notes(search: Search, text: str, counted: Counts) -> list[str]:
    notes = list(search.filters.unknown)
    if counted.total is None:
        notes.append("Die Treffer zu zählen dauerte zu lange. Mit einem selteneren Wort oder einem Filter geht es.")
    if search.query.cut:
        notes.append("Die Eingabe ist sehr lang; gesucht wurde mit ihrem Anfang.")
    if search.query.unwanted and not search.query.wanted:
        notes.append(
            "Gesucht werden kann nur nach etwas, das vorkommt: Bitte auch ein Wort ohne Minus eingeben. Hier steht alles."
        )
    elif text.strip() and not search.query.wanted:
        notes.append("In der Eingabe steht kein Wort, nach dem gesucht werden kann. Hier steht alles.")
    if search.kind == "texte" and (search.filters.verbindlichkeit or search.filters.stand):
        notes.append("Verbindlichkeit und Stand haben nur Zusagen; für Texte gelten diese Filter nicht.")
    return notes


async def _nothing(datasette: Datasette, text: str, search: Search, known: Names) -> Row:
    """Why nothing is there, and where to go on."""
    states = {known["gemeinde"][town]: await coverage_of(datasette, town) for town in search.filters.gemeinde}
    unread = {name: EMPTY[state] for name, state in states.items() if state != "read"}
    open_search = replace(search, filters=search.filters.without(*search.filters.address))
    elsewhere = await roughly(datasette, open_search) if search.filters.address else 0
    better = await corrected(datasette, text, search.query)
    return {
        "unread": unread,
        "said": "" if unread and len(unread) == len(states) else EMPTY["nothing-found"],
        "better": better,
        "better_address": addresses.search(better, **_kept(search)),
        "elsewhere": elsewhere,
        "elsewhere_address": addresses.search(text, **_kept(open_search)),
        "alone": await _alone(datasette, search),
    }


async def _alone(datasette: Datasette, search: Search) -> list[Row]:
    """Each word or phrase for itself, where several together found nothing."""
    groups = search.query.wanted if len(search.query.wanted) > 1 else ()
    found = []
    for group in groups[:6]:
        alone = replace(search, query=replace(search.query, wanted=(group,), unwanted=()))
        words = " OR ".join(term.written for term in group)
        found.append(
            {
                "words": words,
                "count": await roughly(datasette, alone),
                "address": addresses.search(words, **_kept(alone)),
            }
        )
    return found
