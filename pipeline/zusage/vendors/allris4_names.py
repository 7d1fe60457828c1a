"""Meetings as ALLRIS names them ("Sitzung des Ortsrates Giesen"): the committee in the nominative."""

import re

from .states import without_state

_SITTING = re.compile(
    r"(?:^|\s|-)(?:Sonder)?[Ss]itzung(?:en)?\s+(?P<article>des|der)\s+(?P<mark>\([^\n()]{1,40}\)\s)?(?P<name>[^\n()]{2,300}?)"
    r"\s{0,3}(?:\(.{0,200}|\s[-–]\s.{1,200})?$"
)
_NOUN = re.compile(
    r"^(?P<before>.{0,200}?)(?P<noun>\b[\w-]{0,60}"
    r"(?:(?:aus)?schuss(?=es\b)|[Rr]at(?=e?s\b)|[Tt]ag(?=e?s\b)|[Vv]orstand(?=e?s\b)|[Ss]enat(?=e?s\b)|[Kk]ollegium(?=s\b)"
    r"|[Kk]uratorium(?=s\b)|[Gg]remium(?=s\b)|[Ff]orum(?=s\b)|[Kk]omitee(?=s\b)|[Pp]arlament(?=e?s\b)|[Kk]reis(?=es\b)"
    r"|[Vv]erband(?=e?s\b)|[Pp]räsidium(?=s\b)))"
    r"(?P<ending>e?s)\b"
)
"""The committee's noun with its genitive ending; the first one is meant: "Beirates des Landkreises"."""

_PLAIN = re.compile(
    r"^(?:(?:\d{1,3}\.\s)?(?:(?:[Nn]icht)?[ÖöoO]e?ffentliche\s)?(?:Sonder)?[Ss]itzung\s(?:[-–]\s)?)?"
    r"(?P<name>(?:[A-ZÄÖÜ][\w-]{2,40}-,?\s){0,3}(?:(?:und|u\.|sowie)\s)?(?:[A-ZÄÖÜ]\w{2,30}er\s)?"
    r"(?:[A-ZÄÖÜ][\w-]{0,40}?)?(?:(?:[Aa]us)?schuss|[Rr]at|[Kk]reistag|[Vv]orstand|[Ss]enat|[Kk]ollegium|[Kk]uratorium"
    r"|[Gg]remium|[Pp]arlament|(?:[Rr]ats|[Bb]ezirks|verordneten|[Vv]erbands)versammlung|[Vv]ertretung|[Kk]ommission)\b[^\n()]{0,200}?)\s{0,3}(?:\(.{0,200})?$"
)
"""A name that is the committee itself, perhaps after "12. Sitzung": "Ortsrat Giesen"; not "Sprechstunde Ortsrat Giesen"."""

_NEUTER = re.compile(r"(?:um|komitee|parlament)$", re.IGNORECASE)
_ADJECTIVE = re.compile(r"\b([A-ZÄÖÜ][\w-]{3,40}e)n(?=\s)")


def committee(name: str) -> str | None:
    """The committee in a meeting's name; None where the name tells none."""
    name = without_state(name)
    match = _SITTING.search(name)
    if match is None:
        plain = _PLAIN.match(name)
        return plain["name"] if plain else None
    mark, printed = match["mark"] or "", match["name"].strip()
    if match["article"] == "der":
        return mark + _ADJECTIVE.sub(r"\1", printed)
    noun = _NOUN.match(printed)
    if noun is None:
        return None
    ending = "s" if _NEUTER.search(noun["noun"]) else "r"
    return mark + _ADJECTIVE.sub(rf"\1{ending}", noun["before"]) + noun["noun"] + printed[noun.end() :]
