"""What one table, view or question means, column by column and value by value."""

from functools import partial

from datasette import NotFound, Response
from datasette.app import Datasette
from datasette.utils import tilde_decode
from datasette.utils.asgi import Request

from ...codebook import ORIGINS, Table
from ...records.meanings import VOCABULARIES
from ..answering import answer
from ..asking import name_of
from ..looks import title_of
from ..question_columns import question_columns
from ._codebook import book, counted, questions
from .codebook import LANGUAGES, language

ROUTE = r"^/-/woerterbuch/(?P<table>[^/]+)$"


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/woerterbuch/<table>: a table, view or question; 404 for any other name."""
    name = tilde_decode(request.url_vars["table"])
    table = next((t for t in await book(datasette) if t.name == name), None) or await _question(datasette, name)
    context = {
        "table": table,
        "title": title_of(table),
        "count": None if table.origin == "question" else await counted(datasette, table),
        "question": table.origin == "question",
        "origin": ORIGINS.get(table.origin),
        "vocabularies": VOCABULARIES,
        "used": dict.fromkeys(c.vocabulary for c in table.columns if c.vocabulary),
        "languages": LANGUAGES,
        "language": language(request),
    }
    return await answer(datasette, request, "woerterbuch_tabelle.html", context)


async def _question(datasette: Datasette, name: str) -> Table:
    query = next((q for q in questions() if q.name == name), None)
    if not query:
        raise NotFound(f"Es gibt keine Tabelle, Sicht oder Frage {name}.")
    database = datasette.get_database(name_of(datasette))
    found = await database.execute_fn(partial(question_columns, query=query))
    return Table(name=name, view=True, title=query.title, de=query.description, en="", columns=found, origin="question")
