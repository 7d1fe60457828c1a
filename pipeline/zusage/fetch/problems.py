"""What stood in the way at an address, kept until the address is asked again: a page that is left alone today was as
broken yesterday, and no run may hide that.
"""

from datetime import date

from ..records import Issue
from .state import State

_COLUMNS = "id, code, place, value, message"


class Problems:
    """The standing issues of one source. Writing is left to the caller's transaction."""

    def __init__(self, state: State, source: str) -> None:
        self._state, self._source = state, source

    def standing(self) -> list[Issue]:
        """All of them, in the order of their addresses."""
        sql = f"SELECT {_COLUMNS} FROM problems WHERE source = ? ORDER BY url"
        return [
            Issue(id=key, stage="fetch", code=code, where=place, value=value, message=message, source=self._source)
            for key, code, place, value, message in self._state.rows(sql, self._source)
        ]

    def asked(self, url: str) -> str | None:
        """The day (ISO) on which an address with a problem was last asked for."""
        sql = "SELECT asked FROM problems WHERE source = ? AND url = ?"
        return next((str(day) for (day,) in self._state.rows(sql, self._source, url)), None)

    def keep(self, url: str, issue: Issue, today: date) -> None:
        """The one issue of an address, in place of an earlier one."""
        self._state.db.execute(
            f"INSERT OR REPLACE INTO problems (source, url, asked, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (self._source, url, today.isoformat(), issue.id, issue.code, issue.where, issue.value, issue.message),
        )

    def solved(self, url: str) -> None:
        """The address gave a page."""
        self._state.db.execute("DELETE FROM problems WHERE source = ? AND url = ?", (self._source, url))
