"""Search a text with the rules of a label: each only around the signs that its matches hold."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

from .rules import rules
from .values import AmountValue, Rule, TimeValue


def search(
    text: str, label: str, reference: date | None, *, reach: int, figures: re.Pattern[str]
) -> Iterator[tuple[Rule, re.Match[str], AmountValue | TimeValue]]:
    """Each rule of `label` with its matches in `text` and what they mean, rule by rule.

    A rule without signs of its own is searched around `figures`. `reach` is in characters: a match that goes
    farther from every sign is cut. Work grows linearly with the text as long as patterns are bounded.
    """
    signs: dict[str, list[int]] = {}
    windows: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for rule in rules(label):
        if rule.signs not in windows:
            places = _places(text, rule.signs, signs) if rule.signs else [m.start() for m in figures.finditer(text)]
            windows[rule.signs] = list(_windows(places, len(text), reach))
        for start, end in windows[rule.signs]:
            for match in rule.pattern.finditer(text, start, end):
                value = rule.produce(match, reference)
                if value is not None:
                    yield rule, match, value


def _places(text: str, signs: tuple[str, ...], known: dict[str, list[int]]) -> list[int]:
    """Where the signs stand, in order; `known` keeps each sign's places, for many rules share it."""
    for sign in signs:
        if sign not in known:
            known[sign] = list(_occurrences(text, sign))
    return sorted(chain.from_iterable(known[sign] for sign in signs))


def _occurrences(text: str, sign: str) -> Iterator[int]:
    """Plain search is many times faster than any pattern."""
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + len(sign))


def _windows(places: list[int], length: int, reach: int) -> Iterator[tuple[int, int]]:
    """The stretches of `reach` characters around the places, joined where they touch."""
    start, end = 0, -1
    for place in places:
        if place - reach > end:
            if end >= 0:
                yield start, end
            start = max(0, place - reach)
        end = min(length, place + reach)
    if end >= 0:
        yield start, end
