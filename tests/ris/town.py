"""A town's council work as data: what every site renders in its vendor's markup. Tests change it between crawls."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from functools import cache

from made_pdf import pdf

SUMMER = timezone(timedelta(hours=2))
"""Berlin from April to October."""

LONG_AGO = datetime(2026, 1, 5, 8, 0, tzinfo=SUMMER)


@cache
def made(*lines: str) -> bytes:
    """A PDF with these lines; always the same bytes for the same lines in one run."""
    return pdf(lines)


@dataclass(slots=True)
class File:
    """A PDF; `lines` are its text."""

    number: int
    name: str
    lines: tuple[str, ...]
    public: bool = True
    modified: datetime = LONG_AGO

    @property
    def data(self) -> bytes:
        return made(*self.lines)


@dataclass(slots=True)
class Paper:
    """A paper (Vorlage) with its text in paragraphs; `modified` counts for OParl's lists."""

    number: int
    reference: str
    name: str
    kind: str
    day: date
    facts: tuple[str, ...]
    proposal: str
    files: list[File]
    public: bool = True
    modified: datetime = LONG_AGO
    deleted: bool = False


@dataclass(slots=True)
class Item:
    """An agenda item; `label` is its number without mark; `votes` are yes, no, abstentions."""

    number: int
    label: str
    name: str
    public: bool = True
    result: str | None = None
    votes: tuple[int, int, int] | None = None
    paper: Paper | None = None
    discussion: tuple[str, ...] = ()
    resolution: str | None = None


@dataclass(slots=True)
class Meeting:
    """A meeting; without items its agenda is not published."""

    number: int
    committee: str
    day: date
    begin: str = "17:00"
    end: str | None = None
    room: str = "Ratssaal"
    place: str = "Markt 1"
    items: list[Item] = field(default_factory=list)
    minutes: File | None = None
    cancelled: bool = False
    modified: datetime = LONG_AGO
    deleted: bool = False

    @property
    def name(self) -> str:
        return f"Sitzung {self.committee}"

    @property
    def public_items(self) -> list[Item]:
        return [item for item in self.items if item.public]


@dataclass(slots=True)
class Town:
    """The whole: committees are those of the meetings, papers those of the items."""

    name: str
    ags: str
    state: str
    meetings: list[Meeting]

    @property
    def committees(self) -> list[str]:
        return list(dict.fromkeys(meeting.committee for meeting in self.meetings))

    @property
    def items(self) -> Iterator[tuple[Meeting, Item]]:
        return ((meeting, item) for meeting in self.meetings for item in meeting.items)

    @property
    def papers(self) -> list[Paper]:
        return [item.paper for _, item in self.items if item.paper]

    @property
    def files(self) -> list[File]:
        minutes = [meeting.minutes for meeting in self.meetings if meeting.minutes]
        return minutes + [file for paper in self.papers for file in paper.files]

    def meeting(self, number: str | int) -> Meeting | None:
        return next((one for one in self.meetings if str(one.number) == str(number)), None)

    def item(self, number: str | int) -> tuple[Meeting, Item] | None:
        return next((pair for pair in self.items if str(pair[1].number) == str(number)), None)

    def paper(self, number: str | int) -> Paper | None:
        return next((one for one in self.papers if str(one.number) == str(number)), None)

    def file(self, number: str | int) -> File | None:
        return next((one for one in self.files if str(one.number) == str(number)), None)

    def month(self, year: str | int, month: str | int) -> list[Meeting]:
        """The meetings of a month by day."""
        wanted = (int(year), int(month))
        return sorted(
            (one for one in self.meetings if (one.day.year, one.day.month) == wanted),
            key=lambda one: (one.day, one.begin),
        )
