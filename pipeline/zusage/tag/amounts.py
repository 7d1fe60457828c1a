"""Find amounts of money: bare ones by the rules of the folder, then composed with what stands around them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .amount_basis import basis_of
from .amount_bounds import bounded
from .amount_parts import amount_of
from .amount_ranges import compose
from .amount_share import share_of, without_shares
from .amount_stage import stage_of
from .search import search
from .text_window import after_window, before_window
from .values import AmountValue, Found, Rule

_GROUPED = re.compile(r"\.[0-9]{3}(?!\.?[0-9])")
"""What the rules without signs of their own look for."""
_REACH = 56
"""Characters around a sign that a bare amount can reach; longer than the longest match of any rule."""


def find_amounts(text: str) -> list[Found]:
    """The amounts in `text`: label AMOUNT, in order, without overlaps, `amount` filled.

    Extents and values after the annotation guidelines; `origin` is the rule's name and what was added to it
    ("amount_euro+range+approx"). Work grows linearly with the text: patterns are bounded and contexts are windows.
    """
    amounts = compose(text, _without_overlaps(_candidates(text)))
    return [_in_context(text, amounts, place) for place in range(len(amounts))]


def _candidates(text: str) -> Iterator[tuple[Rule, Found]]:
    for rule, match, value in search(text, "AMOUNT", None, reach=_REACH, figures=_GROUPED):
        if isinstance(value, AmountValue):
            yield rule, _found(rule, match, value)


def _found(rule: Rule, match: re.Match[str], value: AmountValue) -> Found:
    return Found(start=match.start("span"), end=match.end("span"), label="AMOUNT", origin=rule.name, amount=value)


def _without_overlaps(candidates: Iterable[tuple[Rule, Found]]) -> list[Found]:
    """Left before right, long before short, then the rule's priority: "5 € 6" is five euros and no "€ 6"."""
    ordered = sorted(candidates, key=lambda pair: (pair[1].start, -pair[1].end, -pair[0].priority))
    kept: list[Found] = []
    for _, found in ordered:
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
    return kept


def _in_context(text: str, amounts: list[Found], place: int) -> Found:
    """The amount at `place` with bound, approximation, basis and stage; its neighbours limit the view."""
    found = amounts[place]
    low = amounts[place - 1].end if place else 0
    high = amounts[place + 1].start if place + 1 < len(amounts) else len(text)
    before = before_window(text, found.start, low=low, reach=90)
    # The neighbour's first character is in view: "(max. 10.000 €)" is said of the neighbour.
    after = after_window(text, found.end, high=high + 1, reach=60)
    value, kinds = bounded(amount_of(found), before, after)
    basis = basis_of(without_shares(before), after, follows=low > max(0, found.start - 90))
    stage = stage_of(text, found, low=low, high=high)
    share = share_of(text, found, low=low, high=high)
    said = {"basis": basis, "stage": stage, "share": share}
    origin = "+".join((found.origin, *kinds, *(name for name, value in said.items() if value)))
    return replace(found, origin=origin, amount=replace(value, **said))
