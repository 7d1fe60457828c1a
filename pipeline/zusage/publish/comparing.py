"""The SQL behind comparisons: municipalities, Länder or size classes, with what was read of them beside every count.

Rejected motions are no commitments and are counted nowhere. A municipality counts only where a text of it was read in the
years asked for; of all others there are no zeros.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from ..records.vocabulary import STATUS
from .filters import SIZES, Clause, Filters, Size, among, joined

LITTLE: Final = 5
"""Fewer texts than this for each municipality are told as little, and are ranked behind the others.

A choice of this project: below it, one sitting more or less changes every figure by a fifth or more.
"""


def _when(key: str, size: Size) -> str:
    upper = f" AND b.population < {size.below}" if size.below else ""
    return f"WHEN b.population >= {size.least}{upper} THEN '{key}'"


LEVELS: Final[Mapping[str, str]] = {
    "gemeinde": "b.id",
    "groesse": f"CASE {' '.join(_when(key, size) for key, size in SIZES.items())} ELSE '' END",
    "land": "coalesce(b.state, '')",
}
"""What a row of a comparison is, and its key in SQL; "" where Land or inhabitants are not known."""

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
WITH r AS (
  SELECT b.id, {name} AS sorted_name, b.name, b.population, b.withheld, {key} AS "key",
    CASE WHEN b.withheld IS NOT NULL THEN 'withheld' WHEN SUM(v.documents) > 0 THEN 'read'
      WHEN SUM(v.meetings) > 0 THEN 'not-published' ELSE 'not-covered' END AS reading,
    SUM(v.documents) AS documents, COUNT(CASE WHEN v.documents THEN nullif(v.month, 'undated') END) AS months,
    MIN(CASE WHEN v.documents THEN nullif(v.month, 'undated') END) AS first,
    MAX(CASE WHEN v.documents THEN nullif(v.month, 'undated') END) AS last
  FROM bodies b LEFT JOIN coverage v ON v.body_id = b.id AND {months}
  WHERE {bodies}
  GROUP BY b.id
), g AS (
  SELECT f.body_id, SUM(f.commitments) AS commitments, SUM(f.slipped) AS slipped, SUM(f.slipped_days) AS slipped_days,
    {counts}
  FROM facts f WHERE f.force <> 'rejected' AND {facts}
  GROUP BY f.body_id
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
FROM r LEFT JOIN g ON g.body_id = r.id AND r.reading = 'read'
GROUP BY r."key"
"""

ORDERS: Final[Mapping[str, str]] = {
    "name": "sorted_name COLLATE NOCASE",
    "texte": "documents",
    "einwohner": "population",
    "zusagen": "commitments",
    "je1000": "per_1000",
    **{f"stand-{status}": f'"{status}"' for status in STATUS},
    "verschiebung": "mean_slip",
}
"""What the rows may be sorted by, as an address says it, and in SQL."""
_PLAIN_ORDERS = ("name", "texte", "einwohner")

_CELLS = """
SELECT {key} AS "key", c.topic, SUM(c.commitments) AS commitments
FROM (
  SELECT f.body_id, f.topic, SUM(f.commitments) AS commitments
  FROM facts f WHERE f.force <> 'rejected' AND {facts} GROUP BY f.body_id, f.topic
) c JOIN bodies b ON b.id = c.body_id
WHERE b.withheld IS NULL AND {bodies}
GROUP BY 1, 2
ORDER BY 1, 2
"""

_MONEY = """
SELECT {key} AS "key", m.money_stage, COUNT(*) AS bodies, SUM(m.amounts) AS amounts, SUM(m.total) AS total,
  ROUND(SUM(m.total) FILTER (WHERE b.population > 0) / SUM(b.population) FILTER (WHERE b.population > 0), 2) AS per_inhabitant
FROM (
  SELECT m.body_id, m.money_stage, SUM(m.amounts - m.open_ended) AS amounts, SUM(m.amount_max) AS total
  FROM money_sums m WHERE m.rhythm = 'once' AND m.share = 'whole' AND m.currency = 'EUR' AND {topics}
  GROUP BY m.body_id, m.money_stage
) m JOIN bodies b ON b.id = m.body_id
WHERE m.total IS NOT NULL AND b.withheld IS NULL AND {bodies}
GROUP BY 1, 2
ORDER BY 1, 2
"""


def rows_of(filters: Filters, level: str, order: str = "name", *, down: bool = False) -> Clause:
    """A SELECT with one row for each municipality, Land or size class, sorted; rows without a value come last.

    Counts are NULL where nothing was read. `population_read` are the inhabitants of read municipalities, by which `per_1000`
    divides; municipalities without a known number of inhabitants are in neither side of it. `months` counts months with a
    text, of all municipalities of the row together. `mean_slip` is in days, over the commitments whose deadline moved.
    """
    parts = {"bodies": filters.bodies(), "months": filters.months(), "facts": filters.facts()}
    sql = _ROWS.format(**_filled(parts), key=LEVELS[level], name=_SORTED_NAME, counts=_COUNTS, sums=_SUMS)
    value, little = ORDERS[order], f'documents < {LITTLE} * "read"'
    by = [f"({value}) IS NULL", *([] if order in _PLAIN_ORDERS else [little]), f"{value} {'DESC' if down else 'ASC'}"]
    by += [ORDERS["name"], '"key"']
    # Sorted from outside: inside, a name in an expression would be that of a column that is summed up.
    return Clause(sql=f"SELECT * FROM (\n{sql.strip()}\n) ORDER BY {', '.join(dict.fromkeys(by))}", params=_held(parts))


def cells_of(filters: Filters, level: str, keys: Sequence[str] = ()) -> Clause:
    """A SELECT with `key`, `topic` (NULL for none) and `commitments`; `keys` limits municipalities to a page of them."""
    return _by_key(_CELLS, {"bodies": filters.bodies(), "facts": filters.facts()}, level, keys)


def topics_of(filters: Filters) -> Clause:
    """The same over all municipalities together: one row for each topic that occurs."""
    return _by_key(_CELLS, {"bodies": filters.bodies(), "facts": filters.facts()}, "alle", ())


def money_of(filters: Filters, level: str, keys: Sequence[str] = ()) -> Clause:
    """A SELECT with sums of stated amounts in euros by `key` and `money_stage`, one-off and whole ones; no stages are added.

    `bodies` state such an amount, and `per_inhabitant` divides by the inhabitants of these alone. Years do not part it: an
    amount is one however many sittings repeat it.
    """
    return _by_key(_MONEY, {"bodies": filters.bodies(), "topics": filters.topics("m")}, level, keys)


def _by_key(template: str, parts: dict[str, Clause], level: str, keys: Sequence[str]) -> Clause:
    shown = among("b.id", "zeile", keys if level == "gemeinde" else ())
    held = parts | {"bodies": joined([parts["bodies"], *shown])}
    return Clause(sql=template.format(**_filled(held), key=LEVELS.get(level, "'alle'")).strip(), params=_held(held))


def _filled(parts: Mapping[str, Clause]) -> dict[str, str]:
    return {name: part.sql for name, part in parts.items()}


def _held(parts: Mapping[str, Clause]) -> dict[str, str | int]:
    return {key: value for part in parts.values() for key, value in part.params.items()}
