"""A project by name across municipalities: who does it, since when, how much, by when, and what became of it."""

import json
from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import Any, Final
from urllib.parse import urlencode

from datasette import NotFound, Response
from datasette.app import Datasette
from datasette.utils import tilde_decode
from datasette.utils.asgi import Request

from ...records.vocabulary import SAME_BY, SLIP_REASON
from .. import addresses
from ..asking import Row, answer, name_of, rows
from ..charts import bar
from ..filters import only
from ..instance import instance
from ..words import interval, money
from ._paging import page_of, paging, part
from ._statements import ORDERS, SAID, by_stage, in_order, towns
from ._timeline import scale, span
from ._view import PAGE, one_of

ROUTE = r"^/-/vorhaben/(?P<key>[^/.]+)$"
NEWEST: Final = 30
"""Statements shown with their words, the newest; all others are one click away."""
_NAMES = """
SELECT p.name, p.body_id, p.topic, t.name AS topic_name, b.withheld FROM projects p LEFT JOIN topics t ON t.id = p.topic
LEFT JOIN bodies b ON b.id = p.body_id WHERE p.key = :key"""
_MENTIONED = """
SELECT DISTINCT d.body_id FROM projects p JOIN project_mentions l ON l.project_id = p.id JOIN mentions m ON m.id = l.mention_id
JOIN documents d ON d.id = m.document_id WHERE p.key = :key AND p.body_id IS NULL"""
_MOVES = """
SELECT r.date, r."before", r."after", r.days, r.slipped_days, r.reason, r.reason_quote, r.quote, c.body, c.body_id, c.id,
  COUNT(*) OVER () AS of
FROM projects p JOIN commitments c ON c.project_id = p.id JOIN revisions r ON r.later_id = c.id
JOIN bodies b ON b.id = c.body_id WHERE p.key = :key AND b.withheld IS NULL AND r.field = 'deadline' AND r.direction IN ('later', 'earlier')
ORDER BY r.slipped_days DESC, c.body, r.id LIMIT 20"""
_SUPPLIERS = """
SELECT s.name, COUNT(DISTINCT s.body_id) AS bodies, COUNT(*) AS n FROM projects p JOIN commitments c ON c.project_id = p.id
JOIN suppliers s ON s.commitment_id = c.id JOIN bodies b ON b.id = c.body_id
WHERE p.key = :key AND b.withheld IS NULL GROUP BY s.name ORDER BY bodies DESC, n DESC, s.name LIMIT 30"""
_MAYBE = """
SELECT o.key, MIN(o.name) AS name, l.why, COUNT(DISTINCT coalesce(p.body_id, o.body_id, '')) AS bodies, MAX(l.score) AS score
FROM projects p JOIN (
  SELECT project_id AS a, other_id AS b, why, score FROM project_links
  UNION ALL SELECT other_id, project_id, why, score FROM project_links
) l ON l.a = p.id JOIN projects o ON o.id = l.b
WHERE p.key = :key AND o.key <> :key GROUP BY o.key, l.why ORDER BY score DESC, bodies DESC, name LIMIT 30"""


async def page(request: Request, datasette: Datasette) -> Response:
    """/-/vorhaben/<key>: everything said of the project of this name in all municipalities; 404 for an unknown key."""
    key = tilde_decode(request.url_vars["key"])
    projects = await rows(datasette, _NAMES, key=key)
    if not projects:
        raise NotFound(f"Es gibt kein Vorhaben mit dem Schlüssel {key}.")
    said = await rows(datasette, SAID, key=key)
    sort, odd = one_of(request.args, "sort", [*ORDERS, *(f"-{order}" for order in ORDERS)])
    number, odder = page_of(request.args)
    names = Counter(row["name"] for row in projects) + Counter(row["project"] for row in said)
    context = {
        "key": key, "names": [name for name, _ in names.most_common()], "unknown": [*odd, *odder],
        "topics": {row["topic"]: row["topic_name"] for row in projects if row["topic"]},
        "programme": any(row["body_id"] is None for row in projects),
        "said": said, "first": next((row["meeting_date"] for row in said if row["meeting_date"]), None),
        "rejected": sum(row["force"] == "rejected" for row in said), "money": by_stage(said),
        "moves": await rows(datasette, _MOVES, key=key), "reasons": SLIP_REASON,
        "suppliers": await rows(datasette, _SUPPLIERS, key=key), "offices": _offices(said),
        "maybe": await rows(datasette, _MAYBE, key=key), "why": SAME_BY,
        "in_words": interval, "in_euros": money,
        "newest": await _with_quotes(datasette, said[-NEWEST:][::-1]),
        "listing": _listing(datasette, list(names)), "csv": addresses.project(key) + ".csv",
        "sql": SAID, "sql_page": addresses.own_query(name_of(datasette), SAID, {"key": key}) if instance(datasette).sql else "",
        **_table(key, said, sort or "name", number), **await _silent(datasette, key, projects, said),
    }  # fmt: skip
    context["read"] = await _read(datasette, [town.key for town in context["towns"]])
    return await answer(datasette, request, "vorhaben.html", context)


def _table(key: str, said: Sequence[Row], sort: str, number: int) -> dict[str, Any]:
    """A page of municipalities, each with its line of time, and where the heads of the table lead."""
    order, down = sort.removeprefix("-"), sort.startswith("-")
    every = in_order(towns(said), order, down=down)
    where = paging(number, len(every), PAGE)
    shown = part(every, where)
    drawn = scale(shown)
    return {
        "towns": shown, "paging": where, "scale": drawn, "sorted_by": _heads(key, order, down=down),
        "promising": sum(bool(town.statuses) for town in every),
        "spans": {town.key: span(town, drawn) for town in shown} if drawn else {},
        "bars": {town.key: bar(town.statuses) for town in shown},
        "pages": where.around(partial(addresses.project, key, sort=sort)),
    }  # fmt: skip


async def _read(datasette: Datasette, keys: Sequence[str]) -> dict[str, int]:
    """How many texts were read of these municipalities."""
    these = only("body_id", "id", keys)
    found = await rows(datasette, f"SELECT body_id, documents FROM body_counts WHERE {these.sql}", **these.params)
    return {row["body_id"]: row["documents"] for row in found}


def _heads(key: str, order: str, *, down: bool) -> dict[str, dict[str, str]]:
    """Where each head of the table leads, and how it is sorted by now, as `aria-sort` says it."""
    now = "descending" if down else "ascending"
    return {
        name: {
            "href": addresses.project(key, sort=f"-{name}" if name == order and not down else name),
            "now": now if name == order else "none",
        }
        for name in ORDERS
    }


async def _silent(datasette: Datasette, key: str, projects: Sequence[Row], said: Sequence[Row]) -> dict[str, Any]:
    """Municipalities that only mention it, those that were read and do not, and those of which nothing can be told."""
    found = await rows(datasette, "SELECT reading, COUNT(*) AS n FROM body_counts GROUP BY reading")
    states = {row["reading"]: row["n"] for row in found}
    promising = {row["body_id"] for row in said}
    mentioning = {row["body_id"] for row in projects if row["body_id"] and not row["withheld"]}
    if any(row["body_id"] is None for row in projects):
        mentioning |= {row["body_id"] for row in await rows(datasette, _MENTIONED, key=key)}
    return {
        "states": states, "mentioning": len(mentioning - promising),
        "silent": max(0, states.get("read", 0) - len(mentioning | promising)),
    }  # fmt: skip


def _offices(said: Sequence[Row]) -> list[tuple[str, int]]:
    """Offices named as responsible, with the number of municipalities that name them."""
    named = {(row["responsible"], row["body_id"]) for row in said if row["responsible"] and row["force"] != "rejected"}
    counted = Counter(office for office, _ in named)
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:30]


async def _with_quotes(datasette: Datasette, said: Sequence[Row]) -> list[Row]:
    """The statements with their words, which are only read for those that are shown."""
    these = only("id", "id", [row["id"] for row in said])
    found = await rows(datasette, f"SELECT id, quote FROM commitments WHERE {these.sql}", **these.params)
    quotes = {row["id"]: row["quote"] for row in found}
    return [row | {"quote": quotes[row["id"]]} for row in said]


def _listing(datasette: Datasette, names: Sequence[str]) -> str:
    """All statements in Datasette's table, newest first."""
    among = ("project", names[0]) if len(names) == 1 else ("project__in", json.dumps(names, ensure_ascii=False))
    return f"/{name_of(datasette)}/commitments?{urlencode([among, ('_sort_desc', 'meeting_date')])}"
