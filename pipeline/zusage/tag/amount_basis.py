"""What an amount is counted by (gross, yearly, per school ...) and at which stage the money is, after words beside it."""

import re

from .text_window import after_window, before_window
from .values import Found

_TAX = r"(?:(?:der |die )?(?:ges(?:etzlichen?|etzlicher|\.) )?(?:19 ?% |7 ?% )?(?:MwSt|MWSt|Mehrwertsteuer|USt|Umsatzsteuer))"
_PER = {
    "Jahr": "yearly", "a": "yearly", "Schuljahr": "yearly", "Haushaltsjahr": "yearly", "Kalenderjahr": "yearly",
    "Monat": "monthly", "mtl": "monthly", "Quartal": "per quarter", "Woche": "per week", "Tag": "per day",
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
_AFTER = (
    (re.compile(rf"netto\b|(?:zzgl\.|zuzüglich|zuzügl\.|exkl\.|ohne|plus) ?{_TAX}"), "net"),
    (re.compile(rf"brutto\b|(?:inkl\.|incl\.|inklusive|einschl\.|einschließlich) ?{_TAX}"), "gross"),
    (re.compile(r"jährlich\b|p\. ?a\.|pro anno\b|im Jahr(?! ?[0-9])|jedes Jahr\b"), "yearly"),
    (re.compile(r"monatlich\b|mtl\.|im Monat\b"), "monthly"),
    (re.compile(r"einmalig\b"), "once"),
    (
        re.compile(
            r"(?:städtische[rn]? |kommunale[rn]? )?(?:Eigen(?:anteil|mittel|leistung)|Anteil der (?:Stadt|Gemeinde))"
        ),
        "own share",
    ),
    (
        re.compile(
            r"(?:(?:Landes|Bundes|EU)-? ?(?:und )?)*-?(?:Bundes|Landes|Förder)mittel|Zuschuss\b|Zuwendung|Förderung\b"
        ),
        "grant",
    ),
)
_AFTER_PER = re.compile(
    rf"(?:/ ?|(?:pro|je|per|für jede[ns]?) (?:einzelne[nrs]? )?){_NOUN}(?! ?(?:19|20)[0-9]{{2}})(?::in|\*in|/in|in)?"
)
_BEFORE_PER = re.compile(
    rf"\b(?:pro|je|[Pp]ro|Je) {_NOUN}(?: (?:von|mit|in Höhe von|ca\.|rund|etwa|bis zu|maximal|höchstens|auf))*$"
)
_BEFORE = (
    (re.compile(r"\b[Jj]ährlich(?:e[nrs]?)?\b"), "yearly"),
    (re.compile(r"\b[Mm]onatlich(?:e[nrs]?)?\b"), "monthly"),
    (re.compile(r"\b[Ee]inmalig(?:e[nrs]?)?\b"), "once"),
    (re.compile(r"\b[Nn]etto(?:\b|[a-z]{4})"), "net"),
    (re.compile(r"\b[Bb]rutto(?:\b|[a-z]{4})"), "gross"),
    (
        re.compile(
            r"Eigen(?:anteil|mittel|leistung)|(?:städtische|kommunale)[rn]? Anteil|Anteil der (?:Stadt|Gemeinde)"
        ),
        "own share",
    ),
    (
        re.compile(
            r"(?:Zuschuss|Zuschüsse|Zuwendung|Förder(?:mittel|summe|ung|betrag)|(?:Landes|Bundes)mittel)[a-z]{0,3}\b"
        ),
        "grant",
    ),
)
_ORDER = ("gross", "net", "own share", "grant", "once", "yearly", "monthly")

_CLAUSE = re.compile(r"[,;] ")
_STAGES = {
    "applied": r"[Bb]eantrag(?:t(?![A-Za-z])|ung)|(?:Förder|Zuwendungs)antr[aä]g|Antragssumme",
    "budgeted": r"[Ee]ing(?:estellt|eplant)|im Haushalt|[Hh]aushalts(?:mittel|ansatz|plan|entwurf)|Ansatz|[Ee]tat(?:isiert)?\b|"
    r"Budget|[Bb]ereit(?:ge|zu)?stell|zur Verfügung|Verpflichtungsermächtigung|Investitionsprogramm|Finanzplan|"
    r"Wirtschaftsplan|(?:Nachtrags|Doppel)haushalt|Haushalt [0-9]{4}|Auszahlungsbudget|DHH",
    "granted": r"[Bb]ewillig|(?:Zuwendungs|Förder)bescheid|[Gg]ewähr(?:t|en|ung)|[Zz]ugesagt|(?:Förderz|Z)usage\b",
    "contracted": r"Auftrags(?:wert|summe|vergabe|volumen)|[Vv]ergeben\b|Vergabe|Zuschlag\b|Angebot|Los [0-9]|"
    r"Vertrags(?:summe|wert)|Auftrag (?:an|wird|wurde|erteilt|zum|über)|[Aa]n die Firma",
    "drawn": r"[Aa]bgerufen|[Aa]bruf|[Aa]bgeflossen|Mittelab(?:ruf|fluss)",
    "spent": r"[Aa]usge(?:zahlt|geben)|[Vv]erausgabt|[Gg]ezahlt|[Bb]ezahlt|[Vv]erbraucht|[Aa]ufgewendet|[Aa]bgerechnet|"
    r"angefallen|[Gg]ekostet|[Ii]nvestiert (?:worden|wurden?)|Schlussrechnung",
    "estimated": r"[Gg]eschätzt|[Ss]chätz|Kosten(?:schätz|berechn|prognos)|[Vv]oraussichtlich|[Pp]rognos|[Kk]alkulier|rechnet mit|"
    r"bel(?:aufen|äuft) sich auf (?:ca\.|rund|etwa)|werden auf .{0,30}veranschlagt",
}  # fmt: skip
_STAGE = re.compile(r"\b(?=[A-Za-z])(?:" + "|".join(f"(?P<{stage}>{words})" for stage, words in _STAGES.items()) + ")")
_ACROSS = 60
"""A cue on the far side of another amount counts as that much farther away: it is more likely that amount's."""


def basis_of(before: str, after: str, *, follows: bool) -> str | None:
    """The keys of what an amount is counted by, joined by a comma; None where the text does not say.

    `before` and `after` are the words around it, up to the neighbouring amounts; `follows` says that `before` begins at
    one: what stands directly behind that one is said of it.
    """
    keys, _ = _following(after)
    if follows:
        before = _following(before)[1]
    clause = _CLAUSE.split(before)[-1][-60:]
    keys += [key for pattern, key in _BEFORE if pattern.search(clause)]
    per = _BEFORE_PER.search(clause)
    keys += [_PER[per["noun"]]] if per and per["noun"] in _PER else []
    ordered = [key for key in _ORDER if key in keys] + sorted({key for key in keys if key not in _ORDER})
    return ", ".join(_without_contradiction(ordered)) or None


def _without_contradiction(keys: list[str]) -> list[str]:
    """Gross and net (own share and grant) exclude each other: where both stand nearby neither is certain."""
    pairs = ({"gross", "net"}, {"own share", "grant"})
    return [key for key in keys if not any(key in pair and pair <= set(keys) for pair in pairs)]


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
    for pattern, key in _AFTER:
        if match := pattern.match(rest):
            return key, match.end()
    per = _AFTER_PER.match(rest)
    return (_PER.get(per["noun"]), per.end()) if per else (None, 0)


def stage_of(text: str, found: Found, *, low: int, high: int) -> str | None:
    """The key of `vocabulary.MONEY_STAGE` whose cue word stands nearest in the same sentence; None where none does."""
    before = before_window(text, found.start, low=0, reach=160)
    after = after_window(text, found.end, high=len(text), reach=120)
    near = [(_distance(len(before) - cue.end(), found.start - low), cue.lastgroup) for cue in _STAGE.finditer(before)]
    near += [(_distance(cue.start(), high - found.end), cue.lastgroup) for cue in _STAGE.finditer(after)]
    return min(near, key=lambda cue: cue[0])[1] if near else None


def _distance(characters: int, neighbour: int) -> int:
    return characters + (_ACROSS if characters > neighbour else 0)
