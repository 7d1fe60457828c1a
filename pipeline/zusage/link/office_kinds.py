"""Kinds of those who may be responsible, by the words of their names."""

import re
from typing import Final

from .office_names import BODY

_KINDS: Final = (
    ("firm", r"\b(?:GmbH|AG|KG|mbH|eG|GbR|SE|UG)\b|\b[Ff]irma\b|[Tt]e[l1]e[kf]om|Netz|[Gg]esellschaft|Vodafone"),
    ("maker", r"[Hh]ersteller|[Aa]nbieter|[Bb]etreiber|[Ll]ieferant|[Dd]ienstleister|[Aa]uftragnehmer|Bieter|[Hh]ändler"),
    ("administration", r"[Vv]erwaltung"),
    ("head", r"[Bb]ürgermeister|[Ll]andr[aä]t|Bgm|[Dd]ezernent|Kämmerer|direktor|Vorsitzend|leiter|Rektor|Beigeordnet|SGBM|LVB|vorsteher"),
    ("board", r"Magistrat|[Vv]orstand|Kreisausschuss"),
    ("body", BODY.pattern),
    ("unit", r"^(?:FB|FD|SG|Ref|RB|FG|Abt|OE|Amt|Dez)\b|[a-z]a(?:mt(?:e?s)?|rnt)\b|stellen?\b|Fachbereich|Fachdienst|Sachgebiet|Abteilung|"
     r"Referat|[Bb]üro|kasse|Kämmerei|[Aa]rchiv|hof\b"),
    ("school", r"[Ss]chulen?|[Gg]ymnasium|Kita|[Bb]ibliothek|[Bb]ücherei|[Mm]useum"),
    ("works", r"[Ww]erk|[Vv]erband|[Bb]etrieb\b|[Vv]erein|[Zz]entrum"),
    ("town", r"^(?:Stadt|Gemeinde|Kreis|Landkreis|Markt|Samtgemeinde|Verbandsgemeinde|Landgemeinde)(?:es)?\b"),
    ("state", r"^(?:Land|Landes|Bund|Freistaat|Bundes\w*)$|[Mm]inisterium|Staatskanzlei|Bezirksregierung"),
)  # fmt: skip
_PATTERNS: Final = tuple((kind, re.compile(pattern)) for kind, pattern in _KINDS)


def kind_of(name: str) -> str:
    """The kind of an office, firm or body: "firm", "unit", "town" and so on; "other" where its name tells none.

    >>> kind_of("Netze Muldenau GmbH"), kind_of("FB 3"), kind_of("Kreisschulen"), kind_of("Seniorenrat"), kind_of("KISA")
    ('firm', 'unit', 'other', 'body', 'other')
    """
    return next((kind for kind, pattern in _PATTERNS if pattern.search(name)), "other")
