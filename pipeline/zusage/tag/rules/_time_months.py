"""What stands around a month's name: never a day before it, and a hyphen only between two months."""

import re

from ._time_words import MONTH, YEAR

# A day before the name makes a date of it ("3. Mai"), a word before it a compound. What may begin with these capitals is
# asked first: most places fail there.
NOT_DAY = r"(?=[ABDEFJMNOS])(?<!\w)(?<!\d\.)(?<!\d\. )(?<!\d \. )"
_RANGE = re.compile(rf"(?:(?<!\w){MONTH}|{YEAR})-$")


def in_compound(match: re.Match[str]) -> bool:
    """True where a hyphen ties the span to a word before it that is no month: "Müller-Mai", but "Januar-März"."""
    start = match.start("span")
    return match.string[start - 1 : start] == "-" and not _RANGE.search(match.string[max(0, start - 12) : start])
