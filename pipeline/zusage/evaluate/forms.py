"""The example lines that prove the rules, corpora/forms/*.txt, read to records."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from ..errors import RecordError
from .mark_values import read_amount_value, read_time_value

REFERENCE: Final = "2024-05-15"
"""The meeting's day of a line that names none."""

_GROUP = re.compile(r"⟦rule (?P<rule>\w+)⟧ (?P<title>\S.*)")
_LINE = re.compile(r"(?:@(?P<day>\d{4}-\d\d-\d\d) )?(?P<body>.*)", re.S)
_MARK = re.compile(
    r"⟦(?P<label>AMOUNT|TIME|DEADLINE|DATE)\|(?P<text>[^|⟦⟧]+)\|(?P<value>[^|⟦⟧;]+)(?P<more>(?:; [^|⟦⟧;]+)*)⟧"
)
_ESCAPE = re.compile(r"\\(?:(n)|(t)|u([0-9a-fA-F]{4}))")
_MORE = ("basis", "stage", "share", "timex", "mod")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormMark:
    """A stretch `text[start:end]` of a line's text; `value` as in gold, {"from": None, "to": None} where it has no days.

    `more` holds what else is stated: basis, stage, share, timex, mod.
    """

    start: int
    end: int
    label: str
    value: dict[str, Any]
    more: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLine:
    """One example of the form `rule`; without marks a counter-example, in which nothing may be found."""

    rule: str
    title: str
    text: str
    reference: str
    marks: tuple[FormMark, ...]
    where: str


def read_forms(text: str, source: str = "forms") -> Iterator[FormLine]:
    """The lines of a forms file in order; the format is described in corpora/forms/README.md.

    Raises RecordError with source and line for what is neither a group's head, an example, a comment nor empty.
    """
    group: re.Match[str] | None = None
    for number, line in enumerate(text.split("\n"), 1):
        where = f"{source}:{number}"
        if not line.strip() or line.startswith("#"):
            continue
        if head := _GROUP.fullmatch(line):
            group = head
        elif group:
            yield _read_line(group, line, where)
        else:
            raise RecordError(where=where, expected="⟦rule NAME⟧ and a title before the first example", found=line[:60])


def _read_line(group: re.Match[str], line: str, where: str) -> FormLine:
    found = _LINE.fullmatch(line)
    assert found is not None, where  # the pattern takes every line
    plain, at, marks = "", 0, []
    for mark in _MARK.finditer(found["body"]):
        plain += _plain(found["body"][at : mark.start()], where)
        words = _plain(mark["text"], where)
        marks.append(_read_mark(mark, len(plain), words, where))
        plain, at = plain + words, mark.end()
    plain += _plain(found["body"][at:], where)
    if found["day"]:
        _day(found["day"], where)
    return FormLine(
        rule=group["rule"], title=group["title"], text=plain, reference=found["day"] or REFERENCE, marks=tuple(marks), where=where
    )  # fmt: skip


def _day(written: str, where: str) -> None:
    try:
        date.fromisoformat(written)
    except ValueError as cause:
        raise RecordError(where=where, expected="a day of the calendar behind @", found=written) from cause


def _plain(written: str, where: str) -> str:
    """`written` with its escapes as the characters they stand for; no bracket may be left in it."""
    if "⟦" in written or "⟧" in written:
        raise RecordError(where=where, expected="a mark ⟦LABEL|text|value⟧ or no bracket", found=written[:60])
    return _ESCAPE.sub(lambda code: "\n" if code[1] else "\t" if code[2] else chr(int(code[3], 16)), written)


def _read_mark(mark: re.Match[str], start: int, words: str, where: str) -> FormMark:
    parts = [part.partition(" ") for part in mark["more"].split("; ")[1:]]
    more = {key: said for key, _, said in parts}
    if len(more) < len(parts) or not all(key in _MORE and said for key, said in more.items()):
        raise RecordError(where=where, expected=f"{', '.join(_MORE)}, each once and with a value", found=mark["more"])
    try:
        value = _read_value(mark["label"], mark["value"])
    except ValueError as cause:
        raise RecordError(where=where, expected=f"a value of {mark['label']}", found=mark[0]) from cause
    return FormMark(start=start, end=start + len(words), label=mark["label"], value=value, more=more)


def _read_value(label: str, written: str) -> dict[str, Any]:
    if label == "AMOUNT":
        return read_amount_value(written)
    bound, _, days = written.rpartition(" ")
    if days == "?" and bound in ("", "by", "from", "in"):
        return {"from": None, "to": None} | ({"bound": bound} if bound else {})
    return read_time_value(written)
