"""Files of ALLRIS pages: links in the head, tables of attachments, and keys where the address is bound to a session."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import urljoin

from bs4 import Tag

from ..text import slug
from .addresses import absolute, canonical
from .allris4_source import Source, has_class, within
from .attachments import attachment, distinct
from .page import Attachment
from .public import hides
from .select import attr, words

_COMPONENT = re.compile(r"\?\d{1,6}-\d{0,3}[.-]")
_PASSING = re.compile(r"/wicket/resource/|/___tmp/|^___tmp/")
_TOOLTIP = re.compile(r"'([^'\n]{1,300})' in neue[mn] Fenster|PDF zu ([^\n]{1,300}?) in neuen? Fenster")


def address_of(source: Source, href: str) -> str:
    """Where a file lies: absolute, or as printed on a page without address.

    The address of a component names its page as well; canonical, all attachments would be that page.
    """
    if _COMPONENT.search(href):
        return urljoin(source.base, href)
    return absolute(source.base, href) or canonical(href)


def full_name(link: Tag) -> str:
    """A file's name by the link's tooltip: "Niederschrift nichtöffentlich" under "Niederschrift"; empty without one."""
    match = _TOOLTIP.search(attr(link, "data-simpletooltip-text"))
    return (match[1] or match[2]) if match else ""


def lasts(url: str) -> bool:
    """Whether an address outlives the session in which it was printed."""
    return not (_COMPONENT.search(url) or _PASSING.search(url))


def keyed(source: Source, found: Iterable[Attachment]) -> tuple[Attachment, ...]:
    """The public files, each once, with keys: the address where it lasts, else the page's own and the file's name."""
    seen: dict[str, int] = {}
    made: list[Attachment] = []
    for file in distinct(found):
        name = slug(file.name)
        seen[name] = seen.get(name, 0) + 1
        mark = name if seen[name] == 1 else f"{name}-{seen[name]}"
        passing = f"{source.own}#{mark}" if source.own else None
        made.append(replace(file, external_id=file.url if lasts(file.url) else passing))
    return tuple(made)


def files_of(source: Source) -> tuple[Attachment, ...]:
    """The public files of a page with keys that last."""
    return keyed(source, linked(source))


def linked(source: Source) -> list[Attachment]:
    """Documents of the head and attachments; class "disable" marks a document that is not there."""
    links = [link for link in source.links() if not has_class(link, "disable")]
    listed = [link for link in links if has_class(link, "attlink")]
    rows = list(_attachments(source, (link for link in listed if link.find_parent("tr") is not None)))
    named = {file.name for file in rows}
    boxed = _attachments(source, (link for link in listed if link.find_parent("tr") is None))
    return [*_documents(source, links), *rows, *(file for file in boxed if file.name not in named)]


def _documents(source: Source, links: Iterable[Tag]) -> Iterator[Attachment]:
    """The head's documents; those of an agenda's rows stand on the pages of their papers as well."""
    box = source.marks.get("dokumenteHeaderPanel")
    for link in links:
        href = attr(link, "href")
        if has_class(link, "doclink") and not href.startswith("#") and box and within(link, box):
            yield from _file(source, link, href, size="")


def _attachments(source: Source, links: Iterable[Tag]) -> Iterator[Attachment]:
    for link in links:
        row = link.find_parent("tr")
        size = row.find("td", class_="fileSize") if row else None
        yield from _file(source, link, attr(link, "href"), size=words(size) or "")


def _file(source: Source, link: Tag, href: str, *, size: str) -> Iterator[Attachment]:
    full, url = full_name(link), address_of(source, href)
    if not hides(full):
        name = words(link) or full
        media = "pdf" if has_class(link, "pdf") else (url if lasts(url) else name).rsplit(".", 1)[-1][:5]
        yield attachment(name, url, size=size, media=media)
