"""ALLRIS 4's calendar comes in two answers: a shell whose script asks for the rest, and XML with the table in CDATA."""

import json
import re
from urllib.parse import urljoin, urlsplit

from ..records import Link
from .addresses import page_name
from .allris4_links import month_of

_CALL = re.compile(r'"u":("[^"\s]{0,300}\b(?:si010|si018)\?\d{1,6}-\d{1,3}\.\d{1,3}-(?:&[^"\s]{0,300})?")')
"""The call that fills the page has no component behind "0-1.0-"; those of its buttons have one."""

_BASE = re.compile(r'Wicket\.Ajax\.baseUrl\s?=\s?"([^"]{1,300})"')
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)


def is_answer(text: str) -> bool:
    """Whether `text` is the XML answer to such a call."""
    return "<ajax-response>" in text[:500]


def content(text: str) -> str:
    """The HTML in an XML answer."""
    return "\n".join(part for part in _CDATA.findall(text) if "<table" in part or "<tr" in part)


def call(text: str, base: str) -> Link | None:
    """The address that the shell's script asks for its table, with the headers without which Wicket answers nothing.

    None where the script names none. `base` is the address that links start from.
    """
    match = _CALL.search(text)
    if match is None:
        return None
    url = urljoin(base, json.loads(match[1]).replace("&amp;", "&"))
    stated = _BASE.search(text)
    own = stated[1].replace("&amp;", "&") if stated else f"{page_name(url)}?{urlsplit(base).query}".rstrip("?")
    headers = (("Wicket-Ajax", "true"), ("Wicket-Ajax-BaseURL", own), ("X-Requested-With", "XMLHttpRequest"))
    return Link(url=url, kind="list", day=month_of(url) or month_of(own), headers=headers)
