"""Days of a month: several that share it, days in words, and the names of laws that hold a day."""

import re

from ._time_words import DAY

_LINK = r"(?:[,/&+] ?(?:und )?|(?:und|u\.|sowie|oder|bzw\.) ?)(?:am |den |dem |vom )?"
# "3., 4. und 5. Juni 2024", "15./16.03.2024": days that share their month are one span, from the first to the last;
# "zwischen 3. und 5. Juni" are the two ends of a range.
FIRST = rf"(?:(?<!wischen )(?<!wischen dem )(?P<first>{DAY})\. ?{_LINK}(?:{DAY}\. ?{_LINK}){{0,5}})?"

_WORDS = {
    "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "siebent": 7, "acht": 8, "neunt": 9, "zehnt": 10,
    "elft": 11, "zwölft": 12, "dreizehnt": 13, "vierzehnt": 14, "fünfzehnt": 15, "sechzehnt": 16, "siebzehnt": 17, "achtzehnt": 18,
    "neunzehnt": 19, "zwanzigst": 20, "einundzwanzigst": 21, "zweiundzwanzigst": 22, "dreiundzwanzigst": 23,
    "vierundzwanzigst": 24, "fünfundzwanzigst": 25, "sechsundzwanzigst": 26, "siebenundzwanzigst": 27,
    "achtundzwanzigst": 28, "neunundzwanzigst": 29, "dreißigst": 30, "einunddreißigst": 31,
}  # fmt: skip
# "zum ersten Januar", "der dritte Oktober".
DAY_WORD = rf"(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})e[nr]?"

WEEKDAY = r"(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?)"

_ACT = (
    r"(?:(?<!\w)[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,12}(?:O|G|GB|VO)|[Gg]esetz(?:es|buch(?:e?s)?)?|[a-zäöü]verordnung"
    r"|(?:[Gg]emeinde|[Kk]reis|[Bb]au|[Hh]aushalts)ordnung|[Kk]ommunalverfassung)"
)
_WORDING = r"(?:i\. ?d\. ?F\.|in der (?:[a-z]{3,12} ){0,3}Fassung)"
# "GemO i. d. F. vom", "durch Artikel 2 des Gesetzes vom", "in der Fassung der Bekanntmachung vom", "vom ... (GBl. S. 581)".
_LAW = re.compile(
    rf"(?:{_ACT}[^.;]{{0,30}} {_WORDING}|[Gg]esetz(?:es)?|(?<=[ a-z])[Vv]erordnung|Fassung der (?:Neub|B)ekanntmachung)"
    r"(?: der Bekanntmachung)? (?:vom|v\.) ?$"
)
_GAZETTE = re.compile(
    r",? ?\(?(?:BGBl|RGBl|GBl|GVBl|GVOBl|GV\. ?NRW|GV\. ?NW|Nds\. ?GVBl|SächsGVBl|ThürGVBl|HmbGVBl|ABl\. ?(?:EU|L)|BayRS)"
)

# A day that comes again every year is none of the calendar.
RECURS = re.compile(r" (?:eines )?jeden Jahres| eines Jahres| de[rs] jeweiligen (?:\w{1,12})?[Jj]ahre?s| jedes Jahr\b")


def day_of(word: str) -> int:
    """1 to 31 for "ersten", "dritte", "einunddreißigsten"."""
    return _WORDS[word.removesuffix("n").removesuffix("r").removesuffix("e")]


def in_law(match: re.Match[str]) -> bool:
    """True where the day belongs to the name of a law: "GemO i. d. F. vom 24. Juli 2000 (GBl. S. 581)"."""
    start = match.start("span")
    before = match.string[max(0, start - 90) : start]
    if not before.endswith(("vom ", "v. ", "v.")):
        return False
    return _GAZETTE.match(match.string, match.end("span")) is not None or _LAW.search(before) is not None


def days(match: re.Match[str], month: str) -> str | None:
    """The TIMEX3 value of the day of a match, or of the days from its `first`; `month` as 2024-06. None where they run backwards."""
    last = int(match["day"])
    if not match["first"]:
        return f"{month}-{last:02d}"
    first = int(match["first"])
    return f"{month}-{first:02d}/{month}-{last:02d}" if first < last else None
