"""Find amounts of money: bare ones by the rules of the folder, then composed with what stands around them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .amount_basis import basis_of
from .amount_bounds import bounded
from .amount_parts import amount_of
from .amount_ranges import compose
from .amount_share import share_of
from .amount_stage import Stages
from .amount_table import is_debit, table_amounts
from .search import search
from .text_window import Around, Surroundings
from .values import AmountValue, Found, Rule

_GROUPED = re.compile(r"[.,](?:(?<=\.)[0-9]{3}(?!\.?[0-9])|(?<=,)[0-9]{2}(?![0-9]))")
"""What the rules without signs of their own look for."""
_TABLE = -3
"""Priority of a table's cell: what says its currency itself goes before."""
_REACH = 64
"""Characters around a sign that are searched: more than any amount needs that has been seen."""


def find_amounts(text: str) -> list[Found]:
    """The amounts in `text`: label AMOUNT, in order, without overlaps, `amount` filled.

    Extents and values after the annotation guidelines; `origin` is the rule's name and what was added to it
    ("amount_euro+range+approx"). Work grows linearly with the text: patterns are bounded and contexts are windows.
    """
    amounts = compose(text, _without_overlaps(_candidates(text)))
    if not amounts:
        return []
    surroundings = Surroundings(text, amounts)
    stages = Stages(surroundings)
    views = map(surroundings.around, range(len(amounts)))
    return [_in_context(found, around, stages.of(around)) for found, around in zip(amounts, views, strict=True)]


def _candidates(text: str) -> Iterator[tuple[int, Found]]:
    """The finds with their priority."""
    for rule, match, value in search(text, "AMOUNT", None, reach=_REACH, figures=_GROUPED):
        if isinstance(value, AmountValue):
            yield rule.priority, _found(rule, match, value)
    yield from ((_TABLE, found) for found in table_amounts(text))


def _found(rule: Rule, match: re.Match[str], value: AmountValue) -> Found:
    start = match.start("span")
    if value.min is not None and value.min == value.max and is_debit(match.string, start):
        value = replace(value, min=-value.min, max=-value.min)
    return Found(start=start, end=match.end("span"), label="AMOUNT", origin=rule.name, amount=value)


def _without_overlaps(candidates: Iterable[tuple[int, Found]]) -> list[Found]:
    """Left before right, long before short, then the rule's priority: "5 € 6" is five euros and no "€ 6"."""
    ordered = sorted(candidates, key=lambda pair: (pair[1].start, -pair[1].end, -pair[0]))
    kept: list[Found] = []
    for _, found in ordered:
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
    return kept


def _in_context(found: Found, around: Around, stage: str | None) -> Found:
    """The amount with bound, approximation, basis, stage and share; its neighbours limit the view."""
    value, kinds = bounded(amount_of(found), around)
    basis, share = basis_of(around), share_of(around)
    said = [name for name, what in (("basis", basis), ("stage", stage), ("share", share)) if what]
    amount = AmountValue(
        min=value.min,
        max=value.max,
        currency=value.currency,
        approx=value.approx,
        basis=basis,
        stage=stage,
        share=share,
    )
    origin = "+".join((found.origin, *kinds, *said))
    return Found(start=found.start, end=found.end, label="AMOUNT", origin=origin, amount=amount)
