"""Short names beside long ones: "Kompass" and "Kompass 2030", "Phoenix" and "Phoenix-Suite", "Muckel" and "Bürger-App Muckel"."""

import re
from collections.abc import Iterable, Iterator

from .spelling import spelling, words
from .tie import Tie


def _listed(names: str) -> frozenset[str]:
    return frozenset(names.split())


_SHORTEST = 3
_SHORTEST_IN_COMPOUND = 4
_INNER_CAPITAL = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ]{2})")
_KINDS = _listed("""
    app apps portal portale plattform software system systeme dienst dienste projekt programm projekte anwendung verfahren server cloud
    netz netze modul module lizenz lizenzen suite online digital e anlage ausbau umstellung einfuhrung konzept strategie plan paket daten
    datenbank tool anschluss anschlusse leitung kabel gerat zugang versorgung erschliessung
    """)
"""Words that name a kind; alone they are short for anything, and for nothing."""
_THINGS = _listed("""
    tablet tablets ipad ipads laptop laptops notebook notebooks computer pc display displays monitor beamer drucker kamera webcam
    smartphone handy hotspot wlan lan dsl lte 5g ki
    """)
"""What a town buys or builds more than once: the Tablets of one paper are seldom the Leih-Tablets of another."""
_OTHERS = _listed("""
    ablosung nachfolge abschaltung kundigung ruckbau schulung schulungen sprechstunde kurs einsatzplan beirat konferenz vertrag
    """)
"""What is added to a name to speak of something else: the Lotus-Notes-Ablösung is not Lotus Notes."""


def short_forms(names: Iterable[str], town: str = "") -> Iterator[Tie]:
    """A tie from each name to every longer one that begins or ends with it; a doubtful one where the name is a thing's.

    The name of the `town` is short for nothing in it.
    """
    own = {spelling(town), *words(town)}
    known: dict[str, list[str]] = {}
    for name in sorted(set(names)):
        known.setdefault(spelling(name), []).append(name)
    for key, longs in known.items():
        for cut, why in sorted({(cut, why) for long in longs for cut, why in _cuts(long)}):
            for short in known.get(cut, ()) if cut not in {key, *own} and _may_stand_alone(cut) else ():
                yield from (_tie(short, long, why, thing=cut in _THINGS and not _of_kind(long, cut)) for long in longs)


def is_thing(name: str) -> bool:
    """Whether a name says no more than what is bought or built: two papers about Tablets may be about two purchases."""
    return spelling(name) in _THINGS


def _of_kind(long: str, cut: str) -> bool:
    """Whether only a kind is added: the WLAN-Ausbau is about the WLAN, the Schul-WLAN may be another one."""
    return any(spelling(long) == cut + word for word in words(long)[-1:] if word in _KINDS)


def _tie(short: str, long: str, why: str, *, thing: bool) -> Tie:
    return Tie(one=short, other=long, why=why, shortens=True, doubtful=thing, score=0.3 if thing else 0.6)


def _may_stand_alone(key: str) -> bool:
    telling = len(key) >= _SHORTEST or (not key.isalpha() and len(key) > 1)  # "d.3" is a name, "IT" is none
    return telling and not key.isdigit() and key not in _KINDS | _OTHERS


def _cuts(name: str) -> Iterator[tuple[str, str]]:
    """What a long name can be cut down to: its first or last words, or a part of a compound, as they are spelt alone."""
    parts, whole = words(name), words(name, bare=False)
    for at in range(1, len(parts)):
        if _OTHERS.isdisjoint(parts[at:]):
            yield from (
                ("".join(first), "first-words") for first in (parts[:at], whole[:at], [*parts[: at - 1], whole[at - 1]])
            )
        if _OTHERS.isdisjoint(parts):
            yield "".join(parts[at:]), "last-words"
    if parts:
        yield from _compound(parts[-1])
    if inner := _INNER_CAPITAL.search(name):
        yield spelling(name[inner.start() :]), "compound-end"


def _compound(word: str) -> Iterator[tuple[str, str]]:
    """The end of a compound, and its begin where the rest only names a kind."""
    for at in range(_SHORTEST_IN_COMPOUND, len(word) - _SHORTEST_IN_COMPOUND + 1):
        yield word[at:], "compound-end"
        if word[at:] in _KINDS:
            yield word[:at], "compound-begin"
