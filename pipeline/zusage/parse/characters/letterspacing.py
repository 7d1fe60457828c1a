"""Letterspaced words closed up ("P r o t o k o l l"), and times of day that were torn apart ("17:0 0 Uhr")."""

import re
from collections.abc import Iterator

WIDE = "\u2003"
"""What a reader that knows widths writes between letterspaced words, where the text itself has one blank for any gap."""

_GAP = rf"[ \u00a0{WIDE}]{{1,5}}"
_RUN = re.compile(rf"(?<![^\s(„\"])[^\W\d_](?:{_GAP}[^\W\d_](?!\w)){{4,80}}(?P<tail>{_GAP}(?=[:.,;!?](?:\s|$)))?")
_TIME = re.compile(
    r"(?<![\d.,:])(?:[01]?\d|2[0-4])(?:(?P<before> ?):(?P<after> ?)[0-5](?P<within> ?)\d|\.[0-5](?P<alone> )\d)(?= ?Uhr\b)"
)
_HINT = re.compile(r" \w[ \u00a0]{1,5}\w ")
_SPACED = re.compile(rf"(?<!\S)[^\W\d_](?:{_GAP}[^\W\d_](?!\w)){{4}}")
_TORN = re.compile(r"[:.](?: ?\d \d| \d\d) ?Uhr|(?<= ):\d\d ?Uhr")

_GAPS = re.compile(_GAP)
_VOWELS = frozenset("aeiouyäöüAEIOUYÄÖÜ")
_LONGEST = 28
"""Letters of a word; where the blanks between words were lost, a longer run is several words that nobody can part."""


def may_be_spaced(text: str) -> bool:
    """Whether there may be something to do in `text`, of any length."""
    return bool(_HINT.search(text)) or ("Uhr" in text and bool(_TORN.search(text)))


def is_spaced(text: str) -> bool:
    """Whether a line has five single letters in a row."""
    return bool(_SPACED.search(text))


def closed_up(text: str) -> Iterator[tuple[int, int, str]]:
    """What to replace in `text`, in order: start, end, and the blank or nothing that comes there."""
    for time in _TIME.finditer(text):
        for name in ("before", "after", "within", "alone"):
            if time[name]:
                yield *time.span(name), ""
    for run in _RUN.finditer(text):
        yield from _closed(run)


def _closed(run: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """The gaps of one run: a wider one parts words, one before a capital behind a small letter does too."""
    gaps = list(_GAPS.finditer(run.string, run.start(), run.end("tail") if run["tail"] else run.end()))
    inner = gaps[:-1] if run["tail"] else gaps
    narrow = min(_width(gap) for gap in inner)
    edits = [(*gap.span(), " " if _width(gap) > narrow or _is_new_word(gap) else "") for gap in inner]
    if all(_is_word(word) for word in _words(run, edits)):
        yield from edits
        if run["tail"]:
            yield *run.span("tail"), ""


def _width(gap: re.Match[str]) -> int:
    return len(gap.group()) + 5 * gap.group().count(WIDE)


def _is_new_word(gap: re.Match[str]) -> bool:
    return gap.string[gap.start() - 1].islower() and gap.string[gap.end()].isupper()


def _words(run: re.Match[str], edits: list[tuple[int, int, str]]) -> list[str]:
    letters, end = "", run.start()
    for start, stop, put in edits:
        letters, end = letters + run.string[end:start] + put, stop
    return (letters + run.string[end]).split()


def _is_word(letters: str) -> bool:
    """Whether the letters may be a word; cells of a table ("J N E J") and letters of a list ("a b c") are none."""
    if len(letters) < 4:
        return len(letters) > 1
    share = sum(letter in _VOWELS for letter in letters) / len(letters)
    return (
        len(letters) <= _LONGEST
        and 0.15 <= share <= 0.7
        and len(set(letters.lower())) * 2 >= min(len(letters), 12)
        and list(letters) != sorted(letters)
    )
