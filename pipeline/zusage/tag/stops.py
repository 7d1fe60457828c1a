"""What looks like a digital undertaking and is none, each kind with its reason."""

import re

STOPS: dict[str, str] = {
    "the field itself, not an undertaking in it": r"""
        Digitalisierung(?:en)? | Digitalität | Digitale[sn]? | Digitalisate?n? | Digitalis(?!ierung)\w*
        | Digitalisierungs-?(?:[Pp]rozess|[Gg]rad|[Ss]chub|[Bb]edarf|[Ff]rage|[Bb]ereich|[Ss]tand|[Vv]orhaben|[Mm]aßnahme|[Pp]rojekt
          |[Ss]chritt|[Dd]ruck|[Tt]hem)[\w-]*
        | Digital-?[Kk]ompetenz\w* | IT-?[Ss]icherheit | KI-?(?:[Vv]erordnung|[Ee]insatz|[Tt]hem)\w*""",
    "a body, an office, a firm or a person": r"""
        [\w-]*(?:[Aa]usschu(?:ss|ß)[\w-]* | [Aa]usschüsse[ns]? | [Bb]eirats? | [Bb]eauftragte[rn]? | [Aa]bteilung(?:en)? | -[Aa]mt(?:e?s)?
          | [Rr]eferats? | [Dd]ezernats? | [Ff]achbereichs? | [Tt]eams? | [Ss]tabsstelle | -[Ss]tellen? | [Ll]eiter(?:s|in)?
          | [Mm]itarbeit[\w-]* | [Mm]anager(?:s|in)? | [Kk]oordinat[\w-]* | [Ll]otsen? | [Pp]aten | [Mm]inister[\w-]* | [Vv]erb[aä]nde?n?s?
          | [Vv]ereins? | [Uu]nternehmen[\w-]* | [Ff]irm(?:a|en) | [Dd]ienstleist[\w-]* | [Aa]nbieter[\w-]* | [Bb]etreiber[\w-]*
          | [Bb]ranche | [Ww]irtschaft | [Ff]achkr[aä]fte?n? | [Ee]xpert[\w-]* | [Bb]erater[\w-]* | [Bb]eratung(?:en|sstellen?)?
          | [Gg]esellschaft(?:en)? | [Nn]utzer[\w-]* | [Kk]und(?:e|en|innen) | [Kk]ommission(?:en)? | [Gg]ruppen? | [Aa]rbeitskreis(?:es)?
          | [Pp]ersonals? | [Aa]dministrat[\w-]* | [Bb]erufe?n? | [Ss]pezialist[\w-]* | [Gg]ründer[\w-]* | [Aa]ccelerators?)
        | (?:Breitband|Glasfaser|Digital)-?[Bb]üros?""",
    "says only that it is digital, not what it is for": r"""
        (?:Online|Digital|Internet|Web|EDV|IT|Software|Netz|Cloud|Standard|Spezial|Fach|Branchen|Anwendungs|Zusatz|Büro|Open-Source|Smart)-?
        (?:[Ll]ösung(?:en)?|[Aa]ngebot(?:e?s|en?)?|[Dd]ienste?[sn]?|[Aa]nwendung(?:en)?|[Pp]rojekt(?:e?s|en?)?|[Mm]aßnahmen?|[Vv]orhaben
          |[Pp]rozess(?:e|es|en)?|[Tt]echnik|[Tt]echnologien?|[Hh]ardware|[Gg]eräte?[sn]?|[Pp]ortale?[sn]?|[Pp]lattform(?:en)?|[Ss]eiten?
          |[Ff]ormate?[sn]?|[Mm]öglichkeit(?:en)?|[Ss]oftware|[Pp]rodukte?[sn]?|[Vv]erfahrens?|[Ss]ervices?|[Tt]ools?|[Mm]edien|[Ww]elt
          |[Tt]echnisch\w*|[Zz]eitalters?|[Pp]räsenz|[Aa]uftritte?s?|[Ss]ysteme?[sn]?|[Zz]ug[aä]ng(?:e?s|e|en)?)
        | Apps? | [A-ZÄÖÜ]?-?Fachverfahrens?""",
    "a meeting, an event or a way of meeting": r"""
        (?:Online|Digital|Video|Telefon|Web|IT|Breitband|Glasfaser|WLAN|KI|E|e)-?
        (?:[Ss]itzung|[Mm]eeting|[Vv]eranstaltung|[Ss]eminar|[Ss]chulung|[Uu]mfrage|[Bb]efragung|[Kk]onferenz|[Ww]orkshop|[Vv]ortr[aä]g
          |[Tt]reffen|[Vv]ersammlung|[Gg]ipfel|[Mm]esse|[Tt]ag|[Ww]oche|[Kk]ongress|[Kk]urs|[Ff]ortbildung|[Uu]nterricht|[Gg]espräch
          |[Bb]esprechung|[Pp]räsentation|[Tt]agung|[Ff]orum)[\w-]*(?<!konferenzsystem)""",
    "trade, press and habits on the net, and things called digital for their display": r"""
        Online-?(?:[Hh]andel|[Hh]ändler|[Ss]hop|[Bb]anking|[Aa]usgabe|[Aa]rtikel|[Zz]eitung|[Rr]edaktion|[Mm]arketing|[Rr]echerche|[Hh]etze
          |[Mm]obbing|[Ss]piel|[Ss]ucht|[Kk]auf|[Bb]estellung|[Vv]ersand|[Pp]etition|[Bb]ewertung|[Ww]erbung|[Ll]exikon|[Pp]resse)[\w-]*
        | Digital-?(?:[Dd]ruck|[Ff]oto|[Kk]amera|[Uu]hr|[Ww]ährung|[Rr]adio|[Ff]ernseh|[Ss]teuer|[Ww]andel|[Aa]nzeige)[\w-]*
        | WhatsApp[\w-]* | Facebook\w*-\w+""",
    "electric, not electronic; and mail": r"""
        [Ee]-?(?:[Mm]ail|[Aa]uto|[Bb]ike|[Mm]obil|[Rr]oller|[Ss]cooter|[Ll]ade|[Ff]ahrzeug|[Bb]us|[Ll]ok|[Cc]ar|[Ff]uel|[Ss]port
          |[Zz]igarette)[\w-]* | [\w-]*[Ll]adesäulen?""",
    "paper or rules about the net, not the net": r"""
        [\w-]*(?:-[Pp]asswort | [Bb]ericht(?:e?s|e|en)? | [Ss]achstands? | -[Bb]edarfe?s? | [Aa]nfragen? | [Bb]eschl[uü]ss(?:es|e|en)?
          | [Tt]arife?n?) | Digital-?[Gg]esetz\w* | Glasfaser-?(?:[Tt]apete|[Vv]lies|[Bb]eton|[Kk]unststoff)[\w-]*""",
    "a portal, platform or app of stone, of wood or by chance": r"""
        (?:Haupt|Nord|Süd|West|Ost|Tunnel|Kirchen|Kirch|Eingangs|Sandstein|Stein|Tor|Bogen|Rund|Seiten|Treppen|Barock|Turm|Gewölbe
          |Friedhofs)portal(?:s|e|en|es)?
        | (?:Aussichts|Arbeits|Hebe|Bühnen|Dach|Besucher|Bade|Lade|Tauch|Verhandlungs|Diskussions|Wahl|Partei|Handels|Beton|Holz|Steh
          |Sprung|Lande|Bohr|Wasser|Hub)plattform(?:en)?
        | (?:Qualitäts|Umwelt|Risiko|Beschwerde|Hygiene|Wasser|Regenwasser|Abwasser)-?[Mm]anagement-?[Ss]ystem(?:s|e|en)?
        | (?:Blinden|Wege)-?[Ll]eit-?[Ss]ystem(?:s|e|en)? | Immobilien-?[Pp]ortal(?:s|e|en)? | Observer[ns]?""",
}
"""Reason → whole words, as verbose regular expressions."""

_STOP = {reason: re.compile(rf"(?:{words})\Z", re.VERBOSE) for reason, words in STOPS.items()}
_OFFICE = re.compile(
    r"""(?:[Aa]usschu(?:ss|ß)\w{0,3} | [Aa]usschüsse\w? | [Aa]mt(?:e?s)? | [Ff]achbereichs? | [Ff]achdienste?s? | [Rr]eferats? | [Ss]tabsstelle
        | [Aa]bteilung | [Dd]ezernats? | [Ss]achgebiete?s? | [Mm]inisterium\w? | [Mm]inister\w{0,4} | [Bb]eirats? | [Bb]eauftragte\w?
        | [Ss]taatssekretär\w{0,3} | [Bb]eigeordnete\w? | [Dd]ezernent\w{0,2} | [Aa]rbeitskreis\w{0,2} | [Aa]rbeitsgruppe | Lehrstuhl\w?
        | [Bb]ereichs? | [Ss]achbearbeit\w{0,5})
    (?:\ (?:für|Für|der|des))? (?:\ \d{1,3})? (?:\ (?:[A-ZÄÖÜ][\w-]{1,40},?|und|&|-|–)){0,6} \ \Z""",
    re.VERBOSE,
)
_FIRM = re.compile(r"(?: [A-ZÄÖÜ][\w-]{1,40}){0,4} (?:GmbH|mbH|AG|eG|KG|SE|AöR|e\. ?V\.)(?!\w)")
_REACH = 110
_LONGEST = 80


def stop_reason(word: str) -> str | None:
    """Why `word` is no PROJECT, or None: the reason whose list holds it whole."""
    return next((reason for reason, words in _STOP.items() if words.match(word)), None) if len(word) <= _LONGEST else None


def names_body(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` belongs to the name of a committee, an office or a firm.

    "Ausschuss für Digitale Strategie", "Breitband Beispielkreis GmbH".
    """
    return bool(_FIRM.match(text, end) or _OFFICE.search(text[max(0, start - _REACH) : start]))
