"""What looks like a digital undertaking and is none, each kind with its reason."""

import re

from .fragments import any_of

_SAYS_DIGITAL = any_of(r"""
    Online Digital Internet Web EDV IT Software Netz Cloud Standard Spezial Fach Branchen Anwendungs Zusatz Büro Open-Source Smart
""")
_HOLLOW = any_of(r"""
    [Ll]ösung(?:en)? [Aa]ngebot(?:e?s|en?)? [Dd]ienste?[sn]? [Aa]nwendung(?:en)? [Pp]rojekt(?:e?s|en?)? [Mm]aßnahmen? [Vv]orhaben
    [Pp]rozess(?:e|es|en)? [Tt]echnik [Tt]echnologien? [Hh]ardware [Gg]eräte?[sn]? [Pp]ortale?[sn]? [Pp]lattform(?:en)? [Ss]eiten?
    [Ff]ormate?[sn]? [Mm]öglichkeit(?:en)? [Ss]oftware [Pp]rodukte?[sn]? [Vv]erfahrens? [Ss]ervices? [Tt]ools? [Mm]edien [Ww]elt
    [Tt]echnisch\w* [Zz]eitalters? [Pp]räsenz [Aa]uftritte?s? [Ss]ysteme?[sn]? [Zz]ug[aä]ng(?:e?s|e|en)?
""")
_FIELD = any_of(r"""
    [Pp]rozess [Gg]rad [Ss]chub [Bb]edarf [Ff]rage [Bb]ereich [Ss]tand [Vv]orhaben [Mm]aßnahme [Pp]rojekt [Ss]chritt [Dd]ruck
    [Tt]hem
""")
_BODY = any_of(r"""
    [Aa]usschu(?:ss|ß)[\w-]* [Aa]usschüsse[ns]? [Bb]eirats? [Bb]eauftragte[rn]? [Aa]bteilung(?:en)? -[Aa]mt(?:e?s)? [Rr]eferats?
    [Dd]ezernats? [Ff]achbereichs? [Tt]eams? [Ss]tabsstelle -[Ss]tellen? [Ll]eiter(?:s|in)? [Mm]itarbeit[\w-]* [Mm]anager(?:s|in)?
    [Kk]oordinat[\w-]* [Ll]otsen? [Pp]aten [Mm]inister[\w-]* [Vv]erb[aä]nde?n?s? [Vv]ereins? [Uu]nternehmens? [Ff]irm(?:a|en)
    [Dd]ienstleist[\w-]* [Aa]nbieter[\w-]* [Bb]etreiber[\w-]* [Bb]ranche [Ww]irtschaft [Ff]achkr[aä]fte?n? [Ee]xpert[\w-]*
    [Bb]erater[\w-]* [Bb]eratung(?:en|sstellen?)? [Gg]esellschaft(?:en)? [Nn]utzer(?:s|n|innen)? [Kk]und(?:e|en|innen)
    [Kk]ommission(?:en)? [Gg]ruppen? [Aa]rbeitskreis(?:es)? [Pp]ersonals? [Aa]dministrat[\w-]* [Bb]erufe?n? [Ss]pezialist[\w-]*
    [Gg]ründer[\w-]* [Aa]ccelerators?
""")
_EVENT = any_of(r"""
    [Ss]itzung [Mm]eeting [Vv]eranstaltung [Ss]eminar [Ss]chulung [Uu]mfrage [Bb]efragung [Kk]onferenz(?!system) [Ww]orkshop
    [Vv]ortr[aä]g [Tt]reffen [Vv]ersammlung [Gg]ipfel [Mm]esse [Tt]ag [Ww]oche [Kk]ongress [Kk]urs [Ff]ortbildung [Uu]nterricht
    [Gg]espräch [Bb]esprechung [Pp]räsentation [Tt]agung [Ff]orum
""")
_TRADE = any_of(r"""
    [Hh]andel [Hh]ändler [Ss]hop [Bb]anking [Aa]usgabe [Aa]rtikel [Zz]eitung [Rr]edaktion [Mm]arketing [Rr]echerche [Hh]etze
    [Mm]obbing [Ss]piel [Ss]ucht [Kk]auf [Bb]estellung [Vv]ersand [Pp]etition [Bb]ewertung [Ww]erbung [Ll]exikon [Pp]resse
""")
_DISPLAY = any_of(r"[Dd]ruck [Ff]oto [Kk]amera [Uu]hr [Ww]ährung [Rr]adio [Ff]ernseh [Ss]teuer [Ww]andel [Aa]nzeige")
_ELECTRIC = any_of(r"""
    [Mm]ail [Aa]uto [Bb]ike [Mm]obil [Rr]oller [Ss]cooter [Ll]ade [Ff]ahrzeug [Bb]us [Ll]ok [Cc]ar [Ff]uel [Ss]port [Zz]igarette
""")
_PAPER = any_of(r"""
    -[Pp]asswort [Bb]ericht(?:e?s|e|en)? [Ss]achstands? -[Bb]edarfe?s? [Aa]nfragen? [Bb]eschl[uü]ss(?:es|e|en)? [Tt]arife?n?
""")
_STONE = any_of(r"""
    Haupt Nord Süd West Ost Tunnel Kirchen Kirch Eingangs Sandstein Stein Tor Bogen Rund Seiten Treppen Barock Turm Gewölbe
    Friedhofs
""")
_STAND = any_of(r"""
    Aussichts Arbeits Hebe Bühnen Dach Besucher Bade Lade Tauch Verhandlungs Diskussions Wahl Partei Handels Beton Holz Steh Sprung
    Lande Bohr Wasser Hub
""")
_CARE = any_of("Qualitäts Umwelt Risiko Beschwerde Hygiene Wasser Regenwasser Abwasser")
STOPS: dict[str, str] = {
    "the field itself, not an undertaking in it": rf"""
        Digitalisierung(?:en)? Digitalität Digitale[sn]? Digitalisate?n? Digitalis(?!ierung)\w* Digitalisierungs\w{{0,2}}
        Digitalisierungs-?{_FIELD}[\w-]* Digital-?[Kk]ompetenz\w* IT-?[Ss]icherheit KI-?(?:[Vv]erordnung|[Ee]insatz|[Tt]hem)\w*""",
    "a body, an office, a firm or a person": rf"[\w-]*{_BODY} (?:Breitband|Glasfaser|Digital)-?[Bb]üros?",
    "says only that it is digital, not what it is for": rf"{_SAYS_DIGITAL}-?{_HOLLOW} Apps? [A-ZÄÖÜ]?-?Fachverfahrens?",
    "a meeting, an event or a way of meeting": rf"(?:Online|Digital|Video|Telefon|Web|IT|Breitband|Glasfaser|WLAN|KI|[Ee])-?{_EVENT}[\w-]*",
    "trade, press and habits on the net": rf"Online-?{_TRADE}[\w-]* WhatsApp[\w-]* Facebook\w*-\w+",
    "called digital for its display or its age": rf"Digital-?{_DISPLAY}[\w-]*",
    "electric, not electronic; and mail": rf"[Ee]-?{_ELECTRIC}[\w-]* [\w-]*[Ll]adesäulen?",
    "paper, rules or stuff about the net, not the net": rf"""
        [\w-]*{_PAPER} Digital-?[Gg]esetz\w* Glasfaser-?(?:[Tt]apete|[Vv]lies|[Bb]eton|[Kk]unststoff)[\w-]*""",
    "a portal, platform or system of stone, of wood or of rules": rf"""
        {_STONE}portal(?:s|e|en|es)? {_STAND}plattform(?:en)? {_CARE}-?[Mm]anagement-?[Ss]ystem(?:s|e|en)?
        (?:Blinden|Wege)-?[Ll]eit-?[Ss]ystem(?:s|e|en)? Immobilien-?[Pp]ortal(?:s|e|en)? Observer[ns]?""",
}
"""Reason → regular expressions for whole words, apart by blanks."""

_STOP = {reason: re.compile(rf"{any_of(words)}\Z") for reason, words in STOPS.items()}
_OFFICES = any_of(r"""
    [Aa]usschu(?:ss|ß)(?:es)? [Aa]usschüsse[ns]? [Aa]mt(?:e?s)? [Ff]achbereichs? [Ff]achdienste?s? [Rr]eferats? [Ss]tabsstelle
    [Aa]bteilung [Dd]ezernats? [Ss]achgebiete?s? [Mm]inisteriums? [Mm]inister(?:s|in|n)? [Bb]eirats? [Bb]eauftragte[rn]?
    [Ss]taatssekretär(?:s|in)? [Bb]eigeordnete[rn]? [Dd]ezernent(?:en|in)? [Aa]rbeitskreis(?:es)? [Aa]rbeitsgruppe [Ll]ehrstuhls?
    [Ss]achbearbeit(?:er|erin|ung)
""")
_OFFICE = re.compile(
    rf"(?<![\w-])(?=[A-ZÄÖÜ])(?!(?:Insg|G)esamt)[\w-]{{0,30}}?{_OFFICES}(?: (?:für|Für|der|des))?(?: \d{{1,3}})?"
    r"(?: (?:[A-ZÄÖÜ][\w-]{1,40},?|und|&|-|–)){0,6} \Z"
)
_FIRM = re.compile(r"(?: [A-ZÄÖÜ][\w-]{1,40}){0,4} (?:GmbH|mbH|AG|eG|KG|SE|AöR|e\. ?V\.)(?!\w)")
_REACH = 110
_LONGEST = 80


def stop_reason(word: str) -> str | None:
    """Why `word` is no PROJECT, or None: the reason whose list holds it whole."""
    return (
        next((reason for reason, words in _STOP.items() if words.match(word)), None) if len(word) <= _LONGEST else None
    )


def names_body(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` belongs to the name of a committee, an office or a firm.

    "Ausschuss für Digitale Strategie", "Breitband Beispielkreis GmbH".
    """
    return bool(_FIRM.match(text, end) or _OFFICE.search(text[max(0, start - _REACH) : start]))
