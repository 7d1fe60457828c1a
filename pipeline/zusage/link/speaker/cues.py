"""Words that tell who speaks: verbs of saying, asking and deciding, sources, indirect speech, orders."""

import re
from typing import Final

_SAY: Final = (
    r"teilte?n?|berichtete?n?|erklärte?n?|erläuterte?n?|informierte?n?|führte?n?|fragte?n?|erkundigte?n?|antwortete?n?|erwiderte?n?|"
    r"entgegnete?n?|ergänzte?n?|betonte?n?|merkte?n?|weis(?:t|en)|wies(?:en)?|verweis(?:t|en)|verwies(?:en)?|stellte?n?|legte?n?|bitte[tn]|"
    r"bate?n?|forderte?n?|verlangte?n?|beantragte?n?|schl[aä]g(?:t|en)|schlugen?|regte?n?|sagte?n?|meinte?n?|h[aä]lt(?:en)?|hielt(?:en)?|"
    r"sieht|sehen|sahe?n?|kritisierte?n?|begrüßte?n?|lobte?n?|bestätigte?n?|versicherte?n?|sicherte?n?|kündigte?n?|gibt|geben|gaben?|"
    r"nennt|nennen|nannten?|beziffert|bejahte?n?|verneinte?n?|bedauerte?n?|bemerkte?n?|hinterfragte?n?|plädierte?n?|spricht|sprechen|"
    r"sprach(?:en)?|empfiehlt|empfehlen|empfahl(?:en)?|rät|raten|riet(?:en)?|warnte?n?|hoffte?n?|wünscht?e?n?|möchten?|will|wollen|wollten?|erinnerte?n?|"
    r"präsentierte?n?|fasst|fassen|macht|machen|machten?|zeigte?n?|bekräftigte?n?|verspricht|versprechen|versprach(?:en)?|widerspricht|"
    r"räumte?n?|unterstreicht|dankte?n?|beschreibt|schilderte?n?|monierte?n?|beklagte?n?|bemängelte?n?|äußerte?n?|schließt|schließen|"
    r"lehnte?n?|unterstützte?n?|befürwortete?n?|tr[aä]gt?|tragen|trug(?:en)?|rechnete?n?|geht|gehen|vertritt|vertreten|stimmte?n?|konkretisierte?n?|"
    r"skizzierte?n?|referierte?n?|resümierte?n?|appellierte?n?|bezweifelte?n?|vermisst|wendet|wandte|wirft|warf|rügte?n?|zitierte?n?|"
    r"ruft|eröffnet|korrigierte?n?|unterrichtete?n?|beurteilte?n?|kommt|bewertete?n?|stell[ea]?|schätzte?n?|plante?n?|zieht|setzt|verwahrt"
)
_DECIDE: Final = (
    r"beschlie(?:ß|ss)(?:t|en)|beschloss(?:en)?|empfiehlt|empfehlen|empfahl(?:en)?|beauftragte?|nimmt|stimmte?|bittet|bat|forderte?|ersucht|billigte?|"
    r"bewilligte?|genehmigte?|lehnte?|vertagte?|verweist|verwies|begrüßte?|ermächtigte?|fasste?|spricht|erteilte?|vergibt|einigte?|"
    r"verabschiedete?|bekräftigte?|erwartet|setzt"
)
_ADVERB: Final = (
    r"(?:[ \n](?:sich|auch|ebenfalls|hierzu|dazu|daraufhin|weiter|ferner|zudem|außerdem|dann|anschließend|nochmals|"
    r"noch|ihm|ihr|ihnen|dem|diesem|"
    r"abschließend|hierauf|darauf|zunächst|wiederum|nun|jedoch|aber|deshalb|daher|ausdrücklich|einstimmig|mehrheitlich|erneut|kurz)){0,3}"
)
_REPORT: Final = (
    r"teilte?n?|berichte[tn]e?n?|erklär(?:t|en|te|ten)|erläuter(?:t|n|te|ten)|informier(?:t|en|te|ten)|antwort(?:et|en|ete|eten)|erwidert|entgegnet|"
    r"ergänz(?:t|en|te)|beton(?:t|en|te)|merkt|weis(?:t|en)|wies|verweis(?:t|en)|verwies|bitte[tn]|bat|forder(?:t|n|te|ten)|verlang(?:t|en|te)|"
    r"beantrag(?:t|en|te|ten)|schl[aä]g(?:t|en)|regt|regen|sag(?:t|en|te|ten)|meint|h[aä]lt(?:en)?|hielt(?:en)?|sieht|sehen|kritisier(?:t|en|te)|begrüß(?:t|en|te)|"
    r"bestätig(?:t|en|te|ten)|versicher(?:t|n|te)|sicher(?:t|n|te)|kündig(?:t|en|te|ten)|nenn(?:t|en)|nannte|beziffer(?:t|n|te)|bejaht|verneint|"
    r"bedauert|empf(?:iehlt|ehlen|ahl|ahlen)|rät|raten|warn(?:t|en|te)|rechne[tn]|schätz(?:t|en|te)|vers?pr(?:icht|echen|ach)|räumt|lehnt|lehnen|"
    r"unterstütz(?:t|en|te)|befürworte[tn]|plädier(?:t|en|te)|signalisier(?:t|en|te)|unterricht(?:et|en|ete)|beurteilt|frag(?:t|en|te)|erkundig(?:t|en|te)"
)
"""What an office does when it speaks; other verbs of saying it may do as well without a word: "das Land legt 800 Euro dazu"."""
REPORTS_AFTER: Final = re.compile(rf",?{_ADVERB}[ \n](?P<verb>{_REPORT})(?!\w)")
REPORTS_BEFORE: Final = re.compile(
    rf"(?<!\w)(?P<verb>{_REPORT}|so|wie){_ADVERB}(?:[ \n](?:der|die|das))?[ \n]$", re.IGNORECASE
)
DECIDES_BEFORE: Final = re.compile(rf"(?<!\w)(?P<verb>{_DECIDE}){_ADVERB}[ \n](?:der|die)[ \n]$", re.IGNORECASE)
ANSWERED: Final = re.compile(r"^(?:Das|Dies|Die Frage|Hierzu|Dazu)[ \n](?:wird|wurde)\b")
"""A question is answered, nobody says by whom."""
AFTER: Final = re.compile(rf"{_ADVERB}[ \n](?P<verb>[a-zäöüß]+)(?![\w])")
SAYS_AFTER: Final = re.compile(rf",?{_ADVERB}[ \n](?P<verb>{_SAY}|{_DECIDE})(?!\w)")
SAYS_BEFORE: Final = re.compile(
    rf"(?<!\w)(?P<verb>{_SAY}|{_DECIDE}|so|wie){_ADVERB}(?:[ \n](?:der|die|das|Der|Die))?[ \n]$", re.IGNORECASE
)
DECIDES_AFTER: Final = re.compile(rf"{_ADVERB}[ \n](?P<verb>{_DECIDE})(?!\w)")
HAS_SAID: Final = re.compile(
    r"[ \n](?:hat|haben|hatte|hatten)[ \n](?:[^.;:\n]{0,80}?[ \n])?(?:mit-?geteilt|zugesagt|zugesichert|erklärt|"
    r"angekündigt|bestätigt|empfohlen|berichtet|"
    r"vorgeschlagen|beantragt|gebeten|gefragt|erläutert|ausgeführt|dargelegt|hingewiesen|geantwortet|versprochen|signalisiert|informiert)(?!\w)"
)
IS_MIND: Final = re.compile(
    r"[ \n](?:ist|war|zeigt sich)[ \n](?:der[ \n](?:Ansicht|Meinung|Auffassung)|überzeugt|dafür|dagegen|gegen|für|"
    r"enttäuscht|erfreut|sich)(?!\w)"
)
SILENT: Final = frozenset((
    "wird", "wurde", "werden", "wurden", "ist", "war", "sind", "waren", "hat", "habe", "hatte",
    "hätte", "sei", "verlässt", "betritt", "erscheint", "nimmt", "erhält", "wäre", "würde", "und", "oder",
    "sowie", "als", "mit", "von", "vom", "bis", "im", "in", "am", "an", "zu",
    "zur", "zum", "für", "der", "die", "das", "den", "dem", "des", "bei", "ab",
    "seit", "unter", "nach", "aus", "über", "laut", "sollte", "soll", "müsste", "muss", "kann",
    "konnte", "abwesend", "anwesend", "entschuldigt", "stellvertretend", "zuständig",
))  # fmt: skip
"""Words behind a name that do not make it the speaker: auxiliaries, prepositions, comings and goings."""
ASKS: Final = re.compile(r"^(?:fragte?n?|erkundigte?n?|hinterfragte?n?)$|^(?:möchten?|will|wollten?)$")
KNOW: Final = re.compile(r"^[^.]{0,80}\bwissen\b", re.DOTALL)
SOURCE: Final = re.compile(
    r"(?:\b[Ll]aut|\b[Ll]t\.|\b[Gg]emäß|\b[Ll]aut[ \n]Aussage|\b[Nn]ach[ \n](?:Auskunft|Angaben?|Aussagen?|"
    r"Mitteilung|Ansicht|Auffassung|Einschätzung|"
    r"Darstellung|Informationen|Information|Worten|Meinung|Schätzung)|\b[Aa]us[ \n]Sicht|\b[Ss]eitens|\b[Vv]on[ \n]Seiten|\b[Vv]onseiten)"
    r"(?:[ \n](?:der|des|von|vom|einer|eines))?[ \n]$"
)
OBLIQUE: Final = re.compile(
    r"(?:\b(?:von|vom|des|dem|den|mit|bei|beim|an|am|durch|für|zur|zum|zu|gegen|über|ohne|auf|neben|eines|einem|unserem|unseres|nach|seiner|ihrer)"
    r"|\b(?:von|mit|bei|an|durch|zu|nach|gegenüber|seitens|Anfrage|Antrag|Frage|Nachfrage|Bitte|Wunsch|Vorschlag|"
    r"Hinweis|Rede|Amt)[ \n]der)[ \n]$"
)
"""Before a name that is no subject: "auf Nachfrage von", "die Frage des"."""
FOR: Final = re.compile(r"\b(?:[Ff]ür|[Nn]amens|[Ii]m[ \n]Namen)[ \n](?:die|der)[ \n]$")
SUBJUNCTIVE: Final = re.compile(
    r"\b(?:seien?|habe|hätten?|werde|würden?|könnten?|könne|müsse|müssten|solle|sollten|wolle|wollten|dürfen?|dürften?|gebe|gäbe[n]?|gehe|gingen|komme|kämen?|"
    r"liege|lägen?|stehe|stünden?|laufe|koste|betrage|betrüge|belaufe|brauche|ließen?|lasse|bleibe|blieben?|nehme|mache|führe|finde|erhalte|bekomme|"
    r"sehe|warte|warteten|plane|rechne|erfolge|beginne|ende|entstehe|entstünden|entfielen|reiche|reichten|fehlten?|fehle|gelte|halte|trage|zahle|"
    r"bestehe|bedeute|benötige|stelle|schätze|handele|handle|wisse|funktioniere|arbeite|folge|übernehme|werbe|laufen solle|\w+iere)\b"
)
FIRST_PERSON: Final = re.compile(r"\b(?:[Ii]ch|[Ww]ir|mir|uns|mich|unsere?[rnms]?|meine?[rnms]?)\b")
PRONOUN: Final = re.compile(
    r"^(?:[•–-]\s)?(?:(?:Weiter(?:hin)?|Ferner|Außerdem|Zudem|Abschließend|Hierzu|Dazu|Auch|Zugleich|Anschließend|"
    r"Darüber hinaus|Dabei|Als \w+ \w+)[ \n][a-zäöü]+[ \n])?(?:[Ee]r|[Ss]ie)\b"
)
ORDER: Final = re.compile(
    r"\b(?:Die|Der|Das|Dem|die|der|das)[ \n](?:[A-ZÄÖÜ][\w-]+[ \n]){1,5}(?:wird|werden)\b.{0,200}?\b(?:beauftragt|"
    r"gebeten|aufgefordert|ersucht|ermächtigt|angewiesen)\b",
    re.DOTALL,
)
BY_PASSIVE: Final = re.compile(r"^[ \n](?:wird|wurde|werden|wurden)\b")
VOTE: Final = re.compile(
    r"^\W*(?:Abstimmung|Beratungsergebnis|Einstimmig|einstimmig|Mehrheitlich|Ja[: -]|\d+[ ]?(?:Ja|:))"
)
MOTION: Final = re.compile(
    r"\b(?:(?:Änderungs|Ergänzungs|Dringlichkeits|Prüf|Haushalts|Eil|Sach|Zusatz)?[Aa]ntrag|[Aa]ntragsteller(?:in)?|Initiator(?:in)?)\b"
)
TELLING: Final = re.compile(
    r"\b(?:Stellungnahme|Antwort|Mitteilung(?:en)?|Information(?:en)?|Bekanntgaben?|Bericht(?:e|en)?|"
    r"Sachstandsbericht|Verwaltungsbericht|Beantwortung|Auskunft)[ \n]"
    r"(?:durch[ \n])?(?:der|des|von|vom|die|den)[ \n]"
)
PAPER: Final = re.compile(
    r"\b(?:Beschluss|Informations|Mitteilungs|Berichts|Sitzungs|Verwaltungs|Ergänzungs|Ratsinformations)?[Vv]orlage\b|\bDrucksache\b"
)
