"""The inline content of a paragraph as raw text: spans joined without a blank, symbol fonts as list marks."""

import re

from bs4 import Tag
from bs4.element import NavigableString, PageElement

from .select import attr

_SILENT = {
    "script", "style", "head", "title", "img", "input", "button", "select", "textarea", "noscript", "template", "svg",
}  # fmt: skip
_SYMBOLS = re.compile(r"font-family\s?:\s?['\"]?(?:symbol|wingdings|webdings|courier new)", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")


def inline(node: PageElement) -> str:
    """The text of a node: line breaks of the source are blanks, `<br>` is a line break; silent elements say nothing."""
    if type(node) is NavigableString:  # comments and declarations are subclasses
        return _symbol(node) or _SPACES.sub(" ", node)
    if not isinstance(node, Tag) or is_silent(node):
        return ""
    return "\n" if node.name == "br" else "".join(inline(child) for child in node.children)


def _symbol(node: NavigableString) -> str | None:
    """The bullet that a single character in a symbol font stands for ("ü" in Wingdings is a tick)."""
    if len(node.strip()) != 1 or node.strip().isdigit():
        return None
    above = [attr(tag, "style") for tag in node.parents if tag.name == "span"]
    return "• " if any(_SYMBOLS.search(style) for style in above) else None


def is_silent(tag: Tag) -> bool:
    """Whether an element is never read: scripts, form fields, images, what the page hides."""
    return (
        tag.name in _SILENT or tag.has_attr("hidden") or "display:none" in attr(tag, "style").replace(" ", "").lower()
    )
