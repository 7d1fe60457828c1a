"""Pages of plain words that need nothing but the settings of the site."""

from collections.abc import Awaitable, Callable

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from ..answering import answer
from ..instance import instance


def notice(template: str) -> Callable[[Request, Datasette], Awaitable[Response]]:
    """A page of `template`, which gets the site's `instance`."""

    async def page(request: Request, datasette: Datasette) -> Response:
        return await answer(datasette, request, template, {"instance": instance(datasette)})

    return page
