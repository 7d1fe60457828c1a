"""What a chart is: a title, a question in SQL that takes the site's filters, and how its rows are drawn and linked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from ..asking import Row
from ..clauses import Clause, values_of
from ..filters import Filters
from ._links import Links
from ._scene import Scene

READ: Final = "gelesen"
NOTHING_FOUND: Final = "nichts gefunden"
NOT_PUBLISHED: Final = "nicht veröffentlicht"
NOT_COVERED: Final = "nicht erfasst"
WITHHELD: Final = "zurückgehalten"
PLACES: Final = f"""read_texts AS (
  SELECT v.body_id, SUM(v.documents) AS documents, SUM(v.meetings) AS meetings
  FROM coverage v WHERE {{months}} GROUP BY v.body_id
), counted AS (
  SELECT c.body_id, COUNT(*) AS n FROM commitments c WHERE c.force <> 'rejected' AND {{commitments}} GROUP BY c.body_id
), places AS (
  SELECT b.*, CASE WHEN b.withheld IS NOT NULL THEN '{WITHHELD}' WHEN n.n > 0 THEN '{READ}'
      WHEN r.documents > 0 THEN '{NOTHING_FOUND}' WHEN r.meetings > 0 THEN '{NOT_PUBLISHED}'
      ELSE '{NOT_COVERED}' END AS reading,
    CASE WHEN b.withheld IS NULL AND (n.n > 0 OR r.documents > 0) THEN coalesce(n.n, 0) END AS n
  FROM bodies b LEFT JOIN read_texts r ON r.body_id = b.id LEFT JOIN counted n ON n.body_id = b.id WHERE {{bodies}}
)"""
"""Every municipality that the filters let through with its count, or why it has none, for the time they name."""


def _no_note(rows: Sequence[Row]) -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart. `sql` holds `{commitments}`, `{bodies}`, `{months}` for the filters; `hidden` are columns for links and drawing only.

    `link` gives the address behind a row; in the table it stands on the column `linked`. `note` says what the drawing
    leaves out, "" where it shows all.
    """

    title: str
    description: str
    sql: str
    draw: Callable[[Sequence[Row]], Scene]
    link: Callable[[Row, Links], str | None]
    linked: str = "Zusagen"
    hidden: tuple[str, ...] = ()
    note: Callable[[Sequence[Row]], str] = _no_note

    def ask(self, filters: Filters) -> Clause:
        """The question with the filters' conditions written in."""
        clauses = {"commitments": filters.commitments(), "bodies": filters.bodies(), "months": filters.months()}
        used = {name: clause for name, clause in clauses.items() if f"{{{name}}}" in self.sql}
        sql = self.sql
        for name, clause in used.items():
            sql = sql.replace(f"{{{name}}}", clause.sql)
        return Clause(sql=sql.strip(), params=values_of(used.values()))
