"""All topics by area."""

from itertools import groupby
from operator import itemgetter

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ..answering import answer
from ..asking import rows

ROUTE = r"^/-/themen$"
_TOPICS = """
SELECT t.id, t.name, t.area, t.description, coalesce(f.commitments, 0) AS commitments, coalesce(f.bodies, 0) AS bodies
FROM topics t LEFT JOIN (
  SELECT f.topic, SUM(f.commitments) AS commitments, COUNT(DISTINCT f.body_id) AS bodies
  FROM facts f WHERE f.force <> 'rejected' GROUP BY f.topic
) f ON f.topic = t.id ORDER BY t.area, t.name"""


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/themen: all topics by area, with what each covers and how much of it was found."""
    topics = await rows(datasette, _TOPICS)
    areas = {area: list(of) for area, of in groupby(topics, key=itemgetter("area"))}
    read = await rows(datasette, "SELECT COUNT(*) AS n FROM body_counts WHERE reading = 'read'")
    return await answer(datasette, request, "themen.html", {"areas": areas, "read": read[0]["n"]})
