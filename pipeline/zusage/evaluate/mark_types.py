"""Gold passages as dicts, shaped like the lines of gold JSON."""

from typing import Any, NotRequired, TypedDict


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
    topics: NotRequired[list[str]]  # keys of topics, empty where the passage is about none; missing where not annotated
    commitments: NotRequired[list[dict[str, Any]]]  # as mark_commitments reads them; missing where there is none
    projects: NotRequired[dict[str, dict[str, Any]]]  # key to {"name", "topics"}, of the file's projects block
    organization: NotRequired[str]
    agenda_item: NotRequired[dict[str, str]]  # {"number", "title"}
    paper: NotRequired[str]  # numbers as printed under the item, several joined by ", "
    threads: NotRequired[
        dict[str, dict[str, Any]]
    ]  # key to {"end", "deadlines", "amounts", "reasons"}, of the file's block
