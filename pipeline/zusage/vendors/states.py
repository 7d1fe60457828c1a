"""What calendars and titles say of a meeting that does not take place."""

import re

_CANCELLED = re.compile(
    r"\b(?:f(?:ä|ae)llt\s(?:leider\s)?aus|entf(?:ä|ae)llt|abgesagt|ausgefallen|aufgehoben|gestrichen)\b", re.IGNORECASE
)
_AROUND = " \t-–:;,!*()[]"


def cancelled(text: str) -> str | None:
    """The words by which `text` says that the meeting does not take place ("fällt aus"); None where it does not."""
    match = _CANCELLED.search(text)
    return match[0] if match else None


def without_state(name: str) -> str:
    """A meeting's name without those words: "Bauausschuss" for "ENTFÄLLT - Bauausschuss"."""
    return _CANCELLED.sub(" ", name).strip(_AROUND)
