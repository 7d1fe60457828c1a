"""Where things live on the site. These addresses are cited: none may change its meaning, and only new ones may come."""

from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import urlencode

from datasette.utils import tilde_encode

from .media_types import media

Values = str | Sequence[str]
"""One value of a filter, or several: `thema=a&thema=b`."""

COMPARISON: Final = "/-/vergleich"
SEARCH: Final = "/-/suche"
MAP: Final = "/-/karte"
CHARTS: Final = "/-/grafik"
PROJECTS: Final = "/-/vorhaben"
TOPICS: Final = "/-/themen"
DATA: Final = "/-/daten"
API: Final = "/-/schnittstelle"
OPENAPI: Final = "/-/openapi.json"
CODEBOOK: Final = "/-/woerterbuch"
ABOUT: Final = "/-/ueber"
SOURCES: Final = "/-/quellen"
CORRECTION: Final = "/-/korrektur"
IMPRINT: Final = "/-/impressum"
PRIVACY: Final = "/-/datenschutz"
MUNICIPALITIES: Final = "/-/gemeinden"


def commitment(key: str) -> str:
    """The page of a commitment by its id."""
    return f"/-/zusage/{tilde_encode(key)}"


def municipality(key: str) -> str:
    """The page of a municipality by the id of its body."""
    return f"/-/gemeinde/{tilde_encode(key)}"


def project(key: str, **params: str) -> str:
    """The page of a project across municipalities by `projects.key`, the folded name; `sort` and `seite` turn its table."""
    return _with(f"{PROJECTS}/{tilde_encode(key)}", params)


def projects(**filters: Values) -> str:
    """The list of projects with filters: `thema`, `buchstabe`."""
    return _with(PROJECTS, filters)


def topic(key: str, **params: str) -> str:
    """The page of a topic by its id; `sort` and `seite` turn its table."""
    return _with(f"/-/thema/{tilde_encode(key)}", params)


def codebook(table: str) -> str:
    """What a table or view means, column by column."""
    return f"{CODEBOOK}/{tilde_encode(table)}"


def page_image(commitment_id: str, number: int) -> str:
    """The image of the page that a commitment's quote stands on; `number` counts the pages of the quote from 1."""
    return f"/-/bild/{tilde_encode(commitment_id)}/{number}.png"


def chart(name: str, form: str = "svg", **filters: Values) -> str:
    """A chart by its name as `svg`, or what it is drawn from as `csv`, `json` or `sql`; `filters` as on the comparison."""
    return _with(f"{CHARTS}/{name}.{form}", filters)


def chart_page(name: str, **filters: Values) -> str:
    """The page of a chart by its name, with its table and its SQL."""
    return _with(f"{CHARTS}/{name}", filters)


def own_query(database: str, sql: str, params: Mapping[str, str | int]) -> str:
    """Datasette's page of a query that a reader may change, where SQL is allowed."""
    return f"/{tilde_encode(database)}?{urlencode({'sql': sql} | dict(params))}"


FEEDS: Final = media("atom", "ics", "csv", "json")
"""Forms of `feed` that pages offer to readers and programs, with their media types."""


def feed(kind: str, key: str, form: str, **params: Values) -> str:
    """Commitments of a `gemeinde`, `thema`, `vorhaben` (`projects.key`), `land` or `frage`, as `atom`, `ics`, `csv`, `json`, `parquet`."""
    return _with(f"/-/liste/{kind}/{tilde_encode(key)}.{form}", params)


def all_commitments(form: str, **filters: Values) -> str:
    """The same formats for all commitments, or those that the filters leave (as on the comparison)."""
    return _with(f"/-/liste/alle.{form}", filters)


def asked(path: str, **params: Values) -> str:
    """A page with a query: of a question with its parameters."""
    return _with(path, params)


def table(name: str, form: str) -> str:
    """All rows of a table as `csv` or `parquet`."""
    return f"/-/tabelle/{name}.{form}"


def data_file(name: str) -> str:
    """A file that goes with the data: `datapackage.json`, `CITATION.cff`, `SHA256SUMS`."""
    return f"{DATA}/{name}"


def search(words: str = "", **filters: Values) -> str:
    """The search page with words and filters: `gemeinde`, `thema`, `jahr`, `verbindlichkeit`, `stand` and so on.

    `art` is `zusagen` or `texte`, `ordnung` is `neu` or `treffer` (best first), `seite` counts from 1.
    """
    return _with(SEARCH, {"q": words} | filters if words else filters)


def found(form: str, words: str = "", **filters: Values) -> str:
    """What the search finds as `atom` (the newest commitments) or `csv`, with words, filters and `art` as above."""
    return _with(f"{SEARCH}.{form}", {"q": words} | filters if words else filters)


def compare(**filters: Values) -> str:
    """The comparison with filters: `thema`, `land`, `groesse`, `von`, `bis`."""
    return _with(COMPARISON, filters)


def _with(path: str, params: Mapping[str, Values]) -> str:
    kept = {key: value for key, value in params.items() if value}
    return f"{path}?{urlencode(kept, doseq=True)}" if kept else path
