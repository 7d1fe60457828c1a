"""Calendar expressions in running text: the rules of `rules/time_*.py` on folded text; of overlapping finds the longest."""

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from .folding import Folded, unfold
from .search import search
from .values import Found, Rule, TimeValue

# What the rules without signs of their own look for: figures that may be a year, a day or a month.
_FIGURED = re.compile(r"[12]\d\d\d|\d ?\. ?[01]?\d(?:\.|(?![\d,]))|[01]?\d ?[./] ?[12]\d\d\d|\d\. ?(?:bis|[–-])")
_REACH = 64
"""Characters to either side of a sign that are searched: more than any expression needs that has been seen."""

# The first whole year of the calendar in use, and the last from which a thousand years can be counted with `datetime`:
# a meeting outside is a misreading, and nothing is counted from it.
_GREGORIAN, _COUNTABLE = 1583, date.max.year - 1000


_TWO_MONTHS = timedelta(days=60)
_Hit = tuple[Rule, "re.Match[str]", TimeValue]


def find_times(text: str, reference: date | None) -> list[Found]:
    """The calendar expressions of `text` in order, none overlapping: label TIME, `time` without bound, `origin` the rule.

    `reference` is the meeting day; without it what counts from the meeting has no days (both ends None).
    """
    if reference and not _GREGORIAN <= reference.year <= _COUNTABLE:
        reference = None
    folded = unfold(text)
    found = search(folded.text, "TIME", reference, reach=_REACH, figures=_FIGURED)
    hits: list[_Hit] = [(rule, match, value) for rule, match, value in found if isinstance(value, TimeValue)]
    hits.sort(key=lambda hit: (hit[1].start("span"), -hit[1].end("span"), -hit[0].priority))
    chosen: list[_Hit] = []
    for hit in hits:
        if not chosen or hit[1].start("span") >= chosen[-1][1].end("span"):
            chosen.append(hit)
        elif _length(hit) > _length(chosen[-1]):
            chosen[-1] = hit
    return [_found(folded, hit, reference) for hit in chosen]


def _length(hit: _Hit) -> int:
    return hit[1].end("span") - hit[1].start("span")


def _found(folded: Folded, hit: _Hit, reference: date | None) -> Found:
    rule, match, value = hit
    start, end = folded.source(*match.span("span"))
    earlier = _earlier(rule, match, value, reference) if rule.yearless and reference else None
    return Found(start=start, end=end, label="TIME", origin=rule.name, time=value, earlier=earlier)


def _earlier(rule: Rule, match: re.Match[str], value: TimeValue, reference: date) -> TimeValue | None:
    """What the expression names if it is the last such before the meeting; None where its year is stated or borrowed."""
    if value.date_from is None or value.date_from <= reference:
        return None
    absolute = rule.produce(match, None)
    if _states_year(match) or (isinstance(absolute, TimeValue) and absolute.date_from):
        return None
    # What comes round once a year is the same seen from two months before; "Ende des Monats" is not.
    probe = rule.produce(match, value.date_from - _TWO_MONTHS)
    if not isinstance(probe, TimeValue) or probe.date_from != value.date_from:
        return None
    before = rule.produce(match, reference - relativedelta(years=1))
    fits = isinstance(before, TimeValue) and before.date_from is not None and before.date_from <= reference
    return before if fits and isinstance(before, TimeValue) else None


def _states_year(match: re.Match[str]) -> bool:
    """Whether a word says which: "Mai nächsten Jahres", "nächstes Weihnachten"."""
    return any(match.groupdict().get(group) for group in ("which", "prior", "marked", "near", "this"))
