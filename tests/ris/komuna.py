"""komuna KIC: an empty shell, `webconfig.json` that names service and key, JSON only for requests with three headers."""

# ruff: noqa: E501 (a row of markup on one line reads as what the server sends)

import base64
from dataclasses import dataclass
from typing import ClassVar

from .oparl import Object, sent
from .server import Answer, Request
from .site import Site, Thing, document, html, missing
from .town import File, Item, Meeting

KEY = "7A12C300D8A945DA92DC76B57BDC2F99"
_KINDS = {"einstimmig beschlossen": 3, "mehrheitlich beschlossen": 1, "abgelehnt": 2}


@dataclass
class Komuna(Site):
    """Without the three headers nothing is answered."""

    vendor: ClassVar[str] = "komuna"
    folder: ClassVar[str] = "/"
    start: ClassVar[str] = ""

    def __call__(self, request: Request) -> Answer:
        match request.path.strip("/").split("/"):
            case [""]:
                return html(
                    f'<!doctype html><html lang="de"><head><meta charset="UTF-8" /><title>Ratsinformationssystem</title><script type="module" crossorigin src="/51b/static/js/index-{self.serial()}.js"></script></head><body><div id="root"></div></body></html>'
                )
            case ["51b", "webconfig.json"]:
                return sent({"serviceUrl": f"http://{request.host}", "org_key": KEY, "hash_router": False})
            case ["web", *rest] if (
                request.headers.get("x-orgkey") != KEY
                or "x-uniqueid" not in request.headers
                or "x-customname" not in request.headers
            ):
                return sent({"message": f"no key for {rest}"}, 400)
            case ["web", "guestmeetings"]:
                return self.meetings(request)
            case ["web", "guestmeetings", number]:
                return self.meeting(number)
            case ["web", "guestagendaitems", key]:
                return self.item(key)
            case ["web", "guestmeetings" | "guestagendaitems", "documents", key]:
                file = self.town.file(key.rsplit("-", 1)[-1])
                return document(file, request, tagged=False) if file and file.public else missing()
        return missing()

    def path_of(self, thing: Thing) -> str:
        match thing:
            case Meeting():
                return f"/web/guestmeetings/{thing.number}"
            case Item():
                meeting = next(meeting for meeting in self.town.meetings if thing in meeting.items)
                return f"/web/guestagendaitems/{meeting.number}-{thing.number}"
            case File():
                meeting = next(
                    one
                    for one in self.town.meetings
                    if thing is one.minutes or any(item.paper and thing in item.paper.files for item in one.items)
                )
                where = "guestmeetings" if thing is meeting.minutes else "guestagendaitems"
                return f"/web/{where}/documents/{meeting.number}-{thing.number}"
        raise ValueError("komuna has no pages for papers")

    def meetings(self, request: Request) -> Answer:
        first, last = request.query.get("from", "")[:10], request.query.get("until", "9999")[:10]
        found = [self.head(one) for one in self.town.meetings if first <= f"{one.day}" <= last]
        return sent({"items": found})

    def head(self, meeting: Meeting) -> Object:
        name = f"{meeting.name} (abgesagt)" if meeting.cancelled else meeting.name
        return {
            "id": meeting.number, "name": name, "clientname": self.town.name, "committeename": meeting.committee,
            "meetingdate": f"{meeting.day}T{meeting.begin}:00", "state": 3 if meeting.cancelled else 2 if meeting.items else 0,
            "visibility": 1 if meeting.items else 0, "documentcount": 1 if meeting.minutes else 0,
        }  # fmt: skip

    def meeting(self, number: str) -> Answer:
        meeting = self.town.meeting(number)
        if meeting is None:
            return sent({"message": "not found"}, 404)
        parts = [
            {
                "protectedpart": closed,
                "agendaitems": [self.entry_of(item, meeting) for item in meeting.items if item.public is not closed],
            }
            for closed in (False, True)
        ]
        documents = [self.document(meeting.minutes, meeting)] if meeting.minutes else []
        more: Object = {"publicpart": True, "nonepublicpart": True, "committeeid": 1, "parts": [part for part in parts if part["agendaitems"]],
                        "documents": documents, "location": f"{meeting.room}, {meeting.place}"}  # fmt: skip
        return sent({**self.head(meeting), **more})

    def entry_of(self, item: Item, meeting: Meeting) -> Object:
        return {
            "id": f"{meeting.number}-{item.number}", "numbering": item.label, "name": item.name, "restricted": not item.public,
            "documentcount": len(item.paper.files) if item.paper else 0, "downloadallowed": True, "globalid": f"{meeting.number}/{item.number}/26",
        }  # fmt: skip

    def item(self, key: str) -> Answer:
        found = self.town.item(key.rsplit("-", 1)[-1])
        if found is None:
            return sent({"message": "not found"}, 404)
        meeting, item = found
        if not item.public:
            return sent({"message": "restricted"}, 403)
        yes, no, none = item.votes or (0, 0, None)
        voting = {"description": "", "resultyes": yes, "resultno": no, "resultnone": none, "votingkind": _KINDS.get(item.result or "", 0),
                  "textblocks": [block("Beschluss:", item.resolution)] if item.resolution else []}  # fmt: skip
        facts = item.paper.facts if item.paper else ()
        return sent({
            **self.entry_of(item, meeting), "meetingid": meeting.number, "meetingname": meeting.name, "meetingdate": f"{meeting.day}T{meeting.begin}:00",
            "committeename": meeting.committee, "textsanddocsvisible": True, "clientname": self.town.name,
            "textblocks": [block("Sachverhalt:", " ".join(facts))] if facts else [],
            "votings": [voting] if item.result else [], "documents": [self.document(file, meeting) for file in (item.paper.files if item.paper else [])],
        })  # fmt: skip

    def document(self, file: File, meeting: Meeting) -> Object:
        return {
            "id": f"{meeting.number}-{file.number}",
            "name": file.name,
            "fileext": ".pdf",
            "isprotected": not file.public,
            "guestvisible": file.public,
        }


def block(caption: str, words: str) -> Object:
    """A text as base64 of HTML."""
    content = base64.b64encode(f"<div><font size=3>{words}</font></div>".encode()).decode()
    return {"caption": f".{caption}", "content": content, "mmsdataid2": "1"}
