"""What looks like a digital undertaking and is none, each kind with its reason."""

import re

_ANY = r"[\w-]*"
STOPS: dict[str, tuple[str, ...]] = {
    "the field itself, not an undertaking in it": (
        r"Digitalisierung(?:en)?", r"Digitalität", r"Digitales?", r"Digitalen?", r"Digitalisate?n?", r"IT-Bereichs?", r"Digitalisierungsthem\w+",
        rf"Digitalisierungs-?(?:[Pp]rozess|[Gg]rad|[Ss]chub|[Bb]edarf|[Ff]rage|[Bb]ereich|[Ss]tand|[Vv]orhaben|[Mm]aßnahme|[Pp]rojekt|[Ss]chritt|[Dd]ruck){_ANY}",
        rf"IT-?(?:[Tt]hem|[Ff]rage|[Kk]ompetenz|[Kk]enntnis|[Ww]issen|[Bb]elange){_ANY}", r"Digital-?[Kk]ompetenz\w*",
    ),
    "a body, an office, a firm or a person": (
        rf"{_ANY}(?:[Aa]usschu(?:ss|ß){_ANY}|[Aa]usschüsse[ns]?|[Bb]eirats?|[Bb]eauftragte[rn]?|[Aa]bteilung(?:en)?|-[Aa]mt(?:e?s)?|[Rr]eferats?|[Dd]ezernats?)",
        rf"{_ANY}(?:[Ff]achbereichs?|[Tt]eams?|[Ss]tabsstelle|-[Ss]tellen?|[Ll]eitung|[Ll]eiter(?:s|in)?|[Mm]itarbeit{_ANY}|[Mm]anager(?:s|in)?|[Kk]oordinat{_ANY}|[Ll]otsen?|[Pp]aten)",
        rf"{_ANY}(?:[Mm]inister{_ANY}|[Vv]erb[aä]nde?n?s?|[Vv]ereins?|[Uu]nternehmen{_ANY}|[Ff]irm(?:a|en)|[Dd]ienstleist{_ANY}|[Aa]nbieter{_ANY}|[Bb]etreiber{_ANY})",
        rf"{_ANY}(?:[Bb]ranche|[Ww]irtschaft|[Ff]achkr[aä]fte?n?|[Ee]xpert{_ANY}|[Bb]erater{_ANY}|[Bb]eratung(?:en|sstellen?)?|[Gg]esellschaft(?:en)?|[Nn]utzer{_ANY})",
        rf"{_ANY}(?:[Kk]und(?:e|en|innen)|[Kk]ommission(?:en)?|[Gg]ruppen?|[Aa]rbeitskreis(?:es)?|[Pp]ersonals?|[Aa]dministrat{_ANY}|[Bb]erufe?n?|[Ss]pezialist{_ANY}|[Tt]echniker{_ANY})",
        r"(?:Breitband|Glasfaser|Digital)-?[Bb]üros?", r"IT-?(?:[Vv]erbund(?:e?s)?|[Zz]weckverband\w*|[Pp]ark\w*|[Ss]tandort\w*|[Ff]achverfahrens?)",
    ),
    "says only that it is digital, not what it is for": (
        rf"(?:IT|Online|Digital|Internet|Web|EDV|Software|Netz|Cloud|Standard|Spezial|Fach|Branchen|Anwendungs|Zusatz|Büro|Open-Source)-?"
        r"(?:[Ll]ösung(?:en)?|[Aa]ngebot(?:e?s|en?)?|[Dd]ienste?[sn]?|[Aa]nwendung(?:en)?|[Pp]rojekt(?:e?s|en?)?|[Mm]aßnahmen?|[Vv]orhaben|[Pp]rozess(?:e|es|en)?|"
        r"[Tt]echnik|[Tt]echnologien?|[Hh]ardware|[Gg]eräte?[sn]?|[Pp]ortale?[sn]?|[Pp]lattform(?:en)?|[Ss]eiten?|[Ff]ormate?[sn]?|[Mm]öglichkeit(?:en)?|[Ss]oftware|"
        r"[Pp]rodukte?[sn]?|[Vv]erfahrens?|[Ss]ervices?|[Tt]ools?|[Mm]edien|[Ww]elt|[Tt]echnisch\w*|[Zz]eitalters?|[Pp]räsenz|[Aa]uftritte?s?)",
        r"Software-?[Pp]akete?", r"IT-?(?:[Kk]osten|[Aa]usgaben|[Mm]ittel\w*|[Bb]udgets?|[Hh]aushalte?s?|[Aa]ufwand\w*|[Bb]edarfe?s?|[Dd]ienstvereinbarung\w*|[Pp]ersonal\w*|[Ll]eistung\w*)",
    ),
    "a meeting, event or way of meeting": (
        rf"(?:Online|Digital|Video|IT|Breitband|Glasfaser|WLAN|KI)-?(?:[Ss]itzung|[Mm]eeting|[Vv]eranstaltung|[Ss]eminar|[Ss]chulung|[Uu]mfrage|[Bb]efragung|[Kk]onferenz|[Ww]orkshop|"
        rf"[Vv]ortr[aä]g|[Tt]reffen|[Vv]ersammlung|[Gg]ipfel|[Mm]esse|[Tt]ag|[Ww]oche|[Kk]ongress|[Kk]urs|[Ff]ortbildung|[Uu]nterricht|[Gg]espräch|[Bb]esprechung|[Pp]räsentation|[Tt]agung|[Ff]orum){_ANY}",
        r"(?:Video|Telefon|Web)-?[Kk]onferenz(?:en)?",
    ),
    "trade, press and habits on the net": (
        rf"Online-?(?:[Hh]andel|[Hh]ändler|[Ss]hop|[Bb]anking|[Aa]usgabe|[Aa]rtikel|[Zz]eitung|[Rr]edaktion|[Mm]arketing|[Rr]echerche|[Hh]etze|[Mm]obbing|[Ss]piel|[Ss]ucht|[Kk]auf|[Bb]estellung|[Vv]ersand|[Pp]etition|[Bb]ewertung|[Ww]erbung|[Ll]exikon|[Pp]resse){_ANY}",
        rf"Digital-?(?:[Dd]ruck|[Ff]oto|[Kk]amera|[Uu]hr|[Ww]ährung|[Rr]adio|[Ff]ernseh|[Ss]teuer|[Ww]andel){_ANY}", rf"WhatsApp{_ANY}", r"Apps?",
    ),
    "electric, not electronic; mail": (rf"[Ee]-?(?:[Mm]ail|[Aa]uto|[Bb]ike|[Mm]obil|[Rr]oller|[Ss]cooter|[Ll]ade|[Ff]ahrzeug|[Bb]us|[Ll]ok|[Cc]ar|[Ff]uel|[Ss]port|[Zz]igarette){_ANY}", rf"{_ANY}[Ll]adesäulen?"),
    "paper or rules about the net, not the net": (
        rf"{_ANY}(?:-[Pp]asswort|[Bb]ericht(?:e?s|e|en)?|[Ss]achstand(?:s)?|-[Bb]edarfe?s?|[Aa]nfragen?|[Bb]eschl[uü]ss(?:es|e|en)?|[Tt]arife?n?)",
        r"Digital-?[Gg]esetz\w*", rf"Glasfaser-?(?:[Tt]apete|[Vv]lies|[Bb]eton|[Kk]unststoff|[Aa]nhänger){_ANY}",
    ),
    "a portal, platform or app of stone, wood or name": (
        r"(?:Haupt|Nord|Süd|West|Ost|Tunnel|Kirchen|Kirch|Eingangs|Sandstein|Stein|Tor|Bogen|Rund|Seiten|Treppen|Barock|Turm|Gewölbe)portal(?:s|e|en|es)?",
        r"(?:Aussichts|Arbeits|Hebe|Bühnen|Dach|Besucher|Bade|Lade|Tauch|Verhandlungs|Diskussions|Wahl|Partei|Handels|Beton|Holz|Steh|Sprung|Lande|Bohr|Wasser|Hub)plattform(?:en)?",
        r"(?:Qualitäts|Umwelt|Risiko|Beschwerde|Hygiene|Wasser|Regenwasser|Abwasser)-?[Mm]anagement-?[Ss]ystem(?:s|e|en)?", r"(?:Blinden|Wege)-?[Ll]eitsystem(?:s|e|en)?",
        r"Immobilien-?[Pp]ortal(?:s|e|en)?", r"Observer[ns]?", r"Facebook\w*-\w+",
    ),
}  # fmt: skip
"""Reason → whole words, as regular expressions."""

_STOP = {reason: re.compile("(?:" + "|".join(words) + r")\Z") for reason, words in STOPS.items()}
_OFFICE = re.compile(
    r"(?:[Aa]usschu(?:ss|ß)\w{0,3}|[Aa]usschüsse\w?|[Aa]mt(?:e?s)?|[Ff]achbereichs?|[Ff]achdienste?s?|[Rr]eferats?|[Ss]tabsstelle|[Aa]bteilung|[Dd]ezernats?|[Ss]achgebiete?s?|"
    r"[Mm]inisterium\w?|[Mm]inister\w{0,4}|[Bb]eirats?|[Bb]eauftragte\w?|[Ss]taatssekretär\w{0,3}|[Bb]eigeordnete\w?|[Dd]ezernent\w{0,2}|[Aa]rbeitskreis\w{0,2}|[Aa]rbeitsgruppe|Lehrstuhl\w?|"
    r"[Bb]ereichs?|[Tt]eams?|[Ss]achbearbeit\w{0,5})(?: (?:für|Für|der|des))?(?: \d{1,3})?(?: (?:[A-ZÄÖÜ][\w-]{1,40},?|und|&|-|–)){0,6} \Z"
)
_REACH = 110


def stop_reason(word: str) -> str | None:
    """Why `word` is no PROJECT, or None: the first reason whose list holds it whole."""
    return next((reason for reason, words in _STOP.items() if words.match(word)), None) if len(word) < 80 else None


def names_office(text: str, start: int) -> bool:
    """Whether what begins at `start` belongs to the name of an office or committee: "Ausschuss für Digitale Strategie"."""
    window = text[max(0, start - _REACH) : start]
    return bool(_OFFICE.search(window)) and "\n" not in window[-40:]
