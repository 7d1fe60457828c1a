"""The projects block at the head of a marks file: what the keys of its PROJECT mentions stand for."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from zusage.errors import RecordError

KEY: Final = r"\+?\w[\w-]*"
"""`+` before a key says: one and the same undertaking in every municipality."""
_BLOCK = re.compile(r"⟦projects⟧\n(?P<lines>(?:[^⟦⟧\n]+\n)*)⟦end⟧\n?")
_LINE = re.compile(rf"(?P<key>{KEY}) = (?P<name>[^|]+) \| (?P<topics>[\w-]+(?:, [\w-]+)*)")


def read(text: str, source: str) -> tuple[dict[str, dict[str, Any]], int]:
    """{key: {"name", "topics"}} of the block that `text` begins with, and where it ends: ({}, 0) where there is none.

    Raises RecordError naming `source` and the line that cannot be read.
    """
    if not (block := _BLOCK.match(text)):
        return {}, 0
    known = {}
    for number, line in enumerate(block["lines"].splitlines(), 2):
        if not (found := _LINE.fullmatch(line)):
            raise RecordError(where=f"{source}:{number}", expected="key = name | topic[, topic]", found=repr(line))
        known[found["key"]] = {"name": found["name"], "topics": found["topics"].split(", ")}
    return known, block.end()


def write(passages: Iterable[Mapping[str, Any]]) -> str:
    """The block of a file of these passages, with the blank line behind it; empty where no key is described."""
    known = {key: each for passage in passages for key, each in passage.get("projects", {}).items()}
    lines = (f"{key} = {each['name']} | {', '.join(each['topics'])}\n" for key, each in sorted(known.items()))
    return f"⟦projects⟧\n{''.join(lines)}⟦end⟧\n\n" if known else ""
