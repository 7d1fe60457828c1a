"""What a site says of itself to programs, as addresses."""

from collections.abc import Iterator

from .. import addresses
from ..media_types import media
from .endpoint import Endpoint
from .inputs import key


def of_the_site(sitemap: bool) -> Iterator[Endpoint]:
    """What the site says of itself to programs; a sitemap only where it has a lasting address."""
    yield Endpoint(
        path=addresses.OPENAPI, title="Diese Adressen für Programme", example=addresses.OPENAPI, told="OpenAPI 3.1."
    )
    yield Endpoint(
        path="/robots.txt",
        title="Was Suchmaschinen lesen dürfen",
        example="/robots.txt",
        types=media("txt"),
        told="Robots Exclusion Protocol (RFC 9309).",
    )
    if sitemap:
        yield Endpoint(
            path="/sitemap.xml",
            title="Verzeichnis der Sitemaps",
            example="/sitemap.xml",
            types=media("xml"),
            told="Nennt die Teile der Sitemap.",
        )
        yield Endpoint(
            path="/sitemap-{kind}-{number}.xml",
            title="Ein Teil der Sitemap",
            example="/sitemap-seiten-1.xml",
            types=media("xml"),
            told="Adressen einer Art von Seiten mit dem Tag der letzten Änderung.",
            inputs=(key("kind", "Art der Seiten"), key("number", "Nummer des Teils, ab 1")),
        )
