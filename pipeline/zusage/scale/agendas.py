"""Minutes are read along the agenda that other files tell of: which one that is, and which minutes to read again.

A file is minutes of the meeting whose page links it, or of that of the same municipality, day and committee (by the
manifest, else by its own head).
"""

import re
from collections.abc import Iterator, Sequence

from .. import parse, store
from ..config import body_id
from ..parse import Known
from ..records import AgendaItem, Meeting, RawFile, digest
from ..text import fold
from ..vendors.page import Item

DOCUMENTS = frozenset({
    "application/pdf", "text/plain", "text/markdown",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
})  # fmt: skip
"""Kinds of files that minutes come as; the pages that tell of agendas are read before them."""

_MINUTES = re.compile(r"niederschrift|protokoll|mitschrift")


def apart(files: Sequence[RawFile]) -> tuple[list[RawFile], list[RawFile]]:
    """Pages, and documents that may be minutes."""
    pages = [raw for raw in files if raw.media_type not in DOCUMENTS]
    return pages, [raw for raw in files if raw.media_type in DOCUMENTS]


def version(known: Known) -> str | None:
    """A digest of the agenda that a file is read along: another one is a reason to read it again."""
    if known.meeting is None:
        return None
    items = (f"{key}|{item.name}|{item.order}" for key, item in zip(known.keys, known.agenda, strict=True))
    head = (known.meeting.id, known.meeting.start or "", known.meeting.organization or "")
    return digest("agenda", *head, *items)


class Agendas:
    """What the database knows of meetings, their files and their agendas."""

    def __init__(self, db: store.Database) -> None:
        self._db, self._links = db, store.linked_files(db)

    def known(self, raw: RawFile) -> Known:
        """Meeting and public agenda of the minutes in `raw`; nothing where it is no minutes or none is known."""
        read = store.read_before(self._db, raw)
        meeting = self._linked(raw, read) or (self._own(raw, read) if read else self._told(raw))
        if meeting is None:
            return parse.NOTHING
        rows = store.agenda_of(self._db, meeting.id, raw)
        return Known(meeting=meeting, agenda=tuple(map(as_item, rows)), keys=tuple(row.id for row in rows))

    def outdated(self) -> Iterator[tuple[RawFile, Known]]:
        """Minutes that were read along another agenda than the one known now, or along none, with that agenda."""
        for raw in store.may_have_agenda(self._db, parse.VERSION, self._links):
            if version(known := self.known(raw)) != raw.agenda_version:
                yield raw, known

    def _linked(self, raw: RawFile, read: store.ReadBefore | None) -> Meeting | None:
        """The meeting whose page links the file as its minutes. The next one may link it too: the text's own day decides."""
        links = [
            *self._links.get(raw.path, ()),
            *(self._links.get(raw.url, ()) if raw.url != raw.path and raw.url else ()),
        ]
        named = {key for key, name in links if _says_minutes(name) or (read and _is_minutes(read))}
        found = [meeting for key in sorted(named) for meeting in store.meetings(self._db, key)]
        if read and read.date:
            found = [meeting for meeting in found if (meeting.start or read.date)[:10] == read.date]
        return found[0] if len(found) == 1 else None

    def _own(self, raw: RawFile, read: store.ReadBefore) -> Meeting | None:
        """The meeting of the day and committee that were read of the file before."""
        if not read.date or not _is_minutes(read):
            return None
        return self._on(read.body_id, read.date, read.organization, raw)

    def _told(self, raw: RawFile) -> Meeting | None:
        """The meeting of the day and committee that the manifest says, for a file that is called minutes."""
        if not (raw.municipality and raw.date and _says_minutes(raw.path)):
            return None
        return self._on(body_id(raw.municipality, raw.ags), raw.date, raw.organization, raw)

    def _on(self, body: str, day: str, committee: str | None, raw: RawFile) -> Meeting | None:
        found = store.sittings_on(self._db, body, day, raw)
        alike = [each for each in found if parse.same_committee(each.organization or each.name, committee)]
        same = [each for each in alike if committee and fold(each.organization or "") == fold(committee)]
        return next(iter(same), None) or (alike[0] if len(alike) == 1 else None)


def _says_minutes(text: str) -> bool:
    return _MINUTES.search(fold(text).replace(" ", "")) is not None  # "N i e d e r s c h r i f t"


def _is_minutes(read: store.ReadBefore) -> bool:
    return read.kind == "minutes" or (read.kind == "text" and _says_minutes(read.head))


def as_item(row: AgendaItem) -> Item:
    """The item as an agenda prints it, without its outcome."""
    return Item(number=row.number, name=row.name, order=row.order, paper_reference=row.paper_reference, url=row.url)
