"""Part of a named year: Ende 2022, Mitte des Jahres 2025, Anfang des Schuljahres 2025/26, Jahresende 2025."""

import re
from datetime import date

from ..calendar import between, dated
from ..values import Example, Rule, TimeValue
from ._time_words import PART, SCHOOL_YEAR, UNIT_YEAR, YEAR, part, second_year

_PATTERN = re.compile(
    rf"(?<![\w-])(?P<span>(?:(?P<part>{PART})(?: de[sr])?(?: (?P<unit>{UNIT_YEAR}))?"
    rf"|(?P<compound>(?:Schulj|Haushaltsj|J)ahres(?:ende|mitte|beginn|anfang)s?)(?: des Jahres)?)"
    rf",? (?:in )?(?P<year>{YEAR})(?: ?/ ?(?P<second>{YEAR}|\d\d))?)(?![\w/%€-]|[.,]\d| ?(?:€|EUR|Euro))"
)
_SCHOOL = re.compile(rf"{SCHOOL_YEAR}|Schuljahres")


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    mod = part(match["part"] or _part_of(match["compound"]))
    if not match["second"]:
        return dated(match["year"], mod)
    second = second_year(match["year"], match["second"])
    if second is None:
        return None
    school = _SCHOOL.match(match["unit"] or match["compound"] or "")
    return dated(f"{match['year']}-08-01/{second}-07-31" if school else f"{match['year']}/{second}", mod)


def _part_of(compound: str) -> str:
    return compound.partition("ahres")[2].removesuffix("s").capitalize()


RULE = Rule(
    name="time_year_part",
    label="TIME",
    pattern=_PATTERN,
    produce=_produce,
    priority=3,
    examples=(
        Example(text="bis Ende 2022 fertig", span="Ende 2022", value=between("2022-09-01", "2022-12-31", timex="2022", mod="END")),
        Example(text="ab Mitte 2010", span="Mitte 2010", value=between("2010-05-01", "2010-08-31", timex="2010", mod="MID")),
        Example(text="Anfang des Jahres 2016", span="Anfang des Jahres 2016", value=between("2016-01-01", "2016-04-30", timex="2016", mod="START")),
        Example(text="zum Jahresende 2025", span="Jahresende 2025", value=between("2025-09-01", "2025-12-31", timex="2025", mod="END")),
        Example(text="bis Ende des Schuljahres 2023/24", span="Ende des Schuljahres 2023/24", value=between("2024-04-01", "2024-07-31", timex="2023-08-01/2024-07-31", mod="END")),
        Example(text="zu Beginn des Haushaltsjahres 2026", span="Beginn des Haushaltsjahres 2026", value=between("2026-01-01", "2026-04-30", timex="2026", mod="START")),
        Example(text="Ende  des \nJahres 2022", span="Ende  des \nJahres 2022", value=between("2022-09-01", "2022-12-31", timex="2022", mod="END")),
        Example(text="Mitte 2024/2025", span="Mitte 2024/2025", value=between("2024-09-01", "2025-04-30", timex="2024/2025", mod="MID")),
    ),
    counter_examples=("am Ende 2022 Euro übrig", "Ende der Vorlage 2018/0357", "Stadtmitte 20.000 Besucher"),
)  # fmt: skip
