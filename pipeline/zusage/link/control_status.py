"""What a control list says became of a decision: its note and its tick, read by small rules beside their examples."""

import re
from dataclasses import dataclass

from ..text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A wording that tells a state, with notes that it reads and notes that it leaves to others."""

    status: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


def _rule(status: str, pattern: str, examples: tuple[str, ...], counter_examples: tuple[str, ...]) -> Rule:
    return Rule(
        status=status, pattern=re.compile(pattern, re.IGNORECASE), examples=examples, counter_examples=counter_examples
    )


_DONE = r"erledigt|erl\.|umgesetzt|abgeschlossen|ausgeführt|vollzogen|fertiggestellt|eingeführt|realisiert|beendet"

RULES = (
    _rule(
        "dropped",
        r"\bhat sich (?:\w{1,20} )?erledigt|\baufgehoben\b|gegenstandslos|hinfällig|obsolet|nicht (?:mehr |weiter )?(?:weiter)?verfolgt"
        r"|\bentfäll|\bentfallen\b|eingestellt wurde|wurde eingestellt|zurückgezogen|nicht umsetzbar|nicht realisierbar|\babgelehnt\b",
        ("Hat sich erledigt.", "aufgehoben durch Beschluss vom 12.06.2024", "wird nicht weiterverfolgt", "Maßnahme entfällt"),
        ("erledigt", "Beschluss wird ausgeführt"),
    ),
    _rule(
        "open",
        rf"\bnoch nicht (?:\w{{1,20}} )?(?:{_DONE}|begonnen|terminiert)|\bnicht (?:{_DONE}|begonnen)|\bunerledigt"
        r"|steht (?:noch )?aus\b|ausstehend|\bnoch offen\b|^\W*offen\b|^\W*nein\W*$|vorlage folgt|\bnoch kein",
        ("noch nicht erledigt", "Noch nicht vollständig umgesetzt", "offen", "Umsetzung steht noch aus", "unerledigt"),
        ("teilweise offengelegt", "erledigt", "öffentlich bekannt gemacht"),
    ),
    _rule(
        "running",
        rf"(?:teilweise|tlw\.|teils|zum teil|überwiegend|weitgehend|zu \d{{1,2}} ?%) (?:\w{{1,20}} )?(?:{_DONE})|teilerledigt"
        r"|(?:ausschreibung|vergabe|planung|prüfung|bauabschnitt|stufe|phase|los|testbetrieb|pilot\w{0,15}|entwurf)\s(?:\w{1,15}\s){0,3}"
        rf"(?:{_DONE}|erfolgt)",
        ("teilweise erledigt", "tlw. erl.", "Ausschreibung ist abgeschlossen", "zu 60 % umgesetzt"),
        ("erledigt", "Maßnahme abgeschlossen"),
    ),
    _rule(
        "delayed",
        r"verzöger|verschieb|verschoben|\bverzug|zurückgestellt|lieferengp|lieferschwierig|(?:frist|termin)verlängerung"
        r"|später als (?:geplant|vorgesehen)|nicht (?:fristgerecht|termingerecht|eingehalten)",
        ("Lieferung verzögert sich", "auf 2026 verschoben", "zurückgestellt", "Fristverlängerung bis 30.09.2025 beantragt"),
        ("unverzüglich umgesetzt", "erledigt"),
    ),
    _rule(
        "open",
        rf"\b(?:wird|werden|soll|sollen|muss|kann)\b.{{0,80}}\b(?:vorgelegt|{_DONE}|erstellt|beraten|berichtet|ausgeschrieben|beschafft|geprüft)"
        r"|\bist (?:für|bis|im) .{0,60}\b(?:vorgesehen|geplant)\b|\bgeplant (?:für|ab|im)\b",
        ("wird im 3. Quartal vorgelegt", "soll bis Ende 2026 umgesetzt werden", "ist für Herbst 2025 vorgesehen"),
        ("wurde im Mai vorgelegt", "Umsetzung läuft"),
    ),
    _rule(
        "running",
        r"\bläuft\b|\blaufen(?:d|de[nr]?)?\b|\bin (?:der )?(?:bearbeitung|arbeit|umsetzung|vorbereitung|prüfung|planung|abstimmung)\b"
        r"|(?<!nicht )\bbegonnen\b|\bbeauftragt\b|\bausgeschrieben\b|\bgestartet\b|wird (?:derzeit|zurzeit|aktuell)|\bim gange\b",
        ("Umsetzung läuft", "in Bearbeitung", "Auftrag läuft seit März", "Firma wurde beauftragt"),
        ("noch nicht begonnen", "ausgelaufen"),
    ),
    _rule(
        "done",
        rf"\b(?:{_DONE})(?!\w)|\bin betrieb (?:genommen|gegangen)|\bist in betrieb|\b100 ?%",
        ("erledigt", "erl.", "Vertrag unterzeichnet, Maßnahme abgeschlossen", "zum 01.03.2025 umgesetzt", "seit Mai in Betrieb genommen"),
        ("unerledigt", "s. Vorlage", "siehe Bericht im Ausschuss"),
    ),
)  # fmt: skip
"""The first rule that fits a clause tells its state: what takes a word back stands before the word."""

_CLAUSE = re.compile(r"(?<=\w{4}[.!])\s+(?=[A-ZÄÖÜ])|;|\n")
"""Ends of clauses; the stop of "tlw. erl." or "3. Quartal" is none."""

_TICKS = {
    "done": {"ja", "j", "x", "✓", "✔", "☑", "☒", "✅", "gruen", "erledigt", "erl", "erl.", "100 %", "100%", "100", "umgesetzt"},
    "running": {"teilweise", "tlw.", "gelb", "laufend", "in bearbeitung", "z. t.", "teils"},
    "open": {"nein", "n", "rot", "offen", "☐", "0 %", "0%", "0", "-", "–"},
}  # fmt: skip
_SHARE = re.compile(r"^\d{1,3}\s?%$")
_DATE = re.compile(r"^(?:am )?\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}$")


def of_note(note: str) -> str | None:
    """State by the words of a note: of several clauses the last that tells one; None where none does ("s. Vorlage")."""
    told = [status for clause in _CLAUSE.split(note) if (status := _of_clause(clause))]
    return told[-1] if told else None


def _of_clause(clause: str) -> str | None:
    return next((rule.status for rule in RULES if rule.pattern.search(clause)), None)


def of_tick(tick: str, head: str) -> str | None:
    """State by a tick column; under "offen" a cross means open. A traffic light's green may say no more than "as planned"."""
    said, column = fold(tick), fold(head)
    if "ampel" in column and said in ("gruen", "gelb", "rot"):
        return None
    status = next((status for status, marks in _TICKS.items() if said in marks), None)
    if status is None and _SHARE.match(said):
        status = "running"
    if status is None and _DATE.match(said) and "erl" in column:
        status = "done"
    if status is not None and column.startswith("offen"):
        return {"done": "open", "open": "done"}.get(status, status)
    return status or of_note(tick)


def joined(tick: str | None, note: str | None) -> str:
    """One state of tick and note; `unknown` where they contradict each other or neither tells one."""
    if tick is None or note is None or tick == note:
        return tick or note or "unknown"
    if note == "dropped":
        return note
    if tick == "done" or note == "done":
        return "unknown"
    return note if tick in ("open", "running") else tick
