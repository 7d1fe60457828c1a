"""Files that are parsed together, without a database: pages tell of the agendas that minutes are read along."""

from collections.abc import Callable, Iterator, Sequence

from .. import parse
from ..parse import NOTHING, Known, Parsed
from ..records import AgendaItem, Meeting, RawFile
from ..scale.agendas import apart, as_item
from ..vendors.page import Item

Work = Callable[[Sequence[tuple[RawFile, Known]]], Iterator[Parsed]]


def parsed_files(files: Sequence[RawFile], work: Work, agenda: tuple[Item, ...] = ()) -> Iterator[Parsed]:
    """What each file gives to `work`, in their order.

    Minutes are read along `agenda`, else along that of a page of the same meeting.
    """
    pages, documents = apart(files)
    given = Known(agenda=agenda) if agenda else NOTHING
    jobs = [(raw, given if raw in documents else NOTHING) for raw in files]
    if agenda or not (pages and documents):
        yield from work(jobs)
        return
    read = dict(zip((raw.id for raw in files), work(jobs), strict=True))
    sittings = [each for raw in pages for each in _sittings(read[raw.id])]
    again = [(raw, known) for raw in documents if (known := _of(read[raw.id], sittings))]
    read |= zip((raw.id for raw, _ in again), work(again), strict=True)
    yield from (read[raw.id] for raw in files)


def _sittings(parsed: Parsed) -> Iterator[Known]:
    """Each meeting whose items a page gives in order."""
    for meeting in (record for record in parsed.records if isinstance(record, Meeting)):
        items = [r for r in parsed.records if isinstance(r, AgendaItem) and r.meeting_id == meeting.id]
        rows = [item for item in items if item.order is not None]
        if rows:
            yield Known(meeting=meeting, agenda=tuple(map(as_item, rows)), keys=tuple(row.id for row in rows))


def _of(parsed: Parsed, sittings: Sequence[Known]) -> Known | None:
    """The one sitting of the day and committee that a document names."""
    mine = next((record for record in parsed.records if isinstance(record, Meeting)), None)
    found = [known for known in sittings if mine and known.meeting and _same(known.meeting, mine)]
    return found[0] if len(found) == 1 else None


def _same(one: Meeting, other: Meeting) -> bool:
    same_day = (one.start or "")[:10] == (other.start or "-")[:10]
    return same_day and parse.same_committee(one.organization or one.name, other.organization)
