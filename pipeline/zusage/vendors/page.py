"""What a reader makes of one page or file, before it gets keys: the common form of all vendors and file types."""

from dataclasses import dataclass

from ..records import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell's place in its table: `table`, `row`, `column` count from 0 (tables in the document, rows over page breaks).

    `head` is the column's head as printed, `unit` the unit that head gives to bare numbers ("T€").
    """

    table: int
    row: int
    column: int
    head: str | None = None
    unit: str | None = None


@dataclass(slots=True, kw_only=True)  # frozen would take three times as long to make
class Spot:
    """Where characters `start:end` of a block stand: page (from 1) and box in points from the top left, or an element's path.

    `score` is the OCR's, 0 to 1; `first` the place of the first character in the page's text as PDFium counts. Spots may
    lie in each other (a line and its words or cells): the shortest is the most exact.
    """

    start: int
    end: int
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    element: str | None = None
    score: float | None = None
    first: int | None = None
    cell: Cell | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of text with one function (`kind`: a key of `vocabulary.SECTION`); `item` is an index into `Page.items`."""

    text: str
    kind: str = "text"
    heading: str | None = None
    item: int | None = None
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A public agenda item as printed; `number` without the mark "Ö"; `result` and `votes` as printed."""

    number: str | None = None
    name: str
    order: int | None = None
    result: str | None = None
    votes: str | None = None
    paper_reference: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The public items of an agenda in order, their blocks, and of the others the numbers as printed."""

    items: tuple[Item, ...] = ()
    blocks: tuple["Block", ...] = ()
    non_public: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperHead:
    """A paper as printed; `date` is ISO."""

    reference: str | None = None
    name: str
    paper_type: str | None = None
    date: str | None = None
    external_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A linked file; `size` in bytes."""

    name: str
    url: str
    size: int | None = None
    media_type: str | None = None
    external_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyHead:
    """What a page itself says of its municipality (OParl does; most pages do not)."""

    name: str
    ags: str | None = None
    classification: str | None = None
    website: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingHead:
    """A meeting as a calendar or list prints it; `start` and `end` are ISO, `state` as printed ("fällt aus")."""

    name: str
    organization: str | None = None
    start: str
    end: str | None = None
    location: str | None = None
    state: str | None = None
    cancelled: bool = False
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page or file. `start` and `end` are ISO dates or date-times; `kind` is a key of `vocabulary.DOCUMENT_KIND`.

    Non-public items are not in `items` and their text is not in `blocks`: all that leaves the reader of them is their
    number as printed, in `non_public`. `organization_url` is the committee's own
    address, which may be all that is said of it (OParl). `meetings` is what a calendar or list of meetings tells; `meeting_state` is as
    printed ("öffentlich", "gemischt", "eingeladen"). `gone` are external ids that the source says were deleted. `margins`
    are headers, footers and letterheads that pages repeat, each once; they are in no block.
    `notes` holds (code, message) for what was odd but did not stop the reading. `contiguous` blocks are slices of one
    text that are joined as they are; others are joined by an empty line.
    """

    vendor: str
    kind: str
    title: str
    organization: str | None = None
    organization_url: str | None = None
    meeting_name: str | None = None
    start: str | None = None
    end: str | None = None
    location: str | None = None
    meeting_state: str | None = None
    cancelled: bool = False
    external_id: str | None = None
    body: BodyHead | None = None
    meetings: tuple[MeetingHead, ...] = ()
    items: tuple[Item, ...] = ()
    non_public: tuple[str, ...] = ()
    paper: PaperHead | None = None
    files: tuple[Attachment, ...] = ()
    links: tuple[Link, ...] = ()
    blocks: tuple[Block, ...] = ()
    pages: int | None = None
    quality: float | None = None
    margins: tuple[str, ...] = ()
    contiguous: bool = False
    gone: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
