"""Who may be responsible in a sentence: offices, units, authorities and firms by function, as candidates for `responsible`."""

import re
from typing import Final

from .passage import Sentence
from .stretch import Stretch, stretch

_NAME: Final = r"(?:[ \n][A-ZÄÖÜ][\w.&-]+){0,2}"
_NUMBER: Final = r"\s?(?:\d{1,3}(?:\.\d{1,2})?|[IVX]{1,4})\b"
_UNIT: Final = re.compile(
    rf"\b(?:(?:FB|FD|SG|Ref\.|RB|FG|Abt\.|OE|FBL|Dez\.)(?:{_NUMBER}|\s+[A-ZÄÖÜ]\w+(?:\s+und\s+[A-ZÄÖÜ]\w+)?)"
    rf"|(?:Amt|Fachbereich|Fachdienst|Sachgebiet|Referat|Dezernat|Abteilung|Geschäftsbereich|Team)(?:{_NUMBER}|"
    r"[ \n](?:für[ \n])?[A-ZÄÖÜ][\w-]+(?:(?:,[ \n][A-ZÄÖÜ][\w-]+)?[ \n]und[ \n][A-ZÄÖÜ][\w-]+)?|\b)"
    rf"|(?:Stabs|Leit|Vergabe|Melde|Zulassungs|Bußgeld|Koordinierungs)stellen?(?:[ \n](?:für[ \n])?[A-ZÄÖÜ][\w-]+)?"
    r"|(?:[A-ZÄÖÜ][a-zäöü]+-(?:\s+und\s+|,\s+))?[A-ZÄÖÜ][a-zäöüß]+(?:amt|amts|ämter|kasse|bücherei|bibliothek|archiv|hof|aufsicht|museum|leitungen|leitung|abteilung|büro|management|bauhof)"
    r"|IT-[A-ZÄÖÜ]\w+|(?:Stadt|Gemeinde|Kreis|Amts|Verbandsgemeinde|Samtgemeinde|Markt|Kern|Schul|Kur)?[Vv]erwaltung(?:sgemeinschaft|sleitung)?"
    r"|(?:Ober|Samtgemeinde|Verbandsgemeinde)?[Bb]ürgermeister(?:in)?|Bgm\.|Landr(?:at|ätin)|Magistrat|Gemeindevorstand|Kreisausschuss|Stadtdirektor(?:in)?|Amtsvorsteher(?:in)?"
    rf"|Landkreis(?:es)?|Kreis|Land|Bund|Freistaat|Stadt|Gemeinde|Samtgemeinde|Verbandsgemeinde|Markt|Landes|Staatskanzlei|[A-ZÄÖÜ]?\w*[Mm]inisterium|Bezirksregierung|Landratsamt"
    rf"|Stadtwerke{_NAME}|Zweckverband(?:es)?{_NAME}|Eigenbetrieb{_NAME}|Wasserwerk|Kämmer(?:ei|er|in)|Schulträger|Rechenzentrum|Tourist-Information|Volkshochschule|Feuerwehr"
    r"|Hersteller|(?:Netz)?[Bb]etreiber|Lieferant(?:en)?|[A-ZÄÖÜ]?\w*[Aa]nbieter|Auftragnehmer(?:in)?|Dienstleister|Firma|Verbund|(?:Deutsche\s+)?Telekom|Vodafone|Deutsche\s+(?:Glasfaser|Funkturm)|AKDB|Dataport|Komm\.ONE"
    r"|(?:[A-ZÄÖÜ][\w&.+-]*\s+){1,4}(?:GmbH|AG|mbH|KG|GbR|e\.?\s?G\.?|SE)(?:\s+&\s+Co\.\s+KG)?)(?![\w])"
)
_BODIES: Final = re.compile(
    r"(?:(?<![Ll]and)[Rr]at(?:es|s)?|[Aa]usschu(?:ss|sses|ß)|[Vv]ertretung|[Tt]ag|[Vv]ersammlung|Fraktion|Beirat|Kommission|Vertretung)$|"
    r"^(?:SPD|CDU|CSU|FDP|GRÜNE|Grüne|AfD|FWG?|LINKE|Linke|BSW|Freie)\b|Fraktion"
)


def candidates(sentence: Sentence) -> list[Stretch]:
    """The offices and firms that the sentence names, in order; of two that overlap the longer one.

    Persons, projects and bodies that only decide are none.
    """
    base, text = sentence.start, sentence.text
    others = [(m.start - base, m.end - base) for m in sentence.of("PER", "PROJECT", "AMOUNT", "DEADLINE", "DATE")]
    found = [
        stretch(text, m.start - base, m.end - base, "organization") for m in sentence.of("ORG") if m.end <= sentence.end
    ]
    found += [stretch(text, *match.span(), "unit") for match in _UNIT.finditer(text)]
    kept: list[Stretch] = []
    for each in sorted(found, key=lambda s: (s.start - s.end, s.start)):
        taken = any(each.start < one.end and one.start < each.end for one in kept)
        other = any(each.start < end and start < each.end for start, end in others)
        if each.text and not taken and not other and not decides(each.text):
            kept.append(each)
    return sorted(kept, key=lambda s: s.start)


def decides(name: str) -> bool:
    """Whether a name is one of a body that decides, or of a party: those are not the ones who carry it out."""
    return bool(_BODIES.search(name))
