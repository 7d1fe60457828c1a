"""Datasette with our plugin, templates and settings: on a researcher's own machine, or as a public site."""

import json
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import uvicorn
from datasette.app import Datasette
from datasette.plugins import pm

from ..read_only import open_read_only
from . import plugin
from .caching import MAX_AGE, state_of
from .inspection import known, require_whole
from .instance import OWN, Instance
from .instance_file import require_distinct, require_operator
from .site import metadata

_HERE = Path(__file__).parent
_PROGRAM = _HERE.parent
"""Pages also show what stands outside of this folder: the sentences of records and vocabularies."""
SETTINGS = {
    "suggest_facets": False,
    "facet_time_limit_ms": 1000,
    "sql_time_limit_ms": 2000,
    "truncate_cells_html": 400,
    "default_page_size": 50,
    "default_cache_ttl": 0,
}
PUBLIC_SETTINGS = {
    "allow_csv_stream": False,
    "max_returned_rows": 1000,
    "num_sql_threads": 4,
    "default_cache_ttl": MAX_AGE,
}


class Shared(dict[str, Any]):
    """Metadata that is no copy of itself in a copy of what holds it.

    Datasette copies all metadata whenever it asks whether a table may be seen, 140 times for the page of a database: 0.7 s for
    ours. It changes the copy's own keys and nothing below them, so that what lies below can be shared.
    """

    def __deepcopy__(self, _memo: dict[int, Any]) -> "Shared":
        return self


def datasette_app(db_path: Path, instance: Instance = OWN) -> Datasette:
    """Datasette on the database: one that may go on changing, or for a public site one that never does.

    Raises `SchemaError` where it is not one of zusage's, or where a public one is still being written, and `ConfigError`
    where the site would live in a folder that is called like the database.
    """
    require_distinct(instance, db_path)
    with closing(open_read_only(db_path)) as db:
        described = metadata(db)
    stated = asdict(instance) | {"raw": str(instance.raw) if instance.raw else None}
    described["plugins"]["zusage"]["instance"] = stated
    _register()
    return Datasette(
        metadata=described | {"databases": Shared(described["databases"])},
        template_dir=str(_HERE / "templates"),
        static_mounts=[("stil", str(_HERE / "static"))],
        settings=settings(instance),
        **(_immutable(db_path, described) if instance.public else {"files": [str(db_path)]}),
    )


def settings(instance: Instance) -> dict[str, Any]:
    """Datasette's settings for a site."""
    address = urlsplit(instance.address)
    allowed = {"default_allow_sql": instance.sql, "allow_download": instance.downloads}
    lasting = {"base_url": f"{address.path}/", "force_https_urls": address.scheme == "https"}
    return SETTINGS | allowed | (PUBLIC_SETTINGS | lasting if instance.public else {})


def serve(db_path: Path, host: str = "127.0.0.1", port: int = 8001, instance: Instance = OWN) -> None:
    """Serves the database until interrupted; raises as `datasette_app` does, and `ConfigError` for a public site of nobody."""
    require_operator(instance, "instance")
    uvicorn.run(datasette_app(db_path, instance).app(), host=host, port=port, log_level="warning", server_header=False)


def _immutable(db_path: Path, described: dict[str, Any]) -> dict[str, Any]:
    require_whole(db_path)
    data = known(db_path)
    ours = described["plugins"]["zusage"]
    ours["state"] = state_of(data[db_path.stem]["hash"], _PROGRAM, json.dumps(ours["instance"], sort_keys=True))
    return {"immutables": [str(db_path)], "inspect_data": data}


def _register() -> None:
    if not pm.has_plugin("zusage"):
        pm.register(plugin, "zusage")
        # With rich installed, Datasette's own handler prints each 404 with all local values; ours answers all errors.
        pm.unregister(name="datasette.handle_exception")
