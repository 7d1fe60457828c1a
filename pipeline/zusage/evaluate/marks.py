"""Gold passages as plain text with marks, to dicts and back; the syntax is described in corpora/gold/README.md."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Any, Final, NotRequired, TypedDict

from zusage.errors import RecordError


class Span(TypedDict):
    """One labelled stretch, `text == passage["text"][start:end]`; `key` joins the mentions of a project."""

    start: int
    end: int
    text: str
    label: str
    value: NotRequired[dict[str, Any]]  # {"min","max","currency"[,"approx"]} or {"from","to"[,"bound"]}
    key: NotRequired[str]
    optional: NotRequired[bool]


class GoldPassage(TypedDict):
    """One annotated passage, shaped like a line of gold JSON."""

    id: str
    municipality: str
    reference_date: str
    kind: str
    text: str
    spans: list[Span]
    relations: list[dict[str, Any]]  # {"project": key, "child": index into spans, "label": "costs" or "due"}


RELATION_OF: Final = {"AMOUNT": "costs", "DEADLINE": "due"}
PASSAGE = re.compile(
    r"⟦passage (?P<id>[^⟦⟧\n]+)⟧\nmunicipality: (?P<town>[^⟦⟧\n]+)\nkind: (?P<kind>[^⟦⟧\n]+)\n"
    r"reference_date: (?P<day>\d{4}-\d\d-\d\d)\n\n(?P<body>.*?)\n⟦end⟧\n?",
    re.S,
)
MARK = re.compile(
    r"⟦(?P<label>PROJECT|AMOUNT|DEADLINE|DATE|ORG|PER|LOC)(?P<optional> \?)?(?: (?P<key>\w+))?"
    r"(?: >(?P<projects>\w+(?:,\w+)*))?\|(?P<rest>[^⟦⟧]*)⟧"
)
NUMBER = r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?"
AMOUNT = re.compile(rf"(~?)({NUMBER})?(?:(\.\.)({NUMBER})?)?(?: ([A-Z]{{3}}))?")
DAYS = r"\d{4}(?:-\d\d){0,2}"
TIME = re.compile(rf"(?:(by|from|in) )?({DAYS})(?:\.\.({DAYS}))?")


def read_marks(text: str, source: str = "marks") -> Iterator[GoldPassage]:
    """Yield the passages of a marks file in order; RecordError names `source` and the line that cannot be read."""
    at = 0
    while rest := text[at:].lstrip():
        at = len(text) - len(rest)
        if not (found := PASSAGE.match(text, at)):
            raise _error(source, text, at, "⟦passage ID⟧, its three header lines, text, ⟦end⟧")
        yield _read_passage(found, source)
        at = found.end()


def write_marks(passage: GoldPassage) -> str:
    """The passage as it stands in a marks file, so that reading gives it back; RecordError if its text holds ⟦ or ⟧."""
    text, at = passage["text"], 0
    parts = [f"⟦passage {passage['id']}⟧\nmunicipality: {passage['municipality']}\nkind: {passage['kind']}\n"]
    parts += [f"reference_date: {passage['reference_date']}\n\n"]
    _plain(text, 0, len(text), passage["id"])
    for index, span in enumerate(passage["spans"]):
        projects = [each["project"] for each in passage["relations"] if each["child"] == index]
        parts += [text[at : span["start"]], _write_span(span, projects)]
        at = span["end"]
    return "".join([*parts, text[at:], "\n⟦end⟧\n"])


def _read_passage(found: re.Match[str], source: str) -> GoldPassage:
    """The passage of a match of PASSAGE: marks taken out of the body, spans counted in what is left."""
    name, town, day, kind = found.group("id", "town", "day", "kind")
    read = GoldPassage(id=name, municipality=town, reference_date=day, kind=kind, text="", spans=[], relations=[])
    at = found.start("body")
    for mark in MARK.finditer(found.string, *found.span("body")):
        read["text"] += _plain(found.string, at, mark.start(), source)
        span, projects = _read_span(mark, len(read["text"]), source)
        relation = {"child": len(read["spans"]), "label": RELATION_OF.get(span["label"])}
        read["relations"] += [{"project": key, **relation} for key in projects]
        read["spans"].append(span)
        read["text"], at = read["text"] + span["text"], mark.end()
    read["text"] += _plain(found.string, at, found.end("body"), source)
    return read


def _plain(text: str, start: int, end: int, source: str) -> str:
    """The text between two marks, in which no bracket may stand."""
    if stray := re.compile("[⟦⟧]").search(text, start, end):
        raise _error(source, text, stray.start(), "a mark ⟦LABEL [?] [key] [>keys]|text[|value]⟧ or no bracket")
    return text[start:end]


def _read_span(mark: re.Match[str], start: int, source: str) -> tuple[Span, list[str]]:
    """The span of one mark, `start` being its place in the plain text, and the keys of the projects it belongs to."""
    label, projects = mark["label"], mark["projects"].split(",") if mark["projects"] else []
    read = {"AMOUNT": read_amount_value, "DEADLINE": read_time_value, "DATE": read_time_value}.get(label)
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
    written = value and "|" + (_write_amount(value) if "currency" in value else _write_time(value))
    return f"⟦{head}{' >' if projects else ''}{','.join(projects)}|{span['text']}{written or ''}⟧"


def read_amount_value(text: str) -> dict[str, Any]:
    """The value of `~800..1000 EUR`, where sign, one end and currency may be missing; ValueError for anything else."""
    if not (found := AMOUNT.fullmatch(text)) or not (found[2] or found[4]):
        raise ValueError(text)
    about, low, several, high, currency = found.groups()
    ends = [float(end) if end else None for end in (low, high if several else low)]
    return {"min": ends[0], "max": ends[1], "currency": currency or "EUR"} | ({"approx": True} if about else {})


def _write_amount(value: dict[str, Any]) -> str:
    """The shortest writing of an amount."""
    low, high = ("" if end is None else repr(end).removesuffix(".0") for end in (value["min"], value["max"]))
    currency = "" if value["currency"] == "EUR" else f" {value['currency']}"
    return f"{'~' if value.get('approx') else ''}{low if low == high != '' else f'{low}..{high}'}{currency}"


def read_time_value(text: str) -> dict[str, Any]:
    """The value of `by 2025-09..2025-12`, months and years being filled up to days; ValueError for anything else."""
    if not (found := TIME.fullmatch(text)):
        raise ValueError(text)
    bound, first, last = found.groups()
    return {"from": _day(first, "01-01"), "to": _day(last or first, "12-31")} | ({"bound": bound} if bound else {})


def _write_time(value: dict[str, Any]) -> str:
    """The shortest writing of an interval: in years, else in months, else in days."""
    ends = value["from"], value["to"]
    sizes = [size for size in (4, 7, 10) if (_day(ends[0][:size], "01-01"), _day(ends[1][:size], "12-31")) == ends]
    first, last = (end[: sizes[0]] for end in ends)
    return (f"{value['bound']} " if "bound" in value else "") + (first if first == last else f"{first}..{last}")


def _day(text: str, rest: str) -> str:
    """A year or month filled up to a day from `rest`, the first or last month and day; ValueError if there is none."""
    year, month, *day = [*text.split("-"), *([rest[:2]] if len(text) == 4 else [])]
    last = monthrange(int(year), int(month))[1] if rest == "12-31" else 1
    return date(int(year), int(month), int(day[0]) if day else last).isoformat()


def _error(source: str, text: str, at: int, expected: str) -> RecordError:
    """What to raise when the text from `at` on is not what it should be."""
    line = text.count("\n", 0, at) + 1
    return RecordError(where=f"{source}:{line}", expected=expected, found=repr(text[at : at + 60]))
