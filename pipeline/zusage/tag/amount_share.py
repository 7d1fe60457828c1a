"""Which share of an amount is grant and which is the town's own: "90 % Förderung", "Eigenanteil 10 %"."""

import re

from .text_window import Around

_PERCENT = r"(?P<percent>[0-9]{1,3}(?:,[0-9]{1,2})?) ?-?(?:%|Prozent|prozent|v\. ?H\.)"
_GRANT = (
    r"(?:[A-Za-zäöü]{0,20}[Ff]örder(?:ung|quote|satz|anteil|mittel|t\b)|[Gg]efördert|[Bb]ezuschuss(?:t|ung)|[A-Za-z]{0,12}[Zz]usch[uü]ss"
    r"|Zuwendung)"
)
_OWN = (
    r"(?:[Ee]igen(?:anteil|mittel|leistung|beteiligung)|(?:kommunale|städtische|gemeindliche)[rn]? (?:Eigena|A)nteil)"
)
_BETWEEN = (
    r"[a-zäöüß]{0,3}(?: ?\(| (?:von|in Höhe von|i\. ?H\. ?v\.|beträgt|liegt bei|bei|mit|zu|der|des|die|aus|durch|vom|Bund|Land"
    r"|Kosten|Landes|Bundes)){0,4}:? ?"
)
_SHARES = tuple(
    (re.compile(pattern), key)
    for key, noun in (("grant", _GRANT), ("own share", _OWN))
    for pattern in (
        rf"{noun}{_BETWEEN}{_PERCENT}",
        rf"{_PERCENT}(?:ige[rnms]?)?(?: der [A-Z][a-zäöü]{{2,20}})?{_BETWEEN}{noun}",
    )
)
_PART_OF = re.compile(rf"{_PERCENT} (?:der [A-Z][a-zäöü]{{2,25}} )?(?:von|aus) ?$")
_NOUNS = tuple((re.compile(noun), key) for key, noun in (("grant", _GRANT), ("own share", _OWN)))
_SHARE_SIGN = re.compile(r"%|rozent|v\. ?H")
_REACH = 90


def share_of(around: Around) -> str | None:
    """The shares that the sentence states beside this sum, "grant 90 %, own share 10 %"; None where it states none.

    A share is said of the sum that stands before it, or of the next one where none does. The figures are the text's; no
    sum is computed from them.
    """
    after = around.after[: min(around.high, _REACH)]
    before = around.before[-_REACH:] if not around.low else ""
    if not _SHARE_SIGN.search(before) and not _SHARE_SIGN.search(after):
        return None
    said = {
        key: _written(match)
        for pattern, key in _SHARES
        for match in (pattern.search(after) or pattern.search(before),)
        if match
    }
    part = _PART_OF.search(before)
    said |= {key: _written(part) for noun, key in _NOUNS if part and noun.search(after)}
    return ", ".join(f"{key} {said[key]}" for key in ("grant", "own share") if key in said) or None


def without_shares(words: str) -> str:
    """`words` without what they say of shares: "bei 90 % Förderung kostet es" calls no sum a grant."""
    if _SHARE_SIGN.search(words):
        for pattern, _ in _SHARES:
            words = pattern.sub("", words)
    return words


def _written(match: re.Match[str]) -> str:
    return f"{match['percent']} %"
