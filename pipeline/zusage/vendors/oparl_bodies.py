"""The OParl System, Body and Organization: whose data it is, and where its lists are."""

import re

from ..records import Link
from . import oparl_fields as fields
from .oparl_json import NAME, Object
from .page import BodyHead, Page

_LISTS = ("organization", "meeting", "paper")
"""The lists that are followed: agenda items, files and consultations come embedded in them, people on purpose not at all."""

Notes = tuple[tuple[str, str], ...]


def read_system(thing: Object, notes: Notes) -> Page:
    """The page of a System: the ways to its bodies. CC e-gov leaves "N/A" or "Musterstadt" for its name."""
    return Page(
        vendor=NAME, kind="text", title=fields.text(thing, "name") or "OParl", external_id=fields.text(thing, "id"),
        links=tuple(fields.links(thing, {"body": "list"})), notes=notes,
    )  # fmt: skip


def read_body(thing: Object, notes: Notes) -> Page:
    """The page of a Body: municipality, key, licence, and the ways to its lists."""
    ags = read_ags(thing)
    odd = (("ags-form", fields.text(thing, "ags") or ""),) if fields.text(thing, "ags") and not ags else ()
    head = BodyHead(
        name=fields.name(thing), ags=ags, classification=fields.text(thing, "classification"),
        website=fields.text(thing, "website"), licence=read_licence(thing),
    )  # fmt: skip
    return Page(
        vendor=NAME, kind="text", title=head.name, external_id=fields.text(thing, "id"), body=head,
        links=tuple(_lists(thing)), notes=notes + odd,
    )  # fmt: skip


def read_organization(thing: Object, notes: Notes) -> Page:
    """The page of an Organization: its name. Its meetings stand in the body's list."""
    name = fields.name(thing)
    return Page(
        vendor=NAME, kind="text", title=name, organization=name, organization_url=fields.text(thing, "id"),
        external_id=fields.text(thing, "id"), notes=notes,
    )  # fmt: skip


def read_licence(thing: Object) -> str | None:
    """The licence of a Body, else that of the System embedded in it."""
    return next(
        (stated for one in (thing, *fields.objects(thing, "system")) if (stated := fields.text(one, "license"))), None
    )


def read_ags(thing: Object) -> str | None:
    """The official municipality key, 8 digits, from `ags` or from the regional key `rgs`; None where neither has its form.

    Seen: a missing leading zero, blanks inside, a ninth digit 0 (Krefeld), five digits for a district, twelve for the
    regional key, which has four digits for the association between district and municipality.
    """
    for field in ("ags", "rgs"):
        digits = re.sub(r"\s", "", fields.text(thing, field) or "")
        if not digits.isdigit():
            continue
        if len(digits) == 12:
            return digits[:5] + digits[9:]
        if len(digits) > 8 and not digits[8:].strip("0"):
            return digits[:8]
        if len(digits) in (7, 8):
            return digits.zfill(8)
        if len(digits) == 5:
            return digits + "000"
    return None


def _lists(thing: Object) -> list[Link]:
    """The standard's names; Düsseldorf writes the plural for some."""
    return [
        link
        for name in _LISTS
        for link in (list(fields.links(thing, {name: "list"})) or list(fields.links(thing, {f"{name}s": "list"})))
    ]
