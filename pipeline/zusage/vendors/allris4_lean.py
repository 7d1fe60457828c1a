"""The source of ALLRIS pages without what makes a third of their trees: empty cells, buttons, places to be filled."""

import re

_COMMENTS = re.compile(r"<!--[^<>]{0,300}-->")
_BUTTONS = re.compile(
    r'<form action="[^"<>]{0,200}\b(?:vo020|vo021|si017)\.asp[^<>]{0,300}>(?:\s{0,9}<(?:input|img)\b[^<>]{0,600}>){0,9}'
    r"\s{0,9}</form>"
)
"""Papers are linked beside their buttons."""

_EMPTY_CELLS = re.compile(r"<td>(?:&nbsp;|&#160;|\xa0|\s){0,9}</td>")


_PLACEHOLDERS = re.compile(
    r"<div\b[^<>]{0,200}\bdata-wicket-placeholder=[^<>]{0,200}></div>|<span class=\"zusatzinfo\"></span>"
    r'|<td class="(?:expandCloseCol|attach|tobahint|tozunr)">\s{0,9}(?:<div>[^<>]{0,200}</div>)?\s{0,9}</td>'
    r"|<span\b[^<>]{0,200}\bwicket-ajax-indicator\b[^<>]{0,200}>(?:<img\b[^<>]{0,400}>)?</span>"
)
"""What Wicket may fill later, and columns that are not read."""


def lean(text: str) -> str:
    """`text` without places that are still empty."""
    return _PLACEHOLDERS.sub("", text)


def lean_agenda(text: str) -> str:
    """The source of a classic agenda without buttons to papers, comments and cells that hold nothing.

    Rows, on which the paths of elements count, stay.
    """
    return lean(_EMPTY_CELLS.sub("", _BUTTONS.sub("", _COMMENTS.sub("", text))))
