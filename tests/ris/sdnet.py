"""SD.NET RIM (Sternberg): opaque tokens for addresses, a calendar file in UTC, the month's list behind a form token."""

# ruff: noqa: E501 (a row of markup on one line reads as what the server sends)

import base64
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

from .server import Answer, Request
from .site import Site, Thing, clock, document, german, html, missing, moved, text
from .town import File, Item, Meeting, Paper


def token(kind: str, number: int) -> str:
    """Opaque: says nothing to who reads it."""
    return base64.urlsafe_b64encode(f"UGhVM0hpd2NXNFdF{kind}{number:06d}".encode()).decode().rstrip("=")


@dataclass
class SdNet(Site):
    """Pages for meetings and papers; none for items."""

    vendor: ClassVar[str] = "sdnet"
    folder: ClassVar[str] = "/rim4712/"
    start: ClassVar[str] = "termine"

    def __call__(self, request: Request) -> Answer:
        path = request.path.removeprefix(self.folder) if request.path.startswith(self.folder) else None
        match (path or "").strip("/").split("/"):
            case ["termine", "ics", "SD.NET_RIM.ics"]:
                return self.calendar(request)
            case ["termine"] | [""] if path is not None:
                return self.page(
                    "Termine", '<form><input type="hidden" name="_token" value="x"/></form><div id="termine"></div>'
                )
            case ["vorlagen"]:
                return self.papers(request)
            case ["tops"]:
                return self.meeting(request)
            case ["vorgang"]:
                return self.paper(request)
            case ["sdnetrim", key, _]:
                return self.file(key, request)
        return missing()

    def path_of(self, thing: Thing) -> str:
        match thing:
            case Meeting():
                return f"{self.folder}tops/?__={token('tops', thing.number)}"
            case Paper():
                return f"{self.folder}vorgang/?__={token('vorgang', thing.number)}"
            case File():
                return f"{self.folder}sdnetrim/{token('file', thing.number)}/Dokument_{thing.number}.pdf"
        raise ValueError("SD.NET has no pages for items")

    def calendar(self, request: Request) -> Answer:
        events = "".join(self.event(meeting, request) for meeting in self.town.meetings)
        body = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//STERNBERG//SD.NET RIM 4//DE\r\nMETHOD:PUBLISH\r\n{events}END:VCALENDAR\r\n"
        return Answer(body.encode(), headers={"Content-Type": "text/calendar; charset=utf-8"})

    def event(self, meeting: Meeting, request: Request) -> str:
        begin = utc(meeting, meeting.begin)
        end = utc(meeting, meeting.end) if meeting.end else begin + timedelta(hours=2)
        summary = f"{meeting.committee} (abgesagt)" if meeting.cancelled else meeting.committee
        address = f"http://{request.host}{self.folder}tops/?__={token('tops', meeting.number)}"
        return (
            f"BEGIN:VEVENT\r\nUID:{meeting.number}@sdnetrim\r\nDTSTAMP:20261001T060000Z\r\nDTSTART:{begin:%Y%m%dT%H%M%SZ}\r\n"
            f"DTEND:{end:%Y%m%dT%H%M%SZ}\r\nSUMMARY:{summary}\r\nLOCATION:{meeting.room}\\, {meeting.place}\r\nURL:{address}\r\nEND:VEVENT\r\n"
        )

    def papers(self, request: Request) -> Answer:
        """The list of papers, each with its latest meeting."""
        rows = "".join(
            f'<tr><td class="column-nummer"><a href="{self.path_of(item.paper)}">{text(item.paper.reference)}</a></td>'
            f'<td class="column-bezeichnung">{text(item.paper.name)}</td><td class="column-termin"><a href="{self.path_of(meeting)}" '
            f'aria-label="Sitzung am {german(meeting.day)} {meeting.begin} Uhr des Gremiums {text(meeting.committee)} anzeigen.">{german(meeting.day)}</a></td></tr>'
            for meeting, item in self.town.items
            if item.paper and item.paper.public
        )
        return self.page("Vorlagen", f'<table class="table-data"><tbody>{rows}</tbody></table>')

    def meeting(self, request: Request) -> Answer:
        meeting = next(
            (one for one in self.town.meetings if token("tops", one.number) == request.query.get("__")), None
        )
        if meeting is None:
            return self.page("Fehler", '<div class="alert">Die angeforderte Seite konnte nicht gefunden werden.</div>')
        rows = "".join(self.row(item) for item in meeting.items)
        head = (
            ("Sitzung", text(meeting.committee)), ("Termin", f"{german(meeting.day)}, {clock(meeting.begin, meeting.end)} Uhr"),
            ("Ort", text(f"{meeting.room}, {meeting.place}")), ("Status", "abgesagt" if meeting.cancelled else "öffentlich"),
            ("Niederschrift", self.link(meeting.minutes) if meeting.minutes else ""),
        )  # fmt: skip
        names = ("column-topnrtext", "column-bezeichnung", "column-nummer", "column-dokumente", "column-ergebnis")
        heads = "".join(
            f'<th class="{name}">{label}</th>'
            for name, label in zip(names, ("TOP", "Bezeichnung", "Vorlage", "Dokumente", "Ergebnis"), strict=True)
        )
        table = f'<table class="table-data table-top" id="table-tops"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
        twin = (
            f'<table class="table-data table-top tischvorlagen"><thead><tr>{heads}</tr></thead><tbody></tbody></table>'
        )
        return self.page(
            f"Sitzung {meeting.committee} {german(meeting.day)}",
            details(*head)
            + (table + twin if meeting.items else "<p>Zu dieser Sitzung ist keine Tagesordnung vorhanden.</p>"),
        )

    def row(self, item: Item) -> str:
        paper = ""
        if item.paper:
            paper = f'<a href="{self.folder}vorgang/?__={token("vorgang", item.paper.number)}" data-vorgang-id="{item.paper.number}">{text(item.paper.reference)}</a>'
        files = "".join(self.link(file) for file in (item.paper.files if item.paper else []))
        state = "top-oeff-1" if item.public else "top-noeff-1"
        counted = (
            " ({} Ja-Stimme(n), {} Gegenstimme(n), {} Stimmenthaltung(en))".format(*item.votes) if item.votes else ""
        )
        return (
            f'<tr class="{state}"><td class="column-topnrtext">{"Ö" if item.public else "N"} {item.label}</td><td class="column-bezeichnung">{text(item.name)}</td>'
            f'<td class="column-nummer">{paper}</td><td class="column-dokumente">{files}</td><td class="column-ergebnis">{text(item.result or "")}{counted}</td></tr>'
        )

    def paper(self, request: Request) -> Answer:
        paper = next((one for one in self.town.papers if token("vorgang", one.number) == request.query.get("__")), None)
        if paper is None:
            return self.page("Fehler", '<div class="alert">Die angeforderte Seite konnte nicht gefunden werden.</div>')
        if not paper.public:
            return moved(f"{self.folder}login")
        stations = "".join(
            f'<tr><td>{german(meeting.day)}</td><td><a href="{self.folder}tops/?__={token("tops", meeting.number)}">{text(meeting.committee)}</a></td></tr>'
            for meeting, item in self.town.items
            if item.paper is paper
        )
        head = (
            (paper.kind, text(paper.reference)),
            ("Betreff", text(paper.name)),
            ("Federführung", "Hauptamt"),
            ("Dokument", "".join(self.link(file) for file in paper.files)),
        )
        return self.page(
            f"Vorgang {paper.reference}",
            details(*head) + f'<table class="table-vorgang"><tbody>{stations}</tbody></table>',
        )

    def link(self, file: File) -> str:
        size = len(file.data) // 1024 + 1
        label = f"{text(file.name)} (exportiert: 18.09.2026) ({size} KB)"
        return (
            f'<a role="button" class="link-element" href="{self.folder}sdnetrim/{token("file", file.number)}/Dokument_{file.number}.pdf" target="_blank" title="{label}">'
            f'<span aria-hidden="true" class="document-link fa-icon"></span><span aria-hidden="true">{label}</span></a>'
        )

    def file(self, key: str, request: Request) -> Answer:
        file = next((one for one in self.town.files if token("file", one.number) == key), None)
        if file is None:
            return missing()
        return document(file, request) if file.public else moved(f"{self.folder}login")

    def page(self, headline: str, body: str) -> Answer:
        return html(
            f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"/><title>{text(headline)} - SD.NET RIM 4 | {text(self.town.name)}</title>'
            f'<link rel="stylesheet" href="/sdnetrim/css/rim.css?{self.serial()}"/></head><body><div id="rimcontent"><div id="div-content">'
            f'<h1 class="heading">{text(headline)}</h1>{body}</div></div><footer><a href="/datenschutz">Datenschutz</a></footer></body></html>'
        )  # fmt: skip


def details(*rows: tuple[str, str]) -> str:
    made = "".join(f'<tr><th scope="row">{label}:</th><td>\n   {value}   </td></tr>' for label, value in rows if value)
    return f'<div class="sst-table-container"><table class="table-details">{made}</table></div>'


def utc(meeting: Meeting, at: str) -> datetime:
    """Berlin's clock as UTC."""
    return datetime.combine(meeting.day, time.fromisoformat(at), ZoneInfo("Europe/Berlin")).astimezone(UTC)
