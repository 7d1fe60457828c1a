"""Centuries: 19. Jahrhundert, Anfang des 20. Jahrhunderts, 18. und 19. Jh., XIX. Jahrhundert."""

import re
from datetime import date

from ..calendar import dated
from ..values import Rule, TimeValue
from ._time_days import DAY_WORD, day_of
from ._time_words import PART, part, sample

_ROMAN = {
    "X": 10, "XI": 11, "XII": 12, "XIII": 13, "XIV": 14, "XV": 15, "XVI": 16, "XVII": 17, "XVIII": 18, "XIX": 19, "XX": 20, "XXI": 21,
}  # fmt: skip
_EARLY = {"früh": "START", "begi": "START", "spät": "END", "ausg": "END"}
_COUNT = "[1-9]|1\\d|2[01]"
_PATTERN = re.compile(
    rf"(?<![\w.,/-])(?P<span>(?:(?P<part>{PART}) (?:des )?)?(?:(?P<early>frühe[ns]?|beginnende[ns]|späte[ns]?|ausgehende[ns]) )?"
    rf"(?:(?P<first>{_COUNT})\. ?(?:/|und|u\.) ?)?"
    rf"(?:(?P<number>{_COUNT}) ?\. ?|(?P<roman>X{{1,2}}(?:I{{1,3}}|IV|IX|VI{{0,3}})?)\. ?|(?P<word>{DAY_WORD}) )"
    rf"(?:Jahrhunderts?|Jhdts?\.?|Jhd\.?|Jhs?\.?))(?!\w|-\w| ?(?:v\.|vor) ?Chr)"
)


def _produce(match: re.Match[str], reference: date | None) -> TimeValue | None:
    number = _number(match)
    if number is None or not 2 <= number <= 21:
        return None
    mod = part(match["part"]) or (_EARLY[match["early"][:4]] if match["early"] else None)
    first = f"{int(match['first']) - 1:02d}/" if match["first"] else ""
    return dated(f"{first}{number - 1:02d}", mod)


def _number(match: re.Match[str]) -> int | None:
    if match["roman"]:
        return _ROMAN.get(match["roman"])
    return int(match["number"]) if match["number"] else day_of(match["word"])


RULE = Rule(
    name="time_century",
    label="TIME",
    signs=("Jahrhundert", "Jh"),
    pattern=_PATTERN,
    produce=_produce,
    priority=2,
    examples=(
        sample("seit dem 19. Jahrhundert", "19. Jahrhundert", "1800-01-01..1899-12-31", "18"),
        sample("im 21. Jh. angekommen", "21. Jh.", "2000-01-01..2099-12-31", "20"),
        sample(
            "vom Anfang des 20. Jahrhunderts", "Anfang des 20. Jahrhunderts", "1900-01-01..1933-04-30", "19", "START"
        ),
        sample("im späten 18. Jahrhundert", "späten 18. Jahrhundert", "1766-09-01..1799-12-31", "17", "END"),
        sample("aus dem 18. und 19. Jahrhundert", "18. und 19. Jahrhundert", "1700-01-01..1899-12-31", "17/18"),
        sample("im zwanzigsten Jahrhundert", "zwanzigsten Jahrhundert", "1900-01-01..1999-12-31", "19"),
        sample("ein Bau des XIX. Jahrhunderts", "XIX. Jahrhunderts", "1800-01-01..1899-12-31", "18"),
    ),
    counter_examples=(
        "ein Jahrhundert später",
        "Schutz vor dem Jahrhunderthochwasser",
        "im 3. Jahrhundert v. Chr.",
        "die 2. Jahrhundertflut",
    ),
)
