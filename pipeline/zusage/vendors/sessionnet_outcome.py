"""Results and votes of SessionNet as printed: paragraphs of layouts 5 and 6, following rows of layout 4."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bs4 import Tag

from .blocks import line
from .page import Block, Item
from .select import below, words

_RESULT_LABEL = re.compile(r"(?:Beschluss|Ergebnis|Beratungsergebnis)\b")
_VOTES_LABEL = re.compile(r"(?:Abstimmung(?:sergebnis)?|Stimm(?:en)?verteilung)\b")
_PARAGRAPH = "smc_field_smcdv"

Classes = Mapping[str, list[Tag]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A printed line of result or votes: label and value, and the path to it below the item's element."""

    label: str
    value: str | None
    whole: str | None
    path: str


def paragraphs(classes: Classes) -> Iterator[Line]:
    """The lines of layouts 5 and 6 in an element with these classes: a label in <strong>, then the value."""
    names = [name for name in classes if name.startswith(_PARAGRAPH)]
    for ending in ("beschluss", "abstimmung"):
        for name in names:
            for tag in classes[name] if name.endswith(ending) else ():
                whole, label = words(tag), next((words(strong) for strong in below(tag, "strong")), None) or ""
                value = (whole or "").removeprefix(label).strip() or None
                path = f"{tag.name}.{name}{_place(tag) if len(classes[name]) > 1 else ''}"
                yield Line(label=label or ending.capitalize(), value=value, whole=whole, path=path)


def _place(tag: Tag) -> str:
    """Which of several: how it went and the counts can be two paragraphs of the same class."""
    return f":nth-of-type({len(tag.find_previous_siblings(tag.name)) + 1})"


def row_line(row: Tag, label: Tag | None, value: Tag | None) -> Line:
    """The line of a following row of layout 4: a cell with the label, the next one with the value."""
    return Line(label=words(label) or "", value=words(value), whole=words(row), path="")


def with_outcome(item: Item, lines: Sequence[Line]) -> Item:
    """The item with result and votes from these lines; what it has already stays where they say nothing."""
    result = next((line.value for line in lines if line.value and _RESULT_LABEL.match(line.label)), None)
    votes = "; ".join(dict.fromkeys(line.value for line in lines if line.value and _VOTES_LABEL.match(line.label)))
    return replace(item, result=result or item.result, votes=votes or item.votes)


def outcome_blocks(lines: Sequence[Line], path: str, item: int | None) -> Iterator[Block | None]:
    """A block for each line that says something; a remark ("Bemerkung:") is no result. `path` leads to the element around them."""
    for one in (said for said in lines if said.value):
        decides = _RESULT_LABEL.match(one.label) or _VOTES_LABEL.match(one.label)
        yield line(one.whole, f"{path} {one.path}".strip(), "result" if decides else "text", item=item)
