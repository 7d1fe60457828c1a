"""Commitments by month, with what was read in that month beneath: without it a low month says nothing."""

from collections.abc import Sequence
from typing import Final

from ..asking import Row
from ..words import number
from ._chart import NOT_COVERED, NOT_PUBLISHED, NOTHING_FOUND, READ, Chart
from ._links import Links
from ._scene import GREY, WIDTH, Look, Scene, Shape, line, rect, text, ticks

MONTHS: Final = 60
"""The last five years that were read."""
_PANELS: Final = {
    "Zusagen": Look(fill="#2c66a3"),
    "gelesene Texte": Look(fill="#17703a"),
    "bekannte Sitzungen": Look(fill="#6d7886"),
}
_LINKED = "Zusagen"
"""What a mark leads to: the others count texts and sittings, which no list of commitments holds."""
_SQL = f"""
WITH RECURSIVE known AS (
  SELECT v.month, SUM(v.meetings) AS meetings, SUM(v.documents) AS documents FROM coverage v
  WHERE v.month <> 'undated' AND {{months}} AND v.body_id IN (SELECT b.id FROM bodies b WHERE {{bodies}}) GROUP BY v.month
), found AS (
  SELECT substr(c.meeting_date, 1, 7) AS month, COUNT(*) AS n FROM commitments c
  WHERE c.meeting_date IS NOT NULL AND c.force <> 'rejected' AND {{commitments}} GROUP BY 1
), month AS (
  SELECT max((SELECT MIN(month) FROM known), strftime('%Y-%m', (SELECT MAX(month) FROM known) || '-01', '-{MONTHS - 1} months')) AS month
  UNION ALL
  SELECT strftime('%Y-%m', month || '-01', '+1 month') FROM month WHERE month < (SELECT MAX(month) FROM known)
)
SELECT m.month AS Monat, CASE WHEN k.documents > 0 OR f.n > 0 THEN coalesce(f.n, 0) END AS Zusagen,
  coalesce(k.documents, 0) AS "gelesene Texte", coalesce(k.meetings, 0) AS "bekannte Sitzungen",
  CASE WHEN f.n > 0 THEN '{READ}' WHEN k.documents > 0 THEN '{NOTHING_FOUND}' WHEN k.meetings > 0 THEN '{NOT_PUBLISHED}'
    ELSE '{NOT_COVERED}' END AS Abdeckung
FROM month m LEFT JOIN known k ON k.month = m.month LEFT JOIN found f ON f.month = m.month
WHERE m.month IS NOT NULL ORDER BY m.month"""
_LEFT, _HIGH, _PANEL = 36, 70, 112


def _draw(rows: Sequence[Row]) -> Scene:
    """Three panels on one axis of months, each with a scale of its own."""
    step = (WIDTH - _LEFT - 2) / max(len(rows), 6)
    shapes: list[Shape] = []
    for place, (name, look) in enumerate(_PANELS.items()):
        shapes += _panel(rows, name, look, _PANEL * place, step)
    floor = _PANEL * len(_PANELS)
    return Scene(height=floor + 8, shapes=(*shapes, *_years(rows, step, floor - 6)))


def _panel(rows: Sequence[Row], name: str, look: Look, top: float, step: float) -> list[Shape]:
    floor = top + 24 + _HIGH
    scale = ticks(max((row[name] or 0 for row in rows), default=0) or 1, 2)
    unit = _HIGH / scale[-1]
    shapes = [text(1, top + 13, name, font_weight=600)]
    for value in scale:
        y = floor - value * unit
        shapes += [line(_LEFT, y, WIDTH, y), text(_LEFT - 4, y + 4, number(value), anchor="end")]
    for index, row in enumerate(rows):
        if row[name]:
            height = row[name] * unit
            label = f"{row['Monat']}, {name}: {number(row[name])}"
            shapes += rect(
                _LEFT + step * index,
                floor - height,
                max(step - 1, 1),
                height,
                look,
                label,
                index if name == _LINKED else None,
            )
        elif row["Abdeckung"] == NOT_COVERED:
            shapes.append(line(_LEFT + step * index, floor + 3, _LEFT + step * (index + 1) - 1, floor + 3, GREY))
    return shapes


def _years(rows: Sequence[Row], step: float, y: float) -> list[Shape]:
    shapes: list[Shape] = []
    room = max(1, int(-(-34 // (step * 12))))
    for index, row in enumerate(rows):
        year, month = int(row["Monat"][:4]), row["Monat"][5:]
        if (month == "01" and year % room == 0) or (index == 0 and month < "08"):
            shapes.append(text(_LEFT + step * index, y + 10, str(year)))
    return shapes


def _link(row: Row, links: Links) -> str | None:
    if not row["Zusagen"]:
        return None
    return links.listing(meeting_date__startswith=row["Monat"], force__not="rejected")


CHART = Chart(
    title="Zusagen und gelesene Sitzungen im Lauf der Zeit",
    description=f"Je Monat: gefundene Zusagen, gelesene Texte und bekannte Sitzungen, höchstens {MONTHS} Monate. Wenig Zusagen bei wenig "
    "gelesenen Texten sagen nichts. Ein Strich unter der Achse heißt: In diesem Monat ist nichts erfasst, das ist keine Null. "
    "Sitzungen und Texte zählen für alle Themen. Abgelehnte Anträge zählen nicht mit.",
    sql=_SQL,
    draw=_draw,
    link=_link,
)
