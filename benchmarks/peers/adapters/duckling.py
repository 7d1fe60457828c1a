"""Amounts and calendar expressions by Duckling (Haskell), through its native Python binding."""

import re
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

from duckling import (
    Context,
    default_locale_lang,
    load_time_zones,
    parse,
    parse_dimensions,
    parse_lang,
    parse_locale,
    parse_ref_time,
)

from . import Amounts, Times
from ._periods import Period, of_grain
from ._pieces import longest

DISTRIBUTION = "pyduckling-native-phihos"
NOTES = {"amounts": "de_DE", "times": "de_DE"}
_CENTS = {"EUR": 1, "cent": 100}
_CLOCK = ("hour", "minute", "second")
_DATED = re.compile(r"\d\. ?\d\d?\.|\d{4}|Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|tag|[Ww]oche|Monat|Jahr")
_BOUND = re.compile(r"\s*(?:(?:spätestens|frühestens|bis|ab|seit|vor|nach|von|vom|zum|dem|den|der) +)+")


def amounts(text: str, reference: date) -> Amounts:
    """Amounts in euro or cent, in the locale of NOTES; the reference day plays no part."""
    finds = Amounts()
    for answer in _answers(text, "amount-of-money", NOTES["amounts"], reference):
        value = answer["value"]
        ends = [value[end] for end in ("from", "to") if end in value] or [value]
        if all(end["unit"] in _CENTS for end in ends):
            euros = [end["value"] / _CENTS[end["unit"]] for end in ends]
            finds.append((answer["start"], answer["end"], euros[0], euros[-1]))
    return longest(finds)


def times(text: str, reference: date) -> Times:
    """What Duckling calls a time, as days; bare clock times name none and are left out."""
    finds = Times()
    for answer in _answers(text, "time", NOTES["times"], reference):
        start, end, value = answer["start"], answer["end"], answer["value"]
        if value.get("grain") not in _CLOCK or _DATED.search(text[start:end]):
            finds.append((start, end, *_days(value, text[start:end], reference)))
    return longest(finds)


def _days(value: dict[str, Any], words: str, reference: date) -> Period:
    if value["type"] == "interval":
        return _interval(value, words, reference)
    first = _day(value)
    if "ende" in words.lower() and value["grain"] in ("year", "month"):
        # "Jahresende" comes as the year that begins with that moment: meant is the one that ends there
        last = first - timedelta(days=1)
        return last.replace(day=1, month=1 if value["grain"] == "year" else last.month), last
    return of_grain(first, value["grain"])


def _interval(value: dict[str, Any], words: str, reference: date) -> Period:
    """Both ends: the second one is no longer inside. One end ("bis Sommer 2026"): what the words name without "bis"."""
    if "from" in value and "to" in value:
        first, after = _day(value["from"]), _day(value["to"])
        return first, max(first, after - timedelta(days=1))
    named = _BOUND.sub("", words)
    for answer in _answers(named, "time", NOTES["times"], reference) if named != words else []:
        if (answer["start"], answer["end"]) == (0, len(named)):
            return _days(answer["value"], named, reference)
    end = value.get("from") or value["to"]
    return _days({"type": "value", **end}, words, reference)


def _day(end: dict[str, Any]) -> date:
    return date.fromisoformat(end["value"][:10])


def _answers(text: str, dimension: str, locale: str, reference: date) -> list[dict[str, Any]]:
    """Duckling's answers; `start` and `end` count characters of `text`, while its `body` is wrongly decoded."""
    found: list[dict[str, Any]] = parse(text, _context(locale, reference), _dimensions(dimension), False)
    return found


@cache
def _context(locale: str, reference: date) -> Context:
    noon = datetime(reference.year, reference.month, reference.day, 11, tzinfo=UTC)
    fallback = default_locale_lang(parse_lang(locale[:2].upper()))
    return Context(parse_ref_time(_zones(), "Europe/Berlin", int(noon.timestamp())), parse_locale(locale, fallback))


@cache
def _zones() -> Any:
    return load_time_zones("/usr/share/zoneinfo")


@cache
def _dimensions(name: str) -> Any:
    return parse_dimensions([name])
