"""OParl 1.0 as CC e-gov gives it: `.asp` addresses with &p=2, one file for a list, "N/A", control characters."""

import json
from dataclasses import dataclass
from typing import Any, ClassVar

from .oparl import Object, OParl
from .server import Answer, Request
from .site import Thing, missing
from .town import File, Item, Meeting, Paper


@dataclass
class OParl10(OParl):
    """Objects stand at `meetings.asp?id=102`, lists at `meetings.asp?body=1`."""

    folder: ClassVar[str] = "/oparl/"
    start: ClassVar[str] = "system.asp"
    schema: ClassVar[str] = "https://schema.oparl.org/1.0/"

    def __call__(self, request: Request) -> Answer:
        if not request.path.startswith(self.folder):
            return missing()
        root, query = f"http://{request.host}{self.folder}", request.query
        kind = {"organizations": "organization", "meetings": "meeting", "papers": "paper"}.get(request.page, "")
        if request.page == "system":
            return raw(self.system(root))
        if request.page == "bodies":
            return raw(self.body(root)) if "id" in query else self.listed("body", root, request)
        if request.page == "files":
            return self.file(query.get("id", ""), request)
        if kind and "id" in query:
            answer = self.thing(kind, query["id"], root)
        else:
            answer = self.listed(kind, root, request) if kind and "body" in query else missing()
        return Answer(dirtied(answer.body), answer.status, answer.headers)

    def path_of(self, thing: Thing) -> str:
        kind = type(thing).__name__.lower().replace("item", "agendaitem")
        return f"{self.folder}{kind}s.asp?id={thing.number}"

    def page(self, kind: str, found: Any, root: str, request: Request) -> Object:
        paged = request.target.replace("&p=", "&page=")
        made = super().page(kind, found, root, Request(paged, request.headers))
        made["links"] = {name: address.replace("page=", "p=") for name, address in made["links"].items()}
        return made

    def system(self, root: str) -> Object:
        return {**super().system(root), "id": f"{root}system.asp", "name": "Musterstadt", "body": f"{root}bodies.asp"}

    def body(self, root: str) -> Object:
        lists = {
            name: f"{root}{page}.asp?body=1"
            for name, page in (
                ("organization", "organizations"),
                ("meeting", "meetings"),
                ("paper", "papers"),
                ("person", "persons"),
            )
        }
        return {**super().body(root), "id": f"{root}bodies.asp?id=1", "website": "N/A", **lists}

    def whole(self, kind: str, thing: Any, root: str) -> Object:
        return with_ids(super().whole(kind, thing, root), root)

    def stub(self, kind: str, thing: Any, root: str) -> Object:
        return with_ids(super().stub(kind, thing, root), root)

    def meeting(self, meeting: Meeting, here: str) -> Object:
        made = super().meeting(meeting, here)
        if "resultsProtocol" in made:
            made["auxiliaryFile"] = {**made.pop("resultsProtocol")}
        return {**made, "shortName": "N/A", "meetingState": made["meetingState"] or " "}

    def agenda_item(self, item: Item, order: int, here: str) -> Object:
        return {**super().agenda_item(item, order, here), "type": f"{self.schema}AgendaItem", "shortName": " "}

    def paper(self, paper: Paper, here: str) -> Object:
        made = super().paper(paper, here)
        return {**made, "auxiliaryFile": made["auxiliaryFile"][0] if made["auxiliaryFile"] else "N/A"}

    def file_of(self, file: File, here: str) -> Object:
        return {
            **super().file_of(file, here),
            "mimeType": "pdf",
            "size": 0,
            "downloadUrl": "",
            "accessUrl": f"{here}files/{file.number}",
        }


def raw(thing: Any) -> Answer:
    return Answer(dirtied(json.dumps(thing, ensure_ascii=False).encode()), headers={"Content-Type": "application/json"})


def dirtied(data: bytes) -> bytes:
    """A tab and a vertical tab inside a text, as Word leaves them: not JSON by the letter."""
    return data.replace(b"Breitband f", b"Breitband\t\x0bf")


def with_ids(thing: Object, root: str) -> Object:
    """Every address below the body as `page.asp?id=`."""

    def own(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: own(one) for name, one in value.items()}
        if isinstance(value, list):
            return [own(one) for one in value]
        if isinstance(value, str) and value.startswith(f"{root}body/1/"):
            kind, _, number = value.removeprefix(f"{root}body/1/").strip("/").partition("/")
            return f"{root}{kind.rstrip('s')}s.asp?id={number.partition('.')[0]}"
        return value

    return dict(own(thing))
