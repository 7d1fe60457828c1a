"""The small language of the patterns in `topics/*.yml`: a regular expression that begins with two plain letters."""

import re
from itertools import product

_PLAIN = re.compile(r"\[(?P<any>\w+)\]|\\(?P<escaped>[^\w\s])|(?P<letter>[\w@ :&/-])")
_REPEATED = frozenset("?*{+")
KEY = 2


def opening(fragment: str) -> tuple[tuple[str, ...], str]:
    """The two-letter beginnings of all that `fragment` matches, and the fragment behind them.

    "[Ee]lektronische[nrsm]? Akte" gives ("El", "el") and "ektronische[nrsm]? Akte": the keys of the index by which a scan finds
    the few patterns that can begin at a word. Raises ValueError where the fragment is no regular expression, begins otherwise,
    or has alternatives that stand in no brackets.
    """
    try:
        re.compile(fragment)
    except re.error as error:
        raise ValueError(f"not a regular expression: {error}") from error
    if _splits(fragment):
        raise ValueError("alternatives outside brackets; write two patterns")
    letters, rest = _letters(fragment)
    if len(letters) < KEY:
        raise ValueError("a pattern begins with two plain letters, or it cannot be looked up")
    return tuple("".join(pair) for pair in product(*letters)), rest


def _letters(fragment: str) -> tuple[list[str], str]:
    choices: list[str] = []
    at = 0
    while (
        len(choices) < KEY
        and (match := _PLAIN.match(fragment, at))
        and fragment[match.end() : match.end() + 1] not in _REPEATED
    ):
        choices.append(match["any"] or match["escaped"] or match["letter"])
        at = match.end()
    return choices, fragment[at:]


def _splits(fragment: str) -> bool:
    depth = 0
    for character in re.sub(r"\\.|\[[^\]]*\]", "", fragment):
        depth += (character == "(") - (character == ")")
        if character == "|" and not depth:
            return True
    return False


def any_of(words: str) -> str:
    """The regular expression for any of `words`, expressions themselves, which stand apart by blanks; a blank in one is "\\s"."""
    return f"(?:{'|'.join(words.split())})"
