"""Units that a head or a caption gives to the bare numbers below it: "Ansatz 2025 in T€", "(Angaben in Tsd. Euro)"."""

import re

_EURO = r"(?:€|EUR\b|Euro\b|EURO\b)"
_MONEY = (
    rf"(?:T(?:sd|SD)?\.?[ \u00a0]?-?{_EURO}|TEUR\b|[kK][ \u00a0]?{_EURO}|(?:Mio|Mrd|MIO)\.?[ \u00a0]?{_EURO}"
    rf"|(?:Tausend|Millionen|Milliarden)[ \u00a0]{_EURO}|(?P<thousand>1[. ]?000[ \u00a0]?{_EURO})|{_EURO})"
)
_UNIT = rf"(?:{_MONEY}|(?P<share>%|Prozent\b|v\. ?H\.))"
_IN_HEAD = re.compile(rf"(?<![\w,.€])(?<!\d )(?P<unit>{_UNIT})(?!\w)")
_AFTER_YEAR = re.compile(rf"\b(?:19|20)\d\d (?P<unit>{_UNIT})(?!\w)")
_WORDED = re.compile(
    r"\b(?:Angaben?|Beträge|Betrag|Werte|Zahlen|Summen|Ansätze|Kosten|Mittel|alles?|jeweils)\b"
    rf"[^.|\n]{{0,40}}?\bin (?P<unit>{_MONEY})",
    re.IGNORECASE,
)
_AT_END = re.compile(rf"(?:\b[Ii]n |\((?:in )?|^[-–( ]{{0,4}}(?:[Ii]n )?)(?P<unit>{_MONEY})[-–):. ]{{0,5}}$")
_CAPTION = 140
_MONEY_WORDS = re.compile(
    r"kosten|ansatz|ansätze|betrag|beträge|summe|mittel(?!wert)|zuschuss|zuschüsse|zuwendung|förder(?:ung|summe|betrag|höhe)|ausgabe|einnahme"
    r"|aufwand|aufwend|ertrag|erträge|auszahl|einzahl|budget|preis|eigenanteil|finanz|investition|haushalt(?!e\b)|\bplan\b|\bist\b|\bsoll\b|\bVE\b"
    r"|\bRE\b|ergebnis|gesamt|saldo|überschuss|fehlbe|entgelt|gebühr|honorar|wert\b|bedarf|volumen",
    re.IGNORECASE,
)
_COUNTING = re.compile(
    r"anzahl|\bzahl\b|zahl(?:en)?\b|zahl der|schüler|kinder|personen|\bstk|stück|menge|quote|grad\b|^jahre?$|in jahren|zeitraum|\bnr\b"
    r"|nummer|\blfd|\bpos\b|\banteil\b(?! (?:de[sr] )?(?:land|bund|stadt|gemeinde|kommun|kreis|dritte|eu\b))"
    r"|stellen|\bVZÄ|einwohner|nutzer|lizenz|gerät|standort|fälle|\bk?m[²³]?(?!\w)|\bha\b|kwh|stunden|seite|\btop\b|ziffer|konto"
    r"|kostenstelle|kostenträger|produkt|\bPSP|\bPLZ|klassen|priorität|rang\b|datum|frist\b|termin|dauer|monat|tage\b|beginn|ende\b|laufzeit|zeile"
    r"|plätze|besucher|haushalte\b|anschlüsse|gebäude|adressen|abstimmung|\bja\b|\bnein\b|enthaltung|stimmen",
    re.IGNORECASE,
)

_COUNTED = re.compile(
    r"\b(?:Anzahl|Zahl)\b|[a-zäöü]zahl(?:en)?\b|quote\b|[a-z]grad\b|\bVZÄ|Stellen\b|Einwohner|Stück|Anschlüsse"
    r"|\b(?:[mk]m?[²³]|qm|km|ha|kWh|MWh)(?!\w)"
)
"""Rows are named after what is bought more often than after what is counted: "Endgeräte | 1.250" is money."""


def unit_of(head: str) -> str | None:
    """The unit a column's head (or a row's) states, as printed, "1.000 €" as "T€"; None without one, or where it states two."""
    found = {_named(match) for pattern in (_IN_HEAD, _AFTER_YEAR) for match in pattern.finditer(head)}
    return found.pop() if len(found) == 1 else None


def caption_unit(line: str) -> str | None:
    """The unit of money that a line beside a table, or a title in it, states for all of the table."""
    text = line.strip()
    if len(text) > _CAPTION:
        return None
    match = _WORDED.search(text) or _AT_END.search(text)
    return _named(match) if match else None


def counts(head: str) -> bool:
    """Whether a column with this head and no unit of its own holds something else than money: "Anzahl Geräte", "Jahr"."""
    return _says_number(head) or (_COUNTING.search(head) is not None and _MONEY_WORDS.search(head) is None)


def counts_row(label: str) -> bool:
    """Whether a row with this label counts or measures something: "Anzahl Geräte", "Versorgungsgrad"."""
    return _says_number(label) or (_COUNTED.search(label) is not None and _MONEY_WORDS.search(label) is None)


def _says_number(name: str) -> bool:
    return re.search(r"^\W{0,3}(?:An)?[Zz]ahl\b|[a-zäöüß]zahl(?:en)?\b", name) is not None


def is_unit(text: str) -> bool:
    """Whether a cell is nothing but a unit: "T€", "in EUR", "(%)"."""
    return bool(text) and re.fullmatch(rf"[(\[]?(?:in )?{_UNIT}[)\]]?", text) is not None


def _named(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if groups.get("thousand"):
        return "T€"
    return "%" if groups.get("share") else match["unit"].replace("\u00a0", " ")
