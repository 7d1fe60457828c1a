"""ALLRIS 4 (Wicket): the calendar is a shell whose table comes by ajax in the same session; items after their agenda."""

# ruff: noqa: E501 (a row of markup on one line reads as what the server sends)

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Literal

from .server import Answer, Request
from .site import WEEKDAYS, Site, Thing, clock, document, german, html, missing, moved, text, votes
from .town import Item, Meeting, Paper

COOKIE = "JSESSIONID"


@dataclass
class Allris4(Site):
    """`calendar`: by ajax, or (older 4.x) in the page. `items_after_agenda`: to020 answers only after its to010."""

    vendor: ClassVar[str] = "allris4"
    folder: ClassVar[str] = "/public/"
    start: ClassVar[str] = "si010"
    calendar: Literal["ajax", "page"] = "ajax"
    items_after_agenda: bool = True

    def routes(self) -> dict[str, Callable[[Request], Answer]]:
        return {
            "": self.index, "si010": self.months, "gr010": self.index, "to010": self.meeting, "to020": self.item,
            "vo020": self.paper, "doc": self.file, "noauth": self.noauth,
        }  # fmt: skip

    def path_of(self, thing: Thing) -> str:
        match thing:
            case Meeting():
                return f"/public/to010?SILFDNR={thing.number}"
            case Item():
                return f"/public/to020?TOLFDNR={thing.number}"
            case Paper():
                return f"/public/vo020?VOLFDNR={thing.number}"
        minutes = any(thing is meeting.minutes for meeting in self.town.meetings)
        return f"/public/doc?DOLFDNR={thing.number}&DOCTYP={134 if minutes else 130}&OTYP={40 if minutes else 41}"

    def index(self, request: Request) -> Answer:
        return self.page("Übersicht", "Gremien", "", "<ul></ul>", self.begin(request, COOKIE, "index"))

    def noauth(self, request: Request) -> Answer:
        return self.page(
            "Anmeldung", "Anmeldung", "", '<form id="loginForm"><p>Sie sind nicht angemeldet.</p></form>', {}
        )

    def months(self, request: Request) -> Answer:
        year, month = request.query.get("YY", "2026"), request.query.get("MM", "10")
        key = f"si010?MM={month}&YY={year}"
        if request.headers.get("Wicket-Ajax") == "true":
            return self.ajax(request, key, year, month)
        headers = self.begin(request, COOKIE, key)
        if self.calendar == "page":
            return self.page("Sitzungskalender", "Sitzungskalender", "", self.table(year, month), headers)
        number = len(self.seen(request, COOKIE) or ())  # Wicket counts the pages of a session
        script = (
            f'<div id="id{self.serial():x}"></div>\n<script type="text/javascript">\n/*<![CDATA[*/\nWicket.Ajax.baseUrl="{key}";\n'
            f'Wicket.Event.add(window, "domready", function(event) {{ Wicket.Ajax.ajax({{"u":"./si010?{number}-1.0-&MM={month}&YY={year}"}});}});\n/*]]>*/\n</script>'
        )
        return self.page("Sitzungskalender", "Sitzungskalender", "", script, headers)

    def ajax(self, request: Request, key: str, year: str, month: str) -> Answer:
        """The table: only for the session that has the shell, and only with the headers that Wicket's script sends."""
        headers = request.headers
        right = headers.get("X-Requested-With") == "XMLHttpRequest" and headers.get(
            "Wicket-Ajax-BaseURL", ""
        ).startswith("si010")
        if not right or key not in (self.seen(request, COOKIE) or set()):
            return moved("noauth")
        body = (
            f'<?xml version="1.0" encoding="UTF-8"?><ajax-response><component id="calendar{self.serial()}" ><![CDATA[{self.table(year, month)}]]></component>'
            "<evaluate><![CDATA[(function(){jQuery('#busy').hide();})();]]></evaluate></ajax-response>"
        )
        return Answer(body.encode(), headers={"Content-Type": "text/xml; charset=UTF-8"})

    def table(self, year: str, month: str) -> str:
        rows, last = [], None
        for meeting in self.town.month(year, month):
            day = (
                f'<span class="dow">{WEEKDAYS[meeting.day.weekday()]}</span><span class="dom">{meeting.day.day}</span>'
                if meeting.day != last
                else ""
            )
            last = meeting.day
            name = text(f"{meeting.name} - fällt aus" if meeting.cancelled else meeting.name)
            if meeting.items:
                name = f'<a href="./to010?SILFDNR={meeting.number}">{name}</a>'
            rows.append(
                f'<tr class="{"cancelled" if meeting.cancelled else "odd"}"><td class="dayColumn">{day}</td><td class="timeColumn">{clock(meeting.begin, meeting.end)}</td>'
                f'<td class="textCol">{name}</td><td class="roomColumn">{text(meeting.room)}</td></tr>'
            )
        return f'<table class="calenderView dataTable"><caption>Kalender {month}/{year}</caption><tbody>{"".join(rows)}</tbody></table>'

    def meeting(self, request: Request) -> Answer:
        meeting = self.town.meeting(request.query.get("SILFDNR", ""))
        if meeting is None:
            return self.page(
                "Hinweis",
                "Hinweis",
                "",
                '<div class="feedbackPanel"><span class="feedbackPanelERROR">Die Sitzung wurde nicht gefunden.</span></div>',
                {},
            )
        rows = [self.heading("Öffentlicher Teil")] + [self.row(item, "Ö") for item in meeting.public_items]
        closed = [item for item in meeting.items if not item.public]
        if closed:
            rows += [self.heading("Nichtöffentlicher Teil")] + [self.row(item, "N") for item in closed]
        table = (
            f'<div class="compFull"><div class="expcol"><a data-simpletooltip-text="Tagesordnung ausblenden" href="#"><img alt="Reduzieren"/></a></div>'
            f'<h2 class="expandedTitle">Tagesordnung</h2><table class="dataTable toTable" id="toTreeTable"><caption>Tagesordnung</caption><thead><tr class="headers">'
            f'<th class="tonr">TOP</th><th class="tobetreff">Betreff</th></tr></thead><tbody>{"".join(rows)}</tbody></table></div>'
        )
        minutes = (
            f'<li><a class="doclink pdf" href="./doc?DOLFDNR={meeting.minutes.number}&amp;DOCTYP=134&amp;OTYP=40&amp;refresh={self.serial()}">{text(meeting.minutes.name)}</a></li>'
            if meeting.minutes
            else ""
        )
        head = self.rows(
            ("sibetreff", "Betreff", f'<a href="./to010?SILFDNR={meeting.number}"><p>{text(meeting.name)}</p></a>'),
            *self.when(meeting),
        ) + self.documents(minutes)
        return self.page(
            "Sitzung",
            f"{meeting.committee} - {german(meeting.day)}",
            head,
            table,
            self.begin(request, COOKIE, f"to010-{meeting.number}"),
        )

    def heading(self, name: str) -> str:
        return f'<tr class="even beratung" id="id{self.serial():x}"><td class="expandCloseCol"></td><td class="tonr"></td><td class="tobetreff"><div><p>{name}</p></div></td><td class="tovonr"></td><td class="toDoc"></td><td class="tobanr"></td></tr>'

    def row(self, item: Item, mark: str) -> str:
        name = (
            f'<a href="./to020?TOLFDNR={item.number}">{text(item.name)}<span class="zusatzinfo"></span> </a>'
            if item.discussion
            else f"<a>{text(item.name)}</a>"
        )
        paper = (
            f'<div><a href="./vo020?VOLFDNR={item.paper.number}&amp;refresh=false&amp;TOLFDNR={item.number}">{text(item.paper.reference)}</a></div>'
            if item.paper
            else ""
        )
        return (
            f'<tr class="odd" id="id{self.serial():x}"><td class="expandCloseCol"></td><td class="tonr"><div><a href="#" id="link_{item.number}">{mark} {item.label}</a></div></td>'
            f'<td class="tobetreff"><div>{name}</div></td><td class="tovonr">{paper}</td><td class="toDoc"></td><td class="tobanr"><div>{text(item.result or "")}</div></td></tr>'
        )

    def item(self, request: Request) -> Answer:
        found = self.town.item(request.query.get("TOLFDNR", ""))
        opened = self.seen(request, COOKIE) or set()
        if (
            found is None
            or not found[1].public
            or (self.items_after_agenda and f"to010-{found[0].number}" not in opened)
        ):
            return moved("noauth")
        meeting, item = found
        cells = [("toname", "TOP", f"Ö {item.label}"), ("toBeschlussart", "Beschlussart", text(item.result or "")),
                 ("sibetreff", "Betreff", f'<a href="./to010?SILFDNR={meeting.number}"><p>{text(meeting.name)}</p></a>'), *self.when(meeting)]  # fmt: skip
        if item.paper:
            cells.append(
                (
                    "vobetreff",
                    "Vorlage",
                    f'<a href="./vo020?VOLFDNR={item.paper.number}&amp;TOLFDNR={item.number}"><p>{text(item.paper.reference)} {text(item.paper.name)}</p></a>',
                )
            )
        counted = votes(item.votes, "Ja {} Nein {} Enthaltung {}")
        panels = (
            ("Protokoll", item.discussion),
            ("Beschluss", (item.resolution,) if item.resolution else ()),
            ("Abstimmungsergebnis", (counted,) if counted else ()),
        )
        return self.page(
            "Auszug",
            f"Auszug - {item.name}",
            self.rows(*cells) + self.documents(""),
            self.panels(item.number, *panels),
            {},
        )

    def paper(self, request: Request) -> Answer:
        paper = self.town.paper(request.query.get("VOLFDNR", ""))
        if paper is None or not paper.public:
            return moved("noauth")
        head = self.rows(
            ("vobetreff", "Betreff", f"<p>{text(paper.name)}</p>"),
            ("vostatus", "Status", "öffentlich"),
            ("voart", "Vorlageart", text(paper.kind)),
        )
        links = "".join(
            f'<li><a class="doclink pdf" href="./doc?DOLFDNR={file.number}&amp;DOCTYP=130&amp;OTYP=41">{text(file.name)}</a></li>'
            for file in paper.files
        )
        texts = self.panels(paper.number, ("Sachverhalt", paper.facts), ("Beschlussvorschlag", (paper.proposal,)))
        return self.page("Vorlage", f"{paper.kind} - {paper.reference}", head + self.documents(links), texts, {})

    def panels(self, number: int, *panels: tuple[str, tuple[str, ...]]) -> str:
        made = []
        for index, (heading, lines) in enumerate(panels):
            words = "".join(
                f'<p style="margin-top:0pt"><span style="font-family:Arial">{text(line)}</span></p>' for line in lines
            )
            if lines:
                made.append(
                    f'<div class="toCollapsible"><div class="compFull roundedBorder"><div class="expcol rs_skip"><a class="js-simple-tooltip" data-simpletooltip-text="{heading} ausblenden" href="#">'
                    f'<img alt="Reduzieren" src="collapse.svg"/></a></div><div><h2 class="expandedTitle">{heading}</h2><div class="expandedDiv"><div class="docPart" id="htm{number}{index}"><div>{words}</div></div></div></div></div></div>'
                )
        return "".join(made)

    def when(self, meeting: Meeting) -> tuple[tuple[str, str, str], ...]:
        day = meeting.day
        return (
            ("sigremium", "Gremium", f'<a href="./gr020?GRLFDNR=2">{text(meeting.committee)}</a>'),
            ("sidatum", "Datum", f'<a href="./si010?DD={day.day}&amp;MM={day.month}&amp;YY={day.year}">{WEEKDAYS[day.weekday()]}., {german(day)}</a>'),
            ("sistatus", "Status", "gemischt"), ("sizeit", "Uhrzeit", clock(meeting.begin, meeting.end)),
            ("siraum", "Raum", text(meeting.room)), ("siort", "Ort", text(meeting.place)),
        )  # fmt: skip

    def rows(self, *cells: tuple[str, str, str]) -> str:
        return "".join(
            f'<div class="row"><dl><dt class="colTitle"><span class="label">{label}:</span></dt><dd class="colEntry"><span class="text4" id="{name}">{value}</span></dd></dl></div>\n'
            for name, label, value in cells
        )

    def documents(self, links: str) -> str:
        return f'<aside class="documents" id="dokumenteHeaderPanel"><ul>{links}</ul></aside>'

    def file(self, request: Request) -> Answer:
        file = self.town.file(request.query.get("DOLFDNR", ""))
        if file is None:
            return missing()
        return document(file, request, tagged=False) if file.public else moved("noauth")

    def page(self, title: str, headline: str, head: str, body: str, headers: dict[str, str]) -> Answer:
        return html(
            '<!DOCTYPE html>\n<html lang="de" xmlns="http://www.w3.org/1999/xhtml">\n<head><meta content="text/html; charset=utf-8" http-equiv="Content-Type"/>\n'
            f'<meta content="ALLRIS net Version 4.1.8 (4180031) - 12.06.2026" name="description"/><title>ALLRIS - {title}</title>'
            f'<script src="./wicket/resource/org.apache.wicket.ajax.AbstractDefaultAjaxBehavior/res/js/wicket-ajax-jquery-ver-{self.serial()}.js"></script></head>\n'
            f'<body><div id="allris"><nav id="navMenu"><a href="./si010">Kalender</a><a href="./vo040">Übersicht</a></nav>\n<main id="pageContent"><div class="header">'
            f'<h1 class="title">{text(headline)}</h1></div>\n<div id="head">{head}</div>\n<div id="mainContent">{body}</div></main>\n'
            f'<div id="footer"><a class="pdf" href="https://www.{self.town.name.lower()}.example/datenschutz.pdf">Datenschutz</a></div></div></body></html>',
            **headers,
        )  # fmt: skip
