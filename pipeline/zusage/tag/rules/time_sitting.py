"""The sitting to come as a term: bis zur nächsten Sitzung; no calendar says when it is, so it has no days."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_words import sample

_LEAD = (
    r"(?:(?<=[Bb]is zu der )|(?<=[Zz]ur )|(?<=[Vv]or der )|(?<=[Ss]pätestens in der )|(?<=[Ss]pätestens zu der )"
    r"|(?<=[Ss]pätestens bei der ))"
)
_PATTERN = re.compile(
    rf"{_LEAD}(?P<span>(?:über)?(?:nächst|kommend|folgend)e[nsmr]? (?:(?:ordentlichen|öffentlichen|regulären|planmäßigen) )?"
    r"(?:[A-ZÄÖÜ][a-zäöüß]{2,24})?[Ss]itzung)(?!\w|-\w| \(|,? (?:das (?:ist|wär|wäre) |also )?(?:am |der |den |dem )?\d)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    return dated("XXXX-XX-XX")


RULE = Rule(
    name="time_sitting",
    label="TIME",
    signs=("itzung",),
    pattern=_PATTERN,
    produce=_produce,
    examples=(
        sample("bis zur nächsten Sitzung vorzulegen", "nächsten Sitzung", "", "XXXX-XX-XX"),
        sample("spätestens zur kommenden Ratssitzung", "kommenden Ratssitzung", "", "XXXX-XX-XX"),
        sample("Vorlage zur übernächsten Sitzung", "übernächsten Sitzung", "", "XXXX-XX-XX"),
        sample("spätestens in der nächsten Sitzung", "nächsten Sitzung", "", "XXXX-XX-XX"),
    ),
    counter_examples=(
        "In der nächsten Sitzung wird berichtet.",
        "Die nächste Sitzung ist am 4. Juni.",
        "Einladung zur Sitzung",
        "zur nächsten Sitzungsrunde",
    ),
)
