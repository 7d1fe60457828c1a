"""The small language of the patterns in `topics/*.yml`: a regular expression that begins with plain letters."""

import re
from itertools import product

_PLAIN = re.compile(r"\[(?P<any>\w+)\]|\\(?P<escaped>[^\w\s])|(?P<letter>[\w@.: &/-](?<!\.))")
_REPEATED = frozenset("?*{")
_LONGEST = 10


def stems(fragment: str) -> tuple[str, ...]:
    """The plain beginnings that every match of `fragment` has, one for each choice of its bracketed letters.

    "[Ee]lektronische[nrsm]? Akte" gives "Elektronis" and "elektronis": what a cheap scan looks for, and the key of the
    index. Raises ValueError where the fragment is no regular expression, matches nothing, or begins with fewer than two plain letters.
    """
    try:
        compiled = re.compile(fragment)
    except re.error as error:
        raise ValueError(f"not a regular expression: {error}") from error
    if _splits(fragment):
        raise ValueError("alternatives outside brackets; write two patterns")
    found = tuple("".join(letters) for letters in product(*_letters(fragment)))
    if len(found[0]) < 2 or compiled.fullmatch(""):
        raise ValueError("a pattern begins with two plain letters at least, or the scan cannot be cheap")
    return found


def _letters(fragment: str) -> list[str]:
    choices: list[str] = []
    at = 0
    while len(choices) < _LONGEST and (match := _PLAIN.match(fragment, at)) and fragment[match.end() : match.end() + 1] not in _REPEATED:
        if match["any"] and len(choices) > 1:
            break  # two choices at the beginning are enough; each more doubles the stems
        choices.append(match["any"] or match["escaped"] or match["letter"])
        at = match.end()
    return choices


def _splits(fragment: str) -> bool:
    plain = re.sub(r"\\.|\[[^\]]*\]", "", fragment)
    depth = 0
    for character in plain:
        depth += (character == "(") - (character == ")")
        if character == "|" and not depth:
            return True
    return False
