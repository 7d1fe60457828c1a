"""more!rubin: a JSON interface (`api.php`), numbers as text or not, drafts and group meetings among the rest."""

# ruff: noqa: E501 (a row of markup on one line reads as what the server sends)

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from .oparl import Object, sent
from .server import Answer, Request
from .site import Site, Thing, document, html, missing, text
from .town import File, Item, Meeting


@dataclass
class Rubin(Site):
    """Everything through `api.php`."""

    vendor: ClassVar[str] = "rubin"
    folder: ClassVar[str] = "/"
    start: ClassVar[str] = "index.php"

    def routes(self) -> dict[str, Callable[[Request], Answer]]:
        return {"": self.index, "index": self.index, "calendar": self.index, "api": self.api}

    def path_of(self, thing: Thing) -> str:
        match thing:
            case Meeting():
                return f"/api.php?json=true&id=meetings&action=get&meeting_id={self.name(thing)}&with_agenda_item_documents=true"
            case File():
                minutes = any(thing is meeting.minutes for meeting in self.town.meetings)
                return f"/api.php?document_type_id={14 if minutes else 4}&document_relation_id={thing.number}&id=69&json=1&platform=ris&system=ris"
        raise ValueError("more!rubin has no pages for items and papers")

    def index(self, request: Request) -> Answer:
        return html(
            f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><meta name="author" content="more! software GmbH &amp; Co. KG">'
            f'<title>more!rubin - {text(self.town.name)}</title></head><body><div id="app" data-build="{self.serial()}"></div></body></html>'
        )

    def api(self, request: Request) -> Answer:
        query = request.query
        match query.get("id"), query.get("action"):
            case ("calendar", "get"):
                return sent(self.calendar(query.get("from", "2026-10"), query.get("to", "2026-10"), request))
            case ("meetings", "get"):
                return self.meeting(query.get("meeting_id", ""), request)
            case ("organizations", "bodies"):
                return sent({"bodies": [{"id": "1", "name": self.town.name}]})
            case ("system", "index"):
                return sent({"system": {"version": "4.2", "mandant": self.town.name}})
        if "document_type_id" in query:
            file = self.town.file(query.get("document_relation_id", ""))
            return document(file, request, tagged=False) if file and file.public else missing()
        return missing()

    def calendar(self, first: str, last: str, request: Request) -> Object:
        found = [one for one in self.town.meetings if first <= f"{one.day:%Y-%m}" <= last]
        group = (
            {
                **self.head(found[0], request),
                "nummer": "2026-FR-1",
                "titel": "Fraktionssitzung Gruppe Bürgernähe",
                "fraktionssitzung": "1",
            }
            if found
            else None
        )
        draft = (
            {
                **self.head(found[0], request),
                "nummer": "2026-SR-999",
                "titel": "Entwurf einer Sitzung",
                "is_draft": True,
            }
            if found
            else None
        )
        meetings = [self.head(one, request) for one in found] + [extra for extra in (group, draft) if extra]
        return {"first_day": f"{first}-01", "last_day": f"{last}-28", "meetings": meetings}

    def head(self, meeting: Meeting, request: Request) -> Object:
        """`full_url` is broken as on real servers; the status is text here and a number there."""
        name = f"{meeting.name} - entfällt" if meeting.cancelled else meeting.name
        return {
            "nummer": self.name(meeting), "nummer_si": None, "fraktionssitzung": "0", "datum": f"{meeting.day}", "titel": name,
            "uhrzeit": meeting.begin, "status": "4" if meeting.number % 2 else 4, "gremium_1": meeting.committee[:2].upper(), "gremium_2": "",
            "is_draft": False, "full_url": f"http:///{request.host}/meeting?id={self.name(meeting)}",
        }  # fmt: skip

    def name(self, meeting: Meeting) -> str:
        return f"{meeting.day.year}-{meeting.committee[:2].upper()}-{meeting.number}"

    def meeting(self, name: str, request: Request) -> Answer:
        meeting = next((one for one in self.town.meetings if self.name(one) == name), None)
        if meeting is None:
            return sent({"error": "not found"}, 404)
        committee = {
            "id": meeting.committee[:2].upper(),
            "Kuerzel": meeting.committee[:2].upper(),
            "name": meeting.committee,
        }
        more: Object = {
            "committees": [committee], "ort": f"{meeting.room}, {meeting.place}", "uhrzeit_ende": meeting.end or "",
            "agenda_items": [self.item(item, meeting, request) for item in meeting.items],
            "documents": [self.document(meeting.minutes, 14, request)] if meeting.minutes else [],
        }  # fmt: skip
        return sent({**self.head(meeting, request), **more})

    def item(self, item: Item, meeting: Meeting, request: Request) -> Object:
        made: dict[str, Any] = {
            "ai_id": item.number, "id": f"{self.name(meeting)}|{item.number}|1", "nummer": self.name(meeting), "topart": "vl" if item.paper else "at",
            "status": 1 if item.public else "0", "title": item.name, "topnummer": item.label, "abstimmungstext": item.result or "",
            "counselling_status": {"name": "beschließend"}, "documents": [self.document(file, 4, request) for file in (item.paper.files if item.paper else [])],
        }  # fmt: skip
        if item.paper:
            made |= {"vorlagennummer": str(item.paper.number), "submission": {"alias": item.paper.reference}}
        return made

    def document(self, file: File, kind: int, request: Request) -> Object:
        address = f"http://{request.host}/api.php?document_type_id={kind}&document_relation_id={file.number}&id=69&json=1&platform=ris&system=ris"
        return {
            "documentUrl": address,
            "documentName": file.name,
            "documentPublicStatusId": 1 if file.public else 0,
            "documentExtension": "pdf",
        }
