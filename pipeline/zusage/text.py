"""Plain functions on text that several stages share: folding, squeezing blanks, what XML cannot hold."""

import re
import unicodedata

_SLUG = re.compile(r"[^a-z0-9]+")
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 may not hold (production 2, Char), not even escaped."""
_FOLD = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"))


def squeeze(text: str) -> str:
    """`text` with every run of white space (no-break and thin spaces, line breaks too) as one blank, ends trimmed."""
    return " ".join(text.split())


def fold(text: str) -> str:
    """`text` for comparing: lower case, ae/oe/ue/ss for umlauts and ß, no other accents, blanks squeezed."""
    lowered = unicodedata.normalize("NFC", text).lower()
    for letter, plain in _FOLD:  # `translate` takes ten times as long: it asks for every character
        lowered = lowered.replace(letter, plain)
    if lowered.isascii():  # most titles: nothing left to take apart
        return squeeze(lowered)
    apart = unicodedata.normalize("NFKD", lowered)
    for mark in filter(unicodedata.combining, set(apart)):
        apart = apart.replace(mark, "")
    return squeeze(apart)


def slug(text: str) -> str:
    """`text` as a key in addresses: folded, runs of other characters than a-z and 0-9 as one hyphen."""
    return _SLUG.sub("-", fold(text)).strip("-")


def xml_safe(text: str, instead: str) -> str:
    """`text` with `instead` for each character that XML may not hold."""
    return _NOT_XML.sub(instead, text)
