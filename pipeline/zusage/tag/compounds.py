"""Names by their form: compounds that say what they are for, digital adjective and noun, and brands."""

import re
from collections.abc import Iterator

from .base_forms import base_form
from .fragments import any_of
from .stops import stop_reason
from .values import Found

CUES = r"""
    gital ktronisch Online online irtuelle papierlose Papierlose teraktive telligente Smart smart[A-Ze-] basierte gestützt KI- E-[A-Z]
    e-[A-Z] Breitband Glasfaser LAN-[A-Za-z] WAN- -WLAN -W-LAN -Wlan 5G- Open-D Cloud cloud RFID- GIS- 3D- Tablet- iPad- Laptop- Portal
    portal ttform -App -app app(?:s\b|\b) Chat chat-?[Bb]ot kflow ftware Server server ystem(?:s|e|en)?\b breitband glasfaser Konto
    konto Datenbank datenbank shboard Terminal terminal @ digi[A-Z] cyber[A-Z] my[A-Z] mein[A-Z]
"""
"""Apart by blanks: each name found here holds one of them. Each begins with a plain letter, which keeps the scan fast."""
_ELECTRONIC = any_of(r"""
    Government Learning Service Bürger Partizipation Participation Beteiligung Formular Antrag Post Ticket Medien Voting Wahl
    Prüfung Klausur Health Collaboration Kataster Baugenehmigung Gewerbe Meldung Anmeldung Zulassung Kfz Bescheid Steuer Archiv
    Portfolio Bau Akte
""")
_PREFIX = re.compile(
    rf"""(?<![\w-])(?:
    [Ee]-{_ELECTRONIC}\w{{0,30}}
    | (?:Online|Digital|Breitband|Glasfaser)-?[A-ZÄÖÜa-zäöüß]\w{{3,40}}
    | (?:W-?LAN|LoRaWAN|5G|KI|Open-Data|Cloud|RFID|GIS|3D|[Ss]mart)-\w{{3,40}}
    | (?:Tablet|iPad|Laptop)-(?:[Oo]ffensive|[Ii]nitiative|[Pp]rojekt|[Pp]rogramm)\w{{0,3}}
    )(?:-\w{{2,40}}){{0,3}}(?![\w-])""",
    re.VERBOSE,
)
_SYSTEM = any_of(r"""
    [Ii]nformations [Mm]anagement [Bb]uchungs [Aa]nmelde [Tt]icket [Kk]assen [Bb]ibliotheks [Vv]ideokonferenz [Zz]eiterfassungs
    [Ww]arn [Aa]bstimmungs [Aa]uskunfts [Vv]ormerk [Mm]onitoring [Rr]eservierungs [Vv]erwaltungs [Aa]brechnungs [Mm]elde [Zz]utritts
    [Ll]eit [Dd]ispositions [Bb]eteiligungs
""")
_TAIL = any_of(r"""
    -?[Pp]ortal(?:s|e|en)? -?[Pp]lattform(?:en)? [a-zäöüß]{3}apps? -[Aa]pps? -?[Cc]louds? -?[Cc]hat-?[Bb]ots? -?[Ww]orkflows?
    -?[Ss]oftware -?[Ss]erver[ns]? -W-?LANs? -Wlan [Bb]reitband-?[Aa]usbau(?:s|es)?
    [Gg]lasfaser-?(?:[Aa]usbau(?:s|es)?|[Nn]etz(?:es|e)?) -?[Dd]atenbank(?:en)? -?[Dd]ashboards? -?[Tt]erminals?
""")
_SUFFIX = re.compile(
    rf"""(?<![\w-])(?P<name>
    [A-ZÄÖÜ][\w-]{{1,40}}?(?:{_TAIL}|-?{_SYSTEM}-?[Ss]ystem(?:s|e|en)?)
    | (?:Bürger|Service|Nutzer|Organisations)-?[Kk]onto(?:s)?
    | [a-zäöü]{{3,20}}-Apps?
    )(?:-\w{{2,40}}){{0,2}}(?![\w-])""",
    re.VERBOSE,
)
_HEAD = any_of(r"""
    Akten? Agenda Strategien? Rathaus(?:es)? Büros? Ausweis(?:es|e|en)? Karten? Archiv(?:s|e)? Kataster[sn]? Register[sn]?
    Formulare?[sn]? Bescheide?[sn]? Rechnung(?:en)? Signatur(?:en)? Werkstatt Labors? Campus Klassenzimmer[sn]? Bücher Buch(?:s|es)?
    Tafeln? Zwillinge?s?n? Modelle?[sn]? Schließanlagen? Dorf(?:e?s)? Dörfern? Marktplatz(?:es)? Museums?
    (?:Stadt|Fahr|Master|Akten)plan(?:e?s)? Alarmierung Sitzungsdienst(?:e?s)? Postfach(?:s|es)? (?:Wasser|Strom)zähler[ns]?
    Antr[aä]g(?:e?s|e|en)? Antrag(?:stellung|sverfahrens?) Zeiterfassung Beteiligung Vergabe Abstimmung(?:en)? Anmeldung(?:en)?
    Unterschrift(?:en)? Baustellen? Parkscheine?[sn]? Haushalts? Stelen? Poststellen? Aktenführung Terminvergabe Schaukasten
    Schaukästen Bürgerinformation Wahlen?
""")
_ADJECTIVE = re.compile(
    r"""(?<![\w-])(?P<adjective>[Dd]igital|[Ee]lektronisch|[Vv]irtuell|[Pp]apierlos|[Ii]nteraktiv|[Ss]mart|[Ii]ntelligent
    |(?:[Ii]nternet|[Ww]eb|[Cc]loud)basiert|KI-gestützt)e[nrsm]?[ ]
    (?:(?:kommunal|stadtweit|neu|zentral|öffentlich|interkommunal|urban|regional|barrierefrei|mobil|gemeinsam)e[nrsm]?[ ])?
    (?P<noun>[A-ZÄÖÜ][\w-]{2,60})(?![\w-])""",
    re.VERBOSE,
)
_HOLLOW = any_of(r"""
    wandel transformation welt zeitalter medien bildung teilhabe zukunft lösung angebot prozess gerät technik technologie form weg
    möglichkeit verwaltung them bereich kompetenz format system plattform portal dienst projekt maßnahme tool anwendung unterricht
    lernen lehre souveränität wirtschaft entwicklung kommunikation veranstaltung treffen konferenz inhalt daten unterlagen
    unterstützung werkzeug gesellschaft raum zeit leben kanal version fassung sicht ebene beratung schritt verfahren service
    infrastruktur kurs seminar umsetzung fähigkeit
""")
_NAMING = re.compile(rf"(?:[A-ZÄÖÜ][\w-]{{1,40}}?)?(?i:{_HEAD})\Z")
_EMPTY = re.compile(rf"(?i:.{{0,40}}{_HOLLOW})(?:e|en|er|es|s|n|ern)?\Z")
_BRAND = re.compile(
    r"""(?<![\w./@-])(?:[a-zäöüß][\w-]{2,30}\.digital|digital[.@][a-zäöüA-ZÄÖÜ]\w{1,30}|[a-z]\w{2,30}@[a-zA-Z]{1,3}
    |(?:smart|digi|cyber|my|mein)[A-ZÄÖÜ]\w{2,30}(?:-\w{2,30}){0,2})(?![\w.@/]\w|\w)""",
    re.VERBOSE,
)


def find_compounds(text: str, start: int, end: int) -> Iterator[Found]:
    """Names by their form within the sentence `text[start:end]`; what the stop lists hold is left out."""
    for match in _PREFIX.finditer(text, start, end):
        if not stop_reason(match[0]):
            yield _found(match, "compound_prefix", 0.75)
    for match in _SUFFIX.finditer(text, start, end):
        if not stop_reason(match[0]) and not stop_reason(match["name"]):
            yield _found(match, "compound_suffix", 0.8)
    for match in _ADJECTIVE.finditer(text, start, end):
        yield from _adjective(match, start)
    for match in _BRAND.finditer(text, start, end):
        yield _found(match, "brand", 0.7)


def _adjective(match: re.Match[str], sentence: int) -> Iterator[Found]:
    if _NAMING.match(match["noun"]):
        yield _found(match, "adjective_noun", 0.75)
    elif _is_name(match, sentence) and not _EMPTY.match(match["noun"]) and not stop_reason(match["noun"]):
        yield _found(match, "adjective_name", 0.6)


def _is_name(match: re.Match[str], sentence: int) -> bool:
    """Within a sentence a capital on the adjective says that it is a name: "die Smarten Regionen"."""
    before = match.string[max(sentence, match.start() - 2) : match.start()]
    return match["adjective"][0].isupper() and len(before) > 1 and before[0].isalpha() and before[1] == " "


def _found(match: re.Match[str], origin: str, score: float) -> Found:
    name = base_form(match[0])
    return Found(start=match.start(), end=match.end(), label="PROJECT", origin=origin, name=name, score=score)
