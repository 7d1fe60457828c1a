"""The figures of a comparison as a page or a file shows them: rows with their topics, their money and what was read."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from datasette.app import Datasette

from ...records.vocabulary import MONEY_STAGE, STATUS
from ..asking import Row, rows, selected
from ..comparing import LITTLE, cells_of, money_of, rows_of, topics_of
from ..filters import NO_TOPIC, SIZES, Filters
from ._comparison_view import PAGE, View

TOPICS: Final = 12
"""So many topics have a column of their own where the reader chose none: those with the most commitments."""
STAGES: Final[Mapping[str | None, str]] = {
    stage: MONEY_STAGE[stage] if stage else "kein Stand genannt" for stage in (*MONEY_STAGE, None)
}
STATES: Final = ("read", "not_published", "not_covered", "withheld")
"""Columns of a row that count municipalities by how it stands with them."""
HEADS: Final = {"gemeinde": "Gemeinde", "groesse": "Gemeindegröße", "land": "Land", "jahr": "Jahr der Sitzung"}
"""What a row of each level is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Rows in order; `cells` and `money` by key of the row and topic or stage; `topics` occur anywhere, most first."""

    rows: Sequence[Row]
    cells: Mapping[tuple[str, str | None], int]
    topics: Sequence[str | None]
    money: Mapping[tuple[str, str | None], Row]


async def all_rows(datasette: Datasette, filters: Filters, view: View) -> list[Row]:
    """All rows of the view, with `reading` as in `empties.EMPTY` ("read" where anything was), `little` and a `label`."""
    clause = rows_of(filters, view.level, view.order, down=view.down)
    return [_told(row, view.level) for row in await selected(datasette, clause)]


async def totals(datasette: Datasette, filters: Filters, view: View, every: Sequence[Row]) -> dict[str, int]:
    """How many municipalities the filters choose and how it stands with them, each counted once however many years were read."""
    if view.level == "jahr":
        every = await selected(datasette, rows_of(filters, "land"))
    return {key: sum(row[key] for row in every) for key in ("bodies", *STATES)}


async def figures(datasette: Datasette, filters: Filters, view: View, shown: Sequence[Row]) -> Figures:
    """What stands beside these rows: commitments by topic, and amounts by stage."""
    # Some rows are named in the SQL, many would only make it long.
    keys = [row["key"] for row in shown] if len(shown) <= PAGE else []
    cells = await selected(datasette, cells_of(filters, view.level, keys))
    money = await selected(datasette, money_of(filters, view.level, keys))
    read = {row["key"] for row in shown if row["reading"] == "read"}
    sums = _sums(await selected(datasette, topics_of(filters)) if view.level == "gemeinde" and keys else cells)
    return Figures(
        rows=shown,
        cells={(cell["key"], cell["topic"]): cell["commitments"] for cell in cells if cell["key"] in read},
        topics=sorted(sums, key=lambda topic: (-sums[topic], topic or "~")),
        money={(row["key"], row["money_stage"]): row for row in money if row["key"] in read},
    )


def _sums(cells: Sequence[Row]) -> dict[str | None, int]:
    sums: dict[str | None, int] = {}
    for cell in cells:
        sums[cell["topic"]] = sums.get(cell["topic"], 0) + cell["commitments"]
    return sums


async def all_topics(datasette: Datasette) -> list[Row]:
    """All topics with `id`, `name` and `area`, those of an area together."""
    return await rows(datasette, "SELECT id, name, area FROM topics ORDER BY area, name")


def columns(found: Figures, filters: Filters, topics: Sequence[Row]) -> dict[str | None, str]:
    """Topics with a column of their own and their names: those chosen, or the most frequent, in the order of `topics`."""
    names = {topic["id"]: topic["name"] for topic in topics}
    chosen = [None if key == NO_TOPIC else key for key in filters.thema] or list(found.topics)[:TOPICS]
    return {key: names[key] if key else "ohne Thema" for key in (*names, None) if key in chosen}


def stages(found: Figures) -> dict[str | None, str]:
    """The stages of money that occur, in the order of its way."""
    used = {stage for _, stage in found.money}
    return {key: word for key, word in STAGES.items() if key in used}


def table(found: Figures, view: View, topics: Mapping[str | None, str]) -> list[dict[str, Any]]:
    """The view as a table for a file, one row each, with German names of columns."""
    used = stages(found)
    return [_line(row, found, view, topics) | _amounts(row, found, used) for row in found.rows]


def heads(found: Figures, view: View, topics: Mapping[str | None, str]) -> list[str]:
    """The columns of `table`, which a file has also where no row is left."""
    nothing: Row = defaultdict(lambda: None)
    return [*_line(nothing, found, view, topics), *_amounts(nothing, found, stages(found))]


def _line(row: Row, found: Figures, view: View, topics: Mapping[str | None, str]) -> dict[str, Any]:
    read = row["reading"] == "read"
    line = {
        HEADS[view.level]: row["label"], "Schlüssel": row["key"], "Abdeckung": row["state"], "Gemeinden": row["bodies"],
        "davon gelesen": row["read"], "nicht veröffentlicht": row["not_published"], "nicht erfasst": row["not_covered"],
        "zurückgehalten": row["withheld"], "gelesene Texte": row["documents"], "Monate mit Text": row["months"],
        "Einwohner": row["population"], "Einwohner der gelesenen": row["population_read"], "Zusagen": row["commitments"],
        "je 1.000 Einwohner": row["per_1000"], **{word: row[key] for key, word in STATUS.items()},
        "verschoben": row["slipped"] if read else None, "mittlere Verschiebung in Tagen": row["mean_slip"],
    }  # fmt: skip
    return line | {
        f"Thema: {name}": found.cells.get((row["key"], topic), 0) if read else None for topic, name in topics.items()
    }


def _amounts(row: Row, found: Figures, used: Mapping[str | None, str]) -> dict[str, Any]:
    sums = {word: found.money.get((row["key"], stage)) for stage, word in used.items()}
    return {f"Euro je Einwohner, {word}": held["per_inhabitant"] if held else None for word, held in sums.items()}


def _told(row: Row, level: str) -> Row:
    """A row is what its municipalities are, where none of them was read: the state that most of them are in."""
    states = {"not-published": row["not_published"], "withheld": row["withheld"], "not-covered": row["not_covered"]}
    reading = "read" if row["read"] else max(states, key=lambda state: states[state])
    little = row["read"] > 0 and row["documents"] < LITTLE * row["read"]
    return row | {"reading": reading, "little": little, "label": _label(row, level), "state": _state(row, reading)}


def _label(row: Row, level: str) -> str:
    if level == "gemeinde":
        return str(row["name"])
    if level in ("land", "jahr"):
        return row["key"] or {"land": "Land unbekannt", "jahr": "ohne Datum"}[level]
    return SIZES[row["key"]].label if row["key"] else "Einwohnerzahl unbekannt"


def _state(row: Row, reading: str) -> str:
    words = {"not-published": "nicht veröffentlicht", "withheld": "zurückgehalten", "not-covered": "nicht erfasst"}
    return words.get(reading) or ("gelesen" if row["commitments"] else "gelesen, nichts gefunden")
