"""Numbers in cells: which texts are bare numbers, and where in them a unit stands when it is written out."""

import re

_GROUPS = r"(?:(?:\.\d{3}){1,4}|(?:[ \u00a0\u202f]\d{3}){1,4}|(?:['’]\d{3}){1,4})"
_DIGITS = rf"(?:\d{{1,3}}{_GROUPS}(?:,\d{{1,3}})?|\d{{1,12}}(?:,\d{{1,3}})?)"
_LEAD = r"(?:(?:ca\.?|rd\.?|rund|etwa|bis zu|max\.|mind\.|ab|davon|\./\.|[-−–+±(<>])[ \u00a0]?){0,3}"
_MARKS = r"(?:[ \u00a0]?(?:[*†‡¹²³⁴⁵⁶⁷⁸⁹⁰]|\(?\d{1,2}\))){0,3}"
_BARE = re.compile(
    rf"(?P<number>{_LEAD}{_DIGITS}(?:,--?|,[–—]|\.--)?(?:\s?(?:-|–|bis)\s?{_DIGITS})?(?:\s?[-−–](?!\d))?)(?P<rest>\)?{_MARKS})"
)
_YEAR = re.compile(r"(?:19[5-9]\d|20[0-6]\d)(?:\s?[-/–]\s?(?:\d\d|20[0-6]\d))?")
_DAY = re.compile(r"(?:\d{1,2}\.){1,2}(?:\d{2}|\d{4})?")
_NOTHING = re.compile(r"[-−–—./*x]{1,3}|k\. ?A\.|n\. ?n\.|entf(?:ällt|\.)|offen|keine?(?: Angaben?)?", re.IGNORECASE)
_UNGROUPED = re.compile(r"\D{0,4}\d{4,}(?:,\d\d)?\D{0,4}")
_WITH_SIGN = re.compile(
    r"[^\w]{0,4}\d[\d.,' ]{0,18}-{0,2}\s?(?:€|%|EUR\b|Euro\b|T€|TEUR\b|(?:Mio|Tsd|Mrd)\.?(?:\s?(?:€|EUR|Euro))?)\W{0,3}"
)
"""A number that says its unit itself."""

_YEAR_WITH_SIGN = re.compile(r"(?:19|20)\d\d [^\d]{1,12}")
"""A year and the unit of its column: "2025 T€"."""


def is_bare(text: str) -> bool:
    """Whether a cell holds one number (or a range of two) without a unit; no year and no day."""
    return _BARE.fullmatch(text) is not None and not is_year(text) and not _DAY.fullmatch(text)


def is_year(text: str) -> bool:
    """Whether a cell holds a year or two: 2025, 2024/25. Money of such a size has a dot."""
    return _YEAR.fullmatch(text.strip("*) ¹²³")) is not None


def is_nothing(text: str) -> bool:
    """Whether a cell says that there is no value: "-", "k. A.", "./."."""
    return _NOTHING.fullmatch(text) is not None


def is_value(text: str) -> bool:
    """Whether a cell holds a value of the table's body: a number with or without its unit. Years head columns as well."""
    return is_bare(text) or (_WITH_SIGN.fullmatch(text) is not None and _YEAR_WITH_SIGN.fullmatch(text) is None)


def is_day(text: str) -> bool:
    """Whether a cell holds a day or a year: "31.12.2025", "2026"."""
    return is_year(text) or _DAY.fullmatch(text) is not None


def ungrouped(text: str) -> bool:
    """Whether a number of four digits or more is written without dots, so that a bare 2025 may be a sum like the others."""
    return not is_year(text) and _UNGROUPED.fullmatch(text) is not None


def with_unit(text: str, unit: str) -> str:
    """The cell with the unit behind its number, before a footnote's mark: "120*" in T€ is "120 T€*". Others stay as they are."""
    match = _BARE.fullmatch(text)
    return f"{match['number']} {unit}{match['rest']}" if match else text
