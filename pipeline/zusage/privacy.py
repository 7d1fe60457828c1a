"""Contact data out of the text before anything is stored, length for length, so that all offsets stay true."""

import re

MASK = "▒"

_DIGITS = r"\d[\d \u00a0/()-]{4,18}\d"
_WORD = r"(?:Telefon|Telefax|Tel|Fon|Fax|Mobil|Handy|Durchwahl)(?:nummer)?(?:\.?-?Nr)?"
_CUE = rf"\b{_WORD}"
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+(?:@|\s?[(\[]at[)\]]\s?)[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}")
_PHONE = re.compile(
    rf"(?P<stopped>{_CUE}[.:]{{1,2}} ?)(?:\+?\(?){_DIGITS}"
    rf"|(?P<plain>{_CUE} ?)(?:\+|\(?(?=0)){_DIGITS}"  # without a stop only what begins like a number to be dialled
    rf"|(?<![\w.,])(?:\+|00)(?=49){_DIGITS}"
)
_IBAN = re.compile(r"[A-Z][A-Z]\d\d(?<!\w.{4})(?: ?\d{4}){4}(?: ?\d{1,2})?\b")
"""ISO 13616; the German one has 22 characters. That a word begins is asked last: a class in front is looked for three times
as fast as a boundary."""

_AT, _ABROAD = ("@", "(at)", "[at]"), ("+49", "0049")
_CUED = re.compile(rf"{_WORD}[.:]{{0,2}} ?[+(\d]")
"""Signs of addresses and telephone numbers. Most texts have none, and to look for them takes a small part of the patterns' time."""


def mask(text: str) -> str:
    """`text` with e-mail addresses, IBANs and telephone numbers as runs of `MASK` of the same length."""
    if any(sign in text for sign in _AT):
        text = _MAIL.sub(_masked, text)
    if any(sign in text for sign in _ABROAD) or _CUED.search(text):
        text = _PHONE.sub(_masked, text)
    return _IBAN.sub(_masked, text)


def _masked(match: re.Match[str]) -> str:
    said = match.groupdict()
    cue = said.get("stopped") or said.get("plain") or ""
    return cue + MASK * (len(match.group()) - len(cue))
