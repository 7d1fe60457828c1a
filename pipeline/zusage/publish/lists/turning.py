"""A list page by page, each from the last commitment of the one before: pages stay right while commitments come."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from datasette.app import Datasette
from datasette.utils.asgi import BadRequest

from ..asking import Row, rows
from ..formats.columns import ordered
from .listed import Listed

_ORDER: Final = ordered("commitments")


async def page_after(datasette: Datasette, found: Listed, after: str, length: int) -> tuple[list[Row], str]:
    """Some commitments of a list, from the one with the key `after` on ("" for the first), and the key to go on from ("" at the end).

    Raises `BadRequest` where no commitment has the key.
    """
    last = await rows(datasette, "SELECT meeting_date, id FROM commitments WHERE id = :id", id=after)
    if after and not last:
        raise BadRequest(f"Es gibt keine Zusage mit dem Schlüssel {after}, nach der die Liste weitergehen könnte.")
    here = {"day": last[0]["meeting_date"], "after": last[0]["id"]} if last else {}
    read: list[Row] = []
    for condition in _beyond(here):
        sql = found.where(f"{condition} {_ORDER} LIMIT :length")
        read += await rows(datasette, sql, **found.clause.params, **here, length=length + 1 - len(read))
    return read[:length], read[length - 1]["id"] if len(read) > length else ""


def _beyond(here: Mapping[str, Any]) -> Iterable[str]:
    """Conditions, in order, on what comes after a commitment; those with a day and those without are apart for the index."""
    if not here:
        return ("1",)
    if here["day"] is None:
        return ("c.meeting_date IS NULL AND c.id < :after",)
    return ("c.meeting_date <= :day AND (c.meeting_date, c.id) < (:day, :after)", "c.meeting_date IS NULL")
