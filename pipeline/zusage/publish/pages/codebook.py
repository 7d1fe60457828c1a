"""The codebook: all tables, views, questions and closed vocabularies, in German and English."""

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ...codebook import ORIGINS
from ...records.meanings import VOCABULARIES
from ..answering import answer
from ._codebook import entries, questions

ROUTE = r"^/-/woerterbuch$"
LANGUAGES = {"": "Deutsch und Englisch", "de": "nur Deutsch", "en": "nur Englisch"}


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/woerterbuch: what there is, what it means, where it comes from; `?sprache=de` or `en` leaves one language."""
    found = await entries(datasette)
    context = {
        "tables": [entry for entry in found if not entry.table.view],
        "views": [entry for entry in found if entry.table.view],
        "questions": questions(),
        "vocabularies": VOCABULARIES,
        "origins": ORIGINS,
        "languages": LANGUAGES,
        "language": language(request),
    }
    return await answer(datasette, request, "woerterbuch.html", context)


def language(request: Request) -> str:
    """The language that the reader asked for: "de", "en", or "" for both."""
    asked: str = request.args.get("sprache") or ""
    return asked if asked in LANGUAGES else ""
