"""The codebook as Markdown from an empty database, for `docs/codebook.md` (cog asks for it)."""

import tempfile
from pathlib import Path

from .. import store
from ..publish.codebook_text import markdown
from ..publish.plugin import prepare_connection


def lines() -> list[str]:
    """The generated part of `docs/codebook.md`, a line each; raises as `store.finish` and `read_queries` do."""
    with tempfile.TemporaryDirectory() as folder:
        db = store.Database(Path(folder) / "empty.db")
        store.finish(db, Path(folder))
        prepare_connection(db.connection)
        text = list(markdown(db.connection))
        db.close()
    return text
