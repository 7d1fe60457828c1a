"""SessionNet, layout 4 (.asp): numbers without marks, headings decide; ISO-8859-1 that no header names; sizes."""

# ruff: noqa: E501 (a row of markup on one line reads as what the server sends)

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from .server import Answer, Request
from .sessionnet import COOKIE, SessionNet
from .site import clock, german, html, text, votes
from .town import File, Item, Meeting


@dataclass
class SessionNet4(SessionNet):
    """The agenda is to0040; item texts stand on to0050 as in later layouts."""

    folder: ClassVar[str] = "/sessionnet/bi/"
    start: ClassVar[str] = "info.asp"
    suffix: ClassVar[str] = ".asp"
    agenda: ClassVar[str] = "to0040"
    session_first: bool = False

    def routes(self):  # type: ignore[no-untyped-def]
        return {**super().routes(), "to0040": self.meeting}

    def empty_row(self, day: date) -> str:
        return f'<tr valign="top" class="smcrow1"><td class="smc_fct_day">{day.day}&nbsp;</td><td class="smc_field_yytime">&nbsp;</td><td class="smc_field_silink">&nbsp;</td></tr>\n'

    def calendar_row(self, meeting: Meeting, first: bool) -> str:
        day = f"{meeting.day.day}&nbsp;" if first else "&nbsp;"
        title = f"Details anzeigen: {text(meeting.committee)} {german(meeting.day)}"
        name = text(meeting.committee) + (" (f&auml;llt aus)" if meeting.cancelled else "")
        if meeting.items:
            name = f'<a href="to0040.asp?__ksinr={meeting.number}" title="{title}" aria-label="{title}" class="smce-a-u smc-link-normal smc_doc smc_datatype_si" >{name}</a>'
        return (
            f'<tr valign="top"  class="smcrow2 smcrowsi2"><td class="smc_fct_day">{day}</td><td class="smcnowrap smc_field_yytime">'
            f'{clock(meeting.begin, meeting.end, "-")}&nbsp;Uhr&nbsp;</td><td class="smc_td smc_field_silink">{name}</td></tr>\n'
        )

    def agenda_table(self, meeting: Meeting) -> str:
        rows = ['<tr class="smcrowh"><th>TOP</th><th>Betreff</th><th>Vorlage</th></tr>']
        rows.append(
            f'<tr class="smc-table-group"><td colspan="3">&Ouml;ffentlicher Teil: {meeting.begin} Uhr</td></tr>'
        )
        rows += [self.row(item, "") for item in meeting.public_items]
        closed = [item for item in meeting.items if not item.public]
        if closed:
            rows.append('<tr class="smc-table-group"><td colspan="3">Nicht &ouml;ffentlicher Teil</td></tr>')
            rows += [self.row(item, "") for item in closed]
        return (
            f'<table id="smc_page_to0040_contenttable1" class="smccontenttable"><tbody>{"".join(rows)}</tbody></table>'
        )

    def row(self, item: Item, mark: str) -> str:
        name = (
            f'<a href="to0050.asp?__ktonr={item.number}">{text(item.name)}</a>' if item.discussion else text(item.name)
        )
        paper = (
            f'<a href="vo0050.asp?__kvonr={item.paper.number}" class="smc_field_voname">{text(item.paper.reference)}</a>'
            if item.paper
            else "&nbsp;"
        )
        rows = [
            f'<tr class="smcrow1 smc_toph"><td class="smc_tophn">{item.label}&nbsp;</td><td class="smc_topht">{name}</td><td>{paper}</td></tr>'
        ]
        outcome = (
            ("Beschluss:", text(item.result or "")),
            ("Abstimmung:", votes(item.votes, "Ja:&nbsp;{}, Nein:&nbsp;{}, Enthaltungen:&nbsp;{}")),
        )
        rows += [
            f'<tr class="smcrow1 smc_tophz"><td></td><td class="smc_topr">{label}</td><td>{value}</td></tr>'
            for label, value in outcome
            if value
        ]
        boxes = "".join(self.box(file, "V") for file in (item.paper.files if item.paper else []))
        if boxes:
            rows.append(f'<tr class="smcrow2"><td></td><td><table class="smcdocbox">{boxes}</table></td></tr>')
        return "\n".join(rows)

    def box(self, file: File, sign: str) -> str:
        size = f"{len(file.data) // 1024 + 1}&nbsp;KB"
        return (
            f'<tr class="smc-d-el"><td class="smc_doc"><a href="getfile.asp?id={file.number}&type=do&" title="{text(file.name)}" '
            f'class="smce-a-u smc_datatype_do">{text(file.name)}</a> <span class="smcdosize">{size}</span></td></tr>'
        )

    def page(self, name: str, headline: str, body: str, request: Request) -> Answer:
        cookie = self.begin(request, COOKIE, name) if name in ("info", "si0040") else {}
        return html(
            '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd"><html lang="de" ><head>'
            '<meta http-equiv="content-type" content="text/html; charset=ISO-8859-1"><meta name="Generator" content="Somacos GmbH &amp; Co. KG,'
            'https://www.somacos.de, SessionNet Version 4.7.2 bi (Layout 4)"><meta name="sessionnet" content="V:040702">'
            f'<title>SessionNet | {text(headline)}</title></head><body class="smc_body" ><div id="smclayout" class="smclayout smc_page_{name}_layout">'
            f'<div id="smcmenu"><a href="si0040.asp?__cjahr=2026&__cmonat=10">Sitzungskalender</a></div><h1 class="smc_h1">{text(headline)}</h1>{body}'
            f'<div class="smcfooter">Ratsinformation, Stand {self.serial()}</div></div></body></html>',
            charset="iso-8859-1", stated=False, **cookie,
        )  # fmt: skip
