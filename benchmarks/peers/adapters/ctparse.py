"""Calendar expressions by ctparse, which reads one expression: it is asked about each sentence, then about what is left of it."""

import logging
import unicodedata
from datetime import date, datetime
from typing import Any

from ctparse import ctparse
from ctparse.types import Interval, Time

from . import Times
from ._periods import Period, months_from
from ._pieces import NAMED, sentences

DISTRIBUTION = "ctparse"
NOTES = {"times": "sentence by sentence"}

logging.getLogger("ctparse").setLevel(logging.ERROR)


def times(text: str, reference: date) -> Times:
    """What ctparse resolves to days; its durations and mere clock times name none and are left out."""
    finds = Times()
    for start, sentence in sentences(text):
        finds += _asked(sentence, start, reference)
    return sorted(finds, key=lambda found: found[0])


def _asked(piece: str, place: int, reference: date) -> Times:
    clean, places = _cleaned(piece)
    noon = datetime(reference.year, reference.month, reference.day, 12)  # noqa: DTZ001 - ctparse reckons without zones
    answer = ctparse(clean, ts=noon, timeout=1.0) if clean else None
    if answer is None or not 0 <= answer.resolution.mstart < answer.resolution.mend <= len(clean):
        return []
    start, end = places[answer.resolution.mstart], places[answer.resolution.mend - 1] + 1
    named = NAMED.search(piece, start, end) and _whole_words(piece, start, end)
    days = _days(answer.resolution, reference) if named else None
    here: Times = [(place + start, place + end, *days)] if days else []
    return _asked(piece[:start], place, reference) + here + _asked(piece[end:], place + end, reference)


def _cleaned(piece: str) -> tuple[str, list[int]]:
    """The piece as ctparse itself cleans it before it counts, and where each character of that stood."""
    kept: list[tuple[str, int]] = []
    for at, character in enumerate(piece):
        kind = unicodedata.category(character)
        if character in ",;" or kind[0] in "ZC" or kind in ("Ps", "Pe"):
            character = " "
        elif kind == "Pd":
            character = "-"
        if character not in " -" or (kept and kept[-1][0] != character):
            kept.append((character, at))
    if kept and kept[-1][0] == " ":
        kept.pop()
    return "".join(character for character, _ in kept), [at for _, at in kept]


def _whole_words(piece: str, start: int, end: int) -> bool:
    """Not so "haben" for "abend": a find that begins or ends inside a word is left out."""
    cuts = (piece[max(0, at - 1) : at + 1] for at in (start, end))
    return not any(len(cut) == 2 and cut.isalpha() for cut in cuts)


def _days(value: Any, reference: date) -> Period | None:
    if isinstance(value, Time):
        return _period(value, reference)
    if isinstance(value, Interval):
        ends = [period for end in (value.t_from, value.t_to) if end and (period := _period(end, reference))]
        return (ends[0][0], ends[-1][1]) if ends else None
    return None


def _period(time: Time, reference: date) -> Period | None:
    """The day, month or year; a month without a year is the nearest that is not before the meeting."""
    if time.year is None and time.month is None:
        return None
    year = time.year or reference.year + (time.month < reference.month)
    if time.month is None:
        return months_from(date(year, 1, 1), 12)
    if time.day is None:
        return months_from(date(year, time.month, 1), 1)
    day = date(year, time.month, time.day)
    return day, day
