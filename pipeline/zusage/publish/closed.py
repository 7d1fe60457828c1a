"""Datasette's pages about itself, which a public site does not show: they tell of the machine, its paths and versions."""

from typing import Final

from datasette import NotFound, Response

CLOSED: Final = (
    r"^/-/(threads|databases|plugins|versions|settings|config|metadata|actor|permissions|allow-debug|messages|patterns"
    r"|auth-token|logout)(\.json)?$"
)


async def closed() -> Response:
    """404, as for an address that does not exist."""
    raise NotFound("Diese Seite gibt es auf öffentlichen Instanzen nicht.")
