"""The German table of forms in docs/formen.md, made of the example lines."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from .forms import FormLine, FormMark

_SHOWN = 6
"""Forms shown of each group: enough to recognise it, the rest stands in corpora/forms."""
_IN_CONTEXT = (
    "ellipsis",
    "bound",
    "approx",
    "basis",
    "stage",
    "deadline_",
    "date_",
    "time_sitting",
    "time_term",
    "time_unresolved",
)
"""Groups whose point is what stands around the form: whole lines are shown."""


def table(lines: Iterable[FormLine]) -> Iterator[str]:
    """Lines of a Markdown table: title, ways of writing, what one of them means, what only looks like it, rule."""
    yield "| Form | so geschrieben | gelesen als | sieht nur so aus | Regel |"
    yield "| --- | --- | --- | --- | --- |"
    for (rule, title), group in groupby(lines, key=lambda line: (line.rule, line.title)):
        members = list(group)
        marks = [(line, mark) for line in members for mark in line.marks]
        in_context = rule.startswith(_IN_CONTEXT)
        forms = (line.text if in_context else line.text[mark.start : mark.end] for line, mark in marks)
        written = list(dict.fromkeys(_cell(form) for form in forms))[: 9 if in_context else None]
        wrong = next((_cell(line.text) for line in members if not line.marks), "")
        yield f"| {title} | {_listed(written, 3 if in_context else _SHOWN)} | {_first(marks)} | {wrong} | `{rule}` |"


def _listed(written: list[str], shown: int) -> str:
    return " · ".join(f"`{each}`" for each in sorted(written[: _SHOWN * 3], key=len)[:shown])


def _cell(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split()).replace("|", "/")


def _first(marks: list[tuple[FormLine, FormMark]]) -> str:
    if not marks:
        return "kein Fund"
    line, mark = marks[0]
    return f"`{_cell(line.text[mark.start : mark.end])}` = {_meaning(mark)}"


def _meaning(mark: FormMark) -> str:
    value = mark.value
    if mark.label == "AMOUNT":
        low, high = (
            f"{end:,.2f}".removesuffix(".00").translate(_GERMAN) if end is not None else "…"
            for end in (value["min"], value["max"])
        )
        return (
            f"{'rund ' if value.get('approx') else ''}{low if low == high else f'{low} bis {high}'} {value['currency']}"
        )
    if value["from"] is None:
        return "ohne Tag, mit Hinweis"
    return f"{value['from']}" if value["from"] == value["to"] else f"{value['from']} bis {value['to']}"


_GERMAN = str.maketrans(",.", ".,")
