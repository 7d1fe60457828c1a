"""The image of a page that a commitment's quote stands on."""

from datasette import NotFound, Response
from datasette.app import Datasette
from datasette.utils import tilde_decode
from datasette.utils.asgi import Request

from ..conditional import unchanged
from ..kept_images import Busy
from ..page_images import image, source_of

ROUTE = r"^/-/bild/(?P<pictured>[^/]+)/(?P<number>[1-9][0-9]{0,2})\.png$"


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/bild/<commitment id>/<number>.png: published text only, the quote framed; 404 in words without an image, 503 where many wait."""
    source = await source_of(datasette, tilde_decode(request.url_vars["pictured"]))
    if source is None:
        raise NotFound("Zu diesem Bild gibt es keine Zusage.")
    number = int(request.url_vars["number"])
    if source.lacking or number > len(source.boxes):
        raise NotFound(source.lacking or "So viele Seiten hat dieser Satz nicht.")
    try:
        drawn = await image(datasette, source, list(source.boxes)[number - 1])
    except Busy:
        words = "Gerade werden viele Seiten abgebildet. Ein neuer Versuch in einer Minute hilft."
        return Response.text(words, status=503, headers={"Retry-After": "60"})
    if not drawn.png:
        raise NotFound("Diese Seite ließ sich nicht abbilden.")
    tag = f'"{drawn.key}"'
    return unchanged(request, tag) or Response(drawn.png, headers={"ETag": tag}, content_type="image/png")
