"""What was read of municipalities, to stand beside whatever is said of them: of each, and of several together."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from datasette.app import Datasette

from ..asking import Row, rows
from ..clauses import only
from ..comparing import LITTLE

_MONTHS: Final = """
SELECT body_id, SUM(documents) AS documents, COUNT(nullif(month, 'undated')) AS months,
  MIN(nullif(month, 'undated')) AS first, MAX(nullif(month, 'undated')) AS last
FROM coverage WHERE documents > 0 AND {these} GROUP BY body_id"""
_DOCUMENTS: Final = """
SELECT body_id, documents FROM body_counts WHERE body_id IN (
  SELECT c.body_id FROM projects p JOIN commitments c ON c.project_id = p.id WHERE p.key = :key
)"""


async def read_of_each(datasette: Datasette, keys: Sequence[str]) -> dict[str, Row]:
    """Texts, months with a text, first and last of them for each municipality, as rows that `_vergleich.html` tells."""
    these = only("body_id", "id", keys)
    found = await rows(datasette, _MONTHS.format(these=these.sql), **these.params)
    unread = {"documents": 0, "months": 0, "first": None, "last": None}
    months = dict.fromkeys(keys, unread) | {row["body_id"]: row for row in found}
    # Who is told here said something: "nothing found" is not the matter.
    told = {"reading": "read", "commitments": 1}
    return {key: row | told | {"little": row["documents"] < LITTLE} for key, row in months.items()}


async def texts_of_project(datasette: Datasette, key: str) -> dict[str, int]:
    """How many texts were read of each municipality that speaks of a project."""
    return {row["body_id"]: row["documents"] for row in await rows(datasette, _DOCUMENTS, key=key)}


def read_together(bodies: Collection[str], texts: Mapping[str, int]) -> Row:
    """What was read of these municipalities together: their number, their texts, and whether that is little."""
    documents = sum(texts.get(body, 0) for body in bodies)
    return {"bodies": len(bodies), "documents": documents, "little": documents < LITTLE * len(bodies)}
