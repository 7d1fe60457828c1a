"""Amounts by quantulum3, which knows English only."""

from datetime import date

from quantulum3 import parser

from . import Amounts

DISTRIBUTION = "quantulum3"
NOTES = {"amounts": "en_US, no classifier"}
_UNITS = {"euro": 1, "cent": 100}


def amounts(text: str, reference: date) -> Amounts:
    """Quantities in euro or cent; the reference day plays no part."""
    finds = Amounts()
    for found in parser.parse(text):
        if found.unit.name in _UNITS:
            euros = found.value / _UNITS[found.unit.name]
            finds.append((*found.span, euros, euros))
    return finds
