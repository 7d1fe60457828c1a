"""Numbers that share the currency of a later amount: von 10.000 auf 15.000 Euro; 30, 45 und 60 Euro; statt 8 nun 9 Cent."""

import re

from .amount_parts import GAP, LEFT, MAGNITUDE, NUMBER, TO, WORDED, amount_of, is_year, number_in
from .amount_reading import read_number, scale, scale_within
from .number_words import read_words
from .values import AmountValue, Found

_REACH = 64
"""Characters before an amount in which the other number of a pair may begin."""

_BESIDES = (
    r"(?:(?:nur|lediglich|ermäßigt|zusätzlich|weitere[nr]?|rund|rd\.|ca\.|etwa|knapp|gut|nun|jetzt|dann|später|künftig|jeweils|je|noch|mindestens"
    r"|maximal|max\.|insgesamt|sogar|nochmals|circa|bisher|zuletzt|derzeit|inzwischen|nicht) ){0,2}"
)
_EITHER = r"oder|bzw\.|beziehungsweise|und|sowie|als auch|/"
_EVEN = re.compile(rf"{_EITHER}|statt")
LEFT_NUMBER = re.compile(
    # A word may be a number ("drei bis vier Millionen", "zehn- bis zwölftausend"); the reader of number words decides.
    rf"(?:{LEFT}(?<![a-zäöüß])|{WORDED})(?P<number>(?:{NUMBER}|[A-Za-zäöüß]{{3,16}})(?:-(?=\s{{1,3}}(?:bis|und|oder)))?)"
    rf"(?:{GAP}(?P<magnitude>{MAGNITUDE}))?(?:\s{{1,2}}\([^()0-9]{{1,20}}\))?"
    rf"{GAP}(?P<word>{TO}|[-–—]|auf|,(?:{GAP}sondern)?|statt|{_EITHER}|){GAP}{_BESIDES}\Z"
)
_INSTEAD = re.compile(
    rf"\b(?:[Ss]tatt(?: der| bisher| wie bisher)?|[Aa]us(?: den)?)\s{{1,2}}(?P<number>{NUMBER})"
    rf"(?:{GAP}(?P<magnitude>{MAGNITUDE}))?(?P<word>)\s{{1,2}}"
    r"(?:(?:sind|werden|wurden|waren|ist|wird|kostet|kosten|gibt|stehen|fallen|sollen|es|das|sie|inzwischen|nun|jetzt|künftig|dann|rund|ca\.|etwa"
    r"|nur|noch|mittlerweile|plötzlich|heute|bereits|schon)\s{1,2}){1,5}\Z"
)
_LINKS = frozenset((
    "bis", "zu", "auf", "statt", "sondern", "oder", "bzw.", "beziehungsweise", "und", "sowie", "auch", "höchstens", "unter",
    "sind", "werden", "waren", "es", "heute", "mittlerweile", *re.findall(r"[a-zäöüß]{2,20}\.?", _BESIDES),
))  # fmt: skip
"""One of these, or a sign, stands directly before an amount that shares its currency."""

_FROM = re.compile(
    r"\b(?:[Vv]on|[Uu]m|[Ss]tatt)\s"
    r"(?:(?:ca\.|rund|etwa|derzeit|bisher|jährlich|insgesamt|jeweils|je|heute|zuletzt|aktuell|jetzt|momentan)\s){0,2}\s?\Z"
)
_DENIED = re.compile(r"\b(?:[Nn]icht|[Kk]eine|[Ss]tatt)\s(?:(?:nur|mehr|etwa|wie)\s){0,2}\Z")
# Numbers of things, not of money: "Los 2 - 5.000 €".
_COUNTED = re.compile(
    r"(?:\b(?:Nr|TOP|Los|Punkt|Ziffer|Kapitel|Jahre?n?|Seite|Anlage|Zeile|Titel|Abs|Art|Produkt|Konto|Flur|Position|Pos|Klassen?|BA|Haus|Kita|Halle|Rate)\b|§"
    r"|(?:[Aa]bschnitt|[Pp]hase|[Ss]tufe|[Vv]ariante|[Gg]ruppe|[Zz]one|[Mm]odul|[Oo]ption|[Tt]ranche|[Ss]chule|[Kk]ategorie|[Ee]tappe))\.?\s?\Z"
)
_FORMATTED = re.compile(r"[0-9]{1,3}(?:[. '’][0-9]{3})+(?:,[0-9]{2}|,--?)?|[0-9]{1,9}(?:,[0-9]{1,2}|,--?)")
# What may stand before a bare number that is money: a small word, a sign, or a noun of money.
_OPENS = re.compile(
    r"(?:(?:^|[\s(„])(?!(?:[Uu]m|[Aa]m|[Ii]n|[Vv]or)\b)[a-zäöüß]{2,20}[.:]?|[(:–=„]|Eintritt|Entgelt|Preise?|^"
    r"|[a-zäöü](?:kosten|preis|beitrag|gebühr|satz|sätze|eld|entgelt))\s{0,2}(?:[0-9]{1,3}(?:\.[0-9]{3})?(?:,[0-9]{2})?(?:, | ?/ ?)){0,4}\Z"
)
_CENT = re.compile(r"[Cc]ent|CENT|[Cc]t")


def left_number(text: str, found: Found, low: int) -> re.Match[str] | None:
    """The number that a link joins to the amount from the left, not before `low`; None where there is none."""
    if not _linked(text, found.start):
        return None
    first = max(low, found.start - _REACH)
    match = LEFT_NUMBER.search(text, first, found.start)
    if not match or not (match["word"] or text[found.start] in "-−–"):
        match = _INSTEAD.search(text, first, found.start)
    if match and _COUNTED.search(text[max(0, match.start("number") - 12) : match.start("number")]):
        return None
    return match


def _linked(text: str, start: int) -> bool:
    """Whether the words before may link: a cheap look before the search."""
    words = text[max(0, start - 24) : start].split()[-3:]
    if not words:
        return False
    last = words[-1]
    return text[start] in "-−–" or last[-1] in ",/-–—" or last in _LINKS or last[-1].isdigit()


def scaled(text: str, left: re.Match[str], found: Found) -> float | None:
    """The left number in units of the currency: with its own word of magnitude, or with that of `found`."""
    written, span, value = left["number"], text[found.start : found.end], abs(number_in(found))
    number = read_words(written.rstrip("-")) if written[0].isalpha() else read_number(written.rstrip("-"))
    if number is None or left["magnitude"]:
        return None if number is None else float(number * scale(left["magnitude"]))
    shared = number / 100 if _CENT.search(span) else number * scale_within(span)
    if written.endswith("-"):  # "zehn- bis zwölftausend Euro"
        shared *= next((step for step in (1000, 100) if step <= value and shared * step < value), 1)
    range_of_thousands = left["word"].startswith(("bis", "-", "–")) and shared < 1000 <= value
    if range_of_thousands and 1 < value / float(1000 * number or 1) <= 5:
        return float(1000 * number)  # "3 bis 4.000 Euro"
    # "800.000 bis 1,5 Mio. Euro": a number that would overshoot is meant as it stands.
    return float(number if number >= 1000 and shared > 20 * value else shared)


def partners(text: str, found: Found, low: int) -> list[Found]:
    """`found` behind the amounts that share its currency: "20.000, 30.000 und 40.000 Euro" are three."""
    amounts = [found]
    while len(amounts) < 9:
        left = left_number(text, amounts[0], low)
        partner = _partner(text, found, left, chained=len(amounts) > 1) if left else None
        if not partner:
            break
        amounts.insert(0, partner)
    return amounts


def _partner(text: str, found: Found, left: re.Match[str], *, chained: bool) -> Found | None:
    """The amount that a number left of "auf", "oder", "bzw.", "und" is; None where it may count something else."""
    if is_year(left["number"]) or not _shares_currency(text, left, chained=chained):
        return None
    value = scaled(text, left, found)
    # A bare number far from the amount counts something else: "2 und 500 €".
    if value is None or not (_FORMATTED.fullmatch(left["number"]) or 0.02 <= value / (number_in(found) or 1) <= 50):
        return None
    end = left.end("magnitude" if left["magnitude"] else "number")
    amount = AmountValue(min=value, max=value, currency=amount_of(found).currency)
    return Found(start=left.start("number"), end=end, label="AMOUNT", origin=f"{found.origin}+ellipsis", amount=amount)


def _shares_currency(text: str, left: re.Match[str], *, chained: bool) -> bool:
    word, number = left["word"], left["number"]
    before = text[max(0, left.start("number") - 30) : left.start("number")]
    if word == "auf":
        return _FROM.search(before) is not None
    if word.endswith("sondern"):
        return _DENIED.search(before) is not None
    if left.re is _INSTEAD:
        return True
    if not (_EVEN.fullmatch(word) or (chained and word == ",")):
        return False
    opens = (chained and before[-1:] == " ") or _OPENS.search(before)
    return bool(opens or _FORMATTED.fullmatch(number))
