"""Money by how far it is on its way. Stages are never added up: the same euros pass through several."""

from collections.abc import Sequence
from typing import Final

from ...records.vocabulary import MONEY_STAGE
from ...schema import in_german
from ..asking import Row
from ..clauses import rank
from ..words import counted, number
from ._bars import Bar, bars
from ._chart import Chart
from ._links import Links
from ._scene import Scene

_NONE: Final = "kein Stand genannt"
_SQL = f"""
SELECT {in_german("c.money_stage", MONEY_STAGE, _NONE)} AS "Stand des Geldes", COUNT(*) AS Beträge,
  SUM(c.amount_max) AS "Summe in Euro", SUM(c.amount_max IS NULL) AS "davon ohne Obergrenze", c.money_stage
FROM amounts_stated c WHERE c.rhythm = 'once' AND c.share = 'whole' AND c.currency = 'EUR' AND {{commitments}}
GROUP BY c.money_stage ORDER BY {rank("c.money_stage", MONEY_STAGE)}"""


def _draw(rows: Sequence[Row]) -> Scene:
    return bars([
        Bar(
            name=f"{row['Stand des Geldes']} ({counted(row['Beträge'], 'Betrag', 'Beträge')})",
            value=row["Summe in Euro"] or 0, said=euros(row["Summe in Euro"]), row=index,
        )
        for index, row in enumerate(rows)
    ])  # fmt: skip


def euros(value: float | None) -> str:
    """1234567.0 → "1,2 Mio. €": three digits or so, for a label."""
    if value is None:
        return "ohne Obergrenze"
    for size, word in ((1e9, "Mrd. €"), (1e6, "Mio. €")):
        if value >= size:
            return f"{value / size:.1f} {word}".replace(".", ",", 1)
    return f"{number(round(value))} €"


def _link(row: Row, links: Links) -> str | None:
    stage = {"money_stage__isnull": "1"} if row["money_stage"] is None else {"money_stage": row["money_stage"]}
    return links.listing("amounts_stated", rhythm="once", share="whole", currency="EUR", **stage)


CHART = Chart(
    title="Geld nach seinem Stand",
    description="Einmalige ganze Beträge in Euro, für jeden Stand einzeln. Beantragtes, Bewilligtes und Ausgezahltes kann dasselbe Geld "
    "sein und wird nie addiert. Im selben Vorhaben Wiederholtes zählt einmal; Eigenanteile, Förderanteile, Teile („davon …“), jährliche "
    "Beträge und Beträge „je Stück“ sind nicht dabei, „mindestens“-Beträge fehlen in der Summe.",
    sql=_SQL,
    draw=_draw,
    link=_link,
    linked="Beträge",
    hidden=("money_stage",),
)
