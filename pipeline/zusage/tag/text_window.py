"""The words around a stretch within its sentence, ready for comparing: breaks joined, blanks squeezed."""

import re

_BROKEN = re.compile(r"-[ \t]?\r?\n[ \t]{0,3}(?=[a-zäöüß])|\u00ad\s{0,3}")
_SENTENCE_END = re.compile(
    # A point after an abbreviation ends nothing: "Mio. Euro", "i. H. v. 5", "Nr. 3".
    r"(?:(?<![A-Za-z])[0-9]{2,12}|[a-zäöüß]{3}|[)€“\"])[.!?](?<!Mio\.)(?<!Mrd\.)(?<!Tsd\.)(?<!Mill\.)(?<!max\.)(?<!nkl\.)(?<!zgl\.)"
    r"(?<!chl\.)(?<!evtl\.)(?<!mtl\.)(?<!usw\.)(?<!lfd\.)[“\")]?\s{1,3}(?=[A-ZÄÖÜ„•\-–])|\n[ \t\u00a0]{0,3}\r?\n|[•\uf0b7]"
)


def joined(text: str) -> str:
    """`text` with words that a line's end divides put together and blanks squeezed."""
    # As `squeeze`, but ten times faster on short stretches, and every amount has six of them.
    whole = _BROKEN.sub("", text) if "\n" in text or "\u00ad" in text else text
    return " ".join(whole.split())


def before_window(text: str, start: int, *, low: int, reach: int) -> str:
    """Up to `reach` characters before `start`, not before `low`, from the beginning of the sentence on."""
    window = text[max(low, start - reach) : start]
    ends = [match.end() for match in _SENTENCE_END.finditer(window)]
    return joined(window[ends[-1] :] if ends else window)


def after_window(text: str, end: int, *, high: int, reach: int) -> str:
    """Up to `reach` characters after `end`, not after `high`, to the end of the sentence."""
    # The stretch's last characters are in view: the full stop right behind it ends the sentence.
    back = min(end, 4)
    window = text[end - back : min(high, end + reach)]
    stop = next((match.end() for match in _SENTENCE_END.finditer(window) if match.end() > back), len(window))
    return joined(window[back:stop])
