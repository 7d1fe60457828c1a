"""Commitment lines of gold passages, `⟦commitment STATUS FORCE key|amount|deadline|body⟧`, to dicts and back."""

import re
from collections.abc import Sequence
from typing import Any, Final

from ..records.vocabulary import FORCE

STATUSES: Final = ("requested", "planned", "decided", "running", "done", "delayed", "rejected")
"""The guidelines' words for how far a commitment is."""
_LINE = re.compile(
    rf"⟦commitment (?P<status>{'|'.join(STATUSES)})(?: (?P<force>{'|'.join(FORCE)}))? "
    r"(?P<unnamed>~)?(?P<project>\+?\w[\w-]*)\|(?P<amount>[^|]+)\|(?P<deadline>[^|]+)\|(?P<body>[^|]+)⟧"
)
_NUMBERED = re.compile(r"(?P<text>.*?)(?:#(?P<number>\d+))?")
_SPACE = re.compile(r"\s+")


def read(line: str, spans: Sequence[Any]) -> dict[str, Any]:
    """{"project": key, "status", "force" or None, "amount": index into `spans` or None, "deadline": likewise, "body": text or None}.

    `~` before the key adds "unnamed": True: the text does not name the project, it is known from paper, title or reference.
    Raises ValueError that says what was expected: the line's form, a project that is marked, an amount or deadline that is marked.
    """
    if not (found := _LINE.fullmatch(line)):
        raise ValueError(
            f"⟦commitment STATUS FORCE key|amount or -|deadline or -|body or -⟧ with a STATUS of {', '.join(STATUSES)}"
        )
    if not found["unnamed"] and not any(
        span["label"] == "PROJECT" and span.get("key") == found["project"] for span in spans
    ):
        raise ValueError(f"a commitment to a marked project, not {found['project']}")
    return {
        "project": found["project"],
        "status": found["status"],
        "force": found["force"],
        "amount": _index(found["amount"], spans, "AMOUNT"),
        "deadline": _index(found["deadline"], spans, "DEADLINE"),
        "body": None if found["body"] == "-" else found["body"],
        **({"unnamed": True} if found["unnamed"] else {}),
    }


def write(commitment: dict[str, Any], spans: Sequence[Any]) -> str:
    """The line, with its line break, that `read` gives back as `commitment`."""
    amount, deadline = (_named(commitment[part], spans) for part in ("amount", "deadline"))
    project = f"{'~' if commitment.get('unnamed') else ''}{commitment['project']}"
    said = " ".join(word for word in (commitment["status"], commitment.get("force"), project) if word)
    return f"⟦commitment {said}|{amount}|{deadline}|{commitment['body'] or '-'}⟧\n"


def _index(words: str, spans: Sequence[Any], label: str) -> int | None:
    """The span that `Ende 2025` or `Ende 2025#2` means; line breaks within a span are blanks here."""
    if words == "-":
        return None
    found = _NUMBERED.fullmatch(words)
    assert found is not None
    alike = [i for i, span in enumerate(spans) if span["label"] == label and _plain(span["text"]) == found["text"]]
    number = int(found["number"] or 1)
    if not 0 < number <= len(alike):
        raise ValueError(f"the text of a marked {label}, not {words}")
    return alike[number - 1]


def _named(index: int | None, spans: Sequence[Any]) -> str:
    if index is None:
        return "-"
    span = spans[index]
    before = sum(
        other["label"] == span["label"] and _plain(other["text"]) == _plain(span["text"]) for other in spans[:index]
    )
    return _plain(span["text"]) + (f"#{before + 1}" if before else "")


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text)
