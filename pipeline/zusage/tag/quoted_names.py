"""Proper names that their kind announces: App „…“, Software enaio 10, Projekt „Smarte Lampen“, and "Beispielstadt App"."""

import re
from collections.abc import Iterator

from .base_forms import base_form
from .values import Found

CUES = r"„ » “ \" App\b Apps\b ftware ttform Fachverfahren Fachanwendung Portal Anwendung Tool konferenzsystem managementsystem Messenger"
"""Apart by blanks: each name found here stands in quotes, or is announced by one of them."""
_QUOTED = re.compile(
    r"""(?<!\w)(?P<kind>[A-ZÄÖÜ][\w-]{0,30}?(?:App|pp|[Pp]ortals?|[Pp]lattform|[Ss]oftware|[Dd]ienste?s?|[Aa]nwendung|[Ff]achverfahrens?|Tools?|[Bb]ot
      |[Pp]rojekte?s?|[Pp]rogramme?s?|[Ss]ysteme?s?|nitiative|[Ss]trategie|[Vv]orhaben|erfahrens?|[Ss]eite|[Ss]ite)|App|Tools?)
    [ ]?[„"»“](?P<name>[^„“”"«»\n]{2,60})[“”"«]""",
    re.VERBOSE,
)
_OPEN = re.compile(r"(?i:.{0,40}(?:projekte?s?|programme?s?|systeme?s?|initiative|strategie|vorhaben|verfahrens?|dienste?s?|seite)\Z)")
_DIGITAL = re.compile(
    r"""igital|nline|WLAN|\b[Ss]mart|\b[Ee]-[A-Z]|\be[A-Z]|\bIT\b|\bKI\b|App\b|@|[Ss]oftware|lektronisch|[Cc]yber|[Dd]ata\b|4\.0|2\.0|Internet
    |[Ss]ensor|[Pp]lattform|Cloud|Tablet|Fachverfahren""",
    re.VERBOSE,
)
_NAMED = re.compile(
    r"""(?<!\w)(?:App|[\w-]{0,30}[Ss]oftware|[\w-]{0,30}[Pp]lattform|Fachverfahren|Fachanwendung|Portal|Anwendung|Tool|[\w-]{0,30}(?:konferenz|management)system
      |Messenger)s?[ ]
    (?P<name>[A-ZÄÖÜ]?\w{0,20}(?:[a-zäöü][A-Z0-9@]|[A-Z]{2}|[@.][a-zA-Z0-9])[\w.@-]{0,20}\w)(?!\w)""",
    re.VERBOSE,
)
_TOWN_APP = re.compile(
    r"""(?<![\w-])(?<=[ ])(?!(?:Die|Der|Das|Eine[rn]?|Diese[rn]?|Unsere|Ihre|Seine|Neue[nr]?|Jede|Keine|Welche|Zur|Per|Mit|Als|Und|Solche|Thema|Projekt
      |Stichwort|Bereich|Punkt|Beide|Mobile|Facebook)[ ])[A-ZÄÖÜ][a-zäöüß-]{2,25}[ ]Apps?(?![\w-])(?![ ]?[„"»“])""",
    re.VERBOSE,
)


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
