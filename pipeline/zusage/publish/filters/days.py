"""The days that a year, a month or a day of an address stands for."""

import re
from calendar import monthrange

_DAY = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?", re.ASCII)


def first_day(text: str) -> str:
    """The first day (ISO) of a year, a month or a day (ISO); "" for anything else."""
    return _day(text, last=False)


def last_day(text: str) -> str:
    """The last day, in the same way."""
    return _day(text, last=True)


def _day(text: str, *, last: bool) -> str:
    found = _DAY.fullmatch(text)
    if not found or found[1] == "0000":
        return ""
    year, month = int(found[1]), int(found[2] or (12 if last else 1))
    length = monthrange(year, month)[1]
    day = int(found[3] or (length if last else 1))
    return f"{found[1]}-{month:02}-{day:02}" if 1 <= day <= length else ""
