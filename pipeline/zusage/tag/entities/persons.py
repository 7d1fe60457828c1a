"""Persons by how they are addressed ("Herr M. Böhm", "Stadtrat Pfannkuch"), and the groups named in brackets behind them."""

import re
from collections.abc import Iterable, Iterator

from ..fragments import any_of
from ..values import Found

_ADDRESS = any_of(r"""
    Herrn? Frau Stadtr[aä]t(?:in|e|s)? Stadtverordnete[rn]? Ratsmitglieds? Ratsherrn? Ratsfrau Kreistagsmitglied Gemeinderat
    Gemeinder[aä]tin Bürgermeister(?:in|s)? Oberbürgermeister(?:in|s)? Samtgemeindebürgermeister(?:in|s)? Ortsbürgermeister(?:in|s)?
    Landrats? Landrätin Beigeordnete[rn]? Stadtbaur[aä]t(?:in|s)? Kämmerer(?:s|in)? Ortsvorsteher(?:s|in)? Amtsleiter(?:s|in)?
    Bezirksverordnete[rn]? Ratsvorsitzende[rn]? Amtsvorsteher(?:s|in)?
""")
_TITLE = r"(?:(?:Prof|Dr|Dipl|-?Ing|Mag|jur|med|rer|nat|phil|h|c)\. ?){0,6}"
_NAME = r"(?:(?:von|van|zu|der|de|Freiherr|Graf) ){0,2}[A-ZÄÖÜ][a-zäöüßé]{1,20}(?:-[A-ZÄÖÜ][a-zäöüßé]{1,20})?"
_OFFICE = "Vorsitzende|Präsident|Kolleg|Bürgermeister|Oberbürger|Rat\\b"
_PERSON = re.compile(
    rf"(?<![\w-]){_ADDRESS} {_TITLE}(?P<name>(?:[A-ZÄÖÜ]\. ){{0,2}}(?!{_OFFICE}){_NAME}|[A-ZÄÖÜ]{{3,20}})(?!\w)"
)
_GROUP = re.compile(r" \((?P<group>[A-ZÄÖÜ][\w./ -]{1,24}?)(?:,[^()]*|-Fraktion)?\)")
SCORE = 0.9


def find_persons(text: str) -> Iterator[Found]:
    """PER behind a salutation or an office, without title and function (CoNLL-2003 practice)."""
    for match in _PERSON.finditer(text):
        start, end = match.span("name")
        yield Found(start=start, end=end, label="PER", origin="salutation", score=SCORE)


def find_groups(text: str, persons: Iterable[Found]) -> Iterator[Found]:
    """ORG: what stands in brackets behind a person, wherever it stands in the text.

    Councils have groups that no list knows: "Frau Sick (HGW)" tells what HGW is, pages later.
    """
    beside = (_GROUP.match(text, person.end) for person in persons)
    groups = sorted({match["group"] for match in beside if match}, key=len, reverse=True)
    if not groups:
        return
    names = "|".join(re.escape(group) for group in groups)
    for match in re.finditer(rf"(?<![\w-])(?:{names})(?![\w-])", text):
        yield Found(start=match.start(), end=match.end(), label="ORG", origin="group", score=SCORE)
