"""Files of ALLRIS 3: documents behind forms, attachments in a temporary folder whose addresses do not last."""

from collections.abc import Iterator

from ..text import squeeze
from . import allris4_files
from .allris4_files import address_of, keyed
from .allris4_source import Source
from .attachments import attachment
from .page import Attachment
from .public import hides
from .select import attr, words


def files_of(source: Source) -> tuple[Attachment, ...]:
    """The public files of a page, classic or responsive, with keys that last."""
    return keyed(source, [*_documents(source), *_attachments(source), *allris4_files.linked(source)])


def _documents(source: Source) -> Iterator[Attachment]:
    """Documents that a form asks of do027; the tooltip names them in full."""
    for form in source.all("form"):
        if "do027.asp" not in attr(form, "action"):
            continue
        fields = {attr(field, "name"): attr(field, "value") for field in form.find_all("input")}
        button = form.find("input", attrs={"type": "submit"})
        if not fields.get("DOLFDNR") or button is None:
            continue
        stated = "&".join(f"{name}={fields[name]}" for name in ("DOLFDNR", "options", "typ") if fields.get(name))
        if not hides(attr(button, "title")):
            url = address_of(source, f"{attr(form, 'action').split('?')[0]}?{stated}")
            yield attachment(attr(button, "value"), url, media="pdf")


def _attachments(source: Source) -> Iterator[Attachment]:
    """Attachments; they are linked twice, and only one of the links states the size."""
    for link in source.links("___tmp/"):
        href, tip = attr(link, "href"), squeeze(attr(link, "title"))
        if not hides(tip):
            yield attachment(words(link) or "", address_of(source, href), size=tip, media=href.rsplit(".", 1)[-1])
