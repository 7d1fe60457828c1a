"""The Datasette plugin: German words in cells, routes of our own, forgiving search, headers that keep pages safe."""

import logging
import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from datasette import Response, hookimpl
from datasette.app import Datasette
from datasette.database import QueryInterrupted
from datasette.utils import tilde_encode
from datasette.utils.asgi import Base400, Request
from datasette.views.base import DatasetteError
from jinja2 import Environment
from markupsafe import Markup

from ..records import TABLES
from . import addresses
from .asking import name_of, site
from .caching import cached, compressed, fresh
from .closed import CLOSED, closed
from .empties import EMPTY
from .german import GermanLoader, deutsch
from .headers import App, guarded
from .instance import instance, settings
from .looks import LOOKS
from .pages import routes
from .search_terms import search_terms
from .start import start
from .words import FILTERS, number, words_of

F = TypeVar("F", bound=Callable[..., Any])

STYLE = "/stil/zusage.css"
LONGEST_VALUE = 20_000_000
_AMOUNTS = (
    "amount_min", "amount_max", "difference", "Summe", "je Einwohner", "per_inhabitant", "mindestens", "höchstens", "Betrag zuvor",
    "Betrag danach", "Unterschied", "kleinster Betrag", "größter Betrag", "beantragt", "bewilligt", "beauftragt", "abgerufen", "ausgezahlt",
    "bewilligt je Einwohner",
)  # fmt: skip
_KEYS = {"Gemeinde (Schlüssel)": addresses.municipality, "Vorhaben (Schlüssel)": addresses.project}
"""Columns of questions with a key that leads to a page of ours."""


def hook(function: F, *, last: bool = False) -> F:
    """Marks a hook; typed here, since Datasette's own mark is not."""
    marked: F = hookimpl(function, trylast=last)
    return marked


def prepare_connection(conn: sqlite3.Connection) -> None:
    # The time limit stops slow queries, but not one function that builds a huge value.
    conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    conn.create_function("escape_fts", 1, search_terms, deterministic=True)


# Last, because Datasette's own `escape_fts` is registered by the same hook.
hook(prepare_connection, last=True)


@hook
def register_routes(datasette: Datasette) -> list[tuple[str, Any]]:
    return [*routes(), *([(CLOSED, closed)] if instance(datasette).public else [])]


@hook
def extra_css_urls(datasette: Datasette) -> list[str]:
    return [datasette.urls.path(STYLE)]


@hook
def extra_template_vars(datasette: Datasette, view_name: str | None) -> Callable[[], Awaitable[dict[str, Any]]]:
    async def variables() -> dict[str, Any]:
        found: dict[str, Any] = {"site": await site(datasette)}
        return found | {"start": await start(datasette)} if view_name == "index" else found

    return variables


@hook
def prepare_jinja2_environment(env: Environment) -> None:
    assert env.loader is not None
    env.loader = GermanLoader(env.loader)
    env.filters.update(FILTERS | {"deutsch": deutsch, "wort": _word, "schluessel": tilde_encode})
    env.globals["main_columns"] = {name: look.main for name, look in LOOKS.items() if look.main}
    env.globals["titles"] = {name: look.title for name, look in LOOKS.items()}
    env.globals["definition"] = _definition
    env.globals["orte"] = addresses
    env.globals["leer"] = EMPTY


def _word(key: str | None, column: str, table: str = "commitments") -> str:
    return words_of(table, column).get(key or "", key or "")


def _definition(sql: str) -> Markup:
    return Markup("<details><summary>SQL der Tabelle</summary><pre class='wrapped-sql'>{}</pre></details>").format(sql)


@hook
def render_cell(row: Any, value: Any, column: str, table: str | None, datasette: Datasette) -> Markup | None:
    if isinstance(value, str) and value in (words := words_of(table, column)):
        return Markup('<span class="wort {}">{}</span>').format(value, words[value])
    if column in _AMOUNTS and isinstance(value, int | float):
        return Markup('<span class="zahl">{}</span>').format(number(value))
    address = _address(row, column, table, datasette) if value else None
    return Markup('<a href="{}">{}</a>').format(address, value) if address else None


def _address(row: Any, column: str, table: str | None, datasette: Datasette) -> str | None:
    """Where a cell leads: tables link their own keys, but views and questions have none that Datasette knows of."""
    key = "id" if table == "commitments" else "commitment_id"
    if column == "project" and key in row.keys():  # noqa: SIM118 - a sqlite3.Row iterates over its values
        return str(datasette.urls.path(addresses.commitment(row[key])))
    if column in ("commitment_id", "later_id", "Zusage"):
        return str(datasette.urls.path(addresses.commitment(str(row[column]))))
    if column in _KEYS:
        return str(datasette.urls.path(_KEYS[column](str(row[column]))))
    if column == "duplicate_of" or (table not in TABLES and column in ("document_id", "Dokument")):
        return str(datasette.urls.row(name_of(datasette), "documents", tilde_encode(str(row[column]))))
    return None


@hook
def handle_exception(datasette: Datasette, request: Request, exception: Exception) -> Callable[[], Awaitable[Response]]:
    """Errors in German on a page like all others; stands in for Datasette's own (see `serve`)."""

    async def respond() -> Response:
        status, message = _explain(exception)
        if status >= 500:
            logging.getLogger(__name__).error("%s failed", request.path, exc_info=exception)
        if request.path.endswith(".json"):
            return Response.json({"ok": False, "error": message, "status": status, "title": None}, status=status)
        context = {"status": status, "error": message}
        return Response.html(await datasette.render_template("error.html", context, request=request), status=status)

    return respond


def _explain(exception: Exception) -> tuple[int, str]:
    if isinstance(exception, Base400):
        return exception.status, str(exception)
    if isinstance(exception, DatasetteError):
        return exception.status, str(exception.message)
    if isinstance(exception, QueryInterrupted):
        return 503, "Das dauert gerade zu lange. Engere Filter helfen, oder ein neuer Versuch in einer Minute."
    return 500, "Beim Lesen der Daten ist ein Fehler aufgetreten."


@hook
def asgi_wrapper(datasette: Datasette) -> Callable[[App], App]:
    base = datasette.setting("base_url").rstrip("/")
    state = settings(datasette).get("state")

    def wrap(app: App) -> App:
        safe = guarded(app, base)
        return compressed(cached(safe, state)) if state else fresh(safe)

    return wrap
