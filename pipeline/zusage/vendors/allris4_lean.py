"""The source of ALLRIS pages without what makes half of their trees: blanks between cells, empty cells, buttons."""

import re

_BLANKS = re.compile(
    r"(<(?:/?(?:td|th|tr|table|thead|tbody|caption|ul|li|div|p|dl|dt|dd|form|main|aside|h\d)\b[^<>]{0,600}|!--[^<>]{0,300}--)>)"
    r"\s+(?=<)"
)
"""Between blocks; between links and spans blanks are text."""

_COMMENTS = re.compile(r"<!--[^<>]{0,300}-->")
_BUTTONS = re.compile(
    r'<form action="[^"<>]{0,200}\b(?:vo020|vo021|si017)\.asp[^<>]{0,300}>(?:\s{0,9}<(?:input|img)\b[^<>]{0,600}>){0,9}'
    r"\s{0,9}</form>"
)
"""Papers are linked beside their buttons."""

_EMPTY_CELLS = re.compile(r"<td>(?:&nbsp;|&#160;|\xa0|\s){0,9}</td>")


def lean(text: str) -> str:
    """`text` without blanks between blocks; every element stays."""
    return _BLANKS.sub(r"\1", text)


def lean_agenda(text: str) -> str:
    """The source of a classic agenda without buttons to papers, comments and cells that hold nothing.

    Rows, on which the paths of elements count, stay.
    """
    return lean(_EMPTY_CELLS.sub("", _BUTTONS.sub("", _COMMENTS.sub("", text))))
