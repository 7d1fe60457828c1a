"""Which amount and which deadline belongs to which project: `costs` and `due`, or nothing.

First version: the same sentence decides where it names a project; else the sentences before, the heading above and the
title of the agenda item, unless the sentence speaks of something else. None is an answer.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..records import Mention
from .passage import Sentence, sentences

_REACH = 3
"""How many sentences back a project is still what "the measure" means."""

_CLAUSE = re.compile(
    r"[;:–]|,\s+(?:und|aber|sondern|während|wobei|sodass|so dass|dass|die|der|das|welche[rs]?)\b|\s(?:sowie|während)\s"
)
_JOINED = re.compile(r"^\s*(?:,|und|sowie|/|&|bzw\.|oder)?\s*(?:(?:die|der|das|den|dem|des|eine?[rnms]?)\s+)?$")
_ELSEWHERE = re.compile(
    r"\b(?:[A-ZÄÖÜ]?\w*(?:[Ss]traße|[Ss]traßen|[Kk]ita|[Kk]indergarten|[Ff]euerwehr(?:haus|fahrzeug)?|[Ss]porthalle|[Tt]urnhalle|"
    r"[Kk]anal|[Rr]adweg|[Bb]rücke|[Ff]reibad|[Hh]allenbad|[Bb]ebauungsplan|[Ff]riedhof|[Ss]pielplatz|[Ss]anierung|[Nn]eubau|"
    r"[Gg]rundsteuer|[Gg]ewerbesteuer|[Kk]reisumlage|[Hh]ebesatz|[Pp]ersonalkosten|[Vv]erwendungsnachweis))\b"
)
_POINTS_BACK = re.compile(
    r"\b(?:[Dd]ies(?:e[rsmn]?)?|[Hh]ier(?:für|bei|zu)|[Dd]a(?:für|zu|mit|bei|von|ran|rauf)|[Ee]s|[Ss]ie|[Dd]eren|[Dd]essen|[Dd]as\s+Projekt|[Pp]rojekts?|"
    r"[Mm]aßnahmen?|[Vv]orhabens?|[Uu]msetzung|[Ee]inführung|[Aa]usschreibung|[Vv]ergabe|[Bb]eschaffung|[Ii]nbetriebnahme|[Ff]ertigstellung|"
    r"[Aa]bschluss|[Kk]osten|[Mm]ittel|[Hh]aushalt\w*|[Ff]örder\w+|[Zz]uschuss|[Aa]uftrag\w*|[Ee]ntwurf|[Kk]onzept|[Ss]tart|[Bb]etrieb|[Ll]aufzeit|"
    r"[Aa]ngebot|[Ee]igenanteil|[Gg]esamtkosten|[Aa]nsatz|[Rr]ollout|[Uu]mstellung|[Aa]usbau|[Aa]nschluss|[Ff]rist|[Tt]ermin|[Ss]ystem|[Pp]ortal|"
    r"[Ss]oftware|[Vv]ertrag\w*|[Ll]izenz\w*|[Ss]chulen?|[Gg]eräte)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """`child` (AMOUNT or DEADLINE) belongs to the project of mention `head`; `why` names the cue."""

    head: Mention
    child: Mention
    label: str
    why: str


def relate(text: str, mentions: Sequence[Mention], title: Sequence[Mention] = ()) -> list[Relation]:
    """The relations of a text; `title` are PROJECT mentions of the agenda item that the text treats."""
    found: list[Relation] = []
    passage = sentences(text, mentions)
    for sentence in passage:
        own = sentence.of("PROJECT")
        for child in sentence.of("AMOUNT", "DEADLINE"):
            heads, why = (_within(sentence, child, own), "same sentence") if own else _before(passage, sentence, title)
            label = "costs" if child.label == "AMOUNT" else "due"
            found += [Relation(head=head, child=child, label=label, why=why) for head in heads]
    return found


def _within(sentence: Sentence, child: Mention, own: list[Mention]) -> list[Mention]:
    """The project of the same clause that stands nearest, with those that are joined to it by "und" or a comma."""
    nearest = min(own, key=lambda mention: _distance(sentence, child, mention))
    return _joined(sentence, nearest, own)


def _distance(sentence: Sentence, child: Mention, project: Mention) -> float:
    before = project.end <= child.start
    low, high = (project.end, child.start) if before else (child.end, project.start)
    between = sentence.text[max(0, low - sentence.start) : max(0, high - sentence.start)]
    clauses = len(_CLAUSE.findall(between))
    rivals = sum(m.label == child.label and low <= m.start < high for m in sentence.mentions)
    # A clause border costs as much as a long clause; a rival of the same kind in between has the better claim.
    return len(between) + 80 * clauses + 40 * rivals + (0 if before else 15)


def _joined(sentence: Sentence, nearest: Mention, own: list[Mention]) -> list[Mention]:
    index = own.index(nearest)
    group = [nearest]
    for step in (-1, 1):
        at = index
        while 0 <= at + step < len(own):
            left, right = sorted((own[at], own[at + step]), key=lambda mention: mention.start)
            if not _JOINED.match(sentence.text[left.end - sentence.start : right.start - sentence.start]):
                break
            at += step
            group.append(own[at])
    return _one_each(sorted(group, key=lambda mention: mention.start))


def _before(passage: list[Sentence], sentence: Sentence, title: Sequence[Mention]) -> tuple[list[Mention], str]:
    """The project that the sentence speaks of without naming it: from the sentences before, the heading, the item's title."""
    if _ELSEWHERE.search(sentence.text):
        return [], ""
    for earlier in _back(passage, sentence) if _POINTS_BACK.search(sentence.text) else ():
        if named := earlier.of("PROJECT"):
            return (_one_each(named[-1:]), "sentence before") if _names(named) == 1 else ([], "")
        if _ELSEWHERE.search(earlier.text):
            return [], ""
    if headed := _heading(passage, sentence):
        return _one_each(headed), "heading"
    return (_one_each(title), "item title") if _names(title) == 1 else ([], "")


def _heading(passage: list[Sentence], sentence: Sentence) -> list[Mention]:
    """PROJECT mentions of the nearest heading above; a line that ends with a colon only leads over to the next one."""
    for earlier in reversed(passage[: sentence.index]):
        if earlier.heading and (earlier.of("PROJECT") or not earlier.text.rstrip().endswith(":")):
            return earlier.of("PROJECT")
    return []


def _back(passage: list[Sentence], sentence: Sentence) -> list[Sentence]:
    """The few sentences before, nearest first, not past a heading."""
    near: list[Sentence] = []
    for earlier in reversed(passage[max(0, sentence.index - _REACH) : sentence.index]):
        near.append(earlier)
        if earlier.heading:
            break
    return near


def _names(mentions: Sequence[Mention]) -> int:
    return len({mention.name for mention in mentions})


def _one_each(mentions: Sequence[Mention]) -> list[Mention]:
    """One mention for each project: the last."""
    return list({mention.name: mention for mention in mentions}.values())
