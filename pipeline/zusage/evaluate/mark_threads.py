"""What gold of several meetings adds: the threads block of a file, and the headers that say where a passage was read."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from ..errors import RecordError
from ..records.vocabulary import SLIP_REASON

ENDS: Final = ("open", "running", "done", "delayed", "dropped", "silent")
"""What is known of an undertaking after the last meeting of its town."""
HEADERS: Final = (
    r"(?:organization: (?P<organization>[^⟦⟧\n]+)\n)?"
    r"(?:agenda item: (?P<number>[^⟦⟧\n|]+) \| (?P<title>[^⟦⟧\n]+)\n)?"
    r"(?:paper: (?P<paper>[^⟦⟧\n]+)\n)?"
)
"""Header lines between `reference_date` and `topics`, as a pattern."""
_BLOCK = re.compile(r"\n?⟦threads⟧\n(?P<lines>(?:[^⟦⟧\n]+\n)*)⟦end⟧\n?")
_LINE = re.compile(
    rf"(?P<key>\w[\w-]*) = (?P<end>{'|'.join(ENDS)}) \| (?P<deadlines>[^|]+) \| (?P<amounts>[^|]+) \| (?P<reasons>[^|]+)"
)
_MOVE, _AND = " > ", ", "


def read(text: str, at: int, source: str) -> tuple[dict[str, dict[str, Any]], int]:
    """{key: {"end", "deadlines", "amounts", "reasons"}} of the block at `at`, and where it ends: ({}, at) where there is none.

    Raises RecordError naming `source` and the line that cannot be read.
    """
    if not (block := _BLOCK.match(text, at)):
        return {}, at
    first = text.count("\n", 0, block.start("lines")) + 1
    lines = enumerate(block["lines"].splitlines(), first)
    return dict(_thread(line, f"{source}:{number}") for number, line in lines), block.end()


def _thread(line: str, where: str) -> tuple[str, dict[str, Any]]:
    expected = "key = END | deadlines | amounts | reasons, each - or a list"
    if not (found := _LINE.fullmatch(line)):
        raise RecordError(where=where, expected=expected, found=repr(line))
    try:
        deadlines = [date.fromisoformat(day).isoformat() for day in _listed(found["deadlines"], _MOVE)]
        amounts = [float(amount) for amount in _listed(found["amounts"], _MOVE)]
        reasons = _listed(found["reasons"], _AND)
        if unknown := set(reasons) - set(SLIP_REASON):
            raise ValueError(f"reasons of {', '.join(SLIP_REASON)}, not {', '.join(sorted(unknown))}")
    except ValueError as cause:
        raise RecordError(where=where, expected=expected, found=f"{line!r}: {cause}") from cause
    return found["key"], {"end": found["end"], "deadlines": deadlines, "amounts": amounts, "reasons": reasons}


def _listed(words: str, joint: str) -> list[str]:
    return [] if words == "-" else words.split(joint)


def write(passages: Iterable[Mapping[str, Any]]) -> str:
    """The block of a file of these passages, with the blank line behind it; empty where none has a thread."""
    known = {key: each for passage in passages for key, each in passage.get("threads", {}).items()}
    lines = (_written(key, each) for key, each in sorted(known.items()))
    return f"⟦threads⟧\n{''.join(lines)}⟦end⟧\n\n" if known else ""


def _written(key: str, thread: Mapping[str, Any]) -> str:
    amounts = [repr(amount).removesuffix(".0") for amount in thread["amounts"]]
    moves = (_MOVE.join(thread["deadlines"]), _MOVE.join(amounts), _AND.join(thread["reasons"]))
    return f"{key} = {' | '.join([thread['end'], *(part or '-' for part in moves)])}\n"


def headers(found: re.Match[str]) -> dict[str, Any]:
    """{"organization", "agenda_item": {"number", "title"}, "paper"} of a match with `HEADERS`, those that are there."""
    item = {"number": found["number"], "title": found["title"]} if found["title"] else None
    read = {"organization": found["organization"], "agenda_item": item, "paper": found["paper"]}
    return {name: value for name, value in read.items() if value is not None}


def write_headers(passage: Mapping[str, Any]) -> str:
    """The header lines that `headers` was read from."""
    item = passage.get("agenda_item")
    lines = [
        f"organization: {passage['organization']}\n" if "organization" in passage else "",
        f"agenda item: {item['number']} | {item['title']}\n" if item else "",
        f"paper: {passage['paper']}\n" if "paper" in passage else "",
    ]
    return "".join(lines)


def problems(passages: Sequence[Mapping[str, Any]]) -> list[str]:
    """What the threads of a town say against its passages: a line each, none when all is well."""
    found: list[str] = []
    for key, thread in sorted({k: t for p in passages for k, t in p.get("threads", {}).items()}.items()):
        mine = [p for p in passages if any(c["project"] == key for c in p.get("commitments", []))]
        if not mine:
            found.append(f"{passages[0]['municipality']}: thread {key} without a commitment")
        if thread["end"] == "silent" and not thread["deadlines"]:
            found.append(f"{passages[0]['municipality']}: thread {key} is silent without a deadline")
        if any(one == other for one, other in zip(thread["deadlines"], thread["deadlines"][1:], strict=False)):
            found.append(f"{passages[0]['municipality']}: thread {key} repeats a deadline")
    return found
