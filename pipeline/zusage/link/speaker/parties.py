"""German parties and groups as councils write them, each with one canonical form; local lists by the words of their names."""

import re
from typing import Final

_PARTIES: Final = {
    "CDU/CSU": r"CDU/CSU",
    "CDU": r"CDU|Christdemokraten",
    "CSU": r"CSU",
    "SPD": r"SPD|Sozialdemokraten",
    "GRÜNE": r"B(?:ündnis|ÜNDNIS)[ \n]?90[ \n]?/[ \n]?(?:[Dd]ie|DIE)[ \n](?:Grünen?|GRÜNEN?)|B ?90/(?:Die )?Grünen?|"
    r"(?:[Dd]ie|DIE)[ \n]GRÜNEN?"
    r"|GRÜNEN?|Grünen?|GAL|B90/G",
    "DIE LINKE": r"(?:[Dd]ie|DIE)[ \n](?:LINKEN?|Linken?)\.?|LINKEN?|Linken?",
    "FDP": r"FDP|Freie Demokraten",
    "AfD": r"AfD|AFD",
    "FW": r"FW|(?:Freien?|FREIEN?)[ \n](?:Wählern?|WÄHLERN?)",
    "FWG": r"FWG|Freie Wählergemeinschaft|Freie Wählergruppe",
    "UWG": r"UWG|Unabhängige Wählergemeinschaft",
    "WG": r"WG|Wählergemeinschaft|Wählergruppe",
    "Volt": r"Volt|VOLT",
    "BSW": r"BSW|Bündnis Sahra Wagenknecht",
    "ÖDP": r"ÖDP|ödp",
    "PIRATEN": r"PIRATEN|Piraten(?:partei)?",
    "Die PARTEI": r"[Dd]ie PARTEI",
    "SSW": r"SSW",
    "Tierschutzpartei": r"Tierschutzpartei",
    "Bürgerliste": r"Bürgerliste",
    "Bürgerbündnis": r"Bürgerbündnis",
    "parteilos": r"parteilos",
    "fraktionslos": r"fraktionslos|Einzelmandatsträger(?:in)?",
}
"""Canonical form → how it is written; the longer one first where one begins another."""

_LOCAL: Final = r"(?:KAL|KULT|FÜR|[A-ZÄÖÜ]{2,5}W[GV]?|WG[A-ZÄÖÜ]{1,2}|[A-ZÄÖÜ]{3,5})(?![\w.])"
"""The letters of a list that only one town has ("KAL", "HGW"): a party where it stands behind a councillor's name."""

_ONE: Final = rf"(?:{'|'.join(_PARTIES.values())})(?![\wäöüß])"
_MARK: Final = r"[ \n]?/[ \n]?|[ \n]u(?:nd|\.)[ \n]|\||, (?=[A-ZÄÖÜ]{2})"
_SEVERAL: Final = rf"{_ONE}(?:(?:{_MARK}){_ONE}){{0,2}}"
PARTY: Final = rf"(?<![\w-])(?:{_SEVERAL})"
"""One party or a joint group of several: "CDU/FDP", "SPD und Grüne"."""

GROUP: Final = (
    rf"(?:(?P<before>{_SEVERAL}|[A-ZÄÖÜ]{{2,5}})-(?:Rats|Stadtrats|Gemeinderats|Kreistags)?[Ff]raktion"
    rf"|(?:(?:Rats|Stadtrats)?[Ff]raktion|Gruppe)[ \n](?:der[ \n]|von[ \n])?(?P<behind>{_SEVERAL}|[A-ZÄÖÜ]{{3,5}}\b))"
)
"""A party's members in the council as one: "die SPD-Fraktion", "Fraktion DIE LINKE", "Gruppe FDP/FW"."""

_KINDS: Final = tuple((name, re.compile(pattern)) for name, pattern in _PARTIES.items())
_WHOLE: Final = re.compile(
    r"\s*(?:(?:[Ff]raktion|Gruppe)\s(?:der\s)?)?(?P<names>.{2,60}?)(?P<faction>-\s?(?:Rats|Stadtrats)?[Ff]raktion)?\s*",
    re.DOTALL,
)
_CUT: Final = re.compile(r"\s*[/|]\s*|\s+u(?:nd|\.)\s+|,\s")
_GREENS: Final = re.compile(r"B(?:ündnis)?\s?90\s?/\s?(?:Die\s)?Grünen?", re.IGNORECASE)
"""The only party with a stroke in its own name."""
_OF_TOWN: Final = frozenset(("FW", "FWG", "UWG", "WG", "Bürgerliste", "Bürgerbündnis"))
"""Lists that carry the name of their town: "Bürgerliste Seeburg"."""


def party(text: str, *, local: bool = False) -> str | None:
    """The canonical name of the party or joint group that `text` is, no more and no less; None where it is none.

    `local`: letters that no list knows are a party too. A faction says so: "SPD-Fraktion".

    >>> party("Bündnis 90/Die Grünen"), party("CDU/FDP-Fraktion"), party("KAL"), party("KAL", local=True), party("Bauamt")
    ('GRÜNE', 'CDU/FDP-Fraktion', None, 'KAL', None)
    """
    found = _WHOLE.fullmatch(_GREENS.sub("GRÜNE", text))
    names = [_one(" ".join(part.split()), local) for part in _CUT.split(found["names"])] if found else []
    known = [name for name in names if name]
    if not found or not known or len(known) < len(names):
        return None
    return "/".join(dict.fromkeys(known)) + ("-Fraktion" if found["faction"] else "")


def _one(text: str, local: bool) -> str | None:
    for name, pattern in _KINDS:
        match = pattern.match(text)
        rest = text[match.end() :] if match else "?"
        if not rest or (name in _OF_TOWN and re.fullmatch(r" [A-ZÄÖÜ][\w-]+", rest)):
            return name
    return text if local and re.fullmatch(_LOCAL, text) else None


def bare(name: str) -> str:
    """The party of a faction: "SPD-Fraktion" → "SPD"."""
    return name.removesuffix("-Fraktion")
