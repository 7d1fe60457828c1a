"""The words of calendar weeks: KW 23, 23. KW, Kalenderwochen 20 und 21."""

import re

UNIT = r"(?:KWn?|Kalenderwochen?)"
NUMBER = r"[0-5]?\d"
# "KW 20", "20. KW"; with a second week that shares the unit: "KW 20 und 21", "12. und 13. KW", "20./21. KW".
WEEKS = (
    rf"(?:{UNIT}\.? ?(?P<after>{NUMBER})(?!\d)(?:\.?(?: ?[/+&] ?| (?:und|oder) )(?P<after2>{NUMBER})(?!\d|\.\d))?"
    rf"|(?:(?P<before>{NUMBER})\.?(?:(?<=\.) ?[/+&] ?| (?:und|oder) ))?(?P<before2>{NUMBER})\. ?{UNIT})"
)
OPEN_WEEK = r"(?:(?<![\w.,-])|(?<=\d-)|(?<=\d\.-))"


def weeks(match: re.Match[str]) -> tuple[int, int | None]:
    """The number of the (first) week and of the second."""
    first, second = (match["after"], match["after2"]) if match["after"] else (match["before"], match["before2"])
    return (int(first), int(second) if second else None) if first else (int(second), None)


def week_timex(first: int, second: int | None, year: str, later: str) -> str:
    """The TIMEX3 value of the weeks in `year`; a second week with a smaller number lies in `later`, the year after."""
    if second is None:
        return f"{year}-W{first:02d}"
    return f"{year}-W{first:02d}/{later if second < first else year}-W{second:02d}"
