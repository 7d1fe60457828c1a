"""In what kind of text a sentence stands: a resolution, a proposal, a motion, a control list; by its section, list and title."""

import re
from typing import Final

from .place import Place

_KINDS: Final = (
    ("listed", r"Beschlu(?:ss|ß)kontrolle|Umsetzungsstand|[Ee]rledigungs(?:liste|stand|vermerk)|Kontrolle\s+der|Offene\s+Punkte|Auftragsliste|Beschlüsse\s+und\s+Stand|"
     r"(?:Nr|lfd|Lfd)\.?.{0,40}\b(?:Auftrag|Beschluss|gefasst|Gegenstand|Thema)\b.{0,80}\b(?:Stand|Sachstand|Termin|bis|Ergebnis|Erledigung|zuständig|Bemerkung)\b"),
    ("moved", r"\b(?:wolle|möge|mögen)\b.{0,40}\b(?:beschließen|beschliessen)\b|\bbeantragen?\b|^\W*(?:[\w-]+\s){0,3}?(?:Ergänzungs|Änderungs|Haushalts|Dringlichkeits|Eil|Prüf|Gemeinsamer\s)?[Aa]ntrag\b"
     r"(?!\s+(?:wird|wurde|ist|auf\s+Förder))|\bAntrag\s+(?:gem|der|des|nach)\b"),
    ("proposed", r"\b(?:Beschlu(?:ss|ß)|Sitzungs)?[Vv]orlage\b|\bDrucksache\b|\bBV[/ -]\d|\bBeschlu(?:ss|ß)(?:vorschlag|empfehlung|antrag|entwurf)|[Vv]orgeschlagen\s+wird|\bVorschlag\b|\bempf(?:iehlt|ehlen|ahl)\b"),
    ("decided", r"\bBeschl(?:uss|uß|üsse|ussbuch|usstext|ussauszug)\b(?!\s*(?:vom|über)\b.{0,50}\b(?:wird|ist|sei)\b)|\b(?:beschließt|beschloss|beschlossen|fasst)\b|\bVerfügung\b|\bBescheid\b"),
    ("asked", r"\bAnfrage\b|[Ff]ragestunde\b"),
    ("told", r"\b(?:[Ss]achstand|[Bb]ericht|[Zz]wischenstand|[Ss]tand)"),
)  # fmt: skip
_COMPILED: Final = tuple((kind, re.compile(pattern)) for kind, pattern in _KINDS)
_ITEM: Final = re.compile(r"^\W{0,4}(?:[•·▪*–→o-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
_BOTH: Final = re.compile(r"\bBeschlu(?:ss|ß)(?:vorlage|kontrolle|vorschlag|empfehlung|antrag|entwurf)")
_FROM_SECTION: Final = {"proposal": "proposed", "resolution": "decided"}
_TITLE = 4


def setting(place: Place) -> str:
    """ "decided", "proposed", "moved", "listed", "asked", "told" or "": what the section or list above says, else the text's title."""
    return close_setting(place) or title_setting(place)


def close_setting(place: Place) -> str:
    """What the sentence's own section, or the line that leads over to its list, makes of it."""
    own = _FROM_SECTION.get(place.kind, "")
    if own == "proposed" and place.section and "antrag" in (place.section.heading or "").lower()[:12]:
        return "moved"
    lead = place.lead()
    led = (
        kind_of(lead.text)
        if lead and (_ITEM.match(place.sentence.text) or lead.paragraph == place.sentence.paragraph)
        else ""
    )
    return led or own


def title_setting(place: Place) -> str:
    """What the first lines of the passage say that it is."""
    kinds = [kind for sentence in place.passage[:_TITLE] if (kind := kind_of(sentence.text[:200]))]
    return kinds[0] if kinds else ""


def kind_of(line: str) -> str:
    """The kind that a heading or a line over a list announces."""
    plain = line.replace("\n", " ")
    return next((kind for kind, pattern in _COMPILED if pattern.search(plain)), "")
