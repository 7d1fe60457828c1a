"""Slips of character recognition in calendar expressions, mended without a change of length: "l8.08.", "O9.06.09", "1. 0ktober"."""

import re

_FIGURES = str.maketrans("OolI", "0011")
# Words of the calendar that a scan has with a figure for a letter, or without its umlaut, and as they were.
_WORDS = {
    "Ju1i": "Juli", "JuIi": "Juli", "Jul1": "Juli", "Jun1": "Juni", "Apri1": "April", "ApriI": "April", "Apr1l": "April",
    "0ktober": "Oktober", "Okt0ber": "Oktober", "0kt": "Okt", "N0vember": "November", "Fruhjahr": "Frühjahr",
    "Fruhling": "Frühling", "nachste": "nächste", "nachsten": "nächsten", "nachster": "nächster", "nachstes": "nächstes",
    "nachstem": "nächstem",
}  # fmt: skip
_WORD = re.compile(rf"(?<!\w)(?:(?:{'|'.join(_WORDS)})(?!\w)|Marz(?= (?:19|20)\d\d))")
_WORD_SIGNS = (
    "Ju1i",
    "JuIi",
    "Jul1",
    "Jun1",
    "Apri1",
    "ApriI",
    "Apr1l",
    "0kt",
    "Okt0",
    "N0v",
    "Fruh",
    "nachste",
    "Marz 19",
    "Marz 20",
)

# A letter beside a figure or at the end of an ordinal: only there is a figure looked for.
_SUSPECT = re.compile(r"[OolI](?:(?<=[\d.].)|(?=\d)|(?<!\w.)(?=[OolI]? ?\.))")
_BACK, _ON = 9, 32
"""How far before the letter a misread figure can begin, and behind it what decides on it can end."""

_DAY = "[0-3OlI]?[0-9OolI]"
_MONTH = r"(?:Jan|Feb|M[äa]r|Apr|Mai|Ju[nlI1]|Aug|Sep|[O0]kt|N[o0]v|Dez)"
# The letters O, o, l, I for figures: in a year or a whole date, in a day and month, in a day before a month's name or
# before the second day of a range, in an ordinal. A word of letters alone stays one, except before a month.
_FIGURE = re.compile(
    rf"(?<![\w.,])(?:(?P<alone>[OolI]{{1,2}}(?= ?\. ?{_MONTH}))"
    rf"|(?:[0-3OlI]?[0-9OolI]\. ?[01OlI]?[0-9OolI]\. ?)?[12lI][09OolI][0-9OolI]{{2}}(?!\w)"
    rf"|{_DAY}\. ?[01OlI]?[0-9OolI]\.(?:[0-9OolI]{{2}}(?!\w))?"
    rf"|{_DAY}(?= ?\. ?(?:{_MONTH}|(?:bis|und|zum|[–/-]) ?(?:zum |dem )?{_DAY}\.))|[lI](?= ?\. ?(?:Quartal|Halbjahr)))"
)


def mend(text: str) -> str:
    """`text` with what was misread in its dates as it must have been; every character keeps its place."""
    if any(sign in text for sign in _WORD_SIGNS):
        text = _WORD.sub(lambda word: _WORDS.get(word[0], "März"), text)
    parts: list[str] = []
    done = 0
    for suspect in _SUSPECT.finditer(text):
        place = suspect.start()
        near = _FIGURE.finditer(text, max(done, place - _BACK), place + _ON) if place >= done else ()
        match = next((match for match in near if match.start() <= place < match.end()), None)
        if match:
            parts += (text[done : match.start()], _mended(match))
            done = match.end()
    return "".join(parts) + text[done:] if parts else text


def _mended(match: re.Match[str]) -> str:
    found = match[0]
    figures, marks = sum(map(str.isdigit, found)), sum(map(str.isalnum, found))
    return found.translate(_FIGURES) if match["alone"] or marks == 1 or figures * 2 >= marks else found
