"""What a council server's own answer tells of its municipality: OParl's System and Body, or a page of a known product."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..errors import ConfigError, RecordError
from ..germany import host_of
from ..text import squeeze
from ..vendors import oparl, vendor_of
from ..vendors import oparl_fields as fields
from ..vendors.raw_text import decode

Object = dict[str, Any]
Get = Callable[[str], bytes]

OPARL = "oparl"
"""The module of `vendors` that reads these answers."""

_FORMS = (
    "Landeshauptstadt", "Bundesstadt", "Hansestadt", "Kreisstadt", "Universitätsstadt", "Stadt", "Samtgemeinde",
    "Verbandsgemeinde", "Ortsgemeinde", "Gemeinde", "Markt", "Flecken", "Amt",
)  # fmt: skip
_FORM = re.compile(rf"({'|'.join(_FORMS)})\s+(\S.*)")
_PLACEHOLDER = re.compile(
    r"\b(muster(stadt|gemeinde|kommune|hausen)?|test(stadt|gemeinde|kommune|mandant)?|demo)\b", re.I
)
"""Names that stay in a system until somebody writes the town's; Testorf and Musterhofen are none of them."""

_PRODUCTS = (
    ("sdnet", re.compile(r"sternberg|sitzungsdienst\.net|/webservice/oparl/", re.I)),
    ("allris3", re.compile(r"/oparl/[0-9.]{1,5}/[a-z]{1,20}\.asp", re.I)),
    ("allris4", re.compile(r"cc-egov|allris", re.I)),
    ("sessionnet", re.compile(r"somacos|sessionnet", re.I)),
    ("rubin", re.compile(r"more!?[\s-]?(software|rubin)", re.I)),
    ("komuna", re.compile(r"komuna", re.I)),
)
"""Product → what its System says of vendor and product, or how its OParl addresses look; seen in saved answers of each."""

_WIKIDATA = re.compile(r"wikidata\.org/(?:entity|wiki)/(Q[0-9]{1,10})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is known of a municipality; None is open. `entry`: where a crawl begins."""

    vendor: str
    name: str | None = None
    ags: str | None = None
    classification: str | None = None
    wikidata: str | None = None
    product: str | None = None
    entry: str | None = None
    licence: str | None = None


def examine(data: bytes, address: str | None, get: Get | None) -> Found:
    """The municipality behind an answer; `address` is where it came from, `get` asks for more (None: a file alone).

    Raises `UnknownVendor` for pages of no known product, `RecordError` for broken JSON, `ConfigError` where one answer
    tells of several municipalities, and what `get` raises.
    """
    text, _ = decode(data)
    if not oparl.matches(text):
        return Found(vendor=vendor_of(data, address or "file"), entry=address)
    thing = _load(text, address)
    if fields.kind(thing) == "System":
        return _of_system(thing, address, get)
    body = _only(thing, address)
    system, entry = _secure(fields.text(body, "system"), address), _secure(fields.text(body, "id"), address)
    above = _load(decode(get(system))[0], system) if get and system else {}
    return _of_body(body, above, entry or address)


def _of_system(system: Object, address: str | None, get: Get | None) -> Found:
    entry = address or fields.text(system, "id")
    if embedded := fields.objects(system, "body"):
        return _of_body(_only({"data": embedded}, entry), system, entry)
    listed = _secure(next(iter(fields.addresses(system, "body")), None), address)
    if get and listed:
        return _of_body(_only(_load(decode(get(listed))[0], listed), listed), system, entry)
    return _of_body({}, system, entry)


def _secure(stated: str | None, asked: str | None) -> str | None:
    """Servers that are asked over https state their own addresses with http (OParl servers of all vendors do)."""
    own = bool(stated and asked) and host_of(stated or "") == host_of(asked or "")
    if stated and own and (asked or "").startswith("https:") and stated.startswith("http:"):
        return f"https:{stated.removeprefix('http:')}"
    return stated


def _only(thing: Object, address: str | None) -> Object:
    """The one Body of an answer: itself, or the only one of a list."""
    bodies = fields.objects(thing, "data") if "data" in thing else [thing]
    if len(bodies) == 1 and fields.kind(bodies[0]) == "Body":
        return bodies[0]
    told = "; ".join(f"{fields.text(body, 'name')}: {fields.text(body, 'id')}" for body in bodies[:40])
    raise ConfigError(
        where=address or "file", expected="one municipality (an OParl System or Body)",
        found=f"{len(bodies)} objects: {told}" if bodies else "none", hint="give the address of one",
    )  # fmt: skip


def _of_body(body: Object, system: Object, entry: str | None) -> Found:
    name, form = _name(fields.text(body, "name") or "")
    ags = fields.text(body, "ags")
    whole = ags.zfill(8) if ags and re.fullmatch(r"[0-9]{7,8}", ags) else None
    return Found(
        vendor=OPARL, name=name, ags=whole, classification=form, entry=entry,
        wikidata=_wikidata(body), product=_product(body, system, entry or ""),
        licence=fields.text(body, "license") or fields.text(system, "license"),
    )  # fmt: skip


def _name(stated: str) -> tuple[str | None, str | None]:
    """The name without what kind of municipality it is, and that kind; a vendor's placeholder is no name."""
    name = squeeze(stated)
    if not name or _PLACEHOLDER.search(name):
        return None, None
    form = _FORM.fullmatch(name)
    return (form[2], form[1]) if form else (name, None)


def _product(body: Object, system: Object, entry: str) -> str | None:
    stated = [fields.text(system, "vendor"), fields.text(system, "product"), entry, *fields.addresses(body, "meeting")]
    said = " ".join(filter(None, stated))
    return next((product for product, sign in _PRODUCTS if sign.search(said)), None)


def _wikidata(body: Object) -> str | None:
    equal = " ".join(fields.addresses(body, "equivalent"))
    found = _WIKIDATA.search(equal)
    return found[1] if found else None


def _load(text: str, where: str | None) -> Object:
    try:
        thing = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        raise RecordError(where=where or "file", expected="JSON", found=str(error)) from error
    if isinstance(thing, list):
        return {"data": thing}
    if not isinstance(thing, dict):
        raise RecordError(where=where or "file", expected="an OParl object or list", found=text[:60])
    return thing
