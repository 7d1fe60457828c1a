"""Values of JSON answers that are no OParl: products write "1" for 1, null for nothing, and leave fields out."""

import json
from typing import Any

from ..errors import RecordError
from ..text import squeeze
from .raw_text import decode

Object = dict[str, Any]


def load(data: bytes, url: str) -> tuple[Any, tuple[tuple[str, str], ...]]:
    """The value and the notes on its bytes; raises `RecordError` for broken JSON."""
    text, notes = decode(data)
    try:
        return json.loads(text, strict=False), notes
    except ValueError as error:  # bad JSON, or a number of 5,000 digits
        raise RecordError(where=url, expected="JSON", found=str(error)) from error


def text(thing: Object, *fields: str) -> str | None:
    """The first of these fields that holds a text or a number, on one line; None where none does."""
    for field in fields:
        value = thing.get(field)
        if isinstance(value, str | int) and not isinstance(value, bool) and squeeze(str(value)):
            return squeeze(str(value))
    return None


def flag(thing: Object, field: str) -> bool | None:
    """True for true, 1, "1", "true"; False for false, 0, "0", "false"; None where it is absent or says something else."""
    stated = str(thing.get(field)).strip().lower()
    return {"true": True, "1": True, "false": False, "0": False}.get(stated)


def number(thing: Object, field: str) -> int | None:
    """A whole number, also one that is written as text; None where it is absent or none."""
    stated = str(thing.get(field)).strip()
    return int(stated) if stated.isascii() and stated.isdigit() and len(stated) < 12 else None


def objects(thing: Object, field: str) -> list[Object]:
    """The objects of a list; what is null, no list or no object is left out."""
    value = thing.get(field)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
