"""What a row of a comparison is, and what that leaves to fill in into the SQL."""

from collections.abc import Mapping
from typing import Final

from ..clauses import Clause
from ..filters import SIZES

_SIZE = " ".join(f"WHEN {size.within('b.population')} THEN '{key}'" for key, size in SIZES.items())
LEVELS: Final[Mapping[str, str]] = {
    "gemeinde": "b.id",
    "groesse": f"CASE {_SIZE} ELSE '' END",
    "land": "coalesce(b.state, '')",
    "jahr": "coalesce(n.year, '')",
}
"""What a row of a comparison is, and its key in SQL; "" where Land, inhabitants or the day of the meeting are not known."""

_BY_YEAR: Final = {
    "first": """w AS MATERIALIZED (
  SELECT v.body_id, v.month, v.meetings, v.documents, nullif(substr(v.month, 1, 4), 'unda') AS year FROM coverage v WHERE {months}
), """,
    "of": " CROSS JOIN (SELECT DISTINCT year FROM w) n LEFT JOIN w v ON v.body_id = b.id AND v.year IS n.year",
    "year": "n.year",
    "said": "f.year",
    "stated": "m.year",
}
_OF_ALL_YEARS: Final = {
    "first": "",
    "of": " LEFT JOIN coverage v ON v.body_id = b.id AND {months}",
    "year": "NULL",
    "said": "NULL",
    "stated": "NULL",
}
"""What parts a SELECT by year, and what does not: whatever is asked for, years are those of meetings."""


def filled(parts: Mapping[str, Clause], level: str) -> dict[str, str]:
    """What the templates of SQL leave open, by name: `parts` as conditions, and what parts it by year, where the level does."""
    by_year = _BY_YEAR if level == "jahr" else _OF_ALL_YEARS
    months = parts["months"].sql if "months" in parts else "1"
    return {name: part.sql for name, part in parts.items()} | {
        name: sql.format(months=months) for name, sql in by_year.items()
    }
