"""ALLRIS 3 (classic .asp): cp1252 that calls itself iso-8859-1, nested Word documents, one calendar form enabled."""

# ruff: noqa: E501 (a row of markup on one line reads as what the server sends)

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from .server import Answer, Request
from .site import WEEKDAYS, Site, Thing, clock, document, german, html, missing, moved, text, votes
from .town import File, Item, Meeting, Paper

_INNER = (
    '<?xml version="1.0" encoding="iso-8859-1" standalone="no"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" '
    '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><meta '
    'http-equiv="Content-Type" content="text/html; charset=iso-8859-1" /><meta name="generator" content="Aspose.Words for .NET 19.1" />'
    "<title></title></head><body><div>{}</div></body></html>"
)


@dataclass
class Allris3(Site):
    """`calendar`: the form that this town enabled; the others answer 200 and refuse."""

    vendor: ClassVar[str] = "allris3"
    folder: ClassVar[str] = "/bi/"
    start: ClassVar[str] = "allris.net.asp"
    calendar: str = "si010_e"

    def routes(self) -> dict[str, Callable[[Request], Answer]]:
        forms = dict.fromkeys(("si010", "si010_e", "si010_j", "si010_r"), self.refused)
        return {
            **forms, self.calendar: self.months, "": self.index, "allris": self.index, "to010": self.meeting,
            "to020": self.item, "vo020": self.paper, "do027": self.file, "noauth": self.noauth,
        }  # fmt: skip

    def __call__(self, request: Request) -> Answer:
        if "/___tmp/" in request.path:
            file = self.town.file(request.path.rsplit("/", 1)[-1].partition(".")[0])
            return document(file, request, tagged=False) if file and file.public else missing()
        return super().__call__(request)

    def path_of(self, thing: Thing) -> str:
        match thing:
            case Meeting():
                return f"/bi/to010.asp?SILFDNR={thing.number}"
            case Item():
                return f"/bi/to020.asp?TOLFDNR={thing.number}"
            case Paper():
                return f"/bi/vo020.asp?VOLFDNR={thing.number}"
        return f"/bi/do027.asp?DOLFDNR={thing.number}&options=64"

    def index(self, request: Request) -> Answer:
        return self.page("allris", "Willkommen", f"<p>Ratsinformation {text(self.town.name)}</p>")

    def refused(self, request: Request) -> Answer:
        return self.page("info", "Hinweis", f"<p>Zugriff verweigert (Programm {request.page})</p>")

    def noauth(self, request: Request) -> Answer:
        return self.page("noauth", "Anmeldung", "<p>Sie sind nicht berechtigt, diese Seite zu lesen.</p>")

    def months(self, request: Request) -> Answer:
        year, month = int(request.query.get("YY", "2026")), int(request.query.get("MM", "10"))
        steps = "".join(
            f'<td><a href="/bi/{self.calendar}.asp?MM={one}&amp;YY={year}">{one}</a></td>' for one in range(1, 13)
        )
        rows, last = [], None
        for meeting in self.town.month(year, month):
            rows.append(self.calendar_row(meeting, meeting.day != last))
            last = meeting.day
        head = '<tr class="zw1"><th colspan="2">Datum</th><th>Uhrzeit</th><th>&nbsp;</th><th colspan="4" width="65%">Sitzung</th><th>Raum</th></tr>'
        names = [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ]
        table = f'<table class="tl1" cellspacing="0" cellpadding="1" border="0">{head}{"".join(rows)}</table>'
        return self.page(
            "si010", f"Sitzungskalender {names[month - 1]} {year}", f"<table><tr>{steps}</tr></table>{table}"
        )

    def calendar_row(self, meeting: Meeting, first: bool) -> str:
        day = (
            f'<td class="text2" width="20">{WEEKDAYS[meeting.day.weekday()]}</td><td class="text2" width="20">&nbsp;&nbsp;{meeting.day.day}</td>'
            if first
            else "<td>&nbsp;</td><td>&nbsp;</td>"
        )
        name = text(f"ENTFÄLLT! {meeting.name}" if meeting.cancelled else meeting.name)
        button = "&nbsp;"
        if meeting.items:
            name = f'<a href="to010.asp?SILFDNR={meeting.number}">{name}</a>'
            button = f'<form action="to010.asp" method="post" style="margin:0"><input type="hidden" name="SILFDNR" value="{meeting.number}"  /><input type="submit" class="il1_to" value="TO" title="Tagesordnung"  /></form>'
        return (
            f'\t<tr class="zl11" valign="top">{day}<td class="text2">{clock(meeting.begin, meeting.end)}&nbsp;</td><td>&nbsp;</td>'
            f'<td>{button}</td><td>{name}</td><td>&nbsp;</td><td>&nbsp;</td><td class="text4">{text(meeting.room)}</td></tr>\n'
        )

    def meeting(self, request: Request) -> Answer:
        meeting = self.town.meeting(request.query.get("SILFDNR", ""))
        if meeting is None:
            return self.page("info", "Hinweis", "<p>Die angeforderten Daten sind nicht vorhanden.</p>")
        rows = [self.row(item, "Ö") for item in meeting.public_items]
        closed = [item for item in meeting.items if not item.public]
        if closed:
            rows.append(
                '<tr class="zl12"><td class="text4" nowrap="nowrap"></td><td>&nbsp;</td><td>&nbsp;</td><td>Nichtöffentlicher Teil</td><td>&nbsp;</td><td>&nbsp;</td><td nowrap="nowrap"></td></tr>'
            )
            rows += [self.row(item, "N") for item in closed]
        minutes = self.button(meeting.minutes) if meeting.minutes else ""
        table = f'<table class="tl1" cellspacing="0"><tr class="zk1"><th>TOP</th><th colspan="2">&nbsp;</th><th colspan="2">Betreff</th><th colspan="3">Vorlage</th></tr>{"".join(rows)}<tr class="zl12"><td>&nbsp;</td><td>&nbsp;</td></tr></table>'
        first = f'<tr valign="top"><td class="kb1">Bezeichnung:</td><td class="text1" colspan="3">{text(meeting.name)}</td></tr>'
        return self.page("to010", f"Tagesordnung - {meeting.name}", self.head(first, meeting, minutes) + table)

    def row(self, item: Item, mark: str) -> str:
        name = (
            f'<a href="to020.asp?TOLFDNR={item.number}">{text(item.name)}</a>' if item.discussion else text(item.name)
        )
        paper = (
            f'<a href="vo020.asp?VOLFDNR={item.paper.number}">{text(item.paper.reference)}</a>' if item.paper else ""
        )
        return (
            f'\t<tr class="zl11">\n\t\t<td class="text4" nowrap="nowrap">{mark}&nbsp;{item.label}</td>\n\t\t<td>&nbsp;</td>\n<td><form action="to020.asp" '
            f'method="post" style="margin:0"><input type="hidden" name="TOLFDNR" value="{item.number}"  /><input type="submit" class="il1_naz" '
            f'value="PA" title="{text(item.result or "(offen)")}"  /></form></td>\n<td>{name}</td>\n<!--{item.number} -->\n<td>&nbsp;</td>\n<td>&nbsp;</td>\n'
            f'<td nowrap="nowrap">{paper}</td>\n\t</tr>\n'
        )

    def item(self, request: Request) -> Answer:
        found = self.town.item(request.query.get("TOLFDNR", ""))
        if found is None or not found[1].public:
            return moved("noauth.asp")
        meeting, item = found
        first = (
            f'<tr valign="top"><td></td><td class="text1" colspan="3"><a href="to010.asp?SILFDNR={meeting.number}">{text(meeting.name)}</a></td></tr>'
            f'<tr valign="top"><td class="kb1">TOP:</td><td class="text1" colspan="3">Ö&nbsp;{item.label}</td></tr>'
            f'<tr valign="top"><td class="kb1">Beschlussart:</td><td class="text3">{text(item.result or "(offen)")}</td></tr>'
        )
        last = (
            f'<tr><td></td><td class="text1"><a href="vo020.asp?VOLFDNR={item.paper.number}">{text(item.paper.reference)} {text(item.paper.name)}</a></td></tr>'
            if item.paper
            else ""
        )
        counted = votes(item.votes, "Ja {} Nein {} Enthaltungen {}")
        parts = (
            ("WP", item.discussion),
            ("BS", (item.resolution,) if item.resolution else ()),
            ("AE", (counted,) if counted else ()),
        )
        return self.page("to020", f"Auszug - {item.name}", self.head(first, meeting, "", last) + self.inner(*parts))

    def paper(self, request: Request) -> Answer:
        paper = self.town.paper(request.query.get("VOLFDNR", ""))
        if paper is None or not paper.public:
            return moved("noauth.asp")
        head = (
            f'<table class="tk1"><tr><td class="kb1">Betreff:</td><td class="text1" colspan="3">{text(paper.name)}</td></tr>'
            f'<tr><td class="kb1">Status:</td><td class="text3">öffentlich</td><td class="kb1">Vorlage-Art:</td><td class="text4">{text(paper.kind)}</td></tr></table>'
        )
        return self.page(
            "vo020",
            f"Vorlage - {paper.reference}",
            head
            + self.button(paper.files[0])
            + self.inner(("SV", paper.facts), ("BV", (paper.proposal,)))
            + self.attached(paper),
        )

    def button(self, file: File) -> str:
        """A document behind a form; its number lasts."""
        return (
            f'<form action="do027.asp" method="post" target="_blank"><input type="hidden" name="DOLFDNR" value="{file.number}"  />'
            f'<input type="hidden" name="options" value="64"  /><input type="submit" class="il2_p" value="{text(file.name)}" title="{text(file.name)}"  /></form>'
        )

    def lasting(self, file: File) -> bool:
        return not any(file in paper.files[1:] for paper in self.town.papers)

    def attached(self, paper: Paper) -> str:
        """Attachments lie in a folder that this session made."""
        rows = "".join(
            f'<tr><td class="text3">{index}</td><td class="text3"><a href="___tmp/tmp/45-{self.serial()}/{file.number}.pdf" title="Größe: {len(file.data) / 1024:.1f} KB '
            f'(öffnet Dokument in neuem Fenster)">{text(file.name)} ({len(file.data) // 1024 + 1} KB)</a></td></tr>'
            for index, file in enumerate(paper.files[1:], 1)
        )
        return f'<table class="tk1"><tr><td class="kb1" colspan="5">Anlagen:</td></tr>{rows}</table>'

    def inner(self, *parts: tuple[str, tuple[str, ...]]) -> str:
        made = []
        for code, lines in parts:
            paragraphs = "".join(
                f'<p style="margin-top:0pt; font-size:11pt"><span style="font-family:Arial">{text(line[:3])}</span><span style="font-family:Arial">{text(line[3:])}</span></p>'
                for line in lines
            )
            made.append(
                f'<!-- ### {code}1.rtf -->\n<a name="allris{code}"></a>\n{_INNER.format(paragraphs) if lines else ""}'
            )
        return "".join(made)

    def head(self, first: str, meeting: Meeting, buttons: str, last: str = "") -> str:
        return (
            f'<table class="tk1"><tr><td class="ko1"><table class="tk1">{first}<tr valign="top"><td class="kb1">Gremium:</td><td class="text1" colspan="3">'
            f'<a href="pa020.asp?PALFDNR=1">{text(meeting.committee)}</a></td></tr><tr valign="top"><td class="kb1">Datum:</td><td class="text2" nowrap="nowrap">'
            f'{WEEKDAYS[meeting.day.weekday()]}, {german(meeting.day)}</td><td class="kb1">Status:</td><td class="text3">öffentlich/nichtöffentlich</td></tr>'
            f'<tr valign="top"><td class="kb1">Zeit:</td><td class="text2" nowrap="nowrap">{clock(meeting.begin, meeting.end)}</td><td class="kb1">Anlass:</td>'
            f'<td class="text4">Sitzung</td></tr><tr valign="top"><td class="kb1">Raum:</td><td colspan="3" class="text2">{text(meeting.room)}</td></tr>'
            f'<tr valign="top"><td class="kb1">Ort:</td><td colspan="3" class="text2">{text(meeting.place)}</td></tr>{last}</table></td><td class="me1">{buttons}</td></tr></table><hr  />'
        )

    def file(self, request: Request) -> Answer:
        file = self.town.file(request.query.get("DOLFDNR", ""))
        return document(file, request, tagged=False) if file and file.public else moved("noauth.asp")

    def page(self, name: str, headline: str, body: str) -> Answer:
        return html(
            '<?xml version="1.0" encoding="iso-8859-1"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n'
            '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de" lang="de">\n<head>\n\t<meta http-equiv="content-type" content="text/html; charset=iso-8859-1" />\n'
            f'\t<title>{text(headline)}</title>\n\t<meta name="description" content="ALLRIS net Version 3.9.5 (221117m)" />\n'
            f'\t<link href="si010_e.asp?template=rss1&amp;sid={self.serial():032x}" rel="alternate" type="application/rss+xml" />\n</head><body ><div>\n'
            f'<div id="allriscontainer" class="{name}">\n<div id="rismenu"><ul id="menu"><li><a href="{self.calendar}.asp" title="Reduzieren">Kalender</a></li>'
            f'<li><a href="vo040.asp">Übersicht „Vorlagen“</a></li></ul></div>\n<div id="risname"><h1>{text(headline)}&nbsp;&nbsp;</h1></div>\n<div id="rismain">'
            f'{body}</div>\n<div id="risfoot"><p><a class="zurueck" href="javascript:history.back(-1);">zurück</a> <a href="#top">Nach oben</a></p></div>\n</div></div>\n</body>\n</html>',
            charset="cp1252", stated=False,
        )  # fmt: skip
