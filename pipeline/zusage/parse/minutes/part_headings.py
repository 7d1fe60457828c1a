"""Headings and sentences by which a part of minutes begins: public, not public, or only spoken of."""

import re
import unicodedata

from ...text import squeeze
from ...vendors.public import is_part_heading, part
from .heads import open_ended

_OE = "(?:ö|oe?)"  # the OCR, and old files, have no dots
_SHUT = rf"nicht\W{{0,3}}{_OE}ff(?:entlich|tl\.?|\.)"
_NOT_PUBLIC = (
    rf"(?:nicht\W{{0,3}}{_OE}ff(?:entliche[rnms]?|tl\.|\.)|n\.?\s?ö\.?|(?:vertraulich|geheim|geschlossen)e[rnms]?)"
)
_PUBLIC = rf"{_OE}ffentliche[rnms]?"
_PART = (
    r"[\s-]{0,3}(?:teil(?:e?s)?|sitzung(?:steil(?:e?s)?)?|beratung(?:spunkte|sgegenstände)?|tagesordnung(?:spunkte)?|tops?"
    r"|angelegenheiten|punkte|beschlüsse|abschnitt)\b"
)
_NUMBER = (
    r"[\s*#_=~(\[<>»–—-]{0,8}(?:(?:sitzungs)?(?:teil|abschnitt)\s\w{1,4}\s?[-–:.)/(]{0,3}\s?|(?:top|tagesordnungspunkt|punkt)\s?[\d.]{1,6}\s?[-–:.)]{0,2}\s?"
    r"|(?:[a-d]|[ivx]{1,4}|\d{1,2})\s?[.):/–-]{1,2}\s?[-–]?\s?|[a-d]\s|[ivx]{1,4}\s)?"
)
_PAPER = r"(?:(?:\w{0,20}protokoll|niederschrift|tagesordnung|sitzungsteil)\s?(?:zu[mr]|de[sr]|über d(?:ie|en)|für d(?:ie|en)|[-–:(])?\s?)?"
_CLOSED = re.compile(rf"{_NUMBER}{_PAPER}(?:in\s)?{_NOT_PUBLIC}(?:{_PART}(?P<tail>.*))?$", re.IGNORECASE)
_OPEN = re.compile(
    rf"{_NUMBER}(?:(?:wieder)?herstellung der öffentlichkeit|(?:fortsetzung de[rs]\s)?{_PAPER}{_PUBLIC}{_PART})(?P<tail>.*)$",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"(?P<before>{_NUMBER}{_PAPER})(?:{_SHUT}|vertraulich)(?P<behind>\W{{0,8}}|\s?\([^()]{{0,40}}\))$|^\W{{0,4}}(?:status|sitzungsstatus|öffentlichkeitsstatus|sitzungsteil)\s?:\s?{_SHUT}$"
    rf"|^\W{{0,4}}unter (?:dem )?ausschluss der öffentlichkeit\W{{0,4}}$|^\W{{0,4}}ausschluss der öffentlichkeit\W{{0,4}}$",
    re.IGNORECASE,
)
_HALF = re.compile(rf"{_NUMBER}(?:{_NOT_PUBLIC}|{_PUBLIC}|nicht)?$", re.IGNORECASE)
_OF_MINUTES = re.compile(r"\W{0,8}[a-z]{0,20}\s?\d[\d.]{0,6}\W{0,4}(?:niederschrift|\w{0,20}protokoll)", re.IGNORECASE)
"""An item that approves the minutes of a closed sitting is public."""

_SMALL = frozenset(
    [
        "der",
        "des",
        "die",
        "den",
        "dem",
        "am",
        "vom",
        "und",
        "für",
        "in",
        "im",
        "um",
        "von",
        "zu",
        "zur",
        "zum",
        "ab",
        "bis",
        "über",
        "uhr",
    ]
)
_MINUTES_OF = re.compile(r"niederschrift|protokoll|geschäftsordnung|bekannt", re.IGNORECASE)
_CLOCK = re.compile(r"\d\s?Uhr|\d:\d\d")
_FRAME = frozenset(":)]*=-–>_~")

_FEW = r"(?:(?!ffentlich|\bin\b|\bdass\b|\bob\b|\bnicht\b|\bdurch\b)[^,;!?]){0,60}?"
_FROM = r"(?:^|[.!?:]\s)(?:(?:anschließend|danach|sodann|nun)\s)?"
_BEGINS = re.compile(
    rf"\b(?:eröffnet|beginnt|folgt|schließt sich)\b{_FEW}\b(?:de[rnm]|die|ein|eine)\s{_NOT_PUBLIC}{_PART}"
    rf"|\b(?:geht|leitet|wechselt|tritt)\b{_FEW}(?:\bin d(?:ie|en)|\bzu[mr]|\bmit de[rm])\s{_NOT_PUBLIC}{_PART}"
    rf"|{_FROM}(?:die|der)\s{_NOT_PUBLIC}{_PART}{_FEW}\b(?:beginnt|eröffnet|schließt sich an|folgt)\b"
    rf"|\bsitzung (?:wird|ist)\b{_FEW}(?:\bin\s)?{_SHUT}(?:er sitzung|en teil)?\s(?:fort|weiter)"
    rf"|\b(?:wird|berät|tagt|verhandelt)\b{_FEW}{_SHUT}\s(?:weiter|fort)"
    rf"|\b(?:wird|stellt|ist)\b{_FEW}{_SHUT}keit\b{_FEW}\b(?:her|hergestellt)\b|{_FROM}die {_SHUT}keit (?:wird|ist)\b{_FEW}hergestellt"
    rf"|{_FROM}die öffentlichkeit (?:wird|wurde|ist|war)\b{_FEW}ausgeschlossen\b|\bschließt\b{_FEW}\bdie öffentlichkeit\b{_FEW}\baus\b"
    rf"|^{_NUMBER}{_NOT_PUBLIC}{_PART}\W{{0,3}}(?:ab |um |von )?\d{{1,2}}[:.]\d\d"
    rf"|^{_NUMBER}(?:beginn|eröffnung|eintritt|übergang)\b.{{0,12}}\s{_NOT_PUBLIC}{_PART}",
    re.IGNORECASE,
)
_ENDS = re.compile(
    rf"(?:^|\s)(?:ende|schluss) de[rs] {_PUBLIC}{_PART}|\b(?:schließt|beendet)\b{_FEW}\b(?:den|die) {_PUBLIC}{_PART}"
    rf"|{_FROM}d(?:er|ie) {_PUBLIC}{_PART}{_FEW}\b(?:geschlossen|beendet|endet)\b",
    re.IGNORECASE,
)
_REOPENS = re.compile(
    rf"{_FROM}die öffentlichkeit (?:wird|ist)\b{_FEW}\bwieder\s?(?:hergestellt|zugelassen)\W{{0,3}}$", re.IGNORECASE
)
_WHOLE = re.compile(
    rf"(?:\d{{1,3}}\. |niederschrift|protokoll|auszug|beschlussauszug|sitzung).{{0,100}}[(\[–-]\s?{_SHUT}\s?[)\]]?$",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"(?<!\w)(?:\w\s{1,4}){5,60}\w(?!\w)")
_CUT = ("-", "–", "\u2010", "\ufffe", "\x02", "\u00ad")
_HYPHENS = str.maketrans({"\u00ad": None, "\u2010": "-", "\u2011": "-", "\ufffe": "-", "\x02": "-"})
_SHORT = 45


def speaks(text: str) -> bool:
    """Whether the line may say anything of a part: a quick look."""
    lowered = text.lower()
    return (
        ("ff" in lowered and ("ffent" in lowered or "öff" in lowered or "oeff" in lowered))
        or "vertraul" in lowered or "geschlossen" in lowered or "geheim" in lowered or "nö" in lowered
        or ("f" in lowered and "f  f" in lowered.replace(" ", "  "))
    )  # fmt: skip


def plain(text: str) -> str:
    """The line for comparing: letterspacing closed, one kind of hyphen, composed letters."""
    text = unicodedata.normalize("NFC", text).translate(_HYPHENS)
    return squeeze(_LETTERS.sub(lambda found: "".join(found.group().split()), text))


def heading(text: str, above: str, context: str = "") -> bool | None:
    """Whether the part that begins with this line is public; None where it is no part's heading.

    `above` is the line above, `context` what stands above that one in the same item.
    """
    if not text[:1].isupper() and _MINUTES_OF.search(f"{context} {above}"):
        return None  # "Genehmigung der Niederschriften", "- öffentlicher Teil", "- nichtöffentlicher Teil"
    if _is_half(above):
        return _said(
            plain(f"{above.rstrip(''.join(_CUT))} {text}" if above[-1:] not in _CUT else above[:-1] + text), ""
        )
    return _said(plain(text), above)


def _is_half(above: str) -> bool:
    return bool(above) and len(above) < _SHORT and (above.endswith(_CUT) or _HALF.match(plain(above)) is not None)


def _said(text: str, above: str) -> bool | None:
    if _alone(text, above):
        return False
    for pattern, opens in ((_CLOSED, False), (_OPEN, True)):
        if (match := pattern.match(text)) and _is_heading(text, match["tail"] or "", above, opens=opens):
            return opens
    return part(text) if text[:1].isupper() and not open_ended(above) and is_part_heading(text) else None


def _alone(text: str, above: str) -> bool:
    """Whether "Nichtöffentlich" stands for a heading: other than as a cell that says how a paper was treated."""
    match = _ALONE.match(text)
    if match is None or open_ended(above) or _MINUTES_OF.search(above):
        return False
    first = next((letter for letter in text if letter.isalpha()), "")
    framed = match["before"] or not _FRAME.isdisjoint(match["behind"] or "")
    return bool(framed or text.isupper()) or not match.lastgroup or (first.isupper() and not above)


def _is_heading(text: str, tail: str, above: str, *, opens: bool) -> bool:
    """Whether the line is a name and no piece of a sentence."""
    words = re.sub(r"\([^()]*\)", " ", tail).split()
    named = all(not word[0].islower() or word.strip(".,:") in _SMALL for word in words)
    if (
        not named
        or _OF_MINUTES.match(text)
        or (len(words) > 2 and tail.endswith(".") and not tail.endswith("Uhr."))
        or _CLOCK.search(tail)
    ):
        return False
    if open_ended(above) and not above.endswith(_CUT):
        return False
    first = next((letter for letter in text if letter.isalpha()), "")
    if first.isupper():
        return True
    framed = not text[0].isalnum() and (not opens or not text[-1].isalnum())
    return framed or (not opens and (not above or above.endswith((".", ":"))) and not words)


def is_of_closed_sitting(text: str) -> bool:
    """Whether a letterhead calls the whole sitting not public."""
    return _WHOLE.match(text) is not None


def begins_closed(text: str) -> bool:
    """Whether a sentence says that the sitting goes on behind closed doors from here."""
    return _BEGINS.search(text) is not None


def ends_open(text: str) -> bool:
    """Whether a sentence says that the public part is over."""
    return _ENDS.search(text) is not None


def reopens(text: str) -> bool:
    """Whether a sentence says that the public is let in again."""
    return _REOPENS.search(text) is not None
