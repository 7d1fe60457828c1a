"""Heads of tables, which are printed on each page that a table reaches, and are no headers of pages."""

import re
from collections.abc import Sequence
from functools import lru_cache

from ...text import fold

_WORD = re.compile(r"[^\s|/()]+")
_COLUMNS = frozenset((
    "nr", "lfd", "pos", "top", "konto", "produkt", "bezeichnung", "massnahme", "massnahmen", "projekt", "vorhaben", "titel",
    "thema", "betrag", "ansatz", "ergebnis", "plan", "ist", "soll", "haushaltsstelle", "summe", "kosten", "gesamtkosten",
    "eigenanteil", "foerderung", "jahr", "datum", "termin", "frist", "stand", "status", "sachstand", "bemerkung",
    "bemerkungen", "zustaendig", "zustaendigkeit", "amt", "fachbereich", "beschluss", "vorlage", "gremium", "name", "fraktion",
    "partei", "ja", "nein", "enthaltung", "t€", "teur", "tsd", "eur", "euro", "€", "%", "einnahmen", "ausgaben", "abweichung",
    "erledigt", "beginn", "ende", "anzahl", "menge", "einheit",
))  # fmt: skip
"""Words, folded, that head columns."""


def is_table_head(text: str, below: Sequence[str]) -> bool:
    """Whether the line is the head of a table whose first rows are `below`: at least two words for columns, half of all."""
    return _names_columns(text) and any(char.isdigit() for row in below for char in row)


@lru_cache(maxsize=1_000)
def _names_columns(text: str) -> bool:
    words = [fold(word).strip(".:") for word in _WORD.findall(text)]
    words = [word for word in words if not word.isdigit()]
    known = sum(word in _COLUMNS for word in words)
    return known >= 2 and 2 * known >= len(words)
