"""Gold passages as plain text with marks, to dicts and back; the syntax is described in corpora/gold/README.md."""

import re
from collections.abc import Iterator
from typing import Any, Final

from zusage.errors import RecordError
from zusage.evaluate import mark_commitments, mark_projects, mark_threads, mark_values
from zusage.evaluate.mark_types import GoldPassage, Span

__all__ = ["GoldPassage", "Span", "read_marks", "write_marks"]
RELATION_OF: Final = {"AMOUNT": "costs", "DEADLINE": "due"}
KEY: Final = mark_projects.KEY
PASSAGE = re.compile(
    r"⟦passage (?P<id>[^⟦⟧\n]+)⟧\nmunicipality: (?P<town>[^⟦⟧\n]+)\nkind: (?P<kind>[^⟦⟧\n]+)\n"
    rf"reference_date: (?P<day>\d{{4}}-\d\d-\d\d)\n{mark_threads.HEADERS}(?:topics: (?P<topics>[^⟦⟧\n]+)\n)?\n"
    r"(?P<body>.*?)\n(?P<commitments>(?:⟦commitment [^⟦⟧\n]*⟧\n)*)⟦end⟧\n?",
    re.S,
)
MARK = re.compile(
    rf"⟦(?P<label>PROJECT|AMOUNT|DEADLINE|DATE|ORG|PER|LOC)(?P<optional> \?)?(?: (?P<key>{KEY}))?"
    rf"(?: >(?P<projects>{KEY}(?:,{KEY})*))?\|(?P<rest>[^⟦⟧]*)⟧"
)
READ: Final = {
    "AMOUNT": mark_values.read_amount_value,
    "DEADLINE": mark_values.read_time_value,
    "DATE": mark_values.read_time_value,
}


def read_marks(text: str, source: str = "marks") -> Iterator[GoldPassage]:
    """Yield the passages of a marks file in order; RecordError names `source` and the line that cannot be read."""
    projects, at = mark_projects.read(text, source)
    threads, at = mark_threads.read(text, at, source)
    if strange := sorted(set(threads) - set(projects)):
        raise RecordError(where=source, expected="threads of keys of the projects block", found=", ".join(strange))
    while rest := text[at:].lstrip():
        at = len(text) - len(rest)
        if not (found := PASSAGE.match(text, at)):
            raise _error(source, text, at, "⟦passage ID⟧, its header lines, text, ⟦end⟧")
        read = _read_passage(found, source)
        keys = sorted({span["key"] for span in read["spans"] if "key" in span} | _committed(read))
        if known := {key: projects[key] for key in keys if key in projects}:
            read["projects"] = known
        if followed := {key: threads[key] for key in keys if key in threads}:
            read["threads"] = followed
        yield read
        at = found.end()


def _committed(passage: GoldPassage) -> set[str]:
    return {each["project"] for each in passage.get("commitments", [])}


def write_marks(passage: GoldPassage) -> str:
    """The passage as it stands in a marks file, so that reading gives it back; RecordError if its text holds ⟦ or ⟧."""
    text, at = passage["text"], 0
    parts = [f"⟦passage {passage['id']}⟧\nmunicipality: {passage['municipality']}\nkind: {passage['kind']}\n"]
    parts += [f"reference_date: {passage['reference_date']}\n{mark_threads.write_headers(passage)}"]
    if "topics" in passage:
        parts += [f"topics: {', '.join(passage['topics']) or 'none'}\n"]
    _plain(text, 0, len(text), passage["id"])
    parts += ["\n"]
    for index, span in enumerate(passage["spans"]):
        projects = [each["project"] for each in passage["relations"] if each["child"] == index]
        parts += [text[at : span["start"]], _write_span(span, projects)]
        at = span["end"]
    commitments = (mark_commitments.write(each, passage["spans"]) for each in passage.get("commitments", []))
    return "".join([*parts, text[at:], "\n", *commitments, "⟦end⟧\n"])


def _read_passage(found: re.Match[str], source: str) -> GoldPassage:
    """The passage of a match of PASSAGE: marks taken out of the body, spans counted in what is left."""
    name, town, day, kind = found.group("id", "town", "day", "kind")
    read = GoldPassage(id=name, municipality=town, reference_date=day, kind=kind, text="", spans=[], relations=[])
    read.update(mark_threads.headers(found))  # type: ignore[typeddict-item]
    at = found.start("body")
    for mark in MARK.finditer(found.string, *found.span("body")):
        read["text"] += _plain(found.string, at, mark.start(), source)
        span, projects = _read_span(mark, len(read["text"]), source)
        relation = {"child": len(read["spans"]), "label": RELATION_OF.get(span["label"])}
        read["relations"] += [{"project": key, **relation} for key in projects]
        read["spans"].append(span)
        read["text"], at = read["text"] + span["text"], mark.end()
    read["text"] += _plain(found.string, at, found.end("body"), source)
    if found["topics"]:
        read["topics"] = [] if found["topics"] == "none" else found["topics"].split(", ")
    if found["commitments"]:
        read["commitments"] = _read_commitments(found, read["spans"], source)
    return read


def _read_commitments(found: re.Match[str], spans: list[Span], source: str) -> list[dict[str, Any]]:
    """The commitment lines behind a passage."""
    try:
        return [mark_commitments.read(line, spans) for line in found["commitments"].splitlines()]
    except ValueError as cause:
        raise _error(source, found.string, found.start("commitments"), str(cause)) from cause


def _plain(text: str, start: int, end: int, source: str) -> str:
    """The text between two marks, in which no bracket may stand."""
    if stray := re.compile("[⟦⟧]").search(text, start, end):
        raise _error(source, text, stray.start(), "a mark ⟦LABEL [?] [key] [>keys]|text[|value]⟧ or no bracket")
    return text[start:end]


def _read_span(mark: re.Match[str], start: int, source: str) -> tuple[Span, list[str]]:
    """The span of one mark, `start` being its place in the plain text, and the keys of the projects it belongs to."""
    label, projects = mark["label"], mark["projects"].split(",") if mark["projects"] else []
    read = READ.get(label)
    words, bar, value = mark["rest"].rpartition("|") if read else (mark["rest"], "", "")
    span: Span = {"start": start, "end": start + len(words), "text": words, "label": label}
    try:
        if read:
            span["value"] = read(value if bar else "")
    except ValueError as cause:
        raise _error(source, mark.string, mark.start(), f"a value of {label} behind the last bar") from cause
    if projects and label not in RELATION_OF:
        raise _error(source, mark.string, mark.start(), "relations on AMOUNT and DEADLINE only")
    if mark["key"]:
        span["key"] = mark["key"]
    if mark["optional"]:
        span["optional"] = True
    return span, projects


def _write_span(span: Span, projects: list[str]) -> str:
    """The mark of a span."""
    head = f"{span['label']}{' ?' if span.get('optional') else ''}{' ' + span['key'] if 'key' in span else ''}"
    value = span.get("value", {})
    written = value and "|" + (
        mark_values.write_amount_value(value) if "currency" in value else mark_values.write_time_value(value)
    )
    return f"⟦{head}{' >' if projects else ''}{','.join(projects)}|{span['text']}{written or ''}⟧"


def _error(source: str, text: str, at: int, expected: str) -> RecordError:
    """What to raise when the text from `at` on is not what it should be."""
    line = text.count("\n", 0, at) + 1
    return RecordError(where=f"{source}:{line}", expected=expected, found=repr(text[at : at + 60]))
