"""Currencies other than the euro: how Germans write them, and their codes after ISO 4217."""

import re

_WORDS = {
    "DEM": ("DM", "D-Mark", "Mark", "Deutsche Mark", "Deutscher Mark", "TDM", "Pfennige?n?"),
    "CHF": ("CHF", "Schweizer Franken", "Franken", r"[Ss]?Fr\.", "Rappen"),
    "USD": ("USD", r"US-?\$", r"US \$", r"\$", "US-Dollars?", "US Dollars?", "Dollars?"),
    "GBP": ("GBP", "£", r"(?:(?:[Bb]ritische|[Ee]nglische)[nr]? )?Pfund Sterling", r"(?:[Bb]ritische|[Ee]nglische)[nr]? Pfund", "Pfund"),
    "CZK": ("CZK", "Kč", "[Tt]schechische[nr]? Kronen?"),
    "PLN": ("PLN", "[ZzŁł][łl]oty", "Złoty", "Zloty"),
    "DKK": ("DKK", "[Dd]änische[nr]? Kronen?"),
    "SEK": ("SEK", "[Ss]chwedische[nr]? Kronen?"),
    "NOK": ("NOK", "[Nn]orwegische[nr]? Kronen?"),
    "ATS": ("ATS", "öS", "Schilling"),
    "JPY": ("JPY", "¥", "Yen"),
    "RUB": ("RUB", "Rubel"),
}  # fmt: skip

HUNDREDTHS = frozenset({"Pfennig", "Pfennige", "Pfennigen", "Rappen"})
THOUSANDS = frozenset({"TDM"})
_DOUBTFUL = frozenset({"Franken", "Pfund"})

_CODES = [(re.compile(word), code) for code, words in _WORDS.items() for word in words]
_NO_NAME = r"(?![A-Za-zÄÖÜäöüß]|-?(?:M[aä]rkt|Filial|Drogerie)| Brandenburg)"
_LONGEST_FIRST = sorted((word for words in _WORDS.values() for word in words), key=len, reverse=True)
BEHIND = rf"(?:{'|'.join(_LONGEST_FIRST)}){_NO_NAME}"
"""A currency behind its number."""

FIRST = r"(?:DM|CHF|USD|GBP|CZK|PLN|DKK|SEK|NOK|ATS|JPY|[Ss]?Fr\.|öS)(?=[ \t\u00a0])|US-?\$|\$|£|¥"
"""A currency before its number."""

SIGNS = (
    "DM", "Mark", "CHF", "Franken", "Fr.", "Rappen", "Dollar", "USD", "$", "£", "GBP", "Pfund", "Pfennig", "CZK", "Kč", "Krone",
    "PLN", "oty", "DKK", "SEK", "NOK", "ATS", "öS", "Schilling", "JPY", "¥", "Yen", "RUB", "Rubel",
)  # fmt: skip
"""One of these stands in every writing of another currency (`Rule.signs`)."""


def currency_code(word: str) -> str:
    """The ISO 4217 code of a currency as the patterns above write it ("Dollar" is the American one)."""
    return next(code for pattern, code in _CODES if pattern.fullmatch(word))


def doubtful(word: str) -> bool:
    """Whether the word has another meaning as well: Franken (people), Pfund (weight)."""
    return word in _DOUBTFUL
