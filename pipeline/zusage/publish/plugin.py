"""The Datasette plugin: German words in cells, routes of our own, forgiving search, headers that keep pages safe."""

import logging
import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from datasette import Response, hookimpl
from datasette.app import Datasette
from datasette.utils import tilde_encode
from datasette.utils.asgi import Request
from jinja2 import Environment
from markupsafe import Markup

from . import addresses
from .asking import site
from .below import below
from .caching import cached, compressed, fresh
from .cells import cell
from .closed import CLOSED, closed
from .empties import EMPTY
from .faults import explained
from .german import GermanLoader, deutsch
from .headers import App, guarded
from .instance import instance, settings
from .looks import LOOKS
from .pages import routes
from .pages._start import start
from .search import search_terms
from .sql_bounds import bound
from .words import FILTERS, words_of

F = TypeVar("F", bound=Callable[..., Any])

STYLE = "/stil/zusage.css"


def hook(function: F, *, last: bool = False) -> F:
    """Marks a hook; typed here, since Datasette's own mark is not."""
    marked: F = hookimpl(function, trylast=last)
    return marked


def prepare_connection(conn: sqlite3.Connection) -> None:
    bound(conn)
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
    return cell(row, value, column, table, datasette)


@hook
def handle_exception(datasette: Datasette, request: Request, exception: Exception) -> Callable[[], Awaitable[Response]]:
    """Errors in German on a page like all others; stands in for Datasette's own (see `serve`)."""

    async def respond() -> Response:
        status, message = explained(request, exception)
        if status >= 500:
            logging.getLogger(__name__).error("%s failed", request.path, exc_info=exception)
        if request.path.endswith(".json"):
            return Response.json({"ok": False, "error": message, "status": status, "title": None}, status=status)
        context = {"status": status, "error": message}
        return Response.html(await datasette.render_template("error.html", context, request=request), status=status)

    return respond


@hook
def asgi_wrapper(datasette: Datasette) -> Callable[[App], App]:
    state = settings(datasette).get("state")

    def wrap(app: App) -> App:
        answered = compressed(cached(app, state)) if state else fresh(app)
        return below(guarded(answered), instance(datasette).address)

    return wrap
