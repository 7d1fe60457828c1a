"""All statements on a project by name as a file."""

from datasette import NotFound, Response
from datasette.app import Datasette
from datasette.utils import tilde_decode
from datasette.utils.asgi import Request

from ..asking import rows
from ._statements import SAID
from .comparison_csv import csv_text

ROUTE = r"^/-/vorhaben/(?P<key>[^/.]+)\.csv$"


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/vorhaben/<key>.csv: one row for each statement in all municipalities, oldest first; 404 where there is none."""
    key = tilde_decode(request.url_vars["key"])
    said = await rows(datasette, SAID, key=key)
    if not said:
        raise NotFound(f"Es gibt keine Zusagen zu einem Vorhaben mit dem Schlüssel {key}.")
    headers = {"content-disposition": 'attachment; filename="vorhaben.csv"'}
    return Response(csv_text(said), headers=headers, content_type="text/csv; charset=utf-8")
