"""All statements on a project by name as a file."""

from datasette import NotFound, Response
from datasette.app import Datasette
from datasette.utils import tilde_decode
from datasette.utils.asgi import Request

from ..asking import rows
from ..formats.text import csv_of
from ..media_types import content_type
from ._project_statements import SAID

ROUTE = r"^/-/vorhaben/(?P<key>[^/.]+)\.csv$"


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/vorhaben/<key>.csv: one row for each statement in all municipalities, oldest first; 404 where there is none."""
    key = tilde_decode(request.url_vars["key"])
    said = await rows(datasette, SAID, key=key)
    if not said:
        raise NotFound(f"Es gibt keine Zusagen zu einem Vorhaben mit dem Schlüssel {key}.")
    headers = {"content-disposition": 'attachment; filename="vorhaben.csv"'}
    return Response(csv_of(said), headers=headers, content_type=content_type("csv"))
