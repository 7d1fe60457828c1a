"""General patterns of names: compounds that say what they are for, digital adjective and noun, names in quotes, brands."""

import re
from collections.abc import Iterator

from .base_forms import base_form
from .stops import names_office, stop_reason
from .values import Found

_PREFIX = re.compile(
    r"(?<![\w-])(?:"
    r"[Ee]-(?:Government|Learning|Service|Bürger|Partizipation|Participation|Beteiligung|Formular|Antrag|Post|Ticket|Medien|Voting|Wahl|Prüfung|Klausur|Health|"
    r"Collaboration|Kataster|Baugenehmigung|Gewerbe|Meldung|Anmeldung|Zulassung|Kfz|Bescheid|Steuer|Archiv|Legislation|Justice|Commerce|Portfolio|Zeitung|Kiosk|Bau|Akte)\w{0,30}"
    r"|Online-?[A-ZÄÖÜa-zäöüß]\w{3,40}|Digital-?[A-ZÄÖÜa-zäöüß]\w{2,40}|Breitband-?[A-ZÄÖÜa-zäöüß]\w{3,40}|Glasfaser-?[A-ZÄÖÜa-zäöüß]\w{3,40}"
    r"|W-?LAN-\w{3,40}|LoRaWAN-\w{3,40}|5G-\w{3,40}|KI-\w{4,40}|Smart-[A-ZÄÖÜ]\w{3,30}|Open-Data-\w{3,30}|Cloud-[A-ZÄÖÜ]\w{3,30}|RFID-\w{3,30}|(?:Tablet|iPad|Laptop)-(?:[Oo]ffensive|[Ii]nitiative|[Pp]rojekt|[Pp]rogramm)\w{0,3}|GIS-\w{4,30}|3D-[A-ZÄÖÜ]\w{3,30}"
    r")(?:-\w{2,40}){0,3}(?![\w-])"
)  # fmt: skip
_SUFFIX = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÄÖÜ][\w-]{1,40}?(?:"
    r"-?[Pp]ortal(?:s|e|en)?|-?[Pp]lattform(?:en)?|-[Aa]pps?|[a-zäöüß]{4}apps?|-W-?LANs?|-Wlan|[Bb]reitband-?[Aa]usbau(?:s|es)?|[Gg]lasfaser-?(?:[Aa]usbau(?:s|es)?|[Nn]etz(?:es|e)?)|-?[Cc]louds?|-?[Cc]hat-?[Bb]ots?|-?[Ww]orkflows?|-?[Ss]oftware|-?[Ss]erver[ns]?|"
    r"-?(?:[Ii]nformations|[Mm]anagement|[Bb]uchungs|[Aa]nmelde|[Tt]icket|[Kk]assen|[Bb]ibliotheks|[Vv]ideokonferenz|[Zz]eiterfassungs|[Ww]arn|[Aa]bstimmungs|"
    r"[Aa]uskunfts|[Vv]ormerk|[Mm]onitoring|[Rr]eservierungs|[Vv]erwaltungs|[Aa]brechnungs|[Mm]elde|[Mm]ess|[Zz]utritts|[Ll]eit|[Dd]ispositions|[Bb]eteiligungs)-?[Ss]ystem(?:s|e|en)?|"
    r"(?:Bürger|Service|Nutzer|Unternehmens|Organisations)-?[Kk]onto(?:s)?|-?[Dd]atenbank(?:en)?|-?[Dd]ashboards?|-?[Tt]erminals?|-?[Ff]achverfahrens?"
    r"))(?P<rest>(?:-\w{2,40}){0,2})(?![\w-])"
)
_HEAD = (
    r"(?:Akten?|Agenda|Strategien?|Rathaus(?:es)?|Büros?|Ausweis(?:es|e|en)?|Karten?|Archiv(?:s|e)?|Kataster[sn]?|Register[sn]?|Formulare?[sn]?|Bescheide?[sn]?|Rechnung(?:en)?|Signatur(?:en)?|"
    r"Werkstatt|Labors?|Campus|Klassenzimmer[sn]?|Klassenräumen?|Bücher|Buch(?:s|es)?|Tafeln?|Zwillinge?s?n?|Modelle?[sn]?|Schließanlagen?|Marktplatz(?:es)?|Museum|Museums|"
    r"Stadtplan(?:e?s)?|Fahrplan(?:e?s)?|Masterplan(?:e?s)?|Alarmierung|Sitzungsdienst(?:e?s)?|Postfach(?:s|es)?|Kassenbuch(?:s|es)?|Fahrtenbuch(?:s|es)?|Wahlhelferschulung|Wasserzähler[ns]?|Stromzähler[ns]?|"
    r"Antr[aä]g(?:e?s|e|en)?|Verwaltungsakten?|Beteiligung|Zeiterfassung|Vergabe|Abstimmung(?:en)?|Anmeldung(?:en)?|Antragstellung|Antragsverfahrens?|Unterschrift(?:en)?|Baustellen?|Parkscheine?[sn]?|Anzeigetafeln?|"
    r"Haushalts?|Infotafeln?|Stelen?|Infostelen?|Poststellen?|Aktenführung|Aktenpl[aä]n(?:e?s)?|Personalausweis(?:es|e)?|Terminvergabe|Schaukasten|Schaukästen|Bürgerinformation|Wahlen?|Steuerakten?)"
)
_ADJECTIVE = re.compile(
    r"(?<![\w-])(?P<adjective>[Dd]igital|[Ee]lektronisch|[Vv]irtuell|[Pp]apierlos|[Ii]nteraktiv|[Ss]mart|[Ii]ntelligent|[Ii]nternetbasiert|[Ww]ebbasiert|[Cc]loudbasiert|KI-gestützt)e[nrsm]? "
    r"(?:(?:kommunal|stadtweit|neu|zentral|öffentlich|interkommunal|urban|regional|barrierefrei|mobil|gemeinsam)e[nrsm]? )?"
    rf"(?P<noun>(?:[A-ZÄÖÜ][\w-]{{1,40}}?(?:-?{_HEAD}|(?i:{_HEAD}))|{_HEAD}|[A-ZÄÖÜ]\w{{3,40}}))(?![\w-])"
)
_NOUN = re.compile(rf"(?:[A-ZÄÖÜ][\w-]{{1,40}}?)?(?i:{_HEAD})\Z")
_HOLLOW = re.compile(
    r"(?i:.{0,40}(?:wandel|transformation|welt|zeitalter|medien|bildung|teilhabe|zukunft|lösung|angebot|prozess|gerät|technik|technologie|möglichkeit|verwaltung|themen?|form|weg|bereich|kompetenz|format|"
    r"system|plattform|portal|dienst|projekt|maßnahme|tool|anwendung|unterricht|lernen|lehre|souveränität|wirtschaft|entwicklung|kommunikation|veranstaltung|treffen|konferenz|inhalt|daten|"
    r"unterlagen|unterstützung|werkzeug|hilfsmittel|gesellschaft|raum|zeit|leben|kanal|version|fassung|sicht|ebene|beratung|schritt|verfahren|service|infrastruktur|kurs|seminar|umsetzung|fähigkeit))(?:e|en|er|es|s|n|ern)?\Z"
)
_QUOTED = re.compile(
    r"(?<!\w)(?P<kind>(?:[A-ZÄÖÜ][\w-]{0,30}?)?(?:-?App|[Aa]pp|-?[Pp]ortals?|-?[Pp]lattform|-?[Ss]oftware|[Oo]nline-?[Dd]ienste?s?|-?[Aa]nwendung|[Ff]achverfahrens?|-?Tools?|-?[Cc]hatbot|"
    r"Projekte?s?|[Pp]rogramme?s?|Systeme?s?|[Ii]nitiative|[Ss]trategie|Modellprojekte?s?|Förderprojekte?s?|Pilotprojekte?s?|Leitprojekte?s?|Vorhaben|Verfahrens?|Webseite|Website)) ?[„\"»“](?P<name>[^„“”\"«»\n]{2,60})[“”\"«]"
)
_NAMED = re.compile(
    r"(?<!\w)(?:App|Software|Lernplattform|Plattform|Fachverfahren|Fachanwendung|Programm|Portal|Fachsoftware|Anwendung|Tool|Videokonferenzsystem|Dokumentenmanagementsystem|Messenger|Produkt|Modul)s? "
    r"(?P<name>[A-ZÄÖÜ]?[\w]{0,20}(?:[a-zäöü][A-Z0-9@]|[A-Z]{2}|[@.][a-zA-Z0-9]|[A-Z][a-z]+\d)[\w.@-]{0,20}\w)(?!\w)"
)
_OPEN_KIND = re.compile(r"(?i:.{0,40}(?:projekte?s?|programme?s?|systeme?s?|initiative|strategie|vorhaben|verfahrens?)\Z)")
_DIGITAL = re.compile(r"igital|nline|WLAN|\b[Ss]mart|\bE-[A-Z]|\be[A-Z]|\bIT\b|\bIT-|\bKI\b|App\b|@|[Ss]oftware|lektronisch|[Cc]yber|[Dd]ata\b|4\.0|2\.0|Internet|Sensor|[Pp]lattform|Cloud|Tablet")
_BRAND = re.compile(r"(?<![\w./@-])(?:[a-zäöüß][\w-]{2,30}\.digital|digital[.@][a-zäöü]\w{1,30}|[a-z]\w{2,30}@[a-z]{1,3}|[a-z]{2,20}@\w{2,20}|(?:smart|digi|cyber|my|mein)[A-ZÄÖÜ]\w{2,30}(?:-\w{2,30}){0,2}|[a-zäöü]{3,20}-Apps?)(?![\w.@/]\w|\w)")


def find_compounds(text: str, start: int, end: int) -> Iterator[Found]:
    """Names by their form within `text[start:end]`, a sentence; what the stop lists hold is left out."""
    yield from _compounds(text, start, end)
    yield from _adjectives(text, start, end)
    yield from _quoted(text, start, end)
    for match in _BRAND.finditer(text, start, end):
        yield _found(match.start(), match.end(), "brand", text, 0.7)


def _compounds(text: str, start: int, end: int) -> Iterator[Found]:
    for match in _PREFIX.finditer(text, start, end):
        if not stop_reason(match[0]):
            yield _found(match.start(), match.end(), "compound_prefix", text, 0.75)
    for match in _SUFFIX.finditer(text, start, end):
        if not stop_reason(match[0]) and not stop_reason(match["name"]):
            yield _found(match.start(), match.end(), f"compound_{match['name'][-6:].lstrip('-').lower()}", text, 0.8)


def _adjectives(text: str, start: int, end: int) -> Iterator[Found]:
    for match in _ADJECTIVE.finditer(text, start, end):
        listed = bool(_NOUN.match(match["noun"]))
        # Within a sentence a capital on the adjective says that it is a name: "die Smarten Regionen".
        named = match["adjective"][0].isupper() and match.start() > start and text[match.start() - 1] == " " and text[match.start() - 2 : match.start() - 1].isalpha()
        if (listed or (named and not _HOLLOW.match(match["noun"]))) and not stop_reason(match["noun"]):
            yield _found(match.start(), match.end(), "adjective_noun" if listed else "adjective_name", text, 0.75 if listed else 0.6)


def _quoted(text: str, start: int, end: int) -> Iterator[Found]:
    for match in _QUOTED.finditer(text, start, end):
        # A project or programme may be about anything; an app or a portal is digital by itself.
        if not _OPEN_KIND.match(match["kind"]) or _DIGITAL.search(match["kind"]) or _DIGITAL.search(match["name"]):
            yield _found(match.start("name"), match.end("name"), "quoted_name", text, 0.85)
    for match in _NAMED.finditer(text, start, end):
        yield _found(match.start("name"), match.end("name"), "named_product", text, 0.8)


def _found(start: int, end: int, origin: str, text: str, score: float) -> Found:
    return Found(start=start, end=end, label="PROJECT", origin=origin, name=base_form(text[start:end]), score=score)


def is_office(text: str, found: Found) -> bool:
    """Whether the mention is part of the name of a committee or office."""
    return names_office(text, found.start)
