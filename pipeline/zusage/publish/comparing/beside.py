"""What stands beside the rows of a comparison: commitments by topic, and amounts by stage."""

from collections.abc import Sequence

from ..clauses import Clause, among, joined, values_of
from ..filters import Filters
from .levels import LEVELS, filled

_CELLS = """
SELECT {key} AS "key", n.topic, SUM(n.commitments) AS commitments
FROM (
  SELECT f.body_id, f.topic, {said} AS year, SUM(f.commitments) AS commitments
  FROM facts f WHERE f.force <> 'rejected' AND {facts} GROUP BY f.body_id, f.topic, {said}
) n JOIN bodies b ON b.id = n.body_id
WHERE b.withheld IS NULL AND {bodies}
GROUP BY 1, 2
ORDER BY 1, 2
"""

_MONEY = """
SELECT {key} AS "key", n.money_stage, COUNT(*) AS bodies, SUM(n.amounts) AS amounts, SUM(n.total) AS total,
  ROUND(SUM(n.total) FILTER (WHERE b.population > 0) / SUM(b.population) FILTER (WHERE b.population > 0), 2) AS per_inhabitant
FROM (
  SELECT m.body_id, m.money_stage, {stated} AS year, SUM(m.amounts - m.open_ended) AS amounts, SUM(m.amount_max) AS total
  FROM money_sums m WHERE m.rhythm = 'once' AND m.share = 'whole' AND m.currency = 'EUR' AND {facts}
  GROUP BY m.body_id, m.money_stage, {stated}
) n JOIN bodies b ON b.id = n.body_id
WHERE n.total IS NOT NULL AND b.withheld IS NULL AND {bodies}
GROUP BY 1, 2
ORDER BY 1, 2
"""


def cells_of(filters: Filters, level: str, keys: Sequence[str] = ()) -> Clause:
    """A SELECT with `key`, `topic` (NULL for none) and `commitments`; `keys` limits municipalities to a page of them."""
    return _by_key(_CELLS, {"bodies": filters.bodies(), "facts": filters.facts()}, level, keys)


def topics_of(filters: Filters) -> Clause:
    """The same over all municipalities together: one row for each topic that occurs."""
    return _by_key(_CELLS, {"bodies": filters.bodies(), "facts": filters.facts()}, "alle", ())


def money_of(filters: Filters, level: str, keys: Sequence[str] = ()) -> Clause:
    """A SELECT with sums of stated amounts in euros by `key` and `money_stage`, one-off and whole ones; no stages are added.

    `bodies` state such an amount, and `per_inhabitant` divides by the inhabitants of these alone. An amount is one however many
    sittings repeat it: it stands in the year of the first that stated it, so that years add up to the whole.
    """
    return _by_key(_MONEY, {"bodies": filters.bodies(), "facts": filters.facts("m")}, level, keys)


def _by_key(template: str, parts: dict[str, Clause], level: str, keys: Sequence[str]) -> Clause:
    shown = among("b.id", "zeile", keys if level == "gemeinde" else ())
    limited = parts | {"bodies": joined([parts["bodies"], *shown])}
    return Clause(
        sql=template.format(**filled(limited, level), key=LEVELS.get(level, "'alle'")).strip(),
        params=values_of(limited.values()),
    )
