"""Amounts by price-parser, which reads one price: it is given each currency word with what stands around it."""

import re
from datetime import date

from price_parser import Price

from . import Amounts

DISTRIBUTION = "price-parser"
NOTES = {"amounts": "at each currency word"}
_CURRENCY = re.compile(r"€|\bEuro\b|\bEUR\b")
_BEFORE = re.compile(r"\d[\d.,'\u2019 -]*$")
_AFTER = re.compile(r"\s*\d[\d.,'-]*")
_WORD_BETWEEN = re.compile(r"\d[\d.,'\u2019-]*\s*[^\W\d]+\.?\s*$")


def amounts(text: str, reference: date) -> Amounts:
    """The number right before each currency word, or right after it, or a word before it; the day plays no part."""
    finds = Amounts()
    for word in _CURRENCY.finditer(text):
        if around := _around(text, *word.span()):
            start, end = min(around.start(), word.start()), max(around.end(), word.end())
            amount = Price.fromstring(text[start:end], currency_hint="€").amount_float
            finds += [(start, end, amount, amount)] if amount is not None else []
    return finds


def _around(text: str, start: int, end: int) -> re.Match[str] | None:
    reach = max(0, start - 30)
    return _BEFORE.search(text, reach, start) or _AFTER.match(text, end) or _WORD_BETWEEN.search(text, reach, start)
