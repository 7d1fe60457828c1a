"""A council's term: in der nächsten Wahlperiode, bis zum Ende der Amtszeit; no calendar says when it ends: it has no days."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import sample

_TERM = r"(?:Legislaturperiode|Legislatur|Wahlperiode|Ratsperiode|Amtsperiode|Wahlzeit|Amtszeit)"
_COMING = r"(?:(?:über)?nächst|kommend|folgend|neu)e[nr]?"
_RUNNING = r"(?:laufend|aktuell|gegenwärtig|jetzig|dies)e[nr]?"
# "die Wahlperiode" alone names no time; its end does behind a word that leads to one, and so does the coming one.
_PATTERN = re.compile(
    rf"(?:[Ii]n|[Bb]is|[Ff]ür|[Zz]u[mr]?|[Aa]b|[Mm]it|[Vv]or|[Nn]ach|[Ss]pätestens|[Gg]egen)(?: de[rnm]| die)? "
    rf"(?P<span>Ende (?:der )?(?:(?:{_COMING}|{_RUNNING}) )?{_TERM}|{_COMING} {_TERM})(?!\w|-\w)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    return dated("XXXX-XX-XX")


RULE = Rule(
    name="time_term",
    label="TIME",
    signs=("periode", "egislatur", "Wahlzeit", "Amtszeit"),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("in der nächsten Legislaturperiode", "nächsten Legislaturperiode", "", "XXXX-XX-XX"),
        sample("bis zum Ende der Wahlperiode", "Ende der Wahlperiode", "", "XXXX-XX-XX"),
        sample("bis Ende der laufenden Amtszeit", "Ende der laufenden Amtszeit", "", "XXXX-XX-XX"),
        sample("spätestens in der kommenden Wahlperiode", "kommenden Wahlperiode", "", "XXXX-XX-XX"),
    ),
    counter_examples=(
        "für die Dauer der Wahlperiode",
        "in der letzten Wahlperiode",
        "Der Rat hat in der Wahlperiode 2020 getagt.",
        "am Ende der Heizperiode",
    ),
)
