"""What stands beside a statement: its own lines and the few before, as far as they speak of the same thing."""

import re

_LIST = re.compile(r"\s{0,8}(?:[-–•*·]|\(?[a-z0-9]{1,2}[.)]|lfd\.)\s")
_BEFORE, _AFTER = 320, 160
BESIDE = (200, 120)
"""Characters before and after a statement in which the text must speak of a change: the sentences next to it."""


def around(text: str, start: int, end: int, before: int = _BEFORE, after: int = _AFTER) -> str:
    """The text beside `text[start:end]`, so many characters before and after it; in a list only its own entry."""
    first, last = max(0, start - before), min(len(text), end + after)
    lines = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    if _LIST.match(text, lines[0]):
        first, last = lines[0], lines[1] if lines[1] > 0 else len(text)
    else:
        following = re.search(r"\n\s{0,8}(?:[-–•*]|\(?[a-z0-9]{1,2}[.)])\s", text[end:last])
        last = end + following.start() if following else last
    return text[first:last]
