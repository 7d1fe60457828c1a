"""Which days a crawl is about: what is wanted at all, and what is recent enough to be looked at again."""

from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from ..config import BodyConfig
from .state import State

FIRST_MONTHS = 24
"""How far back a first crawl goes where neither settings nor `--since` say."""

AHEAD_MONTHS = 2
"""Calendars are read so far ahead: agendas come out a week or two before the meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """`first` to `last`: the days of the lists to ask for. `wanted`: older meetings are left alone. `recent`: known pages
    of meetings since that day are asked for again.
    """

    first: date
    last: date
    wanted: date
    recent: date

    def has_list(self, day: str | None) -> bool:
        """Whether a list of that month or day is to be asked for; lists without a day are."""
        return day is None or self.first.isoformat()[:7] <= day[:7] <= self.last.isoformat()[:7]

    def wants(self, day: str | None) -> bool:
        """Whether a page of a meeting on that day (or in that month) is wanted."""
        return day is None or day >= self.wanted.isoformat()[: len(day)]

    def is_recent(self, day: str) -> bool:
        """Whether a known page of that day may have changed."""
        return day >= self.recent.isoformat()[: len(day)]


def window(config: BodyConfig, today: date, since: date | None, covered: str | None) -> Window:
    """The days for this crawl; `covered` is the day since which an earlier one was complete (ISO)."""
    wanted = since or config.since or (today - relativedelta(months=FIRST_MONTHS)).replace(day=1)
    recent = today - relativedelta(months=config.revisit_months)
    done = covered is not None and covered <= wanted.isoformat()
    first = max(wanted, recent) if done else wanted
    # Whole months: an address with the bounds in it then holds for a month and not for a day.
    last = today + relativedelta(months=AHEAD_MONTHS, day=31)
    return Window(first=first.replace(day=1), last=last, wanted=wanted, recent=recent)


def covered(state: State, source: str) -> str | None:
    """The day since which an earlier crawl of the source was finished."""
    sql = "SELECT value FROM cursors WHERE source = ? AND name = 'covered since'"
    return next((str(value) for (value,) in state.rows(sql, source)), None)


def cover(state: State, source: str, days: Window) -> None:
    """Notes how far back a finished crawl went."""
    earlier = covered(state, source)
    since = min(days.first.isoformat(), earlier) if earlier else days.first.isoformat()
    state.db.execute("INSERT OR REPLACE INTO cursors VALUES (?, 'covered since', ?)", (source, since))
