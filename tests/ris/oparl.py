"""OParl 1.1 as SD.NET gives it: pages of two, objects without type, double slashes, and what else its servers do."""

# ruff: noqa: E501 (a row of markup on one line reads as what the server sends)

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, ClassVar, Literal
from urllib.parse import parse_qsl, urlencode, urlsplit

from .server import Answer, Request
from .site import Site, Thing, document, missing, stamp
from .town import File, Item, Meeting, Paper

Object = dict[str, Any]
SCHEMA = "https://schema.oparl.org/1.1/"


@dataclass
class OParl(Site):
    """The switches are what servers do: `since` with modified_since, `empty` where a list has nothing.

    `paging` "stuck": the first page under every number, always with a next one. `one_body`: /body is no list.
    `short_lists`: meetings in lists lack their agenda. `since` "raw": a percent sign in the filter is an error.
    """

    vendor: ClassVar[str] = "oparl"
    folder: ClassVar[str] = "/rim4711/webservice/oparl/v1.1/"
    start: ClassVar[str] = "system"
    schema: ClassVar[str] = SCHEMA
    size: ClassVar[int] = 3
    since: Literal["works", "ignored", "fails", "raw"] = "works"
    empty: Literal["list", "404", "bare"] = "list"
    paging: Literal["works", "stuck"] = "works"
    one_body: bool = False
    short_lists: bool = False

    def __call__(self, request: Request) -> Answer:
        if not request.path.startswith(self.folder):
            return missing()
        root = f"http://{request.host}{self.folder}"
        match request.path.removeprefix(self.folder).strip("/").split("/"):
            case ["system"]:
                return sent(self.system(root))
            case ["body"] if not self.one_body:
                return self.listed("body", root, request)
            case ["body"] | ["body", "1"]:
                return sent(self.body(root))
            case ["body", "1", kind]:
                return self.listed(kind, root, request)
            case ["body", "1", "", "file", name] | ["body", "1", "file", name]:
                return self.file(name.partition(".")[0], request)
            case ["body", "1", kind, number]:
                return self.thing(kind, number, root)
        return missing()

    def path_of(self, thing: Thing) -> str:
        kind = type(thing).__name__.lower()
        if isinstance(thing, File):
            return f"{self.folder}body/1/file/{thing.number}.pdf.pdf"
        return f"{self.folder}body/1/{kind.replace('item', 'agendaitem')}/{thing.number}"

    def thing(self, kind: str, number: str, root: str) -> Answer:
        """One object; a deleted one is only a stub."""
        found = next((one for one in self.objects(kind) if str(number_of(one)) == number), None)
        if found is None:
            return missing()
        return sent(self.stub(kind, found, root) if is_deleted(found) else self.whole(kind, found, root))

    def listed(self, kind: str, root: str, request: Request) -> Answer:
        """A page of a list: newest changes first, deleted ones only with a filter (OParl 1.1, 2.5.5)."""
        if kind not in ("body", "organization", "meeting", "paper"):
            return missing()
        filters = {name: value for name, value in request.query.items() if name.startswith(("modified_", "created_"))}
        raw = urlsplit(request.target).query
        if filters and (self.since == "fails" or (self.since == "raw" and "%" in raw)):
            return sent({"type": "https://schema.oparl.org/Error", "message": "Internal Server Error"}, 500)
        since = moment(filters.get("modified_since", "")) if self.since != "ignored" else None
        found = [
            one
            for one in self.objects(kind)
            if (since is None and not is_deleted(one)) or (since and changed(one) >= since)
        ]
        if not found and self.empty == "404":
            return sent({"error": "No data found.", "code": 802, "type": "SD.NET RIM Webservice"}, 404)
        if not found and self.empty == "bare":
            return sent([])
        return sent(self.page(kind, found, root, request))

    def page(self, kind: str, found: Sequence[Any], root: str, request: Request) -> Object:
        number = int(request.query.get("page", "1")) if self.paging == "works" else 1
        shown = found[(number - 1) * self.size : number * self.size]
        data = [self.stub(kind, one, root) if is_deleted(one) else self.entry_of(kind, one, root) for one in shown]
        pages = -(-len(found) // self.size)
        links: Object = {"self": f"http://{request.host}{request.target}"}
        if self.paging == "stuck" or number < pages:
            links["next"] = self.next_of(request, int(request.query.get("page", "1")) + 1)
        return {"data": data, "pagination": {"totalElements": len(found), "elementsPerPage": self.size}, "links": links}

    def next_of(self, request: Request, number: int) -> str:
        pairs = [pair for pair in parse_qsl(urlsplit(request.target).query) if pair[0] != "page"]
        return f"http://{request.host}{request.path}?{urlencode([*pairs, ('page', number)], safe=':+')}"

    def entry_of(self, kind: str, thing: Any, root: str) -> Object:
        whole = self.whole(kind, thing, root)
        if self.short_lists and kind == "meeting":
            return {name: value for name, value in whole.items() if name not in ("agendaItem", "resultsProtocol")}
        return whole

    def objects(self, kind: str) -> list[Any]:
        """Everything of a kind; what is not public is in no list."""
        if kind == "meeting":
            return list(self.town.meetings)
        if kind == "paper":
            return [paper for paper in self.town.papers if paper.public]
        return [(1, self.town.name)] if kind == "body" else list(enumerate(self.town.committees, 1))

    def system(self, root: str) -> Object:
        return {
            "id": f"{root}system", "type": f"{self.schema}System", "oparlVersion": self.schema, "name": "SD.NET RIM",
            "body": f"{root}body", "vendor": "https://www.sitzungsdienst.net/",
        }  # fmt: skip

    def body(self, root: str) -> Object:
        here = f"{root}body/1"
        return {
            "id": here, "type": f"{self.schema}Body", "name": self.town.name, "ags": self.town.ags.lstrip("0"),
            "organization": f"{here}/organization", "meeting": f"{here}/meeting", "paper": f"{here}/paper",
            "person": f"{here}/person", "agendaItem": f"{here}/agendaitem", "file": f"{here}/file",
            "license": "https://www.govdata.de/dl-de/by-2-0", "created": "2019-01-01T00:00:00+01:00", "modified": "2020-01-01T00:00:00+01:00",
        }  # fmt: skip

    def whole(self, kind: str, thing: Any, root: str) -> Object:
        here = f"{root}body/1/"
        if kind == "body":
            return self.body(root)
        if kind == "organization":
            return {"id": f"{here}organization/{thing[0]}", "type": f"{self.schema}Organization", "name": thing[1], "classification": "Gremium",
                    "created": "2019-01-01T00:00:00+01:00", "modified": "2020-01-01T00:00:00+01:00"}  # fmt: skip
        return self.meeting(thing, here) if kind == "meeting" else self.paper(thing, here)

    def meeting(self, meeting: Meeting, here: str) -> Object:
        number = self.town.committees.index(meeting.committee) + 1
        made: Object = {
            "id": f"{here}meeting/{meeting.number}", "type": f"{self.schema}Meeting", "name": meeting.name,
            "meetingState": "ausgefallen" if meeting.cancelled else "durchgeführt" if meeting.items else "terminiert",
            "cancelled": meeting.cancelled, "start": f"{meeting.day}T{meeting.begin}:00+02:00",
            "organization": [{"id": f"{here}organization/{number}", "name": meeting.committee}],
            "location": {"description": f"{meeting.room}, {meeting.place}"},
            "agendaItem": [self.agenda_item(item, order, here) for order, item in enumerate(meeting.items)],
            "created": "2026-01-05T08:00:00+02:00", "modified": stamp(meeting.modified), "deleted": False,
        }  # fmt: skip
        if meeting.end:
            made["end"] = f"{meeting.day}T{meeting.end}:00+02:00"
        if meeting.minutes:
            made["resultsProtocol"] = self.file_of(meeting.minutes, here)
        return made

    def agenda_item(self, item: Item, order: int, here: str) -> Object:
        """Embedded, without `type`."""
        made: Object = {
            "id": f"{here}agendaitem/{item.number}",
            "number": item.label,
            "order": order,
            "name": item.name,
            "public": item.public,
        }
        if item.result:
            made["result"] = item.result
        if item.resolution:
            made["resolutionText"] = item.resolution
        if item.paper:
            made["consultation"] = {
                "id": f"{here}consultation/{item.number}",
                "paper": f"{here}paper/{item.paper.number}",
            }
        return made

    def paper(self, paper: Paper, here: str) -> Object:
        main, *others = paper.files
        return {
            "id": f"{here}paper/{paper.number}", "type": f"{self.schema}Paper", "name": paper.name, "reference": paper.reference,
            "paperType": paper.kind, "date": f"{paper.day}", "mainFile": self.file_of(main, here),
            "auxiliaryFile": [self.file_of(file, here) for file in others], "consultation": [],
            "created": "2026-01-05T08:00:00+02:00", "modified": stamp(paper.modified), "deleted": False,
        }  # fmt: skip

    def file_of(self, file: File, here: str) -> Object:
        """A file: double slash and double suffix in its address."""
        return {
            "id": f"{here}file/{file.number}", "type": f"{self.schema}File", "name": file.name, "fileName": f"{file.number}.pdf.pdf",
            "mimeType": "application/pdf", "size": len(file.data), "date": "2026-06-01",
            "accessUrl": f"{here}/file/{file.number}.pdf.pdf", "downloadUrl": f"{here}/file/{file.number}.pdf.pdf",
            "created": "2026-01-05T08:00:00+02:00", "modified": stamp(file.modified),
        }  # fmt: skip

    def stub(self, kind: str, thing: Any, root: str) -> Object:
        """What is left of a deleted object."""
        names = {"meeting": "Meeting", "paper": "Paper", "organization": "Organization"}
        return {
            "id": f"{root}body/1/{kind}/{number_of(thing)}", "type": f"{self.schema}{names[kind]}", "deleted": True,
            "created": "2026-01-05T08:00:00+02:00", "modified": stamp(thing.modified),
        }  # fmt: skip

    def file(self, number: str, request: Request) -> Answer:
        file = self.town.file(number)
        return document(file, request) if file and file.public else missing()


def sent(thing: Any, status: int = 200) -> Answer:
    """JSON."""
    return Answer(
        json.dumps(thing, ensure_ascii=False).encode(), status, {"Content-Type": "application/json; charset=utf-8"}
    )


def number_of(thing: Any) -> int:
    return thing[0] if isinstance(thing, tuple) else thing.number


def is_deleted(thing: Any) -> bool:
    return not isinstance(thing, tuple) and thing.deleted


def changed(thing: Any) -> datetime:
    """Its `modified` in UTC."""
    stated = "2020-01-01T00:00:00+01:00" if isinstance(thing, tuple) else stamp(thing.modified)
    return datetime.fromisoformat(stated).astimezone(UTC)


def moment(stated: str) -> datetime | None:
    """A filter's time: `+` came over the wire as a blank, a day alone is its midnight."""
    try:
        found = datetime.fromisoformat(stated.replace(" ", "+"))
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
