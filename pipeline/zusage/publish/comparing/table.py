"""The rows of a comparison: how much was read, how much was promised, what became of it."""

from collections.abc import Mapping
from typing import Final

from ...records.vocabulary import STATUS
from ..clauses import Clause, values_of
from ..filters import SIZES, Filters
from .levels import LEVELS, filled

LITTLE: Final = 5
"""Fewer texts than this for each municipality are told as little, and are ranked behind the others.

A choice of this project: below it, one sitting more or less changes every figure by a fifth or more.
"""

_SORTED_NAME = "b.name"
for _letter, _plain in zip("ÄÖÜäöü", "AOUaou", strict=True):
    _SORTED_NAME = f"replace({_SORTED_NAME}, '{_letter}', '{_plain}')"

_COUNTS = ",\n    ".join(
    f"SUM(f.commitments) FILTER (WHERE f.status = '{status}') AS \"{status}\"" for status in STATUS
)
_SUMS = ",\n  ".join(
    f'CASE WHEN SUM(r.reading = \'read\') > 0 THEN coalesce(SUM(g."{status}"), 0) END AS "{status}"'
    for status in STATUS
)

_ROWS = """
WITH {first}r AS (
  SELECT b.id, {name} AS sorted_name, b.name, b.population, b.withheld, {key} AS "key",
    {year} AS year, CASE WHEN b.withheld IS NOT NULL THEN 'withheld' WHEN SUM(v.documents) > 0 THEN 'read'
      WHEN SUM(v.meetings) > 0 THEN 'not-published' ELSE 'not-covered' END AS reading,
    SUM(v.documents) AS documents, COUNT(CASE WHEN v.documents THEN nullif(v.month, 'undated') END) AS months,
    MIN(CASE WHEN v.documents THEN nullif(v.month, 'undated') END) AS first,
    MAX(CASE WHEN v.documents THEN nullif(v.month, 'undated') END) AS last
  FROM bodies b{of}
  WHERE {bodies}
  GROUP BY b.id, {year}
), g AS (
  SELECT f.body_id, {said} AS year, SUM(f.commitments) AS commitments, SUM(f.slipped) AS slipped, SUM(f.slipped_days) AS slipped_days,
    {counts}
  FROM facts f WHERE f.force <> 'rejected' AND {facts}
  GROUP BY f.body_id, {said}
)
SELECT r."key", MIN(r.name) AS name, MIN(r.sorted_name) AS sorted_name, COUNT(*) AS bodies, SUM(r.reading = 'read') AS "read",
  SUM(r.reading = 'not-published') AS not_published, SUM(r.reading = 'not-covered') AS not_covered,
  SUM(r.reading = 'withheld') AS withheld, MIN(r.withheld) AS why, SUM(r.population) AS population,
  SUM(r.population) FILTER (WHERE r.reading = 'read') AS population_read,
  coalesce(SUM(r.documents) FILTER (WHERE r.reading = 'read'), 0) AS documents,
  coalesce(SUM(r.months) FILTER (WHERE r.reading = 'read'), 0) AS months, MIN(r.first) AS first, MAX(r.last) AS last,
  CASE WHEN SUM(r.reading = 'read') > 0 THEN coalesce(SUM(g.commitments), 0) END AS commitments,
  ROUND(1000.0 * SUM(coalesce(g.commitments, 0)) FILTER (WHERE r.reading = 'read' AND r.population > 0)
    / SUM(r.population) FILTER (WHERE r.reading = 'read' AND r.population > 0), 3) AS per_1000,
  {sums},
  SUM(g.slipped) AS slipped, CAST(ROUND(1.0 * SUM(g.slipped_days) / nullif(SUM(g.slipped), 0)) AS INTEGER) AS mean_slip
FROM r LEFT JOIN g ON g.body_id = r.id AND g.year IS r.year AND r.reading = 'read'
GROUP BY r."key"
"""

_BY_NAME: Final = "sorted_name COLLATE NOCASE"
_NAMES: Final[Mapping[str, str]] = {
    "groesse": f"""CASE "key" {" ".join(f"WHEN '{key}' THEN {place}" for place, key in enumerate(SIZES))} END""",
    "land": """nullif("key", '')""",
}
"""What rows that are no towns stand in order by, where the name asks: the unknown has none and comes last."""
ORDERS: Final[Mapping[str, str]] = {
    "name": _BY_NAME,
    "texte": "documents",
    "einwohner": "population",
    "zusagen": "commitments",
    "je1000": "per_1000",
    **{f"stand-{status}": f'"{status}"' for status in STATUS},
    "verschiebung": "mean_slip",
}
"""What the rows may be sorted by, as an address says it, and in SQL."""
_PLAIN_ORDERS = ("name", "texte", "einwohner")


def rows_of(filters: Filters, level: str, order: str = "name", *, down: bool = False) -> Clause:
    """A SELECT with one row for each municipality, Land, size class or year of meetings, sorted; rows without a value come last.

    Counts are NULL where nothing was read. `population_read` are the inhabitants of read municipalities, by which `per_1000`
    divides; municipalities without a known number of inhabitants are in neither side of it. `months` counts months with a
    text, of all municipalities of the row together. `mean_slip` is in days, over the commitments whose deadline moved.
    """
    parts = {"bodies": filters.bodies(), "months": filters.months(), "facts": filters.facts()}
    name = LEVELS[level] if level == "jahr" else _SORTED_NAME
    sql = _ROWS.format(**filled(parts, level), key=LEVELS[level], name=name, counts=_COUNTS, sums=_SUMS)
    named = _NAMES.get(level, _BY_NAME)
    value, little = named if order == "name" else ORDERS[order], f'documents < {LITTLE} * "read"'
    by = [f"({value}) IS NULL", *([] if order in _PLAIN_ORDERS else [little]), f"{value} {'DESC' if down else 'ASC'}"]
    by += [named, '"key"']
    # Sorted from outside: inside, a name in an expression would be that of a column that is summed up.
    return Clause(
        sql=f"SELECT * FROM (\n{sql.strip()}\n) ORDER BY {', '.join(dict.fromkeys(by))}",
        params=values_of(parts.values()),
    )
