"""A local Datasette with our plugin, templates and settings."""

from contextlib import closing
from dataclasses import asdict
from pathlib import Path

import uvicorn
from datasette.app import Datasette
from datasette.plugins import pm

from . import plugin
from .instance import OWN, Instance
from .site import metadata, open_read_only

_HERE = Path(__file__).parent
SETTINGS = {
    "suggest_facets": False,
    "facet_time_limit_ms": 1000,
    "sql_time_limit_ms": 2000,
    "truncate_cells_html": 400,
    "default_page_size": 50,
}


def datasette_app(db_path: Path, instance: Instance = OWN) -> Datasette:
    """Datasette on the database, which may go on changing; raises `SchemaError` where it is not one of zusage's."""
    with closing(open_read_only(db_path)) as db:
        described = metadata(db)
    stated = asdict(instance) | {"raw": str(instance.raw) if instance.raw else None}
    described["plugins"]["zusage"]["instance"] = stated
    _register()
    return Datasette(
        [str(db_path)],
        metadata=described,
        template_dir=str(_HERE / "templates"),
        static_mounts=[("stil", str(_HERE / "static"))],
        settings=SETTINGS,
    )


def serve(db_path: Path, host: str = "127.0.0.1", port: int = 8001, instance: Instance = OWN) -> None:
    """Serves the database until interrupted; raises as `datasette_app` does."""
    uvicorn.run(datasette_app(db_path, instance).app(), host=host, port=port, log_level="warning")


def _register() -> None:
    if not pm.has_plugin("zusage"):
        pm.register(plugin, "zusage")
        # With rich installed, Datasette's own handler prints each 404 with all local values; ours answers all errors.
        pm.unregister(name="datasette.handle_exception")
