"""What an amount is counted by, after the words beside it: gross, own share, yearly, per school."""

import re

_TAX = r"(?:(?:der |die )?(?:ges(?:etzlichen?|etzlicher|\.) )?(?:19 ?% |7 ?% )?(?:MwSt|MWSt|Mehrwertsteuer|USt|Umsatzsteuer))"
_PER = {
    "Jahr": "yearly", "a": "yearly", "Schuljahr": "yearly", "Haushaltsjahr": "yearly", "Kalenderjahr": "yearly",
    "Monat": "monthly", "Quartal": "per quarter", "Woche": "per week", "Tag": "per day",
    "Stunde": "per hour", "Std": "per hour", "h": "per hour", "Schule": "per school", "Schulstandort": "per school",
    "Grundschule": "per school", "Schüler": "per pupil", "Schülerin": "per pupil", "Schülern": "per pupil", "Kind": "per child",
    "Klasse": "per class", "Klassenraum": "per classroom", "Kita": "per daycare centre", "Arbeitsplatz": "per workplace",
    "Gerät": "per device", "Endgerät": "per device", "Tablet": "per device", "iPad": "per device", "Laptop": "per device",
    "Notebook": "per device", "PC": "per device", "Rechner": "per device", "Einwohner": "per inhabitant",
    "Einwohnerin": "per inhabitant", "Kopf": "per person", "Person": "per person", "Nutzer": "per user", "User": "per user",
    "Mitarbeiter": "per employee", "Mitarbeiterin": "per employee", "Lizenz": "per licence", "Anschluss": "per connection",
    "Hausanschluss": "per connection", "Haushalt": "per household", "Stück": "per piece", "Platz": "per place",
    "Standort": "per site", "Gebäude": "per building", "Raum": "per room", "Wohnung": "per dwelling", "Stelle": "per post",
    "m²": "per square metre", "m2": "per square metre", "qm": "per square metre", "Quadratmeter": "per square metre",
    "m³": "per cubic metre", "cbm": "per cubic metre", "Kubikmeter": "per cubic metre", "m": "per metre", "Meter": "per metre",
    "km": "per kilometre", "Kilometer": "per kilometre", "kWh": "per kWh", "t": "per tonne", "Tonne": "per tonne",
    "Liter": "per litre", "l": "per litre", "ha": "per hectare", "Sitzung": "per meeting", "Veranstaltung": "per event",
    "Fahrzeug": "per vehicle", "Gemeinde": "per municipality", "Kommune": "per municipality", "Teilnehmer": "per participant",
    "Antrag": "per application", "Fall": "per case", "Vorgang": "per case", "Karte": "per card", "Seite": "per page",
}  # fmt: skip
"""German nouns after pro, je or a stroke and the key they mean."""

_NOUN = r"(?P<noun>[A-Za-zÄÖÜäöüß]{1,16}[²³2]?)(?![A-Za-zäöüß²³])"
_OWN = (
    r"(?:(?:städtische|kommunale)[rn]? (?:Eigena|A)nteil|Eigen(?:anteil|mittel|leistung)|Anteil der (?:Stadt|Gemeinde))"
)
_AFTER = {
    "net": rf"netto\b|(?:zzgl\.|zuzüglich|zuzügl\.|exkl\.|ohne|plus) ?{_TAX}",
    "gross": rf"brutto\b|(?:inkl\.|incl\.|inklusive|einschl\.|einschließlich) ?{_TAX}",
    "yearly": r"jährlich\b|p\. ?a\.|pro anno\b|im Jahr(?! ?[0-9]|[a-z])|jedes Jahr\b",
    "monthly": r"monatlich\b|mtl\.|im Monat\b",
    "once": r"einmalig\b",
    "own share": _OWN,
    "grant": r"(?:(?:Landes|Bundes|EU)- und )?(?:Bundes|Landes|Förder)mittel|Zuschuss\b|Zuwendung|Förderung\b",
}
_BEFORE = {
    "net": r"\b[Nn]etto(?:\b|[a-z]{4})",
    "gross": r"\b[Bb]rutto(?:\b|[a-z]{4})",
    "yearly": r"\b[Jj]ährlich(?:e[nrs]?)?\b",
    "monthly": r"\b[Mm]onatlich(?:e[nrs]?)?\b",
    "once": r"\b[Ee]inmalig(?:e[nrs]?)?\b",
    "own share": _OWN,
    "grant": r"(?:Zusch[uü]ss|Zuwendung|Förder(?:mittel|summe|ung|betrag)|(?:Landes|Bundes)mittel)[a-z]{0,3}\b",
}
_AFTER_KEYS = tuple((re.compile(words), key) for key, words in _AFTER.items())
_BEFORE_KEYS = tuple((re.compile(words), key) for key, words in _BEFORE.items())
_AFTER_PER = re.compile(
    rf"(?:/ ?|(?:pro|je|per|für jede[ns]?) (?:einzelne[nrs]? )?){_NOUN}(?! ?(?:19|20)[0-9]{{2}})(?::in|\*in|/in|in)?"
)
_BEFORE_PER = re.compile(
    rf"\b(?:[Pp]ro|[Jj]e) {_NOUN}(?: (?:von|mit|in Höhe von|ca\.|rund|etwa|bis zu|maximal|höchstens|auf)){{0,3}}$"
)
_CLAUSE = re.compile(r"[,;] ")
_ORDER = ("gross", "net", "own share", "grant", "once", "yearly", "monthly")


def basis_of(before: str, after: str, *, follows: bool) -> str | None:
    """The keys of what an amount is counted by, joined by a comma; None where the text does not say.

    `before` and `after` are the words around it, up to the neighbouring amounts; `follows` says that `before` begins at
    one: what stands directly behind that one is said of it.
    """
    keys, _ = _following(after)
    if follows:
        before = _following(before)[1]
    clause = _CLAUSE.split(before)[-1][-60:]
    keys += [key for pattern, key in _BEFORE_KEYS if pattern.search(clause)]
    per = _BEFORE_PER.search(clause)
    keys += [_PER[per["noun"]]] if per and per["noun"] in _PER else []
    single = _without_contradiction(keys)
    return ", ".join(sorted(single, key=lambda key: (_ORDER.index(key) if key in _ORDER else len(_ORDER), key))) or None


def _without_contradiction(keys: list[str]) -> set[str]:
    """Gross and net exclude each other, own share and grant too: the first named stands, which is the nearest."""
    kept = set(keys)
    for one, other in (("gross", "net"), ("own share", "grant")):
        if {one, other} <= kept:
            kept.remove(max(one, other, key=keys.index))
    return kept


def _following(after: str) -> tuple[list[str], str]:
    """The keys that stand at the beginning, one after the other, and the rest: "(netto) pro Jahr", "/Schüler"."""
    keys: list[str] = []
    rest = after.lstrip(" (")
    for _ in range(4):
        key, length = _key_at(rest)
        if not length:
            break
        keys += [key] if key else []
        rest = rest[length:].lstrip(" (),")
    return keys, rest


def _key_at(rest: str) -> tuple[str | None, int]:
    for pattern, key in _AFTER_KEYS:
        if match := pattern.match(rest):
            return key, match.end()
    per = _AFTER_PER.match(rest)
    return (_PER.get(per["noun"]), per.end()) if per else (None, 0)
