"""JSON answers and their values: products write "1" for 1, null for nothing, and leave fields out."""

import json
import re
from typing import Any

from ..errors import RecordError
from ..text import squeeze
from .raw_text import decode

Object = dict[str, Any]

_HALF = re.compile(r"\\u[dD][89a-fA-F]")


def load(data: bytes, url: str) -> tuple[Any, tuple[tuple[str, str], ...]]:
    """The value and the notes on its bytes; raises `RecordError` for broken JSON."""
    text, notes = decode(data)
    return parsed(text, url), notes


def parsed(text: str, url: str) -> Any:
    """The value of a JSON text; control characters are let through (CC e-gov), half a character becomes "?".

    Raises `RecordError` for broken JSON.
    """
    try:
        thing = json.loads(text, strict=False)
    except ValueError as error:  # bad JSON, or a number of 5,000 digits
        raise RecordError(where=url, expected="JSON", found=str(error)) from error
    if _HALF.search(text) is None:
        return thing
    # JSON can escape half a character; no file and no database can hold one.
    return json.loads(json.dumps(thing, ensure_ascii=False).encode("utf-8", "replace"))


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
