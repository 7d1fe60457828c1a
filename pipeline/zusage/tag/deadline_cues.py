"""The words by which minutes show whether a date binds something open: prepositions, tense, plans, titles, events."""

import re

# Between the preposition and the date: "bis (spätestens) zum", "bis Freitag, den", "ab voraussichtlich".
_FILL = (
    r"(?: (?:spätestens|voraussichtlich|einschließlich|einschl\.|inklusive|inkl\.|zum|zur|zu|ins?|im|am|den|dem|der"
    r"|die|das|des|etwa|ca\.|Ablauf|Anfang|Mitte|Ende"
    r"|maximal|längstens|mindestens|noch|hin|Beginn|nächste[nr]|kommende[nr]|[A-Z][a-z]{1,8}tag,?)){0,4} ?$"
)
BY = re.compile(
    rf"\b(?:[Bb]is|[Ss]pätestens|[Ll]ängstens|[Vv]or|[Ii]nnerhalb|[Bb]innen|[Ff]rist(?:ende|ablauf)?:?"
    rf"|nicht später als){_FILL}"
    r"|\b(?:[Ii]nnerhalb|[Bb]innen)(?: von| der)?(?: [a-zäöü.]{2,12})? $"
)
# "bis zum Fahrplanwechsel am 15. Dezember", "vor der Saison 2026": the limit's noun stands before its date.
BY_NOUN = re.compile(
    r"\b(?:(?:[Bb]is zu[mr]|[Vv]or de[mr]|[Zz]u[mr]) [A-ZÄÖÜ][a-zäöüß]{3,25} am"
    r"|(?:[Bb]is zu[mr]|[Vv]or de[mr]) [A-ZÄÖÜ][a-zäöüß]{3,25}) $"
)
NOT_BEFORE = re.compile(rf"\b(?:[Nn]icht vor|[Ff]rühestens|[Kk]einesfalls vor){_FILL}")
# "nach 2026 verschoben" moves into it.
INTO = re.compile(r"\b(?:nach|auf) $")
MOVING = re.compile(r"[Vv]ersch[io]e?b|[Üü]bertr[aä]g|[Vv]erleg|[Vv]ertag")
# "vom 1. bis 5. Mai" and "vom 1. Mai an" begin something; "Antrag vom 1. Mai" is a letter's date.
FROM = re.compile(
    rf"\b(?:[Aa]b|[Ss]eit|[Nn]ach|[Mm]it Wirkung (?:vom|zum|ab)|[Rr]ückwirkend zum|[Bb]eginnend (?:mit|am|im)){_FILL}"
)
FROM_VON = re.compile(r"\b[Vv](?:on|om)(?: de[mnr])? $")
FIRST_YEAR = re.compile(r"(?:19|20)\d\d ?[–-] ?$")
BORROWED = re.compile(r" ?(?:bis|[–-]) ?[^.;]{0,20}(?:19|20)\d\d")
FROM_TAIL = re.compile(r" ?(?:an\b|bis\b|[–-] ?\d)")
RANGE_BEGIN = re.compile(
    r" ?(?:[–-] ?|bis (?:zum |Ende |Mitte |Anfang )?)(?:\d|(?:Jan|Feb|Mär|Apr|Mai|Ju[nl]|Aug|Sep|Okt|Nov|Dez))"
)
ON_TO = re.compile(r"\b[Zz]u[mr] $")
RANGE_END = re.compile(r"\d[–-]$|\d [–-] $")
SINCE = re.compile(rf"\b[Ss]eit{_FILL}")
FOR = re.compile(r"\b(?:[Ff]ür|[Aa]uf|[Zz]u[mr])(?: de[nm]| das| die)? $")
OF_LETTER = re.compile(r"\b[Vv]om (?:[A-Z][a-z]{1,9}tag, (?:den |dem )?)?$")
EFFECT = re.compile(r"Wirkung vom $")

# Present and future tense, orders, wishes, plans: what they bind is open.
PLAN = re.compile(
    r"\b(?:soll(?:en|e|te|ten)?|wird|werden?|würden?|muss|muß|müssen|müsse|müsst(?:e|en)|will|wollen|wolle|möchten?"
    r"|möge|kann|können|könne|könnten?|darf|dürfen|dürfte"
    r"|geplant\w*|plan(?:en|t)|einplanen|eingeplant\w*|vorgesehen\w*|vorzusehen|beabsichtig\w+|angestrebt\w*"
    r"|anvisiert\w*|avisiert\w*|angepeilt|voraussichtlich\w*"
    r"|frühestens|spätestens|rechnen|rechnet|rechne|erwarte[nt]?|versprochen|zugesagt|Zusage|Frist\w*|fällig"
    r"|befristet|verläng\w+|endet|enden|auslaufen\w*"
    r"|verschieb\w+|verschoben|terminiert|angekündigt|abgekündigt|beauftragt|aufgefordert|gebeten|bittet|bitten"
    r"|bitte|beantrag(?:t|en)|fordert|fordern"
    r"|empfiehlt|beschließt|Ziel|Zielmarke|bereitgestellt|bereitzustellen|bereitstehen|Verfügung|bereit"
    r"|veranschlagt|eingestellt|einzustellen|angemeldet|anzumelden"
    r"|aufzunehmen|gilt|gelten|tritt|treten|kommt|kommen|folgt|folgen|startet|starten|beginnt|beginnen|läuft|laufen"
    r"|liefert|nimmt|übernimmt|übernehmen"
    r"|Baubeginn|Fertigstellung|Inbetriebnahme|Umsetzung|Abschluss|Rollout|Lieferung|Start|geht|gehen|erhält"
    r"|erhalten|steht|stehen|steigt|steigen|prüft|prüfen"
    r"|legt|vorzulegen|erfolgt|erfolgen|abgelöst|ablösen|verschiebt|benötigt|finanziert|umgesetzt werden|bleibt"
    r"|nötig|erforderlich|notwendig|ausgelegt)\b"
    r"|\bzu [a-zäöüß]{2,15}e?[lr]?n\b|[a-zäöü]{2,6}zu[a-zäöüß]{3,12}n\b"
)
# A plan that "has been made" is a plan still: its participles make no past.
_PARTICIPLE = (
    r"(?!angekündigt|zugesagt|versprochen|geplant|vorgesehen|vereinbart|terminiert|eingeplant|befristet|beauftragt"
    r"|gebeten|aufgefordert|veranschlagt|eingestellt"
    r"|bereitgestellt|vertagt|verschoben|verlängert|angesetzt)(?:[a-zäöü]{0,6}ge(?!plant|meinsam|samt"
    r"|nannt)[a-zäöüß]{2,14}(?:t|en)|(?:be|er|ver|ent|zer|über|unter|wieder)[a-zäöüß]{3,14}(?:t|en)"
    r"|[a-zäöüß]{3,12}iert"
    r"|(?:zu|ab|an|auf|aus|ein|vor|mit|nach)[a-zäöüß]{0,3}(?:ge|be|ver|er)?[a-zäöüß]{3,12}(?:t|en))"
)
# Preterite of the verbs that minutes use, and the perfect: hat ... beschlossen, ist ... worden.
PAST = re.compile(
    r"\b(?:wurden?|war(?:en)?|hatten?|gewesen|worden|konnten?|mussten?|wollten?|ging(?:en)?|fand(?:en)?|kam(?:en)?"
    r"|gab(?:en)?"
    r"|erhielt(?:en)?|begann(?:en)?|trat(?:en)?|tagten?|beschloss(?:en)?|stellten?|legten?|teilten?|lief(?:en)?"
    r"|fiel(?:en)?"
    r"|nahm(?:en)?|bat(?:en)?|sprach(?:en)?|schrieb(?:en)?|lud(?:en)?|starteten?|erfolgten?|führten?|stand(?:en)?"
    r"|lag(?:en)?"
    r"|blieb(?:en)?|entschied(?:en)?|vergab(?:en)?|stimmten?|lehnten?|scheiterten?|endeten?|zeigten?|ergab(?:en)?"
    r"|sank(?:en)?"
    r"|stieg(?:en)?|betrug(?:en)?|kosteten?|zahlten?|brachten?|beantragten?|eröffneten?|bezog(?:en)?"
    rf"|(?:hat|habe|haben)\b[^.;◆]{{0,100}}(?:◆[^.;]{{0,100}})?\b(?<!zu ){_PARTICIPLE})\b"
)
# A state that may have begun ("ist erledigt") or may lie ahead ("ist bis Mai gesperrt", "wird im Mai abgeschlossen").
STATE = re.compile(
    r"\b(?:erledigt|abgeschlossen|fertig|dankt|danke"
    rf"|(?:ist|sind|sei|seien)\b[^.;◆]{{0,100}}(?:◆[^.;]{{0,100}})?\b(?<!zu ){_PARTICIPLE})\b"
)
# "Im Februar hat sie zugesagt" dates the promise; "ist zum Februar zugesagt" dates what is promised.
SAID = re.compile(
    r"\b(?:hat|habe|haben|hatten?)\b[^.;]{0,120}\b(?:angekündigt|zugesagt|versprochen|beauftragt|gebeten"
    r"|aufgefordert|bereitgestellt|eingestellt|verschoben|vertagt)\b"
)
OUT_OF = re.compile(r"\b[Aa]us(?: de[mnr])? $")
STATE_OF = re.compile(r"(?:[Ss]tand|[Ss]tichtag)(?: zum| vom| am|:)? $|[Hh]eutigen $")
STILL = re.compile(r"\b(?:noch nicht|aber noch|bisher nicht|bislang nicht|immer noch|noch immer|noch aus)\b")
WITHIN = re.compile(r"\b(?:[Ii]m|[Ii]n)(?: noch)? $")
# "kommt erst Q4 statt Q1": what had been planned.
INSTEAD = re.compile(r"\b(?:statt|anstatt|anstelle)(?: wie geplant)?(?: im| am| in| zum)? $")
FOR_YEAR = re.compile(r"\b[Ff]ür(?: das)? $")
LABEL = re.compile(r"[A-ZÄÖÜ][\w-]{3,30}: ?$")
WHEN = re.compile(r"\b(?:[Ii]m|[Aa]m)(?: [a-zäöü]{3,12})? $")

# A deadline that was set and has gone by is one all the same.
DEMANDED = re.compile(
    r"\b(?:sollten?|hätten?|zugesagt|versprochen|vorgesehen|geplant|angekündigt|vereinbart|terminiert"
    r"|ursprünglich\w*|Frist|fällig|Abgabe|Termin|verspätet\w*|verzögert\w*"
    r"|überschritten|versäumt|nicht eingehalten|nicht gehalten|in Aussicht gestellt|[a-zäöü]{2,6}zu[a-zäöüß]{3,12}n"
    r"|zu [a-zäöüß]{2,15}e?[lr]?n|spätestens"
    r"|gefordert|überfällig|abgelaufen|Ziel)\b"
)
NOT_YET = re.compile(
    r"\b(?:sollten?|hätten?|ursprünglich|überfällig|verspätet|verzögert|nicht eingehalten|in Aussicht gestellt)\b|"
    r"(?:vorgesehen|geplant|vereinbart) (?:war|waren|gewesen)"
    r"|(?:Vorgesehen|Geplant|Vereinbart|Zugesagt) (?:war|waren)\b"
)
# "am 14. Juni freigegebenen Budget": what was done by then; "zum 1. März geplanten Umstieg" is no such thing.
DONE = re.compile(
    r" (?:[a-zäöüß]{2,16} ){0,3}(?!geplant|vorgesehen|beabsichtigt|anstehend|gemeinsam|gesamt)"
    r"(?:[a-zäöü]{0,5}ge[a-zäöüß]{3,14}|(?:be|ver|er|ent)[a-zäöüß]{3,14}(?:t|en)|[a-zäöü]{3,12}iert)"
    r"e[nrsm]? [A-ZÄÖÜ]"
)

# A year that names a plan, programme or list.
TITLE = re.compile(
    r"(?:[Pp]lan|[Pp]lans|[Pp]lanes|[Pp]läne|planung|[Pp]rogramms?|[Pp]rogrammes|[Aa]bschluss(?:es)?|[Bb]erichts?"
    r"|[Rr]echnung|[Kk]onzepts?|[Aa]genda|[Ss]trategie|[Ss]atzung|[Ll]iste"
    r"|[Ss]tatistik|[Uu]mfrage|[Bb]efragung|Smart City|Vision|[Ll]eitbilds?|[Ss]tudie|[Ff]assung|Modell|Baujahr"
    r"|Jahrgang|[Zz]ensus|[Ff]est|[Mm]arkt|[Ss]chau|[Pp]andemie|[Uu]msetzung"
    r"|[Ww]ahl|[Ww]ahlen|[Kk]onferenz|[Ii]ndex|[Kk]atalogs?|[Pp]reis|[Rr]ichtlinie|Beschluss(?:es)?"
    r"|[Hh]aushaltssatzung|[Uu]nwetter|[Hh]ochwasser) ?"
    r"(?:für |des |der |von |bis |zum |zur |das |die |Jahre[s]? |Teil |\(|[IVX]{1,4} ){0,3}$"
)
BUDGET = re.compile(
    r"(?:[Hh]aushalts?|[Hh]aushaltes|[Hh]aushalte|[Hh]aushaltsentwurfs?|[Hh]aushaltsplanentwurfs?"
    r"|[Hh]aushaltsansatz|[Hh]aushaltsmittel|[Hh]aushaltsplanung|HH|DHH|HHPl\.?|[Ee]tats?|[Nn]achtrags?)"
    r" ?(?:für |des |der |das |die |in |Jahre[s]? |\(){0,3}$"
)
MONEY = re.compile(
    r"€|\b(?:Euro|EUR|TEUR|Mio|Mittel|bereit\w*|Verfügung|veranschlagt|eingestellt|eingeplant|einzustellen"
    r"|einzuplanen|aufzunehmen|aufgenommen|Ansatz|Deckung|finanzier\w+"
    r"|angemeldet|anzumelden|vorgesehen|vorzusehen|aufzustocken|einzubringen)\b|mittel\b"
)
# Sittings, meetings, visits and feasts stay dates even where they are planned.
EVENT = re.compile(
    r"[Ss]itzung|\btag(?:t|en|te|ten)\b|[Bb]esuch|[Tt]reffen\b|\b[Tt]rifft|[Ee]inladung|[Ee]ingeladen|[Bb]esichtig"
    r"|[Ww]ahl(?:en)?\b|fest(?:e|s|es)?\b|\bFest|[Ff]eier|[Ee]mpfang|[Jj]ubiläum|[Ww]orkshop"
    r"|[Vv]eranstaltung|[Vv]ersammlung|[Kk]onferenz|[Tt]agung|\bberät\b|\bberaten\b|[Ee]inbringung"
    r"|[Vv]erabschiedung|[Rr]unde\b|[Ss]tattf|\bfindet\b|[Kk]lausur|[Ss]eminar|[Mm]esse\b|[Gg]espräch|[Ff]ührung\b"
)
SITTING = re.compile(r"(?:[Ss]itzung(?:en)?|[Ss]itzungstermin|[Rr]unde|[Tt]agung|[Ww]ahl) (?:am|vom|im|des|der|in)? ?$")
DIRECTED_SITTING = re.compile(
    r"\b(?:[Aa]b|[Bb]is|[Vv]or)(?: zu[mr]?| de[mr])? [^,.;]{0,30}[Ss]itzung(?:en)? (?:am|im|in|vom)? ?$"
)
# "1.300 Eingänge in drei Monaten": how long it took.
COUNTED = re.compile(r"\b\d{1,3}(?:\.\d{3})? [A-ZÄÖÜ][a-zäöüß]{2,25} in (?:(?:nur|etwa|rund|knapp|gut) )?$")
CLOCK = re.compile(r",? ?(?:um |ab |von )?\(?\d{1,2}(?:[:.]\d\d ?(?:Uhr|[–-])|:\d\d)|,? (?:um |ab )?\d{1,2} Uhr")
# Heads of table columns, where a cell holds nothing but the date.
DUE_COLUMN = re.compile(
    r"[Tt]ermin|[Ff]rist|[Ff]ällig|\b[Bb]is\b|[Zz]iel|[Uu]msetz|[Ff]ertig|[Ll]ieferung|[Gg]eplant|[Ww]iedervorlage"
)
DONE_COLUMN = re.compile(r"\b[Vv]om\b|[Dd]atum|[Ss]tand|[Ss]itzung|[Ee]rledigt|[Ee]ingang|[Bb]eschluss|[Bb]escheid")
HEAD = re.compile(
    r"(?:(?:Datum|Sitzung|Sitzungsdatum|Sitzungstag|Sitzungstermin|Termin|Stand|Tag|[A-Z][a-zäöüß]{2,30}termin|Vom"
    r"|vom|Am|am)\.?:? ?(?:[A-Z][a-z]{1,9},? ?)?(?:de[nm] )?"
    r"|(?:[A-ZÄÖÜ][\w.-]{1,30} ){0,2}[A-ZÄÖÜ][\w.-]{1,30}, ?(?:den )?)?"
)
