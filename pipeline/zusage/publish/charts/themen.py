"""Topics by municipalities: a heat map with the number in each cell, and why a column is empty."""

from collections.abc import Sequence
from typing import Final

from ..asking import Row
from ..words import counted, number
from ._chart import NOTHING_FOUND, PLACES, READ, Chart
from ._links import Links
from ._scene import INK, Attrs, Look, Scene, Shape, printable, rect, short, text
from ._stretches import SHADES, shade

MOST: Final = 24
"""Municipalities in one drawing: those with the most commitments."""
_SQL = f"""
WITH {PLACES}, chosen AS (SELECT id, name, n, reading, COUNT(*) OVER () AS of FROM places ORDER BY n DESC, name, id LIMIT {MOST})
SELECT p.name AS Gemeinde, CASE WHEN c.id IS NOT NULL THEN coalesce(t.name, 'ohne Thema') END AS Thema,
  CASE WHEN p.n IS NOT NULL THEN COUNT(c.id) END AS Zusagen, p.reading AS Abdeckung, p.id AS body_id, c.topic, p.of
FROM chosen p LEFT JOIN commitments c ON c.body_id = p.id AND p.n IS NOT NULL AND c.force <> 'rejected' AND {{commitments}}
  LEFT JOIN topics t ON t.id = c.topic
GROUP BY p.id, c.topic ORDER BY p.n DESC, p.name, p.id, Thema"""
_LEFT, _TOP, _CELL, _ROW = 256, 110, 34, 22
_FILLS: Final = ("#f5f6f8", "#dfeaf7", "#b9d3ee", "#8ab5df", "#2c66a3", "#10294a")


def _draw(rows: Sequence[Row]) -> Scene:
    towns = {row["body_id"]: row for row in rows}
    topics = sorted(
        {row["Thema"] for row in rows if row["Thema"]}, key=lambda name: (name == "ohne Thema", name.lower())
    )
    floor = _TOP + _ROW * max(len(topics), 4)
    width = max(360.0, _LEFT + _CELL * len(towns) + 60)
    shapes = [
        text(_LEFT - 6, _TOP + _ROW * i + 15, short(name, _LEFT - 8), anchor="end") for i, name in enumerate(topics)
    ]
    for column, town in enumerate(towns.values()):
        shapes += _head(column, town, floor)
    most = max((row["Zusagen"] or 0 for row in rows), default=0)
    for index, row in enumerate(rows):
        if row["Thema"]:
            place = list(towns).index(row["body_id"]), topics.index(row["Thema"])
            shapes += _cell(place, row, shade(row["Zusagen"], most), index)
    return Scene(width=width, height=floor + 6, shapes=tuple(shapes), wide=True)


def _head(column: int, town: Row, floor: float) -> list[Shape]:
    """The town's name, slanting; where there is nothing to count, why, down the whole column."""
    x = _LEFT + _CELL * column
    turn = f"rotate(-45 {x + 18} {_TOP - 6})"
    shapes = [text(x + 18, _TOP - 6, short(town["Gemeinde"], 140), transform=turn)]
    if town["Abdeckung"] == READ:
        return shapes
    box: Attrs = {
        "x": x,
        "y": _TOP,
        "width": _CELL - 1,
        "height": floor - _TOP - 1,
        "fill": "#fff",
        "stroke": "#6d7886",
    }
    dashes = "none" if town["Abdeckung"] == NOTHING_FOUND else "4 3"
    middle = x + _CELL / 2 + 4
    label = f"{town['Gemeinde']}: {town['Abdeckung']}"
    return [
        *shapes,
        Shape(kind="rect", attrs=box | {"stroke-dasharray": dashes}, label=printable(label)),
        text(middle, floor - 8, town["Abdeckung"], transform=f"rotate(-90 {middle} {floor - 8})", size=11),
    ]


def _cell(place: tuple[int, int], row: Row, step: int, index: int) -> list[Shape]:
    x, y = _LEFT + _CELL * place[0], _TOP + _ROW * place[1]
    label = f"{row['Gemeinde']}, {row['Thema']}: {counted(row['Zusagen'], 'Zusage', 'Zusagen')}"
    said = text(
        x + _CELL / 2, y + 15, number(row["Zusagen"]), anchor="middle", fill="#fff" if step > SHADES - 2 else INK, pointer_events="none",
    )  # fmt: skip
    return [*rect(x, y, _CELL - 1, _ROW - 1, Look(fill=_FILLS[step]), label, index), said]


def _note(rows: Sequence[Row]) -> str:
    of = rows[0]["of"] if rows else 0
    return f"Gezeigt sind {MOST} von {number(of)} Gemeinden; die Filter wählen andere." if of > MOST else ""


def _link(row: Row, links: Links) -> str | None:
    if not row["Thema"]:
        return None
    topic = {"topic__isnull": "1"} if row["topic"] is None else {"topic": row["topic"]}
    return links.listing(body_id=row["body_id"], force__not="rejected", **topic)


CHART = Chart(
    title="Themen je Gemeinde",
    description=f"Wie viele Zusagen es je Thema und Gemeinde gibt; gezeigt sind höchstens {MOST} Gemeinden, die mit den meisten "
    "Zusagen zuerst. Ein leeres Feld heißt: gelesen, dazu nichts gefunden. Wo eine Gemeinde keine Zahlen hat, steht "
    "der Grund in der Spalte. Abgelehnte Anträge zählen nicht mit.",
    sql=_SQL,
    draw=_draw,
    link=_link,
    hidden=("body_id", "topic", "of"),
    note=_note,
)
