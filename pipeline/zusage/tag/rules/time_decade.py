"""Decades: 1970er Jahre, 90er-Jahren, neunziger Jahren, in den 1980ern, Ende der 90er Jahre, 1960er- und 1970er-Jahre."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import PART, part, sample

_NAMES = {
    "zwanzig": 2, "dreißig": 3, "vierzig": 4, "fünfzig": 5, "sechzig": 6, "siebzig": 7, "achtzig": 8, "neunzig": 9,
}  # fmt: skip
_NAME = "(?:[ZDVFSANzdvfsan](?:wanzig|reißig|ierzig|ünfzig|echzig|iebzig|chtzig|eunzig))"
_EARLY = {"früh": "START", "spät": "END"}
_PATTERN = re.compile(
    rf"(?<![\w.,/-])(?P<span>(?:(?P<part>{PART}) der |(?P<early>[Ff]rühe|[Ss]päte)[nr]? )?"
    r"(?:(?P<first>(?:19|20)\d|[1-9])0er-?(?: ?/ ?| und | oder ))?"
    r"(?:(?P<decade>(?:19|20)\d|[1-9])0er(?:[ -]?Jahren?|(?P<short>n|(?= ?[.,;)]| [a-zäöü]| ?$)))"
    rf"|(?P<name>{_NAME})er(?:[ -]?[Jj]ahren?)))(?!\w|-\w)"
)
_IN = re.compile(r"(?:[Ii]n|[Ss]eit|[Aa]us|[Vv]or) den $")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    if match["short"] is not None and not _whole(match):
        return None
    last = _code(match["decade"]) if match["decade"] else f"19{_NAMES[match['name'].lower()]}"
    mod = part(match["part"]) or (_EARLY[match["early"][:4].lower()] if match["early"] else None)
    if not match["first"]:
        return dated(last, mod)
    first = _code(match["first"])
    return dated(f"{first}/{last}", mod) if first < last else None


def _code(figures: str) -> str:
    """The decade of "197" or "9"; without the century the last one is meant, as "90er Jahre" has been since."""
    return figures if len(figures) == 3 else f"19{figures}"


def _whole(match: re.Match[str]) -> bool:
    """Whether "1980ern", "90ern" are years: people in their fifties are "in den 50ern"."""
    if match["part"] or not match["short"]:
        return match["part"] is not None
    if len(match["decade"]) == 3:
        return True
    start = match.start("span")
    return match["decade"] in "6789" and _IN.search(match.string[max(0, start - 9) : start]) is not None


RULE = Rule(
    name="time_decade",
    label="TIME",
    signs=("0er", "zigerj", "ßigerj", "ziger ", "ßiger ", "ziger-", "ßiger-"),
    pattern=_PATTERN,
    produce=_produce,
    priority=2,
    examples=(
        sample("ein Bau der 1970er Jahre", "1970er Jahre", "1970-01-01..1979-12-31", "197"),
        sample("in den 90er-Jahren", "90er-Jahren", "1990-01-01..1999-12-31", "199"),
        sample("aus den 60er Jahren", "60er Jahren", "1960-01-01..1969-12-31", "196"),
        sample("in den neunziger Jahren", "neunziger Jahren", "1990-01-01..1999-12-31", "199"),
        sample("In den Fünfzigerjahren", "Fünfzigerjahren", "1950-01-01..1959-12-31", "195"),
        sample("Ende der 90er Jahre", "Ende der 90er Jahre", "1996-09-01..1999-12-31", "199", "END"),
        sample("in den frühen 1980er Jahren", "frühen 1980er Jahren", "1980-01-01..1983-04-30", "198", "START"),
        sample("in den 1980ern gebaut", "1980ern", "1980-01-01..1989-12-31", "198"),
        sample("am Anfang der 2000er entstanden", "Anfang der 2000er", "2000-01-01..2003-04-30", "200", "START"),
        sample("1960er- und 1970er-Jahre", "1960er- und 1970er-Jahre", "1960-01-01..1979-12-31", "196/197"),
    ),
    counter_examples=(
        "die 30er-Zone am Markt",
        "ein 10er Pack",
        "eine 70er-Jahre-Fassade1",
        "Herr Ahrens ist in den 50ern.",
        "der 1990er Wert",
        "Herr Ahrens ist in den Fünfzigern.",
    ),
)
