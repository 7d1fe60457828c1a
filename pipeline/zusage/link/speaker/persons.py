"""Persons as minutes name them: salutation, title, name, party or office in brackets or behind a comma."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ...text import fold, squeeze
from ..office_names import BODY, UNIT
from .parties import GROUP, PARTY, bare, party
from .titles import TITLE, function_of, is_body

_SALUTATION: Final = r"(?<![\w-])(?:Herrn?|Frau|Hrn?\.|Fr\.)"
_ACADEMIC: Final = (
    r"(?:(?:(?:Prof|Dr|Dipl|Mag|jur|med|rer|nat|phil|habil|h|c|PD|B\.A|M\.A)\.?|-?Ing\.)[ \n-]{0,2}){0,5}"
)
_NO_NAME: Final = (
    rf"(?:{PARTY})(?!\w)|[A-ZÄÖÜ]{{2,5}}-Fraktion|Amt\b|Amtes\b|Fachbereich|Fachdienst|Abteilung|Stabsstelle|Stadtwerke|Verwaltung|Firma\b|Stadt\b|Gemeinde\b|"
    r"Herrn?\b|Frau\b|Der\b|Die\b|Das\b|Dem\b|Den\b|Des\b|Und\b|Es\b|Er\b|Sie\b|Auf\b|Im\b|In\b|Zu\b|Beschluss|Abstimmung|TOP\b|Fraktion"
)
_PARTICLE: Final = r"(?:(?:von|van|zu|zur|zum|vom|de|der|den|ten|el|al|le|la|Freiherr|Freifrau|Graf|Gräfin)[ ]){0,2}"
_NAME: Final = rf"{_PARTICLE}(?!{_NO_NAME})[A-ZÄÖÜ](?:\.|[\w'’]+)(?:-[A-ZÄÖÜ][\w'’]*){{0,2}}"
NAMES: Final = rf"{_NAME}(?:[ \n]{_NAME}){{0,3}}"

_TITLED: Final = TITLE.replace("(?P<", "(?P<t_")
_PERSON: Final = re.compile(
    rf"(?:(?P<salutation>{_SALUTATION})(?=[ \n])[ \n]?)?(?P<title>{_TITLED})?(?(title)(?:[ \n](?P<second>Herrn?|"
    rf"Frau|Hrn?\.|Fr\.)(?=[ \n]))?)"
)
_BEHIND: Final = re.compile(rf"[ \n]?{_ACADEMIC}(?P<names>{NAMES})")
_BRACKETS: Final = re.compile(r"[ \n]?\((?P<inside>[^()\n]{1,60})\)")
_COMMA: Final = re.compile(r",[ \n](?P<inside>[^,.;:()\n]{2,70}(?:\n[^,.;:()\n]{2,40})?)(?=[,.;:)]|$)")
_FROM: Final = re.compile(
    r"[ \n](?:vo[mn]|von[ \n]de[rn]|aus[ \n]dem|der|für[ \n]die)[ \n](?P<inside>[A-ZÄÖÜ][^,.;:()]{1,60})"
)
_PLACE: Final = re.compile(
    r"[ \n](?:de[rs]|a[nm]|i[nm]|vom|für|von)(?:[ \n](?:der|die|den))?[ \n](?:[A-ZÄÖÜ][\w.-]+)(?:[ \n](?:a[nm]|"
    r"i[nm])[ \n][A-ZÄÖÜ][\w-]+)?(?=[ \n][a-zäöü])"
)
"""Where somebody without a name serves: "der Schulleiter der Oberschule am Deich"."""
_ADDRESSED: Final = re.compile(
    r"(?:[Bb]ürgermeister|räsident|orsitzende|[Rr]at|rätin|ezernent|orsteher|irektor|Kolleg|eordnete|mitglied)"
)
"""Titles by which people are addressed; another one right behind "Frau" is a surname: "Frau Baumeister"."""
_HEAD: Final = re.compile(rf"(?:{TITLE.replace('?P<', '?P<h_')})")
_LEADS: Final = re.compile(
    r"(?:Leiter(?:in)?|Vertreter(?:in)?|Mitarbeiter(?:in)?)[ \n](?:de[srn]|vom|"
    r"der)[ \n][A-ZÄÖÜ][\w&-]*(?:[ \n](?:und|für|[A-ZÄÖÜ])[\w-]*){0,4}"
)
_ORGANISATION: Final = re.compile(rf"(?:{UNIT.pattern}|{BODY.pattern})")
_ANY_NAME: Final = " Yy"
"""An abbreviated title is one only before a name."""
_GROUP: Final = re.compile(GROUP)
_PARTY: Final = re.compile(PARTY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody named from `start` to `end`: the folded words of the name (the last is most likely the surname), and what is said beside it.

    `woman` is None where neither salutation nor title tell.
    """

    start: int
    end: int
    names: tuple[str, ...]
    function: str | None = None
    party: str | None = None
    woman: bool | None = None
    dative: bool = False


def persons(text: str) -> Iterator[Person]:
    """The persons of a text in their order: those with a salutation or a title, whether a name follows or not."""
    at = 0
    for found in _PERSON.finditer(text):
        if found.start() >= at and (found["salutation"] or found["title"]) and (one := _person(text, found)):
            at = one.end
            yield one


def _person(text: str, found: re.Match[str]) -> Person | None:
    salutation = found["second"] or found["salutation"] or ""
    woman = salutation.startswith("Fr") if salutation else _woman(text, found)
    behind = _BEHIND.match(text, found.end())
    if behind and behind.group().startswith("\n") and text[: found.start()].endswith(", "):
        behind = None  # "Muster, Erster Bürgermeister" and the next line of a list
    if not behind and salutation and found["title"] and not _ADDRESSED.search(found["title"]):
        return Person(start=found.start(), end=found.end(), names=words_of(found["title"]), woman=woman)
    if not behind and (salutation or is_body(found["title"] or "") or found["t_short"]):
        return None
    end = behind.end() if behind else found.end()
    function = _written_out(found["title"], found["t_short"], woman) if found["title"] else None
    if woman is None and function and not re.search(r"(?:itglied|e)$", function):
        woman = False  # "Ratsherr", "StR": a title that has a form for women and does not take it
    office, group, end = beside(text, end)
    if not behind and (place := _PLACE.match(text, end)):
        end = place.end()
    return Person(
        start=found.start(), end=end, names=words_of(behind["names"]) if behind else (), function=function or office, party=group,
        woman=woman, dative=salutation in ("Herrn", "Hrn."),
    )  # fmt: skip


def _written_out(title: str, short: str | None, woman: bool | None) -> str | None:
    return function_of(title + (_ANY_NAME if short else ""), woman=woman)


def _woman(text: str, found: re.Match[str]) -> bool | None:
    """What article and ending tell where there is no salutation: "der Vorsitzende", "der Vorsitzenden", "die Beigeordnete"."""
    if re.search(r"(?:in|frau)$", (found["t_word"] or found["t_short"] or "").rstrip(".")):
        return True
    article = re.search(r"\b([Dd](?:er|ie|es|em|en))[ \n]$", text[max(0, found.start() - 5) : found.start()])
    if not article:
        return None
    which = article[1].lower()
    weak = (found["t_word"] or "").endswith("en")
    return which == "die" or (which == "der" and weak)


def beside(text: str, end: int) -> tuple[str | None, str | None, int]:
    """Function and party that stand behind a name that ends at `end`, and where they end."""
    function, group = None, None
    for pattern in (_BRACKETS, _COMMA, _FROM, _BRACKETS):
        found = pattern.match(text, end)
        told = described(found["inside"], local=pattern is _BRACKETS, begins=pattern is _FROM) if found else None
        if found and told:
            function, group = function or told[0], group or told[1]
            end = found.start("inside") + told[2] if pattern is _FROM else found.end()
    return function, group, end


def described(inside: str, *, local: bool = False, begins: bool = False) -> tuple[str | None, str | None, int] | None:
    """Function and party that a few words beside a name tell, and how many characters tell it; None where they tell neither.

    `begins`: more may follow.
    """
    if begins:
        if found := _GROUP.match(inside) or _PARTY.match(inside):
            return None, party(found.group()), found.end()
        found = _ORGANISATION.match(inside)
        return (squeeze(found.group()), None, found.end()) if found else None
    parts = [part.strip() for part in re.split(r"[,;]\s", inside)]
    group = next((name for part in (inside, *parts) if (name := party(part))), None)
    function = next((name for part in parts if (name := office_of(part))), None)
    if not (group or function) and local:
        group = party(inside, local=True)
    return (function, group, len(inside)) if group or function else None


def office_of(text: str) -> str | None:
    """The function or office that `text` is, no more and no less."""
    text = squeeze(text)
    if _LEADS.fullmatch(text):
        return text
    if (title := _HEAD.fullmatch(text)) and not is_body(text):
        return _written_out(text, title["h_short"], None)
    return text if _ORGANISATION.fullmatch(text) else None


def words_of(names: str) -> tuple[str, ...]:
    """The words of a name, folded, without initials and particles.

    >>> words_of("Anna von Musterfrau-Klein")
    ('anna', 'musterfrau-klein')
    """
    return tuple(
        fold(word) for word in names.split() if len(word) > 1 and word[:1].isupper() and not word.endswith(".")
    )


__all__ = ["NAMES", "Person", "bare", "beside", "described", "office_of", "persons", "words_of"]
