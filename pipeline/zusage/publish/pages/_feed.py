"""What feeds and calendars of the site say of themselves, and a feed as an answer."""

import asyncio
from collections.abc import Iterable, Mapping

from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from .. import addresses
from ..answering import absolute
from ..asking import Row, site
from ..citation import author
from ..formats.entries import About
from ..formats.feeds import atom
from ..instance import instance


async def about(
    request: Request, datasette: Datasette, *, key: str, title: str, note: str, paths: Mapping[str, str]
) -> About:
    """What a list says of itself; `key` ends its lasting name, `paths` are addresses on the site by relation."""
    return About(
        key=key, title=title, note=note, newest=(await site(datasette))["newest"], author=author(instance(datasette)),
        links={relation: absolute(datasette, request, path) for relation, path in paths.items()},
        pages=absolute(datasette, request, addresses.commitment("")),
    )  # fmt: skip


async def atom_file(read: Iterable[Row], said: About, headers: Mapping[str, str]) -> Response:
    """Commitments as a feed; a thread writes it, for the server to go on answering."""
    body = await asyncio.to_thread(atom, read, said)
    return Response(body, headers=dict(headers), content_type=headers["content-type"])
