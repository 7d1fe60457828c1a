"""Early and late seasons, and in which order the seasons of a year come."""

import re

from ._time_words import season

ORDER = ("SP", "SU", "FA", "WI")
STAGE = r"(?:(?P<stage>frühen|zeitigen|späten) )?"
_STAGES = {"frühen": "START", "zeitigen": "START", "späten": "END"}


def staged(match: re.Match[str]) -> tuple[str, str | None]:
    """The TIMEX3 code and modifier of the group "season" behind a `STAGE`."""
    code, mod = season(match["season"])
    return code, _STAGES[match["stage"]] if match["stage"] else mod
