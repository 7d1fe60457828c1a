"""How the data are cited: a Citation File Format file (CFF 1.2.0) made of version, state of the data and settings of the site."""

from typing import Any

import yaml

from .. import __version__
from .instance import Instance
from .site import DESCRIPTION

TITLE = "Zusage: Zusagen deutscher Kommunen zur Digitalisierung"
MESSAGE = "Bitte zitieren Sie Fassung und Datenstand; einzelne Zusagen mit der Adresse ihrer Seite und ihrer Quelle."
_KEYWORDS = ["Kommunalpolitik", "Digitalisierung", "Ratsinformationssysteme", "Niederschriften", "open data"]


def cff(newest: str | None, instance: Instance) -> bytes:
    """`CITATION.cff` for the data up to the day `newest`; whoever answers for the site is the author.

    The same arguments give the same bytes. A day that the data lack is left out, as the format allows.
    """
    said: dict[str, Any] = {
        "cff-version": "1.2.0",
        "type": "dataset",
        "title": TITLE,
        "message": MESSAGE,
        "abstract": DESCRIPTION,
        "authors": [{"name": author(instance)}],
        "version": f"{__version__}, Datenstand {newest or 'unbekannt'}",
        "keywords": _KEYWORDS,
    }
    said |= {"date-released": newest} if newest else {}
    said |= {"url": instance.address} if instance.address else {}
    return yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=120).encode()


def author(instance: Instance) -> str:
    """Who answers for the site, by the first line of its address; `zusage` where nobody is named."""
    return next((line.strip() for line in instance.operator.splitlines() if line.strip()), "zusage")
