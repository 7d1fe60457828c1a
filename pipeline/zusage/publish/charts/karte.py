"""The municipalities on the map of Germany: the larger the disc the more commitments, other shapes where there are none."""

from collections.abc import Sequence
from math import sqrt
from typing import Final

from .. import addresses
from ..asking import Row
from ..words import counted, number
from ._chart import NOT_COVERED, NOT_PUBLISHED, NOTHING_FOUND, PLACES, READ, WITHHELD, Chart
from ._germany import outline, place
from ._links import Links
from ._scene import GREY, INK, Attrs, Scene, Shape, printable, short, text

NAMED: Final = 12
"""So many municipalities have their name on the map; of more, the names would cover each other."""
LISTED: Final = 100
"""So many municipalities without a known place are named beside the map; the table and the CSV name all."""
_SQL = f"""
WITH {PLACES}
SELECT name AS Gemeinde, state AS Land, population AS Einwohner, n AS Zusagen,
  CASE WHEN population > 0 THEN ROUND(n * 1000.0 / population, 3) END AS "je 1.000 Einwohner", reading AS Abdeckung,
  CASE WHEN latitude IS NULL OR longitude IS NULL THEN 'ohne Lage' ELSE '' END AS Karte, latitude, longitude, id AS body_id
FROM places ORDER BY n DESC, name, id"""
_LARGEST, _FLOOR = 20, 486
_SIGNS: Final = {
    NOTHING_FOUND: ("M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", "#fff"),
    NOT_PUBLISHED: ("M-4-4h8v8h-8z", "#fff"),
    NOT_COVERED: ("M-4-4L4 4M4-4L-4 4", "none"),
    WITHHELD: ("M0-5L5 4H-5z", "#fff"),
}
"""A ring, a square, a cross, a triangle."""


def _draw(rows: Sequence[Row]) -> Scene:
    country, borders = outline()
    shapes = [
        Shape(kind="path", attrs={"d": country, "fill": "#f5f6f8", "stroke": "#6d7886"}),
        Shape(kind="path", attrs={"d": borders, "fill": "none", "stroke": "#b4bcc6", "stroke-width": 0.7}),
    ]
    placed = [(index, row) for index, row in enumerate(rows) if not row["Karte"]]
    most = max((row["Zusagen"] or 0 for row in rows), default=0) or 1
    for index, row in placed:
        shapes.append(_mark(row, most, index))
    if len(placed) <= NAMED:
        shapes += [_name(row, most) for _, row in placed]
    return Scene(height=_FLOOR + 18 * 5, shapes=(*shapes, *_legend(most)))


def _mark(row: Row, most: int, index: int) -> Shape:
    x, y = place(row["latitude"], row["longitude"])
    where = f"{x:.1f} {y:.1f}"
    if row["Abdeckung"] == READ:
        label = f"{row['Gemeinde']}: {counted(row['Zusagen'], 'Zusage', 'Zusagen')}"
        return _disc(x, y, _radius(row["Zusagen"], most), label, index)
    return _sign(row["Abdeckung"], where, f"{row['Gemeinde']}: {row['Abdeckung']}", index)


def _disc(x: float, y: float, radius: float, label: str = "", row: int | None = None) -> Shape:
    attrs = {"cx": round(x, 1), "cy": round(y, 1), "r": round(radius, 1), "fill-opacity": 0.75, "stroke-width": 0.7}
    return Shape(kind="circle", attrs={**attrs, "fill": "#2c66a3", "stroke": "#fff"}, label=printable(label), row=row)


def _sign(state: str, where: str, label: str = "", row: int | None = None) -> Shape:
    path, inside = _SIGNS[state]
    attrs: Attrs = {"d": path, "fill": inside, "stroke": INK, "stroke-width": 1.5}
    return Shape(kind="path", attrs={**attrs, "transform": f"translate({where})"}, label=printable(label), row=row)


def _radius(count: int, most: int) -> float:
    """The area, not the width, grows with the count; the smallest can still be hit."""
    return max(3.5, _LARGEST * sqrt(count / most))


def _name(row: Row, most: int) -> Shape:
    x, y = place(row["latitude"], row["longitude"])
    radius = _radius(row["Zusagen"], most) if row["Zusagen"] else 4
    return text(
        x,
        y + radius + 12,
        short(row["Gemeinde"], 110),
        anchor="middle",
        paint_order="stroke",
        stroke="#fff",
        stroke_width=2.5,
        pointer_events="none",
    )


def _legend(most: int) -> list[Shape]:
    shapes = [_disc(12, _FLOOR + 8, 6), text(26, _FLOOR + 12, f"Zusagen; die größte Scheibe: {number(most)}")]
    for line, state in enumerate(_SIGNS, 1):
        shapes += [_sign(state, f"12 {_FLOOR + 8 + 18 * line}"), text(26, _FLOOR + 12 + 18 * line, state)]
    return [
        Shape(kind=s.kind, attrs={**s.attrs, "fill": GREY} if s.kind == "text" else s.attrs, text=s.text)
        for s in shapes
    ]


def _note(rows: Sequence[Row]) -> str:
    names = [row["Gemeinde"] for row in rows if row["Karte"]]
    if not names:
        return ""
    more = f" und {number(len(names) - LISTED)} weitere" if len(names) > LISTED else ""
    return f"Nicht auf der Karte, weil ihre Lage nicht bekannt ist: {', '.join(names[:LISTED])}{more}."


def _link(row: Row, links: Links) -> str | None:
    return addresses.municipality(row["body_id"])


CHART = Chart(
    title="Gemeinden auf der Karte",
    description="Wo Zusagen gefunden wurden und wo nicht. „Nichts gefunden“ heißt: Texte wurden gelesen. „Nicht veröffentlicht“: Sitzungen "
    "sind bekannt, ein Text davon nicht. „Nicht erfasst“: Es wurde noch nichts gelesen. Abgelehnte Anträge zählen nicht mit.",
    sql=_SQL,
    draw=_draw,
    link=_link,
    linked="Gemeinde",
    hidden=("latitude", "longitude", "body_id"),
    note=_note,
)
