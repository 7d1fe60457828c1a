"""SessionNet, layouts 5 and 6 (.php): calendar, agenda in a table, item text, paper, files; a session comes first."""

# ruff: noqa: E501 (a row of markup on one line reads as what the server sends)

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from .server import Answer, Request
from .site import WEEKDAYS, Site, Thing, clock, document, german, html, missing, moved, text, votes
from .town import File, Item, Meeting, Paper

COOKIE = "PHPSESSID"


@dataclass
class SessionNet(Site):
    """`session_first`: agendas answer only in a session that opened the start page or the calendar."""

    vendor: ClassVar[str] = "sessionnet"
    folder: ClassVar[str] = "/bi/"
    start: ClassVar[str] = "info.php"
    suffix: ClassVar[str] = ".php"
    agenda: ClassVar[str] = "si0057"
    session_first: bool = True

    def routes(self) -> dict[str, Callable[[Request], Answer]]:
        return {
            "": self.info, "info": self.info, "si0040": self.calendar, "si0057": self.meeting, "to0050": self.item,
            "vo0050": self.paper, "getfile": self.file, "error": self.error, "noauth": self.noauth,
        }  # fmt: skip

    def path_of(self, thing: Thing) -> str:
        match thing:
            case Meeting():
                return f"{self.folder}{self.agenda}{self.suffix}?__ksinr={thing.number}"
            case Item():
                return f"{self.folder}to0050{self.suffix}?__ktonr={thing.number}"
            case Paper():
                return f"{self.folder}vo0050{self.suffix}?__kvonr={thing.number}"
        return f"{self.folder}getfile{self.suffix}?id={thing.number}&type=do"

    def info(self, request: Request) -> Answer:
        return self.page("info", "Bürgerinfo", f"<p>Willkommen in {text(self.town.name)}</p>", request)

    def calendar(self, request: Request) -> Answer:
        year, month = request.query.get("__cjahr", "2026"), request.query.get("__cmonat", "10")
        body = "".join(
            self.day_rows(date(int(year), int(month), day))
            for day in range(1, monthrange(int(year), int(month))[1] + 1)
        )
        table = (
            f'<table id="smc_page_si0040_contenttable1" class="smccontenttable smc-table"><tbody>{body}</tbody></table>'
        )
        step = f'<a href="si0040{self.suffix}?__cjahr={year}&__cmonat={int(month) % 12 + 1}&__canz=1&__cselect=0">weiter</a>'
        return self.page("si0040", f"Sitzungskalender {month}/{year}", step + table, request)

    def day_rows(self, day: date) -> str:
        """The rows of a day; one without a meeting has an empty one, only the first of several states the day."""
        found = [meeting for meeting in self.town.month(day.year, day.month) if meeting.day == day]
        if not found:
            return self.empty_row(day)
        return "".join(self.calendar_row(meeting, meeting is found[0]) for meeting in found)

    def empty_row(self, day: date) -> str:
        return (
            f'<tr class="smc-t-r-l"><td class="smc_fct_day">{day.day} <span class="weekday">{WEEKDAYS[day.weekday()]}</span></td>'
            '<td class="silink"></td><td class="sidocs"></td></tr>\n'
        )

    def calendar_row(self, meeting: Meeting, first: bool) -> str:
        day = (
            f'<td class="smc_fct_day">{meeting.day.day} <span class="weekday">{WEEKDAYS[meeting.day.weekday()]}</span></td>'
            if first
            else '<td class="smc_fct_day"></td>'
        )
        title = f"Details anzeigen: {meeting.committee} {german(meeting.day)}"
        name = text(meeting.committee)
        if meeting.items:
            name = (
                f'<a href="{self.agenda}{self.suffix}?__ksinr={meeting.number}" title="{text(title)}" '
                f'class="smce-a-u smc-link-normal smc_doc smc_datatype_si">{name}</a>'
            )
        note = " <b>fällt aus</b>" if meeting.cancelled else ""
        details = (
            f'<ul class="list-inline smc-detail-list"><li class="list-inline-item">'
            f'{clock(meeting.begin, meeting.end, "-")}&nbsp;Uhr</li><li class="list-inline-item">{text(meeting.room)}</li></ul>'
        )
        state = "silink tename" if meeting.cancelled else "silink"
        return f'<tr class="smc-t-r-l">{day}<td class="{state}"><div class="smc-el-h">{name}{note}</div>{details}</td><td class="sidocs"></td></tr>\n'

    def meeting(self, request: Request) -> Answer:
        if self.session_first and not self.seen(request, COOKIE):
            return moved(f"error{self.suffix}?code=1")
        meeting = self.town.meeting(request.query.get("__ksinr", ""))
        if meeting is None or not meeting.items:
            return self.error(request)
        files = self.box(meeting.minutes, "NÖ") if meeting.minutes else ""
        headline = f"{meeting.committee} - {german(meeting.day)} - {clock(meeting.begin, meeting.end, '-')} Uhr"
        return self.page(self.agenda, headline, self.head(meeting) + files + self.agenda_table(meeting), request)

    def agenda_table(self, meeting: Meeting) -> str:
        rows = ['<tr><td class="totrenn" colspan="4"><h2>&Ouml;ffentlicher Teil:</h2></td></tr>']
        rows += [self.row(item, "Ö") for item in meeting.public_items]
        closed = [item for item in meeting.items if not item.public]
        if closed:
            rows.append('<tr><td class="totrenn" colspan="4"><h2>Nicht&ouml;ffentlicher Teil:</h2></td></tr>')
            rows += [self.row(item, "N") for item in closed]
        return f'<table id="smc_page_si0057_contenttable1" class="smc-table smctablesitzung"><tbody>{"".join(rows)}</tbody></table>'

    def row(self, item: Item, mark: str) -> str:
        name, cell = text(item.name), "tobetr"
        if item.discussion:
            name, cell = f'<a href="to0050{self.suffix}?__ktonr={item.number}">{name}</a>', "tolink"
        result = self.result(item)
        paper = '<td class="toxx">&nbsp;</td>'
        if item.paper:
            paper = f'<td data-label="Vorlage" class="tovo"><a href="vo0050{self.suffix}?__kvonr={item.paper.number}" title="Vorlage anzeigen">{text(item.paper.reference)}</a></td>'
        files = "".join(self.box(file, "V") for file in (item.paper.files if item.paper else []))
        return (
            f'<tr class="smc-t-r-l"><td class="tofnum"><span class="badge">{mark} {item.label}</span></td><td class="{cell}">'
            f'<div class="smc-card-header-title-simple">{name}</div>{result}</td>{paper}<td class="sidocs">{files}</td></tr>\n'
        )

    def result(self, item: Item) -> str:
        if not item.result:
            return ""
        counted = votes(item.votes, "Ja:&nbsp;{}, Nein:&nbsp;{}, Enthaltungen:&nbsp;{}")
        vote = (
            f'<p class="smc_field_smcdv0_box2_abstimmung"><strong>Abstimmung:</strong> {counted}</p>' if counted else ""
        )
        return f'<div class="smc-table-cell-box-normal"><p class="smc_field_smcdv0_box2_beschluss"><strong>Beschluss:</strong> {text(item.result)}</p>{vote}</div>'

    def item(self, request: Request) -> Answer:
        found = self.town.item(request.query.get("__ktonr", ""))
        if found is None:
            return self.error(request)  # 200 with an error text
        meeting, item = found
        if not item.public:
            return moved(f"noauth{self.suffix}")
        paper = (
            self.cell(
                "tovo",
                "Vorlage",
                f'<a href="vo0050{self.suffix}?__kvonr={item.paper.number}">{text(item.paper.reference)}</a>',
            )
            if item.paper
            else ""
        )
        words = "".join(f"<p class=MsoNormal>{text(line)}<o:p></o:p></p>\n" for line in item.discussion)
        decided = f"<p class=MsoNormal><b>Beschluss:</b> {text(item.resolution)}</p>" if item.resolution else ""
        body = (
            f'{self.head(meeting, paper)}<ul id="smcregister"><li><a href="{self.agenda}{self.suffix}?__ksinr={meeting.number}">Sitzung</a></li></ul>'
            f'{self.result(item)}<div class="smcdocmsword" id="smcdocid{item.number}"><div class=WordSection1>{words}{decided}</div></div>'
        )
        return self.page("to0050", f"TOP Ö {item.label}: {item.name}", body, request)

    def paper(self, request: Request) -> Answer:
        paper = self.town.paper(request.query.get("__kvonr", ""))
        if paper is None:
            return self.error(request)
        if not paper.public:
            return moved(f"noauth{self.suffix}")
        cells = (
            ("vobetr", "Betreff", text(paper.name)), ("voname", "Vorlage", paper.reference), ("vovaname", "Art", paper.kind),
            ("voakz", "Aktenzeichen", "10.2"),
        )  # fmt: skip
        head = "".join(self.cell(*cell) for cell in cells)
        texts = "<hr />".join(
            f'<div class="smcdocmsword" id="smcdocid{number}"><div class=WordSection1>{paragraphs}</div></div>'
            for number, paragraphs in enumerate(
                (
                    "".join(f"<p class=MsoNormal>{text(one)}</p>" for one in paper.facts),
                    f"<p class=MsoNormal>{text(paper.proposal)}</p>",
                ),
                1,
            )
        )
        files = "".join(self.box(file, "VO") for file in paper.files)
        return self.page(
            "vo0050", paper.name, f'<div class="smc-table smccontenttable">{head}</div>{files}{texts}', request
        )

    def file(self, request: Request) -> Answer:
        file = self.town.file(request.query.get("id", ""))
        if file is None:
            return missing()
        return document(file, request) if file.public else moved(f"noauth{self.suffix}")

    def error(self, request: Request) -> Answer:
        return self.page(
            "error",
            "Fehler",
            '<div class="smc-alert">Es ist ein Fehler aufgetreten. Die Daten wurden nicht gefunden.</div>',
            request,
        )

    def noauth(self, request: Request) -> Answer:
        return self.page("noauth", "Anmeldung", "<p>Sie haben keine Berechtigung.</p>", request)

    def head(self, meeting: Meeting, more: str = "") -> str:
        cells = (
            ("siname", "Sitzung", f"SR/{meeting.number}/2026"), ("sigrname", "Gremium", text(meeting.committee)),
            ("siort", "Raum", text(f"{meeting.room}, {meeting.place}")), ("sidat", "Datum", german(meeting.day)),
            ("yytime", "Zeit", f"{clock(meeting.begin, meeting.end, '-')}&nbsp;Uhr"),
        )  # fmt: skip
        return f'<div class="smc-table smccontenttable">{"".join(self.cell(*cell) for cell in cells)}{more}</div>'

    def cell(self, name: str, label: str, value: str) -> str:
        return f'<div class="smc-table-row"><div class="smc-table-cell smc-cell-head {name}_title">{label}</div><div class="smc-table-cell {name}">{value}</div></div>'

    def box(self, file: File, sign: str) -> str:
        address = f"getfile{self.suffix}?id={file.number}&type=do"
        return (
            f'<div id="smcy{file.number}" class="smc-d-el"><i class="smc-doc-symbol" aria-hidden="true">{sign}</i>'
            f'<a href="{address}" title="Dokument Download Dateityp: pdf" role="button"><i class="smc smc-download"></i></a>'
            f'<div class="smc-el-h"><a href="{address}" title="Dokument Download Dateityp: pdf" class="smc_datatype_do">{text(file.name)}</a></div></div>'
        )

    def page(self, name: str, headline: str, body: str, request: Request) -> Answer:
        """The frame; the start page and the calendar open a session."""
        cookie = self.begin(request, COOKIE, name) if name in ("info", "si0040") else {}
        return html(
            f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><meta name="author" content="Somacos GmbH &amp; Co. KG,'
            f'https://www.somacos.de, SessionNet Version 5.5.4 KP4 bi (Layout 6)"><meta name="sessionnet" content="V:050504"/>'
            f'<title>SessionNet | {text(headline)}</title></head><body id="smc_body" class="smc-body">'
            f'<div id="wrapper" class="smclayout smc_page_{name}_layout"><div id="sidebar-wrapper"><a href="si0040{self.suffix}?'
            f'__cjahr=2026&__cmonat=10">Kalender</a> <a href="kp0041{self.suffix}">Personen</a></div><div id="page-content-wrapper">'
            f'<h1 class="smc_h1">{text(headline)}</h1>{body}</div><footer><ul><li><a href="getfile{self.suffix}?id=104&type=do">'
            f"Datenschutz</a></li></ul><!-- {self.serial()} ms --></footer></div></body></html>",
            **cookie,
        )  # fmt: skip
