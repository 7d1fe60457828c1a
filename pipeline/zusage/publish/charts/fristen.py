"""When deadlines end, by quarter, and what is known of them."""

from collections.abc import Sequence
from typing import Final

from ..asking import Row
from ..words import counted, number
from ._chart import Chart
from ._links import Links
from ._scene import GREY, INK, WIDTH, Look, Scene, Shape, legend, line, rect, text, ticks

BEFORE, AFTER = 12, 12
"""Quarters shown before and after the one of the newest meeting; all others stand in one bar on either side."""
_MOVED: Final = "auf anderen Tag verschoben"
_OPEN: Final = ("open", "running", "delayed")
_KINDS: Final = {
    "erledigt": (("done",), Look(fill="#17703a")),
    "offen oder läuft": (("open", "running"), Look(fill="#6f9bd1")),
    "verzögert": (("delayed",), Look(fill="#b56a00", pattern="standing")),
    _MOVED: (_OPEN, Look(fill="#d8a13c")),
    "abgelaufen, kein späterer Beleg": (("expired",), Look(fill="#9c1c14", pattern="lying")),
    "aufgegeben": (("dropped",), Look(fill="#3f4753")),
    "unklar": (("unknown",), Look(fill="#c3cad3")),
}
_STATUS_KINDS = {name: statuses for name, (statuses, _) in _KINDS.items() if name != _MOVED}
"""Kinds that are told by the status alone; what is not settled and has another day since is a kind of its own, never due twice."""


def _among(statuses: Sequence[str]) -> str:
    return f"c.status IN ({', '.join(repr(status) for status in statuses)})"


_WHEN = " ".join(
    (
        f"WHEN c.moved_to IS NOT NULL AND {_among(_OPEN)} THEN '{_MOVED}'",
        *(f"WHEN {_among(statuses)} THEN '{name}'" for name, statuses in _STATUS_KINDS.items()),
    )
)
_SQL = f"""
WITH newest AS (
  SELECT CAST(substr(date, 1, 4) AS INTEGER) * 4 + (CAST(substr(date, 6, 2) AS INTEGER) - 1) / 3 AS quarter
  FROM documents WHERE kind <> 'control' AND date IS NOT NULL ORDER BY date DESC LIMIT 1
), due AS (
  SELECT CAST(substr(c.due_to, 1, 4) AS INTEGER) * 4 + (CAST(substr(c.due_to, 6, 2) AS INTEGER) - 1) / 3 - newest.quarter AS place,
    CASE {_WHEN} END AS kind, c.due_to
  FROM commitments c JOIN newest WHERE c.due_to IS NOT NULL AND c.force <> 'rejected' AND {{commitments}}
)
SELECT CASE WHEN place < -{BEFORE} THEN 'früher' WHEN place > {AFTER} THEN 'später'
    ELSE substr(due_to, 1, 4) || ', ' || ((CAST(substr(due_to, 6, 2) AS INTEGER) + 2) / 3) || '. Quartal' END AS Frist,
  kind AS Stand, COUNT(*) AS Zusagen, MIN(due_to) AS "früheste Frist", MAX(due_to) AS "späteste Frist",
  max(min(place, {AFTER + 1}), -{BEFORE + 1}) AS place
FROM due GROUP BY max(min(place, {AFTER + 1}), -{BEFORE + 1}), kind ORDER BY place, kind"""
_LEFT, _TOP, _FLOOR = 30, 14, 170
_STEP = (WIDTH - _LEFT - 2) / (BEFORE + AFTER + 3)


def _draw(rows: Sequence[Row]) -> Scene:
    """Stacked bars; the newest meeting's quarter has a mark."""
    heights: dict[int, int] = {}
    for row in rows:
        heights[row["place"]] = heights.get(row["place"], 0) + row["Zusagen"]
    scale = ticks(max(heights.values(), default=1))
    unit = (_FLOOR - _TOP) / scale[-1]
    shapes = [*_axis(scale, unit), *_bars(rows, unit), *_places(rows)]
    shapes += legend([(look, name) for name, (_, look) in _KINDS.items()], _FLOOR + 44)
    return Scene(height=_FLOOR + 44 + 18 * len(_KINDS), shapes=tuple(shapes))


def _bars(rows: Sequence[Row], unit: float) -> list[Shape]:
    shapes: list[Shape] = []
    tops: dict[int, float] = {}
    order = list(_KINDS)
    for index in sorted(range(len(rows)), key=lambda i: order.index(rows[i]["Stand"])):
        row = rows[index]
        height = row["Zusagen"] * unit
        top = tops.get(row["place"], _FLOOR) - height
        tops[row["place"]] = top
        label = f"{row['Frist']}, {row['Stand']}: {counted(row['Zusagen'], 'Zusage', 'Zusagen')}"
        shapes += rect(_x(row["place"]), top, _STEP - 2, height, _KINDS[row["Stand"]][1], label, index)
    return shapes


def _axis(scale: list[float], unit: float) -> list[Shape]:
    shapes: list[Shape] = []
    for value in scale:
        y = _FLOOR - value * unit
        shapes += [line(_LEFT, y, WIDTH, y), text(_LEFT - 4, y + 4, number(value), anchor="end")]
    now = _x(0) + _STEP / 2 - 1
    return [*shapes, line(now, _TOP - 4, now, _FLOOR + 5, INK, stroke_dasharray="3 2")]


def _places(rows: Sequence[Row]) -> list[Shape]:
    """Years under the axis, and what the line and the two outer bars mean."""
    years = {int(r["Frist"][:4]) * 4 - r["place"] + int(r["Frist"][6]) - 1 for r in rows if r["Frist"][0].isdigit()}
    newest = next(iter(years), None)
    shapes = [
        text(_LEFT, _FLOOR + 32, "◂ früher", fill=GREY),
        text(WIDTH, _FLOOR + 32, "später ▸", anchor="end", fill=GREY),
    ]
    shapes.append(text(_x(0) + _STEP / 2, _FLOOR + 32, "Datenstand", anchor="middle", fill=GREY))
    for place in range(-BEFORE, AFTER + 1):
        if newest is not None and (newest + place) % 4 == 0:
            shapes.append(line(_x(place) - 1, _FLOOR, _x(place) - 1, _FLOOR + 5, GREY))
            shapes.append(text(_x(place) + 1, _FLOOR + 16, str((newest + place) // 4)))
    return shapes


def _x(place: int) -> float:
    return _LEFT + 2 + (place + BEFORE + 1) * _STEP


def _link(row: Row, links: Links) -> str | None:
    statuses = _KINDS[row["Stand"]][0]
    moved = {"moved_to__notblank": "1"} if row["Stand"] == _MOVED else {"moved_to__isblank": "1"}
    return links.listing(
        due_to__gte=row["früheste Frist"], due_to__lte=row["späteste Frist"], status__in=",".join(statuses),
        force__not="rejected", **(moved if set(statuses) <= set(_OPEN) else {}),
    )  # fmt: skip


CHART = Chart(
    title="Fristen und was aus ihnen wurde",
    description="Wie viele Zusagen in welchem Vierteljahr fällig sind oder waren, nach ihrem Stand. Die gestrichelte Linie steht beim "
    "Datenstand. Hat eine spätere Sitzung die Frist verschoben, steht die Zusage in eigener Farbe am alten Tag; am neuen zählt die Aussage "
    "jener Sitzung. „Abgelaufen“ heißt: Die Frist ist vorbei, und in den später gelesenen Texten steht kein Vollzug. Das ist kein "
    "Urteil. Abgelehnte Anträge zählen nicht mit.",
    sql=_SQL,
    draw=_draw,
    link=_link,
    hidden=("place",),
)
