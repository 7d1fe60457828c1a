"""Plain functions on text that several stages share: folding, squeezing blanks."""

import re
import unicodedata

_BLANKS = re.compile(r"\s+")
_SLUG = re.compile(r"[^a-z0-9]+")
_FOLD = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def squeeze(text: str) -> str:
    """`text` with every run of white space (no-break and thin spaces, line breaks too) as one blank, ends trimmed."""
    return _BLANKS.sub(" ", text).strip()


def fold(text: str) -> str:
    """`text` for comparing: lower case, ae/oe/ue/ss for umlauts and ß, no other accents, blanks squeezed."""
    lowered = unicodedata.normalize("NFC", text).lower().translate(_FOLD)
    if lowered.isascii():  # most titles: nothing left to take apart
        return squeeze(lowered)
    plain = unicodedata.normalize("NFKD", lowered)
    return squeeze("".join(c for c in plain if not unicodedata.combining(c)))


def slug(text: str) -> str:
    """`text` as a key in addresses: folded, runs of other characters than a-z and 0-9 as one hyphen."""
    return _SLUG.sub("-", fold(text)).strip("-")
