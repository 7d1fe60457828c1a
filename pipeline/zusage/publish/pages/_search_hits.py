"""Hits as the search page shows them: with the words marked that the query found."""

import asyncio
from collections.abc import Iterable

from datasette.app import Datasette

from ..asking import Row, rows
from ..clauses import only
from ..search import Marks, Search

_LOOKED_UP = 900
"""So many words of a page are looked up: SQLite takes no more than 999 parameters in its older versions."""


async def marked(datasette: Datasette, search: Search, found: Iterable[Row]) -> list[Row]:
    """Hits with their title and text in pieces, those that the query found marked."""
    hits = list(found)
    title, text = ("project", "quote") if search.kind == "zusagen" else ("title", "text")
    unsure = Marks(search.query).unsure(f"{hit[title]} {hit[text]}" for hit in hits)
    marks = Marks(search.query, await _parts(datasette, unsure))

    def pieces() -> list[Row]:
        return [hit | {"title_pieces": marks.around(hit[title]), "pieces": marks.around(hit[text])} for hit in hits]

    # In a thread, for the server to go on answering: the texts of one page may be twenty whole budgets.
    return await asyncio.to_thread(pieces)


async def _parts(datasette: Datasette, words: set[str]) -> dict[str, str]:
    """The parts of those words that are compounds."""
    these = only("word", "w", sorted(words)[:_LOOKED_UP])
    sql = f"SELECT word, parts FROM words WHERE parts IS NOT NULL AND {these.sql}"
    return {row["word"]: row["parts"] for row in await rows(datasette, sql, **these.params)}
