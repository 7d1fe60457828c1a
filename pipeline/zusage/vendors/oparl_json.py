"""From the bytes of an OParl answer to its object: control characters, empty lists and error answers as servers send them."""

import json
import re
from typing import Any

from ..errors import ErrorPage, RecordError
from .json_fields import parsed
from .raw_text import decode

Object = dict[str, Any]

NAME = "oparl"

EMPTY_CODE = 802
"""SD.NET's code for a list without entries, sent with status 404; its other codes are errors (100: not switched on)."""

_ADDRESS = re.compile(r"https?:\\?/\\?/[^\"\s]{0,200}oparl[\\/.]")
"""An address of an OParl server: SD.NET's deleted objects have no type that would name the schema."""

_EMPTY_LIST = re.compile(r"\[\s*\]\s*")


def claims(head: str) -> bool:
    """Whether a text is OParl's: JSON that names its schema (also with escaped slashes), a list, or SD.NET's answers.

    A bare `[]` is an empty list, whoever sends it.
    """
    start = head.lstrip()
    if start[:1] not in ("{", "["):
        return False
    if "schema.oparl.org" in head or ('"deleted"' in head and _ADDRESS.search(head)) or _EMPTY_LIST.fullmatch(start):
        return True
    return len(head) < 1_000 and _is_short_answer(start)


def load(data: bytes, url: str) -> tuple[Object, tuple[tuple[str, str], ...]]:
    """The object, and notes (code, message); a bare list, and SD.NET's "nothing found", become one with `data`.

    Control characters inside texts are let through (CC e-gov writes them). Raises `RecordError` for broken JSON,
    `ErrorPage` where the server answers an error object.
    """
    text, notes = decode(data)
    thing = parsed(text, url)
    if isinstance(thing, list):
        return {"data": thing}, notes
    if not isinstance(thing, dict):
        raise RecordError(where=url, expected="an OParl object or list", found=text[:60])
    if is_empty_answer(thing):
        return {"data": []}, notes
    error = _error_in(thing)
    if error is not None:
        raise ErrorPage(where=f"{NAME} {url}", expected="an object or a list", found=" ".join(error.split())[:200])
    return thing, notes


def is_empty_answer(thing: Object) -> bool:
    """Whether this is SD.NET's way to say that a list has no entries."""
    return "error" in thing and str(thing.get("code")) == str(EMPTY_CODE)


def _is_short_answer(text: str) -> bool:
    try:
        thing = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return False
    if not isinstance(thing, dict):
        return False
    paged = isinstance(thing.get("data"), list) and ("links" in thing or "pagination" in thing)
    return paged or "OParl" in str(thing.get("error")) or "SD.NET" in str(thing.get("type"))


def _error_in(thing: Object) -> str | None:
    """The message of an error object; the standard's has a type, SD.NET's and more!rubin's only `error`."""
    if "id" in thing or "data" in thing:
        return None
    kind = str(thing.get("type") or "").rstrip("/")
    if not kind.endswith("/Error") and "error" not in thing:
        return None
    return str(thing.get("message") or thing.get("error") or thing.get("debug") or "no message")
