"""How far deadlines were moved since they were first stated."""

from collections.abc import Sequence
from typing import Final

from ..asking import Row
from ..words import number
from ._bars import Bar, bars
from ._chart import Chart
from ._links import Links
from ._scene import Look, Scene

_STEPS: Final = {
    "vorgezogen": (None, -1), "bis 1 Monat später": (1, 30), "bis 3 Monate": (31, 91), "bis 6 Monate": (92, 182),
    "bis 1 Jahr": (183, 366), "bis 2 Jahre": (367, 731), "mehr als 2 Jahre": (732, None),
}  # fmt: skip
"""First and last day of each step; half years, years and two years take in their longest form."""
_WHEN = " ".join(
    f"WHEN days <= {last} THEN '{number} {name}'" for number, (name, (_, last)) in enumerate(_STEPS.items()) if last
)
_LAST = f"'{len(_STEPS) - 1} {list(_STEPS)[-1]}'"
_SQL = f"""
WITH latest AS (
  SELECT t.slipped_days AS days FROM thread_counts t CROSS JOIN commitments c ON c.id = t.last_id
  WHERE t.slipped_days <> 0 AND {{commitments}}
)
SELECT substr(step, 3) AS Verschiebung, COUNT(*) AS Vorhaben, MIN(days) AS "wenigste Tage", MAX(days) AS "meiste Tage",
  CAST(substr(step, 1, 1) AS INTEGER) AS place
FROM (SELECT days, CASE {_WHEN} ELSE {_LAST} END AS step FROM latest) GROUP BY step ORDER BY step"""


def _draw(rows: Sequence[Row]) -> Scene:
    """All steps have their line, those that never occur too: a gap is part of a distribution."""
    by_place = {row["place"]: (index, row) for index, row in enumerate(rows)}
    drawn = []
    for place, name in enumerate(_STEPS):
        index, row = by_place.get(place, (None, {"Vorhaben": 0}))
        look = Look(fill="#17703a", pattern="standing") if place == 0 else Look(fill="#2c66a3")
        drawn.append(Bar(name=name, value=row["Vorhaben"], said=number(row["Vorhaben"]), look=look, row=index))
    return bars(drawn)


def _link(row: Row, links: Links) -> str | None:
    """The view holds what was moved back; what was brought forward stands in the table of all undertakings."""
    table = "thread_counts" if row["place"] == 0 else "slipped"
    return links.listing(table, slipped_days__gte=str(row["wenigste Tage"]), slipped_days__lte=str(row["meiste Tage"]))


CHART = Chart(
    title="Wie weit Fristen verschoben wurden",
    description="Vorhaben, deren Frist eine spätere Sitzung änderte: wie viele Tage liegen zwischen der zuerst und der zuletzt "
    "genannten Frist? Jedes Vorhaben zählt einmal. Vorhaben ohne Änderung sind hier nicht dabei.",
    sql=_SQL,
    draw=_draw,
    link=_link,
    linked="Vorhaben",
    hidden=("place",),
)
