"""The site's interface for programs: every address it offers them, told in the same words on a page and in OpenAPI.

`lists`, `files`, `itself` and `reading` (pages for people) are the addresses that this program makes, `stock` those that Datasette brings
along; `inputs` is what several of them take. `openapi.document` makes OpenAPI of them.
"""

import re

from datasette.app import Datasette

from ..asking import rows
from ..instance import instance
from ..kept_export import export_of
from ..lists import key_of
from ..page_images import source_of
from ..pages import routes
from ..queries import read_queries
from .endpoint import Endpoint
from .files import of_charts_and_search, of_export, of_files, of_projects_and_images
from .itself import of_the_site
from .lists import Keys, of_lists, of_questions
from .openapi import document
from .reading import of_pages
from .stock import of_stock

_KEYS = """
SELECT c.id AS "commitment", c.body_id AS body, c.topic, p.key AS project, c.state
FROM commitments c JOIN projects p ON p.id = c.project_id
WHERE c.topic IS NOT NULL AND c.state IS NOT NULL ORDER BY c.id LIMIT 1"""


async def endpoints(datasette: Datasette) -> tuple[Endpoint, ...]:
    """All addresses for programs that this site answers; a page of ours that is not there is left out."""
    found = await rows(datasette, _KEYS)
    keys = Keys(**found[0]) if found else Keys()
    every = [
        *of_lists(keys), *of_questions(await _single(datasette)), *of_files(), *(of_export() if await export_of(datasette) else ()),
        *await of_stock(datasette, keys.commitment), *of_charts_and_search(),
        *of_projects_and_images(keys, await _pictured(datasette)), *of_the_site(bool(instance(datasette).address)), *of_pages(keys),
    ]  # fmt: skip
    ours = [re.compile(pattern) for pattern, _ in routes()]
    return tuple(e for e in every if not e.path.startswith("/-/") or _answered(e, ours))


async def _single(datasette: Datasette) -> set[str]:
    """The questions of which each row is a commitment."""
    asked = {query.name: (query, {param.name: "" for param in query.params}) for query in read_queries()}
    return {name for name, of in asked.items() if await key_of(datasette, *of)}


async def _pictured(datasette: Datasette) -> str:
    """A commitment whose page can be shown, "" where the first that has a place on a page has no image."""
    found = await rows(datasette, "SELECT commitment_id FROM quote_boxes ORDER BY id LIMIT 1")
    source = await source_of(datasette, found[0]["commitment_id"]) if found else None
    return found[0]["commitment_id"] if source and not source.lacking else ""


def _answered(endpoint: Endpoint, ours: list[re.Pattern[str]]) -> bool:
    path = endpoint.example.partition("?")[0]
    return any(pattern.match(path) for pattern in ours)


__all__ = ["Endpoint", "document", "endpoints"]
