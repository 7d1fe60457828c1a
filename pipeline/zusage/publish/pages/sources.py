"""Where the texts of each municipality come from, on which ground they are read, and under which licence."""

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ..answering import answer
from ..asking import rows
from ._paging import page_of

ROUTE = r"^/-/quellen$"
LENGTH = 100
"""Municipalities on a page."""
BASES = {
    "44b": "Text und Data Mining, § 44b UrhG", "60d": "Forschung, § 60d UrhG", "permission": "Erlaubnis der Gemeinde",
    "own files": "eigene Dateien",
}  # fmt: skip
"""The values of `legal_basis` in a municipality's configuration."""

_LICENCES = "SELECT licence, COUNT(*) AS n FROM bodies GROUP BY licence ORDER BY n DESC, licence"
_BODIES = """
SELECT b.id, b.name, b.state, b.vendor, b.website, b.licence, b.legal_basis, b.withheld,
  (SELECT MAX(f.fetched_at) FROM raw_files f WHERE f.body_id = b.id) AS fetched,
  (SELECT MAX(v.month) FROM coverage v WHERE v.body_id = b.id AND v.documents > 0 AND v.month <> 'undated') AS newest,
  coalesce(n.reading, 'not-covered') AS reading
FROM bodies b LEFT JOIN body_counts n ON n.body_id = b.id ORDER BY b.name, b.id LIMIT :length OFFSET :start"""


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/quellen: a hundred municipalities by name, `?seite=2` the next; a page that is not there is the first."""
    count = (await rows(datasette, "SELECT COUNT(*) AS n FROM bodies"))[0]["n"]
    pages = max(1, -(-count // LENGTH))
    asked, _ = page_of(request.args)
    number = asked if asked <= pages else 1
    context = {
        "bodies": await rows(datasette, _BODIES, length=LENGTH, start=(number - 1) * LENGTH),
        "licences": await rows(datasette, _LICENCES),
        "bases": BASES,
        "count": count,
        "number": number,
        "pages": pages,
    }
    return await answer(datasette, request, "quellen.html", context)
