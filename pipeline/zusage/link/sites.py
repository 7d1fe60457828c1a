"""What tells two undertakings of one name apart: the school, building or area that a mention stands with, or another town.

"Tablets der Realschule" are not the "Tablets für die Grundschule Nord", WLAN im Freibad is not WLAN im Rathaus.
"""

import re
from collections.abc import Iterable
from functools import cache

from ..text import fold

_HEADS = (
    "gymnasium", "kindergarten", "kita", "schwimmbad", "hallenbad", "freibad", "rathaus", "bücherei", "bibliothek", "mediathek",
    "halle", "bauhof", "feuerwehr", "gerätehaus", "museum", "friedhof", "hafen", "marktplatz", "dorfplätze", "dorfplatz",
    "bürgerhaus", "jugendhaus", "jugendzentrum", "gewerbegebiet", "gewerbepark", "industriegebiet", "ortsteil", "stadtteil",
    "bahnhof", "klinikum", "krankenhaus", "kläranlage", "theater", "archiv", "schule", "schulen", "kolleg", "hort", "bad",
    "kita", "kitas", "ratsmitglieder", "lehrkräfte", "stadtwerke", "bürgeramt", "bürgerämter", "bürgerbüro", "jugendclub",
    "jugendfreizeiteinrichtungen", "jugendtreff", "kutterkai",
)  # fmt: skip
_SHORT = {
    "gs": "grundschule",
    "rs": "realschule",
    "obs": "oberschule",
    "gym": "gymnasium",
    "ffw": "feuerwehr",
    "igs": "igs",
}
_HEAD = re.compile(
    rf"\b(?P<head>(?:[A-ZÄÖÜ][\wäöüß]*-?)?(?:{'|'.join(sorted(set(_HEADS), key=len, reverse=True))})|GS|RS|"
    rf"OBS|IGS|FFW)(?:n|s|es)?\b"
    r"(?: (?:(?:am|an der|im|in der|in) )?[„\"]?(?P<name>[A-ZÄÖÜ][\wäöüß-]+|plus))?",
    re.IGNORECASE,
)
_AREA = re.compile(r"\b(?P<area>Nord|Süd|Ost|West|Mitte)(?:en|stadt)?\b")
_GROUND = re.compile(r"gebiet|gewerbepark|ortsteil|stadtteil")
_THERE = re.compile(r"\b[Dd]ortige[nrsm]? $")
_LINE_HEAD = re.compile(r"\W{0,4}(?:\w{1,3}[.)] )?(?:lfd\. Nr\. \d+ – )?(?P<head>[^.:\n]{3,50})[.:](?: |$)")
_ATTACHED = re.compile(
    r"[“”\"»]?(?: \([^)\n]{1,30}\))?,? (?:der|des|im|in der|in den|in|am|an der|für die|für den|für das|"
    r"auf dem|auf der|auf den|an den|zur|zum)"
    r" (?P<rest>[^\n.;:,]{3,70})"
)
_ELSEWHERE = re.compile(
    r"\b(?P<kind>Nachbar(?:stadt|gemeinde|kommune|ort)|(?:Samtg|Verbandsg|G|Ortsg)emeinde|(?:Kreiss|"
    r"S)tadt|Markt|Amt|Kreis|Landkreis)"
    r"(?:es|s)? (?P<name>[A-ZÄÖÜ][a-zäöüß]{2,}(?:-[A-ZÄÖÜ][a-zäöüß]+)?)|\bin (?P<place>[A-ZÄÖÜ][a-zäöüß]{3,}) "
    r"[^\n]{0,60}?[Dd]ortige"
)
_OPENING = 45
_TOGETHER = re.compile(
    r"\b(?:gemeinsam|zusammen mit|Zusammenarbeit|Kooperation|Zweckverband|interkommunal)", re.IGNORECASE
)
_POSSESSED = re.compile(r"\b(?:ihr(?:e[nmrs]?)?|dortige[nrsm]?|eigene[nrsm]?)\s(?:\w+\s){0,2}$", re.IGNORECASE)


_PLACE = re.compile(r" (?:am|an der) [A-ZÄÖÜ][a-zäöüß]{3,}")
_THEIRS = re.compile(r"\b(?:ihre[nmrs]?|deren|dessen)\s(?:\w+\s)?$")
_TOWN = re.compile(
    r"\b(?:Stadt|Gemeinde|Verwaltung|Markt|Kreis|Landkreis|Bezirksamt|Rathaus|Samtgemeinde|Verbandsgemeinde)\b"
)


@cache
def sites(text: str) -> frozenset[str]:
    """The schools, buildings and areas that a short text names: "grundschule nord", "freibad", "area west"."""
    heads = [match for match in _HEAD.finditer(text) if _is_noun(match["head"])]
    # The Grundschule Nord lies in no area of that name; the Gewerbegebiet Nord does.
    named = {match.start("name") for match in heads if not _GROUND.search(fold(match["head"]))}
    areas = (match for match in _AREA.finditer(text) if match.start() not in named)
    return frozenset({_named(m["head"], m["name"]) for m in heads} | {f"area {fold(m['area'])}" for m in areas})


def _is_noun(head: str) -> bool:
    return head[0].isupper()


def _named(head: str, name: str | None) -> str:
    folded = fold(head)
    name = None if name and not (name[0].isupper() or name == "plus") else name
    return f"{_SHORT.get(folded, folded)} {fold(name)}" if name else _SHORT.get(folded, folded)


def attached(text: str, end: int) -> frozenset[str]:
    """The sites in the attribute right behind a name that ends at `end`: "WLAN | im Freibad"."""
    match = _ATTACHED.match(text, end)
    return sites(" ".join(match["rest"].split(" ")[:5])) if match else frozenset()


_OWNER = re.compile(
    r"[“”\"»]?(?: \([^)\n]{1,30}\))? (?:der|des|für die|für den|für das) (?:\w+ )?(?P<owner>[A-ZÄÖÜ][\wäöüß-]{3,})"
)


def owners(text: str, end: int) -> frozenset[str]:
    """Whose a plan is, by the genitive right behind its name: "Digitalstrategie | der Schulen"."""
    match = _OWNER.match(text, end)
    return frozenset((f"owner {fold(match['owner']).removesuffix('en').removesuffix('n')}",)) if match else frozenset()


def there(text: str, start: int) -> frozenset[str]:
    """The site before "die dortige | Ausleihe": elsewhere than what the text is about, as another town is."""
    if not _THERE.search(text[max(0, start - 12) : start]):
        return frozenset()
    return frozenset(f"town {site}" for site in nearest(text, start))


def owner_site(sentence: str, at: int) -> frozenset[str]:
    """The site that a sentence begins with and that owns what stands at `at`: "Die Bücherei Süd erhält ihre | Ausleihe"."""
    if not _POSSESSED.search(sentence[max(0, at - 40) : at]):
        return frozenset()
    return frozenset(f"town {site}" for site in sites(sentence[:_OPENING]))


def names_place(text: str, end: int) -> bool:
    """Whether a place that is none of the known kinds follows a name that ends at `end`: "die Tablets | am Hammrich"."""
    return bool(_PLACE.match(text, end))


def theirs(sentence: str, at: int) -> bool:
    """Whether what stands at `at` belongs to people whom the sentence names: "die Vereine mit ihrem | WLAN"."""
    return bool(_THEIRS.search(sentence[max(0, at - 40) : at])) and not _TOWN.search(sentence[:at])


def elsewhere(sentence: str, at: int, town: str) -> frozenset[str]:
    """Another municipality that owns what stands at `at` of a sentence: "die Gemeinde Aue habe ihren | Mängelmelder"."""
    if _TOGETHER.search(sentence) or not _POSSESSED.search(sentence[max(0, at - 40) : at]):
        return frozenset()
    owner = next((m for m in _ELSEWHERE.finditer(sentence) if (m["name"] or m["place"]) not in town), None)
    return frozenset((f"town {fold(owner['name'] or owner['place'])}",)) if owner else frozenset()


def nearest(text: str, start: int) -> frozenset[str]:
    """The last site that the line before `start` names, also as a heading: "b) Realschule am Hammrich: Die | Tablets"."""
    line = text[max(0, text.rfind("\n", 0, start) + 1, start - 300) : start]
    found = [m for m in _HEAD.finditer(line) if _is_noun(m["head"])]
    return frozenset((_named(found[-1]["head"], found[-1]["name"]),)) if found else frozenset()


def heading(text: str, start: int) -> frozenset[str]:
    """The site that heads the line of `start`: "b) Realschule am Hammrich: Die | Tablets", "Realschule plus. Hier sind"."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    match = _LINE_HEAD.match(line)
    return sites(match["head"]) if match else frozenset()


def agree(one: Iterable[str], other: Iterable[str]) -> bool | None:
    """Whether two sets of sites mean one place: True or False; None where one of them says nothing."""
    mine, theirs = frozenset(one), frozenset(other)
    if any(site.startswith("town ") for site in mine ^ theirs):
        return False  # who names no town speaks of the own one
    if not mine or not theirs:
        return None
    return any(_same(a, b) for a in mine for b in theirs)


def _same(one: str, other: str) -> bool:
    """A site without its proper name may be any of its kind: the Grundschule is the Grundschule Nord."""
    return one == other or one.startswith(f"{other} ") or other.startswith(f"{one} ")
