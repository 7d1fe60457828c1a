"""German for people: words for keys, amounts, days, and addresses that may be clicked."""

import re
from datetime import date
from functools import cache
from typing import Any

from ..records import DOUBTFUL, TABLES, columns
from ..records import vocabulary as v
from ..records.meanings import MATCH, SCORED, VERDICT

_VOCABULARIES = (
    v.FORCE, v.STATUS, v.MONEY_STAGE, v.DUE_BOUND, v.PRECISION, v.RESULT, v.SECTION, v.DOCUMENT_KIND, v.EVIDENCE_ROLE,
    v.REVISION_FIELD, v.LABELS, v.SAME_BY, v.CONTROL_BY, v.PLAUSIBLE, v.READING, v.MONEY_SHARE, v.MONEY_RHYTHM, v.SUPPLIER_BY,
    VERDICT, MATCH, SCORED, v.DIRECTION, v.SLIP_REASON, v.THREAD_BY, v.DECISION_SOURCE, v.CONFLICT,
)  # fmt: skip
_PLACE = re.compile(r" \[\d+\]")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEB = re.compile(r"(?i)https?://[\w.-]+(:\d+)?([/?#]\S*)?")
_BY_KEYS = {tuple(words): words for words in _VOCABULARIES}

BASIS = {
    "gross": "brutto", "net": "netto", "own share": "Eigenanteil", "grant": "Zuschuss", "once": "einmalig",
    "yearly": "jährlich", "monthly": "monatlich",
}  # fmt: skip
_IN_VIEWS = {
    "Stand": v.STATUS, "Verbindlichkeit": v.FORCE, "Stand des Geldes": v.MONEY_STAGE, "stage_before": v.MONEY_STAGE,
    "stage_after": v.MONEY_STAGE, "event": v.EVENT, "rhythm": v.MONEY_RHYTHM, "Rhythmus": v.MONEY_RHYTHM, "was dafür spricht": v.SAME_BY,
    "stated": v.STATUS, "found": v.STATUS, "difference": v.CONTROL_DIFFERENCE, "source": v.CONTROL_BY,
    "Stand laut Verwaltung": v.STATUS, "Stand laut Niederschriften": v.STATUS, "Unterschied": v.CONTROL_DIFFERENCE,
    "share": v.MONEY_SHARE, "Anteil": v.MONEY_SHARE, "Ergebnis zur Zusage": v.RESULT, "Ergebnis der Stelle": v.RESULT,
    "Grund": v.SLIP_REASON, "Abdeckung": v.READING, "Ergebnis": v.RESULT, "Stand des Geldes danach": v.MONEY_STAGE,
    "Widerspruch": v.CONFLICT, "steht in": v.DECISION_SOURCE, "Art der Frist": v.DUE_BOUND,
}  # fmt: skip


_SYSTEMS = {
    "folder": "eigene Dateien", "allris3": "ALLRIS 3", "allris4": "ALLRIS 4", "komuna": "komuna RIS", "oparl": "OParl-Schnittstelle",
    "rubin": "more!rubin", "sdnet": "SD.NET RIM", "sessionnet": "SessionNet", "sessionnet6": "SessionNet 6",
}  # fmt: skip


@cache
def words_of(table: str | None, column: str) -> dict[str, str]:
    """The German words for the keys of a column of a table, a view or a question; empty where it has no vocabulary."""
    if table not in TABLES:
        return _IN_VIEWS.get(column) or words_of("commitments", column)
    choices = next((c.metadata["choices"] for c in columns(table) if c.name == column), ())
    return _BY_KEYS.get(choices, {})


def number(value: float | None, places: int = 2) -> str:
    """1234567 → "1.234.567"; halves of cents are rounded to `places`, whole numbers have none."""
    if value is None:
        return ""
    text = f"{value:,.0f}" if value == round(value) else f"{value:,.{places}f}"
    return text.translate(str.maketrans(",.", ".,"))


def rate(value: float | None) -> str:
    """So many for each 1,000 inhabitants: "0,61", small ones "0,004", and never "0" for what is more than nothing."""
    if value is not None and 0 < value < 0.0005:
        return "unter 0,001"
    return number(value, 2 if value is None or value >= 0.01 else 3)


def percent(share: float) -> str:
    """0.995 → "99,5 %", one → "100 %"."""
    return f"{number(round(100 * share, 1), 1)} %"


def counted(count: int, one: str, many: str) -> str:
    """1, "Zusage", "Zusagen" → "1 Zusage"."""
    return f"{number(count)} {one if count == 1 else many}"


def month(iso: str | None) -> str:
    """2024-03 → "3/2024"; anything that is no month stays as it is."""
    found = _MONTH.fullmatch(iso or "")
    return f"{int(found[2])}/{found[1]}" if found else iso or ""


def size(count: int | None) -> str:
    """Bytes in words, in thousands as files are told of: 1234567 → "1,2 MB"; "" where the size is not known."""
    if count is None:
        return ""
    value, units = float(count), ["Byte", "kB", "MB", "GB", "TB"]
    while value >= 1000 and len(units) > 1:
        value, units = value / 1000, units[1:]
    return f"{value:.{0 if units[0] == 'Byte' or value >= 100 else 1}f} {units[0]}".replace(".", ",")


def money(low: float | None, high: float | None, currency: str | None) -> str:
    """An amount in words: one number, a range, "bis zu" or "mindestens"; "" where there is none."""
    unit = "€" if currency in ("EUR", None) else currency
    if low is None and high is None:
        return ""
    if low is None:
        return f"bis zu {number(high)} {unit}"
    if high is None:
        return f"mindestens {number(low)} {unit}"
    return f"{number(low)} {unit}" if low == high else f"{number(low)} bis {number(high)} {unit}"


def day(iso: str | None) -> str:
    """2024-03-05 → "5.3.2024"; anything that is no ISO date stays as it is."""
    try:
        parsed = date.fromisoformat((iso or "")[:10])
    except ValueError:
        return iso or ""
    return f"{parsed.day}.{parsed.month}.{parsed.year}"


def interval(first: str | None, last: str | None, bound: str | None) -> str:
    """A deadline as value: "bis 31.12.2025", "1.7.2025 bis 31.12.2025" for an interval, "ab 1.1.2025"."""
    if bound == "by" or first is None:
        return f"bis {day(last)}"
    if bound == "from":
        return f"ab {day(first)}"
    return day(first) if first == last else f"{day(first)} bis {day(last)}"


def misread(quality: float | None) -> str:
    """What a reader is told where the recognition of a scan is in doubt; "" where it is not, or where there is no scan."""
    if quality is None or quality >= DOUBTFUL:
        return ""
    return f"Texterkennung unsicher ({quality * 100:.0f} %): bitte am Bild prüfen"


def system(vendor: str | None) -> str:
    """What a municipality's texts come from, by the key of its vendor; a key without a name here stays as it is."""
    return _SYSTEMS.get(vendor or "", vendor or "")


def words_alone(why: str) -> str:
    """The words that speak for a topic without their places in the text: "WLAN [17], Schule [40]" → "WLAN, Schule"."""
    return _PLACE.sub("", why)


def web_address(url: str | None) -> str | None:
    """`url` where it leads to the web; None for everything else, `javascript:` above all."""
    return url if url and _WEB.fullmatch(url) else None


def basis(keys: str) -> str:
    """ "gross,yearly" → "brutto, jährlich"; a key without a word here ("per school") stays as it is."""
    return ", ".join(BASIS.get(key.strip(), key.strip()) for key in keys.split(","))


def change(value: str | None, field: str) -> str:
    """One side of a revision: a day, a status in words, or an amount in euros ("180000.0") as people write it."""
    if value is None:
        return "–"
    if field == "amount" and value.replace(".", "", 1).isdigit():
        return money(float(value), float(value), "EUR")
    return day(value) if field == "deadline" else v.STATUS.get(value, value)


FILTERS: dict[str, Any] = {
    "zahl": number, "tag": day, "webadresse": web_address, "basis": basis, "aenderung": change, "verlesen": misread, "groesse": size,
    "monat": month, "je1000": rate, "prozent": percent, "anzahl": counted, "system": system, "ohnestellen": words_alone,
}  # fmt: skip
