"""What a form of filters can offer."""

from datasette.app import Datasette

from ..asking import rows
from .conditions import NO_TOPIC
from .reading import MOST
from .sizes import SIZES


async def offered(datasette: Datasette) -> dict[str, list[tuple[str, str]]]:
    """Key and name of each choice by filter. Of more than `MOST` municipalities none are offered: search finds them."""
    bodies = await rows(datasette, "SELECT id, name FROM bodies ORDER BY name, id LIMIT :most", most=MOST + 1)
    topics = await rows(datasette, "SELECT id, name FROM topics ORDER BY name, id")
    states = await rows(datasette, "SELECT DISTINCT state FROM bodies WHERE state IS NOT NULL ORDER BY state")
    return {
        "gemeinde": [(b["id"], b["name"]) for b in bodies] if len(bodies) <= MOST else [],
        "thema": [*((t["id"], t["name"]) for t in topics), (NO_TOPIC, "ohne Thema")],
        "land": [(s["state"], s["state"]) for s in states],
        "groesse": [(key, size.label) for key, size in SIZES.items()],
    }
