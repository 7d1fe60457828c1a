"""Files that are parsed together, without a database: pages tell of the agendas that minutes are read along."""

from collections.abc import Iterator, Sequence

from .. import parse
from ..parse import Known, Parsed
from ..raw import RawStore
from ..records import AgendaItem, Meeting, RawFile
from ..scale.agendas import apart, as_item
from ..vendors.page import Item


def parsed_files(files: Sequence[RawFile], store: RawStore, agenda: tuple[Item, ...] = ()) -> Iterator[Parsed]:
    """What each file gives, in their order. Minutes are read along `agenda`, else along that of a page of the same meeting."""
    pages, documents = apart(files)
    read = {raw.id: parse.parse(raw, store.get(raw.sha256)) for raw in pages if documents}
    sittings = [each for parsed in read.values() for each in _sittings(parsed)]
    for raw in files:
        yield read.get(raw.id) or _document(raw, store.get(raw.sha256), sittings, agenda)


def _document(raw: RawFile, data: bytes, sittings: Sequence[Known], agenda: tuple[Item, ...]) -> Parsed:
    if agenda:
        return parse.parse(raw, data, Known(agenda=agenda))
    parsed = parse.parse(raw, data)
    known = _of(parsed, sittings)
    return parse.parse(raw, data, known) if known else parsed


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
