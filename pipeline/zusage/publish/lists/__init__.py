"""Lists that can be subscribed to and fetched: all commitments, or those of a municipality, a topic, a project, a Land, a question.

`listed` is the list that an address stands for (`parts` for all but questions, `questions` for these), `page_after` a page of
its commitments. How a list is written stands in `formats`, which address answers in `pages/list_file.py`.
"""

from typing import Any

from datasette.app import Datasette

from .listed import Listed
from .parts import part
from .questions import key_of, of_question, with_commitments
from .turning import page_after


async def listed(datasette: Datasette, kind: str, key: str, args: Any) -> Listed:
    """The list at an address with its query string `args`; `kind` is alle, gemeinde, thema, vorhaben, land or frage.

    Raises `NotFound` for a key that nothing has, `BadRequest` for a filter that means nothing: a list without it would
    look like the one that was asked for.
    """
    return await (of_question(datasette, key, args) if kind == "frage" else part(datasette, kind, key, args))


__all__ = ["Listed", "key_of", "listed", "page_after", "with_commitments"]
