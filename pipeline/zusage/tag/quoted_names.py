"""Proper names that their kind announces: App „…“, Software enaio 10, Projekt „Smarte Lampen“, and "Beispielstadt App"."""

import re
from collections.abc import Iterator

from .base_forms import base_form
from .fragments import any_of
from .values import Found

CUES = r"„ » “ \" App\b Apps\b ftware ttform Fachverfahren Fachanwendung Portal Anwendung Tool konferenzsystem managementsystem Messenger"
"""Apart by blanks: each name found here stands in quotes, or is announced by one of them."""
_KIND = any_of(r"""
    [Aa]pp [Pp]ortals? [Pp]lattform [Ss]oftware [Dd]ienste?s? [Aa]nwendung [Ff]achverfahrens? Tools? [Bb]ot [Pp]rojekte?s?
    [Pp]rogramme?s? [Ss]ysteme?s? [Ii]nitiative [Ss]trategie [Vv]orhaben [Vv]erfahrens? [Ss]eite [Ss]ite
""")
_QUOTED = re.compile(
    rf"(?<!\w)(?P<kind>(?=[A-ZÄÖÜ])[\w-]{{0,30}}?{_KIND}) ?[„\"»“](?P<name>[^„“”\"«»\n]{{2,60}})[“”\"«]"
)
_OPEN = re.compile(
    r"(?i:.{0,40}(?:projekte?s?|programme?s?|systeme?s?|initiative|strategie|vorhaben|verfahrens?|dienste?s?|seite)\Z)"
)
_DIGITAL = re.compile(
    any_of(r"""
    igital nline WLAN \b[Ss]mart \b[Ee]-[A-Z] \be[A-Z] \bIT\b \bKI\b App\b @ [Ss]oftware lektronisch [Cc]yber [Dd]ata\b 4\.0 2\.0
    Internet [Ss]ensor [Pp]lattform Cloud Tablet Fachverfahren
""")
)
_PRODUCT_KIND = any_of(r"""
    App [\w-]{0,30}[Ss]oftware [\w-]{0,30}[Pp]lattform Fachverfahren Fachanwendung Portal Anwendung Tool [\w-]{0,30}konferenzsystem
    [\w-]{0,30}managementsystem Messenger
""")
# A product is known by its spelling, a capital or a sign within: "kommBox", "enaio.next"; after "App" alone any noun may follow.
_NAMED = re.compile(
    rf"(?<!\w){_PRODUCT_KIND}s? "
    r"(?P<name>[A-ZÄÖÜ]?\w{0,20}(?:[a-zäöü][A-Z0-9@]|[A-Z]{2}|[@.][a-zA-Z0-9])[\w.@-]{0,20}\w)(?!\w)"
)
_NO_TOWN = any_of(r"""
    Die Der Das Eine[rn]? Diese[rn]? Unsere Ihre Seine Neue[nr]? Jede Keine Welche Zur Per Mit Als Und Solche Thema Projekt
    Stichwort Bereich Punkt Beide Mobile
""")
_TOWN_APP = re.compile(rf"(?<= )(?!(?:{_NO_TOWN}|Facebook) )[A-ZÄÖÜ][a-zäöüß-]{{2,25}} Apps?(?![\w-])(?! ?[„\"»“])")


def find_quoted(text: str, start: int, end: int) -> Iterator[Found]:
    """Announced names within the sentence `text[start:end]`; the name alone, without its kind and its quotes.

    An app or a portal is digital by itself; a project, programme or system may be about anything, and counts only where kind or
    name say so.
    """
    for match in _QUOTED.finditer(text, start, end):
        if not _OPEN.match(match["kind"]) or _DIGITAL.search(match["kind"]) or _DIGITAL.search(match["name"]):
            yield _found(match, "name", "quoted_name", 0.85)
    for match in _NAMED.finditer(text, start, end):
        yield _found(match, "name", "named_product", 0.8)
    for match in _TOWN_APP.finditer(text, start, end):
        yield _found(match, 0, "named_app", 0.7)


def _found(match: re.Match[str], group: str | int, origin: str, score: float) -> Found:
    start, end = match.span(group)
    return Found(start=start, end=end, label="PROJECT", origin=origin, name=base_form(match[group]), score=score)
