"""Addresses as keys: only the parameters that name a thing, no session ids, no view settings."""

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

from bs4 import Tag

from ..records import Link
from .public import hides
from .select import attr, words

_PAGES: dict[str, tuple[str, tuple[str, ...]]] = {
    "si0050": ("meeting", ("__ksinr",)), "to0058": ("agenda_item", ("smctonr", "smcajax", "smcvooptions")),
    "si0057": ("meeting", ("__ksinr",)), "si0056": ("meeting", ("__ksinr",)), "to0040": ("meeting", ("__ksinr",)),
    "to0050": ("agenda_item", ("__ktonr",)), "vo0050": ("paper", ("__kvonr",)), "getfile": ("file", ("id", "type")),
    "si0040": ("list", ("__cjahr", "__cmonat", "__cpanr")),
    "si0046": ("list", ("__cjahr", "__cmonat", "__canz", "__kgsgrnr", "__cpanr")), "to010": ("meeting", ("SILFDNR",)),
    "to010_r": ("meeting", ("SILFDNR",)), "to020_r": ("agenda_item", ("TOLFDNR",)), "vo020_r": ("paper", ("VOLFDNR",)),
    "to020": ("agenda_item", ("TOLFDNR",)), "vo020": ("paper", ("VOLFDNR",)), "do027": ("file", ("DOLFDNR", "options", "typ")),
    "doc": ("file", ("DOLFDNR", "DOCTYP", "OTYP")), "si010": ("list", ("YY", "MM")), "si010_e": ("list", ("YY", "MM")),
    "si010_j": ("list", ("YY", "MM")), "si010_r": ("list", ("YY", "MM")), "si018": ("list", ("GRLFDNR",)),
}  # fmt: skip
"""Page name without suffix → what stands there, and the parameters that name it (SessionNet, ALLRIS 3, ALLRIS 4)."""

_VOLATILE = re.compile(
    r"voselect|refresh|topselected|selfaction|togglemenu|history|tsdd|tsmm|tsyyyy|altoption|sectoken|smcajax|sid|jsessionid"
    r"|phpsessid|aspsessionid\w*|wicket\w*",
    re.IGNORECASE,
)
_SESSION_IN_PATH = re.compile(r";jsessionid=[^/?#]{0,200}", re.IGNORECASE)


def canonical(url: str) -> str:
    """`url` as a key: no fragment, host in lower case, of a known page only the parameters that name it.

    Of other pages all but the volatile ones stay.
    """
    parts = urlsplit(url.strip())
    path = _SESSION_IN_PATH.sub("", parts.path)
    page = _PAGES.get(page_name(url))
    pairs = parse_qsl(parts.query, keep_blank_values=False, encoding="utf-8", errors="replace")
    if page:
        stated = dict(reversed(pairs))  # the first value of a repeated parameter counts
        pairs = [(name, stated[name]) for name in page[1] if name in stated]
    else:
        pairs = [pair for pair in pairs if not _VOLATILE.fullmatch(pair[0])]
    query = urlencode(pairs, safe=":/,")
    return urlunsplit(
        SplitResult(parts.scheme.lower(), parts.netloc.lower(), quote(path, safe="/%:@+,;=~()!$&'*"), query, "")
    )


def page_name(url: str) -> str:
    """The page behind an address: `to010` for `/bi/to010.asp?SILFDNR=4`."""
    last = _SESSION_IN_PATH.sub("", urlsplit(url.strip()).path).rsplit("/", 1)[-1].lower()
    return last.removesuffix(".asp").removesuffix(".php")


@lru_cache(maxsize=4096)
def kind_of(url: str) -> str | None:
    """What stands at an address of a known vendor; None where it is none of the pages that are read.

    A list or a page without its id (a menu entry) is no link either.
    """
    page = _PAGES.get(page_name(url))
    if page is None:
        return None
    stated = dict(parse_qsl(urlsplit(url).query))
    return page[0] if any(name in stated for name in page[1]) else None


def base_of(tags: Iterable[Tag], url: str) -> str:
    """The address that relative links start from: the first `<base href>` of a page's `tags`, else the page's own."""
    stated = next((attr(tag, "href") for tag in tags if tag.has_attr("href")), None)
    return url if stated is None else urljoin(url, stated)


def links_of(root: Tag, base: str) -> tuple[Link, ...]:
    """Every link to a page that is read, once, with absolute address; none where `base` is no address."""
    return links_among(root.find_all("a", href=True), base)


def links_among(tags: Iterable[Tag], base: str) -> tuple[Link, ...]:
    """Those of these elements that link to a page that is read."""
    found: dict[str, Link] = {}
    closed: set[str] = set()
    for tag in tags:
        address = absolute(base, attr(tag, "href")) if tag.get("href") else None
        kind = kind_of(address) if address else None
        if address and kind:
            found.setdefault(address, Link(url=address, kind=kind))
            closed |= {address} if kind == "file" and hides(words(tag) or "") else set()  # its icon has no name
    return tuple(link for link in found.values() if link.url not in closed)


@lru_cache(maxsize=4096)  # the icon and the text of a link lead to one address, and every page has the same menu
def absolute(base: str, href: str) -> str | None:
    """`href` as a canonical absolute address; None where it leads nowhere (javascript, mail, a local file)."""
    try:
        address = canonical(urljoin(base, href.strip()))
        parts = urlsplit(address)
    except ValueError:  # a broken port or IPv6 host in the page's own markup
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None
