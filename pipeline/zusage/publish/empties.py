"""Why a list is empty: nothing was found in what was read, nothing was read, or nothing is published. Never the same word for two."""

from typing import Final

from datasette.app import Datasette

from .asking import rows

EMPTY: Final = {
    "nothing-found": "Nichts gefunden: Die Texte wurden gelesen, dazu steht nichts darin.",
    "not-covered": "Nicht erfasst: Von dieser Gemeinde wurde noch nichts gelesen. Das ist keine Null.",
    "not-published": "Nicht veröffentlicht: Sitzungen sind bekannt, aber kein Text davon ist öffentlich zugänglich.",
    "withheld": "Vorerst zurückgehalten: Die Quelle wird nicht richtig gelesen.",
}
"""What a reader is told for each state in which there is nothing to show; `read` has no such words."""


async def coverage_of(datasette: Datasette, body_id: str) -> str:
    """`read`, `not-covered`, `not-published` or `withheld` for a municipality; an unknown one is not covered."""
    found = await rows(datasette, "SELECT reading FROM body_counts WHERE body_id = :body_id", body_id=body_id)
    return found[0]["reading"] if found else "not-covered"


_PROJECT = """
SELECT CASE WHEN COUNT(c.id) = 0 THEN 'nothing-found' WHEN COUNT(c.id) FILTER (WHERE b.withheld IS NULL) = 0 THEN 'withheld'
  ELSE 'read' END AS state
FROM projects p LEFT JOIN commitments c ON c.project_id = p.id LEFT JOIN bodies b ON b.id = c.body_id WHERE p.key = :key"""


async def project_state(datasette: Datasette, key: str) -> str:
    """`read`, `nothing-found` where nobody promised anything on the project, `withheld` where only withheld municipalities did."""
    return str((await rows(datasette, _PROJECT, key=key))[0]["state"])
