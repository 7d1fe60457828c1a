"""Labels of the sections inside an item: what kind of text begins with a line, and where a vote's result ends."""

import re

from ...text import fold
from .nonpublic import despaced

_LABELS = {
    "facts": (
        "sachverhalt", "begruendung", "sach- und rechtslage", "erlaeuterungen", "erlaeuterung", "sachstand",
        "sachverhalt/begruendung", "sachverhalt und begruendung", "sachdarstellung", "sachvortrag", "sachlage", "kurzfassung",
        "stellungnahme", "stellungnahme der verwaltung", "problembeschreibung", "vortrag des referenten", "ausgangslage",
        "zusammenfassung", "sachverhaltsdarstellung", "antragsbegruendung", "rechtslage", "vortrag",
    ),
    "discussion": (
        "beratungsverlauf", "wortprotokoll", "beratungsinhalt", "diskussion", "aussprache", "beratung", "protokoll",
        "wortmeldungen", "wortbeitraege", "wortmeldung", "wortbeitrag", "debatte", "diskussionsverlauf", "sitzungsverlauf",
        "zusammenfassung des diskussionsergebnisses", "verlauf der beratung", "protokollnotiz", "anmerkung", "anmerkungen",
    ),
    "proposal": (
        "beschlussvorschlag", "beschlussempfehlung", "beschlussantrag", "antrag", "antragstext", "beschlussentwurf",
        "verwaltungsvorschlag", "beschlussvorschlaege", "aenderungsantrag", "empfehlung", "vorschlag der verwaltung",
        "empfehlung der verwaltung",
    ),
    "resolution": (
        "beschluss", "beschlusstext", "beschluesse", "beschlussfassung", "empfehlungsbeschluss", "gefasster beschluss",
        "beschluss/empfehlung", "geaenderter beschluss", "beschlusswortlaut", "entscheidung",
    ),
    "result": (
        "abstimmungsergebnis", "abstimmung", "beratungsergebnis", "abstimmungsergebnisse", "abstimmungsverhaeltnis",
        "stimmenverhaeltnis", "stimmverhaeltnis", "votum", "abstimmungsresultat", "ergebnis der abstimmung", "wahlergebnis",
        "beschlussergebnis",
    ),
    "money": (
        "finanzielle auswirkungen", "kosten", "finanzierung", "finanzielle auswirkung", "haushaltsmaessige auswirkungen",
        "haushaltsrechtliche auswirkungen", "auswirkungen auf den haushalt", "kosten und finanzierung", "kosten/finanzierung",
        "deckungsvorschlag", "deckung", "haushaltsmittel", "finanzierungsvorschlag", "finanzielle folgen",
    ),
    "attendance": (
        "anwesend", "anwesende", "anwesenheit", "anwesenheitsliste", "teilnehmer", "teilnehmerinnen und teilnehmer",
        "teilnehmende", "teilnehmerliste", "teilnehmerverzeichnis", "anwesend sind", "anwesend waren", "anwesend von der verwaltung",
        "anwesende mitglieder", "anwesende entschuldigt", "entschuldigt", "entschuldigt fehlen", "entschuldigt fehlten",
        "es fehlen", "es fehlten", "es fehlen entschuldigt", "es fehlten entschuldigt", "es fehlt", "es fehlte", "abwesend",
        "abwesende", "nicht anwesend", "unentschuldigt", "ausserdem anwesend", "ferner anwesend", "weiterhin anwesend",
        "ausserdem anwesend waren", "abwesende mitglieder", "entschuldigt abwesend", "nicht anwesend waren",
        "stimmberechtigte mitglieder", "nicht stimmberechtigte mitglieder",
    ),
    "agenda": (
        "tagesordnung", "tagesordnung fuer die naechste sitzung", "tagesordnung der naechsten sitzung", "tagesordnungspunkte",
        "oeffentliche tagesordnung", "tagesordnung der oeffentlichen sitzung", "tagesordnung oeffentlicher teil",
        "tagesordnung - oeffentlicher teil", "tagesordnung oeffentliche sitzung", "folgende tagesordnung", "beratungsgegenstaende",
        "verhandlungsgegenstaende", "uebersicht der tagesordnung", "behandelte tagesordnungspunkte",
    ),
}  # fmt: skip
_SECTION = {label: kind for kind, labels in _LABELS.items() for label in labels}
_BEGUN = 3
_BEGINNINGS = frozenset(label[:end] for label in _SECTION for end in range(1, 2 * _BEGUN + 1))
"""What the first three characters of a label may be, folded: one umlaut is two letters then."""

_LABEL = re.compile(
    r"^(?P<label>[A-ZÄÖÜ][A-Za-zÄÖÜäöüß/ -]{3,60}?)\s{0,3}(?:\([^()]{0,40}\))?\s{0,3}(?P<colon>[:*]|$)\**\s{0,8}(?P<rest>.*)$"
)
_NUMBERED = re.compile(r"^Beschluss(?:-?[Nn]r\.?|\s+Nr\.?|nummer)\s{0,3}:?\s{0,3}[\w/.-]{1,20}\W{0,6}$")
"""The head of one resolution in a list of resolutions: "Beschluss Nr. 12/2025"."""

_OF_WHOM = re.compile(r"\s(?:der|des|fuer|durch|vom|im|in)\b.*$")
_VOTE = re.compile(
    r"[Ss]timm|\b[Jj]a\b|\b[Nn]ein\b|[Ee]nthalt|[Ee]instimmig|[Mm]ehrheit|angenommen|beschlossen|abgelehnt|Kenntnis|vertagt|verwiesen|"
    r"dafür|dagegen|zurückgezogen|zurückgestellt|^\W*(?:TOP|Punkt|Ziffer|Zu)\s\d|^\W{0,4}\d{1,2}\b"
)
_APPLICANT = re.compile(
    r"(?:(?:der|die|des|von)\s)?(?:[A-ZÄÖÜ]{2,}\b|AfD|Volt|Grüne|Bündnis|(?:Die\s)?Linke|Frei[en]|Herrn?\b|Frau\b|Rats|Stadtr|\S*[Ff]raktion|\S*[Gg]ruppe)"
)
_SHORT = 40
_LONGEST = 64
"""Characters; a label ends the line or has its colon before that."""


def label_of(text: str) -> str | None:
    """The kind of section that this line (as `heads.bare` gives it) opens, None for any other line."""
    if not text[:1].isupper() or (len(text) > _LONGEST and ":" not in text[:_LONGEST] and "*" not in text[:_LONGEST]):
        return None
    if text.startswith("Sehr geehrte"):
        return "text"  # a letter that quotes a motion first goes on in its own voice
    if _NUMBERED.match(text):
        return "resolution"
    close = despaced(text)
    match = _LABEL.match(close) if fold(close[:_BEGUN]) in _BEGINNINGS else None
    if not match:
        return None
    label = fold(match["label"])
    if ":" in match["colon"] and label.startswith("beschluss"):
        label = _OF_WHOM.sub("", label)  # "Beschlussvorschlag der Verwaltung:"
    if label.endswith("antrag") and _APPLICANT.match(match["rest"]) and len(match["rest"]) < _SHORT:
        return None  # "Antrag: SPD" says whose it is, "Antrag: Busse am Abend" what it asks
    return _SECTION.get(label)


def vote_is_over(text: str) -> bool:
    """Whether a result has ended before this line: the discussion often follows it without a label of its own."""
    return bool(text.strip()) and not _VOTE.search(text)
