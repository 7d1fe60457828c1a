"""What calendars and titles say of a meeting that does not take place."""

import re

_WORDS = (
    r"f(?:ä|ae)llt\s+(?:leider\s+)?aus|fallen\s+(?:leider\s+)?aus|entf(?:ä|ae)llt|entfallen|ausgefallen|abgesagt|absage|ausfall"
    r"|aufgehoben|gestrichen|findet\s+nicht\s+statt|cancell?ed"
)
_CANCELLED = re.compile(rf"\b(?:{_WORDS})\b", re.IGNORECASE)
_WITH_MARKS = re.compile(rf"[\s(:*,–-]{{0,5}}\b(?:{_WORDS})\b[)!.*]{{0,3}}", re.IGNORECASE)
_AROUND = " \t-–:;,!*()[]"


def cancelled(*texts: str | None) -> str | None:
    """The words by which a text says that the meeting does not take place ("fällt aus"), as printed; None without such."""
    found = (_CANCELLED.search(text) for text in texts if text)
    return next((match[0] for match in found if match), None)


def without_state(name: str) -> str:
    """A meeting's name without those words: "Bauausschuss" for "ENTFÄLLT - Bauausschuss"; empty where it has no others."""
    bare, count = _WITH_MARKS.subn(" ", name)
    return " ".join(bare.split()).strip(_AROUND) if count else name
