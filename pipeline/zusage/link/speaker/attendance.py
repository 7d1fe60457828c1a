"""Lists of those present: names with function and party, in lines, in tables, under the party's or the administration's label."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ...text import squeeze
from .parties import party
from .persons import NAMES, Person, described, office_of, persons, words_of
from .titles import function_of

_LABEL: Final = re.compile(r"^\s{0,8}(?P<label>[^:|\t\n]{2,70}):(?P<rest>.*)$")
_CELLS: Final = re.compile(r"\s*(?:\||\t|\s{3,})\s*")
_ENTRIES: Final = re.compile(r"\s*(?:;|,(?![^()]*\))|\s(?:und|sowie)\s(?=[A-ZÄÖÜ]))\s*")
_FOR_PARTY: Final = re.compile(r"^(?:[Ff]ür\s(?:die\s)?|[Vv]on\s(?:der\s)?|[Ff]raktion\s(?:der\s)?)(?P<party>.+)$")
_GROUPS: Final = (
    ("Verwaltung", r"verwaltung|geladen|zentrale dienste"),
    ("Stadtrat", r"^stadtr[aä]t|^stadtratsmitglied"), ("Gemeinderat", r"^gemeinder[aä]t|^gemeinderatsmitglied"),
    ("Marktgemeinderat", r"^marktgemeinder"), ("Kreisrat", r"^kreisr[aä]t"), ("Ratsmitglied", r"^ratsmitglied"),
    ("Mitglied", r"mitglied"), ("", r"entschuldigt|fehl|abwesend|gäste|gast\b|anwesen|teilnehm|vorsitz|magistrat|stadtvorstand|schrift|protokoll"),
)  # fmt: skip
"""What the label over some names makes of those who have no function of their own; "" where it makes them nothing."""

_PLAIN: Final = re.compile(rf"(?:(?:Dr|Prof|Dipl)\.[ -]?){{0,3}}(?P<names>{NAMES})")
_HONOUR: Final = re.compile(r"\s*\b(?:Dr|Prof|Dipl\.?-Ing|Mag)\.(?:\s?(?:h\. ?c|med|jur|phil|rer|nat|-Ing)\.?){0,3}\s*")


def members(text: str) -> Iterator[Person]:
    """The persons of a list of those present, in order; labels over them tell function or party where they do not themselves.

    >>> [(one.names, one.function, one.party) for one in members("SPD: Anna Muster, Bert Beispiel\\nVerwaltung:\\nFrau Probe, FB 3")]
    [(('anna', 'muster'), 'Mitglied', 'SPD'), (('bert', 'beispiel'), 'Mitglied', 'SPD'), (('probe',), 'FB 3', None)]
    """
    group: tuple[str | None, str | None] = (None, None)
    for line in text.splitlines():
        told, rest = _group_of(line)
        group = told or group
        for one in _persons_of(rest):
            function = one.function or (group[0] if not one.party or group[0] != "Verwaltung" else None)
            yield replace(one, party=one.party or group[1], function=function or ("Mitglied" if one.party or group[1] else None))


def _group_of(line: str) -> tuple[tuple[str | None, str | None] | None, str]:
    """What a label at the line's beginning tells (function, party) of those behind and below, and the rest of the line."""
    found = _LABEL.match(line)
    label, rest = (found["label"], found["rest"]) if found else (line, "")
    told = _label(squeeze(label).strip("-–• "))
    if told is None:
        return None, line
    return told, rest


def _label(text: str) -> tuple[str | None, str | None] | None:
    named = _FOR_PARTY.match(text)
    if name := party(named["party"] if named else text):
        return None, name.removesuffix("-Fraktion")
    if len(text.split()) > 4 or next(persons(text), None) is not None and _has_name(text):
        return None
    lowered = text.lower()
    for function, pattern in _GROUPS:
        if re.search(pattern, lowered):
            return function or None, None
    title = function_of(text)
    return (title, None) if title and len(text.split()) <= 2 else None


def _has_name(text: str) -> bool:
    return any(one.names for one in persons(text))


def _persons_of(line: str) -> Iterator[Person]:
    cells = [cell for cell in _CELLS.split(line.strip(" \t|-–•")) if cell]
    if len(cells) > 1:
        yield from _row(cells)
        return
    parts = [part for part in _ENTRIES.split(line.strip(" \t-–•")) if part]
    if len(parts) > 1 and (one := _one_line(parts)):
        yield one
        return
    at = 0
    while at < len(parts):
        one = _entry(parts[at])
        at += 1
        while one and at < len(parts) and (more := described(parts[at])):
            one = replace(one, function=one.function or more[0], party=one.party or more[1])
            at += 1
        if one:
            yield one


def _one_line(parts: list[str]) -> Person | None:
    """ "Meier, Peter, CDU": one person of surname and first name, where all behind the two tells of a function or party."""
    first, second, rest = _HONOUR.sub("", parts[0]), re.sub(r"\s*\([^()]*\)\s*$", "", parts[1]), parts[2:]
    lone = re.fullmatch(r"[A-ZÄÖÜ][\w'’-]+", first) and re.fullmatch(r"[A-ZÄÖÜ][\w.'’-]+(?: [A-ZÄÖÜ][\w.'’-]+)?", _HONOUR.sub("", second))
    brackets = re.search(r"\(([^()]*)\)\s*$", parts[1])
    told = [described(part, local=True) for part in ([brackets[1]] if brackets else []) + rest]
    if not lone or not told or None in told or office_of(second) or party(second):
        return None
    return _made(words_of(first), told)


def _made(names: tuple[str, ...], told: list[tuple[str | None, str | None, int] | None], woman: bool | None = None) -> Person:
    functions, groups = [each[0] for each in told if each and each[0]], [each[1] for each in told if each and each[1]]
    return Person(
        start=0, end=0, names=names, function=functions[0] if functions else None, party=groups[0] if groups else None, woman=woman
    )  # fmt: skip


def _row(cells: list[str]) -> Iterator[Person]:
    """The person of a table's row: one cell is the name, the others tell of function and party."""
    told, named = [], list[str]()
    for cell in cells:
        if (name := party(cell)) or (office := office_of(cell)):
            told.append((None, name, 0) if name else (office, None, 0))
        elif cell.lower() in ("gäste", "gast"):
            continue
        elif cell.lower() == "verwaltung":
            told.append(("Verwaltung", None, 0))
        else:
            named.append(cell)
    for cell in named[:1]:
        one = _entry_with_comma(cell)
        if one:
            told = [(one.function, one.party, 0), *told]
            local = [(None, name, 0) for other in named[1:] if (name := party(other, local=True))]
            yield _made(one.names, [*told, *local], one.woman)


def _entry_with_comma(text: str) -> Person | None:
    plain = _HONOUR.sub(" ", text).strip()
    if found := next(persons(text), None):
        return found if found.names else None
    if last := re.match(r"(?P<last>[A-ZÄÖÜ][\w'’ -]+), (?P<first>[A-ZÄÖÜ][\w.'’ -]+)", plain):
        return Person(start=0, end=0, names=words_of(f"{last['first']} {last['last']}"))
    return _entry(text)


def _entry(text: str) -> Person | None:
    """One person of a list: with title or salutation, or the bare name with brackets behind it."""
    if found := next(persons(text), None):
        return found if found.names else None
    brackets = re.search(r"\(([^()]*)\)", text)
    told = described(brackets[1], local=True) if brackets else None
    named = _PLAIN.fullmatch(re.sub(r"\s*\([^()]*\).*$", "", text).strip())
    return _made(words_of(named["names"]), [told]) if named and not described(text) else None
