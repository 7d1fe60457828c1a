"""What the site is, how it is made, what it cannot say, and how good it is."""

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ... import __version__
from ..answering import answer
from ..asking import rows
from ..instance import instance

ROUTE = r"^/-/ueber$"

_SCORES = """
SELECT model, gold_set, label, p, r, f1, low, high, gold FROM scores WHERE slice = 'all' AND match = 'exact'
ORDER BY gold_set, label"""
_COUNTS = """
SELECT (SELECT COUNT(*) FROM bodies) AS bodies, (SELECT COUNT(DISTINCT body_id) FROM coverage WHERE documents > 0) AS read,
  (SELECT SUM(documents) FROM coverage) AS documents, (SELECT COUNT(*) FROM commitments) AS commitments"""


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/ueber: what this is, how it is made and cited, with the last measured scores."""
    context = {
        "scores": await rows(datasette, _SCORES),
        "counts": (await rows(datasette, _COUNTS))[0],
        "version": __version__,
        "instance": instance(datasette),
    }
    return await answer(datasette, request, "ueber.html", context)
