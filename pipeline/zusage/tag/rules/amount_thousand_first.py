"""Thousands or millions of the currency and the number behind: T€ 50, TEUR 15, Mio. € 2,5."""

import re
from datetime import date

from ..amount_parts import BLANK, EURO, EURO_SIGNS, NUMBER, THOUSAND_EURO, is_year, number_of, sample
from ..values import AmountValue, Rule

_TABLE_HEAD = re.compile(r"(?:\b[Ii]n|[0-9]|[0-9] ?(?:Mio|Mrd)\.?) ?$")


def _produce(match: re.Match[str], reference: date | None) -> AmountValue | None:
    before = match.string[max(0, match.start() - 8) : match.start()]
    # "in T€ 2023 2024": unit and years of a table.
    return None if is_year(match["number"]) or _TABLE_HEAD.search(before) else number_of(match, reference)


RULE = Rule(
    name="amount_thousand_first",
    label="AMOUNT",
    signs=EURO_SIGNS,
    pattern=re.compile(
        rf"(?<![A-Za-z0-9])(?P<span>(?P<magnitude>{THOUSAND_EURO}|M(?:io|rd)\.?{BLANK}?{EURO})(?:{BLANK}{{0,3}}|\r?\n(?=[0-9.,]{{1,12}}(?:{BLANK}?\r?\n|\Z|{BLANK}[a-zäöü(])))"
        # "T€ 1. Personal": a heading's number, not money.
        rf"(?P<number>-?{NUMBER})(?![0-9%:]|/[0-9]|[.,][0-9]|\.{BLANK}[A-ZÄÖÜ][a-z]{{1,30}}[^.]{{0,3}}\n))"
    ),
    produce=_produce,
    priority=1,
    examples=(
        sample("Davon T€ 50 aus Rücklagen.", "T€ 50", 50_000),
        sample("Davon TEUR 15 aus Rücklagen.", "TEUR 15", 15_000),
        sample("Davon T€ 1.250 aus Rücklagen.", "T€ 1.250", 1_250_000),
        sample("Davon TEUR\u00a0374,5 aus Rücklagen.", "TEUR\u00a0374,5", 374_500),
        sample("Davon T€ -12 aus Rücklagen.", "T€ -12", -12_000),
        sample("Davon Mio. € 2,5 aus Rücklagen.", "Mio. € 2,5", 2_500_000),
        sample("Davon TEUR\n640 aus Rücklagen.", "TEUR\n640", 640_000),
        sample("Davon Mio. Euro 3 aus Rücklagen.", "Mio. Euro 3", 3_000_000),
    ),
    counter_examples=("T€ 2023 202", "Angaben in T€ 15 Seiten", "in Mio. Euro 2024 2025"),
)
