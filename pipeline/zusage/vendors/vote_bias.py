"""How many took no part in a vote for bias, told in a sentence."""

import re

from .vote_words import LABELS, N, number

_PERSON = (
    r"(?:mitglied(?:er|ern)?|person(?:en)?|(?:rats|stadtrats|gemeinderats|ausschuss|kreistags)mitglied(?:er|ern)?|(?:stadt|gemeinde|kreis)?r(?:a|ae)t\w{0,5}"
    r"|ratsherr(?:en)?|ratsfrau(?:en)?|abgeordnete[rn]?|stimmberechtigte[rn]?)"
)
_BIASED = re.compile(
    rf"(?<!\w){N}\s{_PERSON}\s(?:[a-z]{{1,20}},?\s){{0,6}}(?:befangen(?:heit)?|persoenlich beteiligt)(?!\w)"
    rf"|[,;(]\s?{N.replace('<n>', '<listed>')}\s(?:{LABELS['biased']})(?!\w)"
)
_ONE_BIASED = re.compile(
    rf"\b(?:herr|frau|buergermeister(?:in)?|{_PERSON})\s(?:(?!haben|waren|und)[\w.-]{{1,30}}\s){{1,4}}?"
    r"(?:(?:hat|nahm|nimmt|war|ist|wirkte|wirkt)\s[^.;]{0,60}?)?\b(?:befangen(?:heit)?|persoenlich beteiligt)\b"
)


def biased_in(plain: str) -> int | None:
    """The number in folded text as of "zwei Mitglieder haben wegen Befangenheit nicht teilgenommen"; one where a single person is named."""
    counted = {number(match["n"] or match["listed"]) for match in _BIASED.finditer(plain)}
    if counted:
        return counted.pop() if len(counted) == 1 else None
    return 1 if _ONE_BIASED.search(plain) else None
