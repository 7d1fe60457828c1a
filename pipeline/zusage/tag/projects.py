"""PROJECT mentions by rules: known names, general patterns, purchases; a cheap scan keeps them away from other sentences."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from .base_forms import base_form
from .compounds import find_compounds
from .gazetteer import find_names
from .joined_text import Joined, join
from .purchases import find_purchases
from .stops import names_office
from .values import Found

__all__ = ["base_form", "find_projects"]
_FINDERS = (find_names, find_compounds, find_purchases)
_ANYWHERE = (
    "igital", "lektronis", "nline", "ortal", "lattform", "oftware", "erver", "orkflow", "Cloud", "cloud", "ystem", "App", "apps", "atenbank", "ashboard", "erminal", "chverfahren",
    "irtuell", "nteraktiv", "apierlos", "[Ss]mart[a-z]* ", "ntelligent", "basiert", "KI-", "IT-", "LAN", "-PC", "[Tt]ablet", "iPad", "otebook", "aptop", "PC", "witch", "amera", "eamer", "hiteboard",
    "board", "anel", "isplay", "martphone", "andy", "telefon", "funktionsg", "opierer", "rucker", "canner", "lotter", "obot", "VR-", "onitor", "ebcam", "eadset", "oint", "outer", "izenz", "lient", "rohne",
    "ocking", "unkger", "fotspot", "ot[Ss]pot", "W-?[Ii]-?F", "Glasf", "Breitb", "FTT", "LTE", "5G", "obilfunk", "ideo", "ensor", "ekabelung", "erkabelung", "eacon", "Code", "KI", "Homep", "homep", "uftritt", "seite", "ebsite", "präsenz", "Projekt", "rogramm",
    "nitiative", "orhaben", "trategie", "nwendung", "Tool", "Chat", "@", "E-", "e-[A-Z]", "3D-", "GIS-", "RFID", "Computer", "rechner", "hromebook", "alliope", "konto",
)  # fmt: skip


@cache
def _gate() -> re.Pattern[str]:
    from .gazetteer import name_stems

    starts = sorted(map(re.escape, name_stems()), key=len)
    return re.compile(r"(?<!\w)(?:" + "|".join(starts) + ")|" + "|".join(_ANYWHERE))


def find_projects(text: str, sentences: Sequence[tuple[int, int]]) -> list[Found]:
    """The PROJECT mentions of `text`, in order, none overlapping; offsets are those of `text`, line breaks and all.

    `sentences` are character bounds in order; without any, the whole text is one. `name` is the canonical name, `topic` a key of
    `topics/*.yml` or None, `origin` the rule. Extents after the project's annotation guidelines.
    """
    joined = join(text)
    found = [f for start, end in _windows(joined, sentences or [(0, len(text))]) for f in _in_sentence(joined.text, start, end)]
    return [_placed(joined, f) for f in _best(found)]


def _windows(joined: Joined, sentences: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for low, high in sentences:
        start, end = joined.place(low), joined.place(high)
        if _gate().search(joined.text, start, end):
            yield start, end


def _in_sentence(text: str, start: int, end: int) -> Iterator[Found]:
    for finder in _FINDERS:
        for found in finder(text, start, end):
            if not names_office(text, found.start):
                yield found


def _best(found: Iterable[Found]) -> list[Found]:
    """The longest first, equals by score; whatever overlaps one already kept is dropped."""
    kept: list[Found] = []
    taken: set[int] = set()
    for f in sorted(found, key=lambda f: (f.start - f.end, -f.score, f.start)):
        if taken.isdisjoint(range(f.start, f.end)):
            kept.append(f)
            taken.update(range(f.start, f.end))
    return sorted(kept, key=lambda f: f.start)


def _placed(joined: Joined, found: Found) -> Found:
    start, end = joined.origin(found.start, found.end)
    return replace(found, start=start, end=end)
