"""Decades: 1970er Jahre, 90er-Jahren."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import sample

_PATTERN = re.compile(r"(?<![\w.,/-])(?P<span>(?P<decade>(?:19|20)\d|[1-9])0er[ -]?Jahren?)(?!\w|-\w)")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    decade = match["decade"]
    # Without the century the last one is meant, as "90er Jahre" has been since.
    return dated(decade if len(decade) == 3 else f"19{decade}")


RULE = Rule(
    name="time_decade",
    label="TIME",
    signs=("0er",),
    pattern=_PATTERN,
    produce=_produce,
    priority=2,
    examples=(
        sample("ein Bau der 1970er Jahre", "1970er Jahre", "1970-01-01..1979-12-31", "197"),
        sample("in den 90er-Jahren", "90er-Jahren", "1990-01-01..1999-12-31", "199"),
        sample("aus den 60er Jahren", "60er Jahren", "1960-01-01..1969-12-31", "196"),
    ),
    counter_examples=("die 30er-Zone am Markt", "ein 10er Pack", "eine 70er-Jahre-Fassade1"),
)
