"""Paper numbers, dots and page numbers beside a title."""

import re

from ...text import squeeze

_WORD = (
    r"(?:(?:Beschluss|Informations|Mitteilungs|Verwaltungs|Sitzungs|Berichts|Antrags)?[Vv]orlagen?|Drucksachen?|Drs\.|DS|Antrag)"
    r"(?:-?\s?Nr\.?|nummer|-ID)?\s{0,2}[:.]?\s{0,3}"
)
_KINDS = r"(?:DS|Drs|BV|VO|VL|MV|IV|SV|RV|GV|AN|AF|AT|BE|VV|KT|SR|GR|STVV|SVV|BVV|V|A|B|M|I)"
_ID = rf"(?:{_KINDS}[ -])?(?:[A-ZÄÖÜ][A-Za-zäöü]{{0,9}}[./-]){{0,3}}\d{{1,6}}(?:\s?[/-]\s?(?:\d[\w.]{{0,8}}|[A-Z]{{1,4}}(?!\w))){{1,4}}"
_PAPER = re.compile(rf"[(\[]?(?:{_WORD})?(?P<id>{_ID})[)\]]?(?:\s\(?(?:öffentlich|ö)\)?)?")
_BEHIND = re.compile(rf"[\s,;:–-]{{0,4}}[(\[]?(?:{_WORD}(?P<named>{_ID})|(?<=\s)(?P<plain>{_ID}))[)\]]?$")
_BEFORE = re.compile(rf"(?:{_WORD}(?P<named>{_ID})|(?P<plain>{_ID}))\s{{0,3}}[-–:,]?\s{{1,8}}(?=[A-ZÄÖÜ„\"])")
_YEARS = re.compile(r"(?:19|20)\d\d\s?[/-]\s?(?:(?:19|20)\d\d|\d\d)")
"""A school year or a budget of two years, not a paper's number."""

_CELLS = re.compile(r"\s{4,}|\s*\|\s*|\t+")
_LEADER = re.compile(r"[\s.…_]{3,}\d{0,3}$")
_DIGIT = re.compile(r"\d")
_TAIL, _HEAD, _LONGEST = 8, 24, 80
"""Characters: how near the end a paper's number ends, how near the start one begins, how long a line of one is at most."""


def cleaned(text: str) -> tuple[str, str | None]:
    """A line of a title without paper number, dots and page number, and that paper number."""
    if "|" in text or "    " in text or not text.isprintable():  # white space but the blank is not printable
        cells = [cell for cell in _CELLS.split(text) if cell]
    else:
        cells = [text] if text else []
    references = [paper for cell in cells[1:] if (paper := paper_in(cell))]
    words = next((cell for cell in cells if not paper_in(cell)), "")
    words = _LEADER.sub("", words) if words.endswith(tuple("0123456789._…")) else words
    for match in (
        _BEHIND.search(words) if _DIGIT.search(words, len(words) - _TAIL) else None,
        _BEFORE.match(words) if _DIGIT.search(words, 0, _HEAD) else None,
    ):
        found = (match["named"] or match["plain"]) if match else None
        if match and found and not (match["plain"] and _YEARS.fullmatch(found)):
            words = words.removesuffix(match.group()).removeprefix(match.group()).strip()
            references.append(found)
    return words.strip(), squeeze(references[0]) if references else None


def paper_in(text: str) -> str | None:
    """The paper's number where the text is nothing else."""
    may_be = len(text) < _LONGEST and (text[-1:].isalnum() or text[-1:] in ")]") and _DIGIT.search(text)
    match = _PAPER.fullmatch(text) if may_be else None
    return squeeze(match["id"]) if match else None
