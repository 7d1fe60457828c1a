"""Forms of the names of offices, firms and bodies: abbreviations with a number, compounds, functions, suppliers, councils."""

import re
from typing import Final

_CAPITAL: Final = "[A-ZÄÖÜ]"
_NAME: Final = rf"(?:[ \n]{_CAPITAL}[\w.&-]+){{0,2}}"
_NUMBER: Final = r"\s?(?:\d{1,2}O|\d{1,3}(?:\.\d{1,2})?|[IVX]{1,4})\b"
"""An "O" may be a zero that was misread: "Amt 3O"."""
_FIELD: Final = rf"{_CAPITAL}[\w-]+(?:(?:,[ \n]{_CAPITAL}[\w-]+){{0,3}}[ \n]und[ \n]{_CAPITAL}[\w-]+)?"
"""What an office is for: "Kinder und Jugend", "Wirtschaft, Arbeit, Energie und Verkehr"."""

_UNITS: Final = (
    rf"(?:FB|FD|SG|Ref\.|RB|FG|Abt\.|OE|FBL|Dez\.)(?:{_NUMBER}|\s+{_FIELD})(?:\s{_FIELD})?",
    r"(?:Amt|Fachbereich|Fachdienst|Sachgebiet|Referat|Dezernat|Abteilung|Geschäftsbereich|Team)"
    rf"(?:{_NUMBER}(?:[ \n]{_FIELD})?|[ \n](?:für[ \n])?{_FIELD}|\b)",
    r"(?:Stabs|Leit|Vergabe|Melde|Zulassungs|Bußgeld|Koordinierungs|Dienst|Presse|Beschaffungs|Geschäfts)stellen?"
    rf"(?:[ \n](?:für[ \n])?{_FIELD})?",
)
_COMPOUNDS: Final = (
    rf"(?:{_CAPITAL}[a-zäöü]+-(?:\s+und\s+|,\s+))?{_CAPITAL}[a-zäöüß-]+"
    r"(?:amt|amts|amtes|amte|arnt|ämter|kasse|bücherei|bibliothek|archivs?|hofs?|aufsicht|museum|leitung|leitungen|abteilung|büros?|"
    r"management|behörde|zentrale?|zentrum|gesellschaft|betriebe|(?:[Bb]au|[Ee]igen|[Rr]egie)betrieb|verband|verbandes|verein|werke|"
    r"werken|stelle|dezernat|dezernent|dezernentin|schule|schulen|gymnasium|kanzlei|agentur|händler|unternehmen|gärtnerei|direktion)",
    r"IT-(?:Amt(?:e?s)?|Abteilung|Stelle|Leitstelle|Leitung|Referat|Management|Team|Verbund|Dienste?|Service|Zentrum|Büro|Dezernat)",
    r"(?:Stadt|Gemeinde|Kreis|Amts|Verbandsgemeinde|Samtgemeinde|Markt|Kern|Schul|Kur|Landes|Bau|Finanz)?[Vv]erwaltung"
    r"(?:sgemeinschaft|sleitung)?",
)
_FUNCTIONS: Final = (
    r"(?:Ober|Samtgemeinde|Verbandsgemeinde)?[Bb]ürgermeister(?:in|s)?|SGBM|LVB|Bgm\.|Landr(?:at|ates|ats|ätin)|Beigeordneter?",
    r"Magistrats?|Gemeindevorstand(?:e?s)?|Kreisausschuss|(?:Stadt|Amts|Gemeinde|Kreis)direktor(?:in)?|Amtsvorsteher(?:in)?",
    r"(?:Schul|Kita|Museums|Amts|Bauamts|Büro|Werk|Wehr|Archiv|Bibliotheks|Betriebs)leiter(?:in)?|Rektor(?:in|s)?|Vorsitzender?",
    r"(?:Gemeinde|Stadt|Kreis)?(?:[Bb]randmeister(?:in)?|[Ww]ehrführ(?:er(?:in)?|ung))|Kämmer(?:ei|er|in)",
)
_AUTHORITIES: Final = (
    r"Landkreis(?:es)?|Kreis|Land|Landes|Bund|Freistaat|Stadt|(?:Samt|Land|Verbands)?[Gg]emeinde|Markt",
    rf"(?:(?!D(?:er|ie|as|em|en|es)\b){_CAPITAL}\w+[ \n])?(?:Staatskanzlei|{_CAPITAL}?\w*[Mm]inisterium(?:[ \n]für[ \n]{_FIELD})?)",
    r"Bezirksregierung|Landratsamt|Bundeswehr|Hochschule|Universität|Polizei|Rettungsdienst",
)
_CARRIERS: Final = (
    rf"(?:Stadtwerken?|Zweckverband(?:es)?|Eigenbetrieb){_NAME}|Wasserwerk|Eigengesellschaft|Schul(?:träger|leitung)|Rechenzentrum",
    r"Tourist-Information|Volkshochschule|Feuerwehr|Bibliothek|Bücherei|Archiv|Museum|Büro|Schule|Vereine?|Verband|Freundeskreis",
    r"(?:(?:freien?|freier|kirchlichen?)[ \n])?Träger|Förderverein|Verbund|Agentur",
)
_FIRMS: Final = (
    rf"[Hh]ersteller|{_CAPITAL}?\w*(?:[Bb]etreiber|[Aa]nbieter)|Lieferant(?:en)?|Händler|Auftragnehmer(?:in)?|(?:IT-)?Dienstleister",
    rf"(?<=Firma ){_CAPITAL}[\w&+-]+(?:[ ]{_CAPITAL}[\w&+-]+)?|Firma(?![ ]{_CAPITAL})|Bieter(?:in)?(?:[ \n][A-Z]\b)?",
    r"(?:Deutschen?\s+)?Te[l1]ekom|Vodafone|Deutschen?\s+(?:Glasfaser|Funkturm)|AKDB|Dataport|Komm\.ONE",
    rf"(?:(?!(?:Der|Die|Das|Den|Dem|Des|Firma|Herr|Frau|An|Auftrag|Bürgermeister)\b){_CAPITAL}[\w&.+-]*[ \n](?:\+[ ])?){{1,4}}"
    r"(?:gGmbH|GmbH|AG|mbH|UG|KG|GbR|e\.?\s?G\.?|SE)(?:\s+&\s+Co\.\s+KG)?",
)
UNIT: Final = re.compile(
    rf"\b(?:{'|'.join((_FIRMS[-1], *_UNITS, *_COMPOUNDS, *_FUNCTIONS, *_AUTHORITIES, *_CARRIERS, *_FIRMS[:-1]))})(?!\w)"
)
"""A name by its form, as it stands in the text."""

BODY: Final = re.compile(
    r"\b(?!Kreisausschuss)(?:(?:[A-ZÄÖÜ]\w*)?(?:[Aa]usschu(?:ss|sses|ß)|[Vv]ertretung|(?:[Kk]reis|[Bb]ezirks|[Ll]and)tag|[Vv]ersammlung|"
    r"[Kk]ommission|(?:[Gg]emeinde|[Ss]tadt|[Mm]arkt|[Kk]reis|[Oo]rts|[Bb]ei|[Tt]eil|[Ss]enioren|[Jj]ugend|[Pp]ersonal|[Ww]erks|"
    r"[Vv]erwaltungs|[Aa]ufsichts|[Bb]ezirks|[Ee]ltern)rat(?:es|s)?)|Rat(?:es|s)?)\b"
)
"""A council, committee or board: "Rat", "Stadtrat", "Seniorenrat"; not "Landrat", "Magistrat", which are the administration's heads."""

PARTY: Final = re.compile(
    r"^(?:SPD|CDU|CSU|FDP|GRÜNE|Grüne|AfD|FWG?|(?:Die )?LINKE|(?:Die )?Linken?|BSW|Freie|Piraten|Gruppe)\b|[Ff]raktion"
)
UNLIKE: Final = re.compile(
    r"^(?:Ehrenamt|Insgesamt|Gesamt|Landstrich|Pausenhof|Schulhof|Bahnhof|Friedhof|Wertstoffhof|Begleitung|Anleitung|Einleitung|"
    r"(?:Wasser|Über|Zu|Ab)leitung|(?:Schnitt|Bau|Plan|Halte)stelle)$"
)
"""Words that end like an office and are none."""
