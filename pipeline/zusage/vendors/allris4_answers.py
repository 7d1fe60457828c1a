"""What ALLRIS sends in place of a page, often with status 200: refusals, gates, moved objects, damaged beginnings."""

import re

from ..errors import ErrorPage, NotPublic, PageError

_ANSWERS: tuple[tuple[re.Pattern[str], type[PageError], str], ...] = (
    (re.compile(r"Zugriff verweigert\s{0,3}\(Programm"), ErrorPage, "this installation does not offer the page"),
    (re.compile(r"<altcha-widget|/_gate/(?:assets|verify|challenge)\b"), ErrorPage, "a gate against automatic access"),
    (re.compile(r"Zu viele Zugriffe aus"), ErrorPage, "too many requests; stop asking"),
    (
        re.compile(r"Object moved.{0,300}(?:noauth|logon)\.asp", re.IGNORECASE | re.DOTALL),
        NotPublic,
        "a redirect to the login",
    ),
    (re.compile(r"Object moved.{0,300}allris\.net\.asp", re.IGNORECASE | re.DOTALL), ErrorPage, "a redirect"),
    (re.compile(r"<redirect>.{0,40}noauth", re.DOTALL), NotPublic, "a redirect to the login"),
    (re.compile(r"<ajax-response>.{0,200}<redirect>", re.DOTALL), ErrorPage, "the session is over; begin a new one"),
    (
        re.compile(r"""(?:id="allris(?:container)?" class="|baseUrl="(?:\./)?)(?:noauth|logon)\b"""),
        NotPublic,
        "a page for members",
    ),
    (re.compile(r">\s{0,50}(?:ALLRIS - )?Keine Berechtigung\b"), NotPublic, "a page for members"),
    (re.compile(r">\s{0,50}Es ist ein Fehler aufgetreten\b"), ErrorPage, "an error of the server"),
)
"""Wording, what it means, and what the error says of it; the wordings for which the whole page is sent come first."""

_HEADLESS = re.compile(r"(?:\?xml|!doctype|html)\b", re.IGNORECASE)
_SIGN = re.compile(
    r"\AZugriff verweigert\s{0,3}\(Programm|<altcha-widget|/_gate/(?:assets|verify|challenge)\b"
    r"|<ajax-response>(?=.{0,2000}(?:calenderView|\bto010|\bsi010|noauth))"
    r"|<title>ALLRIS\b.{0,3000}(?:Es ist ein Fehler aufgetreten|Zu viele Zugriffe aus)"
    r"|Object moved.{0,300}(?:noauth|logon|allris\.net)\.asp",
    re.IGNORECASE | re.DOTALL,
)
_MARKS = (
    "zugriff verweigert", "<altcha-widget", "/_gate/", "zu viele zugriffe", "object moved", "<redirect>",
    "<ajax-response>", "noauth", "logon", "keine berechtigung", "es ist ein fehler aufgetreten",
)  # fmt: skip
"""One of these is in every such answer; patterns, which take long, are looked for only then."""

_BEGINNING = 20_000
"""Characters in which an answer in place of a page says what it is."""


def signs(text: str) -> bool:
    """Whether ALLRIS sent this in place of a page, or as part of one, without saying its name."""
    beginning = text[:_BEGINNING].lstrip()
    return _is_marked(beginning) and bool(_SIGN.search(beginning))


def refuse(text: str, where: str) -> None:
    """Raises `ErrorPage` or `NotPublic`, naming `where`, if `text` is no page."""
    beginning = text[:_BEGINNING].lstrip()
    for pattern, error, found in _ANSWERS if _is_marked(beginning) else ():
        if pattern.search(beginning):
            raise error(where=where, expected="a page of ALLRIS", found=found)
    if _HEADLESS.match(beginning):
        raise ErrorPage(where=where, expected='"<" at the beginning', found=beginning[:40], hint="fetch it again")


def _is_marked(beginning: str) -> bool:
    folded = beginning.lower()
    return any(mark in folded for mark in _MARKS)
