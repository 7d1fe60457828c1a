"""What an amount is counted by, after the words beside it: gross, own share, yearly, per school."""

import re

from .amount_share import without_shares
from .text_window import Around

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
_NO_PART = r"(?!.{0,60}(?:Prozent|%|Kosten|Hälfte|Drittel))"
"""Who takes a part of the costs does not pay the costs that are named next."""

_OWN = (
    r"(?:(?:städtische|kommunale)[rn]? (?:Eigena|A)nteil|Eigen(?:anteil|mittel|leistung)|Anteil der (?:Stadt|Gemeinde)"
    rf"|(?:Stadt|Gemeinde|Kommune) (?:beteiligt|trägt|übernimmt|steuert)\b{_NO_PART})"
)
_AFTER = {
    "net": rf"netto\b|(?:zzgl\.|zuzüglich|zuzügl\.|exkl\.|ohne|plus) ?{_TAX}",
    "gross": rf"brutto\b|(?:inkl\.|incl\.|inklusive|einschl\.|einschließlich) ?{_TAX}",
    "yearly": r"jährlich\b|Jahr für Jahr\b|p\. ?a\.|pro anno\b|im Jahr(?! ?[0-9]|[a-z])|jedes Jahr\b",
    "monthly": r"monatlich\b|mtl\.|im Monat\b",
    "once": r"einmalig\b",
    "own share": _OWN,
    "grant": r"(?:(?:Landes|Bundes|EU)- und )?(?:Bundes|Landes|Förder)mittel|Zuschuss\b|Zuwendung|Förderung\b|Fördergeld|gefördert\b"
    r"|bezuschusst\b",
}
_BEFORE = {
    "net": r"\b[Nn]etto(?:\b|[a-z]{4})",
    "gross": rf"\b[Bb]rutto(?:\b|[a-z]{{4}})|(?:inkl\.|incl\.|inklusive|einschl\.|einschließlich) ?{_TAX}\.? ?(?:von )?$",
    "yearly": r"\b[Jj]ährlich(?:e[nrs]?)?\b|\b[Ii]m Jahr (?![0-9])|\b(?:[Pp]ro|[Jj]edes) Jahr\b",
    "monthly": r"\b[Mm]onatlich(?:e[nrs]?)?\b",
    "once": r"\b[Ee]inmalig(?:e[nrs]?)?\b",
    "own share": _OWN,
    "grant": r"(?:Zusch[uü]ss|Förder(?:antr[aä]g|bescheid|zusage|geld)|Zuwendungsbescheid|Zuwendung|Förder(?:mittel|summe|ung|betrag)"
    r"|(?:Landes|Bundes)mittel)[a-z]{0,3}\b"
    r"|\b(?:fördert|bezuschusst)\b|(?:Land|Bund|Freistaat|EU|[a-z]ministerium) (?:beteiligt|trägt|übernimmt|steuert)\b"
    + _NO_PART,
}
_AFTER_KEYS = tuple((re.compile(words), key) for key, words in _AFTER.items())
_BEFORE_KEYS = re.compile("|".join(f"(?P<{key.replace(' ', '_')}>{words})" for key, words in _BEFORE.items()))
_AFTER_PER = re.compile(
    rf"(?:/ ?|(?:pro|je|per|für jede[ns]?) (?:einzelne[nrs]? )?){_NOUN}(?! ?(?:19|20)[0-9]{{2}})(?::in|\*in|/in|in)?"
)
_BEFORE_PER = re.compile(
    rf"\b(?:[Pp]ro|[Jj]e|[Ff]ür jede[ns]?|[Jj]ede[rs]?) {_NOUN}(?: (?!für |pro |je |bei |an )(?:[a-zäöüß]{{1,20}}\.?|Höhe|H\.)){{0,4}} ?$"
)
_PIECES = (
    "etto", "rutto", "MwSt", "MWSt", "euer", "USt", "hrlich", " Jahr", "onatlich", "inmalig", "nteil", "Eigen", "usch", "Zuw", "Förd",
    "mittel", "förd", "bezu", "beteil", "trägt", "überni", "steuert",
)  # fmt: skip
"""One of these stands in every word of _BEFORE."""

_PER_SIGN = re.compile(r"(?:[Pp]ro|[Jj]e(?:de[nrs]?)?) ")
_CLAUSE = re.compile(r"[,;] ")
_REACH = 90
_ORDER = ("gross", "net", "own share", "grant", "once", "yearly", "monthly")


def basis_of(around: Around) -> str | None:
    """The keys of what an amount is counted by, joined by a comma; None where the text does not say.

    What stands directly behind the amount before this one is said of that one.
    """
    after = around.after[: min(around.high, 60)]
    keys, _ = _following("" if _opens_bracket(after) else after)
    before = around.before[max(around.low, len(around.before) - _REACH) :]
    if around.low and len(around.before) - around.low < _REACH:
        before = before if _opens_bracket(before) else _following(before)[1]
    clause = _CLAUSE.split(without_shares(before))[-1][-60:]
    if any(piece in clause for piece in _PIECES):  # a cheap look before the search
        named = [str(match.lastgroup).replace("_", " ") for match in _BEFORE_KEYS.finditer(clause)]
        keys += reversed(named)
    per = _BEFORE_PER.search(clause) if _PER_SIGN.search(clause) else None
    keys += [_PER[per["noun"]]] if per and per["noun"] in _PER else []
    single = _without_contradiction(keys)
    return ", ".join(sorted(single, key=lambda key: (_ORDER.index(key) if key in _ORDER else len(_ORDER), key))) or None


def _opens_bracket(between: str) -> bool:
    """Whether the words between two amounts open a bracket that only the second closes: "5 € (brutto 6 €)"."""
    return between.startswith(" (") and between.endswith(" ") and ")" not in between


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
