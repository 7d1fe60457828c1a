"""The pages of the site by name, each as a function of the database: what is on them is looked up, never known."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from zusage.publish import addresses as orte

Place = Callable[[Path], str]


def one(db: Path, sql: str) -> Any:
    """The first value of the first row."""
    with closing(sqlite3.connect(f"{db.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(sql).fetchone()[0]


_PICTURED = """
SELECT c.id FROM commitments c JOIN quote_boxes q ON q.commitment_id = c.id JOIN documents d ON d.id = c.document_id
JOIN raw_files f ON f.id = d.raw_file_id WHERE f.media_type = 'application/pdf' AND c.amount_text IS NOT NULL
  AND c.deadline_text IS NOT NULL ORDER BY c.later_mentions DESC, c.id LIMIT 1"""
_UNPICTURED = """
SELECT c.id FROM commitments c WHERE c.id NOT IN (SELECT commitment_id FROM quote_boxes) ORDER BY c.later_mentions DESC, c.id LIMIT 1"""
_TOWN = "SELECT body_id FROM commitments GROUP BY 1 ORDER BY COUNT(*) DESC, 1 LIMIT 1"
_PROJECT = "SELECT key FROM projects GROUP BY key ORDER BY COUNT(DISTINCT body_id) DESC, key LIMIT 1"
_TOPIC = "SELECT topic FROM commitments WHERE topic IS NOT NULL GROUP BY 1 ORDER BY COUNT(*) DESC, 1 LIMIT 1"


def pictured(db: Path) -> str:
    """The id of a commitment with amount and deadline whose quote has a place on a page of a PDF."""
    return str(one(db, _PICTURED))


def town(db: Path) -> str:
    """The id of the municipality with the most commitments."""
    return str(one(db, _TOWN))


def topic(db: Path) -> str:
    """The id of the topic with the most commitments."""
    return str(one(db, _TOPIC))


def project(db: Path) -> str:
    """The key of the project that the most municipalities have."""
    return str(one(db, _PROJECT))


def _stands(address: str) -> Place:
    return lambda _db: address


def fixed() -> dict[str, str]:
    """The addresses that stand in `addresses.py` as they are, by their names there; files are no pages."""
    named = {name: value for name, value in vars(orte).items() if name.isupper() and isinstance(value, str)}
    return {name.lower(): value for name, value in named.items() if "." not in value}


OURS: Final[dict[str, Place]] = {
    "start": _stands("/"),
    **{name: _stands(address) for name, address in fixed().items()},
    "search-found": _stands(orte.search("digital")),
    "search-nothing": _stands(orte.search("Xylophonorchester")),
    "search-texts": _stands(orte.search("digital", art="texte")),
    "municipality": lambda db: orte.municipality(town(db)),
    "project": lambda db: orte.project(project(db)),
    "topic": lambda db: orte.topic(topic(db)),
    "comparison-filtered": lambda db: orte.compare(thema=topic(db), ebene="gemeinde"),
    "commitment-on-page": lambda db: orte.commitment(pictured(db)),
    "commitment-in-text": lambda db: orte.commitment(str(one(db, _UNPICTURED))),
    "chart": _stands(orte.chart_page("themen")),
    "codebook-table": _stands(orte.codebook("commitments")),
    "projects-filtered": lambda db: orte.projects(thema=topic(db)),
    "missing": _stands(orte.commitment("gibt-es-nicht")),
}
"""Pages of our own."""

STOCK: Final[dict[str, Place]] = {
    "database": lambda db: f"/{db.stem}",
    "table": lambda db: f"/{db.stem}/commitments?_size=20",
    "table-all-columns": lambda db: f"/{db.stem}/commitments?_alle=1&_facet=organization&_size=10",
    "table-filtered": lambda db: f"/{db.stem}/commitments?status=open&_search=digital&_size=20",
    "table-empty": lambda db: f"/{db.stem}/commitments?status=nie",
    "view": lambda db: f"/{db.stem}/due_soon?_size=20",
    "row": lambda db: f"/{db.stem}/commitments/{pictured(db)}",
    "question": lambda db: f"/{db.stem}/verschoben",
    "own-query": lambda db: f"/{db.stem}?sql=select+body%2C+project+from+commitments+limit+5",
    "failed-query": lambda db: f"/{db.stem}?sql=select+nothing+from+nowhere",
}
"""Datasette's own pages, which stay reachable for those who know SQL."""

EVERY: Final = OURS | STOCK
