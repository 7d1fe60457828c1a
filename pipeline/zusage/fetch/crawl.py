"""A municipality's RIS from its entry addresses into the raw store: lists, meetings newest first, items, papers, files."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from itertools import islice

from ..config import BodyConfig, to_record
from ..errors import BudgetSpent
from ..issues import from_error, issue
from ..raw import RawStore
from ..records import Body, Issue, RawFile
from ..vendors import ways
from .addresses import scopes
from .changes import Changes
from .client import Client
from .following import Following
from .frontier import Frontier
from .keeping import Keeping
from .known import Pages
from .pace import alone
from .problems import Problems
from .session import Session
from .state import State
from .vanished import CRAWLS, bury, count
from .visit import Visit
from .window import Window, cover, covered, window

_IN_PROGRESS = "another process is crawling this municipality; what it finds comes with the next run"


def from_body(
    config: BodyConfig,
    client: Client,
    store: RawStore,
    *,
    limit: int | None = None,
    since: date | None = None,
    today: date | None = None,
) -> Iterator[RawFile | Body | Issue]:
    """The municipality; all its pages that are known already; each page that is new or changed, as soon as it is kept;
    what stands in the way.

    At most `limit` pages are asked for in this run. Meetings before `since` are left alone (else the settings' `since`,
    else two years). `today` is the day that "recent" counts from. A crawl that was cut off goes on where it was; a page
    of which the database never heard, because a run was killed, comes again: who takes the records may get one twice.
    While another process crawls this municipality nothing is asked for: an issue says so.
    """
    yield to_record(config)
    if not config.entry:
        yield issue(
            "fetch", "no-entry", where=config.key, source=config.key, message="expected entry addresses, found none"
        )
        return
    with closing(State(store.folder)) as state, alone(state, f"crawl of {config.key}") as is_alone:
        client.join(state, config.key, config.provider)
        yield from Pages(state, config.key).raw_files()
        if is_alone:
            yield from _crawl(config, client, store, state, limit, since, today or datetime.now(UTC).date())
        else:
            yield issue("fetch", "in-progress", where=config.key, source=config.key, message=_IN_PROGRESS)
        yield from Problems(state, config.key).standing()


def offline(config: BodyConfig, store: RawStore) -> Iterator[RawFile | Body | Issue]:
    """The municipality from the raw store alone: what `make` rebuilds a deleted database from."""
    yield to_record(config)
    with closing(State(store.folder)) as state:
        yield from Pages(state, config.key).raw_files()
        yield from Problems(state, config.key).standing()


def _crawl(
    config: BodyConfig,
    client: Client,
    store: RawStore,
    state: State,
    limit: int | None,
    since: date | None,
    today: date,
) -> Iterator[RawFile | Issue]:
    frontier = Frontier(state, config.key, f"{today.isoformat()}T{datetime.now(UTC):%H:%M:%S}+00:00")
    days = window(config, today, since, covered(state, config.key))
    visit = _begun(config, client, store, state, frontier, days, today)
    try:
        for task in islice(frontier.tasks(), limit):
            yield from visit.page(task)
    except BudgetSpent as error:
        yield from_error("fetch", error, source=config.key)
        return
    with state.transaction():
        held = frontier.release()
    left = frontier.left()
    if not left:
        yield from _ended(visit.keeping, days)
    elif not held:
        yield from_error("fetch", _cut_off(config.key, limit, left), source=config.key)


def _cut_off(source: str, limit: int | None, left: int) -> BudgetSpent:
    return BudgetSpent(
        where=source, expected=f"at most {limit} pages in this run", found=f"{left} more that are known of",
        hint="the next run goes on here",
    )  # fmt: skip


def _begun(
    config: BodyConfig, client: Client, store: RawStore, state: State, frontier: Frontier, days: Window, today: date
) -> Visit:
    """The crawl, with its first addresses in the frontier."""
    begun = [ways(config.vendor, entry, days.first, days.last) for entry in config.entry]
    with state.transaction():
        frontier.add([link for one in begun for link in one.lists], parent=None, fresh=False)
    inside, pages, problems = scopes(config), Pages(state, config.key), Problems(state, config.key)
    openings = tuple(dict.fromkeys(address for one in begun for address in one.opening))
    changes = Changes(state, config.key, client, inside, today)
    keeping = Keeping(
        config=config, store=store, state=state, frontier=frontier, today=today, pages=pages, problems=problems,
        following=Following(scopes=inside, days=days, pages=pages, problems=problems, today=today), changes=changes,
    )  # fmt: skip
    return Visit(Session(client, inside, openings), changes, keeping)


def _ended(keeping: Keeping, days: Window) -> Iterator[RawFile | Issue]:
    """After the last page: cursors, and tombstones for pages that are there no more."""
    now, source = datetime.now(UTC).isoformat(timespec="seconds"), keeping.config.key
    with keeping.state.transaction():
        if keeping.frontier.finish(now):
            keeping.changes.complete(keeping.frontier.started)
            count(keeping.state, source, keeping.frontier.id, days)
        cover(keeping.state, source, days)
        why = f"{CRAWLS} complete crawls did not find it"
        buried = list(bury(keeping.pages, keeping.problems, keeping.pages.missed(CRAWLS), now, why))
    yield from buried
