"""What SessionNet answers in place of a page: errors with status 200, logon pages, program source."""

import re

from ..errors import ErrorPage, NotPublic
from ..text import squeeze
from .select import words
from .sessionnet_sheet import NAME, Sheet

_LOGON = ("smc-pagetype-logon", "smc_page_ylogon")
_ERROR = re.compile(r"smc_page_error\d?_|<title>[^<]{0,40}Fehlermeldung")
_SOURCE = re.compile(r"\s{0,20}<(?:\?(?!xml)|%)")
_RIGHTS = re.compile(r"Berechtigungsfehler|keine (?:Zugriffs)?[Bb]erechtigung|nicht berechtigt|Fehlercode: 1104")
_SAYS = re.compile(
    r"Fehler(?:meldung|information|code|\s?:)|nicht gefunden|existiert nicht|Keine Daten"
    r"|nicht (?:mehr )?(?:vorhanden|verfügbar|zur Verfügung)"
)


def refuse(text: str, url: str) -> None:
    """Raises `NotPublic` for a logon page, `ErrorPage` for error pages and servers that print their source."""
    if any(sign in text for sign in _LOGON):
        raise NotPublic(where=f"{NAME} {url}", expected="a public page", found="the logon page")
    if _SOURCE.match(text):
        raise ErrorPage(where=f"{NAME} {url}", expected="a page", found="program source: " + squeeze(text[:120]))
    if _ERROR.search(text[:20_000]):
        _raise(re.sub(r"<[^>]{0,500}>", " ", text[text.find("<body") :]), url)


def refuse_error(sheet: Sheet) -> None:
    """Raises as `refuse` for a page that has its frame and in it only an error text (an unknown number)."""
    text = words(sheet.page.body or sheet.page) or ""
    if _SAYS.search(text) or not text:
        _raise(text, sheet.here.url)


def _raise(text: str, url: str) -> None:
    said = squeeze(text)[:200] or "no text"
    if _RIGHTS.search(text):
        raise NotPublic(where=f"{NAME} {url}", expected="a public page", found=said)
    raise ErrorPage(
        where=f"{NAME} {url}", expected="a page", found=said,
        hint="some servers want info or si0040 opened first in the same session",
    )  # fmt: skip
