"""Titles of those who speak in councils, full and abbreviated, in any case; and their nominative."""

import re
from typing import Final

from ..office_names import UNIT

_COUNCILLOR: Final = (
    r"(?:Stadt|(?:Markt|Orts|Verbands)?[Gg]emeinde|Samtgemeinde|Kreis|Ortschafts|Orts|Bezirks|Bezirksstadt|Stadtbau|Bau|Stadtschul|"
    r"Stadtverwaltungs|Verwaltungs|Land|Stadtober|Markt)(?:r[aä]t(?:in)?(?:e?s)?)"
    r"|Rats(?:herrn?|frau)|(?:(?:Rats|Kreistags|Ausschuss|Gemeinderats|Stadtrats|Beirats|Orts(?:bei)?rats|Bezirksrats)m|M)itglieds?"
)
_AGENT: Final = (
    r"(?:[A-ZÄÖÜ][\w-]*?)?(?:[Bb]ürgermeister|[Ll]eiter|[Vv]orsteher|[Dd]irektor|[Dd]ezernent|[Mm]anager|[Ss]precher|[Pp]räsident|"
    r"[Kk]ämmerer|[Ff]ührer|[Rr]eferent|[Bb]aumeister|[Bb]randmeister|[Bb]randinspektor|(?:Bezirksverordneten|Gemeinde|Stadt|Kreistags)?[Vv]ertreter|"
    r"[Gg]utachter|[Pp]laner|[Bb]earbeiter|[Ff]örderer|[Rr]ektor|[Kk]ommandant|[Ee]inwohner|(?<![a-z])[Bb]ürger|[Aa]nwohner|[Kk]oordinator|"
    r"[Ss]ekretär|[Aa]rchivar|[Aa]rchitekt|[Bb]erater)(?:in)?(?:s|en)?"
    r"|[A-ZÄÖÜ]?[\w-]*[Kk]ämmerin"
)
_ADJECTIVE: Final = (
    r"(?:[A-ZÄÖÜ][\w-]*?)?(?:[Vv]orsitzend|[Bb]eigeordnet|[Vv]erordnet|[Aa]bgeordnet|[Bb]eauftragt)e[rn]?"
)
_SHORT: Final = {
    "OB": "Oberbürgermeister", "OBM": "Oberbürgermeister", "Bgm.": "Bürgermeister", "BM": "Bürgermeister", "StR": "Stadtrat",
    "GR": "Gemeinderat", "MGR": "Marktgemeinderat", "KR": "Kreisrat", "LR": "Landrat", "BzStR": "Bezirksstadtrat",
    "BzBm": "Bezirksbürgermeister", "SGBM": "Samtgemeindebürgermeister", "VGBM": "Verbandsgemeindebürgermeister",
    "OV": "Ortsvorsteher", "Stv.": "Stadtverordneter", "BV": "Bezirksverordneter", "Beig.": "Beigeordneter", "Vors.": "Vorsitzender",
    "GF": "Geschäftsführer", "FBL": "Fachbereichsleiter", "FDL": "Fachdienstleiter", "AL": "Amtsleiter",
}  # fmt: skip
_FIXED: Final = {
    "RM": "Ratsmitglied", "Rh.": "Ratsherr", "RH": "Ratsherr", "Rfr.": "Ratsfrau", "Rf.": "Ratsfrau", "RF": "Ratsfrau",
    "AM": "Ausschussmitglied",
    "MdR": "Ratsmitglied", "KTM": "Kreistagsmitglied",
}  # fmt: skip
_ABBREVIATED: Final = "|".join(
    [
        *(rf"{re.escape(k.rstrip('.'))}\.?-?'?in\.?" for k in _SHORT),
        *(rf"{re.escape(k.rstrip('.'))}\.?" for k in _SHORT),
    ]
    + [rf"{re.escape(k.rstrip('.'))}\.?" for k in _FIXED]
)
_RANK: Final = (
    r"(?:(?:(?:Erste|Zweite|Dritte|Vierte|[Ll]eitende|[Ss]tellvertretende|[Hh]auptamtliche|[Ee]hrenamtliche|[Ss]achkundige)[rnms]?"
    r"|[1-3]\.|[Ss]tellv\.|[Ss]tv\.)[ \n])"
)
_WORDS: Final = (
    r"Bildung|Digitales|Digitalisierung|EDV|IT|Informationstechnik|Finanzen|Bauen|Bau|Planung|Stadtentwicklung|Stadtplanung|Soziales|"
    r"Jugend|Schulen?|Schulverwaltung|Kultur|Sport|Ordnung|Bürgerdienste|Bürgerservice|Personal|Organisation|Umwelt|Verkehr|Mobilität|"
    r"Wirtschaft|Recht|Tiefbau|Hochbau|Familie|Inneres|Sicherheit|Zentrale[ \n](?:Dienste|Steuerung)|Innere[ \n]Verwaltung|"
    r"Gebäudemanagement|Klimaschutz|Tourismus|Feuerwehr|Gesundheit|Kommunikation|Liegenschaften|Wohnen|Gebäudewirtschaft"
)
"""What offices are for; any other word behind a title may be a name."""
_FIELD: Final = rf"(?:{_WORDS})(?:(?:,[ \n](?:{_WORDS})){{0,3}}[ \n](?:und|&|u\.)[ \n](?:{_WORDS}))?(?!\w)"
_OF_WHAT: Final = (
    rf"(?:\d{{1,3}}(?:\.\d)?(?![\d.]*[ \n]?(?:Euro|€))|(?:[IVX]{{1,4}}|[A-E])(?!\w)|(?:für[ \n])?{_FIELD}"
    rf"|(?:de[sr]|vom)[ \n](?:{UNIT.pattern.removeprefix(chr(92) + 'b')}))"
)
TITLE: Final = (
    rf"(?<![\w.-])(?P<rank>{_RANK})?(?:(?=[A-ZÄÖÜ])(?P<word>{_COUNCILLOR}|{_ADJECTIVE}|{_AGENT})(?![\wäöü-])(?:[ \n](?P<field>{_OF_WHAT}))?"
    rf"|(?P<short>{_ABBREVIATED})(?=[ \n][A-ZÄÖÜ]))"
)
"""One title; the field or number of an office may follow it ("Fachbereichsleiter 40", "Leiterin des Amtes für Digitales")."""

_FULL: Final = re.compile(TITLE)
_BODY_TOO: Final = re.compile(
    r"(?:Stadt|Gemeinde|Kreis|Orts|Ortschafts|Bezirks|Verwaltungs)r(?:at|ats|ates)$", re.IGNORECASE
)
_RANKS: Final = {
    "1.": "Erste",
    "2.": "Zweite",
    "3.": "Dritte",
    "stellv.": "Stellvertretende",
    "stv.": "Stellvertretende",
}
_NOT_SPOKEN: Final = re.compile(r"^(?:Mitglied|Bürger|Vertreter)s?$")
_FEMALE: Final = re.compile(r"(?:in|frau)$|rätin")


def is_body(title: str) -> bool:
    """Whether the word names a council as often as its member: "Stadtrat"; before a name it is the member."""
    return bool(_BODY_TOO.search(title.strip()))


def function_of(title: str, *, woman: bool | None = None) -> str | None:
    """The title in the nominative, written out; `woman` is what article or salutation tell. None where `title` is none.

    >>> function_of("StRin X"), function_of("1. Bgm. X"), function_of("stellv. Vorsitzenden", woman=True)
    ('Stadträtin', 'Erster Bürgermeister', 'Stellvertretende Vorsitzende')
    """
    found = _FULL.match(title)
    if not found:
        return None
    word = _short(found["short"]) if found["short"] else found["word"]
    woman = True if _FEMALE.search(word) else woman
    noun = _noun(word, woman)
    if noun.endswith("Mitglied"):
        woman = None
    rank = _rank(found["rank"], woman=bool(_FEMALE.search(noun)) or noun.endswith("e"), neuter=noun.endswith("itglied"))
    return " ".join(" ".join(part for part in (rank, noun, found["field"]) if part).split())


def _short(text: str) -> str:
    key = text.rstrip(".")
    for short, word in _FIXED.items():
        if key == short.rstrip("."):
            return word
    man = next(
        word for short, word in _SHORT.items() if re.fullmatch(rf"{re.escape(short.rstrip('.'))}(?:\.?-?'?in)?", key)
    )
    return _to_woman(man) if re.search(r"in$", key) else man


def _to_woman(man: str) -> str:
    if man.endswith("rat"):
        return man.removesuffix("rat") + "rätin"
    return man.removesuffix("r") if man.endswith(("eter", "ender")) else man + "in"


def _noun(word: str, woman: bool | None) -> str:
    """Nominative of one word: nominalised adjectives by sex, others without their ending."""
    if re.fullmatch(_ADJECTIVE, word):
        stem = re.sub(r"e[rn]?$", "e", word)
        man = woman is False or (woman is None and not word.endswith("e"))
        return stem + "r" if man else stem
    if word.endswith("herrn"):
        return word[:-1]
    word = re.sub(r"(?<=ent|ant|ekt)en$|(?<=[^s])s$", "", word)
    word = re.sub(r"(?<=rat)es?$", "", word)
    return _to_woman(word) if woman and re.search(r"(?:rat|meister|leiter)$", word) else word


def _rank(text: str | None, *, woman: bool, neuter: bool) -> str:
    if not text:
        return ""
    plain = text.strip()
    stem = _RANKS.get(plain.lower(), re.sub(r"e[rnms]?$", "e", plain))
    return stem if woman else stem + ("s" if neuter else "r")
