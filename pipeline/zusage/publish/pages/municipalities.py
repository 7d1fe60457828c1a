"""All municipalities, by Land, with how far each was read."""

from itertools import groupby

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ..answering import answer
from ..asking import rows

ROUTE = r"^/-/gemeinden$"

_BODIES = """
SELECT b.id, b.name, b.ags, b.state, b.classification, b.population, n.reading, n.documents, n.first_day,
  n.read_until, n.commitments
FROM bodies b LEFT JOIN body_counts n ON n.body_id = b.id ORDER BY b.state IS NULL, b.state, b.name, b.id"""


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/gemeinden: every municipality that is known, on one page, so that the browser's own search finds it."""
    bodies = await rows(datasette, _BODIES)
    lands = [(state, list(of)) for state, of in groupby(bodies, key=lambda body: body["state"])]
    return await answer(datasette, request, "gemeinden.html", {"lands": lands, "known": len(bodies)})
