"""What a form of filters can offer."""

from datasette.app import Datasette

from ..asking import rows
from ..named import all_names
from .conditions import NO_TOPIC
from .reading import MOST
from .sizes import SIZES


async def offered(datasette: Datasette) -> dict[str, list[tuple[str, str]]]:
    """Key and name of each choice by filter. Of more than `MOST` municipalities none are offered: search finds them."""
    bodies = await all_names(datasette, "bodies", MOST + 1)
    topics = await all_names(datasette, "topics")
    states = await rows(datasette, "SELECT DISTINCT state FROM bodies WHERE state IS NOT NULL ORDER BY state")
    return {
        "gemeinde": list(bodies.items()) if len(bodies) <= MOST else [],
        "thema": [*topics.items(), (NO_TOPIC, "ohne Thema")],
        "land": [(s["state"], s["state"]) for s in states],
        "groesse": [(key, size.label) for key, size in SIZES.items()],
    }
