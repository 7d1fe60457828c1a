"""In what kind of text a sentence stands: a resolution, a proposal, a motion, a control list; by its section, list and title."""

import re
from typing import Final

from .place import Place

_KINDS: Final = (
    (
        "listed",
        r"Beschlu(?:ss|ß)kontrolle|Umsetzungs(?:stand|liste)|[Ee]rledigungs(?:liste|stand|vermerk)|Kontrolle\s+der|Offene\s+Punkte|Auftragsliste|"
        r"Beschlüsse\s+und\s+Stand|Realisierung\s+von\s+\w*[Bb]eschlüssen|"
        r"(?:Nr|[Ll]fd)\.?.{0,40}\b(?:Auftrag|Beschluss|gefasst|Gegenstand|Thema)\b.{0,80}"
        r"\b(?:Stand|Sachstand|Termin|bis|Ergebnis|Erledigung|zuständig|Bemerkung)\b",
    ),
    (
        "moved",
        r"\b(?:wolle|möge|mögen)\b.{0,40}\b(?:beschließen|beschliessen)\b|\bbeantragen?\b|\bAntrag\s+(?:gem|der|des|nach)\b|"
        r"^\W*(?:[\w-]+\s){0,3}?(?:Ergänzungs|Änderungs|Haushalts|Dringlichkeits|Eil|Prüf|Gemeinsamer\s)?[Aa]ntrag\b"
        r"(?!\s+(?:wird|wurde|ist|auf\s+Förder))",
    ),
    (
        "proposed",
        r"\b(?:Beschlu(?:ss|ß)|Sitzungs)?[Vv]orlage\b|\bDrucksache\b|\bBV[/ -]\d|\bBeschlu(?:ss|ß)(?:vorschlag|empfehlung|antrag|entwurf)|"
        r"[Vv]orgeschlagen\s+wird|\bVorschlag\b|\bempf(?:iehlt|ehlen|ahl)\b",
    ),
    (
        "decided",
        r"\bBeschl(?:uss|uß|üsse|ussbuch|usstext|ussauszug)\b(?!\s*(?:vom|über)\b.{0,50}\b(?:wird|ist|sei)\b)|"
        r"\b(?:beschließt|beschloss|beschlossen|fasst)\b|\bVerfügung\b|\bBescheid\b",
    ),
    ("asked", r"\bAnfrage\b|[Ff]ragestunde\b"),
    ("told", r"\b(?:[Ss]achstand|[Bb]ericht|[Zz]wischenstand|[Ss]tand)"),
)
"""The kinds, the surest first, and how a heading or the line over a list announces them."""

_COMPILED: Final = tuple((kind, re.compile(pattern)) for kind, pattern in _KINDS)
_ITEM: Final = re.compile(r"^\W{0,4}(?:[•·▪*–→o-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
_FROM_SECTION: Final = {"proposal": "proposed", "resolution": "decided"}
_TITLE: Final = 4
"""Sentences at the head of a passage that may say what it is."""


def close_setting(place: Place) -> str:
    """What the sentence's own section, or the line that leads over to its list, makes of it; "" where neither says.

    One of "decided", "proposed", "moved", "listed", "asked", "told".
    """
    own = _FROM_SECTION.get(place.kind, "")
    if own == "proposed" and place.section and "antrag" in (place.section.heading or "").lower()[:12]:
        return "moved"
    lead, sentence = place.lead(), place.sentence
    listed = lead and (_ITEM.match(sentence.text) or lead.paragraph == sentence.paragraph)
    return (kind_of(lead.text) if lead and listed else "") or own


def title_setting(place: Place) -> str:
    """What the first lines of the passage say that it is, in the same words; "" where they do not say."""
    kinds = (kind_of(sentence.text[:200]) for sentence in place.passage[:_TITLE])
    return next((kind for kind in kinds if kind), "")


def kind_of(line: str) -> str:
    """The kind that a heading or a line over a list announces."""
    plain = line.replace("\n", " ")
    return next((kind for kind, pattern in _COMPILED if pattern.search(plain)), "")
