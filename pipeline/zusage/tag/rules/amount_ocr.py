"""Money as text recognition garbles it: l.000 € for 1.000 €, 1 .000 €, 5O.000 Euro, 12. 000 €, 4.318.⏎906,11 €."""

import re
from datetime import date

from ..amount_parts import BLANK, EURO, EURO_SIGNS, GAP, MAGNITUDE, NUMBER, exact, sample
from ..amount_reading import LOOK_ALIKES, read_number, scale
from ..values import AmountValue, Rule

_WHOLE = re.compile(NUMBER)
_D = "[0-9lI|Oo]"
_APART = re.compile(r"\.\s|\s\.|\s[0-9]|\n")
# A number with a point of its own before the amount: a list's number, a day, a numbered thing.
_ORDINAL = re.compile(
    r"(?:^|[\n•]|\b(?:[Aa]m|[Zz]um|[Bb]is|[Vv]om|[Dd]e[rnm]|Nr\.?|Nummer|Punkt|TOP|Ziffer|Abs\.?|Los|je|pro|per)|§)[ \t]{0,4}\Z"
)


def _produce(match: re.Match[str], _reference: date | None) -> AmountValue | None:
    number = match["grouped"] or match["number"] or match["cents"]
    if _WHOLE.fullmatch(number) or not any(c.isdigit() for c in number):
        return None
    start = match.start("span")
    if _APART.search(number) and _ORDINAL.search(match.string[max(0, start - 12) : start] if start else "\n"):
        return None
    value = read_number("".join(number.split()).translate(LOOK_ALIKES))
    return None if value is None else exact(value * scale(match["magnitude"]))


RULE = Rule(
    name="amount_ocr",
    label="AMOUNT",
    signs=EURO_SIGNS,
    pattern=re.compile(
        rf"(?<![A-Za-zÄÖÜäöüß0-9.,/])(?P<span>(?:(?P<grouped>{_D}{{1,3}}"
        # A point that lost its place, with blanks or a line's end around it; or letters for figures in blank groups.
        rf"(?:(?:{BLANK}?\.(?:{BLANK}|\r?\n)?|{BLANK}(?=[0-9]{{0,2}}[lIOo])|(?<=[lI]){BLANK}){_D}{{3}}){{1,3}}"
        rf"(?:{BLANK}?,{BLANK}?[0-9lIOo]{{2}}|,--?)?)"
        rf"|(?P<number>{_D}{{1,3}},[0-9lIOo]{{1,3}}){GAP}(?P<magnitude>{MAGNITUDE})(?: \.)?"
        rf"|(?P<cents>{_D}{{1,6}}{BLANK}?,[0-9lIOo]{{2}})){GAP}{EURO})"
    ),
    produce=_produce,
    priority=-1,
    examples=(
        sample("Die Bank gab l.000 € dazu.", "l.000 €", 1_000),
        sample("Die Bank gab I2.500 Euro dazu.", "I2.500 Euro", 12_500),
        sample("Die Bank gab 1 .000 € dazu.", "1 .000 €", 1_000),
        sample("Die Bank gab 5O.000 Euro dazu.", "5O.000 Euro", 50_000),
        sample("Die Bank gab 1.OOO,00 € dazu.", "1.OOO,00 €", 1_000),
        sample("Die Bank gab l,35 Mio. € dazu.", "l,35 Mio. €", 1_350_000),
        sample("Die Bank gab 12. 000 € dazu.", "12. 000 €", 12_000),
        sample("Die Bank gab 12. 500 € dazu.", "12. 500 €", 12_500),
        sample("Die Bank gab 3.400 ,00 € dazu.", "3.400 ,00 €", 3_400),
        sample("Die Bank gab 2.117.\n406,31 € dazu.", "2.117.\n406,31 €", 2_117_406.31),
        sample("Die Bank gab 2,5O € dazu.", "2,5O €", 2.5),
        sample("Die Bank gab 4.812,l7 € dazu.", "4.812,l7 €", 4_812.17),
        sample("Die Bank gab 3 OOO € dazu.", "3 OOO €", 3_000),
        sample("Die Bank gab l 800 EUR dazu.", "l 800 EUR", 1_800),
        sample("Die Bank gab 12.000, 00 € dazu.", "12.000, 00 €", 12_000),
    ),
    counter_examples=("Das Il.000 der Liste.", "Text oo.ooo €", "Kapitel I.200 Europa"),
)
