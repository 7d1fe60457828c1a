"""Every kind of address of the site, for measuring: of each kind the one with the most behind it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

from ..publish import addresses
from ..publish.charts import charts
from ..publish.lists.questions import KEYS
from ..publish.looks import LOOKS
from ..publish.queries import Query, read_queries
from ..publish.search.terms import search_terms

SEARCHES: Final = (
    "Glasfaser", "E-Akte Frist", "der", "die", "und", "Stadt", "der die das", "in der Stadt", "Gemeinde Rat", "Beschluss Verwaltung",
    "wird bis", "sch", "ver", "ein", "ausbau", "stadt", "Digitalisierung", "Schule", "schulen", "OZG", "WLAN", "E-Akte", "2024",
    "31.12.2025", '"in der Sitzung"', '"bis Ende"', "Glasfaser OR Breitband", "Verwaltung -Stadt", "Glasfasr", "Straßenbeleuchtung",
    "Euro Kosten Schule",
)  # fmt: skip
"""Rare and frequent words, two and three frequent ones, beginnings, ends of compounds, phrases, numbers, slips of the pen."""

_SOME: Final = {
    "commitment": "SELECT id FROM commitments ORDER BY later_mentions DESC, id LIMIT 1",
    "municipality": "SELECT body_id FROM body_counts ORDER BY commitments DESC, body_id LIMIT 1",
    "project": "SELECT key FROM project_counts ORDER BY bodies DESC, key LIMIT 1",
    "topic": "SELECT topic FROM facts WHERE topic IS NOT NULL GROUP BY topic ORDER BY sum(commitments) DESC LIMIT 1",
    "land": "SELECT state FROM body_counts WHERE state IS NOT NULL GROUP BY state ORDER BY sum(commitments) DESC LIMIT 1",
}
"""The largest of each kind."""
_PLAIN: Final = (
    "/", addresses.COMPARISON, addresses.MAP, addresses.DATA, addresses.API, addresses.OPENAPI, addresses.CODEBOOK, addresses.ABOUT,
    addresses.SOURCES, addresses.CORRECTION, addresses.IMPRINT, addresses.PRIVACY, addresses.MUNICIPALITIES, addresses.CHARTS,
    addresses.PROJECTS, addresses.TOPICS, addresses.SEARCH, "/robots.txt", "/sitemap.xml", "/sitemap-seiten-1.xml",
)  # fmt: skip
_FEEDS: Final = ("atom", "ics", "json", "csv", "parquet")


def all_addresses(db: sqlite3.Connection) -> Iterator[str]:
    """The addresses for the database behind `db`, which must be a finished one."""
    some = {name: str(db.execute(sql).fetchone()[0]) for name, sql in _SOME.items()}
    base = "/" + Path(next(row[2] for row in db.execute("PRAGMA database_list"))).stem
    yield from _PLAIN
    yield from _of_things(some)
    yield from _of_charts(some)
    yield from _of_feeds(db, some)
    yield from _of_searches(some)
    yield from _of_questions(base)
    yield from _of_data(db, base, some)


def _of_things(some: dict[str, str]) -> Iterator[str]:
    for name in ("commitment", "municipality", "project", "topic"):
        yield getattr(addresses, name)(some[name])
    yield f"{addresses.project(some['project'])}.csv"
    yield addresses.project(some["project"], seite="2")
    yield addresses.topic(some["topic"], seite="5", sort="-abgelaufen")
    yield addresses.projects(thema=some["topic"])
    yield addresses.projects(buchstabe="s")
    for filters in _filters(some):
        yield addresses.compare(**filters)
    yield f"{addresses.COMPARISON}.csv"


def _filters(some: dict[str, str]) -> Iterator[dict[str, str]]:
    yield {"thema": some["topic"]}
    yield {"land": some["land"]}
    yield {"groesse": "kleinstadt", "von": "2021", "bis": "2024-06"}
    yield {"thema": some["topic"], "land": some["land"], "von": "2022-03"}
    yield {"gemeinde": some["municipality"]}


def _of_charts(some: dict[str, str]) -> Iterator[str]:
    for name in charts():
        yield from (addresses.chart_page(name), *(addresses.chart(name, form) for form in ("svg", "csv")))
        yield from (addresses.chart_page(name, **filters) for filters in _filters(some))


def _of_feeds(db: sqlite3.Connection, some: dict[str, str]) -> Iterator[str]:
    questions = list(read_queries())
    listed = [query for query in questions if _of_commitments(db, query)]
    for form in _FEEDS:
        yield addresses.all_commitments(form)
        yield addresses.all_commitments(form, groesse="kleinstadt", von="2022-03")
        for kind, name in (("gemeinde", "municipality"), ("thema", "topic"), ("land", "land")):
            yield addresses.feed(kind, some[name], form)
        yield addresses.feed("thema", some["topic"], form, land=some["land"])
        asked = listed if form in ("atom", "ics") else questions
        yield from (addresses.feed("frage", query.name, form) for query in asked)
    yield addresses.all_commitments("csv", excel="1")


def _of_commitments(db: sqlite3.Connection, query: Query) -> bool:
    """Whether a question's rows are commitments: of others there are no feeds."""
    db.create_function("escape_fts", 1, search_terms)
    inner = query.bound.rstrip("; \n")
    found = db.execute(f"SELECT * FROM ({inner}\n) LIMIT 0", {param.name: "" for param in query.params})
    return any(column[0] in KEYS for column in found.description)


def _of_searches(some: dict[str, str]) -> Iterator[str]:
    for words in SEARCHES:
        yield addresses.search(words)
        yield addresses.search(words, art="texte")
    for words in ("der", "Stadt", "Glasfaser", "ver"):
        yield addresses.search(words, ordnung="treffer")
        yield addresses.search(words, ordnung="treffer", art="texte")
        yield addresses.search(words, seite="400")
        yield addresses.search(words, seite="400", art="texte")
        for filters in _filters(some):
            yield addresses.search(words, **filters)
        yield addresses.search(words, gemeinde=some["municipality"], art="texte")
        yield addresses.search(words, thema=some["topic"], art="texte")
        yield addresses.search(words, stand="expired", verbindlichkeit="resolved", jahr="2022")
        yield addresses.found("atom", words)
        yield addresses.found("csv", words)
        yield addresses.found("csv", words, art="texte")


def _of_questions(base: str) -> Iterator[str]:
    for query in read_queries():
        yield f"{base}/{query.name}"
        yield f"{base}/{query.name}.json"
        filled = {p.name: p.default or ("" if p.choices else "a") for p in query.params}
        yield f"{base}/{query.name}?{urlencode(filled)}"


def _of_data(db: sqlite3.Connection, base: str, some: dict[str, str]) -> Iterator[str]:
    yield base
    views = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name")]
    for name in (*sorted(LOOKS), *views):
        yield from (f"{base}/{name}", addresses.codebook(name))
    yield from (addresses.table(name, "csv") for name in sorted(LOOKS))
    yield from (f"{base}/commitments/{some['commitment']}", f"{base}/commitments.json", f"{base}/commitments.csv")
    yield from (addresses.codebook(query.name) for query in read_queries())
    for words in ("der", "Glasfaser"):
        yield f"{base}/documents?{urlencode({'_search': words})}"
        yield f"{base}/commitments?{urlencode({'_search': words})}"
    yield from (f"{base}/commitments?_facet={name}" for name in ("status", "body", "topic"))
    yield from (f"/sitemap-{part}.xml" for part in ("gemeinden-1", "themen-1", "vorhaben-1", "zusagen-1", "zusagen-40"))
    yield from (addresses.data_file(name) for name in ("CITATION.cff", "datapackage.json"))
