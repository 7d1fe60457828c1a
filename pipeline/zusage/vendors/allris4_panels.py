"""Text panels of ALLRIS 4: a heading, a link that folds it, and the text in `docPart`."""

import re
from collections.abc import Iterator

from bs4 import Tag

from .allris4_source import Notes, Source
from .blocks import block, pieces
from .page import Block
from .results import printed_votes
from .sections import kind_of, split
from .select import attr, words

_RUNNING = ("discussion", "facts", "text", "resolution")
"""Kinds of running text, where labels such as "Abstimmung:" open a section of their own."""

_TABLES = ["dataTable", "bfTable", "attachmentTable", "toTable"]
_LABEL = re.compile(r"^Abstimmung(?:sergebnis)?\s{0,3}:\s{0,3}")
_UNFOLDED = re.compile(r"\s+(?:ausblenden|einblenden|reduzieren|erweitern)$")


def panels_of(source: Source) -> tuple[tuple[Block, ...], Notes]:
    """Blocks of all texts; panels without `docPart` (agenda, stations of a paper) hold tables read elsewhere."""
    blocks: list[Block] = []
    notes: list[tuple[str, str]] = []
    jumps = {attr(link, "href")[1:]: words(link) for link in source.links("#showHideLink_")}
    for text in source.with_class("div", "docPart"):
        heading = _heading(text.find_parent("div", class_="compFull"), jumps)
        kind = kind_of(heading) if heading else None
        if kind is None:
            notes.append(("unknown-section", heading or "(panel without heading)"))
        blocks += _blocks(text, kind or "text", heading)
    notes += _unread(source, jumps)
    return tuple(blocks), tuple(dict.fromkeys(notes))


def _unread(source: Source, jumps: dict[str, str | None]) -> Iterator[tuple[str, str]]:
    """A note for each panel whose heading promises a text and that has no `docPart`: its class may be another one now.

    "Beratungsfolge" and "Anlagen" are tables of the product, no texts.
    """
    for panel in source.with_class("div", "compFull"):
        heading = _heading(panel, jumps)
        known = panel.find("table", class_=_TABLES) or panel.find("div", class_="docPart")
        if heading and kind_of(heading) and not known:
            yield "unread-text", heading


def _heading(panel: Tag | None, jumps: dict[str, str | None]) -> str | None:
    """The panel's heading; where it is empty, the tooltip of the link that folds it ("Beschluss ausblenden").

    Without both it stands in the head's list of documents, as the text of the link to the panel (`jumps`: id → text).
    A print view has no panels: its texts follow bare headings.
    """
    if panel is None:
        return None
    title = panel.find(["h2", "h3"])
    printed = words(title) if isinstance(title, Tag) else None
    fold = next((link for link in panel.find_all("a") if link.has_attr("data-simpletooltip-text")), None)
    if printed or fold:
        return printed or (_UNFOLDED.sub("", attr(fold, "data-simpletooltip-text")) if fold else None) or None
    return next((jumps[name] for link in panel.find_all("a") if (name := attr(link, "id")) in jumps), None)


def _blocks(text: Tag, kind: str, heading: str | None) -> Iterator[Block]:
    found = pieces(text, f"div#{attr(text, 'id')}" if attr(text, "id") else "div.docPart")
    if kind in _RUNNING:
        yield from split(found, kind, heading=heading)
    elif made := block(found, kind, heading=heading):
        yield made


def votes_of(texts: tuple[Block, ...]) -> str | None:
    """The vote as printed under Abstimmungsergebnis, else in a vote's lines within the minutes.

    Of several the last: amendments are voted on before the motion.
    """
    results = [made for made in reversed(texts) if made.kind == "result"]
    results.sort(key=lambda made: not (made.heading or "").startswith("Abstimmung"))
    found = (printed_votes(_LABEL.sub("", made.text.replace("\n", " "))) for made in results)
    return next((votes for votes in found if votes), None)
