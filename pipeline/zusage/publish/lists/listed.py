"""A list of commitments: which they are, what it is called, where it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from datasette.utils.asgi import BadRequest

from .. import addresses
from ..clauses import Clause
from ..formats.columns import selected, unordered
from ..formats.entries import ALL
from ..queries import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list: the condition on `commitments c` and what the list is called.

    `kind` and `key` stand in its address and `params` in the query, `page` is the page for people. `note` says why it is
    empty, or what it leaves out. `query` is the question of a list of one.
    """

    kind: str
    key: str
    title: str
    page: str
    clause: Clause
    params: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    note: str = ""
    query: Query | None = None

    @property
    def urn(self) -> str:
        """The key of the list in lasting names."""
        asked = "".join(f":{name}={quote(str(value), safe='')}" for name, value in sorted(self.params.items()))
        named = f"liste:{self.kind}:{quote(self.key, safe='')}" if self.key else ALL
        return named + asked

    def address(self, form: str, **more: str) -> str:
        """Where the list is, as another form or another page."""
        params = {**self.params, **more}
        if not self.key:
            return addresses.all_commitments(form, **params)
        return addresses.feed(self.kind, self.key, form, **params)

    @property
    def sql(self) -> str:
        """All commitments of the list, newest first."""
        return selected("commitments", self.clause.sql)

    def where(self, more: str) -> str:
        """The commitments of the list that meet another condition too, which may go on with an order and a limit."""
        return f"{unordered('commitments')} WHERE {self.clause.sql} AND {more}"


def refuse_others(args: Any, known: Iterable[str]) -> None:
    """Raises `BadRequest` where the address has anything but what a list knows: `known`, and what every list takes."""
    unknown = sorted(set(args) - {*known, "nach", "excel"})
    if unknown:
        raise BadRequest(f"Unbekannte Angabe in der Adresse: {', '.join(unknown)}. Bekannt sind: {', '.join(known)}.")
